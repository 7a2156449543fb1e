from __future__ import annotations

from importlib.resources import files

import pytest

from briefgen.lang import known

ROWS = [
    line.split("\t")
    for line in files("briefgen.lang").joinpath("data", "known_names.txt").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("#")
]


def _named(words: str, lang: str) -> known.Known:
    (found,) = [found for form, found in known.opening(words.split()[0], lang) if " ".join(form) == words]
    return found


@pytest.mark.parametrize(("words", "lang"), [("Unión Europea", "es"), ("EU", "nb"), ("UE", "pl"), ("EU", "de")])
def test_forms_of_one_name_share_it_in_all_languages(words: str, lang: str) -> None:
    assert _named(words, lang).name == "European Union"


def test_a_row_of_a_language_says_nothing_in_another() -> None:
    assert [form for form, _ in known.opening("Venstre", "nb")] == [("Venstre",)]
    assert known.opening("Venstre", "en") == ()


def test_a_form_that_is_a_word_too_says_so() -> None:
    assert _named("Høyre", "nb").word
    assert not _named("NATO", "nb").word


def test_each_row_has_a_kind_languages_and_names_once() -> None:
    for row in ROWS:
        assert row[0].rstrip("=") in ("ORG", "LOC"), row
        assert len(row) > 2, row
        assert len(set(row)) == len(row), row


def test_a_family_name_that_is_a_common_word_is_none() -> None:
    assert known.surname("Stoltenberg")
    assert not known.surname("Church")
