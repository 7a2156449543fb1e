"""Which quotes of an event render one utterance: in two articles, in another wording, in another language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, groupby, product

from rapidfuzz import fuzz

from briefgen.briefing.material import Material
from briefgen.events.registry import Identity
from briefgen.model.reading import Quote, Reading

SAME_WORDS = 78.0
"""Token-set ratio (rapidfuzz, 0-100) from which two wordings in one language are one utterance, for one speaker;
good neighbours/good neighbors friends and partners is 84, the nearest different pair of the hand-made briefing 58."""

MIN_WORDS = 3
"""Words that the shorter of two wordings must have: shorter ones return on every occasion."""

AS_LONG = 0.75
"""Share of the longer wording's length from which the shorter is no mere part, so both deny or neither does."""

SAME_ACROSS = 0.5
"""Share of common people, places, concepts and numbers (Jaccard) from which two languages render one utterance.

Chosen, with the three below, on the quotes of Parallel Universal Dependencies (English with 14 languages: 26 of 232
renderings of one sentence are tied, none of 7298 pairs of different sentences) and of the dev half of PolNeAR, where
5 of 4550 pairs that one speaker says in one article would be tied, one of them the same words twice."""

MIN_ACROSS = 2
"""Concepts and numbers that must be common: who and where alone do not make two utterances one."""

FEW_ACROSS = 0.66
"""The share where only two things are common at all."""

LONGER = 2.5
"""Times that one wording may be as long as the other."""

MAX_PARTS = 4
"""Parts of an utterance that are compared as one."""


@dataclass(frozen=True)
class Row:
    """A quote of the event with its article, and who is certain to have said it."""

    at: int
    reading: Reading
    quote: Quote
    by: Identity | None
    material: Material

    @property
    def language(self) -> str:
        """Primary subtag."""
        return self.reading.lang.split("-")[0]

    @cached_property
    def sentences(self) -> tuple[int, int]:
        """Index of the first and the last sentence that the quote touches; (-1, -1) if none does."""
        at = [n for n, s in enumerate(self.reading.sentences) if s.span.meets(self.quote.span)]
        return (at[0], at[-1]) if at else (-1, -1)

    @cached_property
    def named(self) -> frozenset[str]:
        """Identities of those named in the quoted words."""
        inside = (n for n in self.reading.names if self.quote.span.holds(n.span))
        return frozenset(s for n in inside if (s := self.material.site(self.reading, n)))

    @cached_property
    def figures(self) -> frozenset[str]:
        """Numbers, and dates that the words themselves give."""
        span = self.quote.span
        counted = (a for a in self.reading.amounts if span.holds(a.span) and (a.value > 1 or a.unit != "count"))
        dated = (d for d in self.reading.dates if span.holds(d.span) and d.given and d.type == "DATE")
        return frozenset([*(f"n:{a.value:g}" for a in counted), *(f"d:{d.value}" for d in dated)])

    @cached_property
    def things(self) -> frozenset[str]:
        """Whom, what and how much the quoted words are about, in keys that all languages share."""
        return self.named | self.figures | {f"c:{c}" for c in self.quote.concepts}

    @cached_property
    def denies(self) -> bool:
        """Whether anything is denied in the quoted words."""
        return any(self.quote.span.holds(d) for s in self.reading.sentences for d in s.denials)

    @cached_property
    def folded(self) -> str:
        """The words without case and marks."""
        return " ".join("".join(c if c.isalnum() else " " for c in self.quote.text.casefold()).split())


def pairs(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Places of quotes that render one utterance, each pair once, the smaller first.

    One speaker, who is known, in two articles; no phrases.
    """
    speech = [row for row in rows if row.by is not None and row.quote.kind != "partial"]
    for one, other in combinations(speech, 2):
        if _one_speaker(one, other) and one.language == other.language and _same_words(one, other):
            yield one.at, other.at
    by_article = [list(group) for _, group in groupby(speech, key=lambda row: row.reading.id)]
    for here, there in combinations(by_article, 2):
        if here[0].language != there[0].language:
            yield from _across(here, there)


def _one_speaker(one: Row, other: Row) -> bool:
    return one.reading.id != other.reading.id and _same_person(one, other)


def _same_person(one: Row, other: Row) -> bool:
    return one.by is not None and other.by is not None and one.by.id == other.by.id


def _same_words(one: Row, other: Row) -> bool:
    if one.folded == other.folded:
        return True
    if fuzz.token_set_ratio(one.folded, other.folded) < SAME_WORDS or _contradict([one], [other]):
        return False
    less, more = sorted((_size(one.folded), _size(other.folded)))
    return less >= MIN_WORDS and (less < AS_LONG * more or one.denies == other.denies)


def _size(folded: str) -> float:
    """Words; two wide letters count for one where nothing parts words."""
    wide = sum(unicodedata.east_asian_width(c) == "W" for c in folded)
    return max(len(folded.split()), wide / 2)


def _across(here: Sequence[Row], there: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """The best matches of two articles in two languages; no part of an utterance is in two of them."""
    found = []
    for a, b in product(list(_runs(here)), list(_runs(there))):
        if not _one_speaker(a[0], b[0]):
            continue
        mine, theirs = _things(a), _things(b)
        shared, either = len(mine & theirs), len(mine | theirs)
        if _alike(mine & theirs, either) and _agree(a, b):
            found.append((-shared, -shared / either, len(a) + len(b), a[0].at, b[0].at, a, b))
    used: set[int] = set()
    for *_, a, b in sorted(found, key=lambda match: match[:5]):
        parts = {row.at for row in (*a, *b)}
        if not parts & used:
            used |= parts
            yield from ((one.at, other.at) for one in a for other in b)


def _alike(shared: frozenset[str], either: int) -> bool:
    """Whether what two wordings have in common, of all that either is about, makes them one utterance."""
    telling = sum(thing.startswith(("c:", "n:", "d:")) for thing in shared)
    return telling >= MIN_ACROSS and len(shared) >= (SAME_ACROSS if len(shared) > MIN_ACROSS else FEW_ACROSS) * either


def _runs(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Every stretch of an article's quotes that one speaker says in one breath: in a sentence, or in the next."""
    for start in range(len(rows)):
        for stop in range(start + 1, min(start + MAX_PARTS, len(rows)) + 1):
            if stop - start > 1 and not _goes_on(rows[stop - 2], rows[stop - 1]):
                break
            yield rows[start:stop]


def _goes_on(one: Row, following: Row) -> bool:
    return _same_person(one, following) and 0 <= following.sentences[0] - one.sentences[1] <= 1


def _things(rows: Iterable[Row]) -> frozenset[str]:
    return frozenset().union(*(row.things for row in rows))


def _agree(a: Sequence[Row], b: Sequence[Row]) -> bool:
    """Whether two wordings are about as long, both deny or neither, and nothing in them contradicts."""
    less, more = sorted(sum(_size(row.folded) for row in rows) for rows in (a, b))
    denied = any(row.denies for row in a) == any(row.denies for row in b)
    return denied and more <= LONGER * less and not _contradict(a, b)


def _contradict(a: Sequence[Row], b: Sequence[Row]) -> bool:
    """Whether each names somebody or a number that the other has not."""
    named = frozenset().union(*(r.named for r in a)), frozenset().union(*(r.named for r in b))
    figures = frozenset().union(*(r.figures for r in a)), frozenset().union(*(r.figures for r in b))
    return any(not (left <= right or right <= left) for left, right in (named, figures))
