"""What is published as JSON: one object an event, the index of the site, and the schemas that describe them."""

from __future__ import annotations

from dataclasses import asdict
from importlib import resources

from briefgen.model.briefing import Briefing, Cite, Entity, EventDate, EventQuote, Fact, Line, Moment
from briefgen.model.site import File, Site
from briefgen.publish import addresses
from briefgen.publish.jsontext import Json, dump
from briefgen.publish.library import FOLDERS, EntityCard, Library, catalogue


def event_object(briefing: Briefing) -> Json:
    """All that is known of an event, under the names of ``schemas/event.json``; nothing is left out.

    ``url`` is relative to the site's root.
    """
    return {
        "id": briefing.id,
        "slug": briefing.slug,
        "url": addresses.event_path(briefing.slug),
        "title": _line(briefing.title),
        "date": _date(briefing.date),
        "venue": briefing.venue,
        "summary": [_line(line) for line in briefing.summary],
        "articles": [asdict(article) for article in briefing.articles],
        "facts": [_fact(fact) for fact in briefing.facts],
        "quotes": [_quote(quote) for quote in briefing.quotes],
        "timeline": [_moment(moment) for moment in briefing.timeline],
        **{folder: [_entity(entity) for entity in getattr(briefing, folder)] for folder in FOLDERS},
        "related": [
            {"id": related.id, "relation": related.relation, "reasons": list(related.reasons)}
            for related in briefing.related
        ],
        "reasons": list(briefing.reasons),
    }


def index_object(library: Library) -> Json:
    """The events of the site in reading order; people, places and organisations by name (``schemas/index.json``)."""
    return {
        "title": library.site.title,
        "language": library.site.language.code,
        "events": [_event_row(briefing) for briefing in library.site.briefings],
        **{folder: [_entity_row(card) for card in library.folder(folder)] for folder in FOLDERS},
    }


def data_files(site: Site) -> tuple[File, ...]:
    """``data/index.json``, ``data/events/*.json`` and ``data/schemas/*.json``."""
    library, _problems = catalogue(site)  # the pages report them
    events = (File(addresses.event_data_path(b.slug), dump(event_object(b))) for b in site.briefings)
    return (File("data/index.json", dump(index_object(library))), *events, *schema_files())


def schema_files() -> tuple[File, ...]:
    """The JSON Schemas that ship with the program, as they are published."""
    folder = resources.files("briefgen") / "schemas"
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".json")), key=lambda entry: entry.name)
    return tuple(File(f"data/schemas/{entry.name}", entry.read_bytes()) for entry in found)


def _line(line: Line) -> Json:
    return {"text": line.text, "lang": line.lang, "support": _cites(line.support)}


def _date(date: EventDate) -> Json:
    return {"start": date.start, "end": date.end, "text": date.text, "after": date.after, "before": date.before}


def _cites(support: tuple[Cite, ...]) -> list[Json]:
    return [_cite(cite) for cite in support]


def _cite(cite: Cite) -> Json:
    return {
        "article": cite.article,
        "start": cite.start,
        "end": cite.end,
        "exact": cite.exact,
        "prefix": cite.prefix,
        "suffix": cite.suffix,
    }


def _fact(fact: Fact) -> Json:
    return {
        "id": fact.id,
        "kind": fact.kind,
        "label": fact.label,
        "value": fact.value,
        "lang": fact.lang,
        "normal": fact.normal,
        "status": fact.status,
        "by": fact.by,
        "box": fact.box,
        "sources": fact.sources,
        "support": _cites(fact.support),
        "variants": [
            {"value": variant.value, "type": variant.type, "support": _cites(variant.support)}
            for variant in fact.variants
        ],
    }


def _quote(quote: EventQuote) -> Json:
    speaker = quote.speaker
    return {
        "id": quote.id,
        "text": quote.text,
        "lang": quote.lang,
        "kind": quote.kind,
        "speaker": {"id": speaker.id, "name": speaker.name, "role": speaker.role} if speaker else None,
        "via": quote.via,
        "cue": quote.cue,
        "support": _cite(quote.support),
        "same_as": list(quote.same_as),
    }


def _moment(moment: Moment) -> Json:
    return {
        "when": moment.when,
        "value": moment.value,
        "text": moment.text,
        "lang": moment.lang,
        "support": _cites(moment.support),
    }


def _entity(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "name": entity.name,
        "role": entity.role,
        "aliases": list(entity.aliases),
        "articles": list(entity.articles),
    }


def _event_row(briefing: Briefing) -> Json:
    return {
        "id": briefing.id,
        "slug": briefing.slug,
        "title": {"text": briefing.title.text, "lang": briefing.title.lang},
        "url": addresses.event_path(briefing.slug),
        "date": _date(briefing.date),
        "articles": [article.id for article in briefing.articles],
        "languages": sorted({article.lang for article in briefing.articles}),
    }


def _entity_row(card: EntityCard) -> Json:
    return {
        "id": card.id,
        "name": card.name,
        "role": card.role,
        "aliases": list(card.aliases),
        "url": card.path,
        "events": [briefing.id for briefing in card.events],
    }
