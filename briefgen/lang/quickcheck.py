"""Whether a value surely keeps a JSON Schema: a quick yes, for the many tables that are as they should be.

The packs are checked on every load. jsonschema walks one in 25 ms and finds what is wrong with it; most have nothing
wrong, and to see that takes one. Keywords that are not known here are never vouched for, so that this module can only
be slow to say yes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_TOLD = frozenset({"$schema", "title", "description"})
"""Keywords that ask for nothing."""

_LIST_KEYWORDS = frozenset({"type", "items", "prefixItems", "minItems", "maxItems", "uniqueItems"})
_TABLE_KEYWORDS = frozenset({"type", "properties", "additionalProperties", "propertyNames", "required"})
_VALUE_KEYWORDS = frozenset({"type", "enum", "pattern", "minLength", "minimum"})
_TYPES: Mapping[object, type | tuple[type, ...]] = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}


def keeps(value: object, part: Mapping[str, Any]) -> bool:
    """Whether `value` keeps the schema `part`; False means that it breaks it, or that this cannot be told here."""
    if isinstance(value, list):
        return part.get("type") == "array" and part.keys() - _TOLD <= _LIST_KEYWORDS and _list_keeps(value, part)
    if isinstance(value, dict):
        return part.get("type") == "object" and part.keys() - _TOLD <= _TABLE_KEYWORDS and _table_keeps(value, part)
    return part.keys() - _TOLD <= _VALUE_KEYWORDS and _value_keeps(value, part)


def _list_keeps(value: list[Any], part: Mapping[str, Any]) -> bool:
    if not part.get("minItems", 0) <= len(value) <= part.get("maxItems", len(value)):
        return False
    if part.get("uniqueItems") and not _all_differ(value):
        return False
    first = part.get("prefixItems", [])
    each = part.get("items", {"pattern": ""})  # what nothing is said of is not vouched for
    if set(map(type, value)) == {str} and not first and each.keys() - _TOLD <= {"type", "minLength"}:
        return _value_keeps(min(value, key=len), each)  # all are words: the shortest speaks for the others
    return all(map(keeps, value, [*first, *[each] * (len(value) - len(first))]))


def _all_differ(value: list[Any]) -> bool:
    """Whether no item of a list of words, or of lists of words, stands there twice; no for other lists."""
    if all(isinstance(item, str) for item in value):
        return len(set(value)) == len(value)
    words = all(isinstance(item, list) and all(isinstance(word, str) for word in item) for item in value)
    return words and len(set(map(tuple, value))) == len(value)


def _table_keeps(value: dict[str, Any], part: Mapping[str, Any]) -> bool:
    known, other, names = part.get("properties", {}), part.get("additionalProperties"), part.get("propertyNames")
    if not value.keys() >= set(part.get("required", ())):
        return False
    if names is not None and not all(keeps(key, names) for key in value):
        return False
    for key, inner in value.items():
        wanted = known.get(key, other)
        if not isinstance(wanted, Mapping) or not keeps(inner, wanted):
            return False
    return True


def _value_keeps(value: object, part: Mapping[str, Any]) -> bool:
    if "type" in part:
        wanted = _TYPES.get(str(part["type"]))
        if wanted is None or not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool):
            return False
    if "enum" in part and not (isinstance(value, str) and value in part["enum"]):
        return False
    if "minimum" in part and not (isinstance(value, int | float) and value >= part["minimum"]):
        return False
    if "pattern" in part and not (isinstance(value, str) and re.search(part["pattern"], value)):
        return False
    return "minLength" not in part or (isinstance(value, str) and len(value) >= part["minLength"])
