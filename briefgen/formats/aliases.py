"""The user's list of names, ``aliases.yaml``: who is who, where the articles alone do not tell."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

from briefgen.errors import ConfigError
from briefgen.formats.yamltext import Key, YamlFault, read_yaml
from briefgen.model.aliases import Aliases, folded

FILE_NAME = "aliases.yaml"
GROUPS = ("people", "places", "organisations")
APART = "apart"


def load_aliases(project: Path) -> Aliases:
    """The aliases of a project folder; none where it has no such file.

    Raises:
        ConfigError: the file cannot be read or used; one line for each fault.
    """
    path = project / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    except UnicodeDecodeError as error:
        raise ConfigError(f"{FILE_NAME}: is not UTF-8. Save it as UTF-8.") from error
    except OSError as error:
        raise ConfigError(f"{FILE_NAME}: cannot be read ({error.strerror}).") from error
    return parse_aliases(text)


def parse_aliases(text: str) -> Aliases:
    """The aliases that a YAML text lists.

    Raises:
        ConfigError: as for `load_aliases`.
    """
    read = read_yaml(text)
    if isinstance(read, YamlFault):
        raise ConfigError(f"{FILE_NAME}:{read.line}: {read.message}. {read.hint}".rstrip())
    given = read.value or {}
    if not isinstance(given, dict):
        raise ConfigError(f"{FILE_NAME}:1: holds no groups. Write people: and below it each name with its other forms.")
    faults = sorted(_faults(given, read.lines))
    if faults:
        raise ConfigError("\n".join(f"{FILE_NAME}:{line}: {sentence}" for line, sentence in faults))
    groups = {g: {folded(f): n for n, forms in (given.get(g) or {}).items() for f in (n, *forms)} for g in GROUPS}
    pairs = frozenset(frozenset(map(folded, two)) for names in given.get(APART) or () for two in combinations(names, 2))
    return Aliases(**groups, apart=pairs)


def _faults(given: Mapping[str, Any], lines: Mapping[Key, int]) -> Iterator[tuple[int, str]]:
    known = (*GROUPS, APART)
    for group in given.keys() - set(known):
        near = difflib.get_close_matches(group, known, n=1)
        offer = f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(known)}."
        yield lines.get((group,), 1), f"unknown group '{group[:60]}'. {offer}"
    for group in GROUPS:
        yield from _group_faults(group, given.get(group), lines)
    apart = given.get(APART) or []
    if not isinstance(apart, list) or not all(_are_names(names) and len(names) > 1 for names in apart):
        yield lines.get((APART,), 1), "apart must be lists of two names or more. Write - [Anna Berg, Anne Berg]."


def _group_faults(group: str, names: object, lines: Mapping[Key, int]) -> Iterator[tuple[int, str]]:
    if names is None:
        return
    if not isinstance(names, dict):
        yield lines.get((group,), 1), f"{group} must be names with their other forms. Write Kyiv: [Kiev]."
        return
    owner: dict[str, str] = {}
    for name, forms in names.items():
        line = lines.get((group, name), 1)
        if not _are_names(forms):
            yield line, f"the other forms of '{name[:60]}' must be a list of names. Write {name[:60]}: [another form]."
            continue
        for form in (name, *forms):
            other = owner.setdefault(folded(form), name)
            if other != name:
                yield line, f"'{form[:60]}' stands for '{other[:60]}' and for '{name[:60]}'. Leave it in one of them."


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) and folded(name) for name in value)
