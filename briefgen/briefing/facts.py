"""The facts of an event: the few that every event has, then figures, positions, plans and background."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.briefing import figures
from briefgen.briefing.material import Material, Statement, cite, is_pronoun, support
from briefgen.config import Limits
from briefgen.model.briefing import Cite, EventDate, Fact
from briefgen.model.reading import Status

MAX_VALUE = 240
"""CONTRACT: code points of a value."""

CORE = ("what", "who", "where", "when", "duration")
WHO = 4
"""People named in the box at most."""

LASTING = (
    "visit",
    "summit",
    "talks",
    "meeting",
    "trial",
    "strike",
    "festival",
    "exercise",
    "championship",
    "ceasefire",
    "protest",
)
"""Concepts of things that are said to last so many days; elsewhere a number of days is how long ago or until when."""

LEAD = 4
"""Sentences from the top whose length is the event's own."""

FOREIGN = 0.3
"""Points that a statement loses if no article in the site's language makes it: first what readers can read."""

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
    core = [
        f
        for f in (
            _what(material, worth),
            _who(material),
            _where(material),
            _when(material, when),
            _duration(material, length),
        )
        if f
    ]
    numbers = figures.facts(material)
    used = {(c.article, c.start) for f in core if f.kind == "what" for c in f.support}
    told = _told(material, groups, worth, limits.facts - len(core) - len(numbers), used)
    ordered = core + numbers[: max(0, limits.box - len(core))]
    room = limits.box - len(ordered)
    boxed = [replace(f, box=True) for f in ordered] + [replace(f, box=True) for f in told[:room]]
    rest = numbers[max(0, limits.box - len(core)) :] + told[room:]
    out = (boxed + rest)[: limits.facts]
    return tuple(replace(f, id=f"f{n}") for n, f in enumerate(out, start=1))


def _fact(
    material: Material, kind: str, value: str, lang: str, normal: str | None, cites: Sequence[Cite],
    *, label: str | None = None, status: Status = "reported", by: str | None = None,
) -> Fact:  # fmt: skip
    return Fact(
        "",
        kind,
        label or material.labels[f"kind.{kind}"],
        value,
        lang,
        normal,
        status,
        by,
        False,
        material.independent(cites),
        tuple(cites),
    )


def _what(material: Material, worth: Mapping[tuple[str, int], float]) -> Fact | None:
    """What happened: the lead statement, held up by each article's lead sentence on the same people and matter."""
    leads = [s for s in material.statements if s.sentence.role in ("title", "lede") or s.at < 4]
    plain = [
        s
        for s in leads
        if s.sentence.status == "reported" and not s.sentence.loaded and s.sentence.speaker is None and not s.quotes
    ]
    best = max(plain or leads, key=lambda s: (_lead_worth(s, material), worth[s.key], s.key), default=None)
    if best is None:
        return None
    cites = [cite(best.reading, best.sentence.span)]
    for reading in material.readings:
        if reading.id == best.reading.id:
            continue
        other = _counterpart(best, [s for s in leads if s.reading.id == reading.id])
        if other is not None:
            cites.append(cite(reading, other.sentence.span))
    return _fact(material, "what", shortened(best.text), best.reading.lang, None, cites)


def _lead_worth(statement: Statement, material: Material) -> float:
    top = {i.id for i, n in material.people[:2] if n * 2 >= len(material.readings)}
    value = len(top & statement.who) * 0.5 + (0.5 if material.venue in statement.things else 0.0)
    value += 0.3 if statement.reading.lang.split("-")[0] == material.language.split("-")[0] else 0.0
    value += 0.2 * min(2, len(statement.dates)) - 0.1 * statement.at
    return value - max(0, len(statement.text) - 160) / 200


def _counterpart(best: Statement, leads: Sequence[Statement]) -> Statement | None:
    """The lead sentence of another article that tells of the same people, place and matter."""

    def shared(s: Statement) -> tuple[int, int]:
        return len(s.things & best.things), -s.at

    found = max(leads, key=shared, default=None)
    return found if found is not None and len(found.things & best.things) >= 2 else None


def _who(material: Material) -> Fact | None:
    """The people that at least half of the articles name, each article's support a sentence that names them all."""
    top = [i for i, n in material.people if n * 2 >= len(material.readings)][:WHO]
    while top:
        wanted = {i.id for i in top}
        first: dict[str, Statement] = {}
        for statement in material.statements:
            if wanted <= statement.who:
                first.setdefault(statement.reading.id, statement)
        if first:
            value = material.labels["list.separator"].join(i.name for i in top)
            return _fact(material, "who", value, "und", " ".join(sorted(wanted)), support(first.values()))
        top.pop()
    return None


