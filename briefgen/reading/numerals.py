"""Numbers in digits and words, in one language's notation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefgen.lang.pack import LanguagePack
from briefgen.reading.tokens import Token

MAX_DIGITS = 40
"""Characters of a number that are read; nobody counts further."""

_SPACES = "\u00a0\u202f\u2009 "


@dataclass(frozen=True, slots=True)
class Numerals:
    """How a language writes numbers."""

    decimal: str
    group: str
    words: dict[str, float]
    scales: dict[str, float]
    digits: re.Pattern[str]
    joiners: frozenset[str]
    """Words inside a spelled number: and."""


@cache
def numerals(pack: LanguagePack) -> Numerals:
    """The pack's numerals; English notation where it has none."""
    decimal, group = pack.text("numbers", "decimal", "."), pack.text("numbers", "group", ",")
    groups = re.escape(group) + _SPACES
    digits = re.compile(
        rf"(?<![\w.,])\d{{1,3}}(?:[{groups}]\d{{3}})+(?!\d)(?:[{re.escape(decimal)}]\d+)?|(?<![\w.,/])\d+(?:[{re.escape(decimal)}]\d+)?(?!\d)"
    )
    table = pack.groups("numbers")
    return Numerals(
        decimal,
        group,
        {k.casefold(): float(v) for k, v in table.get("words", {}).items()},
        {k.casefold(): float(v) for k, v in table.get("scales", {}).items()},
        digits,
        frozenset(table.get("joiners", ())),
    )


def from_digits(written: str, how: Numerals) -> float:
    """The value of a number in digits, grouped or with a decimal mark as the language has it."""
    plain = written
    for space in _SPACES:
        plain = plain.replace(space, "")
    if how.group not in _SPACES:
        plain = plain.replace(how.group, "")
    return float(plain.replace(how.decimal, ".")[:MAX_DIGITS])


def spelled(tokens: Sequence[Token], at: int, how: Numerals) -> tuple[float, int] | None:
    """Value and width in tokens of the spelled number that starts here (``two hundred forty``); else None."""
    total, current, end = 0.0, 0.0, at
    while end < len(tokens):
        parts = tokens[end].text.casefold().split("-")
        values = [how.words.get(p) for p in parts]
        if all(v is not None for v in values):
            for value in (v for v in values if v is not None):
                # quatre-vingt-dix: a larger part multiplies what stands before it
                current = current * value if 0 < current < value and len(parts) > 1 else current + value
        elif len(parts) == 1 and parts[0] in how.scales and end > at:
            scale = how.scales[parts[0]]
            current = (current or 1.0) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
        elif end > at and tokens[end].text.casefold() in how.joiners and _goes_on(tokens, end + 1, how):
            pass  # two hundred and forty
        else:
            break
        end += 1
    return (total + current, end - at) if end > at else None


def _goes_on(tokens: Sequence[Token], at: int, how: Numerals) -> bool:
    """Whether a smaller number word follows a joiner that stands after a scale."""
    scaled = tokens[at - 2].text.casefold() in how.scales
    return scaled and at < len(tokens) and tokens[at].text.casefold().split("-")[0] in how.words
