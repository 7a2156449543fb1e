from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from briefgen.lang.quickcheck import keeps

LANG = Path(__file__).parent.parent / "briefgen" / "lang"
SCHEMA = json.loads((LANG / "pack.schema.json").read_text(encoding="utf-8"))
PACKS = sorted(LANG.glob("packs/[!_]*.toml"))


def parts(schema: object) -> Iterator[Mapping[str, Any]]:
    """Every schema inside a schema, and itself."""
    if isinstance(schema, dict):
        yield schema
        for key in ("items", "additionalProperties", "propertyNames"):
            yield from parts(schema.get(key))
        for inner in (*schema.get("properties", {}).values(), *schema.get("prefixItems", ())):
            yield from parts(inner)


PARTS = list(parts(SCHEMA))
TEXT = st.text("aNO1-", max_size=3)
PLAIN = st.one_of(st.booleans(), st.integers(-1, 14), st.floats(allow_nan=False), TEXT, st.just("NO"), st.none())
VALUES = st.recursive(
    PLAIN, lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXT, inner)), max_leaves=8
)
WORDS = {"type": "array", "items": {"type": "string", "minLength": 1}, "uniqueItems": True}
CODED = {"type": "object", "propertyNames": {"pattern": "^[A-Z]+$"}, "additionalProperties": {"type": "number"}}


@given(part=st.sampled_from(PARTS), value=VALUES)
def test_what_is_vouched_for_keeps_the_schema(part: Mapping[str, Any], value: object) -> None:
    assert not keeps(value, part) or Draft202012Validator(part).is_valid(value)


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_every_pack_that_ships_is_vouched_for(path: Path) -> None:
    assert keeps(tomllib.loads(path.read_text(encoding="utf-8")), SCHEMA)


@pytest.mark.parametrize("keyword", [{"maxLength": 9}, {"format": "date"}, {"anyOf": []}, {"$ref": "#"}])
@pytest.mark.parametrize(("kind", "value"), [("string", "a"), ("array", ["a"]), ("object", {}), ("number", 1)])
def test_what_an_unknown_keyword_asks_for_is_not_vouched_for(kind: str, value: object, keyword: dict[str, Any]) -> None:
    assert not keeps(value, {"type": kind, **keyword})


@pytest.mark.parametrize(
    ("value", "part"),
    [
        (["a", "b"], WORDS),
        ([], {"type": "array", "items": {"type": "string"}, "minItems": 0}),
        ([["a", "b"], ["a", "c"]], {"type": "array", "items": WORDS, "uniqueItems": True}),
        (["a", 1], {"type": "array", "prefixItems": [{"type": "string"}, {"type": "number"}]}),
        ({"NO": 2.5}, CODED),
        ("ltr", {"enum": ["ltr", "rtl"]}),
        (3, {"type": "integer", "minimum": 1}),
    ],
)
def test_tables_as_packs_have_them_are_vouched_for(value: object, part: Mapping[str, Any]) -> None:
    assert keeps(value, part)


@pytest.mark.parametrize(
    ("value", "part"),
    [
        (["a", "a"], WORDS),
        (["a", ""], WORDS),
        (["a", 1], WORDS),
        ({"no": 2.5}, CODED),
        (True, {"type": "number"}),
        (1, {"type": "boolean"}),
        ({}, {"type": "object", "required": ["code"]}),
        ({"b": 1}, {"type": "object", "properties": {"a": {"type": "number"}}, "additionalProperties": False}),
        ("a", WORDS),
    ],
)
def test_what_breaks_the_schema_is_not_vouched_for(value: object, part: Mapping[str, Any]) -> None:
    assert not keeps(value, part)
