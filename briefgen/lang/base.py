"""What CLDR knows of a language's dates, numbers and amounts, laid under the tables of its pack.

The words stand in `data/base.tsv`, which `scripts/data_cldr.py` compiles; docs/data.md tells what was taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from briefgen.lang.tables import lines

_KEYED = frozenset({"dates.relative", "numbers.scales"})
"""Tables from word to value; all others lead from a key to its words."""

_BY_NUMBER = {"months": 12, "months_short": 12, "weekdays": 7}
"""Lists of lists, with how many there are."""

_ONE_MEANING = (("months", "weekdays", "units", "relative"), ("units", "currencies"), ("scales", "words"))
"""Lists of a table among which a word of the pack keeps the base from giving it a second meaning."""


@cache
def base_rows(code: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Keys such as ``dates.months.3`` with their words, for a BCP 47 primary subtag; none where CLDR was not asked."""
    found = [line.split("\t") for line in _lines().get(code, ())]
    return tuple((key, tuple(words)) for _, key, *words in found)


@cache
def _lines() -> Mapping[str, list[str]]:
    out: dict[str, list[str]] = {}
    for line in lines("base.tsv"):
        out.setdefault(line.partition("\t")[0], []).append(line)
    return out


def laid_under(code: str, tables: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """The tables of a pack with the base beneath them: lists are united, and in everything else the pack wins.

    A table that the pack lacks stays missing, as the base alone would wake no finder. Words under ``drop`` of a table
    are taken out of the base, and so are those that the pack already gives another meaning.
    """
    out: dict[str, dict[str, Any]] = {name: dict(table) for name, table in tables.items()}
    base = base_rows(code)
    spoken_of = {key.partition(".")[0] for key, _ in base}
    known = {name: _meanings(table) for name, table in tables.items() if name in spoken_of}
    for key, words in base:
        name, head, *rest = key.split(".", 2)
        if name not in out:
            continue
        free = [word for word in words if word.casefold() not in known[name].get(head, ())]
        _add(out[name], head, rest[0] if rest else "", free, keyed=f"{name}.{head}" in _KEYED)
    return out


def _add(table: dict[str, Any], head: str, key: str, words: list[str], *, keyed: bool) -> None:
    """Put words of the base into a list, a list of lists, a table of lists or a table of values."""
    if not words:
        return
    if keyed:
        value: object = key if head == "relative" else float(key)
        table[head] = {**dict.fromkeys(words, value), **table.get(head, {})}
    elif head in _BY_NUMBER:
        rows = [list(row) for row in table.get(head, [[] for _ in range(_BY_NUMBER[head])])]
        rows[int(key) - 1] += words
        table[head] = rows
    elif key:
        table[head] = {**table.get(head, {}), key: [*table.get(head, {}).get(key, ()), *words]}
    elif head in ("decimal", "group"):
        table.setdefault(head, words[0])
    else:
        table[head] = [*table.get(head, ()), *words]


def _meanings(table: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """For each list of a table the words, case folded, that the base must not add to it."""
    drop = {word.casefold() for word in table.get("drop", ())}
    own = {head: {word.casefold() for word in _words(value)} for head, value in table.items() if head != "drop"}
    heads = {*own, *(head for group in _ONE_MEANING for head in group), "ago", "ahead", "parts", "months_short"}
    out = {}
    for head in heads:
        related = [group for group in _ONE_MEANING if head in group]
        together = {other for group in related for other in group} | {head}
        out[head] = frozenset(drop.union(*(own.get(other, set()) for other in together)))
    return out


def _words(value: object) -> Iterator[str]:
    """Every word of a list, of a list of lists, of a table of lists, or of a table from word to value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _words(inner) if isinstance(inner, list) else (key,)
    elif isinstance(value, list):
        for inner in value:
            yield from _words(inner)
