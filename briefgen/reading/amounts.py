"""How many and how much: numbers with their unit and with what they count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import MAX_PHRASE, WordTable, alternatives
from briefgen.model.article import Span
from briefgen.model.reading import Amount, DateMention
from briefgen.reading.numerals import Numerals, from_digits, numerals, spelled
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

AHEAD = 6
BEHIND = 4
"""Tokens after and before a number among which what it counts is looked for."""

LATER = 4
"""Tokens after the people counted among which it is told what became of them."""

MOST = 1e16
"""Numbers from here on are strings of digits, not amounts."""

MAX_PASSED = 2
"""Content words between a number and what it counts; beyond, the number belongs to something else."""

_SIGNS = "$€£¥"
_SCORE = re.compile(r"(?<![\w.,–—-])(\d{1,2})(?:\s?[-–]\s?|:)(\d{1,2})(?![\w–—:-]|[.,]\d)")
_CLOCK = re.compile(r"\d{1,2}:\d\d")


@dataclass(frozen=True, slots=True, eq=False)
class _Tables:
    how: Numerals
    units: WordTable
    currencies: WordTable
    counted: WordTable
    bounds: frozenset[str]
    """Words of phrases such as ``at least``, which may be prepositions elsewhere."""

    about: re.Pattern[str]
    at_least: re.Pattern[str]
    at_most: re.Pattern[str]


@cache
def _tables(pack: LanguagePack) -> _Tables:
    numbers, amounts = pack.groups("numbers"), pack.groups("amounts")

    def ending(key: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){alternatives(numbers.get(key, ()))}\s*$", re.IGNORECASE)

    return _Tables(
        numerals(pack),
        WordTable(amounts.get("units", {})),
        WordTable(amounts.get("currencies", {})),
        WordTable(amounts.get("of", {})),
        frozenset(w for key in ("about", "at_least", "at_most") for p in numbers.get(key, ()) for w in p.split()),
        ending("about"),
        ending("at_least"),
        ending("at_most"),
    )


def find(scene: Scene, dates: Sequence[DateMention]) -> tuple[Amount, ...]:
    """Amounts in order, outside time expressions; a spelled number needs a unit or something known to count."""
    if not scene.pack.groups("numbers"):
        return ()
    table = _tables(scene.pack)
    taken = [d.span for d in dates]
    out: list[Amount] = []
    for row, tokens in zip(scene.sentences, scene.tokens, strict=True):
        busy = [t for t in taken if t.meets(row)]
        found = _SCORE.finditer(scene.text, row.start, row.end)
        scores = [Span(m.start(), m.end()) for m in found if _is_score(m, row, scene, table)]
        out += [_score(s, scene) for s in scores if not any(s.meets(b) for b in busy)]
        out += _in_sentence(tokens, row, busy + scores, scene, table)
    return tuple(sorted(out, key=lambda a: a.span))


def _is_score(found: re.Match[str], row: Span, scene: Scene, table: _Tables) -> bool:
    """Neither a time of day nor a stretch of something counted (``5-6 people``)."""
    following = [t.text for t in scene.tokens_in(Span(found.end(), min(row.end, found.end() + 40)))]
    counts = table.counted.match(following, 0)[0] or table.units.match(following, 0)[0]
    return not _CLOCK.fullmatch(found.group()) and not counts


def _score(span: Span, scene: Scene) -> Amount:
    words = scene.text[span.start : span.end]
    home, away = re.findall(r"\d+", words)
    return Amount(span, words, float(home), "score", f"{home}-{away}")


def _in_sentence(tokens: Sequence[Token], row: Span, busy: list[Span], scene: Scene, table: _Tables) -> list[Amount]:
    out: list[Amount] = []
    at = 0
    # a number in brackets or commas right after a person's name is an age
    ages = {n.span.end for n in scene.names_in(row) if n.type == "PER"}
    ages |= {end + 1 for end in ages}
    while at < len(tokens):
        read = _number(tokens, at, scene, table)
        if read is None or any(Span(tokens[at].start, tokens[read[1] - 1].end).meets(b) for b in busy):
            at += 1
            continue
        value, end, in_words = read
        if tokens[at - 1].text in ",(" and at and tokens[at - 1].start in ages:
            at = end
            continue
        amount = _amount(tokens, at, end, value, in_words, row, scene, table)
        if amount is not None:
            out.append(amount)
        at = end
    return out


def _number(tokens: Sequence[Token], at: int, scene: Scene, table: _Tables) -> tuple[float, int, bool] | None:
    """Value, one past its last token, and whether it is spelled."""
    first = tokens[at]
    if first.text[0].isdigit():
        found = table.how.digits.match(scene.text, first.start)
        if found is None:
            return None
        end = at + 1
        while end < len(tokens) and tokens[end].end <= found.end():
            end += 1
        if found.end() < tokens[end - 1].end:
            return _glued(first, found, at, table)
        value, end = _scaled(from_digits(found.group(), table.how), tokens, end, scene, table)
        return (value, end, False) if value < MOST else None
    if first.text.casefold() in scene.lex.articles:
        return None  # "a" and "one" are one word in many languages, and an article almost always
    words = spelled(tokens, at, table.how)
    return (words[0], at + words[1], True) if words else None


def _scaled(value: float, tokens: Sequence[Token], end: int, scene: Scene, table: _Tables) -> tuple[float, int]:
    """The value times the scales that follow (``5 mil millones``), and where they end, a dot of theirs included."""
    dotted = scene.pack.words("sentences", "abbreviations")
    while end < len(tokens):
        word = tokens[end].text.casefold()
        scale = table.how.scales.get(word) or table.how.scales.get(f"{word}.")
        if scale is None:
            break
        value, end = value * scale, end + 1
        if end < len(tokens) and tokens[end].text == "." and f"{tokens[end - 1].text}." in dotted:
            end += 1
    return value, end


def _glued(token: Token, found: re.Match[str], at: int, table: _Tables) -> tuple[float, int, bool] | None:
    """``1.2bn``, ``40km``: a scale or unit glued to its digits."""
    tail = token.text[found.end() - token.start :].casefold()
    scale = table.how.scales.get(tail)
    if scale is not None:
        return from_digits(found.group(), table.how) * scale, at + 1, False
    if table.units.keys(tail):
        return from_digits(found.group(), table.how), at + 1, False
    return None


def _amount(
    tokens: Sequence[Token], at: int, end: int, value: float, in_words: bool, row: Span, scene: Scene, table: _Tables
) -> Amount | None:
    unit, start, stop = _unit(tokens, at, end, table)
    of = "" if _is_year(tokens, at, stop, table) else _counted(tokens, at, stop, table, scene)
    if unit is None and not of and in_words:
        return None
    if unit is None and not of and _is_label(tokens, at, end):
        return None
    span = Span(tokens[start].start, tokens[stop - 1].end)
    bound, first = _bound(scene.text[row.start : span.start], span.start, table)
    return Amount(
        span,
        scene.text[span.start : span.end],
        int(value) if value == int(value) else value,
        unit or "count",
        of or (_noun(tokens, stop, scene) if unit is None else ""),
        bound,
        Span(first, span.end) if bound else None,
    )


def _is_label(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Numbers that count nothing: parts of names and codes, times of day, years."""
    after = tokens[end].text if end < len(tokens) else ""
    before = tokens[at - 1].text if at else ""
    return (
        (before in "-–:/.#(" and bool(before))
        or (after in ":/°" and bool(after))
        or (len(tokens[at].text) == 4 and tokens[at].text[:2] in ("19", "20"))
    )


