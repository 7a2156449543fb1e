"""A pack's date templates, compiled, and the stretches of a text that they match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import NamedTuple

from briefgen.lang.pack import LanguagePack
from briefgen.model.article import Span
from briefgen.reading.dateslots import Slots, openers, same
from briefgen.reading.datewords import Meaning, Vocabulary, cut, fold

_KINDS = {
    "half": "half", "ago": "ago", "ahead": "ahead", "earlier": "earlier", "later": "later", "within": "within",
    "weekday_last": "last", "weekday_next": "next", "shifted": "shifted", "times": "time", "formats": "calendar",
    "sets": "set", "durations": "duration", "ranges": "range", "ages": "age",
}  # fmt: skip
"""Keys of ``[dates]`` that hold templates, with the kind of their hits; the first wins among equally long ones."""

_MODIFIED = frozenset({"calendar", "relative", "shifted", "last", "next", "ago", "ahead", "earlier", "later"})
"""Kinds that take *early* and *the end of* into their span."""

EVERYWHERE = ("{year}-{m}-{day}",)
"""Calendar dates that are written alike in all languages (ISO 8601)."""

FIRST_ROUND = 1900
"""Before this year a bare number that ends in a nought is rather a number."""

LONGEST_ABBREVIATION = 3
"""Letters of a word before a dot that may be an abbreviation (``Nr. 1969``); after a longer one a sentence begins."""

_OPENERS = frozenset({"", "(", ",", ";", ":", "-", '"', "«", "»", "„", "“", "/"})
_MEASURES = frozenset("%‰€$£¥°§")

MAX_BEFORE = 4
"""Words before a bare year or month that are looked at."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch that matched, with the template's kind and what its slots took."""

    span: Span
    kind: str
    """``calendar``, ``time``, ``relative``, ``shifted``, ``ago``, ``ahead``, ``duration``, ``half``, ``set``,
    ``last``, ``next`` or ``range``."""

    parts: Mapping[str, Meaning]


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


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """Everything that the search needs for one language."""

    vocabulary: Vocabulary
    by_word: Mapping[str, tuple[Rule, ...]]
    by_slot: Mapping[str, tuple[Rule, ...]]
    year_before: frozenset[str]
    month_before: frozenset[str]
    year_alone: frozenset[str] | None
    """Small words before which a bare year counts without a word before it; None where it needs one."""

    capitals: bool
    """Whether nouns have capitals, so that a bare year cannot count what a small letter opens."""

    until: re.Pattern[str]
    """The words before an end, at the end of a stretch of text."""

    term: re.Pattern[str]
    """Those among them after which the end may be still to come (``by Sunday``)."""

    _opened: dict[str, tuple[Rule, ...]] = field(default_factory=dict, repr=False)

    def search(self, text: str, folded: str, sentence: Span) -> list[Hit]:
        """Matches in the sentence, longest first, so that a caller can take them greedily; lists give a hit an item."""
        slots = Slots(text, self.vocabulary.pieces(folded, sentence.start, sentence.end), self.vocabulary)
        found = []
        for at in range(len(slots.pieces)):
            for rule in self.opened(slots.pieces[at].word):
                for match in _matches(rule.steps, slots, at):
                    if self._allowed(rule, match, slots, at):
                        found.append(
                            (slots.pieces[at].start - slots.pieces[match.end - 1].end, rule.order, at, rule, match)
                        )
                        break
        found.sort(key=lambda f: f[:3])
        return [hit for *_, at, rule, match in found for hit in _hits(rule, match, slots, at)]

    def opened(self, word: str) -> tuple[Rule, ...]:
        """The rules that may begin with a word, worked out once a word; numbers go by their length."""
        key = "0" * len(word) if word.isdecimal() else word
        known = self._opened.get(key)
        if known is None:
            slots = openers(key, self.vocabulary)
            known = (*self.by_word.get(word, ()), *(r for s in slots for r in self.by_slot.get(s, ())))
            self._opened[key] = known
        return known

    def _allowed(self, rule: Rule, match: _Match, slots: Slots, at: int) -> bool:
        """Whether the match is bounded, and a bare year or month follows a word that shows it is one."""
        if not _bounded(slots, at, match.end):
            return False
        if rule.kind != "calendar" or len(rule.steps) > 1 or at in slots.modified:
            return True
        if rule.steps[0].name == "year":
            return self._word_before(slots, at, self.year_before) or self._stands_alone(slots, at)
        if rule.steps[0].name == "month":
            return not self.month_before or self._word_before(slots, at, self.month_before)
        return True

    def _stands_alone(self, slots: Slots, at: int) -> bool:
        """Whether a bare year counts nothing: before a mark, a small word or, if nouns have capitals, a small letter.

        Round numbers are rather numbers; a full century is a year only before a mark (``Paris 2000.``).
        """
        before, year, after = slots.word(at - 1), int(slots.word(at)), slots.word(at + 1)
        ends = before in {".", "!", "?"} and len(slots.word(at - 2)) > LONGEST_ABBREVIATION
        if self.year_alone is None or not (before.isalnum() or before in _OPENERS or ends):
            return False
        if not after[:1].isalpha():
            return after not in _MEASURES
        if year % 100 == 0 or (year < FIRST_ROUND and year % 10 == 0):
            return False
        small = slots.text[slots.pieces[at + 1].start].islower()
        return after in self.year_alone or (self.capitals and small and after not in slots.vocabulary.scales)

    @staticmethod
    def _word_before(slots: Slots, at: int, known: frozenset[str]) -> bool:
        words = ""
        for back in range(1, MAX_BEFORE + 1):
            piece = slots.word(at - back)
            if not piece:
                return False
            words = piece + ("" if not words else words if slots.glued(at - back + 1) else f" {words}")
            if words in known and not slots.glued(at - back):
                return True
        return False


