"""When: time expressions and their TIMEX3 values (ISO-TimeML), by the pack's tables and orders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from briefgen.lang.pack import LanguagePack
from briefgen.model.article import Span
from briefgen.model.reading import DateMention
from briefgen.reading import timex
from briefgen.reading.datepatterns import Hit, Patterns, patterns
from briefgen.reading.datewords import fold
from briefgen.reading.lexicon import any_word

NEAR = 24
"""Code points before a time expression in which a word such as ``until`` stands."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d|XXXX-(WXX-\d|\d\d-\d\d)")
_CLOCK = re.compile(r"[\d-]*T\d\d(:\d\d)?")
_JOINED = re.compile(r"[\s,.]*(?:[^\W\d_]{1,3}\.?)?[\s,]*")
"""What may stand between a day and its time: marks, and a word as short as *at*, *um* and *kl.*"""


def find(text: str, sentences: Iterable[Span], pack: LanguagePack, published: str | None) -> tuple[DateMention, ...]:
    """Time expressions in order; a stretch of days (``from Monday to Wednesday``) adds its length as a DURATION.

    Weekdays, days without a year and relative phrases are worked out from `published` (``YYYY-MM-DD``) where it is
    given; without it they stay open: ``XXXX-WXX-1``, ``XXXX-03-24``, ``PAST_REF``.
    """
    if not pack.groups("dates"):
        return ()
    table, folded = patterns(pack), fold(text)
    anchor = date.fromisoformat(published) if published else None
    out: list[DateMention] = []
    for sentence in sentences:
        if table.vocabulary.worth_looking(folded, sentence.start, sentence.end):
            future = _planned(pack).search(text, sentence.start, sentence.end) is not None
            out += _in_sentence(text, folded, sentence, table, anchor, future)
    return tuple(sorted(out, key=lambda d: (d.span.start, -d.span.end)))


def _in_sentence(
    text: str, folded: str, sentence: Span, table: Patterns, anchor: date | None, future: bool
) -> list[DateMention]:
    hits = table.search(text, folded, sentence)
    stretches = _stretches(hits)
    out: list[DateMention] = []
    taken: list[Span] = []
    for hit in hits:
        if hit.kind == "range" or any(hit.span.meets(t) for t in taken):
            continue
        if hit.kind == "age":
            taken.append(hit.span)
            continue
        before = folded[max(sentence.start, hit.span.start - NEAR) : hit.span.start]
        limit = table.until.search(before) is not None
        term = limit and not future and table.term.search(before) is not None
        undecided = term and _bare_weekday(hit) and not any(s.span.holds(hit.span) for s in stretches)
        found = timex.value(hit, None if undecided else anchor, future=future)
        if found is None:
            continue
        kind, value, given = found
        taken.append(hit.span)
        out.append(DateMention(hit.span, text[hit.span.start : hit.span.end], kind, value, given, limit))
    out = _dated(out, text)
    times = [d.span for d in out if d.type == "TIME"]
    return out + [
        DateMention(s.span, text[s.span.start : s.span.end], "DURATION", f"P{days}D", True)
        for s in stretches
        if (days := timex.days_between(s)) is not None and not any(s.span.meets(t) for t in times)
    ]


def _dated(mentions: Sequence[DateMention], text: str) -> list[DateMention]:
    """Times of day with the day that the sentence names; a day right beside its time makes one expression with it."""
    days = [m for m in mentions if m.type == "DATE" and _DAY.fullmatch(m.value)]
    out = list(mentions)
    for time in (m for m in mentions if m.type == "TIME" and _CLOCK.fullmatch(m.value)):
        if not days:
            continue
        day = min(days, key=lambda d: (_gap(d.span, time.span), d.span.start))
        span = time.span
        between = text[min(day.span.end, span.end) : max(day.span.start, span.start)]
        if _JOINED.fullmatch(between) and day in out:
            span = Span(min(day.span.start, span.start), max(day.span.end, span.end))
            out.remove(day)
        value = f"{day.value}T{time.value.partition('T')[2]}"
        out[out.index(time)] = DateMention(span, text[span.start : span.end], "TIME", value, day.given, day.limit)
    return out


def _gap(one: Span, two: Span) -> int:
    return max(one.start - two.end, two.start - one.end)


def _bare_weekday(hit: Hit) -> bool:
    return hit.kind == "calendar" and "weekday" in hit.parts and not {"day", "month", "year"} & hit.parts.keys()


def _stretches(hits: Sequence[Hit]) -> list[Hit]:
    """Stretches between two weekdays or two days of a month, the longest of those that meet.

    An end alone, ``by Sunday``, may set a term that is still to come or tell how long something went on, so it stays
    open; an end of a stretch is as past as its beginning.
    """
    out: list[Hit] = []
    for hit in hits:
        if hit.kind == "range" and not any(hit.span.meets(other.span) for other in out):
            out.append(hit)
    return out


@cache
def _planned(pack: LanguagePack) -> re.Pattern[str]:
    return any_word(pack.words("modality", "planned") or ("\0",))
