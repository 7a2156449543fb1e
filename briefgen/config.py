"""What a user may choose: the settings of a project, from its ``briefgen.yaml`` and the command line."""

from __future__ import annotations

import difflib
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from briefgen.errors import ConfigError
from briefgen.formats.aliases import load_aliases
from briefgen.formats.yamltext import Key, YamlFault, read_yaml
from briefgen.model.aliases import Aliases

FILE_NAME = "briefgen.yaml"
_SCHEMA = Path(__file__).with_name("config.schema.json")
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
class Limits:
    """The most an event shows of each kind."""

    facts: int
    box: int
    summary: int


@dataclass(frozen=True, slots=True)
class Grouping:
    """How articles are grouped into events."""

    threshold: float | None
    """None means the built-in value."""


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of a project, checked; what each means stands in ``config.schema.json``."""

    project: Path
    """The project folder, resolved as all folders here are."""

    title: str
    description: str
    language: str
    base_url: str
    """With ``/`` at its end; empty if not known."""

    content: Path
    output: Path
    templates: Path
    full_text: bool
    max_bytes: int
    workers: int
    limits: Limits
    grouping: Grouping

    aliases: Aliases = field(default_factory=Aliases)
    """Of the project's ``aliases.yaml``."""

    unread: tuple[Path, ...] = ()
    """Folders besides `output` and `templates` that are never read as content."""

    own_content: bool = True
    """Whether the articles are the project's own, and not those of another folder named on the command line."""

    @property
    def remembers(self) -> bool:
        """Whether the addresses of events are kept: in a project with a settings file, for its own articles."""
        return self.own_content and (self.project / FILE_NAME).is_file()

    @property
    def content_place(self) -> str:
        """How problems name the content folder: as seen from the project, empty for the project itself."""
        seen = os.path.relpath(self.content, self.project).replace(os.sep, "/")
        return "" if seen == "." else seen

    @property
    def exclude(self) -> tuple[Path, ...]:
        """Folders that are never read as content, though they may lie inside it."""
        return (self.output, self.templates, *self.unread)

    def preview(self, folder: Path) -> Config:
        """The settings for looking at the site in `folder`: with whole articles, which are not republished there."""
        return replace(self, output=folder, full_text=True, unread=(*self.unread, self.output))

    @property
    def base_path(self) -> str:
        """Where the site will live below its host, as ``/repository/``; ``/`` if not known."""
        return urlsplit(self.base_url).path or "/"


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


def load_config(project: Path) -> Config:
    """The settings of a project folder; those not given have their defaults.

    Raises:
        ConfigError: The folder is not there, or its settings or aliases cannot be used; one line for each fault.
    """
    if not _holds(project.is_dir):
        raise ConfigError(f"{project}: there is no such folder.")
    given, lines = _read_settings(project)

    def place(name: str) -> str:
        return f"{FILE_NAME}:{lines.get(tuple(name.split('.')), 1)}"

    values = {setting.name: _lookup(given, setting.name, setting.default) for setting in settings()}
    config = _config(project.resolve(), values, content_given="content" in given)
    config = replace(config, aliases=load_aliases(config.project))
    _refuse(_folder_faults(config, place))
    return config


def with_overrides(
    config: Config, content: Path | None = None, output: Path | None = None, base_url: str | None = None
) -> Config:
    """The same settings with what the command line says instead; folders as seen from where the command is run.

    Raises:
        ConfigError: They cannot be used together.
    """
    if base_url is not None and not re.fullmatch(schema()["properties"]["base_url"]["pattern"], base_url):
        raise ConfigError(
            f"--base-url: '{base_url}' is not a web address. Write it like 'https://user.github.io/repo/'."
        )
    changed = replace(
        config,
        content=config.content if content is None else content.resolve(),
        own_content=config.own_content and content is None,
        output=config.output if output is None else output.resolve(),
        base_url=config.base_url if base_url is None else _with_slash(base_url),
    )
    _refuse(_folder_faults(changed, lambda name: f"--{name}"))
    return changed


