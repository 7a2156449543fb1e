"""What a run of name words is by its own words: a place, a body, somebody; and which letters are the name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from briefgen.lang import gazetteer, known
from briefgen.lang.patterns import FOLDED
from briefgen.model.reading import NameType
from briefgen.reading import placenames
from briefgen.reading.evidence import Evidence
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.namewords import Names, name_words
from briefgen.reading.tokens import Token

MAX_PERSON_TOKENS = 5
"""Tokens of the longest name that is taken for somebody’s by its words alone."""

_ROMAN = frozenset("IVX")
LONG_COMPOUND = 6
"""Letters of a single word that an ending can show to be a body or a building: Datatilsynet, Theatercaféen."""

MAX_ACRONYM = 4
"""Letters of a word in capitals that marks an organisation (FC, SPD, NATO) rather than a shouted word."""

MAX_LONE_ACRONYM = 6
"""Letters of such a word where it stands alone: UNESCO."""


class Form(NamedTuple):
    """What the words of a name tell by themselves."""

    words: tuple[str, ...]
    """Without genitive endings."""

    text: str
    """The words joined."""

    cut: int
    """Code points at the end of the last word that do not belong to the name."""

    type: NameType | None
    place: str | None
    """Gazetteer id, if the words are a known place."""


@lru_cache(maxsize=1 << 16)
def form_of(parts: tuple[str, ...], lex: Lexicon, initial: bool, shouting: bool) -> Form | None:
    """What the words and marks of a run are; None if they are no name. News repeats its names: answers are kept."""
    words = with_initials(parts) if len(parts) > 1 else parts
    last = lex.bare(words[-1])
    clean = (*words[:-1], last)
    place = placenames.whole_place(parts, lex)
    if place is not None:
        clean = (*words[:-1], placenames.without_ending(words[-1], parts[:-1], lex))
    if "-" in words[-1] and words[-1].partition("-")[0] in lex.no_bodies:
        return None  # the PC-en of Norwegian
    kind = kind_of(clean, place, lex, initial, shouting)
    if kind is None and "&" in parts:
        kind = "ORG"
    if (kind is None and shouting and len(clean) > 3) or (
        kind not in ("ORG", "LOC") and compound(words[-1]) and not gazetteer.family_name_first(words[0])
    ):
        return None
    return Form(clean, " ".join(clean), 0 if lex.keeps_endings else len(words[-1]) - len(last), kind, place)


def well_known(tokens: Sequence[Token], at: int, lex: Lexicon) -> known.Known | None:
    """The longest name of the hand-kept table that begins here, in any case; None if a place is longer."""
    best: known.Known | None = None
    for first, names in name_words(lex).of[tokens[at].text].opens_known:
        best = _longest(tokens, at, first, names, lex)
        if best is not None:
            break
    if best is None:
        return None
    length, _ = placenames.known_place(tokens, at, lex)
    if length == best.size and best.type == "LOC":
        exact = gazetteer.place(" ".join([t.text for t in tokens[at : at + length]]), lex.code)
        return best if exact is None else None
    return None if length > best.size else best


def _longest(tokens: Sequence[Token], at: int, first: str, names: Names, lex: Lexicon) -> known.Known | None:
    """The longest of some names that begin with a form of the word here; only the last of their words has a case."""
    alone = names.get("")
    best = alone[0][1] if alone else None
    if at + 1 >= len(tokens) or first != tokens[at].text:
        return best
    for second in lex.bases(tokens[at + 1].text):
        for form, found in names.get(second, ()):
            size, end = len(form), at + len(form)
            if (best is not None and size <= best.size) or end > len(tokens):
                continue
            last = tokens[end - 1].text
            if last[:1] != form[-1][:1] or form[-1] not in lex.bases(last):
                continue
            if all(t.text == w for t, w in zip(tokens[at + 1 : end - 1], form[1:-1], strict=True)):
                best = found
    return best


def compound(word: str) -> bool:
    """Whether a hyphen joins a name to a common noun that ends the name: Hansen-gruppen, Paris-based."""
    if "-" not in word:
        return False
    head, _, tail = word.rpartition("-")
    return tail[:1].islower() and head[:1].isupper() and len(tail) > 2


def owns(word: str, lex: Lexicon, evidence: Evidence) -> bool:
    """Whether the word is a name with a genitive of letters (``Berlusconis``), as the article or a table shows."""
    if not word.endswith(lex.glued):
        return False
    for ending in lex.glued:
        if word.endswith(ending) and len(word) - len(ending) > 1:
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


def with_initials(parts: Sequence[str]) -> tuple[str, ...]:
    """The words among words and marks, an initial with its dot: J. Smith."""
    out: list[str] = []
    for part in parts:
        if part == "." and out and len(out[-1]) == 1:
            out[-1] += "."
        elif part[0].isalnum():
            out.append(part)
    return tuple(out)


def kind_of(words: tuple[str, ...], place: str | None, lex: Lexicon, initial: bool, shouting: bool) -> NameType | None:
    """What a run is by its own words; None where it takes more to tell."""
    head, last = words[:-1], words[-1]
    bases = lex.bases(last)
    called = [" ".join((*head, base)) for base in bases] if head else bases
    if called[0] in lex.seats or not lex.channels.isdisjoint(called):
        return "ORG"
    if place is not None and (head or not _also_given_name(last, place)):
        return "LOC"
    return _of_several(words, lex, initial, shouting) if head else _of_one(last, lex, initial, shouting)


def _of_one(word: str, lex: Lexicon, initial: bool, shouting: bool) -> NameType | None:
    if compound(word):
        return "ORG" if lex.organisation.keys(word.rpartition("-")[2]) else None
    if not initial and not shouting and not lex.capitalised_nouns and len(word) >= LONG_COMPOUND:
        if lex.organisation.keys(word):
            return "ORG"
        if lex.venue.keys(word) and not gazetteer.given_name(word) and not known.surname(word):
            return "LOC"
    return "ORG" if not shouting and word.isupper() and _is_acronym(word, MAX_LONE_ACRONYM, lex) else None


def _of_several(words: tuple[str, ...], lex: Lexicon, initial: bool, shouting: bool) -> NameType | None:
    first, last = words[0], words[-1]
    given = gazetteer.given_name(first) is not None
    if not shouting:
        if len(words) <= 3 and compound(last) and gazetteer.family_name_first(first):
            return "PER"  # Park Min-jun
        if given and len(words) > 2 and words[-2] in lex.inner:
            return "PER"  # Ludwig van den Berg, though a mountain may be called Berg
    if last in lex.body_tails:
        return "ORG"
    if last in lex.venue_tails:
        return "LOC"
    if not shouting and any(_is_acronym(w, MAX_ACRONYM, lex) for w in words if w.isupper()):
        return "ORG"
    body, venue = lex.organisation.keys, lex.venue.keys
    if body(last) or (not given and body(first)):
        return "LOC" if venue(last) and not body(last) else "ORG"
    lower = [FOLDED[w] for w in words]
    if not initial and not shouting and lex.small_demonym(first):
        return "ORG" if lex.others.isdisjoint(lower) else None
    if lower[0] in lex.place_openers and not shouting and not given:
        return "LOC" if len(words) == 2 and lower[1] not in lex.others and lower[1] not in lex.common else None
    if given and len(words) == 2 and venue(last):
        return None  # Anna Hall or Victoria Park: what stands around it tells
    # where nouns have capitals, any adjective may stand capitalised before a street or a hall at the start
    if not (initial and lex.capitalised_nouns) and (venue(first) or venue(last) or _venue_goes_on(words, lex)):
        return "LOC"
    if compound(last) and body(last.rpartition("-")[2]):
        return "ORG"
    return "PER" if len(words) <= MAX_PERSON_TOKENS and not shouting and _like_person(words, lower, lex) else None


def _venue_goes_on(words: tuple[str, ...], lex: Lexicon) -> bool:
    """Whether a particle goes on from a word for a building or a landscape: *Castillo de Orwick*."""
    inside = not lex.particles.isdisjoint(words)
    return inside and any(lex.venue.keys(word) and after in lex.particles for word, after in pairwise(words))


def _is_acronym(word: str, longest: int, lex: Lexicon) -> bool:
    """Whether a word in capitals is short enough for a body's initials, and no abbreviation of something else."""
    return 2 <= len(word) <= longest and word.isalpha() and word not in lex.no_bodies and not _is_ordinal(word)


