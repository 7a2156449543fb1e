"""Where a run of name words is cut: titles, roles and mere openers before a name, and a second name after it."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.lang import gazetteer, known
from briefgen.reading import nameform, placenames
from briefgen.reading.evidence import Evidence, starts
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.namewords import is_particle
from briefgen.reading.tokens import Token

LEAST_WITH_OFFICE = 3
"""Words of a run in which the name of an office and that of its bearer can both stand."""

OFFICE_BEFORE = 6
"""Words before such a run among which the role stands: *ministro de Asuntos Exteriores y Cooperación*."""


def skip_head(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> int:
    """Tokens at the head of a run that are address, role or nationality rather than name."""
    word = tokens[at].text
    if not tokens[at].is_word or word in lex.particles:
        return 1
    if tokens[at].fold in lex.calendar and not (at + 1 < end and gazetteer.given_name(word)):
        return 1
    if word.rstrip(".") in lex.honorifics and placenames.known_place(tokens, at, lex)[0] < 2:  # St. Louis
        return 2 if at + 1 < end and tokens[at + 1].text == "." else 1
    fold = tokens[at].fold
    if lex.capitalised_nouns and at + 1 < end and (fold in lex.body_nouns or fold in lex.place_nouns):
        return 1  # a common noun that tells what bears the name
    if placenames.known_place(tokens, at, lex)[0] > 1:
        return 0
    if lex.opens_role(word):
        taken, _ = lex.roles.match([lex.role_word(t.text) for t in tokens[at : at + 6]], 0)
        if taken and (lex.sentence_case or not _is_organisation_head(tokens, at, end, taken, lex)):
            return taken
    if lex.demonyms.opens(word):
        nation, _ = lex.demonyms.match([t.text for t in tokens[at : at + 6]], 0)
        if nation > 1:
            return nation  # South Korean
    if lex.demonym(lex.bare(word)) and not _named_after_nation(tokens, at, end, lex):
        lowered = not lex.demonyms.keys(lex.bare(word))  # its capital only opens the sentence
        place = placenames.known_place(tokens, at, lex)[0]
        if lowered and word not in lex.channels and (place or not starts(tokens, at)):
            return 0
        return 1 if lowered or not _is_organisation_head(tokens, at, end, 1, lex) else 0
    return 0


def bearer(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> int:
    """Where an office's bearer begins in the rest of a run that opens with what the office is for; 0 if none does.

    *Minister of Health Anna Berg*, *ministro do STF Caio Lobo*: a role and a link stand before, and a given name with
    another word further on, or the short form of a body at the head.
    """
    if not at or lex.given(tokens[at].text):
        return 0
    if not (tokens[at - 1].is_capital or _joins_office(tokens[at - 1], lex)):
        return 0
    if lex.venue.keys(tokens[at].text) or not _office(tokens, at, lex):
        return 0
    first = at + 1 + (tokens[at].fold in lex.place_openers)
    first = max(first, at + placenames.known_place(tokens, at, lex)[0])
    for place in range(first, end - 1):
        following = tokens[place + 1]
        goes_on = following.is_capital or is_particle(following.text, lex)
        if goes_on and tokens[place - 1].is_capital and gazetteer.given_name(tokens[place].text):
            return place
    last = lex.bare(tokens[end - 1].text)
    body = lex.organisation.keys(last) or lex.venue.keys(last) or lex.capitalised_nouns
    return at + 1 if _short_form(tokens[at].text) and tokens[at + 1].is_capital and not body else 0


def _office(tokens: Sequence[Token], stop: int, lex: Lexicon) -> bool:
    """Whether a role stands before `stop`, with nothing but links and further words of the office between."""
    for at in range(stop - 2, max(-1, stop - 1 - OFFICE_BEFORE), -1):
        token = tokens[at]
        if lex.opens_role(token.text) and lex.roles.match([lex.role_word(t.text) for t in tokens[at : at + 6]], 0)[0]:
            return True
        if not token.is_capital and not _joins_office(token, lex):
            return False
    return False


def _joins_office(token: Token, lex: Lexicon) -> bool:
    """Whether a small word may stand between a role and what it is for."""
    return (
        token.fold in lex.links
        or token.fold in lex.articles
        or token.fold in lex.conjunctions
        or token.fold in lex.particles
        or token.fold.rstrip("’'") in lex.elided
    )


def mere_opener(tokens: Sequence[Token], at: int, end: int, lex: Lexicon, evidence: Evidence) -> int:
    """Whether the first word of a sentence only precedes a name: ``Ifølge Anna Berg``, ``Friends Peter Hill``."""
    if at + 1 >= end or lex.capitalised_nouns or not tokens[at + 1].is_capital:
        return 0
    word = tokens[at].text
    if lex.given(word) or not word.isalpha() or gazetteer.place(word, lex.code) or word.isupper():
        return 0
    if evidence.ordinary(word) or _small(tokens, at, lex):
        return 1
    if _in_another_case(tokens, at + 1, lex) and not evidence.proves(word, lex) and not known.surname(word):
        return 1  # Juna Helsingistä
    named = lex.given(tokens[at + 1].text) and at + 2 < end
    return 1 if named and not evidence.proves(word, lex) and not known.surname(word) else 0


def _small(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a preposition or adverb opens the sentence before a known place: *Outside Japan*, *Naturally China*."""
    if placenames.known_place(tokens, at, lex)[0] or not placenames.known_place(tokens, at + 1, lex)[0]:
        return False
    return tokens[at].fold in lex.prepositions or tokens[at].text.endswith(lex.adverb_endings or ("\0",))


