from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading.measures import is_time, measures, unit
from briefgen.reading.numberwords import numerals
from briefgen.reading.numerals import number
from briefgen.reading.tokens import tokenize


@pytest.mark.parametrize(
    ("lang", "text", "at", "key"),
    [
        ("en", "40 kilometres away", 0, "km"),
        ("en", "40km", 0, "km"),
        ("en", "£40", 1, "GBP"),
        ("de", "3,5 Prozent", 0, "percent"),
        ("fr", "12 euros", 0, "EUR"),
        ("en", "magnitude 6", 1, "magnitude"),
    ],
)
def test_a_unit_stands_behind_a_number_before_it_or_glued_to_it(lang: str, text: str, at: int, key: str) -> None:
    pack, tokens = load_pack(lang), tokenize(text, 0, len(text))
    read = number(tokens, at, text, numerals(pack))
    assert read is not None
    found = unit(tokens, at, read, numerals(pack).scales, measures(pack))

    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(
    ("text", "says"), [("3 days later", True), ("3 dead", False), ("3 o’clock", True), ("3 houses", False)]
)
def test_what_belongs_to_clock_or_calendar_is_no_amount(text: str, says: bool) -> None:
    assert is_time(tokenize(text, 0, len(text)), 1, "", measures(load_pack("en"))) is says
