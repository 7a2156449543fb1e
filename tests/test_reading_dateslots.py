from __future__ import annotations

import pytest

from briefgen.lang.pack import parse_pack
from briefgen.reading.datemath import MANY
from briefgen.reading.dateslots import Slots, roman
from briefgen.reading.datesorts import Sorts
from briefgen.reading.datewords import Vocabulary, fold

PACK = parse_pack(
    "qca.toml",
    """
[language]
code = "qca"
name = "Made-up"
direction = "ltr"
sources = ["written for these tests"]

[dates]
day_suffixes = ["th", "."]
joins = ["-", "and"]
vague = ["few"]
ordinals = { third = 3 }

[numbers]
words = { two = 2, twenty = 20, five = 5, "half a" = 0.5 }
scales = { hundred = 100, million = 1000000 }
joiners = ["and"]
""",
)
SORTS = Sorts(Vocabulary(PACK))


def _slots(text: str) -> Slots:
    raw = SORTS.vocabulary.words(fold(text), 0, len(text))
    return Slots(text, raw, 0, "".join(SORTS.signs[word] for word in raw), SORTS)


def _taken(slot: str, text: str) -> list[object]:
    return [found.value for found in _slots(text).take(slot, 0)]


@pytest.mark.parametrize(
    ("slot", "text", "value"),
    [
        ("day", "12th", 12),
        ("day", "31", 31),
        ("year", "1998", 1998),
        ("anyyear", "44", 44),
        ("yy", "98", 1998),
        ("yy", "'23", 2023),
        ("m", "12", 12),
        ("hour", "24", 24),
        ("minute", "05", 5),
        ("decade", "1990", 1990),
        ("decade", "90", 1990),
        ("hundreds", "1400", 15),
        ("dayword", "third", 3),
        ("century", "XIX", 19),
        ("century", "XIXth", 19),
        ("quarter", "3th", 3),
        ("halfyear", "II", 2),
        ("n", "two", 2.0),
        ("n", "twenty-five", 25.0),
        ("n", "two hundred and five", 205.0),
        ("n", "2.5", 2.5),
        ("n", "2,500", 2500.0),
        ("n", "3 1/2", 3.5),
        ("n", "3½", 3.5),
        ("n", "2 million", 2e6),
        ("n", "half a", 0.5),
        ("n", "few", MANY),
    ],
)
def test_a_slot_takes_what_it_is_named_after(slot: str, text: str, value: float) -> None:
    assert _taken(slot, text)[0] == value


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("day", "32"),
        ("day", "0"),
        ("year", "999"),
        ("year", "2100"),
        ("year", "199"),
        ("m", "13"),
        ("hour", "25"),
        ("minute", "5"),
        ("decade", "1995"),
        ("hundreds", "2000"),
        ("century", "mix"),
        ("century", "xix"),
        ("quarter", "5"),
        ("dayword", "V"),
        ("n", "and"),
        ("n", "-"),
    ],
)
def test_a_slot_takes_nothing_else(slot: str, text: str) -> None:
    assert _taken(slot, text) == []


@pytest.mark.parametrize(
    ("text", "values"), [("3, 4", [3]), ("3-4", [3, 4]), ("3 and 5", [3, 5]), ("3-4 and 5", [3, 4, 5])]
)
def test_a_list_keeps_its_items(text: str, values: list[int]) -> None:
    longest = _slots(text).take("day", 0)[0]

    assert [value for value, _, _ in longest.items or ((longest.value, 0, 1),)] == values


@pytest.mark.parametrize(
    ("tens", "ones", "value"), [("", "i", 1), ("", "iv", 4), ("x", "ix", 19), ("xx", "i", 21), ("x", "", 10)]
)
def test_roman_figures_have_a_value(tens: str, ones: str, value: int) -> None:
    assert roman(tens, ones) == value
