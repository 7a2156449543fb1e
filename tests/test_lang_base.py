from __future__ import annotations

import json
from time import perf_counter

import pytest

from briefgen.lang.base import base_rows, laid_under
from briefgen.lang.pack import known_packs, load_pack, parse_pack

CODES = (
    "ar", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "it", "ja", "ko", "nb", "nl", "nn", "pl", "pt",
    "ru", "sv", "tr", "uk", "zh",
)  # fmt: skip
HEAD = '[language]\ncode = "de"\nname = "Deutsch"\ndirection = "ltr"\nsources = ["written for these tests"]\n'


def test_a_language_without_a_table_has_no_rows() -> None:
    assert base_rows("tlh") == ()


@pytest.mark.parametrize("code", CODES)
def test_a_language_has_weekdays_units_of_time_and_signs_of_numbers(code: str) -> None:
    keys = {key for key, _ in base_rows(code)}

    assert {f"dates.weekdays.{day}" for day in range(1, 8)} <= keys
    assert {"dates.units.day", "dates.units.month", "numbers.decimal", "numbers.group"} <= keys
    assert "amounts.currencies.EUR" in keys


def test_a_pack_gets_what_it_does_not_say_itself() -> None:
    pack = parse_pack("de.toml", HEAD + "[dates]\n[numbers]\n[amounts]\n")

    assert "März" in pack.words("dates", "months")[2]
    assert "Dienstag" in pack.words("dates", "weekdays")[1]
    assert "Jahren" in pack.groups("dates", "units")["year"]
    assert "vor {n} {unit}" in pack.words("dates", "ago")
    assert pack.text("numbers", "decimal", ".") == ","
    assert pack.groups("numbers", "scales")["Milliarden"] == 1e9
    assert "Prozent" in pack.groups("amounts", "units")["percent"]
    assert "Norwegische Kronen" in pack.groups("amounts", "currencies")["NOK"]


def test_a_table_that_the_pack_lacks_stays_missing() -> None:
    assert set(parse_pack("de.toml", HEAD + "[dates]\n").tables) == {"language", "dates"}


def test_lists_are_united_and_no_word_stands_twice_in_another_case() -> None:
    months = parse_pack("de.toml", HEAD + "[dates]\nmonths = " + json.dumps([["jänner", "januar"]] + [[]] * 11))

    assert months.tables["dates"]["months"][0] == ["jänner", "januar"]
    assert "Februar" in months.words("dates", "months")[1]


def test_the_pack_wins_over_the_base() -> None:
    written = (
        HEAD + '[dates.units]\nday = ["Jahren"]\n[numbers]\ndecimal = "."\n[numbers.scales]\nbillion = 1000000000\n'
    )

    pack = parse_pack("de.toml", written)

    assert "Jahren" not in pack.groups("dates", "units")["year"]
    assert pack.text("numbers", "decimal", ",") == "."
    assert [v for k, v in pack.groups("numbers", "scales").items() if k.casefold() == "billion"] == [1e9]


def test_a_word_under_drop_is_taken_out_of_the_base() -> None:
    pack = parse_pack("de.toml", HEAD + '[dates]\ndrop = ["Mai", "in {n} {unit}"]\n')

    assert pack.tables["dates"]["months"][4] == []
    assert pack.words("dates", "ahead") == ()


def test_the_tables_given_are_left_as_they_are() -> None:
    given = {"dates": {"weekdays": [["Mo."], [], [], [], [], [], []]}}

    laid = laid_under("de", given)

    assert given == {"dates": {"weekdays": [["Mo."], [], [], [], [], [], []]}}
    assert laid["dates"]["weekdays"][0] == ["Mo.", "Montag"]


@pytest.mark.parametrize("code", known_packs())
def test_no_form_of_a_pack_with_its_base_is_two_months_weekdays_or_units(code: str) -> None:
    dates = load_pack(code).groups("dates")
    rows = [*dates.get("months", ()), *dates.get("weekdays", ())]
    forms = [word.casefold() for row in rows for word in {w.casefold(): w for w in row}]

    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_the_base_of_all_languages_is_laid_in_less_than_a_third_of_a_second() -> None:
    base_rows.cache_clear()

    start = perf_counter()
    for code in CODES:
        laid_under(code, {"dates": {}, "numbers": {}, "amounts": {}})

    assert perf_counter() - start < 0.3
