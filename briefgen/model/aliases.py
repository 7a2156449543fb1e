"""What the user knows of names that articles alone do not tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


def folded(name: str) -> str:
    """A name as it is compared: case and the width of spaces do not count."""
    return " ".join(name.casefold().split())


@dataclass(frozen=True, slots=True)
class Aliases:
    """Names that mean one person, place or organisation, and names that never do."""

    people: Mapping[str, str] = field(default_factory=dict)
    """`folded` form to the name to show."""

    places: Mapping[str, str] = field(default_factory=dict)
    organisations: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[frozenset[str]] = frozenset()
    """Pairs of `folded` names that are two people, however alike they look."""
