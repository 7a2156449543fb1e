"""Articles of one event are held together, across languages; those of another occasion are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_events_registry import told

from briefgen.events.features import Features
from briefgen.events.group import THRESHOLD, cluster, event_id, group
from briefgen.events.registry import register
from briefgen.model.reading import Reading

LISBON_EN = told(
    "President Raatikka opens three-day visit to Lisbon\n\n"
    "Finnish President Aino Raatikka arrived in Lisbon on Monday for a three-day visit. She held talks on trade with "
    "Portuguese Prime Minister Duarte Salvaterra.\n\n"
    '"We have come to work," Raatikka told reporters.',
    "lisbon-en",
)
LISBON_DE = told(
    "Raatikka zu dreitägigem Besuch in Lissabon\n\n"
    "Die finnische Präsidentin Aino Raatikka ist am Montag zu einem dreitägigen Besuch in Lissabon eingetroffen. Der "
    "portugiesische Ministerpräsident Duarte Salvaterra empfing sie zu Gesprächen über den Handel.",
    "lisbon-de",
    "de",
)
LISBON_NB = told(
    "Raatikka på tre dagers besøk i Lisboa\n\n"
    "Finlands president Aino Raatikka kom til Lisboa mandag for et tre dagers besøk. Portugals statsminister Duarte "
    "Salvaterra tok imot henne til samtaler om handel.",
    "lisbon-nb",
    "nb",
)
HELSINKI_EN = told(
    "Raatikka receives Salvaterra in Helsinki\n\n"
    "Finnish President Aino Raatikka received Portuguese Prime Minister Duarte Salvaterra in Helsinki on Thursday for "
    "a two-day visit. The two held talks on trade.\n\n"
    '"It is good to see a friend again," Raatikka said.',
    "helsinki-en",
)
HELSINKI_DE = told(
    "Salvaterra zu zweitägigem Besuch in Helsinki\n\n"
    "Der portugiesische Ministerpräsident Duarte Salvaterra ist am Donnerstag zu einem zweitägigen Besuch in Helsinki "
    "eingetroffen. Die finnische Präsidentin Aino Raatikka empfing ihn zu Gesprächen über den Handel.",
    "helsinki-de",
    "de",
)
FOOTBALL = told(
    "Late goal saves Tarnby\n\nTarnby drew 2-2 with Solrød in front of 400 spectators. Striker Ole Brix scored in the "
    'last minute.\n\n"We were lucky," coach Pia Lund said after the match.',
    "football",
)
VISITS = (LISBON_EN, LISBON_DE, LISBON_NB, HELSINKI_EN, HELSINKI_DE, FOOTBALL)
EVENTS = [["football"], ["helsinki-de", "helsinki-en"], ["lisbon-de", "lisbon-en", "lisbon-nb"]]


def events(readings: Sequence[Reading], threshold: float | None = None) -> list[list[str]]:
    """The ids of the articles of each event."""
    found = group(readings, register(readings), threshold)
    return sorted([r.id for r in event.readings] for event in found)


def test_two_visits_of_the_same_people_are_two_events_in_any_language() -> None:
    # given visits to two cities, of three days and of two, and a football match
    # when / then
    assert events(VISITS) == EVENTS


@settings(max_examples=25, deadline=None)
@given(st.permutations(VISITS))
def test_events_do_not_depend_on_the_order_of_articles(readings: list[Reading]) -> None:
    assert group(readings, register(readings)) == group(VISITS, register(VISITS))


def test_one_annual_meeting_two_years_running_is_two_events() -> None:
    # given
    text = "Finnish President Aino Raatikka met Duarte Salvaterra in Lisbon for their yearly talks on trade."
    first = told(text, "a", published="2023-05-02")
    second = told(text, "b", published="2024-05-02")

    # when / then
    assert events([first, second]) == [["a"], ["b"]]


def test_article_that_shares_nothing_with_the_others_stays_alone() -> None:
    assert ["football"] in events([LISBON_EN, LISBON_DE, FOOTBALL])


def test_single_article_is_an_event() -> None:
    assert events([FOOTBALL]) == [["football"]]


def test_no_articles_are_no_events() -> None:
    assert events([]) == []


@pytest.mark.parametrize("threshold", [0.0, 0.05, 0.25, 0.6, 1.0, 2.0])
def test_every_article_is_in_exactly_one_event_at_any_threshold(threshold: float) -> None:
    found = [id_ for event in events(VISITS, threshold) for id_ in event]

    assert sorted(found) == sorted(r.id for r in VISITS)


def test_threshold_out_of_reach_leaves_every_article_alone() -> None:
    assert all(len(event) == 1 for event in events(VISITS, 2.0))


def test_event_keeps_its_id_when_later_articles_join() -> None:
    # given an event, known by its earliest article
    first = told("The ferry Havsol ran aground off Bergen on Monday.", "m", published="2024-03-04")
    later = told("The ferry Havsol was towed to the yard in Bergen.", "a", published="2024-03-05")
    undated = told("Who let the ferry Havsol run aground off Bergen?", "b")

    # when / then
    assert event_id([first]) == event_id([later, first]) == event_id([undated, later, first])
    assert event_id([first]) != event_id([later])


def test_event_id_can_stand_in_an_address() -> None:
    id_ = event_id([told("It rained.", "straße/ö ä")])

    assert id_.startswith("ev-")
    assert id_[3:].isalnum()
    assert id_.isascii()


def features(id: str, *words: str) -> Features:
    """An article that is nothing but words, all of one weight."""
    none: frozenset[str] = frozenset()
    return Features(id, "en", None, dict.fromkeys(words, 1.0), {}, none, None, None, none, none, none, frozenset())


def test_chain_of_likenesses_does_not_join_its_two_ends() -> None:
    # given neighbours that are alike, and ends that share nothing
    rows = [features(str(n), *"abcdefgh"[n : n + 3]) for n in range(6)]

    # when
    groups = cluster(rows, THRESHOLD)

    # then
    assert any(0 in g for g in groups)
    assert not any({0, 5} <= set(g) for g in groups)
    assert sorted(i for g in groups for i in g) == list(range(6))


ROOT = Path(__file__).parent.parent


def documented(page: str) -> dict[tuple[str, str], float]:
    """The constants of a page's tables, by module and name; a table is of the module named last before it."""
    module, found = "", {}
    for line in (ROOT / "docs" / page).read_text(encoding="utf-8").splitlines():
        for path in re.findall(r"`briefgen/([\w/]+)\.py`", line):
            module = path.replace("/", ".")
        row = re.match(r"\| `([A-Z_]+)` \| (-?[\d.]+) \|", line)
        if row:
            found[module, row[1]] = float(row[2])
    return found


def constants(room: str) -> Iterator[tuple[tuple[str, str], float]]:
    """The public numbers of every module of a room."""
    for path in sorted((ROOT / "briefgen" / room).glob("*.py")):
        name = f"{room}.{path.stem}"
        module = import_module(f"briefgen.{name}")
        # what a module imports from another is not its own
        own = re.findall(r"^([A-Z][A-Z_]*) = ", path.read_text(encoding="utf-8"), re.MULTILINE)
        for constant in own:
            if isinstance(value := getattr(module, constant), int | float):
                yield (name, constant), value


@pytest.mark.parametrize(("room", "page"), [("events", "grouping.md"), ("briefing", "briefing.md")])
def test_docs_name_every_constant_with_its_value(room: str, page: str) -> None:
    assert documented(page) == dict(constants(room))
