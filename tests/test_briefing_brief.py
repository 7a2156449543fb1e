"""The briefing as a whole keeps its promises: verbatim, cited, bounded, and the same in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_events_copies import WIRE
from test_events_group import FOOTBALL, HELSINKI_DE, HELSINKI_EN, LISBON_DE, LISBON_EN, LISBON_NB, VISITS
from test_events_registry import told

from briefgen.briefing.brief import MAX_SLUG, brief, brief_all
from briefgen.config import Limits
from briefgen.events.group import group
from briefgen.events.registry import register
from briefgen.lang.labels import load_labels
from briefgen.model.briefing import Briefing, Cite, Event, Line, Moment
from briefgen.model.reading import Reading

LIMITS = Limits(facts=30, box=12, summary=5)
VERBATIM = ("what", "position", "plan", "outcome", "context", "number", "duration")
"""Kinds whose value is in an article's own words; people, places and days are named in the site's."""


def briefing(*readings: Reading, language: str = "en", limits: Limits = LIMITS) -> Briefing:
    """The briefing of one event of these articles."""
    inside = tuple(sorted(readings, key=lambda r: r.id))
    return brief(Event("ev-1", "", inside, ()), register(inside), load_labels(language), language, limits)


def briefings(readings: Sequence[Reading], language: str = "en") -> tuple[Briefing, ...]:
    """The briefings of all events that the articles tell of."""
    registry = register(readings)
    return brief_all(group(readings, registry), registry, load_labels(language), language, LIMITS)


def rows(found: Briefing) -> list[Line | Moment]:
    """The lines of the summary and of the timeline."""
    return [*found.summary, *found.timeline]


def cites(found: Briefing) -> Iterator[Cite]:
    """Every place that holds something up."""
    yield from found.title.support
    for row in rows(found):
        yield from row.support
    for fact in found.facts:
        yield from fact.support
        for variant in fact.variants:
            yield from variant.support
    for quote in found.quotes:
        yield quote.support


def folded(text: str) -> str:
    return " ".join(text.split())


FIRE = told(
    "Hotel fire in Larvik kills five\n\nFive people were killed when a hotel burned in Larvik on Tuesday. “We heard a "
    "bang,” said the mayor, Anna Bergstad. Thirty guests were injured, and the hotel is to stay closed.",
    "fire-a",
    published="2024-03-05",
)
FIRE_LATER = told(
    "Sieben Tote nach Hotelbrand in Larvik\n\nSieben Menschen wurden getötet, als am Dienstag in Larvik ein Hotel "
    "brannte. „Wir hörten einen Knall“, sagte Bürgermeisterin Anna Bergstad.",
    "fire-b",
    "de",
    published="2024-03-06",
)
LONG = told(
    "Minister Aino Raatikka arrived in Lisbon on Monday.\n\n"
    + "\n\n".join(
        f"Minister Aino Raatikka said that plan number {n} for the {what} of {where} would cost {n + 3} million euros, "
        f"“a bargain at {n}”, and take until 20{30 + n % 60}."
        for n, (what, where) in enumerate(
            (what, where)
            for what in ("harbour", "school", "river", "bridge", "museum", "forest", "airport", "market")
            for where in (
                "Lisbon",
                "Oslo",
                "Bergen",
                "Helsinki",
                "Porto",
                "Madrid",
                "Warsaw",
                "Berlin",
                "Paris",
                "Rome",
            )
        )
    ),
    "long",
)
EVENTS = [
    pytest.param((LISBON_EN, LISBON_DE, LISBON_NB), id="a visit in three languages"),
    pytest.param((HELSINKI_EN, HELSINKI_DE), id="another visit"),
    pytest.param((FIRE, FIRE_LATER), id="a fire, dated"),
    pytest.param((FOOTBALL,), id="one article"),
    pytest.param((LONG,), id="a very long article"),
    pytest.param((told(WIRE, "a"), told(WIRE, "b")), id="two copies"),
    pytest.param((told("今日は雨が降った。「寒い」と市長は言った。", "a", "ja"),), id="a language without a pack"),
    pytest.param((told("\n", "a"),), id="nothing at all"),
]


@pytest.mark.parametrize("readings", EVENTS)
def test_every_cite_holds_the_exact_words_of_its_article(readings: tuple[Reading, ...]) -> None:
    texts = {r.id: r.article.text for r in readings}

    for place in cites(briefing(*readings)):
        text = texts[place.article]
        assert text[place.start : place.end] == place.exact
        assert place.exact
        assert text[: place.start].endswith(place.prefix)
        assert text[place.end :].startswith(place.suffix)


@pytest.mark.parametrize("readings", EVENTS)
def test_nothing_is_said_without_support(readings: tuple[Reading, ...]) -> None:
    found = briefing(*readings)

    assert all(row.support for row in rows(found))
    assert all(fact.support for fact in found.facts)
    assert all(variant.support for fact in found.facts for variant in fact.variants)


@pytest.mark.parametrize("readings", EVENTS)
def test_value_of_a_fact_is_verbatim_in_its_support(readings: tuple[Reading, ...]) -> None:
    for fact in briefing(*readings).facts:
        if fact.kind in VERBATIM:
            words = folded(fact.value.removesuffix(" …"))
            assert any(words in folded(place.exact) for place in fact.support), fact


@pytest.mark.parametrize("readings", EVENTS)
def test_lines_of_summary_and_timeline_are_verbatim_in_their_support(readings: tuple[Reading, ...]) -> None:
    for row in rows(briefing(*readings)):
        assert any(row.text == place.exact for place in row.support)


@pytest.mark.parametrize("readings", EVENTS)
def test_quotes_are_verbatim_in_their_support(readings: tuple[Reading, ...]) -> None:
    assert all(quote.text in quote.support.exact for quote in briefing(*readings).quotes)


@pytest.mark.parametrize("readings", EVENTS)
def test_box_and_facts_keep_their_limits(readings: tuple[Reading, ...]) -> None:
    facts = briefing(*readings).facts

    assert len(facts) <= 30
    assert sum(fact.box for fact in facts) <= 12
    assert [fact.box for fact in facts] == sorted((fact.box for fact in facts), reverse=True)


def test_limits_of_the_settings_hold() -> None:
    found = briefing(LONG, limits=Limits(facts=7, box=3, summary=2))

    assert (len(found.facts), sum(fact.box for fact in found.facts), len(found.summary)) == (7, 3, 2)


def test_very_long_article_fills_the_limits_and_no_more() -> None:
    found = briefing(LONG)

    assert (len(found.facts), sum(fact.box for fact in found.facts)) == (30, 12)


@pytest.mark.parametrize("readings", EVENTS)
def test_ids_count_from_one(readings: tuple[Reading, ...]) -> None:
    found = briefing(*readings)

    assert [fact.id for fact in found.facts] == [f"f{n + 1}" for n in range(len(found.facts))]
    assert [quote.id for quote in found.quotes] == [f"q{n + 1}" for n in range(len(found.quotes))]


@pytest.mark.parametrize("readings", EVENTS)
def test_sources_count_independent_articles(readings: tuple[Reading, ...]) -> None:
    found = briefing(*readings)
    original = {article.id: article.copy_of or article.id for article in found.articles}

    assert all(fact.sources == len({original[c.article] for c in fact.support}) for fact in found.facts)


def test_copies_are_listed_with_the_article_that_they_copy() -> None:
    # given
    copies = (told(WIRE, "b", published="2024-03-05"), told(WIRE, "a", published="2024-03-06"))

    # when
    found = briefing(*copies)

    # then
    assert [(a.id, a.copy_of) for a in found.articles] == [("b", None), ("a", "b")]
    assert all(fact.sources == 1 for fact in found.facts)


def test_articles_are_listed_by_date_and_undated_ones_last() -> None:
    readings = (told("It rained.", "a"), told("It rained.", "b", published="2024-03-06"), FIRE)

    assert [a.id for a in briefing(*readings).articles] == ["fire-a", "b", "a"]


def test_article_keeps_what_it_stated() -> None:
    # given
    stated = {"published": "2024-03-05T10:00:00+01:00", "source": "Larvik Post", "url": "https://larvik.example/1"}

    # when
    (article,) = briefing(told("Fire in Larvik\n\nA hotel burned in Larvik.", **stated)).articles

    # then
    assert {key: getattr(article, key) for key in stated} == stated
    assert (article.path, article.title, article.lang) == ("a.txt", "Fire in Larvik", "en")


@pytest.mark.parametrize("readings", EVENTS[:2])
def test_undated_articles_leave_the_calendar_open(readings: tuple[Reading, ...]) -> None:
    found = briefing(*readings)

    assert (found.date.start, found.date.end) == (None, None)
    assert found.date.text in ("Monday", "Monday to Wednesday", "Thursday", "Thursday to Friday")
    assert not [m for m in found.timeline if m.value and re.match(r"\d{4}", m.value)]


@settings(max_examples=15, deadline=None)
@given(st.permutations([*VISITS, FIRE, FIRE_LATER]))
def test_briefings_do_not_depend_on_the_order_of_articles(readings: list[Reading]) -> None:
    assert briefings(readings) == briefings([*VISITS, FIRE, FIRE_LATER])


def test_newest_event_comes_first_and_undated_ones_last() -> None:
    # given events of two years, and one without a date
    readings = [
        told("A hotel burned in Larvik on 3 May 2019.", "a"),
        told("A choir of forty sang in Porto on 4 June 2021.", "b"),
        told("Nobody knows who painted the barn.", "c"),
    ]

    # when / then
    assert [b.articles[0].id for b in briefings(readings)] == ["b", "a", "c"]


def apart(*readings: Reading) -> tuple[Briefing, ...]:
    """Each article an event of its own."""
    events = [Event(f"ev-{n:010}", "", (r,), ()) for n, r in enumerate(readings)]
    return brief_all(events, register(readings), load_labels("en"), "en", LIMITS)


def test_events_with_one_headline_get_addresses_of_their_own() -> None:
    # given
    readings = [told(f"Storm in Bergen\n\nIt blew {n} roofs away.", str(n)) for n in range(3)]

    # when
    slugs = [b.slug for b in apart(*readings)]

    # then
    assert len(set(slugs)) == 3
    assert all(slug.startswith("storm-in-bergen-") for slug in slugs)


def test_address_is_short_and_of_plain_letters_in_any_script() -> None:
    # given a headline in other letters, one without any, an endless one, and one full of accents
    readings = [
        told("嵐がベルゲンを襲った", "a", "ja"),
        told("?!", "b"),
        told("Long live the " + "long " * 30 + "bridge", "c"),
        told("Żółć i Ærø: smørrebrød", "d", "pl"),
    ]

    # when
    slugs = [b.slug for b in apart(*readings)]

    # then
    assert len(set(slugs)) == 4
    assert all(re.fullmatch(r"[^\W_]+(-[^\W_]+)*", slug) and len(slug) <= MAX_SLUG for slug in slugs)
    assert "zolc-i-aero-smorrebrod" in slugs


def test_event_without_a_sentence_is_told_with_nothing_but_its_article() -> None:
    found = briefing(told("\n"))

    assert (found.facts, found.quotes, found.summary, found.timeline, found.people) == ((), (), (), (), ())
    assert [a.id for a in found.articles] == ["a"]
