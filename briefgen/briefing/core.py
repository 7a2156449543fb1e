"""What, who, where, when, how long: the facts that every event has as far as its articles tell them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefgen.briefing.material import Material, Statement, cite, support
from briefgen.briefing.salience import at_odds
from briefgen.lang.labels import date_in_words, range_in_words
from briefgen.model.briefing import Cite, EventDate, Fact
from briefgen.model.reading import Status

MAX_VALUE = 240
"""Code points of a value."""

WHO = 4
"""People named in the box at most."""

LASTING = frozenset(
    {"visit", "summit", "talks", "meeting", "trial", "strike", "festival", "exercise", "championship", "ceasefire"}
)
"""Concepts of things that are said to last so many days; elsewhere a number of days is how long ago or until when."""

LEAD = 4
"""Sentences from the top whose length is the event's own, and among which the lead statement is."""


def core_facts(material: Material, when: EventDate, length: str | None) -> list[Fact]:
    """Those of the five that have support, in this order."""
    found = (_what(material), _who(material), _where(material), _when(material, when), _duration(material, length))
    return [fact for fact in found if fact is not None]


def fact(
    material: Material, kind: str, value: str, lang: str, normal: str | None, cites: Sequence[Cite],
    *, label: str | None = None, status: Status = "reported", by: str | None = None,
) -> Fact:  # fmt: skip
    """A fact outside the box and without an id yet; its independent sources are counted here."""
    return Fact(
        "", kind, label or material.labels[f"kind.{kind}"], value, lang, normal, status, by, False,
        material.independent(cites), tuple(cites),
    )  # fmt: skip


def lead_statement(material: Material) -> Statement | None:
    """The sentence from the top of an article that tells best what happened: who, where and when, stated plainly."""
    leads = [s for s in _leads(material) if s.sentence.role != "title"] or _leads(material)
    whole = [s for s in leads if not s.sentence.anaphoric]
    return max(whole or leads, key=lambda s: (_lead_worth(s, material), s.key), default=None)


def _leads(material: Material) -> list[Statement]:
    return [s for s in material.statements if s.sentence.role in ("title", "lede") or s.at < LEAD]


def _lead_worth(statement: Statement, material: Material) -> float:
    top = {i.id for i, n in material.people[:2] if n * 2 >= len(material.readings)}
    value = len(top & statement.who) * 0.5 + (0.5 if material.venue in statement.things else 0.0)
    value += 0.8 if material.reads(statement) else 0.0
    value += 0.6 if statement.plain else 0.0
    value += 0.2 * min(2, len(statement.dates)) - 0.1 * statement.at
    return value - max(0, len(statement.text) - 160) / 200


def _what(material: Material) -> Fact | None:
    """What happened: the lead statement, held up by each article's lead sentence on the same people and matter."""
    best = lead_statement(material)
    if best is None:
        return None
    cites = [cite(best.reading, best.sentence.span)]
    for reading in material.readings:
        if reading.id != best.reading.id:
            other = _counterpart(best, [s for s in _leads(material) if s.reading.id == reading.id])
            if other is not None:
                cites.append(cite(reading, other.sentence.span))
    status = best.sentence.status
    return fact(material, "what", shortened(best.text), best.reading.lang, None, cites, status=status)


def _counterpart(best: Statement, leads: Sequence[Statement]) -> Statement | None:
    """The lead sentence of another article that tells of the same people, place and matter."""

    def shared(statement: Statement) -> tuple[int, int]:
        return len(statement.things & best.things), -statement.at

    found = max((s for s in leads if not at_odds(best, s)), key=shared, default=None)
    return found if found is not None and len(found.things & best.things) >= 2 else None


def _first_of_each(statements: Iterable[Statement]) -> list[Statement]:
    """The first of the statements in each article."""
    out: dict[str, Statement] = {}
    for statement in statements:
        out.setdefault(statement.reading.id, statement)
    return list(out.values())


