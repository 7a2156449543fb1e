"""Date templates as a tree of their steps, so that what several share is looked for once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from briefgen.reading.datepieces import Found, same
from briefgen.reading.dateslots import Slots, openers
from briefgen.reading.datewords import Meaning, Vocabulary, cut

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


class Node:
    """A place in the tree: the templates that end here, and the steps by which others go on."""

    def __init__(self) -> None:
        self.ends: list[Rule] = []
        self.words: dict[str, list[tuple[bool, Node]]] = {}
        self.globs: list[tuple[str, bool, Node]] = []
        self.slots: dict[tuple[str, bool], Node] = {}
        self._fitting: dict[str, tuple[tuple[str, bool, Node], ...]] = {}

    def add(self, rule: Rule) -> None:
        """Enters a template."""
        node = self
        for step in rule.steps:
            node = node._child(step)
        node.ends.append(rule)

    def _child(self, step: Step) -> Node:
        if step.is_slot:
            return self.slots.setdefault((step.name, step.glued), Node())
        known = [(g, n) for g, n in self.words.get(step.name, ()) if g == step.glued]
        known += [(g, n) for word, g, n in self.globs if (word, g) == (step.name, step.glued)]
        if known:
            return known[0][1]
        child = Node()
        if "*" in step.name:
            self.globs.append((step.name, step.glued, child))
        else:
            self.words.setdefault(step.name, []).append((step.glued, child))
        return child

    def fitting(self, key: str, openers: Mapping[str, frozenset[str]]) -> tuple[tuple[str, bool, Node], ...]:
        """The slots that may take a word, by its key, and what goes on behind each; worked out once."""
        found = self._fitting.get(key)
        if found is None:
            names = openers[key]
            found = tuple((name, glued, child) for (name, glued), child in self.slots.items() if name in names)
            self._fitting[key] = found
        return found

    def opened(self, word: str, vocabulary: Vocabulary) -> Node | None:
        """The tree cut down to what may begin with a word, if anything; numbers are told apart by their length only."""
        out = Node()
        if word in self.words:
            out.words[word] = self.words[word]
        out.globs = [g for g in self.globs if same(g[0], word)]
        names = openers(word, vocabulary)
        out.slots = {key: node for key, node in self.slots.items() if key[0] in names}
        return out if out.words or out.globs or out.slots else None


def walk(
    node: Node,
    slots: Slots,
    at: int,
    opening: bool = False,
    parts: dict[str, Meaning] | None = None,
    items: Items | None = None,
) -> Iterator[Match]:
    """All templates that fit from a piece on; the first step of one (`opening`) may be glued to what stands before."""
    parts = parts or {}
    for rule in node.ends:
        yield Match(rule, at, parts, items)
    if at >= len(slots.pieces):
        return
    piece = slots.pieces[at]
    free = opening or not slots.vocabulary.spaced
    for glued, child in node.words.get(piece.word, ()):
        if free or glued == piece.glued:
            yield from walk(child, slots, at + 1, False, parts, items)
    for word, glued, child in node.globs:
        if (free or glued == piece.glued) and same(word, piece.word):
            yield from walk(child, slots, at + 1, False, parts, items)
    if not node.slots:
        return
    for name, glued, child in node.fitting(piece.key, slots.openers):
        if free or glued == piece.glued:
            for found in slots.take(name, at):
                if parts.get(name, found.value) == found.value:
                    more = {**parts, name: found.value}
                    yield from walk(child, slots, found.end, False, more, _list(name, found) or items)


def _list(name: str, found: Found) -> Items | None:
    return (name, found.items) if found.items else None


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