class _Match(NamedTuple):
    end: int
    parts: dict[str, Meaning]
    items: tuple[str, tuple[tuple[Meaning, int, int], ...]] | None


def _matches(steps: Sequence[Step], slots: Slots, at: int) -> Iterator[_Match]:
    """All ways in which the steps fit from a piece on."""
    if not steps:
        yield _Match(at, {}, None)
        return
    step, rest = steps[0], steps[1:]
    if at >= len(slots.pieces):
        return
    if not step.is_slot:
        if same(step.name, slots.word(at)) and _fits(rest, slots, at + 1):
            yield from _matches(rest, slots, at + 1)
        return
    for found in slots.take(step.name, at):
        if not _fits(rest, slots, found.end):
            continue
        for match in _matches(rest, slots, found.end):
            if step.name in match.parts and match.parts[step.name] != found.value:
                continue
            items = (step.name, found.items) if found.items else match.items
            yield _Match(match.end, {step.name: found.value, **match.parts}, items)


def _fits(rest: Sequence[Step], slots: Slots, at: int) -> bool:
    """Whether the piece at `at` follows as closely as the next step asks."""
    if not rest or at >= len(slots.pieces):
        return True
    return slots.glued(at) == rest[0].glued or not slots.vocabulary.spaced


def _bounded(slots: Slots, at: int, end: int) -> bool:
    """Whether no letter, digit or sign that makes another word of it is glued to either side."""
    if not slots.vocabulary.spaced:
        return not (slots.word(at).isdecimal() and slots.glued(at) and slots.word(at - 1) in {".", "/"})
    if slots.glued(at) and at not in slots.modified and not _may_precede(slots, at):
        return False
    if not slots.glued(end):
        return True
    word, after = slots.word(end), slots.word(end + 1)
    if word.isalnum():
        return word in slots.vocabulary.after
    if slots.glued(end + 1) and slots.word(end - 1)[-1].isdecimal() and word in {".", ",", "/", ":"}:
        return not after.isdecimal()
    return not (word == "-" and slots.glued(end + 1) and after.isalnum())


