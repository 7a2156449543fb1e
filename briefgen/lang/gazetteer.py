"""Which place, person's name or language a word stands for: small tables that ship with the package.

The tables are built from Unicode CLDR (countries, capitals, languages), GeoNames (cities) and Faker (given names) by
`scripts/compile_data.py`; docs/data.md tells what was taken and how it was filtered. Nothing is read before it is asked
for, and each table is read once.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal, cast

from briefgen.lang import placetable
from briefgen.lang.tables import lines, rows

PlaceKind = Literal["country", "city", "region"]
Gender = Literal["m", "f", "u"]
Direction = Literal["ltr", "rtl"]

SHORTEST_IN_CAPITALS = 4
"""Letters of a name that is also recognised in capitals throughout (``PARIS``); shorter ones are mostly acronyms."""

LONGEST_PLACE = 6
"""Words of the longest name of a place, where words are parted by white space alone."""

MACROLANGUAGES = {"no": "nb"}
"""Codes that stand for the one of several languages that is mostly meant."""

_REMEMBERED = 1 << 16
"""Answers kept by word: the finders ask about every capitalised word, and news repeats its words."""

_APOSTROPHES = dict.fromkeys("\u2019\u02bc\u2018\u02bb\u0060\u00b4\u2032", "'")
_HYPHENS = dict.fromkeys("\u2010\u2011", "-")
_SPELLINGS = str.maketrans(_APOSTROPHES | _HYPHENS)


@dataclass(frozen=True, slots=True)
class Place:
    """A country, a city, or a region: part of a country, group of countries, sea, mountains, river."""

    id: str
    """``iso:`` and the ISO 3166 code of a country (``iso:RU``), or ``geo:`` and the GeoNames number of a city. A region
    has its ISO 3166-2 code (``iso:US-CA``), its UN M49 code (``m49:150``) or a word of ours (``reg:alps``)."""

    name: str
    """In English, the short form: ``United States``."""

    kind: PlaceKind
    country: str
    """ISO 3166 code: of the country itself, or of the one the place is in; empty for regions of several."""

    capital: bool
    """Whether a government of a sovereign state has its seat in the city."""

    population: int
    """As GeoNames has it; 0 where it knows none. Good for comparing, not for quoting."""


@dataclass(frozen=True, slots=True)
class LanguageInfo:
    """What a language is called and how it runs."""

    code: str
    """BCP 47; ``nb`` for ``no``, which CLDR reads so."""

    autonym: str
    """In its own words; in English where CLDR does not know them."""

    english: str
    direction: Direction


@lru_cache(maxsize=_REMEMBERED)
def place(words: str, lang: str | None = None) -> Place | None:
    """The place that `words`, taken as a whole, are a name of; None if they are none.

    Capitals count (``polish`` is no place), but a text in capitals throughout is recognised from four letters on.
    Typographic apostrophes and hyphens are read as plain ones, runs of space as one. Names are in the form the sources
    have, mostly the nominative: endings of case are the caller's to take off.

    Args:
        words: the words as they stand in the text.
        lang: BCP 47 code of the text. Some names are ordinary words of a language (``Nice`` of English, ``Kina`` of
            Polish) and no places there. Where the language is not given, countries are recognised and cities are not.
    """
    name = _plain(words)
    known = placetable.names_like(name)
    row = known.rows.get(name)
    if row is None and len(name) >= SHORTEST_IN_CAPITALS and name.isupper():
        name = known.capitals.get(name, "")
        row = known.rows.get(name)
    found = None if row is None else _place(row)
    if found is None or name not in _words():
        return found
    if lang is None:
        return found if found.kind == "country" else None
    primary = lang.split("-")[0].lower()
    return None if MACROLANGUAGES.get(primary, primary) in _words()[name] else found


def place_by_id(id: str) -> Place | None:
    """The place with this id (``iso:RU``, ``geo:524901``); None for an unknown one."""
    row = placetable.by_id().get(id)
    return None if row is None else _place(row)


def names_of_places(script: str) -> Iterator[tuple[str, Place]]:
    """Every name whose first letter is of a script, with its place; scripts as Unicode names them, parted by spaces.

    ``HANGUL``, or ``CJK KATAKANA HIRAGANA`` for Japanese.
    """
    for latin in (True, False):
        names = placetable.half(latin=latin)
        letters = _of_script(names.letters, script)
        if letters:
            yield from ((name, _place(row)) for name, row in names.rows.items() if name[0] in letters)


def given_names_of(script: str) -> Iterator[str]:
    """Every given name whose first letter is of a script, named as for `names_of_places`."""
    letters = _of_script({name[0] for name in _given_names()}, script)
    return (name for name in _given_names() if name[0] in letters)


def _of_script(letters: Collection[str], script: str) -> frozenset[str]:
    wanted = tuple(script.split())
    return frozenset(letter for letter in letters if wanted and unicodedata.name(letter, "").startswith(wanted))


def id_of_key(key: str) -> str:
    """The id whose part behind the colon is `key`, in any case (``us-ca``, ``524901``, ``alps``); empty if none is."""
    ids = (f"iso:{key.upper()}", f"geo:{key}", f"reg:{key.lower()}", f"m49:{key}")
    return next((id_ for id_ in ids if id_ in placetable.by_id()), "")


def opens_place(word: str) -> bool:
    """Whether the name of a place of several words begins with `word`, dots left out, also in capitals."""
    return word in placetable.names_like(word).heads.first


def small_openers(*, latin: bool) -> frozenset[str]:
    """The first words, in small letters, of names such as ``mer Noire``, in Latin letters or in others."""
    return placetable.half(latin=latin).heads.small


def may_open(first: str, second: str) -> bool:
    """Whether the name of a place may begin with these two words, or a word and a mark."""
    if second == "-":  # what a name joins by a hyphen may stand apart in a text
        return True
    pair = f"{_plain(first)} {_plain(second)}"
    known = placetable.names_like(pair)
    return pair in known.heads.pairs or (pair.isupper() and pair in known.pairs_in_capitals)


@lru_cache(maxsize=_REMEMBERED)
def given_name(word: str) -> Gender | None:
    """Whose given name `word` is: ``m``, ``f``, or ``u`` where it may be anybody's; None if it is no given name.

    A double name with a hyphen goes by its first part if both are given names. Capitals throughout are tolerated.
    """
    name = _plain(word)
    found = _given_names().get(name)
    if found is None and len(name) > 1 and name.isupper():
        name = name.title()
        found = _given_names().get(name)
    if found is None and "-" in name:
        parts = [_given_names().get(part) for part in name.split("-")]
        found = parts[0] if all(parts) else None
    return found


@lru_cache(maxsize=_REMEMBERED)
def family_name_first(word: str) -> bool:
    """Whether `word` is a family name of China, Korea or Vietnam, which stands before the given name.

    Several are given names or family names elsewhere too (``Kim``, ``Lee``, ``Park``): true says that the order is
    likely, not that it is certain.
    """
    name = _plain(word)
    return name in _family_names() or (name.isupper() and name.title() in _family_names())


@cache
def languages() -> Mapping[str, LanguageInfo]:
    """Every language with a code of two or three letters that CLDR knows, by code."""
    return MappingProxyType(
        {
            code: LanguageInfo(meant, own, english, cast(Direction, way))
            for code, meant, own, english, way in rows("languages.tsv")
        }
    )


def _plain(words: str) -> str:
    """`words` as the tables spell them: composed, plain apostrophe and hyphen, single spaces."""
    if words.isalnum() and words.isascii():  # nearly every word
        return words
    return " ".join(unicodedata.normalize("NFC", words).translate(_SPELLINGS).split())


@cache
def _place(row: str) -> Place:
    id_, name, country, mark, population, *_ = row.split("\t")
    kind: PlaceKind = "region" if mark == "region" else "country" if id_.startswith("iso:") else "city"
    return Place(id_, name, kind, country, mark == "capital", int(population))


@cache
def _words() -> Mapping[str, frozenset[str]]:
    """Names that are ordinary words, with the languages they are words of."""
    return {name: frozenset(langs) for name, *langs in rows("place_words.tsv")}


@cache
def _given_names() -> Mapping[str, Gender]:
    return {name: cast(Gender, gender) for gender, names in rows("given_names.tsv") for name in names.split(" ")}


@cache
def _family_names() -> frozenset[str]:
    return frozenset(name for line in lines("family_names.txt") for name in line.split())