def _in_another_case(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a known place stands there in a case that a name would not have in its middle: *Helsingistä*."""
    word = tokens[at].text
    if not lex.locative_endings or gazetteer.place(word, lex.code) is not None:
        return False
    return placenames.known_place(tokens, at, lex)[0] == 1


def _named_after_nation(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> bool:
    """Whether an adjective of a nation has a capital that the language does not give it: Norsk Tipping."""
    if starts(tokens, at) or at + 1 >= end or not lex.small_demonym(tokens[at].text):
        return False
    return tokens[at + 1].is_capital and not lex.given(tokens[at + 1].text)


def _is_organisation_head(tokens: Sequence[Token], at: int, end: int, taken: int, lex: Lexicon) -> bool:
    """Whether the run goes on to an organisation word: Chinese Communist Party, Commissioner Office."""
    tail = [t for t in tokens[at + taken : end] if t.is_word]
    return bool(tail) and tail[0].is_capital and bool(lex.organisation.keys(lex.bare(tail[-1].text)))


def stop(tokens: Sequence[Token], at: int, end: int, lex: Lexicon, evidence: Evidence) -> int:
    """Where the name that begins at `at` ends inside the run."""
    length, _ = placenames.known_place(tokens, at, lex)
    if end - at == 1:
        return at + (length or 1)
    if length and not _belongs_to_longer(tokens, at, at + length, end, lex):
        return at + length
    if sum([t.is_word for t in tokens[at:end]]) > 1:
        first = gazetteer.given_name(tokens[at].text) is not None
        for later in range(at + 1, end):
            if tokens[later].is_capital and _parts(tokens, at, later, end, first, lex, evidence):
                return later
    return end


def _parts(
    tokens: Sequence[Token], at: int, later: int, end: int, first: bool, lex: Lexicon, evidence: Evidence
) -> bool:
    """Whether a name of its own starts at `later`, inside a run: after a genitive, or a person after a body.

    `first` tells whether the run begins with a given name.
    """
    before, token = tokens[later - 1], tokens[later]
    if lex.capitalised_nouns and placenames.owning_place(tokens, later, lex):
        return True  # Tiefland Europas
    if later - at > 1 and _in_another_case(tokens, later, lex):
        return True  # Aino Laine Helsingistä
    if nameform.owns(before.text, lex, evidence):
        last = lex.bare(tokens[end - 1].text)
        return not (lex.organisation.keys(last) or lex.venue.keys(last))
    if first and not lex.channels.isdisjoint((lex.bare(token.text), *lex.bases(token.text))):
        return True  # Anna Berg BNS-ile: to whom somebody said it
    somebody = first or (at > 0 and lex.opens_role(tokens[at - 1].text))
    if somebody and later - at > 2 and before.text in lex.particles and _short_form(token.text):
        return True  # Kees Prins van de FNV: what somebody belongs to
    if lex.capitalised_nouns and later == at + 1 and _short_form(token.text) and before.text.isalpha():
        # Bezirksligisten TSG Orwick: a common noun tells what the club is
        if later + 1 == end and lex.organisation.keys(token.text):
            return False  # Nordwerft AG
        named = lex.given(before.text) or known.surname(before.text) or placenames.known_place(tokens, at, lex)[0]
        return not named and not _short_form(before.text)
    if token.text.rstrip(".") in lex.honorifics and not lex.venue.keys(token.text):
        return True
    if not lex.capitalised_nouns and lex.opens_role(token.text):
        size = lex.roles.match([lex.role_word(t.text) for t in tokens[later : later + 6]], 0)[0]
        if size > end - later:
            return True  # White House Chief of Staff
        bearer = tokens[later + size] if 0 < size < end - later else None
        body = bool(lex.organisation.keys(lex.bare(before.text)))  # Sağlık Bakanlığı Sözcüsü Ayşe Demir
        return bearer is not None and (body or lex.given(bearer.text) or bearer.text.rstrip(".") in lex.honorifics)
    if first or later + 1 >= end or not gazetteer.given_name(token.text):
        return False
    if lex.media.keys(tokens[at].text) or " ".join([t.text for t in tokens[at:later]]) in lex.channels | lex.papers:
        return True  # disse ao Expresso Ana Lopes: to whom she said it
    if gazetteer.family_name_first(tokens[at].text):
        return False
    # a given name further on starts a name of its own: what stands before it only describes the person
    described = before.fold in lex.others or lex.organisation.keys(lex.bare(before.text))
    return lex.capitalised_nouns or bool(described)


def _short_form(word: str) -> bool:
    return word.isupper() and word.isalpha() and 2 <= len(word) <= nameform.MAX_ACRONYM


def _belongs_to_longer(tokens: Sequence[Token], at: int, stop: int, end: int, lex: Lexicon) -> bool:
    """Whether a known place only opens a longer name: Munich Security Conference, Berlin Hauptbahnhof."""
    tail = [t for t in tokens[stop:end] if t.is_word and t.is_capital]
    if not tail or tokens[stop].text == ",":
        return False
    last = lex.bare(tail[-1].text)
    if lex.bare(tokens[stop - 1].text) != tokens[stop - 1].text:
        return False
    if lex.organisation.keys(last) or lex.venue.keys(last):
        return True
    place = gazetteer.place_by_id(placenames.known_place(tokens, at, lex)[1] or "")
    named = lex.given(tokens[at].text) or (place is not None and gazetteer.given_name(place.name))
    if place is not None and place.kind == "country":  # Chad Smith
        return len(tail) == 1 and bool(lex.given(tokens[at].text) and known.surname(last) and not lex.opens_role(last))
    return place is not None and place.kind == "city" and bool(named)
