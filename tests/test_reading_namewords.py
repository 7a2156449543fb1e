from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading.lexicon import lexicon
from briefgen.reading.namewords import name_words

ENGLISH = name_words(lexicon(load_pack("en")))


@pytest.mark.parametrize("word", ["Mr", "Monday", "Norwegian", "Mayor"])
def test_a_word_that_may_stand_before_a_name_says_so(word: str) -> None:
    assert ENGLISH.of[word].precedes


def test_a_word_knows_the_place_it_is_and_the_names_it_opens() -> None:
    assert ENGLISH.of["Norway"].place == "iso:NO"
    assert ENGLISH.of["New"].opens_place == ("New",)
    assert "Union" in dict(ENGLISH.of["European"].opens_known)["European"]
    assert ENGLISH.of["Vennermark"] == (None, (), (), False)


@pytest.mark.parametrize(
    ("word", "says"), [(".", True), ("&", True), ("van", True), ("al-Baghdadi", True), ("1847", True), ("house", False)]
)
def test_a_run_goes_on_with_few_words_without_a_capital(word: str, says: bool) -> None:
    assert ENGLISH.goes_on[word] is says


def test_given_and_family_names_are_of_people() -> None:
    assert [ENGLISH.of_people[word] for word in ("Anna", "Stoltenberg", "Vennermark")] == [True, True, False]


@pytest.mark.parametrize(("word", "says"), [("in", True), ("company", True), ("of", True), ("yesterday", False)])
def test_a_word_before_a_name_may_tell_what_bears_it(word: str, says: bool) -> None:
    assert ENGLISH.introduces[word] is says
