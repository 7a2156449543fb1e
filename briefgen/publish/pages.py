"""Which pages a site has: one row a page type, each a function that yields its pages."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefgen.model.article import Problem
from briefgen.model.briefing import Briefing, EventQuote
from briefgen.model.site import Language, Page, Site
from briefgen.publish import addresses
from briefgen.publish.feed import FEED_PATH
from briefgen.publish.jsonld import event_jsonld
from briefgen.publish.library import FOLDERS, EntityCard, Library, catalogue
from briefgen.publish.utterances import view_utterances
from briefgen.publish.views import (
    EventLink,
    RelatedView,
    Utterance,
    languages_of,
    view_entity,
    view_event,
    view_facts,
    view_line,
    view_moment,
)
from briefgen.publish.words import Words

FRONT_EVENTS = 40
"""Events on the front page; all of them are on ``events/index.html``."""


@dataclass(frozen=True, slots=True)
class SiteView:
    """What every page may say of the site."""

    title: str
    description: str
    language: Language
    base_url: str
    feed: str | None
    """The feed's path, if there is one."""

    nav: tuple[tuple[str, str], ...]
    """(section, path) of the listings that exist."""


@dataclass(frozen=True, slots=True)
class PageView:
    """What a page says of itself."""

    path: str
    title: str
    """Empty on the front page."""

    section: str
    """Which entry of the navigation it belongs to; empty for none."""

    description: str
    canonical: str | None
    """Its whole address, if the site's is known."""


def plan(site: Site) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """All pages of a site, and the faults found on the way.

    Two pages on one address (case does not count, as on many disks) are an error; the first one stands.
    """
    library, problems = catalogue(site)
    frame = _Frame(library)
    pages: dict[str, Page] = {}
    clashes: list[Problem] = []
    for make in PAGES.values():
        for page in make(frame):
            key = unicodedata.normalize("NFC", page.path).casefold()
            first = pages.setdefault(key, page)
            if first is not page:
                clashes.append(_clash(first, page))
    return tuple(pages.values()), (*problems, *clashes)


def redirect(site: Site, old: str, new: str) -> Page:
    """The page left at the path `old` for something that is now at the path `new`."""
    library, _problems = catalogue(site)
    frame = _Frame(library)
    context = frame.context(old, frame.label("redirect.title"), canonical=new)
    return Page(old, "pages/redirect.html", {**context, "target": new})


def _clash(first: Page, second: Page) -> Problem:
    titles = [page.context["page"].title for page in (first, second) if isinstance(page.context["page"], PageView)]
    told = " and ".join(repr(title) for title in titles)
    return Problem(second.path, f"two pages share this address: {told}", "Give one of them another id or slug.")


class _Frame:
    """What the pages of one site have in common, worked out once."""

    def __init__(self, library: Library) -> None:
        site = library.site
        self.library = library
        self.label = site.labels.__getitem__
        self.words = Words(site.labels)
        self.links = {briefing.id: view_event(library, briefing) for briefing in site.briefings}
        listings = [("events", bool(site.briefings))]
        listings += [(folder, bool(library.folder(folder))) for folder in FOLDERS]
        listings += [("sources", bool(library.sources)), ("about", True)]
        self.site = SiteView(
            title=site.title,
            description=site.description,
            language=site.language,
            base_url=site.base_url,
            feed=FEED_PATH if site.base_url else None,
            nav=tuple((section, f"{section}/index.html") for section, exists in listings if exists),
        )

    def context(
        self, path: str, title: str, section: str = "", description: str = "", canonical: str | None = None
    ) -> dict[str, object]:
        """What every template gets."""
        base_url = self.site.base_url
        address = addresses.absolute(base_url, canonical or path) if base_url else None
        return {
            "site": self.site,
            "page": PageView(path, title, section, description or self.site.description, address),
            "root": addresses.root_of(path),
            "t": self.words,
        }


def _front(frame: _Frame) -> Iterator[Page]:
    briefings = frame.library.site.briefings
    events = tuple(frame.links[briefing.id] for briefing in briefings[:FRONT_EVENTS])
    context = {"events": events, "more": len(briefings) > FRONT_EVENTS}
    yield Page("index.html", "pages/index.html", {**frame.context("index.html", ""), **context})


def _all_events(frame: _Frame) -> Iterator[Page]:
    path = "events/index.html"
    events = tuple(frame.links.values())
    if events:
        context = frame.context(path, frame.label("home.all"), "events")
        yield Page(path, "pages/events.html", {**context, "events": events})


def _events(frame: _Frame) -> Iterator[Page]:
    for briefing in frame.library.site.briefings:
        path = addresses.event_path(briefing.slug)
        description = briefing.summary[0].text if briefing.summary else ""
        context = frame.context(path, briefing.title.text, "events", description)
        yield Page(path, "pages/event.html", {**context, **_event_context(frame, briefing)})


