from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading.lexicon import lexicon

NOUNS = lexicon(load_pack("de")).nouns


@pytest.mark.parametrize("word", ["Haft", "Gerichten", "Untersuchungshaft", "Notunterkünfte", "Grenzkontrolle"])
def test_nouns_and_what_is_put_together_of_nouns_are_common(word: str) -> None:
    assert word in NOUNS


@pytest.mark.parametrize("word", ["Eldhavn", "Leverkusen", "Rosenheim", "Neudorf", "Kristiansund", "Orwick"])
def test_names_are_not_common_nouns(word: str) -> None:
    assert word not in NOUNS


def test_a_compound_that_ends_as_places_do_may_be_one() -> None:
    assert "Preisdorf" not in NOUNS
    assert "Preisliste" in NOUNS


def test_other_languages_have_none() -> None:
    assert "Haft" not in lexicon(load_pack("en")).nouns
