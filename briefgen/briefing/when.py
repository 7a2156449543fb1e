"""When the event was: only what an article states, or what follows from one article's own date."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date, timedelta

from briefgen.briefing.bounds import bounds, is_dateline
from briefgen.briefing.material import Material, Statement
from briefgen.model.briefing import EventDate
from briefgen.model.reading import DateMention

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OPEN = re.compile(r"XXXX-WXX-([1-7])")
_LENGTH = re.compile(r"P(\d+)D")
LEAD = 6
"""Sentences from the top in which the day of the event is looked for."""


def event_date(material: Material, length: str | None) -> EventDate:
    """The event's days; `length` is its duration (``P3D``) if the articles agree on one."""
    weekdays = _votes(material, _OPEN)
    named = _votes(material, _DAY)
    # undated articles cannot name the day, but their weekday tells which of the named ones they mean
    days = {
        d: votes + weekdays.get(f"XXXX-WXX-{date.fromisoformat(d).isoweekday()}", 0.0) for d, votes in named.items()
    }
    day = max(sorted(days), key=lambda d: days[d]) if days else None
    if weekdays and (day is None or days[day] < max(weekdays.values())):
        day = _anchored(material, _first_weekday(weekdays))
    if day is not None:
        start, end = _span(days, day, length)
        return EventDate(start, end, "", None, None)
    after, before = bounds(material)
    if not weekdays:
        return EventDate(None, None, "", after, before)
    first = _first_weekday(weekdays)
    last = _last_weekday(material, first, length)
    words = material.labels[f"weekday.{first}"]
    if last:
        words = material.labels["date.range"].format(start=words, end=material.labels[f"weekday.{last}"])
    return EventDate(None, None, words, after, before)


def _votes(material: Material, pattern: re.Pattern[str]) -> dict[str, float]:
    """Days named in the leads, weighed by how high they stand and whether the sentence tells of the event itself."""
    out: dict[str, float] = defaultdict(float)
    for reading in material.readings:
        best: dict[str, float] = {}
        for statement in material.statements:
            if statement.reading.id != reading.id or statement.at > LEAD or statement.sentence.status == "planned":
                continue
            if is_dateline(statement):
                continue
            for mention in statement.dates:
                value = mention.value[:10]
                if mention.type in ("DATE", "TIME") and pattern.match(mention.value):
                    best[value] = max(best.get(value, 0.0), _weight(statement, material))
        for value in sorted(best):
            out[value] += best[value]
    return dict(out)


def _weight(statement: Statement, material: Material) -> float:
    top = {i.id for i, _ in material.people[:2]}
    value = 1.0 / (1 + 0.3 * statement.at)
    value += 0.5 * len(top & statement.who)
    return value + (0.4 if material.venue in statement.things else 0.0)


def _anchored(material: Material, weekday: int) -> str | None:
    """The day that the lead of a dated article means by the weekday which the undated ones name; None if none does."""
    found = {
        d.value[:10]
        for s in material.statements
        if s.at <= LEAD and (published := s.reading.article.published_day)
        for d in s.dates
        if not d.given and _DAY.match(d.value) and d.value[:10] <= published
    }
    fitting = sorted(d for d in found if date.fromisoformat(d).isoweekday() == weekday)
    return fitting[0] if len(fitting) == 1 else None


def _span(days: dict[str, float], best: str, length: str | None) -> tuple[str, str | None]:
    """First and last day: the best-named day, or the first of a run of named days that fits the stated length."""
    found = _LENGTH.fullmatch(length or "")
    if not found:
        return best, None
    extent = int(found.group(1))
    floor = 0.5 * days.get(best, 0.0)
    run = (
        d for d in days if days[d] >= floor and 0 <= (date.fromisoformat(best) - date.fromisoformat(d)).days < extent
    )
    first = min(run, default=best)
    return first, (date.fromisoformat(first) + timedelta(days=extent - 1)).isoformat()


def _first_weekday(votes: dict[str, float]) -> int:
    best = max(sorted(votes), key=lambda v: votes[v])
    return int(best[-1])


def _last_weekday(material: Material, first: int, length: str | None) -> int | None:
    """The closing weekday, where an article names it as the end of the stretch that its length gives."""
    found = _LENGTH.fullmatch(length or "")
    if not found:
        return None
    last = (first - 1 + int(found.group(1)) - 1) % 7 + 1
    named = any(_ends_on(d, last) for s in material.statements for d in s.dates)
    return last if named and last != first else None


def _ends_on(mention: DateMention, weekday: int) -> bool:
    return mention.value == f"XXXX-WXX-{weekday}"
