from __future__ import annotations

import pytest

from briefgen.errors import PackError
from briefgen.lang.pack import FINDERS, concept_keys, known_packs, load_pack, parse_pack, shared

HEAD = """
[language]
code = "qaa"
name = "Made-up"
direction = "ltr"
sources = ["written for these tests"]
"""


def test_the_packs_that_ship_are_known_by_code_in_order() -> None:
    assert {"en", "nb", "nn", "sv", "da", "de", "fr", "es", "pl"} <= set(known_packs())
    assert list(known_packs()) == sorted(known_packs())


def test_a_template_is_no_pack() -> None:
    assert not [code for code in known_packs() if code.startswith("_")]


@pytest.mark.parametrize(
    ("asked", "code"),
    [("nb", "nb"), ("no", "nb"), ("nb-NO", "nb"), ("NN", "nn"), ("en-GB", "en"), ("de-CH-1996", "de")],
)
def test_a_pack_is_found_by_the_primary_subtag(asked: str, code: str) -> None:
    assert load_pack(asked).code == code


@pytest.mark.parametrize("asked", ["und", "ka-Geor", "tlh", ""])
def test_a_language_without_a_pack_has_an_empty_one(asked: str) -> None:
    pack = load_pack(asked)

    assert (pack.tables, pack.direction) == ({}, "ltr")
    assert pack.asleep() == tuple(FINDERS)


def test_a_pack_answers_for_words_groups_flags_and_text() -> None:
    pack = parse_pack(
        "qaa.toml",
        HEAD + '[quotes]\ndash = true\nnaming = ["film"]\n[numbers]\ndecimal = ","\n[numbers.words]\ntwo = 2\n',
    )

    assert pack.words("quotes", "naming") == ("film",)
    assert pack.groups("numbers", "words") == {"two": 2}
    assert pack.groups("numbers")["decimal"] == ","
    assert pack.flag("quotes", "dash")
    assert pack.text("numbers", "decimal", ".") == ","


def test_what_a_pack_does_not_say_is_empty() -> None:
    pack = parse_pack("qaa.toml", HEAD)

    assert pack.words("quotes", "naming") == ()
    assert pack.groups("dates") == {}
    assert pack.groups("dates", "units") == {}
    assert not pack.flag("quotes", "dash")
    assert pack.text("numbers", "decimal", ".") == "."


def test_a_finder_sleeps_while_one_of_its_tables_is_missing() -> None:
    with_quotes = parse_pack("qaa.toml", HEAD + "[quotes]\ndash = true\n")
    with_speech = parse_pack("qaa.toml", HEAD + '[quotes]\ndash = true\n[speech]\nsay = ["says"]\n')

    assert "speakers" in with_quotes.asleep()
    assert "speakers" not in with_speech.asleep()


def test_packs_of_one_code_are_equal_and_hash_alike() -> None:
    one, other = parse_pack("a.toml", HEAD), parse_pack("b.toml", HEAD)

    assert one == other
    assert hash(one) == hash(other)
    assert one != load_pack("en")
    assert one != "qaa"


def test_a_fault_of_the_toml_is_told_with_the_file() -> None:
    with pytest.raises(PackError, match=r"^xx\.toml: ") as fault:
        parse_pack("xx.toml", "[language\n")

    assert str(fault.value).endswith(".")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("", "'language' is missing"),
        (HEAD.replace('"ltr"', '"up"'), "[language.direction] 'up' is not one of"),
        (HEAD + "[nonsense]\n", "'nonsense' was unexpected"),
        (HEAD + '[quotes]\ndash = "yes"\n', "[quotes.dash] 'yes' is not of type 'boolean'"),
        (HEAD + '[words]\nfunction = ["a", "b", "a"]\n', "[words.function] 'a' stands there more than once"),
        (HEAD + '[words]\nfunction = [""]\n', "[words.function.0]"),
        (HEAD + '[concepts]\nflod = ["flod*"]\n', "[concepts] has no key 'flod'"),
        (HEAD + '[spoken]\nflood = ["flood*"]\n', "[spoken] has no key 'flood'"),
        (HEAD + '[dates]\nmonths = [["January"]]\n', "[dates.months]"),
        (HEAD + "[numbers.words]\ntwo = 2024-05-16\n", "[numbers.words.two]"),
    ],
)
def test_a_breach_of_the_schema_is_told_with_its_place(source: str, told: str) -> None:
    with pytest.raises(PackError) as fault:
        parse_pack("xx.toml", source)

    assert told in str(fault.value)
    assert all(line.startswith("xx.toml: ") for line in str(fault.value).splitlines())


def test_all_breaches_are_told_at_once() -> None:
    with pytest.raises(PackError) as fault:
        parse_pack("xx.toml", HEAD + '[quotes]\ndash = "yes"\n[nonsense]\n[concepts]\nflod = ["x"]\n')

    assert len(str(fault.value).splitlines()) == 3


def test_concepts_are_shared_keys_in_lower_case() -> None:
    assert {"flood", "visit", "verdict"} <= concept_keys()
    assert all(key.islower() for key in concept_keys())


def test_what_holds_in_every_language_has_marks_channels_and_governments() -> None:
    assert {"marks", "channels", "governments"} <= set(shared())
    assert ["«", "»"] in shared()["marks"]["pairs"]


@pytest.mark.parametrize("code", known_packs())
def test_a_pack_that_ships_tells_its_name_and_direction(code: str) -> None:
    pack = load_pack(code)

    assert (pack.code, bool(pack.name), pack.direction in ("ltr", "rtl")) == (code, True, True)
