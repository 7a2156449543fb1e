"""How likely two articles tell of one event: likeness of words and things, then evidence for and against."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from briefgen.events.features import Features

COMMON_SHARE = 0.3
"""A word or thing in more than this share of a large collection tells no two articles apart."""

LARGE = 40
"""Articles from which `COMMON_SHARE` applies; in a small folder everything common is still telling."""

BACKGROUND = 10
"""Articles that a folder counts as at least: what all of them share would tell nothing where it holds one event alone.

In folders of 2 to 12 articles drawn from the dev halves of BASIL and ECB+, B-cubed F1 rises from .924 and .849 to .986
and .971; 20 and 40 add a point at most and begin to join what is two.
"""

SAME_VENUE = 0.10
OTHER_VENUE = -0.12
OTHER_COUNTRY = -0.25
ELSEWHERE = 0.75
"""Share of likeness left to two articles that set their event in different countries: two visits of the same people are
told in the same words."""

SAME_LENGTH = 0.10
OTHER_LENGTH = -0.20
OTHER_PEOPLE = -0.12
SAME_DATE = 0.04
SAME_WEEKDAY = 0.04
SAME_NUMBER = 0.03
"""Evidence, in points of likeness (which lies between 0 and 1); chosen on the hand-grouped articles and the dev halves
of the event corpora so that no pair of different occasions passes the threshold."""

ALONE = 0.15
"""Share of an article's own terms that counts against it: long and short reports of one thing differ most in those."""

CAST = 3
"""People whom each of two articles must name before it counts that they share none."""

RICH = 8
"""Things of an article from which they are worth comparing beside its words; a language without a pack shows fewer."""

WORDS_SHARE_POOR = 0.9
"""Weight of words where one of the two articles has fewer things."""

WORDS_SHARE = 0.6
"""Weight of words against things where both articles are in one language."""

FREE_DAYS = 3
"""Days between publications that say nothing; beyond, likeness fades to nothing at `FAR_DAYS`."""

FAR_DAYS = 30


def likeness(rows: Sequence[Features]) -> dict[tuple[int, int], float]:
    """Likeness of every pair that shares anything telling, by indices ``i < j``; other pairs are unlike."""
    words = _vectors([{f"{r.lang}|{w}": n for w, n in r.words.items()} for r in rows])
    things = _vectors([r.things for r in rows])
    by_words, by_things = _products(words), _products(things)
    out = {}
    for pair in sorted(by_words.keys() | by_things.keys()):
        one, other = rows[pair[0]], rows[pair[1]]
        in_things = by_things.get(pair, 0.0)
        same_language = one.lang == other.lang
        share = WORDS_SHARE if min(len(one.things), len(other.things)) >= RICH else WORDS_SHARE_POOR
        base = share * by_words.get(pair, 0.0) + (1 - share) * in_things if same_language else in_things
        value = (base + evidence(one, other)) * _nearness(one.day, other.day)
        if one.host and other.host and one.host != other.host:
            value *= ELSEWHERE
        if value > 0:
            out[pair] = min(1.0, value)
    return out


def evidence(one: Features, other: Features) -> float:
    """Points for and against from place, length, weekday and numbers."""
    points = 0.0
    if one.venue and other.venue:
        if one.venue == other.venue:
            points += SAME_VENUE
        elif one.host and other.host and one.host != other.host:
            points += OTHER_COUNTRY
        elif not _inside(one, other):
            points += OTHER_VENUE
    if one.durations and other.durations:
        points += SAME_LENGTH if one.durations & other.durations else OTHER_LENGTH
    if min(len(one.people), len(other.people)) >= CAST and not one.people & other.people:
        points += OTHER_PEOPLE
    if one.dates & other.dates:
        points += SAME_DATE
    if one.weekdays & other.weekdays:
        points += SAME_WEEKDAY
    return points + SAME_NUMBER * min(3, len(one.amounts & other.amounts))


def _inside(one: Features, other: Features) -> bool:
    """Whether one venue is the country of the other."""
    return f"loc-{(one.host or '').lower()}" in (one.venue, other.venue) and one.host == other.host


def _nearness(one: str | None, other: str | None) -> float:
    if not one or not other:
        return 1.0
    gap = abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    return max(0.0, 1.0 - max(0, gap - FREE_DAYS) / (FAR_DAYS - FREE_DAYS))


def _vectors(rows: Sequence[Mapping[str, float]]) -> list[dict[str, float]]:
    """TF-IDF vectors of length one (sublinear term frequency, smoothed inverse document frequency)."""
    df = Counter(term for row in rows for term in row)
    total = len(rows)
    size = 1 + max(total, BACKGROUND)
    out = []
    for row in rows:
        vector = {
            term: (1 + math.log(1 + n)) * math.log(size / (0.5 + df[term]))
            for term, n in row.items()
            if df[term] > 1 and not (total > LARGE and df[term] > COMMON_SHARE * total)
        }
        # terms of this article alone make it longer, and so less like any other, without being compared
        alone = ALONE * sum(
            ((1 + math.log(1 + n)) * math.log(size / 1.5)) ** 2 for term, n in row.items() if df[term] == 1
        )
        norm = math.sqrt(sum(v * v for v in vector.values()) + alone)
        out.append({term: v / norm for term, v in vector.items()} if norm else {})
    return out


def _products(vectors: Sequence[Mapping[str, float]]) -> dict[tuple[int, int], float]:
    """Scalar products of all pairs that share a term, by an inverted index."""
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for at, vector in enumerate(vectors):
        for term in sorted(vector):
            postings[term].append((at, vector[term]))
    out: dict[tuple[int, int], float] = defaultdict(float)
    for term in sorted(postings):
        _add_pairs(postings[term], out)
    return {pair: round(value, 9) for pair, value in out.items()}


def _add_pairs(posting: Iterable[tuple[int, float]], out: dict[tuple[int, int], float]) -> None:
    row = list(posting)
    for at, (i, x) in enumerate(row):
        for j, y in row[at + 1 :]:
            out[i, j] += x * y
