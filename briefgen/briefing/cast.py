"""The people, places and organisations of an event, each under one name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefgen.briefing.material import Material
from briefgen.events.registry import Identity
from briefgen.model.briefing import Entity

MIN_MENTIONS = 2
"""Mentions of an organisation that no other article names; a single one is too often something else in capitals."""


def people(material: Material) -> tuple[Entity, ...]:
    """Everybody named in full, or with a role; the most named first."""
    return _entities(material, "PER", _is_known_person)


def places(material: Material) -> tuple[Entity, ...]:
    """Known countries and cities, and buildings or grounds named as such."""
    return _entities(material, "LOC", _any)


def organisations(material: Material) -> tuple[Entity, ...]:
    """Organisations of two words or more, or named more than once."""
    return _entities(material, "ORG", _is_known_organisation)


def _is_known_person(identity: Identity, _mentions: int) -> bool:
    return " " in identity.name or bool(identity.roles)


def _is_known_organisation(identity: Identity, mentions: int) -> bool:
    return " " in identity.name or mentions >= MIN_MENTIONS


def _any(_identity: Identity, _mentions: int) -> bool:
    return True


def _entities(material: Material, kind: str, wanted: Callable[[Identity, int], bool]) -> tuple[Entity, ...]:
    articles: dict[str, list[str]] = {}
    forms: dict[str, list[str]] = {}
    counts: dict[str, int] = {}
    for reading in material.readings:
        for name in reading.names:
            found = material.registry.get(reading.id, name.entity)
            if found is None or name.type != kind:
                continue
            counts[found.id] = counts.get(found.id, 0) + 1
            if reading.id not in articles.setdefault(found.id, []):
                articles[found.id].append(reading.id)
            form = " ".join(name.text.split())
            if form not in forms.setdefault(found.id, []):
                forms[found.id].append(form)
    order = sorted(articles, key=lambda i: (-len(articles[i]), -counts[i], i))
    return tuple(
        _entity(material.registry.identities[i], forms[i], articles[i], material.role(i))
        for i in order
        if wanted(material.registry.identities[i], counts[i])
    )


def _entity(identity: Identity, forms: Iterable[str], articles: list[str], role: str | None) -> Entity:
    return Entity(identity.id, identity.name, role, tuple(f for f in forms if f != identity.name), tuple(articles))
