"""When: time expressions and their TIMEX3 values (ISO-TimeML), by the pack's tables and orders."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from briefgen.lang.pack import LanguagePack
from briefgen.model.article import Span
from briefgen.model.reading import DateMention, DateType
from briefgen.reading import timex
from briefgen.reading.datepatterns import Hit, Patterns, patterns
from briefgen.reading.lexicon import any_word
from briefgen.reading.tokens import tokenize

NEAR = 24
"""Code points before a time expression in which a word such as ``until`` stands."""


def find(text: str, sentences: Iterable[Span], pack: LanguagePack, published: str | None) -> tuple[DateMention, ...]:
    """Time expressions in order; a stretch of days (``from Monday to Wednesday``) adds its length as a DURATION.

    Weekdays, days without a year and relative phrases are worked out from `published` (``YYYY-MM-DD``) where it is
    given; without it they stay open: ``XXXX-WXX-1``, ``XXXX-03-24``, ``PAST_REF``.
    """
    if not pack.groups("dates"):
        return ()
    table = patterns(pack)
    anchor = date.fromisoformat(published) if published else None
    out: list[DateMention] = []
    for sentence in sentences:
        if not _worth_looking(text, sentence, table):
            continue
        future = _planned(pack).search(text, sentence.start, sentence.end) is not None
        taken: list[Span] = []
        for hit in table.search(text, sentence):
            if any(hit.span.meets(t) for t in taken):
                continue
            before = text[max(sentence.start, hit.span.start - NEAR) : hit.span.start]
            limit = table.until.search(before) is not None
            term = limit and not future and table.term.search(before) is not None
            undecided = term and _bare_weekday(hit) and not _in_stretch(hit, text, sentence, table)
            found = timex.value(hit, table, None if undecided else anchor, future=future)
            if found is None:
                continue
            kind, value, given = found
            taken.append(hit.span)
            out.append(DateMention(hit.span, text[hit.span.start : hit.span.end], kind, value, given, limit))
        times = [d.span for d in out if d.type == "TIME" and d.span.meets(sentence)]
        out += [d for d in _stretches(text, sentence, table) if not any(d.span.meets(t) for t in times)]
    return tuple(sorted(out, key=lambda d: (d.span.start, -d.span.end)))


def _bare_weekday(hit: Hit) -> bool:
    return hit.kind == "calendar" and not {"day", "month", "year"} & hit.parts.keys()


def _in_stretch(hit: Hit, text: str, sentence: Span, table: Patterns) -> bool:
    """Whether the expression is an end of ``from Monday until Wednesday``, which is as past as its beginning.

    Alone, ``by Sunday`` may set a term that is still to come or tell how long something went on, so it stays open.
    """
    return any(found.span.holds(hit.span) for found in table.ranges(text, sentence))


def _worth_looking(text: str, sentence: Span, table: Patterns) -> bool:
    """A quick test by single words, so that most sentences are never searched."""
    return any(
        t.text.casefold() in table.triggers or t.text[0].isdigit() or table.stems.search(t.text)
        for t in tokenize(text, sentence.start, sentence.end)
    )


@cache
def _planned(pack: LanguagePack) -> re.Pattern[str]:
    return any_word(pack.words("modality", "planned") or ("\0",))


def _stretches(text: str, sentence: Span, table: Patterns) -> list[DateMention]:
    """Lengths that two weekdays or two days of a month span, both ends counted."""
    out = []
    for hit in table.ranges(text, sentence):
        days = timex.days_between(hit, table)
        if days is not None:
            kind: DateType = "DURATION"
            out.append(DateMention(hit.span, text[hit.span.start : hit.span.end], kind, f"P{days}D", True))
    return out