def _event_context(frame: _Frame, briefing: Briefing) -> dict[str, object]:
    library = frame.library
    quotes = [quote for quote in briefing.quotes if quote.kind != "partial"]
    phrases = [quote for quote in briefing.quotes if quote.kind == "partial"]
    venue = library.entities.get(briefing.venue) if briefing.venue else None
    return {
        "headline": view_line(library, briefing.title),
        "date": briefing.date,
        "venue": venue,
        "languages": languages_of(library, briefing.articles),
        "summary": tuple(view_line(library, line) for line in briefing.summary),
        "box": view_facts(library, briefing, (fact for fact in briefing.facts if fact.box)),
        "further": view_facts(library, briefing, (fact for fact in briefing.facts if not fact.box)),
        "utterances": view_utterances(library, quotes),
        "phrases": view_utterances(library, phrases),
        "timeline": tuple(view_moment(library, moment) for moment in briefing.timeline),
        **{folder: tuple(view_entity(library, e) for e in getattr(briefing, folder)) for folder in FOLDERS},
        "articles": tuple(library.articles[article.id] for article in briefing.articles),
        "originals": {
            article.id: library.articles[article.copy_of]
            for article in briefing.articles
            if article.copy_of in library.articles
        },
        "related": tuple(
            RelatedView(related.relation, frame.links[related.id], related.reasons)
            for related in briefing.related
            if related.id in frame.links  # the others are reported by `catalogue`
        ),
        "reasons": briefing.reasons,
        "data_path": addresses.event_data_path(briefing.slug),
        "jsonld": event_jsonld(library, briefing),
    }


def _entities(frame: _Frame) -> Iterator[Page]:
    for card in frame.library.entities.values():
        context = frame.context(card.path, card.name, card.folder)
        yield Page(card.path, "pages/entity.html", {**context, **_entity_context(frame, card)})


def _entity_context(frame: _Frame, card: EntityCard) -> dict[str, object]:
    return {
        "entity": card,
        "roles": tuple((role.role, tuple(frame.links[b.id] for b in role.events)) for role in card.roles),
        "events": tuple(frame.links[briefing.id] for briefing in card.events),
        "spoken": tuple(_quotes_by(frame, card, lambda quote: quote.kind != "partial")),
        "phrases": tuple(_quotes_by(frame, card, lambda quote: quote.kind == "partial")),
    }


def _quotes_by(
    frame: _Frame, card: EntityCard, chosen: Callable[[EventQuote], bool]
) -> Iterator[tuple[EventLink, tuple[Utterance, ...]]]:
    """What somebody is quoted with, by event."""
    for briefing in card.events:
        quotes = [q for q in briefing.quotes if q.speaker and q.speaker.id == card.id and chosen(q)]
        if quotes:
            yield frame.links[briefing.id], view_utterances(frame.library, quotes)


def _entity_listings(frame: _Frame) -> Iterator[Page]:
    for folder in FOLDERS:
        cards = frame.library.folder(folder)
        if cards:
            path = f"{folder}/index.html"
            context = frame.context(path, frame.label(f"nav.{folder}"), folder)
            yield Page(path, "pages/entities.html", {**context, "entities": cards})


def _sources(frame: _Frame) -> Iterator[Page]:
    for source in frame.library.sources:
        title = source.name or frame.label("outlet.not_stated")
        events = tuple((frame.links[briefing.id], articles) for briefing, articles in source.articles)
        context = frame.context(source.path, title, "sources")
        yield Page(source.path, "pages/source.html", {**context, "source": source, "events": events})


def _source_listing(frame: _Frame) -> Iterator[Page]:
    path = "sources/index.html"
    if frame.library.sources:
        context = frame.context(path, frame.label("nav.sources"), "sources")
        yield Page(path, "pages/sources.html", {**context, "sources": frame.library.sources})


def _article_texts(frame: _Frame) -> Iterator[Page]:
    library = frame.library
    for briefing in library.site.briefings:
        for ref in briefing.articles:
            article = library.articles[ref.id]
            if article.text_path:
                context = frame.context(article.text_path, article.title, "sources")
                paragraphs = _paragraphs(library.site.texts[ref.id].paragraphs)
                yield Page(
                    article.text_path,
                    "pages/article.html",
                    {**context, "article": article, "event": frame.links[briefing.id], "paragraphs": paragraphs},
                )


def _paragraphs(paragraphs: Iterable[tuple[int, int, str, str]]) -> tuple[tuple[str, str, str], ...]:
    """(anchor, role, words) of each paragraph."""
    return tuple((addresses.paragraph_anchor(start), role, words) for start, _end, role, words in paragraphs)


def _about(frame: _Frame) -> Iterator[Page]:
    path = "about/index.html"
    yield Page(path, "pages/about.html", frame.context(path, frame.label("about.title"), "about"))


def _missing(frame: _Frame) -> Iterator[Page]:
    """The page for addresses that do not exist: served at any depth, so it needs the site's own path."""
    context = frame.context("404.html", frame.label("missing.title"))
    yield Page("404.html", "pages/404.html", {**context, "root": addresses.base_path(frame.site.base_url)})


PAGES: dict[str, Callable[[_Frame], Iterator[Page]]] = {
    "front": _front,
    "all events": _all_events,
    "event": _events,
    "entity": _entities,
    "entity listing": _entity_listings,
    "source": _sources,
    "source listing": _source_listing,
    "article": _article_texts,
    "about": _about,
    "404": _missing,
}
"""Every page type by name, in the order in which a clash of addresses is decided."""
