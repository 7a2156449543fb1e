"""The pieces of one sentence: words, marks, and the numbers that they make."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import accumulate
from operator import eq
from typing import NamedTuple

from briefgen.lang.patterns import glob
from briefgen.reading.datemath import MANY
from briefgen.reading.datesorts import Sorts
from briefgen.reading.datewords import Meaning

MAX_FIGURES = 20
"""Figures, or words, of a number that are read; nobody counts further."""

_PAD = 4
"""Empty places behind a sentence, which negative indices reach as well: nobody looks further on or back."""


class Found(NamedTuple):
    """What a slot took: its value and the piece after it; all values with their pieces where it is a list."""

    value: Meaning
    end: int
    items: tuple[tuple[Meaning, int, int], ...] = ()


class Pieces:
    """The words, numbers and marks of a sentence, and what begins at each; outside are empty places."""

    def __init__(self, text: str, raw: Sequence[str], start: int, signs: str, sorts: Sorts) -> None:
        """`raw` is what `Vocabulary.words` gave from `start` on, `signs` what `Sorts.signs` gave for it."""
        vocabulary = sorts.vocabulary
        self.text, self.signs, self.vocabulary, self.sorts = text, signs, vocabulary, sorts
        words = list(map(str.lstrip, raw))
        glued = list(map(eq, words, raw))
        if len(signs) > len(raw):  # some are glued together
            parted = [vocabulary.split[word] for word in words]
            raw = [part for parts, one in zip(parted, raw, strict=True) for part in _spread(parts, one)]
            glued = [g or bool(at) for parts, g in zip(parted, glued, strict=True) for at in range(len(parts))]
            words = [part for parts in parted for part in parts]
        glued[0] = False
        self.words = [*words, *[""] * _PAD]
        """Folded words."""
        self.glued = [*glued, *[False] * _PAD]
        """Whether no space parts a word from the one before."""
        self.ends = list(accumulate(map(len, raw), initial=start))[1:]
        """Where words end in the text."""

    def start(self, at: int) -> int:
        """Where a word begins in the text."""
        return self.ends[at] - len(self.words[at])

    def follows(self, tail: Sequence[tuple[str, bool]], at: int) -> bool:
        """Whether the words of a form, a suffix or a join stand from `at` on."""
        for word, glued in tail:
            if not same(word, self.words[at]) or (glued and not self.glued[at]):
                return False
            at += 1
        return True

    def entries(self, at: int, slot: str) -> list[Found]:
        """What the forms of a table take that begin at a word, longest first."""
        forms = self.vocabulary.forms[slot, self.words[at]]
        if not forms:
            return []
        entries = forms.get(self.words[at + 1]) or forms[""]
        return [
            Found(entry.value, at + 1 + len(entry.tail))
            for entry in entries
            if not entry.tail or self.follows(entry.tail, at + 1)
        ]

    def number(self, at: int) -> list[Found]:
        """A number in digits or words; MANY for words such as *several*."""
        word = self.words[at]
        found = [Found(MANY, found.end) for found in self.entries(at, "vague")] + self.entries(at, "number")
        if word.isdecimal():
            return found + self._figures(at)
        if len(word) == 1 and unicodedata.category(word) == "No":
            return [*found, Found(unicodedata.numeric(word), at + 1)]
        return found + self.spelled(at)

    def _three(self, at: int) -> bool:
        """Whether the word is three digits, as stand behind a mark between thousands."""
        return len(self.words[at]) == 3 and self.words[at].isdecimal()

    def _figures(self, at: int) -> list[Found]:
        words, glued, scales = self.words, self.glued, self.vocabulary.scales
        if len(words[at]) > MAX_FIGURES:
            return []
        decimal, whole, end = self.vocabulary.decimal, float(words[at]), at + 1
        group = "," if decimal == "." else "."
        while end < at + MAX_FIGURES and words[end] == group and glued[end] and glued[end + 1] and self._three(end + 1):
            whole, end = whole * 1000 + float(words[end + 1]), end + 2
        mark = words[end]
        if mark == decimal and glued[end] and glued[end + 1] and words[end + 1].isdecimal():
            whole, end = whole + float(f"0.{words[end + 1]}"), end + 2
        elif len(mark) == 1 and unicodedata.category(mark) == "No":
            whole, end = whole + unicodedata.numeric(mark), end + 1
        elif words[end + 1] == "/" and glued[end + 1] and glued[end + 2]:
            top, bottom = mark, words[end + 2]
            if (
                top.isdecimal()
                and bottom.isdecimal()
                and len(top + bottom) < MAX_FIGURES
                and 0 < int(top) < int(bottom)
            ):
                whole, end = whole + int(top) / int(bottom), end + 3
        scaled = [Found(whole * scales[words[end]], end + 1)] if words[end] in scales else []
        return [*scaled, Found(whole, end)]

    def spelled(self, at: int) -> list[Found]:
        """``twenty-five``, ``two hundred and forty``: smaller numbers add, scales multiply."""
        numbers, scales, spaced = self.vocabulary.numbers, self.vocabulary.scales, self.vocabulary.spaced
        total, current, last, end = 0.0, 0.0, 0.0, at
        ends: list[Found] = []
        while end < at + MAX_FIGURES:
            word, skip = self.words[end], 0
            if end > at and ((word == "-" and self.glued[end + 1]) or word in self.vocabulary.joiners):
                word, skip = self.words[end + 1], 1
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
        return ends[::-1]


def _spread(parts: Sequence[str], raw: str) -> list[str]:
    """The parts of a word that is glued together, the first with the space before it."""
    return [raw[: len(raw) - sum(map(len, parts[1:]))], *parts[1:]]


def same(pattern: str, word: str) -> bool:
    """Whether a word of a template, which may hold a star, fits a word of a text."""
    return pattern == word if "*" not in pattern else bool(word) and glob(pattern).fullmatch(word) is not None
