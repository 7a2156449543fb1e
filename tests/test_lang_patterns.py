from __future__ import annotations

import re

import pytest

from briefgen.lang.patterns import Openers, WordTable, alternatives, glob

TABLE = WordTable(
    {
        "flood": ["flood*", "high water"],
        "fire": ["fire", "*fire", "fire brigade chief"],
        "strike": ["strike", "air strike*"],
        "attack": ["air strike*", "at*ck"],
        "talk": ["*talks began"],
    }
)


@pytest.mark.parametrize(
    ("word", "keys"),
    [
        ("flood", {"flood"}),
        ("Flooding", {"flood"}),
        ("fire", {"fire"}),
        ("wildfire", {"fire"}),
        ("fireman", set()),
        ("strike", {"strike"}),
        ("attack", {"attack"}),
        ("attic", set()),
        ("high", set()),
        ("", set()),
        ("*", set()),
        ("FLOOD", {"flood"}),
    ],
)
def test_a_word_has_the_keys_of_the_entries_it_fits(word: str, keys: set[str]) -> None:
    assert TABLE.keys(word) == keys


@pytest.mark.parametrize(
    ("words", "taken", "keys"),
    [
        (["high", "water"], 2, {"flood"}),
        (["High", "Water", "rose"], 2, {"flood"}),
        (["high", "wind"], 0, set()),
        (["air", "strikes"], 2, {"strike", "attack"}),
        (["air"], 0, set()),
        (["fire"], 1, {"fire"}),
        (["fire", "brigade", "chief"], 3, {"fire"}),
        (["fire", "brigade"], 1, {"fire"}),
        (["peacetalks", "began"], 2, {"talk"}),
        ([], 0, set()),
    ],
)
def test_the_longest_entry_wins(words: list[str], taken: int, keys: set[str]) -> None:
    assert TABLE.match(words, 0) == (taken, frozenset(keys))


def test_a_match_may_start_anywhere_but_not_past_the_end() -> None:
    assert TABLE.match(["the", "high", "water"], 1) == (2, frozenset({"flood"}))
    assert TABLE.match(["the"], 1) == (0, frozenset())


@pytest.mark.parametrize(
    ("word", "opens"), [("high", True), ("air", True), ("fire", True), ("floods", True), ("water", False), ("", False)]
)
def test_a_word_may_open_an_entry(word: str, opens: bool) -> None:
    assert TABLE.opens(word) is opens


@pytest.mark.parametrize(("second", "says"), [("strike", True), ("Raid", True), ("force", False)])
def test_two_words_may_open_an_entry(second: str, says: bool) -> None:
    assert WordTable({"war": ["air strike", "air raid"]}).goes_on("Air", second) is says


def test_all_keys_are_those_of_words_and_phrases() -> None:
    assert TABLE.all_keys(["the", "high", "water", "and", "an", "air", "strike"]) == {"flood", "strike", "attack"}
    assert TABLE.all_keys([]) == frozenset()


def test_case_counts_where_it_is_asked_for() -> None:
    table = WordTable({"US": ["US"], "PL": ["Polish"]}, fold=False)

    assert table.keys("US") == {"US"}
    assert table.keys("us") == frozenset()
    assert table.match(["polish"], 0) == (0, frozenset())


def test_a_look_up_gives_the_same_answer_twice() -> None:
    table = WordTable({"a": ["x*"], "b": ["*x"]})

    assert [table.keys("xax"), table.keys("xax")] == [{"a", "b"}, {"a", "b"}]


def test_an_empty_table_knows_nothing() -> None:
    table = WordTable({})

    assert (table.keys("x"), table.opens("x"), table.match(["x"], 0)) == (frozenset(), False, (0, frozenset()))


@pytest.mark.parametrize(("entry", "word"), [("a*c", "abc"), ("a*c", "ac"), ("*", ""), ("a.c", "a.c"), ("a*", "a\nb")])
def test_a_star_stands_for_any_letters(entry: str, word: str) -> None:
    assert glob(entry).fullmatch(word)


def test_other_marks_in_an_entry_stand_for_themselves() -> None:
    assert not glob("a.c").fullmatch("abc")
    assert not glob("a+").fullmatch("aa")


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (["in", "in the"], "in the house", "in the"),
        (["in the"], "in  \n the house", "in  \n the"),
        (["ask*"], "asking him", "asking"),
        (["aujourd'hui"], "aujourd’hui", "aujourd’hui"),
        (["z. B."], "z. B. so", "z. B."),
        (["z. B."], "zx Bx so", None),
        (["(a|b)"], "a", None),
        ([], "", None),
        ([], "anything", None),
    ],
)
def test_alternatives_match_the_longest_word_with_spaces_and_apostrophes_flexible(
    words: list[str], text: str, found: str | None
) -> None:
    hit = re.match(alternatives(words), text)

    assert (hit.group() if hit else None) == found


def test_alternatives_are_the_same_whatever_the_order_given() -> None:
    assert alternatives(["b", "a", "cc", "a"]) == alternatives(("cc", "a", "b"))


def test_a_word_that_opens_no_phrase_is_known_alone() -> None:
    assert TABLE.alone("strike") is None  # a phrase of the table may begin with any word: *talks began
    table = WordTable({"war": ["war", "air strike"]})
    assert table.alone("war") == frozenset({"war"})
    assert table.alone("town") == frozenset()
    assert table.alone("air") is None


def test_matches_are_told_for_the_places_where_an_entry_begins() -> None:
    table = WordTable({"war": ["war", "air strike"]})
    war = frozenset({"war"})
    assert table.matches(["air", "strike", "air", "war"], [0, 2, 3]) == {0: (2, war), 3: (1, war)}


def test_openers_tell_which_lists_a_word_opens_an_entry_of() -> None:
    openers = Openers(
        {
            1: [WordTable({"a": ["flood*", "high water"]})],
            2: [WordTable({"b": ["*water"]}), WordTable({"b": ["h*gh"]})],
            4: [WordTable({"c": ["*talks began"]})],
        }
    )
    words = ("flooding", "high", "water", "peacetalks", "town", "")
    assert [openers.of(word) for word in words] == [1, 1 | 2, 2, 4, 0, 0]
