"""Which id and address each event had before, so that it keeps them when articles join."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.errors import ConfigError
from briefgen.model.briefing import Briefing, Event

FILE_NAME = "addresses.json"
"""Kept in the project beside the settings; it belongs under version control."""

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Address:
    """Where an event was published, and the articles that it was told from."""

    id: str
    slug: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """All addresses that were given out."""

    current: tuple[Address, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    """(slug that is no more, id of the event that took its articles), by slug."""


def recall(events: Sequence[Event], memory: Memory) -> tuple[Event, ...]:
    """The events with the ids and slugs that they had; an event is the old one that it shares most articles with.

    Where two old events became one, the one that gave more articles (then the first by id) lives on.
    """
    claims = []
    for at, event in enumerate(events):
        articles = {r.id for r in event.readings}
        for old in memory.current:
            shared = len(articles & set(old.articles))
            if shared:
                claims.append((-shared, old.id, at, old))
    kept: dict[int, Address] = {}
    taken: set[str] = set()
    for _, identity, at, old in sorted(claims, key=lambda c: c[:3]):
        if at not in kept and identity not in taken:
            kept[at] = old
            taken.add(identity)
    return tuple(replace(e, id=kept[at].id, slug=kept[at].slug) if at in kept else e for at, e in enumerate(events))


def renew(memory: Memory, briefings: Iterable[Briefing]) -> Memory:
    """The memory after a build: what is published now, and where former addresses lead."""
    current = tuple(
        sorted((Address(b.id, b.slug, tuple(sorted(a.id for a in b.articles))) for b in briefings), key=lambda a: a.id)
    )
    heirs: dict[str, str] = {}
    for old in memory.current:
        best = max(current, key=lambda a: (len(set(a.articles) & set(old.articles)), a.id), default=None)
        if best is not None and set(best.articles) & set(old.articles) and best.slug != old.slug:
            heirs[old.slug] = best.id
    living = {a.id for a in current}
    moved = {slug: heir for slug, heir in memory.moved if heir in living} | heirs
    for slug in {a.slug for a in current}:
        moved.pop(slug, None)
    return Memory(current, tuple(sorted(moved.items())))


def redirects(memory: Memory) -> Mapping[str, str]:
    """Former slug to present slug."""
    slugs = {a.id: a.slug for a in memory.current}
    return {old: slugs[heir] for old, heir in memory.moved if heir in slugs}


def encode(memory: Memory) -> bytes:
    """The memory as a file: a line an event, so that changes read well in version control."""
    rows = [
        json.dumps({"id": a.id, "slug": a.slug, "articles": a.articles}, ensure_ascii=False) for a in memory.current
    ]
    moved = json.dumps(dict(memory.moved), ensure_ascii=False, indent=1)
    body = ",\n  ".join(rows)
    return f'{{\n "format": {_FORMAT},\n "events": [\n  {body}\n ],\n "moved": {moved}\n}}\n'.encode()


def decode(raw: bytes, place: str) -> Memory:
    """A memory read back.

    Raises:
        ConfigError: these are not the bytes of one; `place` opens the message.
    """
    try:
        found = json.loads(raw)
        rows = tuple(Address(str(r["id"]), str(r["slug"]), tuple(map(str, r["articles"]))) for r in found["events"])
        moved = tuple(sorted((str(k), str(v)) for k, v in found["moved"].items()))
        version = found["format"]
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise ConfigError(
            f"{place}: is damaged ({fault}). Restore it, or delete it to give out new addresses."
        ) from fault
    if version != _FORMAT:
        raise ConfigError(f"{place}: is of format {version}; this version reads {_FORMAT}. Update briefgen.")
    return Memory(rows, moved)