def _who(material: Material) -> Fact | None:
    """The people that at least half of the articles name, each article's support a sentence that names them all."""
    top = [i for i, n in material.people if n * 2 >= len(material.readings)][:WHO]
    while top:
        wanted = {i.id for i in top}
        hits = _first_of_each(s for s in material.statements if wanted <= s.who)
        if hits:
            value = material.labels["list.separator"].join(i.name for i in top)
            return fact(material, "who", value, "und", " ".join(sorted(wanted)), support(hits))
        top.pop()
    return None


def _where(material: Material) -> Fact | None:
    """The venue, held up by the first sentence of each article that sets something there."""
    venue = material.venue
    if venue is None:
        return None
    spots = []
    for reading in material.readings:
        set_there = [n.span for n in reading.names if n.use == "venue" and material.site(reading, n) == venue]
        found = next((s for s in reading.sentences if any(s.span.holds(span) for span in set_there)), None)
        if found is not None:
            spots.append(cite(reading, found.span))
    if not spots:
        return None
    return fact(material, "where", material.registry.identities[venue].name, "und", venue, spots)


def _when(material: Material, when: EventDate) -> Fact | None:
    """The day in words, held up by the sentences that name it or that it was worked out from."""
    weekdays = {n: material.labels[f"weekday.{n}"] for n in range(1, 8)}
    normal = when.start or next((f"XXXX-WXX-{n}" for n, w in weekdays.items() if when.text.startswith(w)), None)
    if normal is None:
        return None
    hits = _first_of_each(s for s in material.statements if any(_names(d.value, normal) for d in s.dates))
    if not hits:
        return None
    first = weekdays.get(int(normal[-1]), "") if when.start is None else ""
    last = next((f"XXXX-WXX-{n}" for n, w in weekdays.items() if when.text.endswith(w) and w != first), when.end)
    if last is not None and last != normal:
        hits += _first_of_each(s for s in material.statements if any(_names(d.value, last) for d in s.dates))
    return fact(material, "when", _in_words(material.labels, when), "und", normal, support(hits))


def _names(value: str, day: str) -> bool:
    return value[:10] == day or value.split("T")[0] == day


def _in_words(labels: Mapping[str, str], when: EventDate) -> str:
    """The event's days as a page would say them."""
    if when.start is None:
        return when.text
    stretch = range_in_words(labels, when.start, when.end) if when.end and when.end != when.start else None
    if stretch is not None:
        key, first, last = stretch
        return labels[key].format(start=first, end=last)
    return date_in_words(labels, when.start) or when.start


def _duration(material: Material, length: str | None) -> Fact | None:
    """The length in the words of an article, in the site's language where one has it."""
    if length is None:
        return None
    hits = _first_of_each(s for s in material.statements if any(d.value == length for d in s.dates))
    if not hits:
        return None
    forms = [(not material.reads(s), len(d.text), d.text) for s in hits for d in s.dates if d.value == length]
    return fact(material, "duration", min(forms)[2], "und", length, support(hits))


def length_of(material: Material) -> str | None:
    """The length in days that the leads of most articles give (``P3D``); None if they give none or are at odds."""
    votes: dict[str, set[str]] = {}
    for statement in material.statements:
        lasting = any(f"c:{c}" in statement.things for c in LASTING)
        for mention in statement.dates if lasting else ():
            days = mention.type == "DURATION" and mention.value.endswith("D") and mention.value[1:-1].isdigit()
            if days and (statement.at < LEAD or material.venue in statement.things):
                votes.setdefault(mention.value, set()).add(statement.reading.id)
    if not votes:
        return None
    best = max(sorted(votes), key=lambda v: len(votes[v]))
    rivals = [v for v in votes if v != best and len(votes[v]) == len(votes[best])]
    return None if rivals else best


def shortened(text: str) -> str:
    """The text, or its longest beginning that ends at a clause and fits a fact's value; never a word of our own."""
    plain = " ".join(text.split())
    if len(plain) <= MAX_VALUE:
        return plain
    cut = max(plain.rfind(mark, 0, MAX_VALUE - 2) for mark in (", ", "; ", " – ", ". "))
    if cut < MAX_VALUE // 3:
        cut = plain.rfind(" ", 0, MAX_VALUE - 2)
    return plain[:cut].rstrip(",;– ") + " …"
