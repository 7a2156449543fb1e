"""What a single word can be in a name: a place, the head of a longer place or a well-known name, an office before it.

The finders of names ask this of every capitalised word, and for most words the answer to each question is no: it is
worked out once a word and language.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from briefgen.lang import gazetteer, known
from briefgen.lang.memo import Memo
from briefgen.lang.patterns import FOLDED
from briefgen.reading.lexicon import Lexicon

Names = Mapping[str, Sequence[tuple[tuple[str, ...], known.Known]]]
"""Names of the hand-kept table that begin with the same word, by their second word (empty if they have none)."""


class NameWord(NamedTuple):
    """A word as the tables and lists know it."""

    place: str | None
    """Id of the place that it is by itself, in whatever case it stands."""

    opens_place: tuple[str, ...]
    """Its forms with which longer names of places begin."""

    opens_known: tuple[tuple[str, Names], ...]
    """Its forms with which names of the hand-kept table begin, likeliest first, and those names."""

    precedes: bool
    """Whether it can be anything but part of the name at the head of a run: address, office, nation, day."""


class NameWords:
    """The answers for one language."""

    def __init__(self, lex: Lexicon) -> None:
        self.of: Memo[str, NameWord] = Memo(lambda word: _name_word(word, lex))
        self.goes_on: Memo[str, bool] = Memo(lambda word: _goes_on(word, lex))
        """Whether a run of capitalised words can go on with a word without a capital, or a mark."""

        self.introduces: Memo[str, bool] = Memo(lambda word: _introduces(word, lex))
        """Whether a word right before a name may tell what bears the name, or that it is a place."""

        self.of_people: Memo[str, bool] = Memo(lambda word: _of_people(word, lex))
        """Whether a word, in any case, is a given name or hardly anything but a family name."""


@cache
def name_words(lex: Lexicon) -> NameWords:
    """The answers for a language, filled as they are asked for."""
    return NameWords(lex)


def is_particle(word: str, lex: Lexicon) -> bool:
    """Whether it is a small word inside names, of this language or any."""
    return word in lex.particles or word in lex.inner


def opens_inside(word: str, lex: Lexicon) -> bool:
    """Whether a small word of names is joined to the next: Bakr *al-Baghdadi*."""
    head, hyphen, rest = word.partition("-")
    return bool(hyphen) and head in lex.inner and rest[:1].isupper()


def _goes_on(word: str, lex: Lexicon) -> bool:
    return word in (".", "&") or word.isdecimal() or is_particle(word, lex) or opens_inside(word, lex)


def _introduces(word: str, lex: Lexicon) -> bool:
    fold = FOLDED[word]
    kinds = (lex.body_nouns, lex.place_nouns, lex.thing_nouns, lex.locative, lex.locative_phrases)
    return any(fold in words for words in kinds) or word in lex.links or word in lex.particles


def _of_people(word: str, lex: Lexicon) -> bool:
    return any(known.surname(base) or gazetteer.given_name(base) for base in lex.bases(word))


def _name_word(word: str, lex: Lexicon) -> NameWord:
    bases = lex.bases(word)
    forms = bases if lex.inflections and not lex.given(word) else (word,)
    return NameWord(
        _place(word, bases, lex),
        tuple([form for form in forms if gazetteer.opens_place(form) or lex.countries.begins(form)]),
        tuple([(base, _by_second(names)) for base in bases if (names := known.opening(base, lex.code))]),
        _precedes(word, lex),
    )


def _place(word: str, bases: Sequence[str], lex: Lexicon) -> str | None:
    capital = word[:1].isupper() or word[:1].istitle()
    for base in bases:
        codes = lex.countries.look_up(base)
        if codes:
            return f"iso:{min(codes)}"
        place = gazetteer.place(base, lex.code) if capital else None
        if place is not None:
            return place.id
    for prefix in lex.place_prefixes:  # Etelä-Norja
        rest = word.removeprefix(prefix)
        if rest != word and rest[:1].isupper():
            return _place(rest, lex.bases(rest), lex)
    return None


def _by_second(names: Sequence[tuple[tuple[str, ...], known.Known]]) -> Names:
    out: dict[str, list[tuple[tuple[str, ...], known.Known]]] = {}
    for form, found in names:
        out.setdefault(form[1] if len(form) > 1 else "", []).append((form, found))
    return out


def _precedes(word: str, lex: Lexicon) -> bool:
    fold, bare = FOLDED[word], lex.bare(word)
    nations = lex.demonyms
    return (
        not word[0].isalnum()
        or word in lex.particles
        or fold in lex.calendar
        or word.rstrip(".") in lex.honorifics
        or (lex.capitalised_nouns and (fold in lex.body_nouns or fold in lex.place_nouns))
        or lex.opens_role(word)
        or nations.begins(word)
        or bool(bare != word and nations.look_up(bare))
        or bool(nations.look_up(bare[:1].lower() + bare[1:]))
    )
