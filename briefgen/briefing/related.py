"""Which events belong to one story, and which came first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.model.briefing import Briefing, Related, Relation

SHARED_PEOPLE = 2
"""People that two events must share; one famous name alone joins everything."""

MAX_RELATED = 5


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
    return Related(other.id, relation(one, other), tuple(reasons))


def relation(one: Briefing, other: Briefing) -> Relation:
    """How `other` stands to `one` in time, where both have a day or a bound that proves it."""
    mine, theirs = one.date, other.date
    if theirs.start and mine.start and theirs.start != mine.start:
        return "earlier" if theirs.start < mine.start else "later"
    if theirs.after and mine.start and theirs.after > (mine.end or mine.start):
        return "later"
    if mine.after and theirs.start and (theirs.end or theirs.start) < mine.after:
        return "earlier"
    return "shares"
