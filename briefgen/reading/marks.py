"""Which stretches stand between quote marks, and which lines are dash speech; who spoke is asked elsewhere."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefgen.lang.pack import shared
from briefgen.model.article import Span

_SPACE_LIKE = "\u00a0\u202f\u2009"
_TYPED = {"``": ("''", '"'), ",,": ("''", "”", "“", '"'), "''": ("''",)}
"""What closes marks typed as two characters."""

_STRAYS = {
    "“": re.compile(r"(?P<opens>(?<![^\s(\[–—-])\"(?=\S))|(?P<closes>(?<=[^\s\d])\"(?![^\W_]))"),
    '"': re.compile(r"(?P<opens>“|(?<!\S)”(?=\S))|(?P<closes>(?<=\S)”(?![^\W_]))"),
}
"""Marks that authors mix up (``“... away," she said``): the other kind's mark, where it opens and where it closes."""

_STRAY_SIGNS = {"“": '"', '"': "“”"}
"""The marks that those patterns look for."""

_NESTING = {"“": "”", "„": "“", "«": "»"}
"""Marks that open where they are used at all, and what closes a stretch of theirs inside another."""

NEST_REACH = 1500
"""Code points that a stretch may be long which holds another of the same kind."""

MAX_OPENERS = 20_000
"""Opening marks looked at in one block: more than a novel has in all. It bounds the time for a text of marks alone."""

MIN_SINGLE_WORDS = 3
"""Words between single marks below which they are taken for apostrophes."""

SINGLE_REACH = 200
"""Code points in which those words must stand; what goes on without a space for longer is no speech."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch in quote marks, or a dash line."""

    outer: Span
    """With its marks (for a dash line: with the dash)."""

    inner: Span
    """Without marks and outer white space."""

    style: Literal["marks", "dash"]
    opened: bool = False
    """The closing mark is missing and the next paragraph opens it again: one quote over several paragraphs."""


@cache
def _closers() -> dict[str, str]:
    return dict(shared()["marks"]["pairs"])


@cache
def openers() -> frozenset[str]:
    """Every mark that opens a stretch in some language."""
    return frozenset(_closers())


@cache
def _singles() -> frozenset[str]:
    return frozenset(shared()["marks"]["single"])


@cache
def _openers() -> re.Pattern[str]:
    """Any mark that stands as an opener does; what was matched is the mark."""
    return re.compile("|".join(_opening(mark) for mark in sorted(_closers(), key=len, reverse=True)))


def _opening(mark: str) -> str:
    """The pattern of one mark as an opener: what may not stand before it, and that words follow."""
    pattern = re.escape(mark) + ("(?!')" if mark == "'" else "")
    if mark != "«":
        pattern += rf"(?=[\S{_SPACE_LIKE}])"
    if mark in _NEVER_CLOSE:
        return pattern
    letters = "A-Za-z0-9" if mark == "“" else r"^\W_"  # ...（“ and its like: other scripts have no space before
    stops = {"''": ".,!?%'", "“": "", '"': ".,!?%="}.get(mark, ".,!?%" if mark in "”»’'" else "")  # <a href="...">
    glued = rf"(?<=(?<![^\W_])[{shared()['marks']['glued']}]{mark})"  # و“...”
    barred = f"(?:(?<![{letters}]{mark})|{glued})" + (f"(?<![{stops}]{mark})" if stops else "")
    return pattern + barred


_NEVER_CLOSE = frozenset(("„", "«", "「", "『", "``", ",,"))
"""Marks that may open right after a letter."""


_GERSHAYIM = '"״”'
"""Marks that stand inside Hebrew abbreviations (צה"ל), where they close nothing."""


@cache
def _closing(closer: str, opener: str) -> re.Pattern[str]:
    """A mark where it may close what another opened."""
    mark, behind = re.escape(closer), ""
    if closer in _GERSHAYIM:
        mark += rf"(?!(?<=[א-ת]{mark})[א-ת])"
    after_word = rf"(?<=[\S{_SPACE_LIKE}]){mark}"
    if closer in "'’‘":
        behind = r"(?![^\W_])"
    elif closer == opener and closer in '"”“':
        return re.compile(rf"{after_word}|{mark}(?=\s|\Z)")
    elif closer == "''":
        return re.compile(rf"(?<=\S){mark}(?!')|{mark}(?=\s|\Z)")
    elif closer == "«" and opener == "»":
        return re.compile(after_word)
    return re.compile(mark + behind)


@cache
def _again(opener: str) -> re.Pattern[str]:
    """A mark that opens behind a space."""
    return re.compile(rf"(?<=\s){_opening(opener)}")


@cache
def _nested(opener: str) -> re.Pattern[str]:
    """A mark that opens behind no letter, or one that closes it."""
    return re.compile(rf"{opener}(?!\s)(?<![^\W_]{opener})|{_NESTING[opener]}")


def find(text: str, block: Span, next_block: Span | None = None) -> tuple[Marked, ...]:
    """Marked stretches of one block, outermost only, in order; runs in time linear in the block.

    Marks are paired inside the block with a direction test: an opener has no letter before it and no space after it, a
    closer the other way about. A stretch without a closer is dropped, unless `next_block` opens with the same mark
    (the convention for quotations of several paragraphs).
    """
    out: list[Marked] = []
    body = text[block.start : block.end]
    if not _openers().search(body):
        return ()
    places, unclosed = _Places(body), set[str]()
    at, base = 0, block.start
    for _ in range(MAX_OPENERS):
        found = _openers().search(body, at)
        if found is None:
            break
        at, opener = found.end(), found.group()
        if opener in unclosed:
            continue
        stop = places.closer(at, opener)
        if stop is None:
            if opener not in _singles() and next_block and text.startswith(opener, next_block.start):
                inner = _trim(text, base + at, block.end)
                if inner.end > inner.start:
                    out.append(Marked(Span(base + found.start(), block.end), inner, "marks", opened=True))
                break
            unclosed.add(opener)
            continue
        close, width, nested = stop
        if close == at:
            at += width
            continue
        if opener in _NESTING and not nested and places.opens_again(found.start() + 1, close, opener):
            continue  # never closed: the next opener comes before any closer
        if opener in _singles() and len(body[at : min(close, at + SINGLE_REACH)].split()) < MIN_SINGLE_WORDS:
            continue
        inner = _trim(text, base + at, base + close)
        if inner.end > inner.start:
            out.append(Marked(Span(base + found.start(), base + close + width), inner, "marks"))
        at = close + width
    return tuple(out)


class _Places:
    """Where the marks of a block stand, each kind looked for once however many openers ask."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._closers: dict[tuple[str, str], list[int]] = {}
        self._again: dict[str, list[int]] = {}
        self._nested: dict[str, tuple[list[int], str]] = {}
        self._strays: dict[str, tuple[list[int], list[bool]]] = {}

    def closer(self, at: int, opener: str) -> tuple[int, int, bool] | None:
        """Start and width of the first mark from `at` on that closes `opener`, and whether that holds another stretch.

        None if no mark of the block closes it.
        """
        nested = self._nested_end(at, opener) if opener in _NESTING else None
        if nested is not None:
            return nested, 1, True
        best: tuple[int, int, bool] | None = None
        for closer in _TYPED.get(opener) or _closers()[opener]:
            key = (closer, opener)
            if key not in self._closers:
                self._closers[key] = [m.start() for m in _closing(closer, opener).finditer(self._body)]
            places = self._closers[key]
            first = bisect_left(places, at)
            if first < len(places) and (best is None or places[first] < best[0]):
                best = (places[first], len(closer), False)
        stray = self._stray(at, opener) if opener in _STRAYS else None
        return (stray, 1, False) if stray is not None and (best is None or stray < best[0]) else best

    def _stray(self, at: int, opener: str) -> int | None:
        """Where the next mark of the other kind stands, if it closes what one of this kind opened."""
        if opener not in self._strays:
            held = any(sign in self._body for sign in _STRAY_SIGNS[opener])
            found = list(_STRAYS[opener].finditer(self._body)) if held else []
            self._strays[opener] = [m.start() for m in found], [m.lastgroup == "closes" for m in found]
        places, closes = self._strays[opener]
        first = bisect_left(places, at)
        return places[first] if first < len(places) and closes[first] else None

    def opens_again(self, start: int, stop: int, opener: str) -> bool:
        """Whether the same mark opens again, after a space, in a stretch."""
        if self._body.find(opener, start, stop) < 0:
            return False
        if opener not in self._again:
            self._again[opener] = [m.start() for m in _again(opener).finditer(self._body)]
        places = self._again[opener]
        first = bisect_left(places, start)
        return first < len(places) and places[first] < stop

    def _nested_end(self, at: int, opener: str) -> int | None:
        """The end of a stretch that holds another of the same kind (``“A “b” c”``): one opener, then two closers."""
        other = self._body.find(opener, at, at + NEST_REACH)
        if other < 0 or self._body.find(_NESTING[opener], at, other) >= 0:
            return None
        if opener not in self._nested:
            found = list(_nested(opener).finditer(self._body))
            self._nested[opener] = [m.start() for m in found], "".join([m.group() for m in found])
        places, kinds = self._nested[opener]
        first = bisect_left(places, at)
        if not kinds.startswith(opener + 2 * _NESTING[opener], first):
            return None
        return places[first + 2] if places[first + 2] < at + NEST_REACH else None


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


_DASH = re.compile(r"[–—―-][ \u00a0](?=[\w“”„«\"‘…(\[¿¡])")


def dash_line(text: str, block: Span) -> Span | None:
    """The words of a block that opens with a dash and a space, dash left out; None if it is no such line.

    A dash glued to its word is a hyphen or a minus; a date line (``OSLO –``) opens with letters and is not met here.
    """
    opening = _DASH.match(text, block.start, block.end)
    return _trim(text, opening.end(), block.end) if opening else None