def _may_precede(slots: Slots, at: int) -> bool:
    """Whether what is glued before leaves the piece a word of its own: a bracket, or a prefix of the pack."""
    word, before = slots.word(at - 1), slots.vocabulary.before
    if word.isalnum() or word in {"-", "/"}:
        return word in before or (word == "-" and slots.word(at - 2) in before)
    decimal = word in {".", ","} and slots.glued(at - 1) and slots.word(at - 2).isdecimal()
    return not (decimal and slots.word(at)[0].isdecimal())


def _hits(rule: Rule, match: _Match, slots: Slots, at: int) -> Iterator[Hit]:
    """The hit, or one for each item of the list in it; the last takes what follows, the first what stands before."""
    pieces, opening = slots.pieces, slots.modified.get(at, at) if rule.kind in _MODIFIED else at
    if match.items is None:
        yield Hit(Span(pieces[opening].start, pieces[match.end - 1].end), rule.kind, match.parts)
        return
    slot, items = match.items
    for value, start, end in items:
        first = opening if start == items[0][1] else start
        last = match.end if end == items[-1][2] else end
        yield Hit(Span(pieces[first].start, pieces[last - 1].end), rule.kind, {**match.parts, slot: value})


@cache
def patterns(pack: LanguagePack) -> Patterns:
    """The search patterns of a pack, compiled once."""
    table = pack.groups("dates")
    rules: list[Rule] = []
    for key, kind in _KINDS.items():
        templates = [*table.get(key, ()), *(EVERYWHERE if key == "formats" and table else ())]
        rules += [
            Rule(kind, len(rules) + n, steps) for n, steps in enumerate(s for t in templates for s in compiled(t, kind))
        ]
    if table.get("relative"):
        rules.insert(0, Rule("relative", -1, (Step("relative", True, False),)))
    by_word: dict[str, list[Rule]] = {}
    by_slot: dict[str, list[Rule]] = {}
    for rule in rules:
        first = rule.steps[0]
        (by_slot if first.is_slot else by_word).setdefault(first.name, []).append(rule)
    vocabulary = Vocabulary(pack, _literals(rules), _glued_pairs(rules), _literals(r for r in rules if not _shows(r)))
    return Patterns(
        vocabulary=vocabulary,
        by_word={w: tuple(r) for w, r in by_word.items()},
        by_slot={s: tuple(r) for s, r in by_slot.items()},
        year_before=frozenset(fold(w) for w in table.get("year_before", ())),
        month_before=frozenset(fold(w) for w in table.get("month_before", ())),
        year_alone=frozenset(map(fold, pack.words("words", "function"))) if table.get("year_alone") else None,
        capitals=pack.flag("names", "capitalised_nouns"),
        until=_before_end((*table.get("until", ()), *table.get("term", ()))),
        term=_before_end(table.get("term", ())),
    )


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


def _literals(rules: Iterable[Rule]) -> set[str]:
    return {s.name for r in rules for s in r.steps if not s.is_slot}


def _shows(rule: Rule) -> bool:
    """Whether a slot of the rule shows a time expression by itself, so that its other words need not."""
    return any(
        s.is_slot and s.name not in ("century", "quarter", "halfyear", "dayword", "n", "shift") for s in rule.steps
    )


def _glued_pairs(rules: Iterable[Rule]) -> set[tuple[str, str]]:
    """Neighbours that templates write as one word, literals with an equals sign."""
    pairs = set()
    for rule in rules:
        for one, two in zip(rule.steps, rule.steps[1:], strict=False):
            if two.glued:
                pairs.add((one.name if one.is_slot else f"={one.name}", two.name if two.is_slot else f"={two.name}"))
    return pairs


def _before_end(templates: Iterable[str]) -> re.Pattern[str]:
    """The words of templates such as ``until {b}`` at the end of a stretch; nothing where there are none."""
    words = sorted({fold(t.replace("{b}", "").strip()) for t in templates}, key=lambda w: (-len(w), w))
    body = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in words)
    return re.compile(rf"(?<!\w)(?:{body})\s+$" if words else r"(?!)")
