from __future__ import annotations

import time

import pytest

from briefgen.model.article import Article, Span
from briefgen.model.reading import Reading
from briefgen.reading.read import read

TEXT = (
    "River floods the lower town\n\n"
    "A flood hit the lower town of Hamsley on Monday, and 12 people were killed.\n\n"
    "“We start again,” said the mayor Anna Lind in Oslo.\n\n"
    "Read also: Bridge closed for a month"
)


def _read(text: str, lang: str = "en", title: str | None = None, published: str | None = None) -> Reading:
    return read(Article("a", "a.txt", text, title=title, published=published), lang)


def test_a_reading_holds_what_every_finder_found() -> None:
    reading = _read(TEXT, published="2024-05-16")

    assert [b.role for b in reading.blocks] == ["title", "lede", "body", "boilerplate"]
    assert [reading.exact(s.span)[:7] for s in reading.sentences] == ["River f", "A flood", "“We sta"]
    assert [q.text for q in reading.quotes] == ["We start again,"]
    assert [d.value for d in reading.dates] == ["2024-05-13"]
    assert [(a.value, a.of) for a in reading.amounts] == [(12, "killed")]
    assert ("Anna Lind", "PER") in [(n.text, n.type) for n in reading.names]
    assert [p.name for p in reading.people] == ["Anna Lind"]


def test_nothing_is_found_in_what_is_no_part_of_the_article() -> None:
    text = "A flood hit the lower town.\n\nRead also: “We start again,” said Anna Lind on 3 March 2021 about 12 dead"

    reading = _read(text)

    assert (reading.quotes, reading.dates, reading.names, reading.amounts) == ((), (), (), ())


def test_the_first_line_is_the_title_with_its_place() -> None:
    reading = _read(TEXT)

    assert (reading.title, reading.title_span, reading.headline) == ("River floods the lower town", Span(0, 27), None)


def test_a_title_given_apart_is_read_on_its_own() -> None:
    reading = _read("A flood hit the lower town on Monday.", title="12 people killed in Oslo")

    assert (reading.title, reading.title_span) == ("12 people killed in Oslo", None)
    assert reading.headline is not None
    assert [(a.text, a.value) for a in reading.headline.amounts] == [("12", 12)]
    assert [reading.headline.exact(n.span) for n in reading.headline.names] == ["Oslo"]
    assert reading.headline.headline is None


def test_a_title_given_and_found_in_the_text_is_read_once() -> None:
    reading = _read(TEXT, title="River floods the lower town")

    assert (reading.title_span, reading.headline) == (Span(0, 27), None)


def test_without_a_title_there_is_none() -> None:
    reading = _read("A flood hit the lower town on Monday.")

    assert (reading.title, reading.title_span, reading.headline) == (None, None, None)


@pytest.mark.parametrize("text", ["", " ", "\n", "\ufeff", "\u00a0\u2028"])
def test_an_empty_text_has_an_empty_reading(text: str) -> None:
    reading = _read(text)

    assert (reading.quotes, reading.dates, reading.names, reading.amounts, reading.people) == ((), (), (), (), ())
    assert reading.title is None


@pytest.mark.parametrize(("lang", "like"), [("no", "nb"), ("nb-NO", "nb"), ("en-GB", "en"), ("DE", "de")])
def test_a_regional_tag_is_read_with_the_pack_of_its_language(lang: str, like: str) -> None:
    text = "– Det er 3. mars 2021, sier Anna Lind. Am 3. März 2021. On 3 March 2021 it fell."

    assert _read(text, lang).dates == _read(text, like).dates
    assert _read(text, lang).lang == lang


@pytest.mark.parametrize("lang", ["und", "ka", "th", "hi"])
def test_without_a_pack_layout_sentences_marks_and_known_places_still_work(lang: str) -> None:
    reading = _read("River floods town\n\nThe water “rose in Oslo” today. It fell.", lang)

    assert [b.role for b in reading.blocks] == ["title", "lede"]
    assert len(reading.sentences) >= 2
    assert [q.text for q in reading.quotes] == ["rose in Oslo"]
    assert [n.entity for n in reading.names] == ["geo:3143244"]


def test_windows_line_ends_change_nothing_but_the_offsets() -> None:
    unix, windows = _read(TEXT), _read(TEXT.replace("\n", "\r\n"))

    assert [b.role for b in unix.blocks] == [b.role for b in windows.blocks]
    assert [q.text for q in unix.quotes] == [q.text for q in windows.quotes]
    assert [unix.exact(s.span) for s in unix.sentences] == [windows.exact(s.span) for s in windows.sentences]


def test_offsets_are_code_points_even_beyond_the_basic_plane() -> None:
    reading = _read("🙂🙂 “We start again,” said the mayor Anna Lind.")

    assert reading.quotes[0].span == Span(4, 19)


def test_the_date_of_publication_may_have_a_time() -> None:
    assert [d.value for d in _read("It fell yesterday.", published="2024-05-16T23:30:00+02:00").dates] == ["2024-05-15"]


@pytest.mark.parametrize(
    "text",
    [
        "A\u00a0. B",
        "A\u2028. B",
        "a «\n«b c",
        "7" * 309 + " people were killed.",
        "They met \ud800 there.",
    ],
)
def test_odd_text_that_once_stopped_the_reading_is_read(text: str) -> None:
    reading = read(Article("a", "a", text), "en")
    assert all(q.span.end > q.span.start for q in reading.quotes)


@pytest.mark.parametrize("published", ["0001-01-02", "9999-12-30"])
def test_the_ends_of_the_calendar_leave_a_weekday_open(published: str) -> None:
    reading = read(Article("a", "a", "They met last Monday and meet next Monday.", published=published), "en")
    assert {d.value for d in reading.dates} == {"XXXX-WXX-1"}


@pytest.mark.parametrize("piece", ["“", "«", "``", "a\n", "“a” ", "Mr. ", "\n– ", "1 ", "7", "A ", "A.\u00a0"])
def test_time_grows_with_the_length_and_not_its_square(piece: str) -> None:
    started = time.process_time()
    read(Article("a", "a", piece * (60_000 // len(piece))), "en")
    assert time.process_time() - started < 12
