from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.lang.pack import known_packs
from briefgen.model.article import Article, Span
from briefgen.model.reading import Reading
from briefgen.reading import marks
from briefgen.reading.read import read

LANGUAGES = [*known_packs(), "und", "zh", "ar", "ja"]

WORDS = [
    "Anna Lind", "Xi Jinping", "Mr. Hill", "President Moen", "the Chinese leader", "China’s", "Oslo", "in Moscow",
    "NATO", "he", "hun", "ona", "said", "sier", "sagte", "a déclaré", "dijo", "powiedział", "according to Reuters",
    "Monday", "fra mandag til onsdag", "31 April", "3. mars 2021", "March 3, 2021", "am 3. März", "hace tres días",
    "yesterday", "12", "1,5", "1.5", "12 500", "5 mil", "3-2", "percent", "twelve people", "killed", "2021",
    "Photo: Anna / NTB", "Les også:\u00a0x", "Leave a comment", "© x", "l’", "The", "a", "A", "z. B.", "U.S.",
    "مرحبا بالعالم", "שלום", "東京", "Привет", "🙂", "𝔘𝔫", "e\u0301", "\u0301", "\u200b", "\u202e", "\ufeff", "\x00",
    "\x0b", "\x1c", "İ", "ß", "ﬁ", "ǅ", "٣", "²", "½", "Ⅷ", "x" * 60,
    "Ã©", "Ã¸l", "â€œ", "â€", "â€™s", "&amp;quot;", "&#8221;", "&", "Ã\x83Â§",
]  # fmt: skip
MARKS = ["“", "”", "„", "«", "»", "‘", "’", "'", '"', "``", "''", ",,", "「", "」", "–", "—", "- ", "\n– ", ": – "]
BREAKS = [
    " ",
    " ",
    " ",
    "\u00a0",
    "\u2028",
    "\t",
    "\n",
    "\n\n",
    "\r\n\r\n",
    ". ",
    ".",
    ", ",
    "! ",
    "? ",
    "… ",
    ": ",
    "(",
    ")",
]
NEWS = st.lists(st.sampled_from([*WORDS, *MARKS, *BREAKS, *BREAKS]), max_size=40).map("".join)
TEXTS = st.one_of(
    NEWS,
    st.text(max_size=120),
    st.text(alphabet=st.sampled_from("".join(MARKS)), max_size=60),
    st.text(alphabet="–—―- \n", max_size=60),
    st.text(alphabet=st.characters(categories=["Mn", "Cc", "Cf", "Zs", "Lo", "Nd", "Po"]), max_size=60),
)
ARTICLES = st.builds(
    Article,
    st.just("a"),
    st.just("a.txt"),
    TEXTS,
    title=st.one_of(st.none(), NEWS, st.text(max_size=40)),
    published=st.sampled_from([None, "2024-05-16", "2024-02-29", "2023-12-31T23:00:00Z"]),
)

PROPERTY = settings(deadline=None, max_examples=120, suppress_health_check=[HealthCheck.too_slow])


def _readings(article: Article, lang: str) -> Iterator[tuple[Reading, str]]:
    """The reading and its headline's, each with the text that its offsets point into."""
    reading = read(article, lang)
    yield reading, article.text
    if reading.headline is not None:
        yield reading.headline, article.title or ""


def _ordered(spans: list[Span]) -> bool:
    """Whether none is empty and none begins before the one before it has ended."""
    return all(s.start < s.end for s in spans) and all(a.end <= b.start for a, b in pairwise(spans))


@PROPERTY
@given(ARTICLES, st.sampled_from(LANGUAGES))
def test_what_is_found_is_what_stands_at_its_place(article: Article, lang: str) -> None:
    for reading, text in _readings(article, lang):
        found = [(q.span, q.text) for q in reading.quotes] + [(n.span, n.text) for n in reading.names]
        found += [(d.span, d.text) for d in reading.dates] + [(a.span, a.text) for a in reading.amounts]
        for span, words in found:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == words


@PROPERTY
@given(ARTICLES, st.sampled_from(LANGUAGES))
def test_speakers_cues_and_titles_stand_in_the_text(article: Article, lang: str) -> None:
    for reading, text in _readings(article, lang):
        told = [(t.speaker, t.cue) for t in reading.quotes] + [(t.speaker, t.cue) for t in reading.sentences]
        for speaker in (s for s, _ in told if s is not None):
            assert 0 <= speaker.span.start < speaker.span.end <= len(text)
            assert text[speaker.span.start : speaker.span.end] == speaker.text
        for cue in (c for _, c in told if c is not None):
            assert 0 <= cue.start < cue.end <= len(text)
        if reading.title_span is not None:
            assert reading.exact(reading.title_span) == reading.title


