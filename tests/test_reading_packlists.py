from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import WordTable
from briefgen.reading.packlists import From, by_country, by_last, listed

PACK = LanguagePack("xx", "Xx", "ltr", {"names": {"words": ["lund", "vik"], "flag": True}})


@dataclass
class Forms:
    words: Annotated[frozenset[str], From("names", "words")]
    ends: Annotated[tuple[str, ...], From("names", "words")]
    table: Annotated[WordTable, From("names", "words")]
    flag: Annotated[bool, From("names", "flag")]
    none: Annotated[frozenset[str], From("names", "none")]
    other: str


def test_a_list_of_the_pack_has_the_form_that_its_field_asks_for() -> None:
    made = listed(Forms, PACK)

    assert made["words"] == {"lund", "vik"}
    assert made["ends"] == ("lund", "vik")
    assert made["table"].keys("Lund")
    assert made["flag"] is True
    assert made["none"] == frozenset()
    assert "other" not in made


def test_phrases_are_found_by_their_last_word() -> None:
    assert by_last(["north of", "in", "close to", "west of"]) == {
        "of": (("north", "of"), ("west", "of")),
        "to": (("close", "to"),),
    }


def test_seats_are_told_by_country() -> None:
    seats = [{"country": "XX", "forms": ["Lund House"]}, {"country": "XX", "forms": ["the Lund"]}]

    assert by_country(seats, PACK) == {"XX": ["Lund House", "the Lund"]}
