from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading.numberwords import numerals
from briefgen.reading.numerals import from_digits, spelled
from briefgen.reading.tokens import tokenize


def _digits(lang: str, text: str) -> list[str]:
    return [m.group() for m in numerals(load_pack(lang)).digits.finditer(text)]


@pytest.mark.parametrize(
    ("lang", "decimal"),
    [
        ("en", "."),
        ("nb", ","),
        ("nn", ","),
        ("sv", ","),
        ("da", ","),
        ("de", ","),
        ("fr", ","),
        ("es", ","),
        ("pl", ","),
    ],
)
def test_each_language_has_its_decimal_mark(lang: str, decimal: str) -> None:
    assert numerals(load_pack(lang)).decimal == decimal


@pytest.mark.parametrize(
    ("lang", "written", "value"),
    [
        ("en", "12,500", 12500),
        ("en", "12,500.5", 12500.5),
        ("en", "1,000,000", 1000000),
        ("en", "1.5", 1.5),
        ("en", "12 500", 12500),
        ("nb", "12 500", 12500),
        ("nb", "12\u00a0500,5", 12500.5),
        ("da", "12.500", 12500),
        ("da", "12.500,5", 12500.5),
        ("de", "1.000.000", 1000000),
        ("de", "1,5", 1.5),
        ("fr", "12\u202f500,25", 12500.25),
        ("es", "12.500,5", 12500.5),
        ("pl", "12 500,5", 12500.5),
        ("sv", "12\u2009500", 12500),
        ("en", "7", 7),
        ("en", "007", 7),
    ],
)
def test_digits_are_read_in_the_language_s_notation(lang: str, written: str, value: float) -> None:
    assert _digits(lang, f"x {written} x") == [written]
    assert from_digits(written, numerals(load_pack(lang))) == value


@pytest.mark.parametrize(("lang", "text"), [("en", "1,2"), ("de", "1.2"), ("en", "12,5000")])
def test_another_notation_is_never_read_as_one_number(lang: str, text: str) -> None:
    assert text not in _digits(lang, f"x {text} x")


def test_a_space_groups_only_three_digits() -> None:
    assert _digits("nb", "12 5000 og 1 24") == ["12", "5000", "1", "24"]


def test_a_language_without_a_pack_has_english_notation() -> None:
    how = numerals(load_pack("und"))

    assert (how.decimal, how.group, how.words) == (".", ",", {})


@pytest.mark.parametrize(
    ("lang", "words", "value", "width"),
    [
        ("en", "twelve", 12, 1),
        ("en", "Twelve", 12, 1),
        ("en", "forty-two", 42, 1),
        ("en", "two hundred", 200, 2),
        ("en", "two hundred forty", 240, 3),
        ("en", "three thousand five hundred", 3500, 4),
        ("en", "two million", 2000000, 2),
        ("nb", "tolv", 12, 1),
        ("nn", "tolv", 12, 1),
        ("sv", "tolv", 12, 1),
        ("da", "halvtreds", 50, 1),
        ("de", "zwölf", 12, 1),
        ("de", "zwei Millionen", 2000000, 2),
        ("fr", "douze", 12, 1),
        ("fr", "quatre-vingt-dix", 90, 1),
        ("es", "doce", 12, 1),
        ("pl", "dwanaście", 12, 1),
    ],
)
def test_a_spelled_number_has_its_value(lang: str, words: str, value: float, width: int) -> None:
    tokens = tokenize(f"{words} apples")

    assert spelled(tokens, 0, numerals(load_pack(lang))) == (value, width)


@pytest.mark.parametrize("words", ["apples", "hundred", "million", "forty-ish", "Monday"])
def test_what_begins_with_no_number_word_is_none(words: str) -> None:
    assert spelled(tokenize(words), 0, numerals(load_pack("en"))) is None


def test_a_spelled_number_may_start_anywhere() -> None:
    assert spelled(tokenize("the five of us"), 1, numerals(load_pack("en"))) == (5, 1)
