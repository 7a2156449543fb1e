"""Who is meant where words that describe somebody stand beside the name: *said the minister, Anna Berg*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.reading import unnamed
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_GAP = 3
"""Words between a description and the name."""

MAX_ATTACHED = 10
"""Words that a preposition joins to a name before its verb."""


def described(nearest: Found, found: Sequence[Found], tokens: Sequence[Token], scene: Scene) -> Found:
    """The person whom a body right before the name only describes: *said Ruhrgas spokeswoman Anna Berg*."""
    person = next((f for f in found if f.first >= nearest.last and f.kind == "person"), None)
    if person is None or person.first - nearest.last > MAX_GAP:
        return nearest
    if nearest.kind == "role":
        links = tokens[nearest.last].fold in scene.pack.words("names", "link_words")
        body = next((f for f in found if f.first == nearest.last + 1 and f.last == person.first), None)
        return person if links and body is not None and nearest.mention.name is None else nearest
    gap = tokens[nearest.last : person.first]
    joined = all(t.is_word and t.fold not in scene.lex.function for t in gap)
    role_between = tokens[person.first].start < person.mention.span.start
    return person if joined and (gap or role_between or nearest.kind == "organisation") else nearest


def depends(named: Found, previous: Found | None, tokens: Sequence[Token], scene: Scene) -> Found | None:
    """What a body depends on whose name stands in a case: *kandydat Republikanów*; None if it stands by itself.

    A role right before it is that; else the word before, unless it tells what kind of body it is (*firma Nordwind*).
    """
    lex = scene.lex
    if named.kind != "organisation" or not lex.inflections or lex.capitalised_nouns or not named.first:
        return None
    if previous is not None and previous.kind == "role" and previous.last == named.first:
        return previous
    word = tokens[named.first - 1]
    barred = lex.body_nouns | lex.thing_nouns | lex.function
    if not word.is_word or word.is_capital or not word.text.isalpha() or word.fold in barred or lex.say.keys(word.text):
        return None
    if lex.media.keys(word.text) or lex.organisation.keys(word.text):
        return None
    return unnamed.as_words(tokens[named.first - 1 : named.last], scene, named.first - 1)


def with_apposition(found: Found, all_found: list[Found], tokens: Sequence[Token], scene: Scene) -> Found:
    """``said the minister, Anna Berg``: the name after the comma is the person meant by the role."""
    if found.kind != "role" or found.mention.name is not None:
        return found
    for other in all_found:
        gap = tokens[found.last : other.first]
        beside = not gap or (len(gap) <= MAX_GAP + 1 and gap[-1].text == "," and all(t.is_word for t in gap[:-1]))
        if other.kind == "person" and (beside or _whose(gap, scene)):
            return other
    return found


def _whose(gap: Sequence[Token], scene: Scene) -> bool:
    """Whether the words between a role and a name tell whose role it is: *ředitelka školy* Jana Kosová."""
    small = scene.lex.function
    return len(gap) <= MAX_GAP and all(t.is_word and not t.is_capital and t.fold not in small for t in gap)


def of_phrase(phrase: Found | None, found: Sequence[Found], tokens: Sequence[Token], scene: Scene) -> Found | None:
    """The person or body with whose name a phrase begins that only goes on with a preposition: *Berg at the time*."""
    named = next((f for f in found if phrase is not None and f.first == phrase.first and f.last < phrase.last), None)
    return named if phrase is not None and named is not None and attached(tokens, named, phrase.last, scene) else phrase


def attached(tokens: Sequence[Token], named: Found, end: int, scene: Scene) -> bool:
    """Whether all words behind a name up to a place belong to it by a preposition: *Anna Berg of the institute*."""
    if named.kind not in ("person", "organisation") or not named.last < end <= named.last + MAX_ATTACHED:
        return False
    return tokens[named.last].fold in scene.lex.prepositions and all(t.is_word for t in tokens[named.last : end])
