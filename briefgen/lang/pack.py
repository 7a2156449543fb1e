"""A language pack: its file, its schema, and the tables the finders ask."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import rtoml

from briefgen.errors import PackError
from briefgen.lang.base import laid_under
from briefgen.lang.breaches import breaches
from briefgen.lang.letters import folded

_HOME = Path(__file__).parent
_PACKS = _HOME / "packs"

FINDERS = {
    "abbreviations": ("sentences",),
    "speakers": ("quotes", "speech"),
    "dates": ("dates",),
    "amounts": ("numbers", "amounts"),
    "people and organisations": ("names", "roles"),
    "venues": ("places",),
    "boilerplate": ("boilerplate",),
    "concepts": ("concepts",),
    "versions of a quote": ("spoken",),
    "plans and claims": ("modality",),
}
"""Finder to the pack tables it needs; `asleep` answers from it."""


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """One language's data, checked against ``pack.schema.json``; a missing table is empty."""

    code: str
    name: str
    direction: str
    tables: Mapping[str, Mapping[str, Any]] = field(repr=False)
    _lists: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict, repr=False)
    """Lists asked for before: finders ask at every sentence."""

    def words(self, table: str, key: str) -> tuple[str, ...]:
        """The list under ``[table] key``, empty if the pack has none."""
        known = self._lists.get((table, key))
        if known is None:
            known = self._lists[table, key] = tuple(self.tables.get(table, {}).get(key, ()))
        return known

    def groups(self, table: str, key: str | None = None) -> Mapping[str, Any]:
        """The table of lists under ``[table]`` or ``[table.key]``, empty if the pack has none."""
        found: Mapping[str, Any] = self.tables.get(table, {})
        return found if key is None else found.get(key, {})

    def flag(self, table: str, key: str) -> bool:
        """A yes or no of the pack; no if it does not say."""
        return bool(self.tables.get(table, {}).get(key, False))

    def text(self, table: str, key: str, default: str) -> str:
        """A single string of the pack."""
        return str(self.tables.get(table, {}).get(key, default))

    def asleep(self) -> tuple[str, ...]:
        """Finders that this pack lacks the tables for, in the order of FINDERS."""
        return tuple(name for name, needs in FINDERS.items() if any(table not in self.tables for table in needs))

    def __hash__(self) -> int:
        return hash(self.code)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LanguagePack) and other.code == self.code


@cache
def known_packs() -> tuple[str, ...]:
    """Codes of the packs that ship, sorted; files whose names start with ``_`` are templates."""
    names = (entry.name for entry in _PACKS.iterdir())
    return tuple(sorted(n[:-5] for n in names if n.endswith(".toml") and not n.startswith("_")))


@cache
def load_pack(code: str) -> LanguagePack:
    """The pack for a BCP 47 code, by its primary subtag; ``no`` means ``nb``. Empty if there is none.

    Raises:
        PackError: the file is no TOML, or breaks the schema; all breaches are told.
    """
    primary = code.split("-")[0].lower()
    primary = "nb" if primary == "no" else primary
    if primary not in known_packs():
        return LanguagePack(primary, primary, "ltr", {})
    return parse_pack(f"{primary}.toml", (_PACKS / f"{primary}.toml").read_text(encoding="utf-8"))


def parse_pack(place: str, source: str) -> LanguagePack:
    """A pack out of its TOML source, laid over what CLDR knows of the language.

    Raises:
        PackError: as for `load_pack`; `place` opens each line of the message.
    """
    try:
        tables = rtoml.loads(source)
    except rtoml.TomlParsingError as fault:
        raise PackError(f"{place}: {fault}.") from fault
    faults = [f"{place}: {_where(breach.path)}{breach}." for breach in breaches(tables, _schema())]
    for name, keys in (("concepts", concept_keys()), ("spoken", spoken_keys())):
        strange = sorted(set(tables.get(name, {})) - keys)
        faults += [f"{place}: [{name}] has no key {key!r}. The keys are in concepts.toml." for key in strange]
    letters = tables.get("letters", {})
    if len(letters.get("from", "")) != len(letters.get("to", "")):
        faults.append(f"{place}: [letters] `from` and `to` have not as many letters as each other.")
    if faults:
        raise PackError("\n".join(sorted(faults)))
    head = tables["language"]
    return LanguagePack(head["code"], head["name"], head["direction"], folded(laid_under(head["code"], tables)))


@cache
def concept_keys() -> frozenset[str]:
    """Every key of the shared news vocabulary."""
    return frozenset(key for name, table in _vocabulary().items() if name != "spoken" for key in table)


@cache
def spoken_keys() -> frozenset[str]:
    """Every key of what speech is made of; only quotes are compared by them."""
    return frozenset(_vocabulary()["spoken"])


@cache
def _vocabulary() -> Mapping[str, Mapping[str, str]]:
    return rtoml.load(_HOME / "concepts.toml")


@cache
def shared() -> Mapping[str, Any]:
    """What holds in every language: quote marks, agencies, seats of government (``common.toml``)."""
    return rtoml.load(_HOME / "common.toml")


@cache
def _schema() -> Mapping[str, Any]:
    read: dict[str, Any] = json.loads((_HOME / "pack.schema.json").read_text(encoding="utf-8"))
    return read


def _where(path: Iterable[object]) -> str:
    steps = [str(step) for step in path]
    return f"[{'.'.join(steps)}] " if steps else ""
