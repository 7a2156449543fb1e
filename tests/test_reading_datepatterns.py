from __future__ import annotations

import pytest

from briefgen.lang.pack import parse_pack
from briefgen.model.article import Span
from briefgen.reading.datepatterns import Hit, Patterns, patterns
from briefgen.reading.datetemplates import compiled
from briefgen.reading.datewords import fold

PACK = """
[language]
code = "qaa"
name = "Made-up"
direction = "ltr"
sources = ["written for these tests"]

[dates]
months = [["Uno", "Un."], ["Duo"], ["C"], ["D"], ["E"], ["F"], ["G"], ["H"], ["I"], ["J"], ["K"], ["L"]]
weekdays = [["Alf"], ["Bet"], ["Gim"], ["Dal"], ["Heh"], ["Vav"], ["Zay"]]
formats = ["{weekday}, {day} {month} {year}", "{day} {month} {year}", "{day} {month}", "{weekday}", "{month}", "{year}"]
day_suffixes = ["th"]
year_before = ["in"]
month_before = ["in"]
ago = ["{n} {unit} back"]
durations = ["{n} {unit}", "{n}-{unit}"]
ranges = ["{a} to {b}"]

[dates.units]
day = ["day*"]
hour = ["hour"]

[dates.relative]
"the other day" = "day-1"

[numbers]
decimal = ","
words = { two = 2 }
"""


@pytest.fixture(scope="module")
def table() -> Patterns:
    return patterns(parse_pack("qaa.toml", PACK))


def _hits(table: Patterns, text: str) -> list[tuple[str, str]]:
    return [(h.kind, text[h.span.start : h.span.end]) for h in table.search(text, fold(text), Span(0, len(text)))]


def _first(table: Patterns, text: str) -> Hit:
    return table.search(text, fold(text), Span(0, len(text)))[0]


def test_the_longest_match_comes_first(table: Patterns) -> None:
    assert _hits(table, "Bet, 3 Uno 2021")[0] == ("calendar", "Bet, 3 Uno 2021")


def test_the_parts_of_a_match_have_names(table: Patterns) -> None:
    assert dict(_first(table, "on 12th Duo 1999.").parts) == {"day": 12, "month": 2, "year": 1999}


@pytest.mark.parametrize("text", ["3 uno 2021", "3 UNO 2021", "3  Uno\n2021"])
def test_case_and_width_of_spaces_do_not_matter(table: Patterns, text: str) -> None:
    assert _hits(table, text)[0] == ("calendar", text)


@pytest.mark.parametrize("text", ["32 Uno", "0 Uno", "3 Unos", "13,5 Uno", "x3 Uno", "-3 Uno"])
def test_what_only_resembles_a_day_of_a_month_is_none(table: Patterns, text: str) -> None:
    assert ("calendar", text) not in _hits(table, text)


@pytest.mark.parametrize(
    ("text", "found"),
    [("in 1999", ["1999"]), ("some 1999", []), ("in 1499 Xs", []), ("in 1499,", ["1499"]), ("in 2100", [])],
)
def test_a_bare_year_needs_a_word_before_it(table: Patterns, text: str, found: list[str]) -> None:
    assert [words for _, words in _hits(table, text)] == found


@pytest.mark.parametrize(("text", "found"), [("in Uno", ["Uno"]), ("the Uno", []), ("in „Uno", [])])
def test_a_bare_month_needs_a_word_before_it(table: Patterns, text: str, found: list[str]) -> None:
    assert [words for _, words in _hits(table, text)] == found


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("two days back", ("ago", "two days back")),
        ("2,5 hour", ("duration", "2,5 hour")),
        ("a two-day race", ("duration", "two-day")),
        ("a two–day race", ("duration", "two–day")),
        ("The Other  Day", ("relative", "The Other  Day")),
    ],
)
def test_templates_and_phrases_are_found_under_their_kind(table: Patterns, text: str, hit: tuple[str, str]) -> None:
    assert _hits(table, text)[0] == hit


