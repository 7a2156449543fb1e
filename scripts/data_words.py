"""Which strings are ordinary words, and in which writing system they stand: the filters behind the shipped tables."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from rapidfuzz.fuzz import ratio
from wordfreq import available_languages, get_frequency_dict

LANGUAGES = ("en", "nb", "sv", "da", "de", "fr", "es", "pt", "it", "nl", "pl", "cs", "ru", "fi", "ro")
"""The languages whose common words are kept out; `nb` stands for Nynorsk too, which wordfreq does not count apart."""

LOCALES = (*LANGUAGES, "nn", "no")
"""The codes under which CLDR keeps these languages."""

MOST_WORDS = 6
"""Names of more words are official forms that news does not use; they would lengthen every search."""

ATTESTED_SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "DEVANAGARI", "BENGALI", "TAMIL"})
"""Scripts that wordfreq covers and that part words by spaces: here a spelling can be asked for evidence."""

SHORTEST = {"CJK": 2, "HANGUL": 2, "KATAKANA": 2, "HIRAGANA": 2}
"""Least letters of a name by script; three where nothing is said."""

LIKENESS = 60.0
"""Share of letters, in per cent, that two spellings of one name have in common at least; below it unrelated names of
five letters begin to pass."""

_BARRED = str.maketrans("øłđħıœæ", "oldhioa")
_APOSTROPHES = str.maketrans(dict.fromkeys("\u2019\u02bc\u2018\u02bb\u0060\u00b4\u2032", "'"))
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011", "-"))


def tidy(name: str) -> str:
    """`name` in the one spelling that keys have: composed, plain apostrophe and hyphen, single spaces."""
    return " ".join(unicodedata.normalize("NFC", name).translate(_APOSTROPHES).translate(_HYPHENS).split())


@cache
def script(word: str) -> str:
    """The writing system of the first letter, by its Unicode name (``LATIN``); empty without letters."""
    letter = next((char for char in word if char.isalpha()), "")
    return unicodedata.name(letter, "").split(" ")[0].split("-")[0] if letter else ""


def opens_small(word: str) -> bool:
    """Whether the first letter is a small one of a script that has capitals."""
    return next((char.islower() for char in word if char.isalpha()), False)


def long_enough(word: str) -> bool:
    """Whether `word` has the letters that a name of its script needs not to be taken for something else."""
    return sum(char.isalpha() for char in word) >= SHORTEST.get(script(word), 3)


@cache
def _frequencies(lang: str) -> dict[str, float]:
    return get_frequency_dict(lang, "best")


@cache
def _counted() -> tuple[str, ...]:
    """Every language that wordfreq has counted."""
    return tuple(sorted(available_languages("small")))


@cache
def zipf(word: str, lang: str) -> float:
    """Occurrences in a thousand million words of `lang`, as a power of ten; 0 for a word never met."""
    found = _frequencies(lang).get(word.casefold(), 0.0)
    return math.log10(found) + 9 if found else 0.0


@cache
def commonness(word: str) -> float:
    """The highest frequency that `word` reaches in one of `LANGUAGES`; 0 for more words than one."""
    return 0.0 if " " in word else max(zipf(word, lang) for lang in LANGUAGES)


@cache
def attested(name: str) -> bool:
    """Whether some language's word list holds every part of `name`; true where no list could tell."""
    if script(name) not in ATTESTED_SCRIPTS:
        return True
    return any(all(part.casefold() in _frequencies(lang) for part in parts(name)) for lang in _counted())


def parts(name: str) -> list[str]:
    """The words of a name, those joined by hyphens too."""
    return [part for part in re.split(r"[\s\-.]+", name) if part]


@cache
def _plain(word: str) -> str:
    """`word` in small letters without diacritics."""
    decomposed = unicodedata.normalize("NFKD", word.casefold()).translate(_BARRED)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def alike(one: str, other: str) -> bool:
    """Whether two words share most of their letters in order: *Haye* and *Hague*, not *Mahė* and *Victoria*."""
    return ratio(_plain(one), _plain(other)) >= LIKENESS


def rows(lines: Iterable[Iterable[object]]) -> str:
    """Lines of fields as a table: fields parted by tabs, a line feed after each line."""
    return "".join("\t".join(str(field) for field in line) + "\n" for line in lines)
