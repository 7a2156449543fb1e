"""Numbers in digits and words, in one language's notation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefgen.lang.patterns import fold_case
from briefgen.reading.myriads import whole
from briefgen.reading.numberwords import LARGE_SCALE, SPACES, Numerals, Word
from briefgen.reading.tokens import Token

MAX_DIGITS = 40
"""Characters of a number that are read; nobody counts further."""

APOSTROPHES = ("'", "’")

AT_LEAST_TWO = 2
"""What an open plural says: *hundreds* is two hundred or more."""

COLLECTIVE = 10
"""From here on an article before a number word makes one thing of many: a dozen, une centaine."""


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


def from_digits(written: str, how: Numerals) -> float:
    """The value of a number in digits, grouped or with a decimal mark as the language has it."""
    plain = written
    for space in SPACES:
        plain = plain.replace(space, "")
    if how.group not in SPACES:
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
