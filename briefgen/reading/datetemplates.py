"""Date templates as a tree of their steps, so that what several share is looked for once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from briefgen.lang.memo import Memo
from briefgen.reading.dateslots import Slots
from briefgen.reading.datesorts import Sort, Sorts
from briefgen.reading.datewords import Meaning, cut

Items = tuple[str, tuple[tuple[Meaning, int, int], ...]]
"""The slot that took a list, and the list."""


class Step(NamedTuple):
    """A slot or a word of a template, with how it must follow the one before: glued, after a space, or either."""

    name: str
    is_slot: bool
    glued: bool


class Rule(NamedTuple):
    """A template without its options."""

    kind: str
    order: int
    steps: tuple[Step, ...]


class Match(NamedTuple):
    """A template that fits: the piece after it, what its slots took, and the list among them if there is one."""

    rule: Rule
    end: int
    parts: dict[str, Meaning]
    items: Items | None


class Way(NamedTuple):
    """A step out of a node that a word may take."""

    slot: str
    """The slot, as the parts of a match name it; empty for a word of the template."""

    takes: str
    """What takes it: the slot without the end of a stretch that it stands at."""

    glued: bool
    node: Node


class Node:
    """A place in the tree: the templates that end here, and the steps by which others go on."""

    def __init__(self, sorts: Sorts) -> None:
        self.ends: list[Rule] = []
        self.ways = Memo(self._passable)
        """The steps that the next two words, by their signs, may take; most that fit one word fail at the second."""
        self._sorts = sorts
        self._steps: dict[Step, Node] = {}
        self._open = Memo(self._opened)

    def add(self, rule: Rule) -> None:
        """Enters a template."""
        node = self
        for step in rule.steps:
            if step not in node._steps:
                node._steps[step] = Node(self._sorts)
            node = node._steps[step]
        node.ends.append(rule)

    def _opened(self, sort: Sort) -> tuple[Way, ...]:
        """The steps that a word may take, in the order of the templates: words first, then words with stars."""
        steps = self._steps.items()
        words = [Way("", "", s.glued, node) for s, node in steps if not s.is_slot and s.name == sort.word]
        globs = [Way("", "", s.glued, node) for s, node in steps if not s.is_slot and s.name in sort.globs]
        slots = [(s, node) for s, node in steps if s.is_slot and s.name in sort.opens]
        return (
            *words,
            *globs,
            *(Way(s.name, s.name.removeprefix("a_").removeprefix("b_"), s.glued, n) for s, n in slots),
        )

    def _passable(self, signs: str) -> tuple[Way, ...]:
        one, two = self._sorts.of[signs[:1]], self._sorts.of[signs[1:]]
        return tuple(way for way in self._open[one] if way.slot in two.follows or self._passed(way, one, two))

    def _passed(self, way: Way, one: Sort, two: Sort) -> bool:
        """Whether the first word alone may take the step, and the second the next one if any is needed."""
        if way.slot and way.slot not in one.fills:
            return False
        free = not self._sorts.vocabulary.spaced
        return bool(way.node.ends) or any(free or after.glued == two.glued for after in way.node._open[two])


def walk(node: Node, slots: Slots, at: int) -> list[Match]:
    """All templates that fit from a place on; the first step of one may be glued to what stands before."""
    found: list[Match] = []
    _walk(node, slots, at, True, {}, None, found)
    return found


def _walk(
    node: Node, slots: Slots, at: int, free: bool, parts: dict[str, Meaning], items: Items | None, found: list[Match]
) -> None:
    """Adds what fits behind a node; where `free`, it matters not whether the next word is glued."""
    if node.ends:
        found += [Match(rule, at, parts, items) for rule in node.ends]
    onward = not slots.vocabulary.spaced
    for slot, takes, glued, child in node.ways[slots.signs[at : at + 2]]:
        if not free and glued != slots.glued[at]:
            continue
        if not slot:
            _walk(child, slots, at + 1, onward, parts, items, found)
            continue
        for value, end, listed in slots.take(takes, at):
            if parts.get(slot, value) == value:
                _walk(child, slots, end, onward, {**parts, slot: value}, (slot, listed) if listed else items, found)


def compiled(template: str, kind: str = "calendar") -> list[tuple[Step, ...]]:
    """A template's steps, once for each choice: ``[a|b]`` may stand there or not, ``(a|b)`` is one of both."""
    parts = re.split(r"(\[[^\]]*\]|\([^)]*\))", template)
    choices = [
        ("", *p[1:-1].split("|")) if p.startswith("[") else tuple(p[1:-1].split("|")) if p.startswith("(") else (p,)
        for p in parts
    ]
    out: list[tuple[Step, ...]] = []
    for chosen in product(*choices):
        for plain in _ends("".join(chosen), kind):
            steps = _steps(plain)
            if steps not in out:
                out.append(steps)
    return sorted(out, key=lambda s: -len(s))


def _ends(template: str, kind: str) -> Iterable[str]:
    """A stretch's template once with weekdays and once with days of a month at its ends."""
    if kind != "range":
        return ("{anyyear}".join(template.split("{year}")) if "{era}" in template else template,)
    days = template.replace("{a}", "{a_day}").replace("{b}", "{b_day}")
    return template.replace("{a}", "{a_weekday}").replace("{b}", "{b_weekday}"), f"{days} {{month}}", days


def _steps(template: str) -> tuple[Step, ...]:
    out: list[Step] = []
    glue = False
    for piece in re.split(r"(\{\w+\})", template):
        if piece.startswith("{"):
            out.append(Step(piece[1:-1], True, glue))
            glue = True
            continue
        for number, (word, glued) in enumerate(cut(piece)):
            out.append(Step(word, False, glued if number else glue and not piece[0].isspace()))
        if piece:
            glue = not piece[-1].isspace()
    return tuple(out)


def literals(rule: Rule) -> tuple[str, ...]:
    """The words of a template."""
    return tuple(s.name for s in rule.steps if not s.is_slot)


def shows(rule: Rule) -> bool:
    """Whether a slot of the rule shows a time expression by itself, so that its other words need not."""
    return any(
        s.is_slot and s.name not in ("century", "quarter", "halfyear", "dayword", "n", "shift") for s in rule.steps
    )


def glued_pairs(rules: Iterable[Rule]) -> set[tuple[str, str]]:
    """Neighbours that templates write as one word, literals with an equals sign."""
    pairs = set()
    for rule in rules:
        for one, two in zip(rule.steps, rule.steps[1:], strict=False):
            if two.glued:
                pairs.add((one.name if one.is_slot else f"={one.name}", two.name if two.is_slot else f"={two.name}"))
    return pairs
