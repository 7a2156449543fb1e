"""The keys of language packs: each is described, told in the docs, shown in the template, and read by some finder."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from briefgen.lang.pack import known_packs, parse_pack

ROOT = Path(__file__).parent.parent
LANG = ROOT / "briefgen" / "lang"
SCHEMA = json.loads((LANG / "pack.schema.json").read_text(encoding="utf-8"))
DOCS = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")
TEMPLATE = (LANG / "packs" / "_template.toml").read_text(encoding="utf-8")
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "briefgen").rglob("*.py")))

READ_WHOLE = {"speech.pronouns", *(f"dates.{key}" for key in ("units", "parts", "shift", "seasons", "eras", "ampm"))}
"""Tables whose keys are values of a reading or parts of one, and so never asked for one by one."""


def keys(properties: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every key that the schema names, with its tables before it, and what the schema says of it."""
    for key, told in properties.items():
        yield above + key, told
        yield from keys(told.get("properties", {}), f"{above}{key}.")


KEYS = dict(keys(SCHEMA["properties"]))


def _shown(path: str) -> bool:
    table, _, key = path.rpartition(".")
    body = TEMPLATE.partition(f"\n[{table}]\n")[2].partition("\n[")[0]
    return f"\n[{path}]\n" in TEMPLATE or re.search(rf"^(# )?{key} = ", body, re.MULTILINE) is not None


def _read(path: str) -> bool:
    table, _, key = path.rpartition(".")
    stem = re.sub(r"_after$", "", key)  # at_least_after is asked for as what stands behind at_least
    return table in READ_WHOLE or f'"{key}"' in SOURCE or (stem != key and f'"{stem}"' in SOURCE)


def test_every_key_says_what_it_holds() -> None:
    assert [path for path, told in KEYS.items() if not told.get("description")] == []


def test_every_key_is_told_in_the_docs() -> None:
    assert [path for path in KEYS if f"`{path.rpartition('.')[2]}`" not in DOCS and f"`[{path}]`" not in DOCS] == []


def test_every_key_is_shown_in_the_template() -> None:
    assert [path for path in KEYS if not _shown(path)] == []


def test_every_key_is_read() -> None:
    assert [path for path in KEYS if not _read(path)] == []


def test_the_lines_of_the_template_keep_the_schema() -> None:
    filled = re.sub(r"^# (?=\S+ = |\".*\" = )", "", TEMPLATE, flags=re.MULTILINE).replace('"xx"', '"qaa"')

    assert set(parse_pack("_template.toml", filled).tables) >= set(tomllib.loads(TEMPLATE))


@pytest.mark.parametrize("code", known_packs())
def test_what_stands_for_a_nation_is_not_its_country_again(code: str) -> None:
    places = tomllib.loads((LANG / "packs" / f"{code}.toml").read_text(encoding="utf-8"))["places"]
    names = places.get("names", {})

    assert [key for key, forms in places["demonyms"].items() if set(forms) <= set(names.get(key, ()))] == []
