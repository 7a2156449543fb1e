"""What a run of name words is by its own words: a known place, a body, somebody; and which letters are the name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from briefgen.lang import gazetteer, known
from briefgen.lang.patterns import fold_case
from briefgen.model.reading import NameType
from briefgen.reading.evidence import Evidence
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token

MAX_PERSON_TOKENS = 5
"""Tokens of the longest name that is taken for somebody’s by its words alone."""

_ROMAN = frozenset("IVX")
LONG_COMPOUND = 6
"""Letters of a single word that an ending can show to be a body or a building: Datatilsynet, Theatercaféen."""

MAX_ACRONYM = 4
"""Letters of a word in capitals that marks an organisation (FC, SPD, NATO) rather than a shouted word."""


def known_place(tokens: Sequence[Token], at: int, lex: Lexicon) -> tuple[int, str | None]:
    """Length in tokens and id of the longest known place that begins here; (0, None) if none does."""
    first = tokens[at].text
    if at + 1 < len(tokens) and _openers(first, lex):
        for size in range(min(gazetteer.longest_place_words(), len(tokens) - at), 1, -1):
            part = tokens[at : at + size]
            place = _phrase([t.text for t in part], lex) if part[-1].is_word else None
            if place is not None:
                return size, place
    place = _single(first, lex)
    return (0, None) if place is None else (1, place)


@lru_cache(maxsize=1 << 16)
def _openers(word: str, lex: Lexicon) -> tuple[str, ...]:
    """Forms of a word that open the name of a place of several words, in whatever case it stands."""
    forms = lex.bases(word) if lex.inflections and not lex.given(word) else (word,)
    return tuple(form for form in forms if form in gazetteer.place_openers() or lex.countries.opens(form))


@lru_cache(maxsize=1 << 16)
def _single(word: str, lex: Lexicon) -> str | None:
    """Id of the place that one word is, as written or in another case."""
    for base in lex.bases(word):
        codes = lex.countries.keys(base)
        if codes:
            return f"iso:{min(codes)}"
        place = gazetteer.place(base, lex.code) if word[:1].isupper() or word[:1].istitle() else None
        if place is not None:
            return place.id
    for prefix in lex.place_prefixes:  # Etelä-Norja
        if word.startswith(prefix) and word[len(prefix) : len(prefix) + 1].isupper():
            return _single(word[len(prefix) :], lex)
    return None


def _phrase(words: list[str], lex: Lexicon) -> str | None:
    """Id of the place that several words are, the first and the last in any case: *Северной Каролине*."""
    for forms in product(_openers(words[0], lex), *((word,) for word in words[1:-1]), lex.bases(words[-1])):
        size, codes = lex.countries.match(list(forms), 0)
        if codes and size == len(forms):
            return f"iso:{min(codes)}"
        joined = " ".join(forms).replace(" - ", "-").replace(" . ", ". ")
        place = gazetteer.place(joined, lex.code)
        if place is not None:
            return place.id
    return None


def owning_place(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a place stands here with a glued genitive, the owner of what precedes: die Oberfläche *Norwegens*."""
    word = tokens[at].text
    glued = any(word.endswith(ending) for ending in lex.genitive if ending.isalnum())
    return glued and gazetteer.place(word, lex.code) is None and known_place(tokens, at, lex)[0] == 1


def place_id(tokens: Sequence[Token], name: str, lex: Lexicon) -> str | None:
    """Id of the place that all these words are, or that the one name of the entity is; None if no table knows it."""
    length, place = known_place(tokens, 0, lex)
    if length == len(tokens):
        return place
    found = gazetteer.place(name, lex.code)
    return found.id if found else None


def well_known(tokens: Sequence[Token], at: int, lex: Lexicon) -> known.Known | None:
    """The longest name of the hand-kept table that begins here, in any case; None if a place is longer."""
    best: known.Known | None = None
    for first in lex.bases(tokens[at].text):
        for form, found in known.opening(first, lex.code):
            size = len(form)
            if (best is not None and size <= best.size) or at + size > len(tokens):
                continue
            if size > 1 and (first != tokens[at].text or tokens[at + size - 1].text[:1] != form[-1][:1]):
                continue
            if all(t.text == w for t, w in zip(tokens[at + 1 : at + size - 1], form[1:-1], strict=True)) and (
                size == 1 or form[-1] in lex.bases(tokens[at + size - 1].text)
            ):
                best = found
        if best is not None:
            break
    if best is None:
        return None
    length, _ = known_place(tokens, at, lex)
    exact = length and gazetteer.place(" ".join(t.text for t in tokens[at : at + length]), lex.code) is not None
    return None if length > best.size or (exact and length == best.size and best.type == "LOC") else best


