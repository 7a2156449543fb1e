"""Which given and family names are known: Faker's lists of all locales, ordinary words taken out."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import faker.providers.person as providers
from data_words import commonness, opens_small, plain, rows, script, tidy

COMMON_NAME = 5.0
"""A given name as common as this in one of the languages is kept only if it was read and is a name first (`sure`)."""

CLEAR_MAJORITY = 3
"""A name is given to one sex where so many times more locales list it there; else it tells nothing (`u`)."""

COMMON_SURNAME = 4.0
"""A family name as common as this may be an ordinary word: it is kept only if it was read (`sure`)."""

SHORTEST_SURNAME = 4
"""Letters of a family name that is kept unread; shorter ones are mostly words or codes somewhere."""

SCRIPTS = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "ARMENIAN", "GEORGIAN", "DEVANAGARI"})
"""Scripts that part words by spaces, so that a text can be asked for single given names."""


def given_names(curated: Mapping[str, Any], places: Collection[str]) -> str:
    """The table of given names, a line for each sex and first letter.

    Args:
        curated: the decisions made by hand.
        places: names that lead to a place; they are given names only where `sure` says so.
    """
    sure, dropped = set(curated["sure"].split()), set(curated["drop"].split())
    known: dict[str, str] = {}
    for name, votes in _votes().items():
        if name in sure or not (name in dropped or name in places or commonness(name) >= COMMON_NAME):
            known[name] = _sex(votes)
    for sex, names in curated["also"].items():
        known |= dict.fromkeys(map(tidy, names.split()), sex)
    letters: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, sex in known.items():
        letters[sex, name[0]].append(name)
    return rows((sex, " ".join(sorted(names))) for (sex, _), names in sorted(letters.items()))


def _sex(votes: Counter[str]) -> str:
    """The sex a name tells of: the only one it is listed under, or the one with a clear majority of the locales."""
    male, female = votes["m"], votes["f"]
    if votes["u"] and not male and not female:
        return "u"
    if not female or male >= CLEAR_MAJORITY * female:
        return "m" if male else "u"
    return "f" if not male or female >= CLEAR_MAJORITY * male else "u"


@cache
def _votes() -> dict[str, Counter[str]]:
    """How many locales list a name as male, as female, and without telling."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for provider in _providers():
        sexless = () if hasattr(provider, "first_names_male") else ("first_names",)
        for sex, lists in (
            ("m", ("first_names_male", "first_romanized_names_male")),
            ("f", ("first_names_female", "first_romanized_names_female")),
            ("u", ("first_names_unisex", *sexless)),
        ):
            for name in {*_listed(provider, lists)}:
                if _usable(name):
                    votes[name][sex] += 1
    return votes


def _usable(name: str) -> bool:
    """Whether `name` is one word of two letters or more, written with a capital where its script has them."""
    one_word = re.fullmatch(r"[^\W\d_][\w'\-]+", name) is not None
    return one_word and script(name) in SCRIPTS and not opens_small(name) and not name.isupper()


def _providers() -> Iterator[type[object]]:
    for module in sorted(pkgutil.iter_modules(providers.__path__), key=lambda module: module.name):
        if module.ispkg:
            yield importlib.import_module(f"{providers.__name__}.{module.name}").Provider


def _listed(provider: type[object], lists: Iterable[str]) -> Iterator[str]:
    for attribute in lists:
        for entry in getattr(provider, attribute, ()):
            yield tidy(entry)


def surnames(curated: Mapping[str, Any], places: Collection[str]) -> str:
    """The table of family names, a line for each first letter: those that alone can be trusted to mean a person.

    Args:
        curated: the decisions made by hand; `sure` holds names that are common as names, not as words, `also` names
            to add.
        places: names that lead to a place; they are left out.
    """
    sure, also = set(curated["sure"].split()), set(curated["also"].split())
    letters: dict[str, list[str]] = defaultdict(list)
    for name in sorted(last_names() | also):
        rare = commonness(name) < COMMON_SURNAME and name not in places and len(name) >= SHORTEST_SURNAME
        if _usable(name) and (name in sure or name in also or rare):
            letters[name[0]].append(name)
    return rows([" ".join(names)] for _, names in sorted(letters.items()))


@cache
def first_names() -> frozenset[str]:
    """All given names, common words among them: what a place may not be called without proof."""
    return frozenset(_votes())


@cache
def last_names() -> frozenset[str]:
    """All family names of Faker's locales."""
    lists = ("last_names", "last_names_male", "last_names_female", "last_romanized_names")
    return frozenset(name for provider in _providers() for name in _listed(provider, lists))


def personal(name: str) -> bool:
    """Whether `name` is somebody's, a given or family name or both of them; marks on its letters do not count."""
    given, words = _plain_names(), [plain(word) for word in name.split()]
    if len(words) == 1:
        return words[0] in given or words[0] in _plain_surnames()
    return words[0] in given and all(word in given or word in _plain_surnames() for word in words[1:])


@cache
def _plain_names() -> frozenset[str]:
    return frozenset(map(plain, first_names()))


@cache
def _plain_surnames() -> frozenset[str]:
    return frozenset(map(plain, last_names()))
