"""Facts beside the core: what was said, what is planned, what came of it, and what lies behind it."""

from __future__ import annotations

import pytest
from test_briefing_brief import briefing
from test_events_group import LISBON_EN
from test_events_registry import told

from briefgen.model.briefing import Fact
from briefgen.model.reading import Reading


def facts(*readings: Reading, language: str = "en") -> tuple[Fact, ...]:
    return briefing(*readings, language=language).facts


def fact(kind: str, *readings: Reading, language: str = "en") -> Fact:
    """The one fact of a kind."""
    (found,) = (f for f in facts(*readings, language=language) if f.kind == kind)
    return found


def test_labels_are_in_the_language_of_the_site() -> None:
    assert [f.label for f in facts(LISBON_EN)[:3]] == ["What", "Who", "Where"]
    assert [f.label for f in facts(LISBON_EN, language="nb")[:3]] == ["Hva", "Hvem", "Hvor"]


TOLD = told(
    "Minister Aino Raatikka arrived in Lisbon on Monday.\n\nThe two ministers signed an agreement on ferries at noon. "
    "Anna Bergstad said that the agreement on ferries was a costly mistake. Minister Raatikka is to travel on to the "
    "fair of Porto on Wednesday. The old ferries between the two countries had stopped in 2019."
)


@pytest.mark.parametrize(
    ("kind", "status", "begins"),
    [
        ("outcome", "reported", "The two ministers signed"),
        ("position", "claimed", "Anna Bergstad said"),
        ("plan", "planned", "Minister Raatikka is to travel"),
        ("context", "reported", "The old ferries"),
    ],
)
def test_statement_is_told_as_what_it_is(kind: str, status: str, begins: str) -> None:
    found = fact(kind, TOLD)

    assert (found.status, found.value.startswith(begins), found.lang) == (status, True, "en")


def test_position_belongs_to_whoever_holds_it() -> None:
    assert fact("position", TOLD).by == "per-anna-bergstad"


def test_position_of_somebody_unnamed_says_so_in_the_label() -> None:
    found = fact("position", told("A hotel burned in Larvik.\n\nOfficials said that the old hotel had been empty."))

    assert (found.by, found.label, found.status) == (None, "Position: Officials", "claimed")


def test_position_is_never_that_of_a_pronoun() -> None:
    # given sentences of which only the article's reader knows whose they are
    found = facts(told("A hotel burned in Larvik.\n\nShe said that the old hotel by the harbour had been empty."))

    assert not [f for f in found if f.kind == "position"]
    assert not [f for f in found if "She" in f.label]


def test_judgement_of_the_reporter_is_no_fact() -> None:
    found = facts(told("A hotel burned in Larvik.\n\nThe shameful old hotel by the harbour of Larvik had been empty."))

    assert not [f for f in found if "shameful" in f.value]


def test_two_statements_of_one_person_do_not_hold_each_other_up() -> None:
    # given
    text = "The bridge opened in Bergen on Monday. “{},” said Ole Brekke."
    found = facts(told(text.format("It is safe"), "a"), told(text.format("I am proud"), "b"))

    # then
    assert [(f.sources, len(f.support)) for f in found if f.kind == "position"] == [(1, 1), (1, 1)]


def test_statement_that_two_articles_make_is_one_fact_with_two_sources() -> None:
    # given
    text = "A hotel burned in Larvik.\n\n{} the ferry to the islands of the north."
    rows = (
        told(text.format("Divers from Oslo searched"), "a"),
        told(text.format("On Friday divers from Oslo searched"), "b"),
    )

    # when
    found = [f for f in facts(*rows) if "Divers" in f.value or "divers" in f.value]

    # then
    assert [f.sources for f in found] == [2]