@PROPERTY
@given(ARTICLES, st.sampled_from(LANGUAGES))
def test_blocks_and_sentences_are_in_order_and_sentences_lie_in_blocks(article: Article, lang: str) -> None:
    for reading, text in _readings(article, lang):
        assert _ordered([b.span for b in reading.blocks])
        assert _ordered([s.span for s in reading.sentences])
        assert all(b.span.end <= len(text) for b in reading.blocks)
        told = [b.span for b in reading.blocks if b.role != "boilerplate"]
        assert all(any(block.holds(s.span) for block in told) for s in reading.sentences)
        aside = [b.span for b in reading.blocks if b.role == "boilerplate"]
        assert not any(block.meets(s.span) for block in aside for s in reading.sentences)


@PROPERTY
@given(ARTICLES, st.sampled_from(LANGUAGES))
def test_quotes_and_names_do_not_overlap_and_lie_in_the_article(article: Article, lang: str) -> None:
    for reading, _ in _readings(article, lang):
        told = [b.span for b in reading.blocks if b.role != "boilerplate"]
        for spans in ([q.span for q in reading.quotes], [n.span for n in reading.names]):
            assert _ordered(spans)
            assert all(any(block.holds(span) for block in told) for span in spans)
        assert [d.span.start for d in reading.dates] == sorted(d.span.start for d in reading.dates)
        assert [a.span.start for a in reading.amounts] == sorted(a.span.start for a in reading.amounts)


@PROPERTY
@given(ARTICLES, st.sampled_from(LANGUAGES))
def test_the_people_are_the_persons_named(article: Article, lang: str) -> None:
    for reading, _ in _readings(article, lang):
        assert {p.entity for p in reading.people} == {n.entity for n in reading.names if n.type == "PER"}


@PROPERTY
@given(ARTICLES, st.sampled_from(LANGUAGES))
def test_reading_twice_gives_equal_values(article: Article, lang: str) -> None:
    assert read(article, lang) == read(article, lang)


LONG = 200_000
MAX_SECONDS = 5
"""Of processor time, so that other work on the machine does not count."""


@pytest.mark.parametrize("piece", ["”", "’", '"', "“”", "„“", ",,", ",", "–", "— ", "0", "A", "Ø"])
def test_long_runs_of_one_sign_are_read_in_time(piece: str) -> None:
    article = Article("a", "a.txt", (piece * LONG)[:LONG])
    start = process_time()

    read(article, "en")

    assert process_time() - start < MAX_SECONDS


SIGNS = [*MARKS, "‚", "‹", "›", "『", "』"]


@pytest.mark.parametrize("around", ["{}", "a {}", "{}a ", "{} a{}", "({}a", "{}a\n\n", "\n– {}a", "– {}a, said "])
def test_marks_in_great_number_are_paired_in_time(around: str) -> None:
    texts = [(around.replace("{}", sign) * LONG)[:LONG] for sign in SIGNS]
    start = process_time()

    for text in texts:
        assert _ordered([m.outer for m in marks.find(text + " “a”»’", Span(0, len(text) + 6))])

    assert process_time() - start < MAX_SECONDS * 2


MEGABYTE = 1_000_000
MAX_SECONDS_OF_MARKS = 2


@pytest.mark.parametrize("at", range(0, len(SIGNS), 3))
@pytest.mark.parametrize("between", ["", " ", "a", "a ", " – ", "\n", "’", "said\n– "])
def test_a_megabyte_of_mixed_marks_is_paired_in_time(at: int, between: str) -> None:
    piece = "".join(between + sign for sign in (*SIGNS[at:], *SIGNS[:at])) + SIGNS[at] * 3
    text = (piece * (MEGABYTE // len(piece) + 1))[:MEGABYTE]
    start = process_time()

    assert _ordered([m.outer for m in marks.find(text, Span(0, len(text)))])

    assert process_time() - start < MAX_SECONDS_OF_MARKS


@pytest.mark.parametrize(
    "piece", ["»a ", "a »", "“a „b «c ", "“a b c” said ", "– a b, sier Moen, ", "\n– a b?\n", "«a»\n\n"]
)
def test_a_text_of_quotes_alone_is_read_in_time(piece: str) -> None:
    article = Article("a", "a.txt", (piece * LONG)[:LONG])
    start = process_time()

    read(article, "nb")

    assert process_time() - start < MAX_SECONDS


@PROPERTY
@given(TEXTS, st.integers(0, 20), st.integers(0, 20))
def test_marked_stretches_lie_in_order_inside_their_block(text: str, before: int, after: int) -> None:
    block = Span(min(before, len(text)), max(min(before, len(text)), len(text) - after))
    following = Span(block.end, len(text)) if block.end < len(text) else None
    found = marks.find(text, block, following)

    assert _ordered([m.outer for m in found])
    for marked in found:
        outer, inner = marked.outer, marked.inner
        assert block.start <= outer.start < inner.start < inner.end <= outer.end <= block.end
        assert text[inner.start : inner.end].strip() == text[inner.start : inner.end]
