from __future__ import annotations

import pytest

from briefgen.lang.pack import parse_pack
from briefgen.reading.datepieces import Pieces, same
from briefgen.reading.datesorts import Sorts
from briefgen.reading.datewords import Vocabulary

PACK = parse_pack(
    "qea.toml",
    """
[language]
code = "qea"
name = "Made-up"
direction = "ltr"
sources = ["written for these tests"]

[dates]
parts = { MO = ["early day", "early"] }

[numbers]
words = { two = 2, twenty = 20, five = 5 }
scales = { hundred = 100, million = 1000000 }
joiners = ["and"]
""",
)
SORTS = Sorts(Vocabulary(PACK, glued=[("n", "part")]))


def _pieces(text: str) -> Pieces:
    raw = SORTS.vocabulary.words(text, 0, len(text))
    return Pieces(text, raw, 0, "".join(SORTS.signs[word] for word in raw), SORTS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("twenty-five men", [(25.0, 3), (20.0, 1)]),
        ("two hundred and five", [(205.0, 4), (200.0, 2), (2.0, 1)]),
        ("two and five", [(2.0, 1)]),
        ("five twenty", [(5.0, 1)]),
        ("2.5 million", [(2500000.0, 4), (2.5, 3)]),
        ("men", []),
    ],
)
def test_numbers_are_found_with_all_that_belongs_to_them(text: str, found: list[tuple[float, int]]) -> None:
    assert [(f.value, f.end) for f in _pieces(text).number(0)] == found


def test_the_longest_form_of_a_table_comes_first() -> None:
    assert [f.end for f in _pieces("early day").entries(0, "part")] == [2, 1]


def test_a_place_outside_the_sentence_holds_nothing() -> None:
    pieces = _pieces("two-day")

    assert (pieces.words[-1], pieces.words[3], pieces.glued[1], pieces.glued[0]) == ("", "", True, False)
    assert pieces.follows((("-", True), ("day", True)), 1)
    assert not pieces.follows((("-", True), ("days", True)), 1)


def test_the_parts_of_a_glued_word_have_places_of_their_own() -> None:
    pieces = _pieces("a twoearly  day")

    assert pieces.words[:4] == ["a", "two", "early", "day"]
    assert pieces.glued[:4] == [False, False, True, False]
    assert [(pieces.start(at), pieces.ends[at]) for at in range(4)] == [(0, 1), (2, 5), (5, 10), (12, 15)]


@pytest.mark.parametrize(("pattern", "word", "fits"), [("day", "day", True), ("da*", "days", True), ("da*", "", False)])
def test_a_star_stands_for_letters(pattern: str, word: str, fits: bool) -> None:
    assert same(pattern, word) is fits
