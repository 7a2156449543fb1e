"""What counts as evidence that two articles tell of one event, gathered from a reading once."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from briefgen.events.registry import Registry
from briefgen.lang import gazetteer
from briefgen.model.reading import Reading, Sentence

LEAD_SENTENCES = 5
"""Sentences after the headline in which reporters say where, when and how long."""

LEAD_WEIGHT = 2.0
"""Weight of a word, name or concept of headline and first sentence against one of the rest."""

AGAIN = 0.01
"""What each further mention of a place adds to its best one."""

BARE = 0.4
"""Weight of a town that headline or first sentence name without a preposition of place: more than a place in the third
sentence, where a witness comes from, less than one in the second."""

_OPEN_WEEKDAY = re.compile(r"XXXX-WXX-[1-7]")


@dataclass(frozen=True, slots=True)
class Features:
    """One article's evidence."""

    id: str
    lang: str
    day: str | None
    """Publication day; where it is not given, the first calendar day that the lead states."""

    words: dict[str, float]
    """Content words by weight; comparable only within a language."""

    things: dict[str, float]
    """People, places, organisations, concepts and amounts by weight, keyed so that all languages agree."""

    people: frozenset[str]
    venue: str | None
    """Identity of the place where it happens, a city rather than a country where both are named."""

    host: str | None
    """ISO code of the country of the venue."""

    durations: frozenset[str]
    """Lengths in days that the lead states."""

    weekdays: frozenset[str]
    dates: frozenset[str]
    """Calendar days and months that the text states in full."""

    amounts: frozenset[tuple[str, float]]


def features(reading: Reading, registry: Registry) -> Features:
    """The evidence of one article."""
    lead = _lead(reading)
    words: dict[str, float] = defaultdict(float)
    things: dict[str, float] = defaultdict(float)
    for at, sentence in enumerate(reading.sentences):
        weight = LEAD_WEIGHT if sentence.role == "title" or at == 0 else 1.0
        for word in sentence.words:
            words[word] += weight
        for concept in sentence.concepts:
            things[f"c:{concept}"] += weight
    for name in reading.names:
        site = registry.of.get((reading.id, name.entity))
        if site:
            things[site] += LEAD_WEIGHT if lead and name.span.start < lead[0].span.end else 1.0
    if reading.headline is not None:
        _headline(reading, registry, words, things)
    venue, host = venue_of(reading, registry)
    amounts = frozenset(
        (a.of or a.unit, a.value) for a in reading.amounts if a.value > 1 and (a.of or a.unit != "count")
    )
    for of, value in amounts:
        things[f"n:{of}={value:g}"] += 1.0
    span_end = lead[-1].span.end if lead else 0
    return Features(
        id=reading.id,
        lang=reading.lang.split("-")[0],
        day=reading.article.published_day or _stated_day(reading, span_end),
        words=dict(words),
        things=dict(things),
        people=frozenset(s for s in things if s.startswith("per-")),
        venue=venue,
        host=host,
        durations=frozenset(
            d.value
            for d in reading.dates
            if d.type == "DURATION" and d.span.start < span_end and re.fullmatch(r"P\d+D", d.value)
        ),
        weekdays=frozenset(
            d.value for d in reading.dates if d.span.start < span_end and _OPEN_WEEKDAY.fullmatch(d.value)
        ),
        dates=frozenset(d.value for d in reading.dates if d.given and re.fullmatch(r"\d{4}-\d\d(-\d\d)?", d.value)),
        amounts=amounts,
    )


def _stated_day(reading: Reading, end: int) -> str | None:
    days = (d.value[:10] for d in reading.dates if d.given and d.span.start < end)
    return next((d for d in days if re.fullmatch(r"\d{4}-\d\d-\d\d", d)), None)


def _headline(reading: Reading, registry: Registry, words: dict[str, float], things: dict[str, float]) -> None:
    assert reading.headline is not None
    for sentence in reading.headline.sentences:
        for word in sentence.words:
            words[word] += LEAD_WEIGHT
        for concept in sentence.concepts:
            things[f"c:{concept}"] += LEAD_WEIGHT
    for name in reading.headline.names:
        site = registry.of.get((reading.id, name.entity))
        if site:
            things[site] += LEAD_WEIGHT


def _lead(reading: Reading) -> tuple[Sentence, ...]:
    return reading.sentences[: LEAD_SENTENCES + (1 if reading.title_span else 0)]


def venue_of(reading: Reading, registry: Registry) -> tuple[str | None, str | None]:
    """Identity and country of the place where the article's event happens; (None, None) if it names none.

    Places after a preposition of place count, those in headline and lead most; a city beats the country around it.
    """
    scores: dict[str, float] = {}
    edges = [s.span.end for s in reading.sentences]
    for name in reading.names:
        site = registry.of.get((reading.id, name.entity))
        if name.type != "LOC" or site is None or name.use == "actor":
            continue
        at = next((i for i, end in enumerate(edges) if name.span.start < end), len(edges))
        if at > LEAD_SENTENCES:
            break
        still_to_come = at < len(edges) and reading.sentences[at].status == "planned"
        here = (0.5 if still_to_come else 1.0) / (1 + at)
        if name.use != "venue":
            if at or name.use == "origin" or not _is_town(site):
                continue
            here *= BARE  # Rijekan edustalla: the language says where in a way that no list of prepositions holds
        # a place named once at the top says more of the event than one named often further down
        scores[site] = max(scores.get(site, 0.0), here) + AGAIN
    if not scores:
        return None, None
    places = {s: gazetteer.place_by_id(_gazetteer_id(s)) for s in scores}
    best = max(sorted(scores), key=lambda s: scores[s])
    place = places[best]
    if place is not None and place.kind == "country":
        inner = [s for s, p in places.items() if p is not None and p.kind == "city" and p.country == place.country]
        if inner:
            best = max(sorted(inner), key=lambda s: scores[s])
    found = places[best]
    return best, found.country if found else None


def _is_town(site: str) -> bool:
    place = gazetteer.place_by_id(_gazetteer_id(site))
    return place is not None and place.kind == "city"


def _gazetteer_id(site: str) -> str:
    return gazetteer.id_of_key(site.partition("-")[2])
