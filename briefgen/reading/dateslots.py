"""What the slots of date templates take from a text: ``{day}``, ``{year}``, ``{n}`` and their like."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from briefgen.lang.memo import Memo
from briefgen.lang.patterns import glob
from briefgen.reading.datemath import MANY
from briefgen.reading.datewords import FIRST_YEAR, Meaning, Piece, Vocabulary

LAST_YEAR = 2099
"""Four digits above are no year."""

LAST_HUNDRED = 20
"""From 2000 on such a year rather opens a decade."""

_HYPHEN = (("-", False),)
MAX_LIST = 6
"""Days or years in one list."""

_ROMAN = re.compile(r"(?=[ivx])(x{0,2})(ix|iv|v?i{0,3})")


class Found(NamedTuple):
    """What a slot took: its value and the piece after it; all values with their pieces where it is a list."""

    value: Meaning
    end: int
    items: tuple[tuple[Meaning, int, int], ...] = ()


class Slots:
    """The pieces of one sentence, asked slot by slot."""

    def __init__(self, text: str, pieces: Sequence[Piece], vocabulary: Vocabulary) -> None:
        self.text, self.pieces, self.vocabulary = text, pieces, vocabulary
        self.openers = _openers(vocabulary)
        self._taken: dict[tuple[str, int], tuple[Found, ...]] = {}
        self.modified = self._modifiers()
        """Pieces that follow a modifier (*early*, *the end of*), with the piece that opens it."""
        self._takers: dict[str, Callable[[int], Iterator[Found]]] = {
            "day": lambda at: self._list(at, self._day, self._day),
            "year": lambda at: self._list(at, self._year, self._year),
            "anyyear": self._any_year,
            "yy": self._short_year,
            "m": lambda at: self._digits(at, 1, 12, 2),
            "hour": lambda at: self._digits(at, 0, 24, 2),
            "minute": lambda at: self._two_digits(at),
            "n": self._number,
            "every": self._number,
            "month": lambda at: self._list(at, self._named("month"), self._named("month")),
            "dayword": lambda at: self._nth(at, 31),
            "quarter": lambda at: self._nth(at, 4),
            "halfyear": lambda at: self._nth(at, 2),
            "century": lambda at: self._nth(at, 30),
            "decade": self._decade,
            "hundreds": self._hundreds,
        }

    def _modifiers(self) -> dict[int, int]:
        out: dict[int, int] = {}
        for at, piece in enumerate(self.pieces):
            if piece.word in self.vocabulary.modifying:
                for found in self._entries(at, "modifier"):
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
        taker = self._takers.get(slot)
        return taker(at) if taker else self._entries(at, slot)

    def word(self, at: int) -> str:
        """The folded word at `at`, empty outside."""
        return self.pieces[at].word if 0 <= at < len(self.pieces) else ""

    def glued(self, at: int) -> bool:
        """Whether the piece at `at` follows the one before without a space."""
        return 0 < at < len(self.pieces) and self.pieces[at].glued

    def follows(self, tail: Sequence[tuple[str, bool]], at: int) -> bool:
        """Whether the words of a form, a suffix or a join stand from `at` on."""
        for offset, (word, glued) in enumerate(tail):
            if not same(word, self.word(at + offset)) or (glued and not self.glued(at + offset)):
                return False
        return True

    def _entries(self, at: int, slot: str) -> Iterator[Found]:
        forms = self.vocabulary.forms[slot, self.word(at)]
        if forms:
            for entry in forms.get(self.word(at + 1)) or forms[""]:
                if not entry.tail or self.follows(entry.tail, at + 1):
                    yield Found(entry.value, at + 1 + len(entry.tail))

    def _named(self, slot: str) -> Callable[[int], Iterator[Found]]:
        return lambda at: self._entries(at, slot)

    def _list(
        self, at: int, first: Callable[[int], Iterator[Found]], more: Callable[[int], Iterator[Found]]
    ) -> Iterator[Found]:
        """What stands there, and the list that it opens: ``3, 4 and 5``, ``1999–2001``.

        A comma is never the last join of a list: *on May 5, 20 people died*.
        """
        for found in first(at):
            items, ends = [(found.value, at, found.end)], [1]
            while len(items) < MAX_LIST and (following := self._next_item(items[-1][2], more, int(items[0][0]))):
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

    def _digits(self, at: int, low: int, high: int, width: int) -> Iterator[Found]:
        word = self.word(at)
        if word.isdecimal() and len(word) <= width and low <= int(word) <= high:
            yield Found(int(word), at + 1)

    def _two_digits(self, at: int) -> Iterator[Found]:
        if len(self.word(at)) == 2:
            yield from self._digits(at, 0, 59, 2)

    def _signs(self, at: int, low: int, high: int) -> Iterator[Found]:
        """A number in the signs of a script without spaces (``五世纪``), where nothing else tells it from figures."""
        for found in () if self.vocabulary.spaced else self._spelled(at):
            if low <= float(found.value) <= high:
                yield Found(int(found.value), found.end)

    def _day(self, at: int) -> Iterator[Found]:
        yield from self._signs(at, 1, 31)
        for found in self._digits(at, 1, 31, 2):
            for suffix in self.vocabulary.suffixes:
                if self.glued(found.end) and self.follows(suffix, found.end):
                    yield Found(found.value, found.end + len(suffix))
            yield found

    def _year(self, at: int) -> Iterator[Found]:
        if len(self.word(at)) == 4:
            yield from self._digits(at, self.vocabulary.first_year, LAST_YEAR, 4)

    def _any_year(self, at: int) -> Iterator[Found]:
        yield from self._digits(at, 1, 9999, 4)

    def _short_year(self, at: int) -> Iterator[Found]:
        start = at + 1 if self.word(at) == "'" and self.glued(at + 1) else at
        if len(self.word(start)) == 2:
            for found in self._digits(start, 0, 99, 2):
                year = int(found.value)
                yield Found(year + (1900 if year > 50 else 2000), found.end)

    def _decade(self, at: int) -> Iterator[Found]:
        word = self.word(at)
        if word.isdecimal() and len(word) in (2, 4) and word.endswith("0"):
            year = int(word) if len(word) == 4 else 1900 + int(word)
            if FIRST_YEAR <= year <= LAST_YEAR:
                yield Found(year, at + 1)
        for found in self._signs(at, 10, 90):
            if int(found.value) % 10 == 0:
                yield Found(1900 + int(found.value), found.end)

    def _hundreds(self, at: int) -> Iterator[Found]:
        """The first year of a century, as its number: ``1400-talet`` is the fifteenth."""
        word = self.word(at)
        if word.isdecimal() and len(word) in (3, 4) and word.endswith("00") and 1 <= int(word) // 100 < LAST_HUNDRED:
            yield Found(int(word) // 100 + 1, at + 1)

    def _nth(self, at: int, most: int) -> Iterator[Found]:
        """An ordinal in digits, with or without its ending, in Roman figures or in words."""
        for found in self._entries(at, "ordinal"):
            if 1 <= int(found.value) <= most:
                yield found
        for found in self._day(at):
            if int(found.value) <= most:
                yield found
        word, piece = self.word(at), self.pieces[at]
        for ending in self.vocabulary.endings:
            figures = word.removesuffix(ending)
            m = _ROMAN.fullmatch(figures)
            if m and word == figures + ending and self.text[piece.start : piece.start + len(figures)].isupper():
                value = roman(m.group(1), m.group(2))
                if 1 <= value <= most:
                    yield Found(value, at + 1)

    def _number(self, at: int) -> Iterator[Found]:
        """A number in digits or words; MANY for words such as *several*."""
        for found in self._entries(at, "vague"):
            yield Found(MANY, found.end)
        word = self.word(at)
        yield from self._entries(at, "number")
        if word.isdecimal():
            yield from self._figures(at)
        elif len(word) == 1 and unicodedata.category(word) == "No":
            yield Found(unicodedata.numeric(word), at + 1)
        else:
            yield from self._spelled(at)

    def _three(self, at: int) -> bool:
        """Whether the piece is three digits, as stand behind a mark between thousands."""
        return len(self.word(at)) == 3 and self.word(at).isdecimal()

    def _figures(self, at: int) -> Iterator[Found]:
        decimal, whole, end = self.vocabulary.decimal, float(self.word(at)), at + 1
        group = "," if decimal == "." else "."
        while self.word(end) == group and self.glued(end) and self.glued(end + 1) and self._three(end + 1):
            whole, end = whole * 1000 + float(self.word(end + 1)), end + 2
        if self.word(end) == decimal and self.glued(end) and self.glued(end + 1) and self.word(end + 1).isdecimal():
            whole, end = whole + float(f"0.{self.word(end + 1)}"), end + 2
        elif len(mark := self.word(end)) == 1 and unicodedata.category(mark) == "No":
            whole, end = whole + unicodedata.numeric(mark), end + 1
        elif self.word(end + 1) == "/" and self.glued(end + 1) and self.glued(end + 2):
            top, bottom = self.word(end), self.word(end + 2)
            if top.isdecimal() and bottom.isdecimal() and 0 < int(top) < int(bottom):
                whole, end = whole + int(top) / int(bottom), end + 3
        if self.word(end) in self.vocabulary.scales:
            yield Found(whole * self.vocabulary.scales[self.word(end)], end + 1)
        yield Found(whole, end)

    def _spelled(self, at: int) -> Iterator[Found]:
        """``twenty-five``, ``two hundred and forty``: smaller numbers add, scales multiply."""
        numbers, scales, spaced = self.vocabulary.numbers, self.vocabulary.scales, self.vocabulary.spaced
        total, current, last, end = 0.0, 0.0, 0.0, at
        ends: list[Found] = []
        while True:
            word, skip = self.word(end), 0
            if end > at and ((word == "-" and self.glued(end + 1)) or word in self.vocabulary.joiners):
                word, skip = self.word(end + 1), 1
            if word in numbers and (end == at or (numbers[word] < last and last >= 10)):
                last = numbers[word]
                current += last
            elif word in scales and (end > at or (word not in numbers and not spaced)):
                last = scales[word]
                current = (current or 1.0) * last
                if last >= 1000:
                    total, current = total + current, 0.0
            else:
                break
            end += 1 + skip
            ends.append(Found(total + current, end))
        yield from reversed(ends)


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


def same(pattern: str, word: str) -> bool:
    """Whether a word of a template, which may hold a star, fits a word of a text."""
    return pattern == word if "*" not in pattern else bool(word) and glob(pattern).fullmatch(word) is not None


def roman(tens: str, ones: str) -> int:
    """The value of Roman figures below 30, given as their tens and ones."""
    return 10 * len(tens) + {"ix": 9, "iv": 4}.get(ones, ones.count("i") + 5 * ones.count("v"))
