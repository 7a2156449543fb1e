from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.model.article import Span
from briefgen.reading.lexicon import lexicon
from briefgen.reading.measures import measures
from briefgen.reading.numberwords import numerals
from briefgen.reading.numerals import Number, number
from briefgen.reading.tokens import tokenize
from briefgen.reading.uncounted import Row, counts, is_label, is_year, tells_time


def _row(text: str, lang: str = "en") -> tuple[Row, int, Number]:
    """A sentence, and its first number with the index of its first token."""
    pack, tokens = load_pack(lang), tokenize(text)
    how = numerals(pack)
    row = Row(text, Span(0, len(text)), tokens, how, measures(pack), lexicon(pack))
    at = next(at for at, token in enumerate(tokens) if how.begins(token.text))
    read = number(tokens, at, text, how)
    assert read is not None
    return row, at, read


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("It opened in 2004 again.", True),
        ("The 2004 tsunami was worse.", True),
        ("Some 2004 people came.", False),
        ("It held 1200 bottles.", False),
        ("It took 12 of them.", False),
    ],
)
def test_digits_of_our_time_are_a_year_unless_they_count(text: str, says: bool) -> None:
    assert is_year(*_row(text)) is says


@pytest.mark.parametrize(
    ("text", "says"),
    [("It shut at 9 o'clock.", True), ("They stayed for 12 days.", True), ("They sold 12 boats.", False)],
)
def test_a_number_before_a_unit_of_time_tells_time(text: str, says: bool) -> None:
    row, _, read = _row(text)

    assert tells_time(row, read) is says


@pytest.mark.parametrize(
    ("text", "says"),
    [("See page 12 for more.", True), ("Bus no. 12 is late.", True), ("Out of 12 boats.", False)],
)
def test_a_number_behind_a_word_for_labels_is_one(text: str, says: bool) -> None:
    assert is_label(*_row(text)) is says


@pytest.mark.parametrize(
    ("text", "named", "says"),
    [
        ("They sold 12 boats.", "boats", True),
        ("It rose to 120 again.", "", True),
        ("It rose to 12.", "", False),
        ("Hundreds came.", "", True),
        ("The two came.", "", False),
    ],
)
def test_a_bare_number_counts_if_it_is_large_or_stands_before_a_noun(text: str, named: str, says: bool) -> None:
    row, at, read = _row(text)

    assert counts(row, at, read, named) is says
