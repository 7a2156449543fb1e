from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefgen.lang.letters import folded, translation

TABLES: Mapping[str, Mapping[str, Any]] = {
    "letters": {"from": "國發", "to": "国发"},
    "words": {"function": ["國", "；"]},
    "amounts": {"units": {"km": ["公里", "發里"]}},
}


def test_a_pack_without_a_table_of_letters_reads_all_as_it_is() -> None:
    assert translation({"words": {}}) == {}
    assert folded({"words": {"function": ["國"]}}) == {"words": {"function": ["國"]}}


def test_letters_wide_marks_and_other_digits_are_read_as_the_plain_ones() -> None:
    assert "國１٣，".translate(translation(TABLES)) == "国13,"


def test_all_words_of_a_pack_are_in_the_letters_that_texts_are_read_in() -> None:
    assert folded(TABLES) == {
        "letters": TABLES["letters"],
        "words": {"function": ["国", ";"]},
        "amounts": {"units": {"km": ["公里", "发里"]}},
    }


def test_an_article_that_only_makes_definite_is_taken_off_the_words_of_a_pack() -> None:
    tables: Mapping[str, Mapping[str, Any]] = {
        "letters": {},
        "words": {"glued": [["ال", ""]]},
        "roles": {"minister": ["الوزير", "وزير"]},
    }

    assert folded(tables)["roles"] == {"minister": ["وزير", "وزير"]}
