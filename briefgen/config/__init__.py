"""What a user may choose: the settings of a project, from its ``briefgen.yaml`` and the command line."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from briefgen.config.settings_file import FILE_NAME, read_settings, refuse, schema, settings
from briefgen.errors import ConfigError
from briefgen.formats.aliases import load_aliases
from briefgen.model.aliases import Aliases


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


def load_config(project: Path) -> Config:
    """The settings of a project folder; those not given have their defaults.

    Raises:
        ConfigError: The folder is not there, or its settings or aliases cannot be used; one line for each fault.
    """
    if not _holds(project.is_dir):
        raise ConfigError(f"{project}: there is no such folder.")
    given, lines = read_settings(project)

    def place(name: str) -> str:
        return f"{FILE_NAME}:{lines.get(tuple(name.split('.')), 1)}"

    values = {setting.name: _lookup(given, setting.name, setting.default) for setting in settings()}
    config = _config(project.resolve(), values, content_given="content" in given)
    config = replace(config, aliases=load_aliases(config.project))
    refuse(_folder_faults(config, place))
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
    refuse(_folder_faults(changed, lambda name: f"--{name}"))
    return changed


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


def _lookup(given: Mapping[str, Any], name: str, default: object) -> object:
    group, _, member = name.rpartition(".")
    values = given.get(group, {}) if group else given
    return values.get(member, default)
