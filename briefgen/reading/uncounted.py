"""Numbers that are no amounts: years, ages, times, labels, and bare figures that count nothing named."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefgen.model.article import Span
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.measures import Measures, is_time, noun
from briefgen.reading.numberwords import Numerals
from briefgen.reading.numerals import Number, number
from briefgen.reading.tokens import Token

YEARS = (1000, 2100)
KNOWN_YEARS = (1400, 2100)
"""Whole numbers in three or four digits that, alone, are years; in the second stretch also before an unknown noun."""

BARE = 100
"""From here on digits that count nothing named are no age and no hour of the day."""

DASHES = "-–—‑"


class Row(NamedTuple):
    """A sentence with what its language says of numbers."""

    text: str
    """Of the whole article."""

    span: Span
    tokens: Sequence[Token]
    how: Numerals
    table: Measures
    lex: Lexicon


def counts(row: Row, at: int, read: Number, named: str) -> bool:
    """Whether a number without a known thing to count is an amount all the same; `named` is the noun after it."""
    before = row.tokens[at - 1] if at else None
    if read.kind == "open":
        return True
    if read.kind == "word":
        if read.value < 2 or read.value != int(read.value):
            return False
        return bool(named) or not (before and before.fold in row.lex.articles)
    if named or read.scaled:
        return True
    ends = read.end >= len(row.tokens) or not row.tokens[read.end].is_word
    if before is None:
        return not (ends and read.value < BARE)
    small = before.fold in row.lex.function or before.fold in row.table.bounding or before.text == "("
    small = small or bool(row.table.per.keys(before.text))
    hour = ends or before.fold in row.lex.locative or before.fold in row.lex.articles  # los 60
    return small and not (hour and read.value < BARE)


def tells_time(row: Row, read: Number) -> bool:
    """Whether the number, or the other end of its stretch, belongs to a clock, a calendar or a length of time."""
    tokens, end = row.tokens, read.end
    if is_time(tokens, end, read.tail, row.table):
        return True
    if end + 1 < len(tokens) and tokens[end].text in DASHES and tokens[end + 1].text[0].isdigit():
        other = number(tokens, end + 1, row.text, row.how)
        return other is not None and is_time(tokens, other.end, other.tail, row.table)
    return False


def is_label(row: Row, at: int, read: Number) -> bool:
    """Numbers that count nothing: parts of names and codes, ordinals, times of day."""
    tokens = row.tokens
    after = tokens[read.end] if read.end < len(tokens) else None
    before = tokens[at - 1] if at else None
    if before is not None and before.fold in row.table.years:
        return True  # les années soixante
    if read.kind == "word":
        quoted = before is not None and not before.is_word and before.text != ","
        return bool(before) and not quoted and tokens[at].is_capital and not row.lex.capitalised_nouns
    if read.kind == "open":
        return False
    if after is not None and after.start == tokens[read.end - 1].end:
        if after.text in ":/°º" or (after.text == "." and read.end + 1 < len(tokens)):
            return True
        if after.text == ")" and not at:
            return True
    if before is None:
        return False
    if before.text in DASHES and at > 1 and tokens[at - 2].text.isdigit():
        return False  # the other end of 40–50
    if before.text in "-–:/.#°№§" and before.end == tokens[at].start:
        return True
    lead = tokens[at - 2].text + "." if before.text == "." and at > 1 else before.text
    return bool(row.table.labels.keys(lead))


def is_numbered(row: Row, at: int, read: Number) -> bool:
    """Whether the digits, which count nothing, number what is named right before: Ibex 35, Ligue 2."""
    if read.kind != "digits" or read.scaled or at < 2:
        return False
    before = row.tokens[at - 1]
    return before.is_capital and before.fold not in row.lex.function and before.fold not in row.table.bounding


def is_year(row: Row, at: int, read: Number) -> bool:
    """Digits of our time, unless what follows right away is counted: the 2004 tsunami, but 2004 people."""
    if read.end != at + 1 or not read.value < YEARS[1]:
        return False
    tokens, word = row.tokens, row.tokens[at].text
    told = bool(at) and tokens[at - 1].fold in row.table.year_before and tokens[at - 1].fold in row.lex.locative
    if told and read.end + 1 < len(tokens) and tokens[read.end].fold in row.lex.conjunctions:
        told = not tokens[read.end + 1].text[0].isdigit()  # entre 200 y 300 personas
    if read.value < (BARE if told else YEARS[0]) or not re.split("['’]", word)[0].isdigit():
        return False
    words = [t.text for t in tokens[read.end : read.end + 4]]
    if row.table.counted.match(words, 0)[0]:
        return False
    named = noun(tokens, read.end, "", row.table, row.lex)
    return not named or read.value >= KNOWN_YEARS[0]
