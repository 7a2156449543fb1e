from __future__ import annotations

import pytest

from briefgen.lang.nouns import common_nouns


@pytest.mark.parametrize("word", ["Haft", "Gerichten", "Untersuchungshaft", "Notunterkünfte", "Grenzkontrolle"])
def test_nouns_and_what_is_put_together_of_nouns_are_common(word: str) -> None:
    assert word in common_nouns("de")


@pytest.mark.parametrize("word", ["Eldhavn", "Leverkusen", "Rosenheim", "Neudorf", "Kristiansund", "Orwick"])
def test_names_are_not_common_nouns(word: str) -> None:
    assert word not in common_nouns("de")


def test_a_compound_that_ends_as_places_do_may_be_one() -> None:
    assert "Preisdorf" not in common_nouns("de")
    assert "Preisliste" in common_nouns("de")


def test_other_languages_have_none() -> None:
    assert "Haft" not in common_nouns("en")