def _refuse(faults: list[str]) -> None:
    if faults:
        raise ConfigError("\n".join(faults))


def _config(project: Path, values: Mapping[str, Any], *, content_given: bool) -> Config:
    content = (project / values["content"]).resolve()
    if not content_given and not _holds(content.is_dir):
        content = project  # a bare folder of articles builds too
    return Config(
        project=project,
        title=values["title"],
        description=values["description"],
        language=values["language"],
        base_url=_with_slash(values["base_url"]),
        content=content,
        output=(project / values["output"]).resolve(),
        templates=(project / values["templates"]).resolve(),
        full_text=values["full_text"],
        max_bytes=values["max_bytes"],
        workers=values["workers"],
        limits=Limits(values["limits.facts"], values["limits.box"], values["limits.summary"]),
        grouping=Grouping(values["grouping.threshold"]),
    )


def _with_slash(address: str) -> str:
    return address if not address or address.endswith("/") else f"{address}/"


def _folder_faults(config: Config, place: Callable[[str], str]) -> list[str]:
    """What is wrong with the folders; `place` names where a setting comes from."""
    faults = []
    if not _holds(config.content.is_dir):
        faults.append(f"{place('content')}: there is no folder '{config.content_place}' to read articles from.")
    own = "Give the site a folder of its own."
    if config.project.is_relative_to(config.output):
        faults.append(f"{place('output')}: output would be written over the project. {own}")
    elif config.content.is_relative_to(config.output):
        faults.append(f"{place('output')}: output would be written over the articles. {own}")
    elif config.templates.is_relative_to(config.output):
        faults.append(f"{place('output')}: output would be written over the templates. {own}")
    elif _holds(config.output.is_file):
        faults.append(f"{place('output')}: output is a file, not a folder. {own}")
    return faults


def _holds(look: Callable[[], bool]) -> bool:
    """What a look at the file system says; no where it refuses, as for a name too long or a closed folder."""
    try:
        return look()
    except OSError:
        return False


def _read_settings(project: Path) -> tuple[dict[str, Any], Mapping[Key, int]]:
    """What the settings file says, every value of the type that the schema wants, and the line of each key."""
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
    faults = [
        (read.lines.get(key, 1), sentence)
        for error in Draft202012Validator(whole).iter_errors(typed)
        for key, sentence in _sentences(error)
    ]
    _refuse([f"{FILE_NAME}:{line}: {sentence}" for line, sentence in sorted(faults)])
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


def _sentences(error: ValidationError) -> Iterator[tuple[Key, str]]:
    """A fault and an offer for each key that a breach of the schema is about."""
    key = tuple(str(step) for step in error.absolute_path)
    name = ".".join(key)
    part: Mapping[str, Any] = error.schema  # type: ignore[assignment]  # only booleans are no mapping, and none breaks
    bound: Any = error.validator_value
    found: Any = error.instance
    match error.validator:
        case "additionalProperties":
            for unknown in found.keys() - part["properties"].keys():
                yield (*key, unknown), _unknown(".".join((*key, unknown)))
        case "type":
            kinds = [_KINDS[kind] for kind in ([bound] if isinstance(bound, str) else bound)]
            yield key, f"{name} must be {' or '.join(kinds)}, not {_shown(found)}."
        case "minimum":
            yield key, f"{name} is {found}. The least is {bound}."
        case "maximum":
            yield key, f"{name} is {found}. The most is {bound}."
        case "minLength":
            yield key, f"{name} is empty. Leave the line out for the default."
        case _:
            yield (
                key,
                f"{name} {_shown(found)} is not of the right form. Write it like '{part['examples'][0]}'.",
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


def _lookup(given: Mapping[str, Any], name: str, default: object) -> object:
    group, _, member = name.rpartition(".")
    values = given.get(group, {}) if group else given
    return values.get(member, default)
