"""What stands beside a number: its unit, its currency, what it counts, and what shows that it is no amount."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefgen.lang.pack import LanguagePack, shared
from briefgen.lang.patterns import MAX_PHRASE, WordTable, alternatives, fold_case
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.numerals import Number
from briefgen.reading.tokens import Token

AHEAD = 6
BEHIND = 4
"""Tokens after and before a number among which what it counts is looked for."""

LATER = 4
"""Tokens after the people counted among which it is told what became of them."""

MAX_PASSED = 2
"""Content words between a number and what it counts; beyond, the number belongs to something else."""

TIME_REACH = 2
"""Tokens after a number among which a unit of time makes it a length of time: *50 long years*."""

HYPHENS = "-‑"

NEAR = 40
"""Code points before an amount among which the words that bound it stand."""

_LAST_PART = re.compile(r"[\s*'’‘]")
"""What parts the end of a phrase, by which it is known, from what may be written otherwise."""

Bound = Literal["", "about", "at_least", "at_most"]


@dataclass(frozen=True, slots=True, eq=False)
class Measures:
    """A pack's tables of what stands beside numbers."""

    units: WordTable
    before: WordTable
    """Units that stand before their number: magnitude."""

    currencies: WordTable
    counted: WordTable
    classifiers: frozenset[str]
    """Counting words glued to a number or right after it, before what is counted: 명, 个."""

    time: WordTable
    years: frozenset[str]
    year_before: frozenset[str]
    labels: WordTable
    """Words before a number that is a label: page, No."""

    never: WordTable
    """Words after a number that is no amount: o'clock, AD."""

    per: WordTable
    """Words between a part and its whole: one *in* ten."""

    score: re.Pattern[str] | None
    """Figures with a word of scores between them: 2 a 0."""

    joiners: frozenset[str]
    """And: what is counted before it is not counted again behind it."""

    minus: frozenset[str]
    bounding: frozenset[str]
    """Words of phrases such as ``at least``, which may be prepositions elsewhere."""

    bounds: tuple[tuple[Bound, re.Pattern[str]], ...]
    bound_ends: tuple[str, ...]
    """What these patterns end in, in small letters; an empty string if anything may."""

    bounds_after: tuple[tuple[Bound, tuple[tuple[str, ...], ...]], ...]
    """The same behind the amount: 以上, *or more*."""


@cache
def measures(pack: LanguagePack) -> Measures:
    """The tables of a pack, made on first use."""
    numbers, amounts, common = pack.groups("numbers"), pack.groups("amounts"), shared()
    time = pack.groups("dates", "units")
    keys: tuple[Bound, ...] = ("at_least", "at_most", "about")
    return Measures(
        WordTable({key: list(map(_apart, words)) for key, words in amounts.get("units", {}).items()}),
        WordTable(amounts.get("before", {})),
        WordTable(_united(common["currencies"], amounts.get("currencies", {}))),
        WordTable(amounts.get("of", {})),
        frozenset(amounts.get("classifiers", ())),
        WordTable(time),
        frozenset(fold_case(w) for w in time.get("year", ())),
        frozenset(fold_case(w) for w in pack.words("dates", "year_before")),
        WordTable({"label": (*amounts.get("labels", ()), *common["labels"]["words"])}),
        WordTable({"never": amounts.get("never", ())}),
        WordTable({"per": numbers.get("per", ())}),
        _scores(amounts.get("score", ())),
        frozenset(numbers.get("joiners", ())),
        frozenset({"-", "−", "–", *numbers.get("minus", ())}),
        frozenset(w for key in keys for p in numbers.get(key, ()) for w in p.split()),
        tuple((k, re.compile(rf"(?<!\w){alternatives(numbers.get(k, ()))}\s*$", re.IGNORECASE)) for k in keys),
        tuple(sorted({_LAST_PART.split(p.lower())[-1] for k in keys for p in numbers.get(k, ())})),
        tuple((k, tuple(tuple(fold_case(p).split()) for p in numbers.get(f"{k}_after", ()))) for k in keys),
    )


