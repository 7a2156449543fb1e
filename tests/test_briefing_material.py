"""The event laid out for the editors: statements in order, each with what it is about, and exact cites."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from test_events_copies import WIRE
from test_events_group import LISBON_DE, LISBON_EN
from test_events_registry import told

from briefgen.briefing.material import CONTEXT, Material, Statement, cite, support
from briefgen.events.copies import originals
from briefgen.events.registry import register
from briefgen.lang.labels import load_labels
from briefgen.model.article import Span
from briefgen.model.briefing import Event
from briefgen.model.reading import Reading

BERGEN = "loc-3161732"


def material(*readings: Reading, language: str = "en") -> Material:
    """The material of one event of these articles."""
    rows = tuple(sorted(readings, key=lambda r: r.id))
    return Material(Event("ev-1", "", rows, ()), register(rows), load_labels(language), language, originals(rows))


def statement(found: Material, words: str) -> Statement:
    """The one statement that holds these words."""
    (hit,) = (s for s in found.statements if words in s.text)
    return hit


def test_every_sentence_of_every_article_is_a_statement_in_order() -> None:
    # given
    found = material(told("It rained. It snowed.", "b"), told("The sun came out.", "a"))

    # then
    assert [s.key for s in found.statements] == [("a", 0), ("b", 0), ("b", 1)]
    assert [s.text for s in found.statements] == ["The sun came out.", "It rained.", "It snowed."]


def test_statement_knows_what_it_is_about_in_any_language() -> None:
    # given
    found = material(
        told("Anna Bergstad said twelve people were killed when the dam broke in Bergen.", "a"),
        told("Zwölf Menschen wurden in Bergen getötet, als der Damm brach.", "b", "de"),
    )

    # when
    english, german = found.statements

    # then
    assert {BERGEN, "c:dam", "c:dead", "n:killed=12"} <= english.things & german.things
    assert english.who == {"per-anna-bergstad"}
    assert english.speaker is not None
    assert english.speaker.id == "per-anna-bergstad"


def test_statement_holds_its_own_quotes_dates_and_amounts_only() -> None:
    # given
    found = material(told('"It is late," Anna Bergstad said on Monday. The bridge cost 40 million euros.'))

    # when
    first, second = found.statements

    # then
    assert ([q.text for q in first.quotes], [d.text for d in first.dates], first.amounts) == (
        ["It is late,"],
        ["Monday"],
        (),
    )
    assert (second.quotes, second.dates, [a.text for a in second.amounts]) == ((), (), ["40 million euros"])


def test_speaker_called_by_office_is_found_in_another_article() -> None:
    # given one article that names the president, and one that does not
    found = material(
        told("Finnish President Aino Raatikka came to Oslo.", "a"),
        told("The Finnish president said that the talks were useful.", "b"),
    )

    # when
    speaker = statement(found, "useful").speaker

    # then
    assert speaker is not None
    assert speaker.id == "per-aino-raatikka"


def test_people_are_ordered_by_the_articles_that_name_them() -> None:
    # given one person in both articles, another twice in one
    found = material(
        told("The mayor, Anna Bergstad, met Lars Holm. Lars Holm sang.", "a"), told("Anna Bergstad slept.", "b")
    )

    # when / then
    assert [(i.id, n) for i, n in found.people] == [("per-anna-bergstad", 2), ("per-lars-holm", 1)]


def test_venue_is_the_place_that_most_articles_set_the_event_in() -> None:
    found = material(
        told("A fire broke out in Bergen.", "a"),
        told("A fire broke out in Bergen.", "b"),
        told("A fire broke out in Oslo.", "c"),
    )

    assert found.venue == BERGEN


def test_city_outweighs_the_country_around_it_as_venue() -> None:
    found = material(told("A fire broke out in Norway.", "a"), told("A fire broke out in Bergen.", "b"))

    assert found.venue == BERGEN


def test_event_without_a_place_has_no_venue() -> None:
    assert material(told("A fire broke out.")).venue is None


def test_copies_of_one_text_count_as_one_source() -> None:
    # given a wire story in two papers, and a report of its own
    rows = (told(WIRE, "a"), told(WIRE, "b"), told("A ferry hit a rock on Monday.", "c"))
    found = material(*rows)

    # when
    cites = [cite(r, r.sentences[0].span) for r in rows]

    # then
    assert found.independent(cites[:2]) == 1
    assert found.independent(cites) == 2
    assert found.independent([cites[0], cites[0]]) == 1
    assert found.independent([]) == 0


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 400), st.integers(0, 400))
def test_cite_holds_the_exact_words_and_what_stands_around_them(one: int, other: int) -> None:
    # given any stretch of an article
    text = LISBON_DE.article.text
    start, end = sorted((min(one, len(text)), min(other, len(text))))

    # when
    found = cite(LISBON_DE, Span(start, end))

    # then
    assert (found.article, found.start, found.end) == ("lisbon-de", start, end)
    assert found.exact == text[start:end]
    assert found.prefix + found.exact + found.suffix in text
    assert len(found.prefix) == min(CONTEXT, start)
    assert len(found.suffix) == min(CONTEXT, len(text) - end)


def test_support_cites_each_statement_once_in_order_of_article_and_place() -> None:
    # given
    found = material(LISBON_EN, LISBON_DE)
    rows = found.statements

    # when
    cites = support([rows[3], rows[0], rows[3], rows[1]])

    # then
    assert [c.exact for c in cites] == [rows[0].text, rows[1].text, rows[3].text]
