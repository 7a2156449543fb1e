"""What is told of an event: the briefing and its parts, shaped as the event object of schemas/event.json."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefgen.model.reading import QuoteKind, Reading, Status

VariantType = Literal["contradiction", "development", "detail", "wording"]
Relation = Literal["earlier", "later", "shares"]


@dataclass(frozen=True, slots=True)
class Cite:
    """The exact place that holds something up, as W3C Web Annotation selectors (position and quote)."""

    article: str
    start: int
    end: int
    exact: str
    prefix: str
    """Up to 32 code points before, for finding the place again when the text has moved."""

    suffix: str


@dataclass(frozen=True, slots=True)
class Line:
    """A verbatim line (title, summary sentence) in its own language."""

    text: str
    lang: str
    support: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """Another article's other value for a fact."""

    value: str
    type: VariantType
    support: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A short labelled statement about an event."""

    id: str
    kind: str
    """``what who where when duration number position plan outcome context``."""

    label: str
    """In the site's language."""

    value: str
    lang: str
    """Language of `value`."""

    normal: str | None
    """The comparable value: TIMEX3, entity id, or number and unit."""

    status: Status
    by: str | None
    """Entity id of whoever claims it."""

    box: bool
    sources: int
    """Independent articles among the support."""

    support: tuple[Cite, ...]
    variants: tuple[Variant, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said a quote; `id` is None for somebody unnamed (``a witness``)."""

    id: str | None
    name: str
    role: str | None


@dataclass(frozen=True, slots=True)
class EventQuote:
    """A quote as shown on an event's page."""

    id: str
    text: str
    lang: str
    kind: QuoteKind
    speaker: Speaker | None
    via: str | None
    cue: str | None
    support: Cite
    same_as: tuple[str, ...] = ()
    """Ids of quotes in the same event that render the same utterance."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of the timeline."""

    when: str
    """As the article puts it, or a formatted date where the value is a calendar date."""

    value: str | None
    """TIMEX3 value."""

    text: str
    lang: str
    support: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place or organisation under one name across the site."""

    id: str
    """``per-...``, ``loc-...``, ``org-...``: usable in an address."""

    name: str
    role: str | None
    aliases: tuple[str, ...]
    articles: tuple[str, ...]
    """Ids of the event's articles that name it."""


@dataclass(frozen=True, slots=True)
class EventDate:
    """When the event was, as far as the articles tell."""

    start: str | None
    """``YYYY-MM-DD``, only where stated or worked out from one article's date."""

    end: str | None
    text: str
    """What is known in words: ``Monday to Wednesday``; may be empty."""

    after: str | None
    before: str | None


@dataclass(frozen=True, slots=True)
class Related:
    """Another event of the same story."""

    id: str
    relation: Relation
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Articles that tell of one thing that happened, and why they are held together."""

    id: str
    slug: str
    readings: tuple[Reading, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleRef:
    """An article as an event lists it."""

    id: str
    path: str
    title: str | None
    lang: str
    published: str | None
    source: str | None
    url: str | None
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class Briefing:
    """All that a page says of an event."""

    id: str
    slug: str
    title: Line
    date: EventDate
    venue: str | None
    summary: tuple[Line, ...]
    articles: tuple[ArticleRef, ...]
    facts: tuple[Fact, ...]
    quotes: tuple[EventQuote, ...]
    timeline: tuple[Moment, ...]
    people: tuple[Entity, ...]
    places: tuple[Entity, ...]
    organisations: tuple[Entity, ...]
    related: tuple[Related, ...]
    reasons: tuple[str, ...]
