"""Labels: every language has every key, and dates read as its readers write them."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from briefgen.lang.labels import _read as read_file
from briefgen.lang.labels import calendar_date, date_in_words, known_labels, load_labels, range_in_words
from briefgen.publish.theme import default_theme

EN = load_labels("en")


def fields(pattern: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(pattern) if name}


@pytest.mark.parametrize("code", known_labels())
def test_language_has_every_key_and_no_other(code: str) -> None:
    assert read_file(code).keys() == EN.keys()


@pytest.mark.parametrize("code", known_labels())
def test_language_fills_the_same_fields(code: str) -> None:
    labels = load_labels(code)
    # a day may be left out where a language needs none of it; nothing may be added
    assert {key for key, pattern in labels.items() if not fields(pattern) <= fields(EN[key])} == set()
    assert {key for key, pattern in EN.items() if "n" in fields(pattern) and "n" not in fields(labels[key])} == set()


def test_templates_use_only_labels_that_exist() -> None:
    used: set[str] = set()
    for template in default_theme().rglob("*.html"):
        used |= set(re.findall(r"""\bt\(["']([a-z_.]+)["'](?! ~)""", template.read_text(encoding="utf-8")))
    assert used
    assert used - EN.keys() == set()


@pytest.mark.parametrize(("code", "same_as"), [("nb-NO", "nb"), ("en-GB", "en"), ("xx", "en"), ("", "en")])
def test_unknown_language_or_region_falls_back(code: str, same_as: str) -> None:
    assert load_labels(code) == load_labels(same_as)


@pytest.mark.parametrize(
    ("code", "value", "words"),
    [
        ("en", "2023-02-24", "24 February 2023"),
        ("nb", "2023-02-24", "24. februar 2023"),
        ("en", "2023-02-24T10:00:00+01:00", "24 February 2023"),
        ("en", "2023-07", "July 2023"),
        ("en", "2023", "2023"),
        ("en", "XXXX-WXX-1", None),
        ("en", "P3D", None),
        ("en", "2023-02-30", None),
        ("en", "", None),
    ],
)
def test_calendar_date_is_worded_and_nothing_else_is(code: str, value: str, words: str | None) -> None:
    assert date_in_words(load_labels(code), value) == words


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2023-03-20", "2023-03-22", ("date.range_in_month", "20", "22 March 2023")),
        ("2023-03-30", "2023-04-02", ("date.range", "30 March", "2 April 2023")),
        ("2022-12-30", "2023-01-02", ("date.range", "30 December 2022", "2 January 2023")),
        ("2023-03", "2023-04-02", None),
    ],
)
def test_range_says_once_what_both_days_share(start: str, end: str, expected: tuple[str, str, str] | None) -> None:
    assert range_in_words(EN, start, end) == expected


def test_calendar_date_drops_the_time_of_day() -> None:
    assert calendar_date("2026-03-03TNI") == "2026-03-03"
    assert calendar_date("PAST_REF") is None
    assert calendar_date(None) is None
