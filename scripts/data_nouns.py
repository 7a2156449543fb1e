"""Which words are common nouns where every noun has a capital: those of a dictionary, without names."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files

from data_words import rows
from wordfreq import zipf_frequency

LANG = "de"
"""The one language that writes every noun with a capital and has a pack."""

COMMON = 2.5
"""Zipf frequency from which a form is kept, 3 in ten million words: half of those that two in ten million would keep,
and what is rarer hardly stands twice behind a preposition in one article."""

SHORTEST = 3
"""Letters of a noun."""

PLACE_TAILS = 10
"""So many names of places end in a noun (*-dorf*, *-burg*) at least, if a compound with it may be one of them."""

NO_COMMON_NOUN = frozenset(
    {
        "Abkürzung", "Affix", "Buchstabe", "Eigenname", "Gebundenes Lexem", "Nachname", "Redewendung", "Straßenname",
        "Suffix", "Symbol", "Toponym", "Vorname", "Wortverbindung",
    }
)  # fmt: skip
"""Kinds of the dictionary's entries that are left out."""


def nouns() -> str:
    """The table: nouns by their first letter, and the nouns in which names of places end."""
    common, places = _entries()
    kept = {word for word in common if len(word) >= SHORTEST and zipf_frequency(word, LANG) >= COMMON}
    folded = {word.casefold() for word in kept}
    ends = Counter(place[at:] for place in places for at in range(SHORTEST, len(place) - 2) if place[at:] in folded)
    tails = {end for end, count in ends.items() if count >= PLACE_TAILS}
    letters: dict[str, list[str]] = defaultdict(list)
    for word in sorted(kept):
        letters[word[0]].append(word)
    lines = [(LANG, "noun", " ".join(words)) for _, words in sorted(letters.items())]
    return rows([*lines, (LANG, "tail", " ".join(sorted(tails)))])


def _entries() -> tuple[set[str], set[str]]:
    """The forms of common nouns and those of names of places."""
    common: set[str] = set()
    places: set[str] = set()
    with files("german_nouns").joinpath("nouns.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            kinds = set(row["pos"].split(","))
            if "Toponym" in kinds:
                places.update(_forms(row))
            elif not kinds & NO_COMMON_NOUN:
                common.update(_forms(row))
    return common, places


def _forms(row: Mapping[str, str]) -> Iterator[str]:
    for key, form in row.items():
        if key != "pos" and not key.startswith("genus") and form.isalpha() and form[0].isupper() and not form.isupper():
            yield form