def _where(material: Material) -> Fact | None:
    venue = material.venue
    if venue is None:
        return None
    spots = []
    for reading in material.readings:
        names = [
            n for n in reading.names if n.use == "venue" and material.registry.of.get((reading.id, n.entity)) == venue
        ]
        found = next((s for s in reading.sentences if any(s.span.holds(n.span) for n in names)), None)
        if found is not None:
            spots.append(cite(reading, found.span))
    if not spots:
        return None
    return _fact(material, "where", material.registry.identities[venue].name, "und", venue, spots)


def _when(material: Material, when: EventDate) -> Fact | None:
    """The day in words or as a calendar date, held up by the sentences that name it."""
    wanted = (
        {when.start}
        if when.start
        else {f"XXXX-WXX-{n}" for n in range(1, 8) if when.text.startswith(material.labels[f"weekday.{n}"])}
    )
    hits: dict[str, Statement] = {}
    for statement in material.statements:
        if any(d.value[:10] in wanted for d in statement.dates if d.type in ("DATE", "TIME")):
            hits.setdefault(statement.reading.id, statement)
    if not hits:
        return None
    mention = next(d for s in hits.values() for d in s.dates if d.value[:10] in wanted)
    normal = next(iter(wanted))
    return _fact(
        material, "when", when.start or when.text.split(" – ")[0] or mention.text, "und", normal, support(hits.values())
    )


def _duration(material: Material, length: str | None) -> Fact | None:
    if length is None:
        return None
    hits: dict[str, Statement] = {}
    words = ""
    for statement in material.statements:
        found = next((d for d in statement.dates if d.type == "DURATION" and d.value == length), None)
        if found is not None and statement.reading.id not in hits:
            hits[statement.reading.id] = statement
            if not words or statement.reading.lang.split("-")[0] == material.language.split("-")[0]:
                words = words if words and hits and words != found.text else found.text
    shown = [
        d.text
        for s in hits.values()
        for d in s.dates
        if d.value == length and s.reading.lang.split("-")[0] == material.language.split("-")[0]
    ]
    value = min(shown, key=len) if shown else words
    return _fact(material, "duration", value, "und", length, support(hits.values())) if hits else None


def length_of(material: Material) -> str | None:
    """The length in days that the leads of most articles give (``P3D``); None if they give none or are at odds."""
    votes: dict[str, set[str]] = {}
    for statement in material.statements:
        for mention in statement.dates:
            days = mention.type == "DURATION" and mention.value.endswith("D") and mention.value[1:-1].isdigit()
            lasting = any(f"c:{c}" in statement.things for c in LASTING)
            if days and lasting and (statement.at < LEAD or material.venue in statement.things):
                votes.setdefault(mention.value, set()).add(statement.reading.id)
    if not votes:
        return None
    best = max(sorted(votes), key=lambda v: len(votes[v]))
    rivals = [v for v in votes if v != best and len(votes[v]) == len(votes[best])]
    return None if rivals else best


def _told(
    material: Material, groups: Sequence[tuple[Statement, ...]], worth: Mapping[tuple[str, int], float], room: int,
    used: set[tuple[str, int]],
) -> list[Fact]:  # fmt: skip
    """Statements worth telling, those of several articles first, none twice, no article drowning the others."""

    def value(group: tuple[Statement, ...]) -> float:
        foreign = all(s.reading.lang.split("-")[0] != material.language.split("-")[0] for s in group)
        return max(worth[s.key] for s in group) + 0.6 * (len(group) - 1) - (FOREIGN if foreign else 0.0)

    out: list[Fact] = []
    seen: list[Statement] = []
    for group in sorted(groups, key=lambda g: (-value(g), g[0].key)):
        lead = next((s for s in group if s.reading.lang.split("-")[0] == material.language.split("-")[0]), group[0])
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
        return _fact(material, "position", value, lang, None, cites, label=label, status="claimed", by=by)
    if sentence.status == "planned":
        return _fact(material, "plan", value, lang, None, cites, status="planned")
    kind = "outcome" if {c[2:] for c in lead.things if c.startswith("c:")} & OUTCOMES else "context"
    return _fact(material, kind, value, lang, None, cites, status=sentence.status)


def shortened(text: str) -> str:
    """The text, or its longest beginning that ends at a clause and fits a fact's value; never a word of our own."""
    plain = " ".join(text.split())
    if len(plain) <= MAX_VALUE:
        return plain
    cut = max(plain.rfind(mark, 0, MAX_VALUE - 2) for mark in (", ", "; ", " – ", ". "))
    if cut < MAX_VALUE // 3:
        cut = plain.rfind(" ", 0, MAX_VALUE - 2)
    return plain[:cut].rstrip(",;– ") + " …"
