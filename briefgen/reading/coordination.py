"""Places that share a word: *North and South America*, *Nord- und Südkorea*, *Corea del Norte y del Sur*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.reading import placenames
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token

MAX_TAIL = 2
"""Words of the part that only the second name has: *del Sur*."""

MIN_SHARED = 4
"""Letters that two compounds share at least: *-korea*."""

_HYPHENS = "-‑–"


def sharing(tokens: Sequence[Token], first: int, last: int, lex: Lexicon) -> tuple[int, int, str] | None:
    """First token, end and id of the place that shares a word with the known one at ``[first, last)``, if any does."""
    if first > 1 and tokens[first - 1].fold in lex.conjunctions:
        found = _before(tokens, first, last, lex)
        if found is not None:
            return found
    if last + 1 < len(tokens) and tokens[last].fold in lex.conjunctions and last - first > 1:
        return _behind(tokens, first, last, lex)
    return None


def _before(tokens: Sequence[Token], first: int, last: int, lex: Lexicon) -> tuple[int, int, str] | None:
    """The place whose head stands behind the conjunction: *North* and South America, *Nord-* und Südamerika."""
    at = first - 2
    hyphened = tokens[at].text in _HYPHENS and at > 0 and tokens[at - 1].end == tokens[at].start
    at -= hyphened
    opener = tokens[at]
    if not opener.is_capital:
        return None
    if not hyphened:
        words = [opener.text, *(t.text for t in tokens[first + 1 : last])]
        place = placenames.whole_place(words, lex) if len(words) > 1 else None
        return (at, at + 1, place) if place is not None else None
    if last - first > 1:
        return None
    whole = tokens[first].text
    for size in range(1, len(whole) - MIN_SHARED + 1):
        tail = whole[size:]
        place = placenames.whole_place([opener.text + tail], lex) if tail[0].islower() or tail[0] == "-" else None
        if place is not None:
            return at, at + 1, place
    return None


def _behind(tokens: Sequence[Token], first: int, last: int, lex: Lexicon) -> tuple[int, int, str] | None:
    """The place whose head stands before the conjunction: Corea del Norte y *del Sur*."""
    words = [t.text for t in tokens[first:last]]
    for size in range(1, min(MAX_TAIL, len(words) - 1) + 1):
        tail = tokens[last + 1 : last + 1 + size]
        if len(tail) < size or not tail[-1].is_capital:
            continue
        place = placenames.whole_place([*words[: len(words) - size], *(t.text for t in tail)], lex)
        if place is not None:
            return last + size, last + 1 + size, place
    return None
