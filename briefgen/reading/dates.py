"""When: time expressions and their TIMEX3 values (ISO-TimeML), by the pack's tables and orders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import alternatives
from briefgen.model.article import Span
from briefgen.model.reading import DateMention
from briefgen.reading import datemath, timex
from briefgen.reading.datepatterns import Hit, Patterns, patterns
from briefgen.reading.datewords import fold
from briefgen.reading.lexicon import lexicon

NEAR = 24
"""Code points before a time expression in which a word such as ``until`` stands."""

FAR = 130
"""Code points behind a time expression in which words tell that it is still to come."""

FAR_VERB = 60
"""Code points before a weekday in which the verb beside it stands."""

FAR_BEFORE = 400
"""Code points before it in which they do."""

MAX_AGE = 3
"""Sentences after which the date told last is told no more."""

_MARKS = re.compile(r"[“”„«»\"]|``|''")
_SOME_DAY = "2000-01-01"
"""Stands for the date told last where only the sense of an expression is asked."""

_CALENDAR = re.compile(r"\d{4}")
_DAY = re.compile(r"(\d{4}-\d\d-\d\d|XXXX-(WXX-\d|\d\d-\d\d))(T[A-Z]{2})?")
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
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
    told, age, planned = None, 0, _planned(pack)
    for sentence in sentences:
        age += 1
        hits = table.search(text, folded, sentence)
        if hits:
            plans = planned.search(folded, sentence.start, sentence.end) is not None
            scene = _Scene(text, folded, sentence, table, pack, anchor, plans)
            found, last = _in_sentence(hits, scene, told if age <= MAX_AGE else None)
            told, age = (last, 0) if last else (told, age)
            out += found
    return tuple(sorted(out, key=lambda d: (d.span.start, -d.span.end)))


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence and what its dates are worked out from."""

    text: str
    folded: str
    sentence: Span
    table: Patterns
    pack: LanguagePack
    anchor: date | None
    plans: bool
    """Whether any word of the sentence tells of plans: in most none does, and no date asks which."""


def _in_sentence(hits: Sequence[Hit], scene: _Scene, told: str | None) -> tuple[list[DateMention], str | None]:
    """The sentence's mentions in order, and the last date told in it; `told` is the last before it."""
    stretches = _stretches(hits, scene.sentence)
    out: list[DateMention] = []
    last, began = None, ""
    for hit in _chosen(hits, scene):
        mention = _mention(hit, scene, stretches, last or told)
        if mention is not None:
            sort = _sort_of_day(hit, mention)
            if mention.limit and sort and sort == began:
                out[-1], mention = _one_stretch(out[-1], mention, sort)
            began = "" if mention.given else sort
            out.append(mention)
            last = mention.value if _tells(hit, mention) else last
    out = _dated(out, scene.text, last or told)
    times = [d.span for d in out if d.type == "TIME"]
    lengths = ((s.span, timex.days_between(s)) for s in stretches if not any(s.span.meets(t) for t in times))
    out += [
        DateMention(span, scene.text[span.start : span.end], "DURATION", f"P{days}D", True)
        for span, days in lengths
        if days is not None
    ]
    return out, last


def _tells(hit: Hit, mention: DateMention) -> bool:
    """Whether what follows may count from this date; one that itself compares (*a year earlier*) is left behind."""
    return mention.type == "DATE" and hit.kind not in ("ago", "earlier") and _CALENDAR.match(mention.value) is not None


def _chosen(hits: Sequence[Hit], scene: _Scene) -> list[Hit]:
    """The longest of hits that meet, as far as their parts make sense, in the order of the text."""
    out: list[Hit] = []
    taken = _Taken(scene.sentence)
    for hit in hits:
        if hit.kind == "range" or not taken.free(hit.span):
            continue
        if hit.kind == "age" or timex.value(hit, scene.anchor, future=False, focus=_SOME_DAY) is not None:
            taken.take(hit.span)
            out.append(hit)
    return sorted((hit for hit in out if hit.kind != "age"), key=lambda hit: hit.span.start)


class _Taken:
    """Which stretches of a sentence are spoken for; asked in time that grows with their length alone."""

    def __init__(self, sentence: Span) -> None:
        self._start, self._signs = sentence.start, bytearray(sentence.end - sentence.start)

    def free(self, span: Span) -> bool:
        return not any(self._signs[span.start - self._start : span.end - self._start])

    def take(self, span: Span) -> None:
        self._signs[span.start - self._start : span.end - self._start] = b"\1" * (span.end - span.start)


def _mention(hit: Hit, scene: _Scene, stretches: Sequence[Hit], told: str | None) -> DateMention | None:
    before = scene.folded[max(scene.sentence.start, hit.span.start - NEAR) : hit.span.start]
    limit = scene.table.until.search(before) is not None
    future = _to_come(hit, scene) or (not limit and _comes(hit, scene))
    term = limit and not future and scene.table.term.search(before) is not None
    undecided = term and _bare_weekday(hit) and not any(s.span.holds(hit.span) for s in stretches)
    found = timex.value(hit, None if undecided else scene.anchor, future=future, focus=told)
    if found is None:
        return None
    kind, value, given = found
    return DateMention(hit.span, scene.text[hit.span.start : hit.span.end], kind, value, given, limit)


def _sort_of_day(hit: Hit, mention: DateMention) -> str:
    """``month`` for a day of a month, ``weekday`` for a weekday alone, if it is a day of the calendar; else empty."""
    if not _FULL_DAY.fullmatch(mention.value):
        return ""
    return "month" if {"month", "day"} <= hit.parts.keys() else "weekday" if _bare_weekday(hit) else ""


