"""Sorts of words: all that date templates see in a word, so that they are tried only where they may fit."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.lang.memo import Memo
from briefgen.reading.datewords import Vocabulary, any_glob

NOTHING = " "
"""The sign of words that are in no table: nearly all."""

ROMAN = r"(?=[ivx])(x{0,2})(ix|iv|v?i{0,3})"
"""Roman figures below 30, in small letters."""

_HOT = frozenset({"month", "weekday", "unit", "part", "season", "relative", "holiday", "era"})
_NUMBERS = frozenset({"n", "every"})
_NUMBERED = frozenset({"dayword", "quarter", "halfyear", "century"})
"""Slots that take ordinals."""

_SIGNED = _NUMBERED | {"day", "decade"}
"""Slots that take a number in the signs of a script without spaces."""

_LISTED = frozenset({"day", "month", "year"})
"""Slots that take lists."""

_POINTS = frozenset(",.")
"""Marks inside numbers."""


@dataclass(frozen=True, slots=True, eq=False)
class Sort:
    """Words that all templates treat alike."""

    word: str = ""
    """The word itself, if it stands in a template."""

    globs: frozenset[str] = frozenset()
    """Words with stars in templates, which it fits."""

    opens: frozenset[str] = frozenset()
    """Slots that may take it as their first word."""

    fills: frozenset[str] = frozenset()
    """Those among them that may take it alone."""

    follows: frozenset[str] = frozenset()
    """Slots that may take it as their second word."""

    tells: bool = False
    """Whether it may show a time expression: it is one alone, or the telling word of one (``XIX век``)."""

    glued: bool = False
    """Whether no space parts it from the word before."""


class Sorts:
    """The sorts of a vocabulary's words; each has a sign, so that a sentence is a string of signs.

    `phrases` are the words of the templates in which no slot shows a time expression by itself.
    """

    def __init__(self, vocabulary: Vocabulary, phrases: Iterable[Iterable[str]] = ()) -> None:
        self.vocabulary = v = vocabulary
        self._globs = tuple(word for word in v.literals if "*" in word)
        self._seconds = _seconds(v)
        self._figures = re.compile(f"{ROMAN}(?:{'|'.join(map(re.escape, v.endings))})")
        telling = self._tellers(phrases)
        self._telling = frozenset(word for word in telling if "*" not in word)
        self._telling_globs = any_glob(word for word in telling if "*" in word)
        known = {*v.exact, *v.numbers, *v.scales, *v.joiners, *v.literals, *self._seconds, *telling, *_POINTS, "-", "'"}
        self._known = frozenset(known)
        shapes = any_glob((*(word for word, _ in v.starred), *(word for word in known if "*" in word)))
        self._shaped = re.compile(rf"{self._figures.pattern}|\d+|{shapes.pattern}", re.DOTALL)
        self.of = {NOTHING: Sort(), "": Sort()}
        """The sort that a sign stands for, or none behind the sentence."""
        self.telling: set[str] = set()
        """Signs of sorts that may show a time expression; a sentence without any holds none."""
        self._given: dict[tuple[object, ...], str] = {}
        self._sign = Memo(self._sign_of)
        self.signs = Memo(self._signs)
        """The signs of a word's parts, by the word with the space before it."""

    def _signs(self, raw: str) -> str:
        word = raw.lstrip()
        if not self._is_known(word) and not self.vocabulary.parted(word):
            return NOTHING  # nearly all words: what follows would find the same, in five times the time
        first, *others = self.vocabulary.split[word]
        return self._sign[first, word == raw] + "".join([self._sign[part, True] for part in others])

    def _is_known(self, word: str) -> bool:
        return word in self._known or word.isnumeric() or self._shaped.fullmatch(word) is not None

    def _sign_of(self, asked: tuple[str, bool]) -> str:
        word, glued = asked
        v = self.vocabulary
        if not self._is_known(word):
            return NOTHING
        literal = word if word in v.literals else ""
        globs = frozenset(pattern for pattern in self._globs if any_glob((pattern,)).fullmatch(word))
        opens = self._fills(word, {e.slot for e in v.meanings[word]}) | (_with_ends({"yy"}) if word == "'" else set())
        fills = self._fills(word, {e.slot for e in v.meanings[word] if not e.tail})
        content = literal, globs, opens, fills, self._follows(word, glued), self._tells(word), glued
        if not any(content[:-1]):
            return NOTHING
        if content not in self._given:
            sign = self._given[content] = chr(ord(NOTHING) + 1 + len(self._given))
            self.of[sign] = sort = Sort(*content)
            self.telling |= {sign} if sort.tells else set()
        return self._given[content]

    def _fills(self, word: str, names: set[str]) -> frozenset[str]:
        """The slots that may take a word, with those of its entries; numbers are told apart by their length only."""
        v, length = self.vocabulary, len(word) if word.isdecimal() else 0
        out = set(names)
        if "ordinal" in names or length or self._figures.fullmatch(word):
            out |= _NUMBERED
        if names & {"vague", "number"} or word in v.numbers or word.isnumeric() or (not v.spaced and word in v.scales):
            out |= _NUMBERS if v.spaced else _NUMBERS | _SIGNED
        if length:
            out |= {"anyyear", "decade", "hundreds", "yy", *(("year",) if length == 4 else ())}
            out |= {"day", "m", "hour", "minute"} if length <= 2 else set()
        return _with_ends(out)

    def _follows(self, word: str, glued: bool) -> frozenset[str]:
        """The slots that may take a word as their second."""
        v = self.vocabulary
        out = set(self._seconds.get(word, ()))
        for pattern, slots in self._seconds.items():
            if "*" in pattern and any_glob((pattern,)).fullmatch(word):
                out |= slots
        inner = (glued and word in _POINTS) or word == "-"
        if inner or word in v.numbers or word in v.scales or word in v.joiners or word.isnumeric():
            out |= _NUMBERS if v.spaced else _NUMBERS | _SIGNED
        if word.isdecimal() and len(word) == 2:
            out.add("yy")
        return _with_ends(out)

    def _tellers(self, phrases: Iterable[Iterable[str]]) -> list[str]:
        """The longest word of each phrase and each template (`phrases`) in which no word shows a time by itself."""
        v = self.vocabulary
        entries = [(word, e) for word, known in v.exact.items() for e in known] + v.starred
        forms = ([first, *(w for w, _ in e.tail)] for first, e in entries if e.tail and e.slot in _HOT)
        hidden = [list(p) for p in (*forms, *phrases) if not any(map(self._alone, p))]
        return sorted({max(p, key=lambda w: (len(w), w)) for p in hidden if p})

    def _alone(self, word: str) -> bool:
        return any(entry.slot in _HOT and not entry.tail for entry in self.vocabulary.meanings[word])

    def _tells(self, word: str) -> bool:
        if word[0].isdigit():
            return len(word) in (1, 2, 4)
        return word in self._telling or self._telling_globs.fullmatch(word) is not None or self._alone(word)


def _seconds(vocabulary: Vocabulary) -> dict[str, set[str]]:
    """The slots that a word may go on with: the second words of forms, joins of lists and endings of days."""
    out: dict[str, set[str]] = {}
    entries = [*(e for known in vocabulary.exact.values() for e in known), *(e for _, e in vocabulary.starred)]
    for entry in entries:
        for word, _ in entry.tail[:1]:
            slots = {"ordinal": _NUMBERED, "number": _NUMBERS, "vague": _NUMBERS}.get(entry.slot, {entry.slot})
            out.setdefault(word, set()).update(slots)
    for join in vocabulary.joins:
        out.setdefault(join[0][0], set()).update(_LISTED)
    for suffix in vocabulary.suffixes:
        out.setdefault(suffix[0][0], set()).update(_NUMBERED | {"day"})
    return out


def _with_ends(slots: set[str]) -> frozenset[str]:
    """The slots with their namesakes at the ends of stretches."""
    return frozenset(slots).union(*((f"a_{slot}", f"b_{slot}") for slot in slots))