def compound(word: str) -> bool:
    """Whether a hyphen joins a name to a common noun that ends the name: Hansen-gruppen, Paris-based."""
    head, hyphen, tail = word.rpartition("-")
    return bool(hyphen) and tail[:1].islower() and head[:1].isupper() and len(tail) > 2


def owns(word: str, lex: Lexicon, evidence: Evidence) -> bool:
    """Whether the word is a name with a genitive of letters (``Berlusconis``), as the article or a table shows."""
    for ending in lex.genitive:
        if ending[0].isalnum() and word.endswith(ending) and len(word) - len(ending) > 1:
            base = word[: -len(ending)]
            if gazetteer.given_name(word) or known.surname(word) or gazetteer.place(word, lex.code):
                return False
            return bool(
                base in evidence.proper
                or gazetteer.given_name(base)
                or known.surname(base)
                or any(form == (base,) for form, _ in known.opening(base, lex.code))
            )
    return False


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
    if joined in lex.channels or any(" ".join((*words[:-1], base)) in lex.channels for base in lex.bases(words[-1])):
        return "ORG"
    if lex.governments.match(list(words), 0)[0] == len(words):
        return "ORG"
    if place is not None and not (len(words) == 1 and _also_given_name(words[0], place)):
        return "LOC"
    lower = [fold_case(w) for w in words]
    if 2 <= len(words) <= 3 and gazetteer.family_name_first(words[0]) and compound(words[-1]) and not shouting:
        return "PER"  # Park Min-jun
    if len(words) > 2 and words[-2] in lex.inner and gazetteer.given_name(words[0]) and not shouting:
        return "PER"  # Ludwig van den Berg, though a mountain may be called Berg
    if len(words) > 1:
        if words[-1] in lex.body_tails or words[-1] in lex.venue_tails:
            return "ORG" if words[-1] in lex.body_tails else "LOC"
        if not shouting and any(
            w.isupper() and 2 <= len(w) <= MAX_ACRONYM and w.isalpha() and w not in lex.no_bodies and not _is_ordinal(w)
            for w in words
        ):
            return "ORG"
        heads = lex.organisation.keys(lower[0]) and not gazetteer.given_name(words[0])
        if lex.organisation.keys(lower[-1]) or heads:
            return "LOC" if lex.venue.keys(lower[-1]) and not lex.organisation.keys(lower[-1]) else "ORG"
        if lex.small_demonym(words[0]) and not initial and not shouting:
            return "ORG" if not any(w in lex.others for w in lower) else None
        if lower[0] in lex.place_openers and not shouting and not gazetteer.given_name(words[0]):
            return "LOC" if len(words) == 2 and lower[1] not in lex.others | lex.common else None
        if len(words) == 2 and gazetteer.given_name(words[0]) and lex.venue.keys(lower[1]):
            return None  # Anna Hall or Victoria Park: what stands around it tells
        if initial and lex.capitalised_nouns:
            pass  # any adjective may stand capitalised before a street or a hall here
        elif any(lex.venue.keys(w) for w in (lower[0], lower[-1])) or any(
            lex.venue.keys(w) and i + 1 < len(words) and words[i + 1] in lex.particles for i, w in enumerate(lower)
        ):
            return "LOC"
    tail = lower[-1].rpartition("-")[2] if compound(words[-1]) else ""
    if tail and lex.organisation.keys(tail):
        return "ORG"
    if len(words) == 1:
        word = words[0]
        if not initial and not shouting and not lex.capitalised_nouns and len(word) >= LONG_COMPOUND and not tail:
            if lex.organisation.keys(lower[0]):
                return "ORG"
            if lex.venue.keys(lower[0]) and not gazetteer.given_name(word) and not known.surname(word):
                return "LOC"
        if word.isupper() and 2 <= len(word) <= 6 and word.isalpha() and not shouting:
            return "ORG" if word not in lex.no_bodies and not _is_ordinal(word) else None
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
    if any(fold_case(w) in lex.function and w not in lex.particles and not w[0].isupper() for w in words):
        return False
    if any(fold_case(w) in lex.others for w in words[1:]):
        return False
    if len(words[0]) == 2 and words[0][1] == "." and len(words[-1]) > 2 and words[-1][1].islower():
        return True  # J. Smith
    first = words[0].split("-")[0]
    if lex.given(words[0]) or gazetteer.given_name(first):
        return True
    return gazetteer.family_name_first(words[0]) and len(words) <= 3
