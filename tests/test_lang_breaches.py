from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from briefgen.lang.breaches import KEYWORDS, breaches

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


CONFIG = json.loads((LANG.parent / "config.schema.json").read_text(encoding="utf-8"))


@given(part=st.sampled_from([*PARTS, *parts(CONFIG)]), value=VALUES)
def test_what_keeps_the_schema_is_what_jsonschema_says(part: Mapping[str, Any], value: object) -> None:
    assert (breaches(value, part) == []) == Draft202012Validator(part).is_valid(value)


@example(part={"type": "array", "uniqueItems": True}, value=[0, 0.0])
@given(part=st.sampled_from([*PARTS, *parts(CONFIG)]), value=VALUES)
def test_places_and_keywords_are_those_that_jsonschema_names(part: Mapping[str, Any], value: object) -> None:
    found = {(breach.path, breach.keyword) for breach in breaches(value, part)}

    assert found == {(tuple(e.absolute_path), e.validator) for e in Draft202012Validator(part).iter_errors(value)}


@pytest.mark.parametrize("schema", [SCHEMA, CONFIG], ids=["packs", "settings"])
def test_the_schemas_have_no_keyword_that_is_not_known(schema: object) -> None:
    assert {key for part in parts(schema) for key in part} <= KEYWORDS


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_every_pack_that_ships_keeps_the_schema(path: Path) -> None:
    assert breaches(tomllib.loads(path.read_text(encoding="utf-8")), SCHEMA) == []


@pytest.mark.parametrize(
    ("value", "part", "told"),
    [
        (["a", "b", "a"], WORDS, "'a' stands there more than once"),
        (["a", ""], WORDS, "'' has fewer letters than 1"),
        (["a", 1], WORDS, "1 is not of type 'string'"),
        ({"no": 2.5}, CODED, "'no' does not match '^[A-Z]+$'"),
        ("up", {"enum": ["ltr", "rtl"]}, "'up' is not one of ['ltr', 'rtl']"),
        ({}, {"required": ["code"]}, "'code' is missing"),
        ({"b": 1}, {"properties": {"a": {}}, "additionalProperties": False}, "'b' was unexpected"),
        ([[]], {"minItems": 7}, "has 1 items where 7 are the least"),
        (0, {"minimum": 1}, "0 is less than 1"),
    ],
)
def test_a_breach_tells_what_is_wrong(value: object, part: Mapping[str, Any], told: str) -> None:
    assert list(map(str, breaches(value, part))) == [told]
