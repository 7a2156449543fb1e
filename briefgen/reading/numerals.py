"""Numbers in digits and words, in one language's notation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, NamedTuple

from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import alternatives, fold_case
from briefgen.reading.myriads import Myriads, myriads, whole
from briefgen.reading.tokens import Token

MAX_DIGITS = 40
"""Characters of a number that are read; nobody counts further."""

LARGE_SCALE = 1000
"""From this scale on what follows is counted anew: two thousand | three hundred."""

COLLECTIVE = 10
"""From here on an article before a number word makes one thing of many: a dozen, une centaine."""

AT_LEAST_TWO = 2
"""What an open plural says: *hundreds* is two hundred or more."""

APOSTROPHES = ("'", "’")

_SPACES = "\u00a0\u202f\u2009 "

Kind = Literal["", "word", "scale", "open"]


class Word(NamedTuple):
    """What a single word says about numbers."""

    kind: Kind
    value: float
    tail: str = ""
    """What a hyphen joins to it, hyphen and all: ``-man`` of *five-man*."""


class Number(NamedTuple):
    """A number as it stands in a row of tokens."""

    value: float
    end: int
    """One past its last token."""

    kind: Literal["digits", "word", "open"]
    tail: str
    """What its last token holds behind the number: ``km``, ``-hectare``, ``명``."""

    scaled: bool = False
    """Whether a scale stands behind digits: 5 million."""


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
    function: frozenset[str]
    dotted: frozenset[str]
    """Abbreviations whose dot is their own."""

    phrases: dict[str, list[tuple[tuple[str, ...], float]]]
    """Spelled numbers of several words by the first."""

    also_decimal: str = ""
    """The mark between thousands, where it stands before decimals too."""

    myriads: Myriads | None = None
    """The signs of numbers such as ``3亿5000万``, where the language writes them."""

    seen: dict[str, Word] = field(default_factory=dict)
    """Words asked for before: news repeats its words."""

    begun: dict[str, bool] = field(default_factory=dict)

    def opens(self, text: str) -> bool:
        """Whether a number may begin with this word."""
        known = self.begun.get(text)
        if known is None:
            known = text[0].isdigit() or bool(self.word(text).kind) or text.casefold() in self.phrases
            self.begun[text] = known
        return known

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
        if word in self.scales and word not in self.words:
            return Word("scale", self.scales[word])
        if word in self.words:
            return Word("word", self.words[word])
        if word in self.open:
            return Word("open", self.open[word])
        if "-" in word:
            return self._joined(word)
        value = self._glued(word)
        return Word("", 0.0) if value is None else Word("word", value)

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
            return Word("", 0.0)
        return Word("word", value, "".join(f"-{part}" for part in parts[used:]))

    def _glued(self, word: str) -> float | None:
        """``zweiundzwanzig``, ``centotrentasette``: a word made of number words alone, one of them ten or more."""
        if len(word) < 5 or not any(word.startswith(head) for head in (*self.words, *self.scales) if len(head) > 1):
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
    groups = re.escape(group) + _SPACES
    digits = re.compile(
        rf"(?<![\w.,])\d{{1,3}}(?:[{groups}]\d{{3}})+(?!\d)(?:[{re.escape(decimal)}]\d+)?|(?<![\w.,/])\d+(?:[{re.escape(decimal)}]\d+)?(?!\d)"
    )
    table = pack.groups("numbers")
    words = {fold_case(k): float(v) for k, v in table.get("words", {}).items()}
    phrases: dict[str, list[tuple[tuple[str, ...], float]]] = {}
    for phrase, value in words.items():
        if " " in phrase:
            phrases.setdefault(phrase.split()[0], []).append((tuple(phrase.split()), value))
    return Numerals(
        decimal,
        group,
        {k: v for k, v in words.items() if " " not in k},
        {fold_case(k): float(v) for k, v in table.get("scales", {}).items()},
        {fold_case(k): float(v) for k, v in table.get("open", {}).items()},
        re.compile(alternatives(table.get("endings", ()))),
        digits,
        frozenset(table.get("joiners", ())),
        frozenset(pack.words("names", "articles")),
        frozenset(fold_case(w) for w in pack.words("words", "function")),
        frozenset(fold_case(w) for w in pack.words("sentences", "abbreviations")),
        {k: sorted(v, key=lambda p: -len(p[0])) for k, v in phrases.items()},
        pack.text("numbers", "also_decimal", ""),
        myriads(pack),
    )


def from_digits(written: str, how: Numerals) -> float:
    """The value of a number in digits, grouped or with a decimal mark as the language has it."""
    plain = written
    for space in _SPACES:
        plain = plain.replace(space, "")
    if how.group not in _SPACES:
        plain = plain.replace(how.group, "")
    return float(plain.replace(how.decimal, ".")[:MAX_DIGITS])


def number(tokens: Sequence[Token], at: int, text: str, how: Numerals) -> Number | None:
    """The number that starts at a token, in digits or in words, with its scales; None if none does."""
    first = tokens[at]
    signs = whole(first.text, how.myriads) if how.myriads is not None else None
    if signs is not None:
        return Number(signs.value, at + 1, "word" if signs.spelled else "digits", "")
    if first.text[0].isdigit():
        return _in_digits(tokens, at, text, how)
    word = how.word(first.text)
    if not word.kind and first.fold not in how.phrases:
        return None
    if word.kind == "open" or (word.kind == "scale" and first.fold in how.open):
        return _open(tokens, at, how)
    if first.fold in how.articles:  # "a" and "one" are one word in many languages, and mostly the article
        following = how.word(tokens[at + 1].text) if at + 1 < len(tokens) else Word("", 0.0)
        if following.kind == "word" and following.value >= COLLECTIVE and word.value == 1:
            return Number(following.value, at + 2, "word", following.tail)
        if following.kind != "scale":
            return None
    found = _spelled(tokens, at, how)
    return Number(found[0], at + found[1], "word", how.word(tokens[at + found[1] - 1].text).tail) if found else None


def _in_digits(tokens: Sequence[Token], at: int, text: str, how: Numerals) -> Number | None:
    found = how.digits.match(text, tokens[at].start)
    if found is None and at and tokens[at - 1].is_word and tokens[at - 1].end == tokens[at].start:
        alone = how.digits.fullmatch(tokens[at].text)  # ب34: a small word is glued to the figures
        if alone is not None:
            value, end = _scaled(from_digits(alone.group(), how), tokens, at + 1, how)
            return Number(value, end, "digits", "", end > at + 1)
    if found is None:
        return None
    value, place = from_digits(found.group(), how), found.end()
    end = at + 1
    while end < len(tokens) and tokens[end].end <= place:
        end += 1
    rest = text[place : tokens[end - 1].end]
    if how.also_decimal and re.fullmatch(re.escape(how.also_decimal) + r"\d{1,2}", rest):
        value, place = float(found.group() + "." + rest[1:]), tokens[end - 1].end
    plain = value
    value, place = _glued_scales(value, text[place : tokens[end - 1].end], place, how)
    tail = text[place : tokens[end - 1].end]
    if tail[:1] in APOSTROPHES and tail[1:].casefold() != "s":
        tail = ""  # 330'dan, the case of the number
    if tail and how.endings.fullmatch(tail):
        tail = ""
    if not tail:
        value, end = _scaled(value, tokens, end, how)
    return Number(value, end, "digits", tail, value != plain)


def _glued_scales(value: float, tail: str, place: int, how: Numerals) -> tuple[float, int]:
    """``1.2bn``, ``1억2000만``: the value with the scales glued to its digits, and where they end.

    One letter of an alphabet may be a unit as well (``100m``) and is left to the caller.
    """
    total = 0.0
    while tail:
        folded = fold_case(tail)
        cased = folded[0] != folded[0].upper()
        ends = (len(folded),) if cased else range(len(folded), 0, -1)
        size = next((n for n in ends if folded[:n] in how.scales and not (cased and n == 1)), 0)
        if not size:
            break
        total += value * how.scales[folded[:size]]
        value, place, tail = 0.0, place + size, tail[size:]
        more = re.match(r"\d+", tail)
        if more is None:
            break
        value, place, tail = float(more.group()), place + more.end(), tail[more.end() :]
    return total + value, place


def _scaled(value: float, tokens: Sequence[Token], end: int, how: Numerals) -> tuple[float, int]:
    """The value times the scales that follow (``5 mil millones``), and where they end, a dot of theirs included."""
    while end < len(tokens):
        word = tokens[end].fold
        scale = how.scales.get(word) or how.scales.get(f"{word}.")
        if scale is None:
            break
        value, end = value * scale, end + 1
        if end < len(tokens) and tokens[end].text == "." and f"{word}." in how.dotted:
            end += 1
    return value, end


def _open(tokens: Sequence[Token], at: int, how: Numerals) -> Number:
    """``hundreds``, ``tens of thousands``: twice what the plural is of."""
    value, end = AT_LEAST_TWO * how.open[tokens[at].fold], at + 1
    for ahead in (end, end + 1):
        if ahead >= len(tokens) or (ahead > end and not _links(tokens[end].text, how)):
            break
        word = tokens[ahead].fold
        more = how.open.get(word) or how.scales.get(word)
        if more:
            return Number(value * more, ahead + 1, "open", "")
    return Number(value, end, "open", "")


def _links(word: str, how: Numerals) -> bool:
    return fold_case(word) in how.function and fold_case(word) not in how.joiners


def spelled(tokens: Sequence[Token], at: int, how: Numerals) -> tuple[float, int] | None:
    """Value and width in tokens of the spelled number that starts here (``two hundred forty``); else None."""
    found = _spelled(tokens, at, how)
    return found if found and not how.word(tokens[at + found[1] - 1].text).tail else None


def _spelled(tokens: Sequence[Token], at: int, how: Numerals) -> tuple[float, int] | None:
    """The same; the last word may have a tail (``twenty-five-man``)."""
    for phrase, value in how.phrases.get(tokens[at].fold, ()):
        if tuple(t.fold for t in tokens[at : at + len(phrase)]) == phrase:
            return value, len(phrase)
    total, current, end = 0.0, 0.0, at
    while end < len(tokens):
        word, folded = how.word(tokens[end].text), tokens[end].fold
        scale = how.scales.get(folded)
        if scale is not None and end > at and (current or total) and not 0 < scale <= current:
            total, current = _times(total, current, scale)
        elif word.kind == "word" and _fits(word.value, current, total):
            current += word.value
        elif end > at and folded in how.joiners and _goes_on(tokens, end + 1, current, total, how):
            pass  # two hundred and forty
        else:
            break
        end += 1
        if word.tail:
            break
    return (total + current, end - at) if end > at else None


def _times(total: float, current: float, scale: float) -> tuple[float, float]:
    if not current:  # cinco mil millones
        return total * scale, 0.0
    return (total + current * scale, 0.0) if scale >= LARGE_SCALE else (total, current * scale)


def _fits(value: float, current: float, total: float) -> bool:
    """Whether a number word may follow what was read so far: five after twenty, not twenty after five."""
    if not current:
        return not total or value < LARGE_SCALE
    if current != int(current) or value != int(value):
        return False
    place = 10
    while current % place == 0:
        place *= 10
    return value < place // 10


def _goes_on(tokens: Sequence[Token], at: int, current: float, total: float, how: Numerals) -> bool:
    """Whether a smaller number word follows a joiner."""
    if at >= len(tokens):
        return False
    word = how.word(tokens[at].text)
    if at + 1 < len(tokens) and how.scales.get(tokens[at + 1].fold, 0) >= LARGE_SCALE:
        return False  # three million and five million are two numbers
    return word.kind == "word" and bool(current or total) and _fits(word.value, current, total)
