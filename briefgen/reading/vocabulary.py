"""The words that a pack and the gazetteer know, for scripts in which words are not parted or have no capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from briefgen.lang import gazetteer
from briefgen.lang.pack import LanguagePack, shared
from briefgen.reading.letters import plain
from briefgen.reading.tokens import slug

_NO_WORDS = frozenset({"language", "letters", "boilerplate", "sentences"})
"""Tables that hold no words of running text."""

_OF_NAMES = ("names", "places")
_NAMES = frozenset({"family", "given", "transcribed", "never"})
"""Keys of names that are no words, or names that are none."""

_SLOT = re.compile(r"\{\w+\}|\*")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Known words of one language, in plain letters."""

    words: frozenset[str]
    stems: frozenset[str]
    """The known parts of words that the pack gives with a star."""

    places: Mapping[str, str]
    """Name of a place to its id; those of several words too."""

    lengths: Mapping[str, tuple[int, ...]]
    """First letter to the lengths of the words that it opens, longest first."""

    def longest(self, text: str, at: int, stop: int) -> int:
        """Length of the longest known word at a place of the text; 0 if none begins there."""
        for size in self.lengths.get(text[at], ()):
            if at + size <= stop and text[at : at + size] in self.words:
                return size
        return 0

    def knows(self, word: str) -> bool:
        """Whether a word, or the stem of one with a star, is known."""
        return word in self.words or word in self.stems


@cache
def vocabulary(pack: LanguagePack) -> Vocabulary:
    """The vocabulary of a pack, made on first use."""
    places = _places(pack)
    never = set(pack.words("places", "never"))
    words, stems = {part for name in places for part in (name, *name.split())} - never, set[str]()
    for name, table in pack.tables.items():
        if name in _NO_WORDS:
            continue
        for entry in _strings({k: v for k, v in table.items() if k not in _NAMES} if name in _OF_NAMES else table):
            for part in entry.casefold().split():
                (stems if "*" in part else words).add(_SLOT.sub("", part))
    for name in (*shared()["channels"]["names"], *(f for g in shared()["governments"] for f in g["forms"])):
        if not name.isascii():
            words |= set(plain(name, pack).casefold().split())
    words = {w for w in words if w and not w[0].isascii()}
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return Vocabulary(
        frozenset(words),
        frozenset(s for s in stems if s),
        places,
        {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()},
    )


def _places(pack: LanguagePack) -> dict[str, str]:
    """Names of places in the scripts of the pack's own words."""
    never = set(pack.words("places", "never"))
    out: dict[str, str] = {}
    for name, place in gazetteer.names_of_places(pack.text("language", "script", "")):
        folded = plain(name, pack)
        if folded not in never:
            out[folded] = place.id
    for code, names in pack.groups("places", "names").items():
        out |= dict.fromkeys(names, f"iso:{code}")
    for region, names in pack.groups("places", "regions").items():
        listed = gazetteer.place(region)
        out |= dict.fromkeys(names, listed.id if listed is not None else f"loc:{slug(region)}")
    for number, names in pack.groups("places", "cities").items():
        out |= dict.fromkeys(names, f"geo:{number}")
    return out


def _strings(value: object) -> Iterator[str]:
    """Every word of a table, also those that stand as keys for a number or value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if not isinstance(item, list | Mapping):
                yield key
            yield from _strings(item)
