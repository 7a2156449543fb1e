"""Which articles carry one text: copies of a wire story count once."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.reading import Reading

SHINGLE = 5
"""Words in a row that are compared (Broder 1997)."""

SAME_TEXT = 0.7
"""Share of the shorter article's shingles that the other holds, from which it is a copy; rewrites lie below .4."""

MIN_SHINGLES = 12
"""Shorter texts share phrases by chance."""


def originals(readings: Sequence[Reading]) -> dict[str, str]:
    """Article id to the id of the article it copies: the earliest published, then the first by id; else itself."""
    rows = sorted(readings, key=lambda r: (r.article.published or "9999", r.id))
    shingles = {r.id: _shingles(r) for r in rows}
    out: dict[str, str] = {}
    for at, reading in enumerate(rows):
        mine = shingles[reading.id]
        source = next((r.id for r in rows[:at] if _copied(mine, shingles[r.id])), None)
        out[reading.id] = out[source] if source else reading.id
    return out


def _copied(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    small = min(len(one), len(other))
    return small >= MIN_SHINGLES and len(one & other) >= SAME_TEXT * small


def _shingles(reading: Reading) -> frozenset[tuple[str, ...]]:
    words = [w for s in reading.sentences for w in s.words]
    return frozenset(tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
