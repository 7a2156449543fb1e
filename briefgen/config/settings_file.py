"""What the settings file says: its keys, their values by the schema, and what is wrong with them."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from briefgen.errors import ConfigError
from briefgen.formats.yamltext import Key, YamlFault, read_yaml
from briefgen.lang.breaches import Breach, breaches

FILE_NAME = "briefgen.yaml"
_SCHEMA = Path(__file__).parent.parent / "config.schema.json"
_KINDS = {
    "string": "text",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "null": "null",
    "object": "a group of settings",
}
_SHOWN_CHARS = 60
"""How much of a faulty value a message repeats."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A key of the settings file as the schema describes it."""

    name: str
    """With its group: ``limits.facts``."""

    title: str
    description: str
    default: object


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the settings file; a fresh copy."""
    read: dict[str, Any] = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    return read


@cache
def settings() -> tuple[Setting, ...]:
    """Every key that can be set, in the order of the schema; groups are named by their members only."""

    def members(group: Mapping[str, Any], prefix: str) -> Iterator[Setting]:
        for key, part in group["properties"].items():
            if part["type"] == "object":
                yield from members(part, f"{prefix}{key}.")
            else:
                yield Setting(f"{prefix}{key}", part["title"], part["description"], part["default"])

    return tuple(members(schema(), ""))


def read_settings(project: Path) -> tuple[dict[str, Any], Mapping[Key, int]]:
    """What the settings file says, every value of the type that the schema wants, and the line of each key.

    Raises:
        ConfigError: The file cannot be read, or breaks the schema; one line for each fault.
    """
    path = project / FILE_NAME
    misnamed = path.with_suffix(".yml")
    if not path.exists() and misnamed.exists():
        raise ConfigError(f"{misnamed.name}: is not read. Name it {FILE_NAME}.")
    try:
        text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    except UnicodeDecodeError as error:
        raise ConfigError(f"{FILE_NAME}: is not UTF-8. Save it as UTF-8.") from error
    except OSError as error:
        raise ConfigError(f"{FILE_NAME}: cannot be read ({error.strerror}).") from error
    read = read_yaml(text)
    if isinstance(read, YamlFault):
        raise ConfigError(f"{FILE_NAME}:{read.line}: {read.message}. {read.hint}".rstrip())
    if read.value is not None and not isinstance(read.value, dict):
        raise ConfigError(f"{FILE_NAME}:1: holds no settings. Write each as name: value.")
    whole = schema()
    typed = _typed(read.value or {}, whole)
    told = [_told(breach) for breach in breaches(typed, whole)]
    faults = [(read.lines.get(key, 1), sentence) for key, sentence in told]
    refuse([f"{FILE_NAME}:{line}: {sentence}" for line, sentence in sorted(faults)])
    return typed, read.lines


def _typed(value: object, part: Mapping[str, Any]) -> Any:  # noqa: ANN401 - the type is the schema's to say
    """Text as the schema's type where it can be read so; what cannot is left for the schema to judge.

    A key without a value counts as not given.
    """
    wanted = part.get("type", ())
    wanted = {wanted} if isinstance(wanted, str) else set(wanted)
    if isinstance(value, dict):
        inner = part.get("properties", {})
        return {key: _typed(one, inner.get(key, {})) for key, one in value.items() if one is not None}
    if not isinstance(value, str):
        return value
    plain = value.strip().lower()
    if "boolean" in wanted and plain in ("true", "false"):
        return plain == "true"
    if wanted & {"integer", "number"} and re.fullmatch(r"[-+]?[0-9]{1,18}", plain, re.ASCII):
        return int(plain)
    if "number" in wanted and re.fullmatch(r"[-+]?[0-9]{0,18}\.?[0-9]{1,18}(e[-+]?[0-9]{1,2})?", plain, re.ASCII):
        return float(plain)
    if "null" in wanted and plain in ("null", "~"):
        return None
    return value.strip()


def _told(breach: Breach) -> tuple[Key, str]:
    """The key that a breach of the schema is about, with the fault and an offer."""
    key = tuple(map(str, breach.path))
    name, found, bound = ".".join(key), breach.value, breach.part[breach.keyword]
    match breach.keyword:
        case "additionalProperties":
            unknown = (*key, found)
            return unknown, _unknown(".".join(unknown))
        case "type":
            kinds = [_KINDS[kind] for kind in ([bound] if isinstance(bound, str) else bound)]
            return key, f"{name} must be {' or '.join(kinds)}, not {_shown(found)}."
        case "minimum":
            return key, f"{name} is {found}. The least is {bound}."
        case "maximum":
            return key, f"{name} is {found}. The most is {bound}."
        case "minLength":
            return key, f"{name} is empty. Leave the line out for the default."
        case _:
            return (
                key,
                f"{name} {_shown(found)} is not of the right form. Write it like '{breach.part['examples'][0]}'.",
            )


def _unknown(name: str) -> str:
    """The fault of a key that nothing reads, with the setting that was probably meant."""
    known = [*schema()["properties"], *(setting.name for setting in settings())]
    last = name.rpartition(".")[2].lower().replace("-", "_")
    by_last = {one.rpartition(".")[2]: one for one in known}
    near = difflib.get_close_matches(last, by_last, n=1)
    offer = f"Did you mean '{by_last[near[0]]}'?" if near else f"Known: {', '.join(dict.fromkeys(known))}."
    return f"unknown setting '{name[:_SHOWN_CHARS]}'. {offer}"


def _shown(value: object) -> str:
    match value:
        case str():
            return f"'{value[:_SHOWN_CHARS]}'"
        case dict():
            return "a group of settings"
        case list():
            return "a list"
        case _:
            return str(value)


def refuse(faults: list[str]) -> None:
    """Raise what is wrong with the settings, if anything is.

    Raises:
        ConfigError: There are faults; one line for each.
    """
    if faults:
        raise ConfigError("\n".join(faults))
