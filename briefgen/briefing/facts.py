"""The facts of an event: the few that every event has, then figures, positions, plans and background."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.briefing import figures
from briefgen.briefing.core import core_facts, fact, shortened
from briefgen.briefing.material import Material, Statement, is_pronoun, support
from briefgen.config import Limits
from briefgen.model.briefing import EventDate, Fact

FOREIGN = 0.3
"""Points that a statement loses if no article in the site's language makes it: first what readers can read."""

KINDS = ("what", "who", "where", "when", "duration", "number", "outcome", "plan", "position", "context")
"""The order in which the kinds of facts are shown."""

OUTCOMES = frozenset(
    {"signing", "verdict", "victory", "defeat", "merger", "takeover", "ceasefire", "resignation", "appointment"}
)
"""Concepts that make a reported statement an outcome of the event rather than its background."""


def facts(
    material: Material,
    groups: Sequence[tuple[Statement, ...]],
    when: EventDate,
    length: str | None,
    limits: Limits,
    worth: Mapping[tuple[str, int], float],
) -> tuple[Fact, ...]:
    """The facts, the box first; ids are stable within one build and count from ``f1``."""
    core = core_facts(material, when, length)
    numbers = figures.facts(material)
    used = {(c.article, c.start) for f in core if f.kind == "what" for c in f.support}
    told = _told(material, groups, worth, limits.facts - len(core) - len(numbers), used)
    room = max(0, limits.box - len(core))
    ordered = [*core, *numbers[:room], *told, *numbers[room:]][: limits.facts]
    boxed, rest = ordered[: limits.box], ordered[limits.box :]
    out = [*(replace(f, box=True) for f in _by_kind(boxed)), *_by_kind(rest)]
    return tuple(replace(f, id=f"f{n}") for n, f in enumerate(out, start=1))


def _by_kind(facts: Sequence[Fact]) -> list[Fact]:
    """Facts of one kind and label side by side, the worthiest of each first."""
    return sorted(facts, key=lambda f: (KINDS.index(f.kind), f.label if f.kind != "number" else ""))


def _told(
    material: Material, groups: Sequence[tuple[Statement, ...]], worth: Mapping[tuple[str, int], float], room: int,
    used: set[tuple[str, int]],
) -> list[Fact]:  # fmt: skip
    """Statements worth telling, those of several articles first, none twice, no article drowning the others."""

    def value(group: tuple[Statement, ...]) -> float:
        foreign = not any(map(material.reads, group))
        return max(worth[s.key] for s in group) + 0.6 * (len(group) - 1) - (FOREIGN if foreign else 0.0)

    out: list[Fact] = []
    seen: list[Statement] = []
    for group in sorted(groups, key=lambda g: (-value(g), g[0].key)):
        lead = next(filter(material.reads, group), group[0])
        if lead.sentence.loaded or lead.sentence.role == "title" or len(lead.sentence.words) < 4:
            continue
        if (lead.reading.id, lead.sentence.span.start) in used:
            continue
        if any(_repeats(lead, s) for s in seen):
            continue
        seen.append(lead)
        out.append(_statement_fact(material, lead, group))
        if len(out) >= room:
            break
    return out


def _repeats(one: Statement, other: Statement) -> bool:
    """Whether nearly every content word of the shorter is in the other as well."""
    a, b = set(one.sentence.words), set(other.sentence.words)
    return one.reading.lang == other.reading.lang and len(a & b) >= 0.8 * min(len(a), len(b))


def _statement_fact(material: Material, lead: Statement, group: Sequence[Statement]) -> Fact:
    sentence = lead.sentence
    lang = lead.reading.lang
    value = shortened(lead.text)
    cites = support(group)
    if sentence.speaker is not None and (lead.speaker is not None or not is_pronoun(sentence.speaker)):
        by = lead.speaker.id if lead.speaker else None
        unnamed = sentence.speaker.name or sentence.speaker.text
        label = None if by else f"{material.labels['kind.position']}: {unnamed}"
        return fact(material, "position", value, lang, None, cites, label=label, status="claimed", by=by)
    if sentence.status == "planned":
        return fact(material, "plan", value, lang, None, cites, status="planned")
    happened = {c[2:] for c in lead.things if c.startswith("c:")} & OUTCOMES
    kind = "outcome" if happened and not sentence.negated else "context"
    return fact(material, kind, value, lang, None, cites, status=sentence.status)