def _is_year(tokens: Sequence[Token], at: int, stop: int, table: _Tables) -> bool:
    """Four digits of our time, unless what follows right away is counted: the 2004 tsunami, but 2004 people."""
    word = tokens[at].text
    year = len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")
    return year and not (stop < len(tokens) and table.counted.match([t.text for t in tokens], stop)[0])


def _unit(tokens: Sequence[Token], at: int, end: int, table: _Tables) -> tuple[str | None, int, int]:
    """Unit key with the tokens that the amount then spans: a sign before the digits or words after them."""
    if at and tokens[at - 1].text in _SIGNS:
        return min(table.currencies.keys(tokens[at - 1].text), default=None), at - 1, end
    tail = re.sub(r"^[\d.,]+", "", tokens[end - 1].text)
    if tail and table.units.keys(tail):
        return min(table.units.keys(tail)), at, end
    words = [t.text for t in tokens[end : end + 4]]
    for kind in (table.currencies, table.units):
        width, keys = kind.match(words, 0)
        if width:
            return min(keys), at, end + width
    width, keys = table.currencies.match([t.text for t in tokens[at - 1 : at]], 0) if at else (0, frozenset())
    if width and tokens[at - 1].text.isupper():
        return min(keys), at - 1, end
    return None, at, end


def _counted(tokens: Sequence[Token], at: int, end: int, table: _Tables, scene: Scene) -> str:
    """Shared key of what the number counts, right after it first, then before it in the same clause."""
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
            return _later(words, place + width, table) or _earlier(tokens, at, table, scene) or "people"
        passed += token.text.casefold() not in scene.lex.function
        if passed > MAX_PASSED or (place and token.text[0].isdigit()):
            break
    return _earlier(tokens, at, table, scene)


def _earlier(tokens: Sequence[Token], at: int, table: _Tables, scene: Scene) -> str:
    """``evacuated about 40``: what is counted stands before the number, in the same clause."""
    for place in range(at - 1, max(-1, at - 1 - BEHIND), -1):
        if not tokens[place].is_word or tokens[place].text.casefold() in scene.lex.prepositions - table.bounds:
            break
        keys = table.counted.keys(tokens[place].text) - {"people"}
        if keys:
            return min(keys)
    return ""


def _later(words: Sequence[str], start: int, table: _Tables) -> str:
    """``12 people were killed``: what became of the people counted."""
    for place in range(start, min(len(words), start + LATER)):
        if not words[place][0].isalpha():
            return ""
        keys = table.counted.match(words, place)[1] - {"people"}
        if keys:
            return min(keys)
    return ""


def _noun(tokens: Sequence[Token], stop: int, scene: Scene) -> str:
    """The word after the number, as what it counts, if it is no small word."""
    if stop < len(tokens) and tokens[stop].is_word:
        word = tokens[stop].text.casefold()
        if word not in scene.lex.function and word[0].isalpha():
            return word
    return ""


def _bound(before: str, end: int, table: _Tables) -> tuple[Literal["", "about", "at_least", "at_most"], int]:
    """How the words right before an amount bound it, and where they start."""
    near = before[-40:]
    kinds: tuple[tuple[Literal["at_least", "at_most", "about"], re.Pattern[str]], ...] = (
        ("at_least", table.at_least), ("at_most", table.at_most), ("about", table.about),
    )  # fmt: skip
    for kind, words in kinds:
        found = words.search(near)
        if found:
            return kind, end - len(near) + found.start()
    return "", end
