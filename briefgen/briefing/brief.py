"""The briefing of an event, told in one function; then how events of one site stand to each other."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from briefgen.briefing import cast, headline, quotes, related, salience, timeline, when
from briefgen.briefing.core import length_of
from briefgen.briefing.facts import facts
from briefgen.briefing.material import Material
from briefgen.config import Limits
from briefgen.events import copies, reasons
from briefgen.events.registry import Registry
from briefgen.model.briefing import ArticleRef, Briefing, Event
from briefgen.model.reading import Reading
from briefgen.reading.tokens import slug

MAX_SLUG = 60
"""Code points of an address."""


def brief(event: Event, registry: Registry, labels: Mapping[str, str], language: str, limits: Limits) -> Briefing:
    """Title, summary, facts, quotes and timeline of one event; a pure function of its readings."""
    material = Material(event, registry, labels, language, copies.originals(event.readings))
    worth = salience.scores(material)
    groups = salience.clusters(material.statements, worth)
    length = length_of(material)
    date = when.event_date(material, length)
    title = headline.title(material)
    return Briefing(
        id=event.id,
        slug=event.slug or _slug(title.text, event.id),
        title=title,
        date=date,
        venue=material.venue,
        summary=headline.summary(material, groups, worth, limits.summary),
        articles=tuple(_article(r, material) for r in _by_date(event.readings)),
        facts=facts(material, groups, date, length, limits, worth),
        quotes=quotes.quotes(material),
        timeline=timeline.timeline(material, worth),
        people=cast.people(material),
        places=cast.places(material),
        organisations=cast.organisations(material),
        related=(),
        reasons=reasons.reasons(event, registry, labels, language),
    )


def brief_all(
    events: Iterable[Event], registry: Registry, labels: Mapping[str, str], language: str, limits: Limits
) -> tuple[Briefing, ...]:
    """All briefings with their relations, newest first, undated ones last; every address is used once."""
    ordered = sorted(events, key=lambda e: e.id)
    briefings = [brief(e, registry, labels, language, limits) for e in ordered]
    briefings = _distinct(briefings, {e.id for e in ordered if e.slug})
    linked = related.link(briefings, labels)
    return tuple(sorted(linked, key=_newest_first))


def _newest_first(briefing: Briefing) -> tuple[bool, int, int, str]:
    day = (
        briefing.date.start
        or briefing.date.after
        or max((a.published[:10] for a in briefing.articles if a.published), default="")
    )
    number = int((day + "-00-00")[:10].replace("-", "")[:8] or 0) if day else 0
    return not day, -number, -len(briefing.articles), briefing.slug


def _distinct(briefings: Sequence[Briefing], given: Collection[str]) -> list[Briefing]:
    """Two events with one headline get addresses that also hold their ids; an address that was given out stays."""
    counts = Counter(b.slug for b in briefings)
    return [
        replace(b, slug=f"{b.slug}-{b.id[-6:]}") if counts[b.slug] > 1 and b.id not in given else b for b in briefings
    ]


def _slug(title: str, event_id: str) -> str:
    words = slug(title)
    if len(words) > MAX_SLUG:
        words = words[:MAX_SLUG].rsplit("-", 1)[0]
    return words if words != "x" else hashlib.sha256(event_id.encode()).hexdigest()[:8]


def _by_date(readings: Sequence[Reading]) -> list[Reading]:
    return sorted(readings, key=lambda r: (r.article.published or "9999", r.id))


def _article(reading: Reading, material: Material) -> ArticleRef:
    article = reading.article
    original = material.copies.get(article.id, article.id)
    return ArticleRef(
        article.id, article.path, reading.title, reading.lang, article.published, article.source, article.url,
        original if original != article.id else None,
    )  # fmt: skip
