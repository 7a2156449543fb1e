"""Who, what and which outlet occurs where in the whole site: the indexes that pages are drawn from."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.model.article import Problem
from briefgen.model.briefing import ArticleRef, Briefing, Cite
from briefgen.model.site import Language, Site
from briefgen.publish import addresses
from briefgen.publish.support import ArticleView, CiteView, article_name, view_cite, web_address

FOLDERS = ("people", "places", "organisations")
"""Folders of entity pages, each named as the field of a briefing that fills it."""


@dataclass(frozen=True, slots=True)
class Described:
    """A role as an article words it, and the events in which it does."""

    role: str
    events: tuple[Briefing, ...]


@dataclass(frozen=True, slots=True)
class EntityCard:
    """A person, place or organisation across the site."""

    id: str
    folder: str
    name: str
    role: str | None
    """The role in the first event that gives one."""

    aliases: tuple[str, ...]
    path: str
    events: tuple[Briefing, ...]
    roles: tuple[Described, ...]


@dataclass(frozen=True, slots=True)
class SourceCard:
    """An outlet across the site; `name` is None for articles that state none."""

    name: str | None
    spellings: tuple[str, ...]
    path: str
    articles: tuple[tuple[Briefing, tuple[ArticleView, ...]], ...]
    """By event."""

    count: int


@dataclass(frozen=True, slots=True)
class Library:
    """The whole site by id."""

    site: Site
    events: dict[str, Briefing]
    articles: dict[str, ArticleView]
    entities: dict[str, EntityCard]
    """In the order of names."""

    sources: tuple[SourceCard, ...]
    """In the order of names, articles without an outlet last."""

    paragraphs: dict[str, tuple[int, ...]]
    """Where the shown paragraphs of an article begin, for articles that are shown whole."""

    def language(self, code: str) -> Language:
        """A language by code; one nobody named writes itself in the direction of its letters."""
        return self.site.languages.get(code) or Language(code, code, "auto")

    def folder(self, folder: str) -> tuple[EntityCard, ...]:
        """All people, places or organisations, by name."""
        return tuple(card for card in self.entities.values() if card.folder == folder)

    def cite(self, cite: Cite, said: str = "") -> CiteView:
        """A cite ready to be shown."""
        article = self.articles[cite.article]
        before = [start for start in self.paragraphs.get(cite.article, ()) if start <= cite.start]
        anchored = article.text_path and before and f"{article.text_path}#{addresses.paragraph_anchor(before[-1])}"
        return view_cite(cite, article, said, anchored or article.text_path)

    def cites(self, support: Iterable[Cite]) -> tuple[CiteView, ...]:
        """Several cites."""
        return tuple(self.cite(cite) for cite in support)

    def independent(self, support: Iterable[Cite]) -> int:
        """How many articles are among the support, copies of one report counted once."""
        articles = (self.articles[cite.article] for cite in support)
        return len({article.copy_of or article.id for article in articles})


def catalogue(site: Site) -> tuple[Library, tuple[Problem, ...]]:
    """The indexes of a site, and what in it points nowhere or cannot be told apart."""
    articles = {
        article.id: _view_article(site, briefing, article)
        for briefing in site.briefings
        for article in briefing.articles
    }
    library = Library(
        site=site,
        events={briefing.id: briefing for briefing in site.briefings},
        articles=articles,
        entities=_entities(site),
        sources=_sources(site, articles),
        paragraphs={id_: tuple(part[0] for part in text.paragraphs) for id_, text in site.texts.items()},
    )
    return library, (*_shared_outlets(library), *_lost_relations(library))


def _shared_outlets(library: Library) -> Iterator[Problem]:
    for card in library.sources:
        if len(card.spellings) > 1:
            names = ", ".join(repr(name) for name in card.spellings)
            hint = "Write the name in one way if they are one outlet."
            yield Problem(card.path, f"the outlets {names} share one page", hint, "warning")


def _lost_relations(library: Library) -> Iterator[Problem]:
    for briefing in library.site.briefings:
        for related in briefing.related:
            if related.id not in library.events:
                place = addresses.event_path(briefing.slug)
                yield Problem(place, f"the related event {related.id!r} is not in the site", "", "warning")


def sort_key(name: str) -> tuple[str, str]:
    """For lists of names in any script: accents and case only decide between names that are otherwise equal."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)), name


