"""What the slots of date templates take from a text: ``{day}``, ``{year}``, ``{n}`` and their like."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefgen.reading.datepieces import Found, Pieces
from briefgen.reading.datesorts import ROMAN, Sorts
from briefgen.reading.datewords import FIRST_YEAR, Meaning

LAST_YEAR = 2099
"""Four digits above are no year."""

LAST_HUNDRED = 20
"""From 2000 on such a year rather opens a decade."""

MAX_DAY = 2
"""Figures of a day of a month."""

_HYPHEN = (("-", False),)
MAX_LIST = 6
"""Days or years in one list."""

_ROMAN = re.compile(ROMAN)


class Slots(Pieces):
    """The words of one sentence, asked slot by slot."""

    def __init__(self, text: str, raw: Sequence[str], start: int, signs: str, sorts: Sorts) -> None:
        super().__init__(text, raw, start, signs, sorts)
        self._taken: dict[tuple[str, int], list[Found]] = {}
        self.modified = {} if self.vocabulary.modifying.isdisjoint(self.words) else self._modifiers()
        """Places behind a modifier (*early*, *the end of*), with the place where that opens."""

    def _modifiers(self) -> dict[int, int]:
        out: dict[int, int] = {}
        modifying = self.vocabulary.modifying
        for at in [at for at, word in enumerate(self.words) if word in modifying]:
            found = self.entries(at, "modifier")
            if found:
                out[found[0].end] = out.get(at, at)
        return out

    def take(self, slot: str, at: int) -> list[Found]:
        """All that the slot may take from a place on, longest first where it matters; worked out once."""
        known = self._taken.get((slot, at))
        if known is None:
            taker = _TAKERS.get(slot)
            known = self._taken[slot, at] = taker(self, at) if taker else self.entries(at, slot)
        return known

    def months(self, at: int) -> list[Found]:
        """The names of months."""
        return self.list_of(at, lambda place: self.entries(place, "month"))

    def stray_month(self, at: int, end: int) -> bool:
        """Whether a short form of a month (*mar*, *set*, *out*) stands there that no day's figures make one."""
        short, words = self.vocabulary.short, self.words
        if short.isdisjoint(words[at:end]):
            return False
        months = [place for place in range(at, end) if words[place] in short]
        return not all(self._dotted(place) or self._beside_day(at, place, end) for place in months)

    def _dotted(self, month: int) -> bool:
        """Whether the dot of its abbreviation stands behind the short form."""
        behind = month + 1
        return self.words[month] in self.vocabulary.dotted and self.words[behind] == "." and self.glued[behind]

    def _beside_day(self, at: int, month: int, end: int) -> bool:
        """Whether a day's figures stand right before the short form or behind it, and it has the capital that it takes.

        A word with a capital that goes on from another is a name: *12. Jan Berg*.
        """
        words = self.words
        before, behind = month - 1 - (words[month - 1] == "." and month - 1 > at), month + 1
        if self.text[self.start(month)].islower():
            if words[month] in self.vocabulary.capitals:
                return False
        elif words[behind][:1].isalpha() and self.text[self.start(behind)].isupper():
            return False
        return (behind < end and _is_day(words[behind])) or (before >= at and _is_day(words[before]))

    def days(self, at: int) -> list[Found]:
        """Days of a month."""
        return self.list_of(at, self.day)

    def years(self, at: int) -> list[Found]:
        """Years in four digits."""
        return self.list_of(at, self.year)

    def list_of(self, at: int, one: Callable[[int], list[Found]]) -> list[Found]:
        """What stands there, and the list that it opens: ``3, 4 and 5``, ``1999–2001``.

        A comma is never the last join of a list: *on May 5, 20 people died*.
        """
        out = []
        for found in one(at):
            items, ends = [(found.value, at, found.end)], [1]
            while len(items) < MAX_LIST and (following := self._next_item(items[-1][2], one, int(items[0][0]))):
                comma = self.words[items[-1][2]] == "," and following[1] == items[-1][2] + 1
                items.append(following)
                ends += [] if comma else [len(items)]
            out += [Found(items[0][0], items[size - 1][2], tuple(items[:size])) for size in reversed(ends[1:])]
            out.append(found)
        return out

    def _next_item(self, at: int, more: Callable[[int], list[Found]], first: int) -> tuple[Meaning, int, int] | None:
        for join in self.vocabulary.joins:
            if self.follows(join, at):
                start = at + len(join)
                for found in more(start):
                    return found.value, start, found.end
                if join == _HYPHEN and self.glued[start] and (year := self._same_century(start, first)):
                    return year, start, start + 1
        return None

    def _same_century(self, at: int, first: int) -> int | None:
        """The year that two digits behind a hyphen mean: ``1914–18``, ``2011-12``."""
        word = self.words[at]
        if not FIRST_YEAR <= first <= LAST_YEAR or len(word) != 2 or not word.isdecimal():
            return None
        return first - first % 100 + int(word) if int(word) > first % 100 else None

    def digits(self, at: int, low: int, high: int, width: int) -> list[Found]:
        """A whole number between two bounds, in at most so many digits."""
        word = self.words[at]
        fits = word.isdecimal() and len(word) <= width and low <= int(word) <= high
        return [Found(int(word), at + 1)] if fits else []

    def minute(self, at: int) -> list[Found]:
        """The minutes of a time of day."""
        return self.digits(at, 0, 59, 2) if len(self.words[at]) == 2 else []

    def _signs(self, at: int, low: int, high: int) -> list[Found]:
        """A number in the signs of a script without spaces (``五世纪``), where nothing else tells it from figures."""
        if self.vocabulary.spaced:
            return []
        return [Found(int(found.value), found.end) for found in self.spelled(at) if low <= float(found.value) <= high]

    def day(self, at: int) -> list[Found]:
        """A day of a month, with its ending."""
        out = self._signs(at, 1, 31)
        for found in self.digits(at, 1, 31, 2):
            if self.glued[found.end]:
                suffixes = self.vocabulary.suffixes
                out += [Found(found.value, found.end + len(s)) for s in suffixes if self.follows(s, found.end)]
            out.append(found)
        return out

    def year(self, at: int) -> list[Found]:
        """A year in four digits."""
        return self.digits(at, self.vocabulary.first_year, LAST_YEAR, 4) if len(self.words[at]) == 4 else []

    def short_year(self, at: int) -> list[Found]:
        """The year that two digits mean, with the apostrophe before them."""
        start = at + 1 if self.words[at] == "'" and self.glued[at + 1] else at
        if len(self.words[start]) != 2:
            return []
        years = [(int(found.value), found.end) for found in self.digits(start, 0, 99, 2)]
        return [Found(year + (1900 if year > 50 else 2000), end) for year, end in years]

    def decade(self, at: int) -> list[Found]:
        """The first year of a decade."""
        out = []
        word = self.words[at]
        if word.isdecimal() and len(word) in (2, 4) and word.endswith("0"):
            year = int(word) if len(word) == 4 else 1900 + int(word)
            if FIRST_YEAR <= year <= LAST_YEAR:
                out.append(Found(year, at + 1))
        signed = self._signs(at, 10, 90)
        return out + [Found(1900 + int(found.value), found.end) for found in signed if int(found.value) % 10 == 0]

    def hundreds(self, at: int) -> list[Found]:
        """The first year of a century, as its number: ``1400-talet`` is the fifteenth."""
        word = self.words[at]
        if word.isdecimal() and len(word) in (3, 4) and word.endswith("00") and 1 <= int(word) // 100 < LAST_HUNDRED:
            return [Found(int(word) // 100 + 1, at + 1)]
        return []

    def nth(self, at: int, most: int) -> list[Found]:
        """An ordinal in digits, with or without its ending, or in words."""
        out = [found for found in self.entries(at, "ordinal") if 1 <= int(found.value) <= most]
        return out + [found for found in self.day(at) if int(found.value) <= most]

    def nth_or_roman(self, at: int, most: int) -> list[Found]:
        """An ordinal, or Roman figures."""
        out = self.nth(at, most)
        word, start = self.words[at], self.start(at)
        for ending in self.vocabulary.endings:
            figures = word.removesuffix(ending)
            m = _ROMAN.fullmatch(figures)
            if m and word == figures + ending and self.text[start : start + len(figures)].isupper():
                value = roman(m.group(1), m.group(2))
                out += [Found(value, at + 1)] if 1 <= value <= most else []
        return out


def _is_day(word: str) -> bool:
    return word.isdecimal() and len(word) <= MAX_DAY


_TAKERS: dict[str, Callable[[Slots, int], list[Found]]] = {
    "day": Slots.days,
    "year": Slots.years,
    "anyyear": lambda slots, at: slots.digits(at, 1, 9999, 4),
    "yy": Slots.short_year,
    "m": lambda slots, at: slots.digits(at, 1, 12, 2),
    "hour": lambda slots, at: slots.digits(at, 0, 24, 2),
    "minute": Slots.minute,
    "n": Slots.number,
    "every": Slots.number,
    "month": Slots.months,
    "dayword": lambda slots, at: slots.nth(at, 31),
    "quarter": lambda slots, at: slots.nth_or_roman(at, 4),
    "halfyear": lambda slots, at: slots.nth_or_roman(at, 2),
    "century": lambda slots, at: slots.nth_or_roman(at, 30),
    "decade": Slots.decade,
    "hundreds": Slots.hundreds,
}
"""What takes a slot; the others stand for the entries of a table."""


def roman(tens: str, ones: str) -> int:
    """The value of Roman figures below 30, given as their tens and ones."""
    return 10 * len(tens) + {"ix": 9, "iv": 4}.get(ones, ones.count("i") + 5 * ones.count("v"))
