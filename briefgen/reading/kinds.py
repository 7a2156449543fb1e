"""Of what kind a name is that neither its own words nor a table tell, by how the article uses it."""

from __future__ import annotations

from briefgen.lang import known
from briefgen.lang.patterns import FOLDED
from briefgen.model.reading import NameType
from briefgen.reading import nameform, placenames
from briefgen.reading.evidence import Evidence
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.names import Candidate
from briefgen.reading.namewords import name_words

SHORTEST_SURNAME = 4
"""Letters of a lone word that an ending or a table shows to be a person."""

OPENING_MARKS = frozenset("“„«\"'‘»")
CLOSING_MARKS = frozenset("”“»\"'’«")


def body_or_place(candidate: Candidate, evidence: Evidence, lex: Lexicon) -> NameType | None:
    """A lone word at the head of a sentence by its ending, where the article proves it to be a name elsewhere."""
    if len(candidate.words) > 1 or not candidate.initial or candidate.shouted:
        return None
    word = candidate.tokens[0].text
    if len(word) < SHORTEST_SURNAME or not evidence.proves(word, lex) or evidence.ordinary(word):
        return None
    return nameform.kind_of(candidate.words, None, lex, initial=False, shouting=False)


def like_person(candidate: Candidate, evidence: Evidence, lex: Lexicon) -> bool:
    """Whether an untyped name is a person's by its words alone, though nothing beside it says so.

    People have no article before their names, and what stands between marks is a title.
    """
    if candidate.type is not None or candidate.shouted or candidate.located or candidate.barred:
        return False
    before = candidate.row[candidate.first - 1] if candidate.first else None
    if before is not None and (before.fold in lex.articles or (before.text in OPENING_MARKS and _closed(candidate))):
        return False
    words = candidate.words
    if len(words) == 1:
        return _lone(candidate, evidence, lex)
    return _several(candidate, evidence, lex)


def _closed(candidate: Candidate) -> bool:
    return candidate.last < len(candidate.row) and candidate.row[candidate.last].text in CLOSING_MARKS


def _lone(candidate: Candidate, evidence: Evidence, lex: Lexicon) -> bool:
    word = candidate.words[0]
    if len(word) < SHORTEST_SURNAME or lex.capitalised_nouns:
        return False
    ending = word.endswith(lex.surname_endings) and len(word) > SHORTEST_SURNAME
    if (not ending and not name_words(lex).of_people[word]) or word.isupper() or evidence.ordinary(word):
        return False
    return not candidate.initial or evidence.proves(word, lex)


def _several(candidate: Candidate, evidence: Evidence, lex: Lexicon) -> bool:
    words = candidate.words
    if len(words) > nameform.MAX_PERSON_TOKENS or any(not w[-1].isalpha() and w[-1] != "." for w in words):
        return False
    small = [FOLDED[w] for w in words if w not in lex.particles]
    for barred in (lex.others, lex.calendar, lex.common, evidence.small, lex.function):
        if not barred.isdisjoint(small):
            return False
    if any(lex.demonym(w) for w in words[1:]) or placenames.known_place(candidate.tokens[-1:], 0, lex)[0]:
        return False  # Muslim Americans, Nazi Germany
    if not lex.given(words[0]) and placenames.known_place(candidate.tokens, 0, lex)[0]:
        return False  # Cardiff Rangers
    if not lex.given(words[0]) and any(w[0].islower() for w in words):
        return False  # Sanlúcar de Barrameda
    if candidate.initial and not evidence.proves(candidate.tokens[0].text, lex) and not known.surname(words[-1]):
        return False
    if any(known.surname(base) for base in lex.bases(words[-1])):
        return True
    return not lex.capitalised_nouns
