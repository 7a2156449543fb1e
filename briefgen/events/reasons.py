"""Why articles are held to tell of one event, in the site's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from briefgen.events.copies import originals
from briefgen.events.features import Features, features
from briefgen.events.registry import Registry
from briefgen.model.briefing import Event

NAMED = 4
"""People or words that a reason lists at most."""


def reasons(event: Event, registry: Registry, labels: Mapping[str, str], language: str = "") -> tuple[str, ...]:
    """What at least two of the articles share, the strongest first."""
    if len(event.readings) == 1:
        return (labels["reason.alone"],)
    rows = [features(r, registry) for r in event.readings]
    copied = originals(event.readings)
    out = []
    people = _shared(rows, lambda r: sorted(r.people))
    if people:
        n = min(count for _, count in people[:NAMED])
        names = labels["list.separator"].join(registry.identities[p].name for p, _ in people[:NAMED])
        out.append(labels["reason.people"].format(n=n, names=names))
    for place, n in _shared(rows, lambda r: [r.venue] if r.venue else [])[:1]:
        out.append(labels["reason.place"].format(n=n, place=registry.identities[place].name))
    for length, n in _shared(rows, lambda r: sorted(r.durations))[:1]:
        out.append(labels["reason.duration"].format(n=n, duration=_spoken(event, length, language)))
    for day, n in _shared(rows, lambda r: sorted(r.weekdays))[:1]:
        out.append(labels["reason.weekday"].format(n=n, weekday=labels[f"weekday.{day[-1]}"]))
    figures = _shared(rows, lambda r: [f"{v:g} {o}" for o, v in sorted(r.amounts)])
    if figures:
        out.append(
            labels["reason.amounts"].format(
                n=figures[0][1], amounts=labels["list.separator"].join(f for f, _ in figures[:NAMED])
            )
        )
    same = Counter(copied.values()).most_common(1)[0][1]
    if same > 1:
        out.append(labels["reason.same_text"].format(n=same))
    if not out:
        words = _shared(rows, lambda r: sorted(w for w in r.words if len(w) > 3))
        out.append(
            labels["reason.words"].format(n=len(rows), words=labels["list.separator"].join(w for w, _ in words[:NAMED]))
        )
    return tuple(out)


def _spoken(event: Event, length: str, language: str) -> str:
    """A duration in the words of an article that gives it, in the site's language if there is one."""
    forms = [
        (r.lang.split("-")[0] != language.split("-")[0], len(d.text), d.text)
        for r in event.readings
        for d in r.dates
        if d.value == length
    ]
    return min(forms)[2] if forms else length


def _shared(rows: list[Features], of: object) -> list[tuple[str, int]]:
    """Values that two articles or more have, the most shared first."""
    assert callable(of)
    counts = Counter(value for row in rows for value in of(row))
    return sorted(((v, n) for v, n in counts.items() if n > 1), key=lambda x: (-x[1], x[0]))
