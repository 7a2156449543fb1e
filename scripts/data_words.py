"""Which strings are ordinary words, and in which writing system they stand: the filters behind the shipped tables."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from babel.languages import get_official_languages
from rapidfuzz.fuzz import ratio
from wordfreq import available_languages, get_frequency_dict

LANGUAGES = ("en", "nb", "sv", "da", "de", "fr", "es", "pt", "it", "nl", "pl", "cs", "ru", "fi", "ro")
"""The languages whose common words are kept out; `nb` stands for Nynorsk too, which wordfreq does not count apart."""

MORE_LANGUAGES = ("uk", "el", "tr", "ar", "he", "zh", "ja", "ko")
"""The other languages of the packs that wordfreq has counted: their words are kept out of names of towns and divisions,
which are many, and which nobody reads one by one."""

LOCALES = (*LANGUAGES, "nn", "no")
"""The codes under which CLDR keeps these languages."""

COMMON_MAIN = 4.0
"""A city's own name as common as this in one of the languages is kept only if it was read and found to be a place first
(`sure`), or a word in certain languages only (`unless`). 4.0 is ten in a million words."""

COMMON_OTHER = 3.3
"""The same for other names, two in a million words: GeoNames mixes exonyms with transliterations that nobody checks
(*Landen* for London, *Ben* for Bern), so they need the closer look."""

AT_HOME = 1.0
"""Zipf points by which a language may have the name of a place in its own country more often: 4.5 is *Rogaland* in
Norwegian and *Zlín* in Czech, which hardly any other language has."""

OWN_SCRIPT = frozenset({"zh", "ja", "ko"})
"""Languages that may have any place's name so much more often: hardly another one is written like them, so that all
that is said of the place is said in them, and their words are shorter than transcribed names."""

NOT_AT_HOME = frozenset({"en", "de"})
"""Where that does not hold: English, whose towns are called Bath and Reading, and German, where every noun that a town
is called like has a capital too (Essen, Siegen)."""

ARTICLE = "ال"
"""The Arabic article, with which a noun is a name of a town; the noun without it must be as rare."""

MOST_WORDS = 6
"""Names of more words are official forms that news does not use; they would lengthen every search."""

ATTESTED_SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "DEVANAGARI", "BENGALI", "TAMIL"})
"""Scripts that wordfreq covers and that part words by spaces: here a spelling can be asked for evidence."""

SCRIPTS = frozenset(
    {"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "ARABIC", "HEBREW", "CJK", "KATAKANA", "HIRAGANA", "HANGUL"}
)
"""Scripts in which places can be found: those with capitals, and those that a pack is written in."""

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


def rarely_met(name: str, limit: float, country: str) -> bool:
    """Whether no language of the packs has `name` so often that it must be a word of it.

    The language of the place's own country, which speaks of it most, may have it ten times as often as the others.
    """
    if " " in name:
        return True
    home = _home(country)
    home |= OWN_SCRIPT
    forms = {name, name.removeprefix(ARTICLE)}
    return all(
        zipf(form, lang) < limit + (AT_HOME if lang in home else 0)
        for lang in (*LANGUAGES, *MORE_LANGUAGES)
        for form in forms
    )


@cache
def _home(country: str) -> frozenset[str]:
    spoken = (lang.split("_")[0] for lang in get_official_languages(country, regional=True))
    return frozenset("nb" if lang in ("no", "nn") else lang for lang in spoken) - NOT_AT_HOME


def well_formed(name: str) -> bool:
    """Whether `name` is written as a text would write it: no figures, brackets or codes, and not too many words."""
    if not name or len(name.split()) > MOST_WORDS or script(name) == "" or (name.isascii() and name.isupper()):
        return False
    return re.search(r"[\d(),/;:]|\.$", name) is None


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
def plain(word: str) -> str:
    """`word` in small letters without diacritics."""
    decomposed = unicodedata.normalize("NFKD", word.casefold()).translate(_BARRED)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def alike(one: str, other: str) -> bool:
    """Whether two words share most of their letters in order: *Haye* and *Hague*, not *Mahė* and *Victoria*."""
    return ratio(plain(one), plain(other)) >= LIKENESS


def rows(lines: Iterable[Iterable[object]]) -> str:
    """Lines of fields as a table: fields parted by tabs, a line feed after each line."""
    return "".join("\t".join(str(field) for field in line) + "\n" for line in lines)
