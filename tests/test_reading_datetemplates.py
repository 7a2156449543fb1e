from __future__ import annotations

import pytest

from briefgen.lang.pack import parse_pack
from briefgen.reading.dateslots import Slots
from briefgen.reading.datesorts import Sorts
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
scales = { million = 1000000 }
""",
)


def _rules(*templates: str) -> list[Rule]:
    return [Rule("duration", n, steps) for n, steps in enumerate(s for t in templates for s in compiled(t))]


def _tree(*templates: str) -> tuple[Node, Sorts]:
    rules = _rules(*templates)
    sorts = Sorts(Vocabulary(PACK, {w for r in rules for w in literals(r)}, glued_pairs(rules)))
    tree = Node(sorts)
    for rule in rules:
        tree.add(rule)
    return tree, sorts


def _signs(text: str, sorts: Sorts) -> str:
    return "".join(sorts.signs[raw] for raw in sorts.vocabulary.words(text, 0, len(text)))


def _matches(text: str, *templates: str) -> list[tuple[int, int]]:
    tree, sorts = _tree(*templates)
    slots = Slots(text, sorts.vocabulary.words(text, 0, len(text)), 0, _signs(text, sorts), sorts)
    return [(m.rule.order, m.end) for m in walk(tree, slots, 0)]


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


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("the day", 1),
        ("the two", 0),
        ("the", 0),
        ("two days", 1),
        ("two-day", 1),
        ("two of day", 0),
        ("two million days", 1),
        ("two and", 0),
        ("day two", 1),
        ("other days", 0),
    ],
)
def test_steps_are_left_out_that_the_next_two_words_cannot_take(text: str, steps: int) -> None:
    tree, sorts = _tree("{n} {unit}", "the {unit}", "{unit}")

    assert len(tree.ways[_signs(text, sorts)[:2]]) == steps


def test_a_template_whose_slots_alone_are_no_time_needs_a_telling_word() -> None:
    century, day = _rules("the {century} age", "the {day}")

    assert (shows(century), shows(day)) == (False, True)
    assert literals(century) == ("the", "age")


def test_neighbours_written_as_one_word_are_pairs() -> None:
    assert glued_pairs(_rules("{n}{unit}", "{unit}long", "{n} {unit}")) == {("n", "unit"), ("unit", "=long")}
