"""What the slots of date templates take from a text: ``{day}``, ``{year}``, ``{n}`` and their like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from briefgen.lang.memo import Memo
from briefgen.reading.datepieces import Found, Pieces
from briefgen.reading.datewords import FIRST_YEAR, Meaning, Piece, Vocabulary

LAST_YEAR = 2099
"""Four digits above are no year."""

LAST_HUNDRED = 20
"""From 2000 on such a year rather opens a decade."""

_HYPHEN = (("-", False),)
MAX_LIST = 6
"""Days or years in one list."""

_ROMAN = re.compile(r"(?=[ivx])(x{0,2})(ix|iv|v?i{0,3})")


class Slots(Pieces):
    """The pieces of one sentence, asked slot by slot."""

    def __init__(self, text: str, pieces: Sequence[Piece], vocabulary: Vocabulary) -> None:
        super().__init__(text, pieces, vocabulary)
        self.openers = _openers(vocabulary)
        self._taken: dict[tuple[str, int], tuple[Found, ...]] = {}
        self.modified = self._modifiers()
        """Pieces that follow a modifier (*early*, *the end of*), with the piece that opens it."""

    def _modifiers(self) -> dict[int, int]:
        out: dict[int, int] = {}
        modifying = self.vocabulary.modifying
        for at, piece in enumerate(self.pieces):
            if piece.word in modifying:
                for found in self.entries(at, "modifier"):
                    out[found.end] = out.get(at, at)
                    break
        return out

    def take(self, slot: str, at: int) -> tuple[Found, ...]:
        """All that the slot may take from a piece on, longest first where it matters; worked out once."""
        key = slot, at
        known = self._taken.get(key)
        if known is None:
            known = self._taken[key] = tuple(self._take(slot, at)) if at < len(self.pieces) else ()
        return known

    def _take(self, slot: str, at: int) -> Iterator[Found]:
        slot = slot[2:] if slot[:2] in ("a_", "b_") else slot
        taker = _TAKERS.get(slot)
        return taker(self, at) if taker else self.entries(at, slot)

    def month(self, at: int) -> Iterator[Found]:
        """The name of a month."""
        return self.entries(at, "month")

    def list_of(self, at: int, one: Callable[[int], Iterator[Found]]) -> Iterator[Found]:
        """What stands there, and the list that it opens: ``3, 4 and 5``, ``1999–2001``.

        A comma is never the last join of a list: *on May 5, 20 people died*.
        """
        for found in one(at):
            items, ends = [(found.value, at, found.end)], [1]
            while len(items) < MAX_LIST and (following := self._next_item(items[-1][2], one, int(items[0][0]))):
                comma = self.word(items[-1][2]) == "," and following[1] == items[-1][2] + 1
                items.append(following)
                ends += [] if comma else [len(items)]
            for size in reversed(ends[1:]):
                yield Found(items[0][0], items[size - 1][2], tuple(items[:size]))
            yield found

    def _next_item(
        self, at: int, more: Callable[[int], Iterator[Found]], first: int
    ) -> tuple[Meaning, int, int] | None:
        for join in self.vocabulary.joins:
            if self.follows(join, at):
                start = at + len(join)
                for found in more(start):
                    return found.value, start, found.end
                if join == _HYPHEN and self.glued(start) and (year := self._same_century(start, first)):
                    return year, start, start + 1
        return None

    def _same_century(self, at: int, first: int) -> int | None:
        """The year that two digits behind a hyphen mean: ``1914–18``, ``2011-12``."""
        word = self.word(at)
        if not FIRST_YEAR <= first <= LAST_YEAR or len(word) != 2 or not word.isdecimal():
            return None
        return first - first % 100 + int(word) if int(word) > first % 100 else None

    def digits(self, at: int, low: int, high: int, width: int) -> Iterator[Found]:
        """A whole number between two bounds, in at most so many digits."""
        word = self.word(at)
        if word.isdecimal() and len(word) <= width and low <= int(word) <= high:
            yield Found(int(word), at + 1)

    def two_digits(self, at: int) -> Iterator[Found]:
        """The minutes of a time of day."""
        if len(self.word(at)) == 2:
            yield from self.digits(at, 0, 59, 2)

    def _signs(self, at: int, low: int, high: int) -> Iterator[Found]:
        """A number in the signs of a script without spaces (``五世纪``), where nothing else tells it from figures."""
        for found in () if self.vocabulary.spaced else self.spelled(at):
            if low <= float(found.value) <= high:
                yield Found(int(found.value), found.end)

    def day(self, at: int) -> Iterator[Found]:
        """A day of a month, with its ending."""
        yield from self._signs(at, 1, 31)
        for found in self.digits(at, 1, 31, 2):
            for suffix in self.vocabulary.suffixes:
                if self.glued(found.end) and self.follows(suffix, found.end):
                    yield Found(found.value, found.end + len(suffix))
            yield found

    def year(self, at: int) -> Iterator[Found]:
        """A year in four digits."""
        if len(self.word(at)) == 4:
            yield from self.digits(at, self.vocabulary.first_year, LAST_YEAR, 4)

    def any_year(self, at: int) -> Iterator[Found]:
        """A number that the era beside it shows to be a year."""
        yield from self.digits(at, 1, 9999, 4)

    def short_year(self, at: int) -> Iterator[Found]:
        """The year that two digits mean, with the apostrophe before them."""
        start = at + 1 if self.word(at) == "'" and self.glued(at + 1) else at
        if len(self.word(start)) == 2:
            for found in self.digits(start, 0, 99, 2):
                year = int(found.value)
                yield Found(year + (1900 if year > 50 else 2000), found.end)

    def decade(self, at: int) -> Iterator[Found]:
        """The first year of a decade."""
        word = self.word(at)
        if word.isdecimal() and len(word) in (2, 4) and word.endswith("0"):
            year = int(word) if len(word) == 4 else 1900 + int(word)
            if FIRST_YEAR <= year <= LAST_YEAR:
                yield Found(year, at + 1)
        for found in self._signs(at, 10, 90):
            if int(found.value) % 10 == 0:
                yield Found(1900 + int(found.value), found.end)

    def hundreds(self, at: int) -> Iterator[Found]:
        """The first year of a century, as its number: ``1400-talet`` is the fifteenth."""
        word = self.word(at)
        if word.isdecimal() and len(word) in (3, 4) and word.endswith("00") and 1 <= int(word) // 100 < LAST_HUNDRED:
            yield Found(int(word) // 100 + 1, at + 1)

    def nth(self, at: int, most: int) -> Iterator[Found]:
        """An ordinal in digits, with or without its ending, or in words."""
        for found in self.entries(at, "ordinal"):
            if 1 <= int(found.value) <= most:
                yield found
        for found in self.day(at):
            if int(found.value) <= most:
                yield found

    def nth_or_roman(self, at: int, most: int) -> Iterator[Found]:
        """An ordinal, or Roman figures."""
        yield from self.nth(at, most)
        word, piece = self.word(at), self.pieces[at]
        for ending in self.vocabulary.endings:
            figures = word.removesuffix(ending)
            m = _ROMAN.fullmatch(figures)
            if m and word == figures + ending and self.text[piece.start : piece.start + len(figures)].isupper():
                value = roman(m.group(1), m.group(2))
                if 1 <= value <= most:
                    yield Found(value, at + 1)


_TAKERS: dict[str, Callable[[Slots, int], Iterator[Found]]] = {
    "day": lambda slots, at: slots.list_of(at, slots.day),
    "year": lambda slots, at: slots.list_of(at, slots.year),
    "anyyear": Slots.any_year,
    "yy": Slots.short_year,
    "m": lambda slots, at: slots.digits(at, 1, 12, 2),
    "hour": lambda slots, at: slots.digits(at, 0, 24, 2),
    "minute": Slots.two_digits,
    "n": Slots.number,
    "every": Slots.number,
    "month": lambda slots, at: slots.list_of(at, slots.month),
    "dayword": lambda slots, at: slots.nth(at, 31),
    "quarter": lambda slots, at: slots.nth_or_roman(at, 4),
    "halfyear": lambda slots, at: slots.nth_or_roman(at, 2),
    "century": lambda slots, at: slots.nth_or_roman(at, 30),
    "decade": Slots.decade,
    "hundreds": Slots.hundreds,
}
"""What takes a slot; the others stand for the entries of a table."""


def openers(word: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The slots that may take a word as their first; numbers are told apart by their length only."""
    names = {e.slot for e in vocabulary.meanings[word]}
    out = set(names)
    if "ordinal" in names or word.isdecimal() or _figured(word, vocabulary):
        out |= {"dayword", "quarter", "halfyear", "century"}
    if names & {"vague", "number"} or word in vocabulary.numbers or word in vocabulary.scales or word.isnumeric():
        out |= {"n", "every"}
    if word == "'":
        out.add("yy")
    if "n" in out and not vocabulary.spaced:
        out |= {"day", "dayword", "quarter", "halfyear", "century", "decade"}
    if word.isdecimal():
        out |= {"anyyear", "decade", "hundreds", "yy", *(("year",) if len(word) == 4 else ())}
        if len(word) <= 2:
            out |= {"day", "m", "hour", "minute"}
    ends = {f"{end}_{slot}" for slot in out for end in "ab"}
    return frozenset(out | ends)


@cache
def _openers(vocabulary: Vocabulary) -> Memo[str, frozenset[str]]:
    return Memo(lambda word: openers(word, vocabulary))


def _figured(word: str, vocabulary: Vocabulary) -> bool:
    """Whether the word is Roman figures, with a day suffix or without."""
    return any(_ROMAN.fullmatch(word.removesuffix(ending)) for ending in vocabulary.endings)


def roman(tens: str, ones: str) -> int:
    """The value of Roman figures below 30, given as their tens and ones."""
    return 10 * len(tens) + {"ix": 9, "iv": 4}.get(ones, ones.count("i") + 5 * ones.count("v"))
