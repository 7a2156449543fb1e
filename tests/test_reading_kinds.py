from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.reading.read import read


def _names(text: str, lang: str = "en") -> list[tuple[str, str]]:
    return [(n.text, n.type) for n in read(Article("a", "a.txt", text), lang).names]


def test_a_name_of_two_unknown_words_is_a_person() -> None:
    assert _names("Later they met Orwin Haldesk by the river.") == [("Orwin Haldesk", "PER")]


@pytest.mark.parametrize(
    "text",
    [
        "Later they left the Orwin Haldesk by the river.",
        "Later they read “Orwin Haldesk” by the river.",
        "Later they won in Orwin Cup by a goal.",
        "Later they spoke to Orwin Germans by the river.",
        "Later they spoke on Orwin Tuesday by the river.",
    ],
)
def test_people_have_no_article_and_no_marks_and_are_no_cups(text: str) -> None:
    assert "PER" not in [kind for _, kind in _names(text)]


def test_a_rare_family_name_alone_is_a_person() -> None:
    assert _names("Da kom Stoltenberg inn i rommet.", "nb") == [("Stoltenberg", "PER")]


def test_a_family_name_that_opens_a_sentence_needs_proof() -> None:
    assert _names("Lindgren was late.") == []
    assert ("Lindgren", "PER") in _names("Lindgren was late. Nobody saw Lindgren.")


def test_a_place_word_opens_a_place() -> None:
    assert _names("Snow fell all over Upper Orwick yesterday.") == [("Upper Orwick", "LOC")]


def test_an_ending_makes_a_body_of_a_single_word() -> None:
    assert _names("Så kom Fjelltilsynet på besøk.", "nb") == [("Fjelltilsynet", "ORG")]
    assert _names("Fjelltilsynet kom. De så Fjelltilsynet der.", "nb") == [("Fjelltilsynet", "ORG")] * 2


def test_a_name_with_a_common_noun_glued_to_it_is_no_name() -> None:
    assert _names("Det var en ny Peter Moen-låt de hørte.", "nb") == []
    assert _names("Så kom Orwick-politiet fram.", "nb") == [("Orwick-politiet", "ORG")]


def test_a_noun_is_nobody_where_all_nouns_have_capitals_though_somebody_is_called_so() -> None:
    assert _names("Dann kamen zwei Trupps ins Haus, und Trupps gingen.", "de") == []


def test_an_unknown_town_with_a_small_word_inside_is_nobody() -> None:
    assert "PER" not in [kind for _, kind in _names("Luego vieron Orwin de Haldeña desde lejos.", "es")]


def test_names_joined_by_a_sign_are_a_firm() -> None:
    assert _names("Later they asked Orwin & Haldesk about it.") == [("Orwin & Haldesk", "ORG")]


def test_a_thing_in_capitals_is_no_place_with_its_article_glued_to_it() -> None:
    assert _names("De satt lenge ved PC-en og på Internett.", "nb") == []
