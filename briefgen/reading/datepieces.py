"""The pieces of one sentence: words, marks, and the numbers that they make."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.lang.patterns import glob
from briefgen.reading.datemath import MANY
from briefgen.reading.datewords import Meaning, Piece, Vocabulary

MAX_FIGURES = 20
"""Figures, or words, of a number that are read; nobody counts further."""


class Found(NamedTuple):
    """What a slot took: its value and the piece after it; all values with their pieces where it is a list."""

    value: Meaning
    end: int
    items: tuple[tuple[Meaning, int, int], ...] = ()


class Pieces:
    """The pieces of a sentence, asked by their places."""

    def __init__(self, text: str, pieces: Sequence[Piece], vocabulary: Vocabulary) -> None:
        self.text, self.pieces, self.vocabulary = text, pieces, vocabulary

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

    def entries(self, at: int, slot: str) -> Iterator[Found]:
        """What the forms of a table take that begin at a piece, longest first."""
        forms = self.vocabulary.forms[slot, self.word(at)]
        if forms:
            for entry in forms.get(self.word(at + 1)) or forms[""]:
                if not entry.tail or self.follows(entry.tail, at + 1):
                    yield Found(entry.value, at + 1 + len(entry.tail))

    def number(self, at: int) -> Iterator[Found]:
        """A number in digits or words; MANY for words such as *several*."""
        for found in self.entries(at, "vague"):
            yield Found(MANY, found.end)
        word = self.word(at)
        yield from self.entries(at, "number")
        if word.isdecimal():
            yield from self._figures(at)
        elif len(word) == 1 and unicodedata.category(word) == "No":
            yield Found(unicodedata.numeric(word), at + 1)
        else:
            yield from self.spelled(at)

    def _three(self, at: int) -> bool:
        """Whether the piece is three digits, as stand behind a mark between thousands."""
        return len(self.word(at)) == 3 and self.word(at).isdecimal()

    def _figures(self, at: int) -> Iterator[Found]:
        if len(self.word(at)) > MAX_FIGURES:
            return
        decimal, whole, end = self.vocabulary.decimal, float(self.word(at)), at + 1
        group = "," if decimal == "." else "."
        while (
            end < at + MAX_FIGURES
            and self.word(end) == group
            and self.glued(end)
            and self.glued(end + 1)
            and self._three(end + 1)
        ):
            whole, end = whole * 1000 + float(self.word(end + 1)), end + 2
        if self.word(end) == decimal and self.glued(end) and self.glued(end + 1) and self.word(end + 1).isdecimal():
            whole, end = whole + float(f"0.{self.word(end + 1)}"), end + 2
        elif len(mark := self.word(end)) == 1 and unicodedata.category(mark) == "No":
            whole, end = whole + unicodedata.numeric(mark), end + 1
        elif self.word(end + 1) == "/" and self.glued(end + 1) and self.glued(end + 2):
            top, bottom = self.word(end), self.word(end + 2)
            if (
                top.isdecimal()
                and bottom.isdecimal()
                and len(top + bottom) < MAX_FIGURES
                and 0 < int(top) < int(bottom)
            ):
                whole, end = whole + int(top) / int(bottom), end + 3
        if self.word(end) in self.vocabulary.scales:
            yield Found(whole * self.vocabulary.scales[self.word(end)], end + 1)
        yield Found(whole, end)

    def spelled(self, at: int) -> Iterator[Found]:
        """``twenty-five``, ``two hundred and forty``: smaller numbers add, scales multiply."""
        numbers, scales, spaced = self.vocabulary.numbers, self.vocabulary.scales, self.vocabulary.spaced
        total, current, last, end = 0.0, 0.0, 0.0, at
        ends: list[Found] = []
        while end < at + MAX_FIGURES:
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


def same(pattern: str, word: str) -> bool:
    """Whether a word of a template, which may hold a star, fits a word of a text."""
    return pattern == word if "*" not in pattern else bool(word) and glob(pattern).fullmatch(word) is not None
