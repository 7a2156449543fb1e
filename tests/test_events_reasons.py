"""An event says, in the site's language, what its articles share."""

from __future__ import annotations

import pytest
from test_events_copies import WIRE
from test_events_group import FOOTBALL, HELSINKI_EN, LISBON_DE, LISBON_EN
from test_events_registry import told

from briefgen.events.reasons import reasons
from briefgen.events.registry import register
from briefgen.lang.labels import load_labels
from briefgen.model.briefing import Event
from briefgen.model.reading import Reading


def why(*readings: Reading, language: str = "en") -> tuple[str, ...]:
    """The reasons of an event of these articles."""
    return reasons(Event("ev-1", "", readings, ()), register(readings), load_labels(language))


def test_single_article_has_nothing_to_be_compared_with() -> None:
    assert why(FOOTBALL) == (load_labels("en")["reason.alone"],)


def test_people_place_length_and_weekday_in_common_are_reasons() -> None:
    # given one visit in two languages
    # when
    found = why(LISBON_EN, LISBON_DE)

    # then
    assert found[0] == "2 articles name Aino Raatikka, Duarte Salvaterra"
    assert found[1] == "2 articles are set in Lisbon"
    assert found[2].startswith("2 articles give the same length: ")
    assert found[3] == "2 articles name the same day: Monday"


def test_what_the_articles_do_not_share_is_no_reason() -> None:
    # given two visits held together against better judgement
    found = why(LISBON_EN, HELSINKI_EN)

    assert not [reason for reason in found if "Lisbon" in reason or "Helsinki" in reason or "Monday" in reason]


def test_same_figures_are_a_reason() -> None:
    # given
    one = told("Twelve people were killed when a dam broke.", "a")
    other = told("Zwölf Menschen wurden getötet, als ein Damm brach.", "b", "de")

    # when / then
    assert "2 articles give the same figures: 12 killed" in why(one, other)


def test_reason_counts_the_articles_that_share_it() -> None:
    # given three articles, of which two name the mayor
    rows = (
        told("The mayor, Anna Bergstad, sang.", "a"),
        told("Mayor Anna Bergstad sang again.", "b"),
        told("Somebody sang.", "c"),
    )

    # when / then
    assert why(*rows)[0] == "2 articles name Anna Bergstad"


def test_copies_are_named_as_such() -> None:
    assert "3 articles carry the same text" in why(told(WIRE, "a"), told(WIRE, "b"), told(WIRE, "c"), FOOTBALL)


def test_words_are_the_reason_where_there_is_no_better_one() -> None:
    # given articles without names, numbers or days
    found = why(told("Glaciers melt faster.", "a"), told("How glaciers melt.", "b"))

    # then
    assert len(found) == 1
    assert "glaciers" in found[0]
    assert "melt" in found[0]


@pytest.mark.parametrize("language", ["en", "nb"])
def test_reasons_are_given_in_the_language_of_the_site(language: str) -> None:
    labels = load_labels(language)
    place = labels["reason.place"].format(n=2, place="Lisbon")

    assert place in why(LISBON_EN, LISBON_DE, language=language)
