"""What in a value is not as its JSON Schema wants it, for the keywords that the schemas of packs and settings use.

The packs are checked on every load, 27,000 values of them. Lists of words, which are nearly all, are looked at whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

TOLD = frozenset({"$schema", "$id", "title", "description", "default", "examples"})
"""Keywords that ask for nothing."""

_TYPES: Mapping[str, type | tuple[type, ...]] = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "array": list,
    "object": dict,
    "null": type(None),
}

Path = tuple[str | int, ...]
"""Keys and indices that lead to a value."""


class Breach(NamedTuple):
    """A value that a keyword of its schema forbids."""

    path: Path
    keyword: str
    value: Any
    part: Mapping[str, Any]
    """The schema of this value."""

    def __str__(self) -> str:
        """What is wrong, a clause without its end."""
        return _WORDS[self.keyword](self.value, self.part[self.keyword])


def breaches(value: object, part: Mapping[str, Any], path: Path = ()) -> list[Breach]:
    """All breaches of the schema `part` (JSON Schema, draft 2020-12) in `value`."""
    if "type" in part and not _is(value, part["type"]):
        return [Breach(path, "type", value, part)]
    out = [Breach(path, key, value, part) for key in part if key in _HOLDS and not _HOLDS[key](value, part[key])]
    if isinstance(value, list):
        return [*out, *_in_list(value, part, path)]
    return [*out, *_in_table(value, part, path)] if isinstance(value, dict) else out


def _in_list(value: list[Any], part: Mapping[str, Any], path: Path) -> Iterator[Breach]:
    first, each = part.get("prefixItems", ()), part.get("items", {})
    if not first and each.keys() - TOLD <= {"type", "minLength"} and set(map(type, value)) == {str}:
        shortest = min(value, key=len)  # all are words: if this one is as it should be, all are
        if not breaches(shortest, each):
            return
    for at, item in enumerate(value):
        yield from breaches(item, first[at] if at < len(first) else each, (*path, at))


def _in_table(value: Mapping[str, Any], part: Mapping[str, Any], path: Path) -> Iterator[Breach]:
    known, other, names = (
        part.get("properties", {}),
        part.get("additionalProperties", {}),
        part.get("propertyNames", {}),
    )
    for key, inner in value.items():
        yield from breaches(key, names, path) if names else ()
        wanted = known.get(key, other)
        if wanted is False:
            yield Breach(path, "additionalProperties", key, part)
        else:
            yield from breaches(inner, wanted, (*path, key))


def _is(value: object, kinds: str | Iterable[str]) -> bool:
    for kind in (kinds,) if isinstance(kinds, str) else kinds:
        if isinstance(value, _TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool)):
            return True
        if kind == "integer" and isinstance(value, float) and value.is_integer():
            return True
    return False


def _differ(items: list[Any]) -> bool:
    if all(isinstance(item, str) for item in items):
        return len(set(items)) == len(items)
    return len({json.dumps(_as_counted(item), sort_keys=True, default=repr) for item in items}) == len(items)


def _as_counted(item: object) -> object:
    """The same with whole numbers written in one way: 1.0 is 1, as JSON Schema has it."""
    if isinstance(item, list):
        return [_as_counted(inner) for inner in item]
    if isinstance(item, dict):
        return {key: _as_counted(inner) for key, inner in item.items()}
    return int(item) if isinstance(item, float) and item.is_integer() else item


def _twice(items: list[Any], _: bool) -> str:
    return f"{', '.join(sorted({repr(item) for item in items if items.count(item) > 1}))} stands there more than once"


_HOLDS: Mapping[str, Callable[[Any, Any], bool]] = {
    "enum": lambda value, wanted: value in wanted,
    "pattern": lambda value, wanted: not isinstance(value, str) or re.search(wanted, value) is not None,
    "minLength": lambda value, wanted: not isinstance(value, str) or len(value) >= wanted,
    "minimum": lambda value, wanted: not _is(value, "number") or value >= wanted,
    "maximum": lambda value, wanted: not _is(value, "number") or value <= wanted,
    "required": lambda value, wanted: not isinstance(value, dict) or value.keys() >= set(wanted),
    "minItems": lambda value, wanted: not isinstance(value, list) or len(value) >= wanted,
    "maxItems": lambda value, wanted: not isinstance(value, list) or len(value) <= wanted,
    "uniqueItems": lambda value, wanted: not (isinstance(value, list) and wanted) or _differ(value),
}
_WORDS: Mapping[str, Callable[[Any, Any], str]] = {
    "type": lambda value, wanted: f"{value!r} is not of type {wanted!r}",
    "enum": lambda value, wanted: f"{value!r} is not one of {wanted!r}",
    "pattern": lambda value, wanted: f"{value!r} does not match {wanted!r}",
    "minLength": lambda value, wanted: f"{value!r} has fewer letters than {wanted}",
    "minimum": lambda value, wanted: f"{value!r} is less than {wanted}",
    "maximum": lambda value, wanted: f"{value!r} is more than {wanted}",
    "required": lambda value, wanted: f"{', '.join(repr(key) for key in wanted if key not in value)} is missing",
    "minItems": lambda value, wanted: f"has {len(value)} items where {wanted} are the least",
    "maxItems": lambda value, wanted: f"has {len(value)} items where {wanted} are the most",
    "uniqueItems": _twice,
    "additionalProperties": lambda key, _: f"{key!r} was unexpected",
}

KEYWORDS = TOLD | _WORDS.keys() | {"items", "prefixItems", "properties", "propertyNames"}
"""All that is known here; the tests hold that no schema of ours has another."""