def _one_stretch(start: DateMention, end: DateMention, sort: str) -> tuple[DateMention, DateMention]:
    """The two days of a stretch, ``4. April bis zum 27. Juli``: its end is no earlier than its beginning.

    The year that one lacks is told by the other, and a weekday is the first after that one.
    """
    one, two = start.value, end.value
    if end.span.start - start.span.end > NEAR:
        return start, end
    if end.given:
        year = int(two[:4]) - (one[5:] > two[5:])
        return _in_year(start, year), end
    if two > one:
        return start, end
    if sort == "weekday":
        return start, replace(end, value=(date.fromisoformat(two) + timedelta(days=7)).isoformat())
    return start, _in_year(end, int(one[:4]) + (two[5:] < one[5:]))


def _in_year(mention: DateMention, year: int) -> DateMention:
    """The same day of another year, if that has it."""
    month, day = map(int, mention.value[5:].split("-"))
    return replace(mention, value=f"{year:04d}-{month:02d}-{day:02d}") if datemath.exists(year, month, day) else mention


def _to_come(hit: Hit, scene: _Scene) -> bool:
    """Whether the words around tell of plans: those of the same clause, as far as quotation marks part clauses.

    A verb of saying right before the date dates what was said, not what it told of: ``he said Friday it would open``.
    """
    if not scene.plans:
        return False
    start, end = max(scene.sentence.start, hit.span.start - FAR_BEFORE), scene.sentence.end
    before = scene.text[start : hit.span.start].rsplit(None, 1)
    if before and lexicon(scene.pack).say.keys(before[-1]):
        return False
    start = max((m.end() for m in _MARKS.finditer(scene.text, start, hit.span.start)), default=start)
    close = _MARKS.search(scene.text, hit.span.end, end)
    end = min(close.start() if close else end, hit.span.end + FAR)
    return _planned(scene.pack).search(scene.folded, start, end) is not None


def _comes(hit: Hit, scene: _Scene) -> bool:
    """Whether a weekday stands beside a verb that then tells what is to come: ``reist am Montag``, ``Søndag går``."""
    if scene.anchor is None or not _bare_weekday(hit):
        return False
    before, after, whole = _coming(scene.pack)
    folded, start = scene.folded, max(scene.sentence.start, hit.span.start - FAR_VERB)
    if before.search(folded, start, hit.span.start) or after.match(folded, hit.span.end, scene.sentence.end):
        return True
    return any(m.end() > hit.span.start for m in whole.finditer(folded, start, hit.span.end))


def _dated(mentions: Sequence[DateMention], text: str, told: str | None) -> list[DateMention]:
    """Times of day with the day that the sentence, else the one before, names.

    A day right beside its time makes one expression with it.
    """
    days = [m for m in mentions if _DAY.fullmatch(m.value)]
    out = list(mentions)
    for time in (m for m in mentions if m.type == "TIME" and _CLOCK.fullmatch(m.value)):
        if not days:
            if told and _DAY.fullmatch(told):
                value = f"{told}T{time.value.partition('T')[2]}"
                out[out.index(time)] = replace(time, value=value)
            continue
        day = min(days, key=lambda d: (_gap(d.span, time.span), d.span.start))
        span = time.span
        between = text[min(day.span.end, span.end) : max(day.span.start, span.start)]
        if _JOINED.fullmatch(between) and day in out:
            span = Span(min(day.span.start, span.start), max(day.span.end, span.end))
            out.remove(day)
        value = f"{day.value.partition('T')[0]}T{time.value.partition('T')[2]}"
        out[out.index(time)] = DateMention(span, text[span.start : span.end], "TIME", value, day.given, day.limit)
    return out


def _gap(one: Span, two: Span) -> int:
    return max(one.start - two.end, two.start - one.end)


def _bare_weekday(hit: Hit) -> bool:
    return hit.kind == "calendar" and "weekday" in hit.parts and not {"day", "month", "year"} & hit.parts.keys()


def _stretches(hits: Sequence[Hit], sentence: Span) -> list[Hit]:
    """Stretches between two weekdays or two days of a month, the longest of those that meet.

    An end alone, ``by Sunday``, may set a term that is still to come or tell how long something went on, so it stays
    open; an end of a stretch is as past as its beginning.
    """
    out: list[Hit] = []
    taken = _Taken(sentence)
    for hit in hits:
        if hit.kind == "range" and taken.free(hit.span):
            taken.take(hit.span)
            out.append(hit)
    return out


@cache
def _planned(pack: LanguagePack) -> re.Pattern[str]:
    """Any word in folded text that tells of plans."""
    found = alternatives(map(fold, (*pack.words("modality", "planned"), *pack.words("dates", "to_come"))))
    return re.compile(rf"(?<!\w){found}(?!\w)" if pack.groups("dates").get("spaced", True) else found)


@cache
def _coming(pack: LanguagePack) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """A verb of `comes` at the end of folded text, at most three words before it; one at its start; and its phrases."""
    entries = [fold(entry) for entry in pack.words("dates", "comes")]
    verbs, phrases = ([e for e in entries if (" " in e) is spaced] for spaced in (False, True))
    verb, phrase = (alternatives(some) if some else "(?!)" for some in (verbs, phrases))
    return (
        re.compile(rf"(?<![\w-]){verb}(?:\s+[\w'-]+){{0,3}}\s+$"),
        re.compile(rf"\s+{verb}(?![\w-])"),
        re.compile(rf"(?<!\w){phrase}(?!\w)"),
    )
