"""How a language writes numbers: its marks, and what each of its words says about numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, NamedTuple

from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import alternatives, fold_case
from briefgen.reading.myriads import Myriads, myriads, whole

LARGE_SCALE = 1000
"""From this scale on what follows is counted anew: two thousand | three hundred."""

SPACES = "\u00a0\u202f\u2009 "

Kind = Literal["", "word", "scale", "open"]


class Word(NamedTuple):
    """What a single word says about numbers."""

    kind: Kind
    value: float
    tail: str = ""
    """What a hyphen joins to it, hyphen and all: ``-man`` of *five-man*."""


_NO_NUMBER = Word("", 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Numerals:
    """How a language writes numbers."""

    decimal: str
    group: str
    words: dict[str, float]
    scales: dict[str, float]
    open: dict[str, float]
    """Plurals for an open number (*dozens*, *hundreds*) by the number they are plurals of; a dozen counts as ten."""

    endings: re.Pattern[str]
    """Endings of a case behind figures: 11’ini, 90:een."""

    digits: re.Pattern[str]
    joiners: frozenset[str]
    """Words inside a spelled number: and."""

    articles: frozenset[str]
    lone: frozenset[str]
    """Those of one letter, which belong to a number only before another: a million."""

    function: frozenset[str]
    dotted: frozenset[str]
    """Abbreviations whose dot is their own."""

    phrases: dict[str, list[tuple[tuple[str, ...], float]]]
    """Spelled numbers of several words by the first."""

    heads: tuple[str, ...]
    """Words and scales that may open a word made of several."""

    beginnings: frozenset[str]
    """The first two letters of these."""

    listed: dict[str, Word]
    """What the pack says of its words of one word: a word wins over a scale, a scale over an open number."""

    also_decimal: str = ""
    """The mark between thousands, where it stands before decimals too."""

    myriads: Myriads | None = None
    """The signs of numbers such as ``3亿5000万``, where the language writes them."""

    seen: dict[str, Word] = field(default_factory=dict)
    """Words asked for before: news repeats its words."""

    def begins(self, text: str) -> bool:
        """Whether a number may begin with this word; an article of one letter begins none alone."""
        return self.opens(text) and fold_case(text) not in self.lone

    def opens(self, text: str) -> bool:
        """Whether a number may begin with this word, or an article before one."""
        folded = fold_case(text)
        return text[0].isdigit() or bool(self._look_up(folded).kind) or folded in self.phrases

    def word(self, text: str) -> Word:
        """What a word says about numbers; of kind ``""`` for most."""
        found = self.seen.get(text)
        if found is None:
            found = self.seen[text] = self._look_up(fold_case(text))
        return found

    def _look_up(self, word: str) -> Word:
        signs = whole(word, self.myriads) if self.myriads is not None else None
        if signs is not None:
            return Word("word", signs.value)
        listed = self.listed.get(word)
        if listed is not None:
            return listed
        if "-" in word:
            return self._joined(word)
        value = self._glued(word)
        return _NO_NUMBER if value is None else Word("word", value)

    def _joined(self, word: str) -> Word:
        """``forty-two``, ``quatre-vingt-dix``, ``five-man``: a value as far as it goes, and the rest."""
        parts = word.split("-")
        value, used = 0.0, 0
        for part in parts:
            more = self.words.get(part)
            if part in self.joiners and used and used + 1 < len(parts):
                used += 1  # vingt-et-un
                continue
            if more is None:
                break
            # quatre-vingt-dix: a larger part multiplies what stands before it
            value = value * more if 0 < value < more else value + more
            used += 1
        if not used or parts[used - 1] in self.joiners:
            return _NO_NUMBER
        return Word("word", value, "".join(f"-{part}" for part in parts[used:]))

    def _glued(self, word: str) -> float | None:
        """``zweiundzwanzig``, ``centotrentasette``: a word made of number words alone, one of them ten or more."""
        if len(word) < 5 or word[:2] not in self.beginnings or not word.startswith(self.heads):
            return None
        best: dict[int, tuple[float, ...]] = {0: ()}
        for start in range(len(word)):
            if start not in best:
                continue
            for end in range(start + 1, len(word) + 1):
                part = word[start:end]
                value = 0.0 if part in self.joiners and start else self.words.get(part, self.scales.get(part))
                if value is not None and value == int(value) and end not in best and len(part) > 1:
                    best[end] = (*best[start], value)
        parts = [v for v in best.get(len(word), ()) if v]
        if len(parts) < 2 or max(parts) < 10:
            return None
        total = current = 0.0
        for value in parts:
            current = current * value if 0 < current < value and value >= 100 else current + value
            if value >= LARGE_SCALE:
                total, current = total + current, 0.0
        return total + current


@cache
def numerals(pack: LanguagePack) -> Numerals:
    """The pack's numerals; English notation where it has none."""
    decimal, group = pack.text("numbers", "decimal", "."), pack.text("numbers", "group", ",")
    groups = re.escape(group) + SPACES
    digits = re.compile(
        rf"(?<![\w.,])\d{{1,3}}(?:[{groups}]\d{{3}})+(?!\d)(?:[{re.escape(decimal)}]\d+)?|(?<![\w.,/])\d+(?:[{re.escape(decimal)}]\d+)?(?!\d)"
    )
    table = pack.groups("numbers")
    words = {fold_case(k): float(v) for k, v in table.get("words", {}).items()}
    phrases: dict[str, list[tuple[tuple[str, ...], float]]] = {}
    for phrase, value in words.items():
        if " " in phrase:
            phrases.setdefault(phrase.split()[0], []).append((tuple(phrase.split()), value))
    single = {k: v for k, v in words.items() if " " not in k}
    scales = {fold_case(k): float(v) for k, v in table.get("scales", {}).items()}
    plurals = {fold_case(k): float(v) for k, v in table.get("open", {}).items()}
    heads = tuple(head for head in (*single, *scales) if len(head) > 1)
    kinds: tuple[tuple[Kind, dict[str, float]], ...] = (("open", plurals), ("scale", scales), ("word", single))
    return Numerals(
        decimal,
        group,
        single,
        scales,
        plurals,
        re.compile(alternatives(table.get("endings", ()))),
        digits,
        frozenset(table.get("joiners", ())),
        frozenset(pack.words("names", "articles")),
        frozenset(word for word in pack.words("names", "articles") if len(word) == 1),
        frozenset(fold_case(w) for w in pack.words("words", "function")),
        frozenset(fold_case(w) for w in pack.words("sentences", "abbreviations")),
        {k: sorted(v, key=lambda p: -len(p[0])) for k, v in phrases.items()},
        heads,
        frozenset(head[:2] for head in heads),
        {word: Word(kind, value) for kind, words in kinds for word, value in words.items()},
        pack.text("numbers", "also_decimal", ""),
        myriads(pack),
    )
