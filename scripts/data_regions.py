"""Continents and other groups of countries by CLDR, parts of countries, seas, mountains and rivers by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from babel import Locale
from data_words import LANGUAGES, MOST_WORDS, long_enough, opens_small, tidy

GROUPS = (
    "002", "003", "005", "009", "011", "013", "014", "015", "017", "029", "030", "034", "035", "039", "142", "143",
    "145", "150", "151", "154", "155", "202", "419",
)  # fmt: skip
"""UN M49 codes of the groups taken. Not 018 and 019, whose names are also those of South Africa and the USA."""

NAMED_HERE = {"029": "reg:caribbean"}
"""Groups that the table kept by hand has under an id of its own."""

MORE_LANGUAGES = ("nn", "no", "uk", "et", "el", "tr", "ar", "he", "zh", "zh_Hant", "ja", "ko")
"""Languages beside those of `data_words` whose names of the groups are taken."""


@dataclass(slots=True)
class Region:
    """A region with the names that lead to it."""

    id: str
    country: str
    name: str
    names: set[str] = field(default_factory=set)


def regions(kept_by_hand: str) -> list[Region]:
    """The regions in the order of their ids; `kept_by_hand` is the text of ``regions.txt``."""
    found: dict[str, Region] = {}
    for line in kept_by_hand.split("\n"):
        if line and not line.startswith("#"):
            id_, country, *names = line.split("\t")
            found[id_] = Region(id_, "" if country == "-" else country, names[0], set(map(tidy, names)))
    for id_, name, lang in _groups():
        found.setdefault(id_, Region(id_, "", name)).names.add(name)
        if lang == "en":
            found[id_].name = name
    return [found[id_] for id_ in sorted(found)]


def _groups() -> Iterator[tuple[str, str, str]]:
    """(id, name, language) of the groups of countries; a name that opens small gets a capital, as in running text."""
    for lang in (*LANGUAGES, *MORE_LANGUAGES):
        territories = Locale.parse(lang).territories
        for code in GROUPS:
            name = tidy(str(territories[code]))
            if opens_small(name):
                name = name[0].upper() + name[1:]
            if "(" not in name and long_enough(name) and len(name.split()) <= MOST_WORDS:
                yield NAMED_HERE.get(code, f"m49:{code}"), name, lang
