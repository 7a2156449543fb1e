"""Which stretches stand between quote marks, and which lines are dash speech; who spoke is asked elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefgen.lang.pack import shared
from briefgen.model.article import Span

_DOUBLED = ("``", ",,", "''")
"""Marks typed as two characters."""

_SPACE_LIKE = "\u00a0\u202f\u2009"
_TYPED = {"``": ("''", '"'), ",,": ("''", "”", "“", '"'), "''": ("''",)}
"""What closes them."""

MIN_SINGLE_WORDS = 3
"""Words between single marks below which they are taken for apostrophes."""


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
def _singles() -> frozenset[str]:
    return frozenset(shared()["marks"]["single"])


@cache
def _any_mark() -> re.Pattern[str]:
    """The first character of any opening mark."""
    return re.compile("[" + "".join(sorted({re.escape(mark[0]) for mark in (*_closers(), *_DOUBLED)})) + "]")


def find(text: str, block: Span, next_block: Span | None = None) -> tuple[Marked, ...]:
    """Marked stretches of one block, outermost only, in order; runs in time linear in the block.

    Marks are paired inside the block with a direction test: an opener has no letter before it and no space after it, a
    closer the other way about. A stretch without a closer is dropped, unless `next_block` opens with the same mark
    (the convention for quotations of several paragraphs).
    """
    out: list[Marked] = []
    at, end = block.start, block.end
    closing = _ClosingMarks(text, block)
    while found := _any_mark().search(text, at, end):
        at = found.start()
        opener = _opener(text, at, block)
        if opener is None:
            at += 1
            continue
        stop = closing.after(at + len(opener), opener)
        if stop is None:
            if opener not in _singles() and next_block and text.startswith(opener, next_block.start):
                inner = _trim(text, at + len(opener), end)
                if inner.end > inner.start:
                    out.append(Marked(Span(at, end), inner, "marks", opened=True))
                break
            at += 1
            continue
        close, width = stop
        if opener in _DIRECTED and not closing.nested and _reopened(text, at + 1, close, block, opener):
            at += 1  # never closed: the next opener comes before any closer
            continue
        inner = _trim(text, at + len(opener), close)
        if opener in _singles() and len(text[inner.start : inner.end].split()) < MIN_SINGLE_WORDS:
            at += 1
            continue
        if inner.end > inner.start:
            out.append(Marked(Span(at, close + width), inner, "marks"))
        at = close + width
    return tuple(out)


def _opener(text: str, at: int, block: Span) -> str | None:
    """The opening mark that stands at `at`, if one does."""
    mark = text[at]
    if text.startswith(_DOUBLED, at):
        mark = text[at : at + 2]
    if mark not in _closers():
        return None
    before = text[at - 1] if at > block.start else " "
    after = text[at + len(mark)] if at + len(mark) < block.end else " "
    if after.isspace() and not (mark == "«" or after in _SPACE_LIKE):
        return None
    if mark in "„«「『" or mark in ("``", ",,"):
        return mark
    if mark == "''":
        return None if before.isalnum() or before in ".,!?%'" else mark
    if before.isalnum() and not (mark in "“" and not before.isascii()):
        return None
    if before in ".,!?%" and mark in "\"”»’'":
        return None
    return mark


def _reopened(text: str, start: int, stop: int, block: Span, opener: str) -> bool:
    """Whether the same mark opens again in a stretch."""
    at = text.find(opener, start, stop)
    while at >= 0:
        if _opener(text, at, block) == opener and text[at - 1].isspace():
            return True
        at = text.find(opener, at + 1, stop)
    return False


_DIRECTED = ("“", "„", "«")
"""Marks that open where they are used at all."""


_GERSHAYIM = '"״”'
"""Marks that stand inside Hebrew abbreviations (צה"ל), where they close nothing."""


class _ClosingMarks:
    """Answers where a stretch ends, each candidate looked at once however many openers ask."""

    def __init__(self, text: str, block: Span) -> None:
        self._text, self._block = text, block
        self._places: dict[str, list[int]] = {}
        self._cursor: dict[str, int] = {}
        self.nested = False
        """Whether the last answer closed a stretch that holds another of its kind."""

    def after(self, at: int, opener: str) -> tuple[int, int] | None:
        """Start and width of the first mark from `at` on that closes `opener`; None if none does in the block."""
        best: tuple[int, int] | None = None
        nested = _nested_end(self._text, at, self._block.end, opener)
        self.nested = nested is not None
        if nested is not None:
            return nested
        closers = _TYPED.get(opener) or tuple(_closers()[opener])
        for closer in closers:
            place = self._next(closer, at, opener)
            if place is not None and (best is None or place < best[0]):
                best = (place, len(closer))
        return best

    def _next(self, closer: str, at: int, opener: str) -> int | None:
        key = closer + opener
        if key not in self._places:
            self._places[key] = [
                m.start()
                for m in re.finditer(re.escape(closer), self._text[self._block.start : self._block.end])
                if self._closes(m.start() + self._block.start, closer, opener)
            ]
            self._cursor[key] = 0
        places, cursor = self._places[key], self._cursor[key]
        while cursor < len(places) and places[cursor] + self._block.start < at:
            cursor += 1
        self._cursor[key] = cursor
        return places[cursor] + self._block.start if cursor < len(places) else None

    def _closes(self, at: int, closer: str, opener: str) -> bool:
        text, block = self._text, self._block
        before = text[at - 1] if at > block.start else " "
        after = text[at + len(closer)] if at + len(closer) < block.end else " "
        if closer in "'’‘" and after.isalnum():
            return False
        if closer in _GERSHAYIM and "א" <= before <= "ת" and "א" <= after <= "ת":
            return False
        if closer in '"”“' and closer == opener:
            return not (before.isspace() and before not in _SPACE_LIKE and not after.isspace())
        if closer == "''":
            return not (before.isspace() and not after.isspace())
        if closer == "“" and opener == "“":
            return False
        return not (closer == "«" and opener == "»" and before.isspace() and before not in _SPACE_LIKE)


def _nested_end(text: str, at: int, end: int, opener: str) -> tuple[int, int] | None:
    """The end of a stretch that holds another of the same kind (``“A “b” c”``), looking a short way ahead."""
    if opener not in "“„«":
        return None
    closer = {"“": "”", "„": "“", "«": "»"}[opener]
    depth, i, limit = 1, at, min(end, at + 1500)
    seen_nested = False
    while i < limit:
        char = text[i]
        if char == opener and not (i + 1 < end and text[i + 1].isspace()) and not (i and text[i - 1].isalnum()):
            if not seen_nested and not _closed_before(text, at, i, closer):
                seen_nested = True
                depth += 1
            else:
                return None
        elif char == closer:
            depth -= 1
            if depth == 0:
                return (i, 1) if seen_nested else None
        i += 1
    return None


def _closed_before(text: str, start: int, at: int, closer: str) -> bool:
    return text.find(closer, start, at) >= 0


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
