from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading import neighbours
from briefgen.reading.lexicon import lexicon
from briefgen.reading.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "at", "told"),
    [
        ("the company Orwick", 2, ("ORG", False)),
        ("the river Orwick", 2, ("LOC", False)),
        ("the film Orwick", 2, (None, True)),
        ("they saw Orwick", 2, (None, False)),
        ("Orwick", 0, (None, False)),
    ],
)
def test_a_common_noun_before_a_name_tells_what_bears_it(text: str, at: int, told: tuple[str | None, bool]) -> None:
    assert neighbours.introduced(None, tokenize(text), at, lexicon(load_pack("en"))) == told


def test_a_noun_joined_by_a_hyphen_tells_what_bears_the_name() -> None:
    tokens = tokenize("Orwick -palvelu toimii")

    assert neighbours.compounded("PER", False, tokens, 1, lexicon(load_pack("fi")))[0] != "PER"


@pytest.mark.parametrize(
    ("text", "at", "located"),
    [
        ("OSLO (NTB) – Rain", 0, True),
        ("Rain in Orwick fell", 2, True),
        ("Rain hit Orwick hard", 2, False),
        ("Orwick fell", 0, False),
    ],
)
def test_a_preposition_of_place_or_a_date_line_locates_a_name(text: str, at: int, located: bool) -> None:
    assert neighbours.located(tokenize(text), at, at + 1, lexicon(load_pack("en"))) is located
