"""The names of places and how they begin, in two halves: those in Latin letters, which mostly suffice, and all others.

Rows stay as they are in the table until a place is asked for, as few are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property
from typing import NamedTuple

from briefgen.lang.tables import lines

_BEYOND_LATIN = "\u0250"
"""The first code point behind the Latin letters of most languages; a name belongs to the half of its first letter."""

_OTHERS = re.compile(f"\t[{_BEYOND_LATIN}-\U0010ffff]")
"""Where the other half begins in a row, whose names stand in the order of their code points."""

_BEFORE_NAMES = 5
"""Fields of a row before its names."""

_MARK = re.compile(r"[.-]")


class Heads(NamedTuple):
    """How the names of several words begin."""

    first: frozenset[str]
    """Their first words, dots left out, also in capitals: most words need no longer search."""

    small: frozenset[str]
    """The first words, in small letters, of names such as ``mer Noire``."""

    pairs: frozenset[str]
    """The first two words, or the first word and its dot, parted by a space."""

    longest: int
    """Words of the longest name, where words are parted by white space alone."""


class Names:
    """Half of the names of places."""

    def __init__(self, *, latin: bool) -> None:
        self.rows: dict[str, str] = {}
        """The row of each name."""

        for row in _rows():
            names = "\t" + row.split("\t", _BEFORE_NAMES)[-1]
            others = None if names.isascii() else _OTHERS.search(names)
            if others is not None:
                names = names[: others.start()] if latin else names[others.start() :]
            elif not latin:
                continue
            self.rows.update(dict.fromkeys(names.split("\t")[1:], row))

    @cached_property
    def letters(self) -> frozenset[str]:
        """With which these names begin."""
        return frozenset(name[0] for name in self.rows)

    @cached_property
    def capitals(self) -> Mapping[str, str]:
        """The name for each name in capitals; only built when a text shouts."""
        return {name.upper(): name for name in self.rows}

    @cached_property
    def heads(self) -> Heads:
        """How these names begin; one pass over them."""
        first, small, pairs, longest = set[str](), set[str](), set[str](), 1
        for name in [name for name in self.rows if " " in name or "." in name]:
            head, space, rest = name.partition(" ")
            if space:
                second = rest.partition(" ")[0]
                pairs.add(f"{head} {second}")
                if not second.isalnum():
                    pairs.add(f"{head} {_MARK.split(second, maxsplit=1)[0]}")
                longest = max(longest, rest.count(" ") + 2)
                if head[0].islower():
                    small.add(head)
            bare, dot, _ = head.partition(".")
            first.add(bare)
            if dot:
                pairs.add(f"{bare} .")
        first |= {word.replace("'", "\u2019") for word in first if "'" in word}
        return Heads(frozenset(first | {word.upper() for word in first}), frozenset(small), frozenset(pairs), longest)

    @cached_property
    def pairs_in_capitals(self) -> frozenset[str]:
        """The pairs of `heads` in capitals."""
        return frozenset(pair.upper() for pair in self.heads.pairs)


def names_like(word: str) -> Names:
    """The half that a name would be in; a row of tables is only read when something is asked of it."""
    return half(latin=word < _BEYOND_LATIN)


@cache
def half(*, latin: bool) -> Names:
    """One half, made on first use."""
    return Names(latin=latin)


@cache
def by_id() -> Mapping[str, str]:
    """The row of each place by its id."""
    return {row.partition("\t")[0]: row for row in _rows()}


@cache
def _rows() -> tuple[str, ...]:
    return tuple(lines("places.tsv"))
