"""What a run of name words is by its own words: a known place, a body, somebody; and which letters are the name."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.lang import gazetteer
from briefgen.model.reading import NameType
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token

MAX_PERSON_TOKENS = 5
_ROMAN = frozenset("IVX")
MAX_ACRONYM = 4
"""Letters of a word in capitals that marks an organisation (FC, SPD, NATO) rather than a shouted word."""


def known_place(tokens: Sequence[Token], at: int, lex: Lexicon) -> tuple[int, str | None]:
    """Length in tokens and id of the longest known place that begins here; (0, None) if none does."""
    for size in range(min(gazetteer.longest_place_words(), len(tokens) - at), 0, -1):
        part = tokens[at : at + size]
        if size > 1 and not part[-1].is_word:
            continue
        words = [t.text for t in part]
        for last in lex.bases(words[-1]):
            joined = " ".join([*words[:-1], last]).replace(" - ", "-").replace(" . ", ". ")
            codes = lex.countries.keys(joined) if size == 1 else lex.countries.match([*words[:-1], last], 0)[1]
            if codes and (size == 1 or lex.countries.match([*words[:-1], last], 0)[0] == size):
                return size, f"iso:{min(codes)}"
            place = gazetteer.place(joined, lex.code)
            if place is not None and part[0].is_capital:
                return size, place.id
    return 0, None


def with_initials(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """The words, an initial with its dot: J. Smith."""
    out: list[str] = []
    for token in tokens:
        if token.text == "." and out and len(out[-1]) == 1:
            out[-1] += "."
        elif token.is_word:
            out.append(token.text)
    return tuple(out)


def without_ending(word: str, tokens: tuple[Token, ...], lex: Lexicon) -> str:
    """A place's word without a glued genitive (``Kinas``), when only the shorter form is known."""
    head = [t.text for t in tokens[:-1]]
    for ending in lex.genitive:
        base = (
            word[: -len(ending)]
            if word.endswith(ending) and not gazetteer.place(" ".join([*head, word]), lex.code)
            else ""
        )
        if base and (gazetteer.place(" ".join([*head, base]), lex.code) or lex.countries.keys(base)):
            return base
    return lex.bare(word)


def kind_of(words: tuple[str, ...], place: str | None, lex: Lexicon, initial: bool, shouting: bool) -> NameType | None:
    """What a run is by its own words; None where it takes more to tell."""
    joined = " ".join(words)
    if joined in lex.channels:
        return "ORG"
    if lex.governments.match(list(words), 0)[0] == len(words):
        return "ORG"
    if place is not None and not (len(words) == 1 and _also_given_name(words[0], place)):
        return "LOC"
    lower = [w.casefold() for w in words]
    if len(words) > 1:
        if not shouting and any(
            w.isupper() and 2 <= len(w) <= MAX_ACRONYM and w.isalpha() and not _is_ordinal(w) for w in words
        ):
            return "ORG"
        if lex.organisation.keys(lower[-1]) or lex.organisation.keys(lower[0]):
            return "LOC" if lex.venue.keys(lower[-1]) and not lex.organisation.keys(lower[-1]) else "ORG"
        if len(words) == 2 and gazetteer.given_name(words[0]) and lex.venue.keys(lower[1]):
            return None  # Anna Hall or Victoria Park: what stands around it tells
        if initial and lex.capitalised_nouns:
            pass  # any adjective may stand capitalised before a street or a hall here
        elif any(lex.venue.keys(w) for w in (lower[0], lower[-1])) or any(
            lex.venue.keys(w) and i + 1 < len(words) and words[i + 1] in lex.particles for i, w in enumerate(lower)
        ):
            return "LOC"
    if len(words) == 1:
        word = words[0]
        if word.isupper() and 2 <= len(word) <= 6 and word.isalpha() and not shouting and not _is_ordinal(word):
            return "ORG"
        return None
    if len(words) <= MAX_PERSON_TOKENS and not shouting and _like_person(words, lex):
        return "PER"
    return None


def _is_ordinal(word: str) -> bool:
    """Whether the word is a Roman numeral: of a century, a pope or a king."""
    return set(word) <= _ROMAN


def _also_given_name(word: str, place: str) -> bool:
    """Whether a town bears a given name (Vladimir, Santiago): alone it may be either."""
    known = gazetteer.place_by_id(place)
    if known is None or known.kind != "city" or known.capital:
        return False
    return gazetteer.given_name(word) is not None or gazetteer.given_name(known.name) is not None


def _like_person(words: tuple[str, ...], lex: Lexicon) -> bool:
    """A known given name first (or an East Asian family name), and no word that names do not have."""
    if any(any(c.isdigit() for c in w) for w in words):
        return False
    if any(w.casefold() in lex.function and w not in lex.particles and not w[0].isupper() for w in words):
        return False
    first = words[0].split("-")[0]
    if gazetteer.given_name(words[0]) or gazetteer.given_name(first):
        return True
    if lex.inflections and any(gazetteer.given_name(base) for base in lex.bases(words[0])):
        return True
    return gazetteer.family_name_first(words[0]) and len(words) <= 3