def _apart(unit: str) -> str:
    """A unit as its words and marks are cut: ``km / h``."""
    return " ".join(unit.replace("/", " / ").split())


def _scores(words: Sequence[str]) -> re.Pattern[str] | None:
    return (
        re.compile(rf"(?<![\w.,–—-])(\d{{1,2}}) {alternatives(words)} (\d{{1,2}})(?![\w–—:-]|[.,]\d)")
        if words
        else None
    )


def _united(one: Mapping[str, Sequence[str]], other: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Both tables; a word that the second gives another meaning keeps that one."""
    known = {word for words in other.values() for word in words}
    return {
        key: [*(w for w in one.get(key, ()) if w not in known), *other.get(key, ())] for key in sorted({*one, *other})
    }


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with the tokens that the amount then spans."""

    key: str
    start: int
    stop: int
    scale: float = 1.0
    """Of a letter that money makes a scale: ``£40m``."""


def unit(tokens: Sequence[Token], at: int, number: Number, how: Mapping[str, float], table: Measures) -> Unit | None:
    """The unit of the number at ``tokens[at:number.end]``; None if it has none. `how` holds the scales."""
    tail = number.tail.lstrip(HYPHENS).casefold()
    sign = _money_before(tokens, at, table)
    if sign is not None:
        scale = how.get(tail, 1.0)
        return Unit(sign[0], sign[1], number.end, scale) if not tail or scale != 1.0 else None
    if tail:
        return _glued(tail, at, number.end, table)
    words = [t.text for t in tokens[number.end : number.end + MAX_PHRASE]]
    money, measured = table.currencies.match(words, 0), table.units.match(words, 0)
    width, keys = measured if measured[0] > money[0] else money
    if width:
        return Unit(min(keys), at, number.end + width)
    for first in range(max(0, at - 2), at):
        lead = [t.text for t in tokens[first:at]]
        width, keys = table.before.match(lead, 0)
        if width and width == len(lead):
            return Unit(min(keys), at, number.end)
    return None


def _glued(tail: str, at: int, end: int, table: Measures) -> Unit | None:
    """``40km``, ``90-hectare``; where words are not parted by spaces, the longest unit that the tail begins with."""
    sizes = (len(tail),) if tail[0] != tail[0].upper() else range(len(tail), 0, -1)
    for size in sizes:
        keys = table.currencies.keys(tail[:size]) or table.units.keys(tail[:size])
        if keys:
            return Unit(min(keys), at, end)
    first = tail.split("-")[0]
    keys = table.units.keys(first)
    return Unit(min(keys), at, end) if keys else None


def _money_before(tokens: Sequence[Token], at: int, table: Measures) -> tuple[str, int] | None:
    """ISO code and first token of a currency before the number: a sign, also with letters (``US$``), or a code."""
    if not at:
        return None
    lead = tokens[at - 1]
    if not lead.is_word:
        if at > 1 and tokens[at - 2].end == lead.start:
            keys = table.currencies.keys(tokens[at - 2].text + lead.text)
            if keys:
                return min(keys), at - 2
        keys = table.currencies.keys(lead.text)
        return (min(keys), at - 1) if keys else None
    keys = table.currencies.keys(lead.text) if lead.text.isupper() or lead.end == tokens[at].start else frozenset()
    return (min(keys), at - 1) if keys else None


def is_time(tokens: Sequence[Token], end: int, tail: str, table: Measures) -> bool:
    """Whether a unit of time, or a word that only clocks, calendars and ages have, follows: the dates' matter."""
    if tail:
        first = tail.lstrip(HYPHENS).split("-")[0]
        whole = tail.lstrip(HYPHENS)
        return bool(table.time.keys(first) or table.never.keys(first) or table.never.keys(whole))
    words = [t.text for t in tokens[end : end + MAX_PHRASE]]
    if table.never.match(words, 0)[0]:
        return True
    if table.counted.match(words, 0)[0]:
        return False  # years in prison
    for place, word in enumerate(words[:TIME_REACH]):
        if not word[0].isalpha():
            return False
        head = word.split("-")[0]
        if table.time.keys(head):
            return True
        if table.counted.keys(word) or table.units.keys(word):
            return False
        if place == 0 and len(words) > 1 and table.counted.match(words, 1)[0]:
            return False
    return False


def counted(tokens: Sequence[Token], at: int, end: int, table: Measures, lex: Lexicon, *, close: bool) -> str:
    """Shared key of what the number counts, right after it first, then before it in the same clause.

    `close` forbids small words between: *one of the dead* is not one dead.
    """
    ahead = tokens[end : end + AHEAD + LATER + MAX_PHRASE]
    words = [t.text for t in ahead]
    passed = 0
    for place, token in enumerate(ahead[:AHEAD]):
        if not token.is_word:
            break
        width, keys = table.counted.match(words, place)
        if keys - {"people"}:
            return min(keys - {"people"})
        if width:
            return _later(words, place + width, table) or _earlier(tokens, at, table, lex) or "people"
        small = token.fold in lex.function
        passed += not small
        if passed > MAX_PASSED or (place and token.text[0].isdigit()) or (close and small):
            break
    return _earlier(tokens, at, table, lex)


def _earlier(tokens: Sequence[Token], at: int, table: Measures, lex: Lexicon) -> str:
    """``evacuated about 40``: what is counted stands before the number, in the same clause."""
    for place in range(at - 1, max(-1, at - 1 - BEHIND), -1):
        token = tokens[place]
        if not token.is_word or token.text[0].isdigit():
            break
        if token.fold in table.joiners or (token.fold in lex.prepositions and token.fold not in table.bounding):
            break
        keys = table.counted.keys(token.text) - {"people"}
        if keys:
            return min(keys)
    return ""


def _later(words: Sequence[str], start: int, table: Measures) -> str:
    """``12 people were killed``: what became of the people counted."""
    for place in range(start, min(len(words), start + LATER)):
        if not words[place][0].isalpha():
            return ""
        keys = table.counted.match(words, place)[1] - {"people"}
        if keys:
            return min(keys)
    return ""


def noun(tokens: Sequence[Token], stop: int, tail: str, table: Measures, lex: Lexicon) -> str:
    """The word after the number, or joined to it by a hyphen, as what it counts, if it is no small word."""
    if tail:
        return tail[1:].casefold() if tail[0] in HYPHENS and tail[1].isalpha() else _after_classifier(tail, table)
    while stop < len(tokens) and tokens[stop].text in table.classifiers:
        stop += 1
    if stop < len(tokens) and tokens[stop].is_word:
        word = tokens[stop].fold
        if word not in lex.function and word[0].isalpha():
            return word
    return ""


def _after_classifier(tail: str, table: Measures) -> str:
    """``3명``: the counting word itself stands for what is counted; a suffix of an ordinal (``5th``) counts nothing."""
    return next((tail[:n] for n in range(len(tail), 0, -1) if tail[:n] in table.classifiers), "")


def bound(before: str, end: int, after: Sequence[Token], table: Measures) -> tuple[Bound, int]:
    """How the words right before or after an amount bound it, and where those before start; `end` if none do."""
    near = before[-NEAR:]
    if near.rstrip().lower().endswith(table.bound_ends):  # few are, and the patterns look at every letter
        for kind, pattern in table.bounds:
            found = pattern.search(near)
            if found:
                return kind, end - len(near) + found.start()
    folded = tuple(t.fold for t in after)
    for kind, phrases in table.bounds_after:
        if any(folded[: len(p)] == p for p in phrases):
            return kind, end
    return "", end
