"""Which known place stands here: the longest name that the tables have, its words in whatever case they stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from briefgen.lang import gazetteer
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.namewords import name_words
from briefgen.reading.tokens import Token


def known_place(tokens: Sequence[Token], at: int, lex: Lexicon) -> tuple[int, str | None]:
    """Length in tokens and id of the longest known place that begins here; (0, None) if none does."""
    word = tokens[at].text
    first = name_words(lex).of[word]
    if first.opens_place and at + 1 < len(tokens) and _go_on(word, tokens[at + 1].text, lex):
        longer = _longest([t.text for t in tokens[at : at + gazetteer.LONGEST_PLACE]], first.opens_place, lex)
        if longer is not None:
            return longer
    return (0, None) if first.place is None else (1, first.place)


def whole_place(words: Sequence[str], lex: Lexicon) -> str | None:
    """Id of the place that all these words and marks are; None if they are no place, or only begin with one."""
    first = name_words(lex).of[words[0]]
    if len(words) == 1:
        return first.place
    if not first.opens_place or not _go_on(words[0], words[1], lex):
        return None
    longest = _longest(words[: gazetteer.LONGEST_PLACE], first.opens_place, lex)
    return longest[1] if longest is not None and longest[0] == len(words) else None


def place_id(words: Sequence[str], name: str, lex: Lexicon) -> str | None:
    """Id of the place that all these words are, or that the one name of the entity is; None if no table knows it."""
    place = whole_place(words, lex)
    if place is not None:
        return place
    found = gazetteer.place(name, lex.code)
    return found.id if found else None


def owning_place(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a place stands here with a glued genitive, the owner of what precedes: die Oberfläche *Norwegens*."""
    word = tokens[at].text
    glued = word.endswith(lex.glued) and gazetteer.place(word, lex.code) is None
    return glued and known_place(tokens, at, lex)[0] == 1


def without_ending(word: str, head: Sequence[str], lex: Lexicon) -> str:
    """A place's last word, behind its head, without a glued genitive (``Kinas``) if only the shorter form is known."""
    for ending in lex.genitive:
        if not word.endswith(ending) or gazetteer.place(" ".join((*head, word)), lex.code):
            continue
        base = word[: -len(ending)]
        if base and (gazetteer.place(" ".join((*head, base)), lex.code) or lex.countries.keys(base)):
            return base
    return lex.bare(word)


@lru_cache(maxsize=1 << 16)
def _go_on(first: str, second: str, lex: Lexicon) -> bool:
    """Whether any place is called by two words and more, and so may be looked for: most openers stand alone."""
    return any(
        gazetteer.may_open(form, base) or lex.countries.goes_on(form, base)
        for form in name_words(lex).of[first].opens_place
        for base in lex.bases(second)
    )


def _longest(words: Sequence[str], firsts: Sequence[str], lex: Lexicon) -> tuple[int, str] | None:
    """Length and id of the longest place of two words and more with which the words begin."""
    for size in range(len(words), 1, -1):
        place = _phrase(words[:size], firsts, lex) if words[size - 1][0].isalnum() else None
        if place is not None:
            return size, place
    return None


def _phrase(words: Sequence[str], firsts: Sequence[str], lex: Lexicon) -> str | None:
    """Id of the place that several words are, the first and the last in any case: *Северной Каролине*."""
    for forms in product(firsts, *((word,) for word in words[1:-1]), lex.bases(words[-1])):
        size, codes = lex.countries.match(forms, 0)
        if codes and size == len(forms):
            return f"iso:{min(codes)}"
        joined = " ".join(forms).replace(" - ", "-").replace(" . ", ". ")
        place = gazetteer.place(joined, lex.code)
        if place is not None:
            return place.id
    return None