def _view_article(site: Site, briefing: Briefing, article: ArticleRef) -> ArticleView:
    anchor = addresses.article_anchor(article.id)
    return ArticleView(
        id=article.id,
        anchor=anchor,
        path=f"{addresses.event_path(briefing.slug)}#{anchor}",
        title=article_name(article),
        titled=bool(article.title),
        language=site.languages.get(article.lang) or Language(article.lang, article.lang, "auto"),
        published=article.published,
        source=article.source,
        source_path=addresses.source_path(article.source),
        url=web_address(article.url),
        text_path=addresses.article_path(article.id) if article.id in site.texts else None,
        copy_of=article.copy_of,
    )


def _entities(site: Site) -> dict[str, EntityCard]:
    """Everybody and everything named, and speakers whom no list names, by name."""
    drafts: dict[str, _Draft] = {}
    for briefing in site.briefings:
        for folder in FOLDERS:
            for entity in getattr(briefing, folder):
                draft = drafts.setdefault(entity.id, _Draft(folder, entity.name, [], {}, {}))
                draft.add(briefing, entity.role, (entity.name, *entity.aliases))
        for quote in briefing.quotes:
            if quote.speaker and quote.speaker.id:
                speaker = quote.speaker
                draft = drafts.setdefault(quote.speaker.id, _Draft("people", speaker.name, [], {}, {}))
                draft.add(briefing, speaker.role, (speaker.name,))
    cards = (draft.card(id_) for id_, draft in drafts.items())
    return {card.id: card for card in sorted(cards, key=lambda card: (sort_key(card.name), card.id))}


@dataclass(slots=True)
class _Draft:
    """An entity while its events are gathered."""

    folder: str
    name: str
    aliases: list[str]
    events: dict[str, Briefing]
    roles: dict[str, dict[str, Briefing]]

    def add(self, briefing: Briefing, role: str | None, names: Iterable[str]) -> None:
        self.events[briefing.id] = briefing
        self.aliases += [name for name in names if name != self.name and name not in self.aliases]
        if role:
            self.roles.setdefault(role, {})[briefing.id] = briefing

    def card(self, id_: str) -> EntityCard:
        return EntityCard(
            id=id_,
            folder=self.folder,
            name=self.name,
            role=next(iter(self.roles), None),
            aliases=tuple(self.aliases),
            path=addresses.entity_path(self.folder, id_),
            events=tuple(self.events.values()),
            roles=tuple(Described(role, tuple(events.values())) for role, events in self.roles.items()),
        )


def _sources(site: Site, articles: dict[str, ArticleView]) -> tuple[SourceCard, ...]:
    by_path: dict[str, dict[str, list[ArticleView]]] = {}
    for briefing in site.briefings:
        for ref in briefing.articles:
            view = articles[ref.id]
            by_path.setdefault(view.source_path, {}).setdefault(briefing.id, []).append(view)
    events = {briefing.id: briefing for briefing in site.briefings}
    cards = []
    for path, rows in by_path.items():
        spellings = tuple(sorted({view.source for views in rows.values() for view in views if view.source is not None}))
        grouped = tuple((events[id_], tuple(views)) for id_, views in rows.items())
        name = spellings[0] if spellings else None
        cards.append(SourceCard(name, spellings, path, grouped, sum(map(len, rows.values()))))
    return tuple(sorted(cards, key=lambda card: (card.name is None, sort_key(card.name or ""))))
