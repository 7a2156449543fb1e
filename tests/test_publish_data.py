"""Published data: exact names, nothing dropped, valid by its own schemas."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from publish_sample import FLOOD, TALKS_EVENT, sample_site
from publish_texts import TEXTS

from briefgen.model.briefing import Briefing, Cite, EventQuote, Fact
from briefgen.publish.data import data_files, event_object, schema_files
from briefgen.publish.jsontext import dump, dump_line

SCHEMAS = resources.files("briefgen") / "schemas"


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8"))


def published(path: str) -> Any:
    return json.loads(next(file.content for file in data_files(sample_site()) if file.path == path))


def faults(name: str, value: object) -> list[str]:
    return [error.message for error in Draft202012Validator(schema(name)).iter_errors(value)]


def cites(value: object) -> list[dict[str, Any]]:
    """Every cite anywhere inside."""
    if isinstance(value, list):
        return [cite for part in value for cite in cites(part)]
    if isinstance(value, dict):
        return [value] if "exact" in value else [cite for part in value.values() for cite in cites(part)]
    return []


READING: dict[str, Any] = {
    "id": "a",
    "path": "a.txt",
    "lang": "en",
    "title": None,
    "published": None,
    "text": "“Go on Monday,” said Ann in Oslo. 3 km.",
    "sentences": [[0, 33], [34, 39]],
    "boilerplate": [{"start": 34, "end": 39, "reason": "see_also"}],
    "quotes": [
        {
            "start": 1,
            "end": 14,
            "text": "Go on Monday,",
            "kind": "direct",
            "speaker": {"start": 21, "end": 24, "text": "Ann", "name": "Ann"},
            "cue": {"start": 16, "end": 20, "text": "said"},
            "via": None,
        }
    ],
    "dates": [{"start": 7, "end": 13, "text": "Monday", "type": "DATE", "value": "XXXX-WXX-1"}],
    "names": [{"start": 21, "end": 24, "text": "Ann", "type": "PER", "entity": "per:ann"}],
    "amounts": [{"start": 34, "end": 38, "text": "3 km", "value": 3.0, "unit": "km", "of": ""}],
}


@pytest.mark.parametrize("name", ["event", "index", "reading"])
def test_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("briefing", [FLOOD, TALKS_EVENT])
def test_event_holds_its_schema(briefing: Briefing) -> None:
    assert faults("event", event_object(briefing)) == []


def test_index_holds_its_schema() -> None:
    assert faults("index", published("data/index.json")) == []


def test_reading_schema_takes_a_reading_and_refuses_a_wrong_kind() -> None:
    assert faults("reading", READING) == []
    quote = {**READING["quotes"][0], "kind": "indirect"}
    assert faults("reading", {**READING, "quotes": [quote]}) != []


def test_statement_without_support_breaks_the_schema() -> None:
    assert faults("event", event_object(replace(FLOOD, title=replace(FLOOD.title, support=())))) != []


def test_keys_stand_in_the_order_of_the_schema() -> None:
    value = event_object(FLOOD)
    assert list(value) == list(schema("event")["properties"])
    rows = {"fact": "facts", "quote": "quotes", "article": "articles", "moment": "timeline", "entity": "people"}
    for part, key in rows.items():
        assert list(value[key][0]) == list(schema("event")["$defs"][part]["properties"])  # type: ignore[index]
    assert list(published("data/index.json")) == list(schema("index")["properties"])


def test_nothing_of_a_briefing_is_dropped() -> None:
    value = event_object(FLOOD)
    assert set(value) == {field.name for field in fields(Briefing)} | {"url"}
    assert set(value["facts"][0]) == {field.name for field in fields(Fact)}  # type: ignore[index]
    assert set(value["quotes"][0]) == {field.name for field in fields(EventQuote)}  # type: ignore[index]
    assert set(cites(value)[0]) == {field.name for field in fields(Cite)}


@pytest.mark.parametrize("briefing", [FLOOD, TALKS_EVENT])
def test_every_cite_is_verbatim(briefing: Briefing) -> None:
    found = cites(json.loads(dump(event_object(briefing))))
    assert len(found) > 10
    for cite in found:
        assert TEXTS[cite["article"]][cite["start"] : cite["end"]] == cite["exact"]


def test_index_lists_events_and_everybody_with_their_pages() -> None:
    index = published("data/index.json")
    assert index["events"][0] == {
        "id": "flood-in-storvass",
        "slug": "flood-in-storvass",
        "title": {"text": "River Orva floods the lower town of Storvass", "lang": "en"},
        "url": "events/flood-in-storvass/index.html",
        "date": {
            "start": "2026-03-03",
            "end": "2026-03-05",
            "text": "Tuesday to Thursday",
            "after": None,
            "before": None,
        },
        "articles": ["valley-courier-flood", "fjordposten-flom", "nahr-faydan", "wire-copy"],
        "languages": ["ar", "en", "nb"],
    }
    mayor = next(person for person in index["people"] if person["id"] == "per-karim-haddad")
    assert mayor["events"] == ["flood-in-storvass", "river-talks"]
    assert mayor["url"] == "people/per-karim-haddad/index.html"


def test_files_are_readable_and_end_with_a_line_break() -> None:
    file = next(file for file in data_files(sample_site()) if file.path == "data/events/flood-in-storvass.json")
    assert "الماء يرتفع" in file.content.decode()
    assert file.content.endswith(b"}\n")


def test_json_line_has_no_break_inside() -> None:
    assert "\n" not in dump_line(event_object(FLOOD))


def test_schemas_are_published_as_they_ship() -> None:
    files = {file.path: file.content for file in schema_files()}
    assert sorted(files) == ["data/schemas/event.json", "data/schemas/index.json", "data/schemas/reading.json"]
    assert files["data/schemas/event.json"] == (SCHEMAS / "event.json").read_bytes()
