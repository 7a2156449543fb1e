"""What the articles of an undated event prove of its time: not before this date, before that one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from briefgen.briefing.material import Material, Statement
from briefgen.model.reading import DateMention, Reading

_BOUND = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WORD = re.compile(r"[^\W\d_]+")


def bounds(material: Material) -> tuple[str | None, str | None]:
    """(after, before): the latest date told as past, and the earliest told as still to come; None where there is none.

    Only what an article states counts, and its own day of publication: what is reported had happened by then. Where the
    two contradict each other, as a plan that came to nothing makes them, only the first is given.
    """
    after = _latest_past(material)
    before = min(_ends(material), key=first_day, default=None)
    if after is not None and before is not None and first_day(before) <= first_day(after):
        return after, None
    return after, before


def is_dateline(statement: Statement) -> bool:
    """``Hermagor, 24 June 2021.``: names and a whole date, which tell when this was written and not what happened."""
    whole = [d for d in statement.dates if d.given and _DAY.fullmatch(d.value)]
    if not whole:
        return False
    span, text = statement.sentence.span, statement.reading.article.text
    words = _WORD.findall(text[span.start : whole[0].span.start] + " " + text[whole[0].span.end : span.end])
    return bool(words) and all(word[0].isupper() for word in words)


def first_day(value: str) -> str:
    """The first day of a year, month or day: ``2023-07`` begins on ``2023-07-01``."""
    return (value + "-01-01")[:10] if len(value) < len("2023-07-01") else value


def _stated(statement: Statement) -> Iterator[DateMention]:
    return (d for d in statement.dates if d.given and not d.limit and d.type == "DATE" and _BOUND.fullmatch(d.value))


def _latest_past(material: Material) -> str | None:
    """The latest date that the articles tell of as past: the event is not before it."""
    told = (s for s in material.statements if s.sentence.status != "planned" and not is_dateline(s))
    return max((d.value for s in told for d in _stated(s)), default=None)


def _ends(material: Material) -> Iterator[str]:
    """Dates before which the event must have been, of the articles whose first sentence tells of it as past."""
    for reading in material.readings:
        if not reading.sentences or reading.sentences[0].status != "reported":
            continue
        yield from _day_after_publication(reading)
        for statement in material.statements:
            if statement.reading.id == reading.id and statement.sentence.status == "planned":
                yield from (d.value for d in _stated(statement))


def _day_after_publication(reading: Reading) -> Iterator[str]:
    day = reading.article.published_day
    if day is not None and day < date.max.isoformat():
        yield (date.fromisoformat(day) + timedelta(days=1)).isoformat()