@pytest.mark.parametrize(
    ("text", "words"),
    [("Alf to Bet", "Alf to Bet"), ("3 to 5 Uno", "3 to 5 Uno"), ("3th to 5th Uno", "3th to 5th Uno")],
)
def test_a_stretch_has_two_ends(table: Patterns, text: str, words: str) -> None:
    assert ("range", words) in _hits(table, text)


@pytest.mark.parametrize(
    ("word", "key"),
    [("day", "day"), ("DAYS", "day"), ("daylong", "day"), ("hour", "hour"), ("hours", None), ("to", None)],
)
def test_a_unit_is_known_by_its_forms_and_stems(table: Patterns, word: str, key: str | None) -> None:
    text = f"2 {word}"
    found = [h.parts["unit"] for h in table.search(text, fold(text), Span(0, len(text))) if h.kind == "duration"]

    assert found == ([key] if key else [])


@pytest.mark.parametrize(
    ("template", "plain"),
    [
        ("{n} {unit} ago", ["{n} {unit} ago"]),
        ("{month} {day}[, {year}]", ["{month} {day}, {year}", "{month} {day}"]),
        ("{n} {unit} (back|before)", ["{n} {unit} back", "{n} {unit} before"]),
        ("[about|some] {n} {unit}", ["about {n} {unit}", "some {n} {unit}", "{n} {unit}"]),
    ],
)
def test_a_template_with_choices_stands_for_all_of_them(template: str, plain: list[str]) -> None:
    assert compiled(template) == [steps for one in plain for steps in compiled(one)]


def test_nothing_outside_the_sentence_is_searched(table: Patterns) -> None:
    text = "Alf. Bet. Alf."

    assert [text[h.span.start : h.span.end] for h in table.search(text, fold(text), Span(5, 9))] == ["Bet"]


def test_a_pack_without_dates_finds_nothing() -> None:
    head = PACK[: PACK.index("[dates]")].replace('"qaa"', '"qab"')
    table = patterns(parse_pack("qab.toml", head))

    assert table.search("3 Uno 2021", "3 uno 2021", Span(0, 10)) == []


GERMAN = """
[language]
code = "qac"
name = "Made-up"
direction = "ltr"
sources = ["written for these tests"]

[names]
capitalised_nouns = true

[words]
function = ["to"]

[dates]
formats = ["{year}"]
year_alone = true
ages = ["{n} {unit} old", "from {n} {unit} on"]
durations = ["{n} {unit}", "{a_n} {a_unit} and {b_n} {b_unit}"]

[dates.units]
year = ["years"]
month = ["months"]
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1988 came he", ["1988"]),
        ("he came 1988.", ["1988"]),
        ("Word ends. 1988 came he", ["1988"]),
        ("he (1988) came", ["1988"]),
        ("1988 to Rome", ["1988"]),
        ("1988 Guests came", []),
        ("1988 % of all", []),
        ("1988€", []),
        ("Nr. 1988 came", []),
        ("1700 came", []),
        ("2000 came", []),
        ("in 2000.", ["2000"]),
    ],
)
def test_a_bare_year_may_stand_alone_where_it_counts_nothing(text: str, found: list[str]) -> None:
    assert [words for _, words in _hits(patterns(parse_pack("qac.toml", GERMAN)), text)] == found


def test_a_year_counts_nothing_that_is_known_to_be_counted_but_may_stand_before_a_verb_of_fate() -> None:
    counts = '[amounts.units]\nkm = ["miles"]\n[amounts.of]\npeople = ["guests"]\nkilled = ["killed"]\n'
    source = GERMAN.replace('"qac"', '"qae"').replace("[dates]", '[dates]\nyear_before = ["in"]')
    table = patterns(parse_pack("qae.toml", source + counts))

    found = [_hits(table, f"in 1988 {word} x") for word in ("miles", "guests", "killed")]

    assert found == [[], [], [("calendar", "1988")]]


def test_an_age_is_a_kind_of_its_own_and_longer_than_the_length_in_it() -> None:
    table = patterns(parse_pack("qac.toml", GERMAN))

    assert _hits(table, "he is 30 years old") == [("age", "30 years old"), ("duration", "30 years")]
