"""The words of time: a text cut as a pack's date tables need it, and what each word may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from briefgen.lang.memo import Memo
from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import glob

Meaning = int | float | str

FIRST_YEAR = 1000
"""Four digits below are no year, unless the pack says so."""

LONGEST = 60
"""Letters of the longest word that may be glued together; more is no word."""

SHIFTS = {"before_last": -2, "last": -1, "this": 0, "next": 1, "after_next": 2}
"""Keys of ``[dates.shift]`` with the steps they stand for."""

_WORD = re.compile(r"\d+|[^\W\d_]+|\S")
_SIGNS = str.maketrans({"‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "’": "'", "‘": "'", "ʼ": "'", "׳": "'"})
_LISTS = ("months", "weekdays")
_TABLES = {"units": "unit", "parts": "part", "seasons": "season", "ampm": "ampm", "eras": "era"}
_VALUES = {"relative": "relative", "holidays": "holiday", "ordinals": "ordinal"}
_HOT = frozenset({"month", "weekday", "unit", "part", "season", "relative", "holiday", "era"})


_new = tuple.__new__
"""Makes a piece in half the time of its own constructor."""


class Piece(NamedTuple):
    """A word, number or mark at ``[start, end)``, lower case; `glued` if no space parts it from the one before."""

    start: int
    end: int
    word: str
    glued: bool

    @property
    def key(self) -> str:
        """What look-ups go by: the word, nines as long in place of a number."""
        return "9" * len(self.word) if self.word.isdecimal() else self.word


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a word may stand for, with the words that must follow it."""

    slot: str
    value: Meaning
    tail: tuple[tuple[str, bool], ...]
    """Further words of the form, each with whether it is glued to the one before."""

    capital: bool
    """Whether the pack writes the form with a capital."""


