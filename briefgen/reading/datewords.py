"""The words of time: a text cut as a pack's date tables need it, and what each word may stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.lang.memo import Memo
from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import glob, glob_text

Meaning = int | float | str

FIRST_YEAR = 1000
"""Four digits below are no year, unless the pack says so."""

LONGEST = 60
"""Letters of the longest word that may be glued together; more is no word."""

SHIFTS = {"before_last": -2, "last": -1, "this": 0, "next": 1, "after_next": 2}
"""Keys of ``[dates.shift]`` with the steps they stand for."""

_WORD = r"[^\W\d_]+|\d+|\S"
_SIGNS = {"‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "’": "'", "‘": "'", "ʼ": "'", "׳": "'"}
_LISTS = ("months", "weekdays")
_TABLES = {"units": "unit", "parts": "part", "seasons": "season", "ampm": "ampm", "eras": "era"}
_VALUES = {"relative": "relative", "holidays": "holiday", "ordinals": "ordinal"}


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
    if not low.isascii():  # a search for each is quicker than str.translate, which looks at every letter
        for sign, plain in _SIGNS.items():
            low = low.replace(sign, plain)
    return low


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
        named += [form for forms in table.get("months_short", ()) for form in forms]
        self.capitals = frozenset(cut(form)[0][0] for form in named if form[0].isupper())
        """First words of months and weekdays that are written with a capital."""
        whole = [form for forms in table.get("months", ()) for form in forms]
        short = [form for forms in table.get("months_short", ()) for form in forms]
        self.short = frozenset(map(fold, short)) - frozenset(map(fold, whole))
        """Short forms of months that are ordinary words too, and count only beside a day's number."""
        self.dotted = frozenset(fold(form[:-1]) for form in whole if form[-1] == ".")
        """What is a month's short form anywhere if a dot stands behind it."""
        self.literals = frozenset(literals)
        self._glued = frozenset(glued)
        self.before = tuple(sorted((fold(p) for p in table.get("prefixes", ())), key=lambda p: (-len(p), p)))
        self.after = tuple(sorted((fold(p) for p in table.get("suffixes", ())), key=lambda p: (-len(p), p)))
        self.exact: dict[str, list[Entry]] = {}
        """Entries by their first word."""
        self.starred: list[tuple[str, Entry]] = []
        """Entries whose first word holds a star, with that word."""
        for key in _LISTS:
            for number, forms in enumerate(table.get(key, ()), start=1):
                self._add(key[:-1], number, forms)
        for number, forms in enumerate(table.get("months_short", ()), start=1):
            self._add(
                "month", number, (f"{form}{dot}" for form in forms if fold(form) in self.short for dot in ("", "."))
            )
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
        self._stars = any_glob(word for word, _ in self.starred)
        self.meanings = Memo(self._meanings)
        """What a word, alone or with those after it, may stand for."""
        self.forms = Memo(self._forms)
        """The entries of a slot that begin with a word, longest first, by the word after it; ``""`` has the rest."""
        self._glueable = self._joints()
        self.split = Memo(self._split)
        """The parts of a word that is glued together (``Dienstagabend``, ``viertägig``), or the word itself."""
        self._scan = re.compile(rf"\s*(?:{_WORD if self.spaced else self._unspaced()})")

    def _add(self, slot: str, value: Meaning, forms: Iterable[str]) -> None:
        for form in forms:
            (first, _), *tail = cut(form)
            entry = Entry(slot, value, tuple(tail), form[0].isupper())
            if "*" in first:
                self.starred.append((first, entry))
            else:
                self.exact.setdefault(first, []).append(entry)

    def _unspaced(self) -> str:
        """Words of a script without spaces: the longest known ones, all else sign by sign."""
        known = {*self.exact, *self.numbers, *self.scales, *self.literals}
        known |= {w for entries in self.exact.values() for e in entries for w, _ in e.tail}
        words = sorted((w for w in known if not w.isdigit()), key=lambda w: (-len(w), w))
        firsts = "".join(sorted({re.escape(w[0]) for w in words}))
        # what begins no known word is one piece, which spares a look at each sign of it
        strange = rf"[^\s\da-z{firsts}]+"
        return "|".join([strange, r"\d+", "[a-z]+", *map(re.escape, words), r"\S"])

    def _meanings(self, word: str) -> tuple[Entry, ...]:
        found = self.exact.get(word, [])
        if self._stars.fullmatch(word):
            found = found + [e for pattern, e in self.starred if glob(pattern).fullmatch(word)]
        return tuple(found)

    def _forms(self, asked: tuple[str, str]) -> dict[str, tuple[Entry, ...]]:
        slot, word = asked
        entries = sorted((e for e in self.meanings[word] if e.slot == slot), key=lambda e: -len(e.tail))
        seconds = {"", *(e.tail[0][0] for e in entries if e.tail and "*" not in e.tail[0][0])}
        return {
            second: tuple(e for e in entries if not e.tail or e.tail[0][0] == second or "*" in e.tail[0][0])
            for second in (seconds if entries else ())
        }

    def knows(self, word: str) -> bool:
        """Whether the word is in any table."""
        return bool(self.meanings[word]) or word in self.numbers or word in self.literals

    def parted(self, word: str) -> bool:
        """A quick test whether a word that is in no table may be glued together: hardly any is."""
        glued = self._glueable.fullmatch(word) is not None
        return self.spaced and (glued or word.startswith(self.before) or word.endswith(self.after))

    def _split(self, word: str) -> tuple[str, ...]:
        if self.knows(word) or not self.spaced or len(word) > LONGEST:
            return (word,)
        if self._glueable.fullmatch(word):
            for at in range(1, len(word)):
                if self._fit(word[:at], word[at:]):
                    return word[:at], word[at:]
        for prefix in self.before if word.startswith(self.before) else ():
            rest = word[len(prefix) :]
            if word.startswith(prefix) and rest and (self.knows(rest) or len(self.split[rest]) > 1):
                return prefix, *self.split[rest]
        for suffix in self.after if word.endswith(self.after) else ():
            rest = word[: -len(suffix)]
            if word.endswith(suffix) and rest and (self.knows(rest) or len(self.split[rest]) > 1):
                return *self.split[rest], suffix
        return (word,)

    def _fit(self, first: str, last: str) -> bool:
        """Whether some template glues what these two stand for."""
        seconds = self._names(last)
        return any((a, b) in self._glued for a in self._names(first) for b in seconds)

    def _names(self, word: str) -> set[str]:
        """What a part of a glued word may stand for: slots, and the word itself with an equals sign."""
        names = {e.slot for e in self.meanings[word]}
        if word in self.numbers or "number" in names:
            names.add("n")
        if word in self.literals:
            names.add(f"={word}")
        return names

    def _joints(self) -> re.Pattern[str]:
        """What all words look like that `_split` could cut in two; a quick look spares nearly all the cutting."""
        named = [(word, self._names(word)) for word in {*self.exact, *self.numbers, *self.literals}]
        named += [(word, self._names(word.replace("*", ""))) for word, _ in self.starred]
        firsts, seconds = ({pair[side] for pair in self._glued} for side in (0, 1))
        ones = _globs(word for word, names in named if not names.isdisjoint(firsts))
        twos = _globs(word for word, names in named if not names.isdisjoint(seconds))
        return re.compile(ones + twos, re.DOTALL)

    def words(self, folded: str, start: int, end: int) -> list[str]:
        """The words, numbers and marks of a stretch of folded text, each with the space before it."""
        return self._scan.findall(folded, start, end)


def any_glob(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for whole words that any of these fit, which may hold stars; no words fit nothing."""
    return re.compile(_globs(words), re.DOTALL)


def _globs(words: Iterable[str]) -> str:
    patterns = sorted(set(map(glob_text, words)))
    return f"(?:{'|'.join(patterns)})" if patterns else "(?!)"
