from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading.numberwords import numerals


@pytest.mark.parametrize(
    ("lang", "text", "opens"),
    [("en", "40", True), ("en", "twelve", True), ("en", "house", False), ("de", "zweiundzwanzig", True)],
)
def test_a_number_opens_with_a_figure_or_a_word_of_the_pack(lang: str, text: str, opens: bool) -> None:
    assert numerals(load_pack(lang)).opens(text) is opens


def test_a_language_without_numbers_still_has_figures() -> None:
    how = numerals(load_pack("tlh"))

    assert how.opens("7")
    assert not how.opens("wa’")


@pytest.mark.parametrize(("word", "says"), [("a", False), ("A", False), ("an", True), ("one", True), ("7", True)])
def test_an_article_of_one_letter_begins_no_number_alone(word: str, says: bool) -> None:
    assert numerals(load_pack("en")).begins(word) is says