def fold(text: str) -> str:
    """Lower case without a change of length; hyphens, dashes and apostrophes made one."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower()[0] for c in text)
    return low.translate(_SIGNS)


def cut(phrase: str) -> tuple[tuple[str, bool], ...]:
    """The words and marks of a form or template as they are cut in texts, each with whether it is glued."""
    out, end = [], -1
    for m in re.finditer(r"\d+|[^\W\d_*]*\*[^\W\d_*]*|[^\W\d_]+|\S", fold(phrase)):
        out.append((m.group(), m.start() == end))
        end = m.end()
    return tuple(out)


class Vocabulary:
    """All forms of a pack's date tables, by their first word."""

    def __init__(
        self,
        pack: LanguagePack,
        literals: Iterable[str] = (),
        glued: Iterable[tuple[str, str]] = (),
        templates: Iterable[tuple[str, ...]] = (),
    ) -> None:
        table, numbers = pack.groups("dates"), pack.groups("numbers")
        self.spaced = bool(table.get("spaced", True))
        self.first_year = int(table.get("first_year", FIRST_YEAR))
        self.decimal = pack.text("numbers", "decimal", ".")
        self.numbers: dict[str, float] = {}
        self.scales = {fold(k): float(v) for k, v in numbers.get("scales", {}).items()}
        self.joiners = frozenset(fold(w) for w in numbers.get("joiners", ()))
        self.suffixes = tuple(cut(s) for s in table.get("day_suffixes", ()))
        self.endings = ("", *(s[0][0] for s in self.suffixes if len(s) == 1 and s[0][0].isalpha()))
        """Day suffixes of letters, which may be glued to Roman figures (``XXe``), and none."""
        self.joins = tuple(sorted((cut(j) for j in table.get("joins", ())), key=lambda j: -len(j)))
        named = [form for key in _LISTS for forms in table.get(key, ()) for form in forms]
        self.capitals = frozenset(cut(form)[0][0] for form in named if form[0].isupper())
        """First words of months and weekdays that are written with a capital."""
        self.literals = frozenset(literals)
        self._glued = frozenset(glued)
        self._gluing = {name for pair in self._glued for name in pair}
        self.before = tuple(sorted((fold(p) for p in table.get("prefixes", ())), key=lambda p: (-len(p), p)))
        self.after = tuple(sorted((fold(p) for p in table.get("suffixes", ())), key=lambda p: (-len(p), p)))
        self._exact: dict[str, list[Entry]] = {}
        self._starred: list[tuple[str, Entry]] = []
        self._globs: list[tuple[re.Pattern[str], Entry]] = []
        for key in _LISTS:
            for number, forms in enumerate(table.get(key, ()), start=1):
                self._add(key[:-1], number, forms)
        for key, slot in _TABLES.items():
            for value, forms in sorted(table.get(key, {}).items()):
                self._add(slot, value, forms)
        for key, slot in _VALUES.items():
            for form, value in sorted(table.get(key, {}).items()):
                self._add(slot, value, (form,))
        for key, forms in sorted(table.get("shift", {}).items()):
            self._add("shift", SHIFTS[key], forms)
        self._add("vague", 0, table.get("vague", ()))
        self._add("modifier", 0, table.get("modifiers", ()))
        for form, value in sorted(numbers.get("words", {}).items()):
            if len(cut(form)) == 1 and "*" not in form:
                self.numbers[fold(form)] = float(value)
            else:
                self._add("number", float(value), (form,))
        self.modifying = frozenset(cut(form)[0][0] for form in table.get("modifiers", ()))
        self.meanings = Memo(self._meanings)
        """What a word, alone or with those after it, may stand for."""
        telling = self._tellers(templates)
        self._telling = frozenset(word for word in telling if "*" not in word)
        self._telling_globs = tuple(glob(word) for word in telling if "*" in word)
        self.forms = Memo(self._forms)
        """The entries of a slot that begin with a word, longest first, by the word after it; ``""`` has the rest."""
        self.names = Memo(self._names)
        """What a part of a glued word may stand for, as far as templates glue it."""
        self.split = Memo(self._split)
        """The parts of a word that is glued together (``Dienstagabend``, ``viertägig``), or the word itself."""
        self._cold: set[str] = set()
        """Words seen before that show no time expression: nearly all."""
        self._scan = _WORD if self.spaced else self._unspaced()

    def _add(self, slot: str, value: Meaning, forms: Iterable[str]) -> None:
        for form in forms:
            (first, _), *tail = cut(form)
            entry = Entry(slot, value, tuple(tail), form[0].isupper())
            if "*" in first:
                self._starred.append((first, entry))
                self._globs.append((glob(first), entry))
            else:
                self._exact.setdefault(first, []).append(entry)

    def _unspaced(self) -> re.Pattern[str]:
        """Words of a script without spaces: the longest known ones, all else sign by sign."""
        known = {*self._exact, *self.numbers, *self.scales, *self.literals}
        known |= {w for entries in self._exact.values() for e in entries for w, _ in e.tail}
        words = sorted((w for w in known if not w.isdigit()), key=lambda w: (-len(w), w))
        firsts = "".join(sorted({re.escape(w[0]) for w in words}))
        # what begins no known word is one piece, which spares a look at each sign of it
        strange = rf"[^\s\da-z{firsts}]+"
        return re.compile("|".join([strange, r"\d+", "[a-z]+", *map(re.escape, words), r"\S"]))

    def _meanings(self, word: str) -> tuple[Entry, ...]:
        found = self._exact.get(word, [])
        return (*found, *(e for pattern, e in self._globs if pattern.fullmatch(word)))

    def _forms(self, asked: tuple[str, str]) -> dict[str, tuple[Entry, ...]]:
        slot, word = asked
        entries = sorted((e for e in self.meanings[word] if e.slot == slot), key=lambda e: -len(e.tail))
        seconds = {"", *(e.tail[0][0] for e in entries if e.tail and "*" not in e.tail[0][0])}
        return {
            second: tuple(e for e in entries if not e.tail or e.tail[0][0] == second or "*" in e.tail[0][0])
            for second in (seconds if entries else ())
        }

    def _tellers(self, phrases: Iterable[Iterable[str]]) -> list[str]:
        """The longest word of each phrase and each template (`phrases`) in which no word shows a time by itself."""
        entries = [(word, e) for word, known in self._exact.items() for e in known] + self._starred
        forms = ([first, *(w for w, _ in e.tail)] for first, e in entries if e.tail and e.slot in _HOT)
        hidden = [list(p) for p in (*forms, *phrases) if not any(map(self._alone, p))]
        return sorted({max(p, key=lambda w: (len(w), w)) for p in hidden if p})

    def _alone(self, word: str) -> bool:
        return any(entry.slot in _HOT and not entry.tail for entry in self.meanings[word])

    def knows(self, word: str) -> bool:
        """Whether the word is in any table."""
        return bool(self.meanings[word]) or word in self.numbers or word in self.literals

    def tells(self, word: str) -> bool:
        """Whether the word may show a time expression: it is one alone, or the telling word of one (``XIX век``)."""
        if word[0].isdigit():
            return len(word) in (1, 2, 4)
        if word in self._telling or any(pattern.fullmatch(word) for pattern in self._telling_globs):
            return True
        return self._alone(word)

    def _split(self, word: str) -> tuple[str, ...]:
        if self.knows(word) or not self.spaced or len(word) > LONGEST:
            return (word,)
        for at in range(1, len(word)):
            if self._fit(word[:at], word[at:]):
                return word[:at], word[at:]
        for prefix in self.before:
            rest = word[len(prefix) :]
            if word.startswith(prefix) and rest and (self.knows(rest) or len(self.split[rest]) > 1):
                return prefix, *self.split[rest]
        for suffix in self.after:
            rest = word[: -len(suffix)]
            if word.endswith(suffix) and rest and (self.knows(rest) or len(self.split[rest]) > 1):
                return *self.split[rest], suffix
        return (word,)

    def _fit(self, first: str, last: str) -> bool:
        """Whether some template glues what these two stand for."""
        one = self.names[first]
        return bool(one) and any((a, b) in self._glued for b in self.names[last] for a in one)

    def _names(self, word: str) -> frozenset[str]:
        names = {e.slot for e in self.meanings[word]}
        if word in self.numbers or "number" in names:
            names.add("n")
        if word in self.literals:
            names.add(f"={word}")
        return frozenset(names & self._gluing)

    def pieces(self, folded: str, start: int, end: int) -> list[Piece]:
        """The words, numbers and marks of a stretch of folded text in order."""
        out: list[Piece] = []
        last = -1
        for m in self._scan.finditer(folded, start, end):
            at, stop = m.span()
            word = m.group()
            parts = self.split[word] if stop - at > 1 else (word,)
            if len(parts) == 1:
                out.append(_new(Piece, (at, stop, word, at == last)))
            else:
                for part in parts:
                    out.append(Piece(at, at + len(part), part, at == last))
                    at = last = at + len(part)
            last = stop
        return out

    def worth_looking(self, folded: str, start: int, end: int) -> bool:
        """A quick test by single words, so that most sentences are never searched."""
        words = self._scan.findall(folded, start, end)
        return not self._cold.issuperset(words) and any(map(self._hot, words))

    def _hot(self, word: str) -> bool:
        if word in self._cold:
            return False
        found = any(self.tells(part) for part in self.split[word])
        if not found:
            self._cold.add(word)
        return found
