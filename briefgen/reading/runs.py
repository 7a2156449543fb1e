"""How far a run of name words reaches: capitalised words, particles, initials, and small words that end a name."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.lang import gazetteer
from briefgen.reading import nameform, placenames
from briefgen.reading.evidence import Evidence, starts
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.namewords import is_particle, name_words, opens_inside
from briefgen.reading.tokens import Token

MAX_TAILS = 2
"""Small words at the end of a name: Byåsen videregående skole."""


def run_end(tokens: Sequence[Token], start: int, text: str, lex: Lexicon) -> int:
    """One past the last token of the run of capitalised words (and particles between them) that begins at `start`."""
    at, count = start + 1, len(tokens)
    goes_on = name_words(lex).goes_on
    while at < count:
        token, previous = tokens[at], tokens[at - 1]
        if not token.is_capital and not goes_on[token.text]:
            break  # nearly every run ends here
        if "\n" in text[previous.end : token.start]:
            break
        if token.text == "." and len(previous.text) == 1 and at + 1 < count and tokens[at + 1].is_capital:
            if at - 1 == start and _opens_sentence(tokens, at + 1, lex):
                break
            at += 1
            continue
        if token.text == "&" and at + 1 < count and tokens[at + 1].is_capital and previous.is_capital:
            at += 1
            continue
        if previous.text != "." and lex.bare(previous.text) != previous.text and not _owned(tokens, at, lex):
            break
        if nameform.compound(previous.text):
            break
        if token.is_capital and (token.fold not in lex.articles or is_particle(previous.text, lex)):
            at += 1
            continue
        if opens_inside(token.text, lex) or _numbered(tokens, at):
            at += 1
            continue
        step = _particles(tokens, at, lex)
        if step and previous.is_word:
            at += step
            continue
        break
    return at


def _opens_sentence(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a small word that is nobody’s name has a capital behind a lone letter and its dot: *on X. Then ...*."""
    token = tokens[at]
    if token.fold not in lex.function or (at + 1 < len(tokens) and tokens[at + 1].text == "."):
        return False
    return not is_particle(token.fold, lex) and gazetteer.given_name(token.text) is None


def _numbered(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number stands inside the name of a club: TSG 1847 Orwick."""
    if not tokens[at].text.isdecimal():
        return False
    short = tokens[at - 1].text
    figures = len(tokens[at].text) in (2, 4) and at + 1 < len(tokens)
    return figures and short.isupper() and 2 <= len(short) <= nameform.MAX_ACRONYM and tokens[at + 1].is_capital


def reach(tokens: Sequence[Token], at: int, stop: int, text: str, lex: Lexicon, evidence: Evidence) -> int:
    """Where the name at ``[at, stop)`` ends with the small words after it: Oslo kommune, University of the Lakes."""
    if stop >= len(tokens):
        return stop
    last, following = tokens[stop - 1], tokens[stop].text
    links = following in lex.links
    if not links and not _is_tail(following, lex):
        return stop
    if lex.bare(last.text) != last.text or text[last.end : tokens[stop].start] != " ":
        return stop
    if links and (_heads_body(tokens, at, lex, evidence) or _of_place(tokens, at, stop, lex)):
        ahead = stop + 1
        if ahead < len(tokens) and tokens[ahead].text in lex.articles:
            ahead += 1
        if ahead < len(tokens) and tokens[ahead].is_capital:
            length, _ = placenames.known_place(tokens, ahead, lex)
            return ahead + length if length else run_end(tokens, ahead, text, lex)
    end = stop
    while end < min(len(tokens), stop + MAX_TAILS) and _is_tail(tokens[end].text, lex):
        end += 1
    return end


def _is_tail(word: str, lex: Lexicon) -> bool:
    return word in lex.body_tails or word in lex.venue_tails


def _of_place(tokens: Sequence[Token], at: int, stop: int, lex: Lexicon) -> bool:
    """Whether a given name, or the noun for a thing, goes on to a place that is part of it: Treaty of London."""
    if stop - at == 1 and tokens[at].fold in lex.others:
        return True
    alone = stop - at == 1 and lex.given(tokens[at].text) and gazetteer.place(tokens[at].text, lex.code) is None
    return bool(alone) and not (at and tokens[at - 1].is_capital)


def _heads_body(tokens: Sequence[Token], at: int, lex: Lexicon, evidence: Evidence) -> bool:
    """Whether the word is the noun for a body or building with a capital that is its own."""
    word = tokens[at].text
    if not (lex.organisation.keys(word) or lex.venue.keys(word) or tokens[at].fold in lex.place_openers):
        return False
    return not starts(tokens, at) or lex.capitalised_nouns or evidence.proves(word, lex)


def _owned(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a genitive goes on to a house named after somebody: St Brendan’s Hospital; a country’s is its own."""
    if gazetteer.place(lex.bare(tokens[at - 1].text), lex.code) is not None:
        return False
    return tokens[at].is_capital and bool(lex.venue.keys(tokens[at].text) or lex.organisation.keys(tokens[at].text))


def _particles(tokens: Sequence[Token], at: int, lex: Lexicon) -> int:
    """How many particles lead on to another capitalised word from here; 0 if they do not."""
    if not is_particle(tokens[at].text, lex):
        return 0
    named = gazetteer.given_name(tokens[at - 1].text) is not None
    among = lex.particles | (lex.inner - lex.locative) if named else lex.particles
    step = 0
    while at + step < len(tokens) and step < 3 and tokens[at + step].text in among:
        step += 1
    ahead = tokens[at + step] if at + step < len(tokens) else None
    if not step or ahead is None or not ahead.is_capital:
        return 0
    if step > 1 or tokens[at].text in lex.particles:
        return step
    # one preposition may be just that: Anna von Berlin nach Bonn, Ana y Pedro
    return 0 if placenames.known_place(tokens, at + 1, lex)[0] or gazetteer.given_name(ahead.text) else 1
