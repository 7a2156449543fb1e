"""Which place a name leads to: countries and cities brought together, one owner a name."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from data_cities import City, cities
from data_countries import Country, countries
from data_divisions import divisions
from data_regions import Region, regions
from data_towns import CITY
from data_words import rows

PACKS = Path(__file__).resolve().parent.parent / "briefgen" / "lang" / "packs"


def places(curated: Mapping[str, Any], regions_by_hand: str) -> tuple[str, str]:
    """The table of places and the table of names that are ordinary words in some languages.

    A country keeps its names against any region and city, a region kept by hand against any city, a large city
    against the other divisions of countries, and those against smaller towns. Among cities that share a name a capital
    comes first, then the one with most people; `prefer` in the curated file settles the few cases where news does not
    follow the population.
    """
    unless: dict[str, list[str]] = curated["unless"]
    nations = countries(curated["countries"])
    towns = cities(curated["cities"], unless)
    merged, towns = _city_states(nations, towns, curated["cities"]["merge"])
    parts = regions(regions_by_hand)
    taken = {name for country in merged for name in country.names}
    of_regions = {name: region.id for region in parts for name in region.names if name not in taken}
    taken |= of_regions.keys()
    seats: dict[str, set[str]] = defaultdict(set)
    for town in towns:
        seats[town.country] |= town.main
    known_best = [town for town in towns if town.capital or max(town.population, town.renown) >= CITY]
    large = {name for town in known_best for name in town.main | town.other}
    smaller = divisions({region.id for region in parts}, taken | large, seats)
    of_regions |= {name: region.id for region in smaller for name in region.names}
    owners = _owners(towns, taken | of_regions.keys(), curated["cities"]["prefer"])
    parts += smaller
    lines: list[tuple[object, ...]] = [
        (f"iso:{country.code}", country.name, country.code, "", country.population, *sorted(country.names))
        for country in merged
    ]
    names: dict[int, list[str]] = defaultdict(list)
    for name, number in sorted(owners.items()):
        names[number].append(name)
    for city in towns:
        if city.id in names:
            mark = "capital" if city.capital else ""
            lines.append((f"geo:{city.id}", city.name, city.country, mark, city.population, *names[city.id]))
    lines += [_row(region, of_regions) for region in sorted(parts, key=lambda region: region.id)]
    words = _words_of_packs(taken | owners.keys() | of_regions.keys(), unless)
    return rows(lines), rows((name, *sorted(langs)) for name, langs in sorted(words.items()))


def _words_of_packs(known: Iterable[str], unless: Mapping[str, list[str]]) -> dict[str, set[str]]:
    """The names that are words in certain languages: those read by hand, and those that a pack lists as words."""
    words: dict[str, set[str]] = defaultdict(set)
    for path in sorted(PACKS.glob("[a-z]*.toml")):
        pack = tomllib.loads(path.read_text(encoding="utf-8"))
        dates = pack.get("dates", {})
        lists = [pack["words"]["function"], *dates.get("months", ()), *dates.get("weekdays", ())]
        lists += [role for role in pack.get("roles", {}).values() if isinstance(role, list)]
        small = [word.lower() for listing in lists for word in listing]
        glued = [clitic + word for clitic in pack["words"].get("proclitics", ()) for word in small]
        for word in (*small, *glued):
            words[word].add(path.stem)
    listed = {name: words.get(name.lower(), set()) | set(unless.get(name, ())) for name in known if name != "US"}
    return {name: langs for name, langs in listed.items() if langs}


def _city_states(
    nations: Iterable[Country], towns: Iterable[City], merge: Mapping[str, int]
) -> tuple[list[Country], list[City]]:
    """Countries that are one city take that city's names, so that both lead to one place; the city goes."""
    states = {city.id: city for city in towns if city.id in merge.values()}
    merged = [
        Country(country.code, country.name, country.population, country.names | states[merge[country.code]].main)
        if country.code in merge
        else country
        for country in nations
    ]
    return merged, [city for city in towns if city.id not in states]


def _row(region: Region, owners: Mapping[str, str]) -> tuple[object, ...]:
    names = sorted(name for name in region.names if owners.get(name) == region.id)
    return (region.id, region.name, region.country, "region", 0, *names)


def _owners(towns: Iterable[City], taken: set[str], prefer: Mapping[str, int]) -> dict[str, int]:
    """The city that each name not taken by a country leads to."""
    best: dict[str, City] = {}
    for city in towns:
        for name in city.main | city.other:
            if name not in taken and (name not in best or city.claim(name) > best[name].claim(name)):
                best[name] = city
    return {name: city.id for name, city in best.items()} | dict(prefer)
