"""Which articles belong together: average-linkage clustering over the likeness of pairs."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from briefgen.events.features import Features, features
from briefgen.events.registry import Registry
from briefgen.events.similarity import likeness
from briefgen.model.briefing import Event
from briefgen.model.reading import Reading

THRESHOLD = 0.22
"""Mean likeness of two groups from which they are one event; see docs/grouping.md for the runs that chose it."""


def group(readings: Sequence[Reading], registry: Registry, threshold: float | None = None) -> tuple[Event, ...]:
    """Events, independent of the order of the readings; every article is in exactly one."""
    rows = sorted(readings, key=lambda r: r.id)
    evidence = [features(r, registry) for r in rows]
    clusters = cluster(evidence, THRESHOLD if threshold is None else threshold)
    events = [Event(event_id([rows[i] for i in c]), "", tuple(rows[i] for i in c), ()) for c in clusters]
    return tuple(sorted(events, key=lambda e: e.id))


def event_id(readings: Sequence[Reading]) -> str:
    """A short name that stays while articles join: a digest of the first article, by publication day, then by id."""
    founder = min(readings, key=lambda r: (r.article.published or "9999", r.id))
    return "ev-" + hashlib.sha256(founder.id.encode()).hexdigest()[:10]


def cluster(rows: Sequence[Features], threshold: float) -> list[list[int]]:
    """Groups of indices, joined while the best pair of groups has a mean likeness that holds the threshold.

    Method: average linkage (UPGMA, Sokal and Michener 1958) over the sparse pairs; absent pairs count as unlike.
    """
    totals: dict[int, dict[int, float]] = {i: {} for i in range(len(rows))}
    for (i, j), value in likeness(rows).items():
        totals[i][j] = totals[j][i] = value
    groups = {i: [i] for i in range(len(rows))}
    queue = [(-value, i, j) for i, row in totals.items() for j, value in row.items() if i < j and value >= threshold]
    heapify(queue)
    while queue:
        worth, a, b = heappop(queue)
        if a not in groups or b not in groups or -worth != _mean(a, b, groups, totals):
            continue  # one of the two has been joined to another group since
        _join(a, b, groups, totals)
        for c in totals[a]:
            mean = _mean(a, c, groups, totals)
            if mean >= threshold:
                heappush(queue, (-mean, min(a, c), max(a, c)))
    return sorted(sorted(members) for members in groups.values())


def _mean(a: int, b: int, groups: Mapping[int, Sequence[int]], totals: Mapping[int, Mapping[int, float]]) -> float:
    return totals[a].get(b, 0.0) / (len(groups[a]) * len(groups[b]))


def _join(a: int, b: int, groups: dict[int, list[int]], totals: dict[int, dict[int, float]]) -> None:
    """Group `b` becomes part of `a`; likeness to every other group adds up."""
    groups[a] += groups.pop(b)
    for c, value in totals.pop(b).items():
        del totals[c][b]
        if c != a:
            totals[a][c] = totals[c][a] = totals[a].get(c, 0.0) + value
