"""What a template gets to draw of an event: facts, quotes and moments with their supports looked up and grouped."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from briefgen.lang.labels import calendar_date
from briefgen.model.briefing import (
    ArticleRef,
    Briefing,
    Entity,
    EventDate,
    EventQuote,
    Fact,
    Line,
    Moment,
    Speaker,
    Variant,
    VariantType,
)
from briefgen.model.reading import QuoteKind, Status
from briefgen.model.site import Language
from briefgen.publish import addresses
from briefgen.publish.library import Library
from briefgen.publish.support import CiteView


@dataclass(frozen=True, slots=True)
class EventLink:
    """An event as lists show it."""

    title: str
    language: Language
    path: str
    date: EventDate
    venue: str | None
    """Name of the place."""

    articles: int
    outlets: int
    """Different outlets; articles that state none are not counted."""

    languages: tuple[Language, ...]
    summary: tuple[Snippet, ...]
    """The first lines."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words of an article where the link around them leads to their supports."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class LineView:
    """A verbatim line with its supports."""

    text: str
    language: Language
    sources: int
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True)
class EntityLink:
    """A person, place or organisation as an event names it; `path` is None for somebody unnamed."""

    name: str
    role: str | None
    path: str | None
    aliases: tuple[str, ...] = ()
    articles: int = 0


@dataclass(frozen=True, slots=True)
class ValueView:
    """One value of a fact and who gives it."""

    text: str
    language: Language
    sources: int
    cites: tuple[CiteView, ...]


@dataclass(frozen=True, slots=True)
class OtherValues:
    """Values of one fact that differ from its first without contradicting it."""

    type: VariantType
    values: tuple[ValueView, ...]


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact with all that is said of it."""

    anchor: str
    kind: str
    label: str
    status: Status
    by: EntityLink | None
    value: ValueView
    disputed: tuple[ValueView, ...]
    """Values that cannot be true together with the first."""

    others: tuple[OtherValues, ...]


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Neighbouring facts under one label."""

    label: str
    facts: tuple[FactView, ...]

    @property
    def count(self) -> int:
        """How many facts stand under the label."""
        return len(self.facts)


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quote with its speaker, channel and support."""

    id: str
    anchor: str
    text: str
    language: Language
    kind: QuoteKind
    speaker: EntityLink | None
    via: str | None
    cite: CiteView
    parts: tuple[QuoteView, ...] = ()
    """What the article quotes of the same words further on, after words of its own."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing said, and the other versions in which articles carry it."""

    quote: QuoteView
    versions: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class MomentView:
    """A line of the timeline; `value` only where it is a date of the calendar."""

    when: str
    value: str | None
    line: LineView


@dataclass(frozen=True, slots=True)
class RelatedView:
    """Another event and why it is named here."""

    relation: str
    event: EventLink
    reasons: tuple[str, ...]


SUMMARY_LINES_IN_LISTS = 2
"""How much of a summary a list of events shows."""


def view_line(library: Library, line: Line | Moment) -> LineView:
    """A title, a summary line or the text of a moment."""
    cites = library.cites(line.support)
    return LineView(line.text, library.language(line.lang), library.independent(line.support), cites)


def view_event(library: Library, briefing: Briefing) -> EventLink:
    """An event for a list of events."""
    venue = library.entities.get(briefing.venue) if briefing.venue else None
    return EventLink(
        title=briefing.title.text,
        language=library.language(briefing.title.lang),
        path=addresses.event_path(briefing.slug),
        date=briefing.date,
        venue=venue.name if venue else None,
        articles=len(briefing.articles),
        outlets=len({article.source for article in briefing.articles if article.source}),
        languages=languages_of(library, briefing.articles),
        summary=tuple(
            Snippet(line.text, library.language(line.lang)) for line in briefing.summary[:SUMMARY_LINES_IN_LISTS]
        ),
    )


def view_entity(library: Library, entity: Entity | Speaker) -> EntityLink:
    """Somebody or something under the name this event uses."""
    card = library.entities.get(entity.id) if entity.id else None
    path = card.path if card else None
    if isinstance(entity, Speaker):
        return EntityLink(entity.name, entity.role, path)
    return EntityLink(entity.name, entity.role, path, entity.aliases, len(entity.articles))


def view_facts(library: Library, briefing: Briefing, facts: Iterable[Fact]) -> tuple[FactGroup, ...]:
    """Facts in their order, neighbours with one label together."""
    views = [_view_fact(library, briefing, fact) for fact in facts]
    return tuple(FactGroup(label, tuple(group)) for label, group in groupby(views, key=lambda view: view.label))


def _view_fact(library: Library, briefing: Briefing, fact: Fact) -> FactView:
    first = ValueView(fact.value, library.language(fact.lang), fact.sources, library.cites(fact.support))
    other_types = dict.fromkeys(variant.type for variant in fact.variants if variant.type != "contradiction")
    return FactView(
        anchor=f"fact-{fact.id}",
        kind=fact.kind,
        label=fact.label,
        status=fact.status,
        by=_claimant(library, briefing, fact.by),
        value=first,
        disputed=_values(library, fact, "contradiction"),
        others=tuple(OtherValues(type_, _values(library, fact, type_)) for type_ in other_types),
    )


def _claimant(library: Library, briefing: Briefing, entity_id: str | None) -> EntityLink | None:
    """Whoever claims a fact, under the name this event uses."""
    if entity_id is None:
        return None
    for entity in (*briefing.people, *briefing.organisations, *briefing.places):
        if entity.id == entity_id:
            return view_entity(library, entity)
    card = library.entities.get(entity_id)
    return EntityLink(card.name, card.role, card.path) if card else None


def _values(library: Library, fact: Fact, type_: VariantType) -> tuple[ValueView, ...]:
    return tuple(_view_variant(library, fact, variant) for variant in fact.variants if variant.type == type_)


def _view_variant(library: Library, fact: Fact, variant: Variant) -> ValueView:
    """A variant stands in the language of the article that gives it."""
    cites = library.cites(variant.support)
    language = cites[0].article.language if cites else library.language(fact.lang)
    return ValueView(variant.value, language, library.independent(variant.support), cites)


def view_quote(library: Library, quote: EventQuote) -> QuoteView:
    """A quote, its words marked in its support."""
    return QuoteView(
        id=quote.id,
        anchor=f"quote-{quote.id}",
        text=quote.text,
        language=library.language(quote.lang),
        kind=quote.kind,
        speaker=view_entity(library, quote.speaker) if quote.speaker else None,
        via=quote.via,
        cite=library.cite(quote.support, quote.text),
    )


def view_moment(library: Library, moment: Moment) -> MomentView:
    """A line of the timeline."""
    return MomentView(moment.when, calendar_date(moment.value), view_line(library, moment))


def languages_of(library: Library, articles: Iterable[ArticleRef]) -> tuple[Language, ...]:
    """The languages of some articles, in order of appearance."""
    return tuple(library.language(code) for code in dict.fromkeys(article.lang for article in articles))