def _is_ordinal(word: str) -> bool:
    """Whether the word is a Roman numeral: of a century, a pope or a king."""
    return set(word) <= _ROMAN


def _also_given_name(word: str, place: str) -> bool:
    """Whether a town bears a given name (Vladimir, Santiago): alone it may be either."""
    known = gazetteer.place_by_id(place)
    if known is None or known.kind != "city" or known.capital:
        return False
    return gazetteer.given_name(word) is not None or gazetteer.given_name(known.name) is not None


def _like_person(words: tuple[str, ...], lower: Sequence[str], lex: Lexicon) -> bool:
    """A known given name first (or an East Asian family name), and no word that names do not have."""
    joined = "".join(words)
    if not joined.isalpha() and any(c.isdigit() for c in joined):
        return False
    if not lex.others.isdisjoint(lower[1:]):
        return False
    if not lex.function.isdisjoint(lower) and any(
        low in lex.function and w not in lex.particles and not w[0].isupper()
        for w, low in zip(words, lower, strict=True)
    ):
        return False
    first, last = words[0], words[-1]
    if len(first) == 2 and first[1] == "." and len(last) > 2 and last[1].islower():
        return True  # J. Smith
    if lex.given(first) or gazetteer.given_name(first.split("-")[0]):
        return True
    return len(words) <= 3 and gazetteer.family_name_first(first)
