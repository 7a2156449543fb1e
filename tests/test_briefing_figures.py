"""Figures of several articles stand side by side, and say what it means when they differ."""

from __future__ import annotations

import pytest
from test_briefing_material import material
from test_events_copies import WIRE
from test_events_registry import told

from briefgen.briefing import figures
from briefgen.model.briefing import Fact
from briefgen.model.reading import Reading

FIVE = "Five people were killed in a hotel fire in Larvik."
SEVEN = "Seven people were killed when a hotel burned in Larvik."
AT_LEAST_FIVE = "At least five people were killed when fire destroyed a hotel in Larvik."


def numbers(*readings: Reading, language: str = "en") -> dict[str, Fact]:
    """The number facts by label."""
    return {f.label: f for f in figures.facts(material(*readings, language=language))}


def variants(fact: Fact) -> list[tuple[str, str, list[str]]]:
    return [(v.value, v.type, [c.article for c in v.support]) for v in fact.variants]


def test_figure_that_all_articles_give_is_one_fact_with_all_of_them() -> None:
    # given one figure in three languages, in digits and in words
    fact = numbers(
        told("Five people were killed.", "a"),
        told("5 Menschen wurden getötet.", "b", "de"),
        told("Fem mennesker ble drept.", "c", "nb"),
    )["Killed"]

    # then
    assert (fact.kind, fact.value, fact.normal, fact.sources, fact.variants) == (
        "number",
        "Five people",
        "5 count",
        3,
        (),
    )
    assert [c.article for c in fact.support] == ["a", "b", "c"]


def test_two_undated_figures_stand_side_by_side_as_a_contradiction() -> None:
    fact = numbers(told(FIVE, "a"), told(SEVEN, "b"))["Killed"]

    assert fact.value == "Five people"
    assert variants(fact) == [("Seven people", "contradiction", ["b"])]
    assert fact.sources == 1


def test_two_figures_of_one_day_are_a_contradiction() -> None:
    day = "2024-03-05"

    assert variants(numbers(told(FIVE, "a", published=day), told(SEVEN, "b", published=day))["Killed"]) == [
        ("Seven people", "contradiction", ["b"])
    ]


def test_growing_toll_is_a_development_and_the_latest_is_shown() -> None:
    fact = numbers(told(FIVE, "a", published="2024-03-05"), told(SEVEN, "b", published="2024-03-06"))["Killed"]

    assert fact.value == "Seven people"
    assert variants(fact) == [("Five people", "development", ["a"])]


def test_toll_that_shrinks_is_a_contradiction() -> None:
    fact = numbers(told(SEVEN, "a", published="2024-03-05"), told(FIVE, "b", published="2024-03-06"))["Killed"]

    assert [v.type for v in fact.variants] == ["contradiction"]


def test_at_least_so_many_is_less_detail_and_no_contradiction() -> None:
    fact = numbers(told(AT_LEAST_FIVE, "a"), told(SEVEN, "b"))["Killed"]

    assert [v.type for v in fact.variants] == ["detail"]


def test_more_than_at_most_so_many_is_a_contradiction() -> None:
    fact = numbers(told("Up to five people were killed in Larvik.", "a"), told(SEVEN, "b"))["Killed"]

    assert [v.type for v in fact.variants] == ["contradiction"]


def test_figure_of_most_articles_is_the_one_shown() -> None:
    fact = numbers(told(FIVE, "a"), told(SEVEN, "b"), told("Sieben Menschen wurden getötet.", "c", "de"))["Killed"]

    assert (fact.normal, fact.sources) == ("7 count", 2)
    assert variants(fact) == [("Five people", "contradiction", ["a"])]


def test_copies_of_one_text_are_one_source_of_a_figure() -> None:
    # given a wire story in two papers
    text = WIRE + " Two people were injured."

    # when
    fact = numbers(told(text, "a"), told(text, "b"))["Injured"]

    # then
    assert fact.sources == 1
    assert len(fact.support) == 2


def test_figure_is_shown_in_the_words_of_the_site_language() -> None:
    rows = (told("Fünf Menschen wurden getötet.", "a", "de"), told("Five people were killed.", "b"))

    assert numbers(*rows)["Killed"].value == "Five people"
    assert [f.value for f in figures.facts(material(*rows, language="de"))] == ["Fünf Menschen"]


def test_figure_of_another_year_is_not_of_this_event() -> None:
    found = numbers(told("A hotel burned in Larvik. In 2011, forty people were killed in a fire there."))

    assert "Killed" not in found


@pytest.mark.parametrize(
    "text", ["Ten people will be killed if nobody acts.", "It is not true that five people were killed in Larvik."]
)
def test_figure_that_is_feared_or_denied_is_none(text: str) -> None:
    assert "Killed" not in numbers(told(text))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Twelve people were injured in Larvik, none of them badly."),
        ("nb", "Tolv personer ble skadet i Larvik, ingen alvorlig."),
        ("de", "Zwölf Menschen wurden in Larvik verletzt, niemand schwer."),
    ],
)
def test_figure_is_not_denied_by_a_clause_behind_it(lang: str, text: str) -> None:
    assert numbers(told(text, lang=lang))["Injured"].normal == "12 count"


def test_figure_in_a_clause_that_depends_on_a_denial_is_none() -> None:
    text = "Es stimmt nicht, dass in Larvik zwölf Menschen verletzt wurden."

    assert "Injured" not in numbers(told(text, lang="de"))


def test_different_things_counted_are_different_facts() -> None:
    # given
    found = numbers(told("Five people were killed and twelve were injured in Larvik."))

    # then
    assert {label: fact.normal for label, fact in found.items()} == {"Killed": "5 count", "Injured": "12 count"}
    assert all(not fact.variants for fact in found.values())


def test_numbers_of_two_events_in_one_article_do_not_contradict() -> None:
    # given a decoy in the same article, of which the figure of the event stands first
    rows = (
        told("Five people were killed in Larvik. Eleven people were killed in Arendal in 2019.", "a"),
        told("Five people were killed in Larvik.", "b"),
    )

    # when / then
    assert numbers(*rows)["Killed"].variants == ()


def test_result_of_a_match_is_one_whichever_side_writes_it() -> None:
    # given each side's paper, which puts its own goals first
    found = numbers(told("Tarnby won the match 3-2.", "a"), told("Larvik lost the match 2-3.", "b"))

    # then
    (fact,) = found.values()
    assert (fact.normal, fact.sources, fact.variants) == ("3-2", 2, ())


def test_two_numbers_with_a_dash_are_no_result_where_nothing_is_played() -> None:
    assert numbers(told("The committee voted 3-2 to close the hotel in Larvik.")) == {}


def test_every_figure_is_verbatim_in_its_support() -> None:
    rows = (told(AT_LEAST_FIVE, "a"), told(SEVEN + " The bridge cost 40 million euros.", "b"), told(WIRE, "c"))

    for fact in figures.facts(material(*rows)):
        assert any(fact.value in " ".join(c.exact.split()) for c in fact.support)
        assert all(any(v.value in " ".join(c.exact.split()) for c in v.support) for v in fact.variants)


def test_article_without_numbers_has_no_figures() -> None:
    assert numbers(told("A hotel burned in Larvik.")) == {}
