"""Which events belong to one story, and which came first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.briefing.bounds import first_day
from briefgen.lang.labels import date_in_words
from briefgen.model.briefing import Briefing, EventDate, Related, Relation

SHARED_PEOPLE = 2
"""People that two events must share; one famous name alone joins everything."""

MAX_RELATED = 5
"""Events shown as related, at most: what a reader takes in at a glance."""


def link(briefings: Sequence[Briefing], labels: Mapping[str, str]) -> list[Briefing]:
    """The briefings with `related` filled in, the nearest first."""
    known = Counter(p.id for b in briefings for p in b.people)
    out = []
    for one in briefings:
        found = []
        for other in briefings:
            if other.id == one.id:
                continue
            shared = [
                p
                for p in one.people
                if p.id in {q.id for q in other.people} and known[p.id] <= max(4, len(briefings) // 3)
            ]
            if len(shared) >= SHARED_PEOPLE:
                found.append((-len(shared), other.id, _related(one, other, [p.name for p in shared], labels)))
        out.append(replace(one, related=tuple(r for *_, r in sorted(found, key=lambda f: f[:2])[:MAX_RELATED])))
    return out


def _related(one: Briefing, other: Briefing, names: Sequence[str], labels: Mapping[str, str]) -> Related:
    separator = labels["list.separator"]
    reasons = [labels["related.people"].format(names=separator.join(names[:4]))]
    places = [p.name for p in one.places if p.id in {q.id for q in other.places}]
    if places:
        reasons.append(labels["related.place"].format(place=separator.join(places[:4])))
    order = relation(one, other)
    if order != "shares" and (proof := _proof(one.date, other.date, labels)):
        reasons.append(proof)
    return Related(other.id, order, tuple(reasons))


def relation(one: Briefing, other: Briefing) -> Relation:
    """How `other` stands to `one` in time, where both have a day or a bound that proves it."""
    mine, theirs = one.date, other.date
    if theirs.start and mine.start and theirs.start != mine.start:
        return "earlier" if theirs.start < mine.start else "later"
    if _ended(mine) <= _began(theirs):
        return "later"
    return "earlier" if _ended(theirs) <= _began(mine) else "shares"


_NEVER = "9999-99-99"


def _began(when: EventDate) -> str:
    """The first day on which the event may have begun, as far as is known; empty if nothing is."""
    if when.start:
        return when.start
    return first_day(when.after) if when.after else ""


def _ended(when: EventDate) -> str:
    """The day after the last on which it may have gone on, as far as is known; later than any day if nothing is."""
    if when.start:
        return f"{when.end or when.start}~"
    return first_day(when.before) if when.before else _NEVER


def _proof(one: EventDate, other: EventDate, labels: Mapping[str, str]) -> str:
    """What is known of two events' times, in words; empty where both have a day, which their pages show."""
    if one.start and other.start:
        return ""
    return labels["related.order"].format(here=_known(one, labels), there=_known(other, labels))


def _known(when: EventDate, labels: Mapping[str, str]) -> str:
    if when.start:
        return date_in_words(labels, when.start) or when.start
    told = [(key, value) for key, value in (("date.after", when.after), ("date.before", when.before)) if value]
    words = [labels[key].format(date=date_in_words(labels, value) or value) for key, value in told]
    return labels["list.separator"].join(words)
