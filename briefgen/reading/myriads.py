"""Numbers of East Asia: digits mixed with scales of ten thousand (``3亿5000万``), or spelled (``二十五``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefgen.lang.pack import LanguagePack

MAX_LENGTH = 40
"""Code points of the longest number; more is a string of digits."""


@dataclass(frozen=True, slots=True, eq=False)
class Myriads:
    """The signs of such numbers in one language."""

    digits: dict[str, int]
    tens: dict[str, float]
    scales: dict[str, float]
    pattern: re.Pattern[str]
    alone: frozenset[str]
    """Signs that are no number when they stand alone (``一``, ``千``)."""

    ordinal: frozenset[str]
    """Signs before a number that make it an ordinal: with it they are one word."""

    point: str
    """The sign before decimals of a spelled number, empty where there is none."""


@dataclass(frozen=True, slots=True)
class Found:
    """A number in the text."""

    value: float
    end: int
    spelled: bool
    """Whether no figure is in it."""


@cache
def myriads(pack: LanguagePack) -> Myriads | None:
    """The signs of a pack; None where numbers are not written so."""
    table = pack.groups("numbers")
    if not table.get("myriads"):
        return None
    digits = {k: int(v) for k, v in table.get("digits", {}).items()}
    tens = {k: float(v) for k, v in table.get("tens", {}).items()}
    scales = {k: float(v) for k, v in table["myriads"].items()}
    figure = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    signs = "".join(map(re.escape, [*digits, *tens]))
    point = table.get("point", "")
    decimals = rf"(?:{re.escape(point)}[{''.join(map(re.escape, digits))}]+)?" if point else ""
    spelled = rf"[{signs}]+{decimals}" if signs else r"(?!)"
    scale = f"[{''.join(map(re.escape, scales))}]"
    hundreds = "".join(map(re.escape, tens))
    # 2900千瓦: a sign that opens a unit belongs to the unit
    units = [w for words in pack.groups("amounts", "units").values() for w in words if w[0] in tens and len(w) > 1]
    opens = "|".join(map(re.escape, sorted(units, key=lambda w: (-len(w), w)))) or "(?!)"
    mixed = rf"(?:{figure})(?:(?!{opens})[{hundreds}])?" if tens else rf"(?:{figure})"
    part = rf"(?:{mixed}|{spelled})"
    pattern = re.compile(rf"{part}{scale}+(?:[ ,]?{part}{scale}+)*(?: ?{part})?|{mixed}|{spelled}")
    return Myriads(
        digits,
        tens,
        scales,
        pattern,
        frozenset(table.get("not_alone", ())),
        frozenset(table.get("ordinal_prefixes", ())),
        point,
    )


def number(text: str, at: int, stop: int, how: Myriads) -> Found | None:
    """The number that begins at a place of the text; None if there is none."""
    first = text[at]
    if not (first.isdecimal() and first.isascii()) and first not in how.digits and first not in how.tens:
        return None
    found = how.pattern.match(text, at, min(stop, at + MAX_LENGTH))
    if found is None or found.group() in how.alone:
        return None
    words = found.group()
    spelled = not any(c.isascii() and c.isdigit() for c in words)
    return Found(_value(words, how), found.end(), spelled)


def whole(word: str, how: Myriads) -> Found | None:
    """The number that a token is; None if it is none, or more than one."""
    found = number(word, 0, len(word), how) if word else None
    return found if found is not None and found.end == len(word) else None


def _value(words: str, how: Myriads) -> float:
    total, section = 0.0, ""
    for char in words.replace(" ", ""):
        if char in how.scales:
            total, section = (
                (total + _section(section, how)) * how.scales[char]
                if not section
                else (total + (_section(section, how) or 1.0) * how.scales[char]),
                "",
            )
        else:
            section += char
    return total + _section(section.lstrip(","), how)


def _section(part: str, how: Myriads) -> float:
    """The value of what stands before a scale: figures, or hundreds and tens in signs."""
    if not part:
        return 0.0
    if all(c in how.digits for c in part) and len(part) > 1:
        return float("".join(str(how.digits[c]) for c in part))  # 二〇二三
    head, _, decimals = part.partition(how.point) if how.point else (part, "", "")
    value, current = 0.0, 0.0
    for figure in re.finditer(r"[\d,.]+|.", head):
        sign = figure.group()
        if sign in how.tens:
            value, current = value + (current or 1.0) * how.tens[sign], 0.0
        elif sign in how.digits:
            current = float(how.digits[sign])
        else:
            current = float(sign.replace(",", "").rstrip(".") or 0)
    value += current
    if decimals:
        value += float("0." + "".join(str(how.digits.get(c, 0)) for c in decimals))
    return value
