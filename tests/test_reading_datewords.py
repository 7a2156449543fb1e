from __future__ import annotations

import pytest

from briefgen.lang.pack import parse_pack
from briefgen.model.article import Span
from briefgen.reading import dates
from briefgen.reading.datewords import cut, fold

HEAD = """
[language]
code = "{code}"
name = "Made-up"
direction = "ltr"
sources = ["written for these tests"]
"""
MONTHS = 'months = [["Uno"], ["Duo*"], ["Tre"], ["D"], ["E"], ["F"], ["G"], ["H"], ["I"], ["J"], ["K"], ["L"]]'

FLEXING = f"""
[dates]
{MONTHS}
formats = [
    "{{day}} {{month}} {{year}}[ anno| a.]",
    "{{month}} {{year}}",
    "{{year}} anno",
    "{{decade}}-s",
    "{{century}} sekl*",
    "{{hundreds}}-tal",
    "{{day}}.{{m}}.{{year}}",
    "{{year}} {{era}}",
    "{{quarter}} kvart {{year}}",
    "{{season}} {{year}}",
    "{{holiday}}[ {{year}}]",
    "{{relative}} {{part}}",
]
day_suffixes = [".", "-e", "e"]
joins = ["-", "et"]
ordinals = {{ prima = 1 }}
seasons = {{ SU = ["aest*"] }}
eras = {{ BC = ["b.c."] }}
holidays = {{ "nova dies" = "01-01" }}
relative = {{ heri = "day-1", omnino = "SET:P1D" }}
parts = {{ EV = ["vesp*"] }}
"""
UNSPACED = """
[dates]
spaced = false
formats = ["{year}年{m}月{day}日", "{m}月{day}日", "{year}年", "{m}月"]
durations = ["{n}{unit}"]
ago = ["{n}{unit}前"]

[dates.units]
day = ["天", "日間"]
month = ["个月"]

[dates.relative]
"昨天" = "day-1"

[numbers]
words = { "三" = 3, "五" = 5 }
scales = { "十" = 10 }
"""
CLITICS = f"""
[dates]
{MONTHS}
prefixes = ["be", "w"]
suffixes = ["ni"]
formats = ["{{day}} {{month}} {{year}}", "{{month}} {{year}}"]
ago = ["{{n}} {{unit}}back"]
durations = ["{{n}}{{unit}}"]

[dates.units]
day = ["jom*"]

[numbers]
words = {{ tri = 3 }}
"""
TIMES = """
[dates]
weekdays = [["Alf"], ["Bet"], ["Gim"], ["Dal"], ["Heh"], ["Vav"], ["Zay"]]
formats = ["{weekday}", "{weekday}{part}"]
times = ["{hour}[:{minute}] {ampm}", "kl. {hour}.{minute}"]
shifted = ["{shift} {unit}", "{weekday} {shift}"]
sets = ["omni {weekday}", "omni {every} {unit}"]
vague = ["some"]
modifiers = ["early", "mid-", "the end of"]
durations = ["{n} {unit}"]

[dates.parts]
EV = ["eve"]

[dates.shift]
last = ["ult"]

[dates.ampm]
pm = ["p.m.", "pm"]

[dates.units]
week = ["heb*"]
"""


def _values(code: str, body: str, text: str) -> list[tuple[str, str]]:
    pack = parse_pack(f"{code}.toml", HEAD.replace("{code}", code) + body)
    return [(d.text, d.value) for d in dates.find(text, [Span(0, len(text))], pack, "2024-05-16")]


def test_folding_keeps_the_length_and_makes_dashes_and_apostrophes_one() -> None:
    assert fold("İ–A’") == "i-a'"


def test_a_form_is_cut_into_words_numbers_and_marks() -> None:
    assert cut("p.m. 20th") == (("p", False), (".", True), ("m", True), (".", True), ("20", False), ("th", True))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3. Duobus 2021 anno", "2021-02-03"),
        ("3 Uno 2021 a.", "2021-01-03"),
        ("2021 anno", "2021"),
        ("90-s", "199"),
        ("1850-s", "185"),
        ("XIX seklo", "18"),
        ("20. sekli", "19"),
        ("XXe seklo", "19"),
        ("1400-tal", "14"),
        ("24.02.2023", "2023-02-24"),
        ("2023-02-24", "2023-02-24"),
        ("44 b.c.", "BC0044"),
        ("prima kvart 2020", "2020-Q1"),
        ("2-e kvart 2020", "2020-Q2"),
        ("aestate 2020", "2020-SU"),
        ("nova dies 2020", "2020-01-01"),
        ("heri vespere", "2024-05-15TEV"),
        ("omnino", "P1D"),
    ],
)
def test_formats_reach_all_that_a_calendar_names(text: str, value: str) -> None:
    assert _values("qba", FLEXING, f"x {text}, x") == [(text, value)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3–5 Uno 2021", [("3", "2021-01-03"), ("5 Uno 2021", "2021-01-05")]),
        ("3, 4 et 5 Uno 2021", [("4", "2021-01-04"), ("5 Uno 2021", "2021-01-05")]),
        ("1999-2001 anno", [("1999", "1999"), ("2001 anno", "2001")]),
        ("Uno et Duo 2020", [("Uno", "2020-01"), ("Duo 2020", "2020-02")]),
    ],
)
def test_several_days_or_years_share_what_stands_once(text: str, found: list[tuple[str, str]]) -> None:
    assert _values("qba", FLEXING, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他昨天来。", [("昨天", "2024-05-15")]),
        ("在2023年3月14日和", [("2023年3月14日", "2023-03-14")]),
        ("三十五天前来", [("三十五天前", "2024-04-11")]),
        ("待了三个月。", [("三个月", "P3M")]),
        ("２０２４年", [("２０２４年", "2024")]),
    ],
)
def test_a_script_without_spaces_is_cut_by_the_words_of_the_pack(text: str, found: list[tuple[str, str]]) -> None:
    assert _values("qbb", UNSPACED, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("be-24 beUno 2023", [("Uno 2023", "2023-01")]),
        ("wbeUno 2023", [("Uno 2023", "2023-01")]),
        ("be-24 Uno 2023", [("24 Uno 2023", "2023-01-24")]),
        ("3jom, trijoms", [("3jom", "P3D"), ("trijoms", "P3D")]),
        ("24 Unoni 2023", []),
        ("Unoni", []),
    ],
)
def test_words_are_found_with_what_is_glued_to_them(text: str, found: list[tuple[str, str]]) -> None:
    assert _values("qbc", CLITICS, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("8:30 p.m. on Alf", [("8:30 p.m. on Alf", "2024-05-13T20:30")]),
        ("Alf, kl. 20.30", [("Alf, kl. 20.30", "2024-05-13T20:30")]),
        ("kl. 20.30", [("kl. 20.30", "2024-05-16T20:30")]),
        ("Alfeve", [("Alfeve", "2024-05-13TEV")]),
        ("ult hebo", [("ult hebo", "2024-W19")]),
        ("Gim ult", [("Gim ult", "2024-05-15")]),
        ("omni Alf", [("omni Alf", "XXXX-WXX-1")]),
        ("omni 3 heb", [("omni 3 heb", "P3W")]),
        ("some heb", [("some heb", "PXW")]),
        ("early ult heb", [("early ult heb", "2024-W19")]),
        ("the end of mid-Alf", [("the end of mid-Alf", "2024-05-13")]),
    ],
)
def test_times_sets_and_words_such_as_last_are_templates_too(text: str, found: list[tuple[str, str]]) -> None:
    assert _values("qbd", TIMES, text) == found
