from __future__ import annotations

import pytest

from briefgen.lang.pack import parse_pack
from briefgen.reading.dateslots import Slots
from briefgen.reading.datetemplates import Node, Rule, compiled, glued_pairs, literals, shows, walk
from briefgen.reading.datewords import Vocabulary

PACK = parse_pack(
    "qda.toml",
    """
[language]
code = "qda"
name = "Made-up"
direction = "ltr"
sources = ["written for these tests"]

[dates]
units = { day = ["day*"] }

[numbers]
words = { two = 2 }
""",
)


def _rules(*templates: str) -> list[Rule]:
    return [Rule("duration", n, steps) for n, steps in enumerate(s for t in templates for s in compiled(t))]


def _matches(text: str, *templates: str) -> list[tuple[int, int]]:
    rules = _rules(*templates)
    tree = Node()
    for rule in rules:
        tree.add(rule)
    vocabulary = Vocabulary(PACK, {w for r in rules for w in literals(r)}, glued_pairs(rules))
    slots = Slots(text, vocabulary.pieces(text, 0, len(text)), vocabulary)
    return [(m.rule.order, m.end) for m in walk(tree, slots, 0, opening=True)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two days", [(1, 2)]),
        ("two days ago", [(1, 2), (0, 3)]),
        ("two-day", [(2, 3)]),
        ("twodays", [(3, 2)]),
        ("two", []),
        ("ago two days", []),
    ],
)
def test_all_templates_that_fit_are_found_on_one_walk(text: str, found: list[tuple[int, int]]) -> None:
    assert sorted(_matches(text, "{n} {unit} ago", "{n} {unit}", "{n}-{unit}", "{n}{unit}")) == sorted(found)


def test_a_star_in_a_template_stands_for_letters() -> None:
    assert _matches("two days long", "{n} {unit} lo*") == [(0, 3)]


def test_a_tree_is_cut_down_to_what_a_word_may_open() -> None:
    tree = Node()
    for rule in _rules("{n} {unit}", "the {unit}"):
        tree.add(rule)

    the, two = (tree.opened(word, Vocabulary(PACK)) for word in ("the", "two"))

    assert the is not None
    assert two is not None
    assert (bool(the.words), bool(the.slots)) == (True, False)
    assert (bool(two.words), bool(two.slots)) == (False, True)
    assert tree.opened("other", Vocabulary(PACK)) is None


def test_a_template_whose_slots_alone_are_no_time_needs_a_telling_word() -> None:
    century, day = _rules("the {century} age", "the {day}")

    assert (shows(century), shows(day)) == (False, True)
    assert literals(century) == ("the", "age")


def test_neighbours_written_as_one_word_are_pairs() -> None:
    assert glued_pairs(_rules("{n}{unit}", "{unit}long", "{n} {unit}")) == {("n", "unit"), ("unit", "=long")}
