"""Whose words a noun of saying names: *so das Fazit der Prüfer*, *Ihr Fazit: „...“*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.article import Span
from briefgen.model.reading import Mention
from briefgen.reading import mentions, nounphrases
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_REST = 6
"""Words behind a noun of saying up to its colon (``Ihre Antwort auf die Frage nach dem Geld:``)."""


def owner(tokens: Sequence[Token], at: int, scene: Scene) -> tuple[Found, int] | None:
    """Whose remark the noun phrase is that begins at a token, and where that phrase ends; None if it is no remark."""
    nouns = scene.pack.words("speech", "nouns") if scene.lex.capitalised_nouns else ()
    ends = range(at, min(len(tokens), at + nounphrases.MAX_NAME)) if nouns else ()
    noun = next((i for i in ends if not tokens[i].is_word or tokens[i].fold in nouns), len(tokens))
    if noun >= len(tokens) or not tokens[noun].is_capital:
        return None
    whose = _possessor(tokens[at], at, scene) or mentions.owner(tokens, noun, scene)
    return (whose, noun + 1) if whose is not None else _behind(tokens, noun + 1, scene)


def subject(tokens: Sequence[Token], at: int, scene: Scene) -> Found | None:
    """The subject behind a verb of saying: whose remark it is, else the noun phrase itself."""
    if tokens[at - 1].fold not in scene.lex.function:  # a bare so has no adverbs behind it, but another verb
        at = nounphrases.past_small(tokens, at, scene)
    found = owner(tokens, at, scene)
    return found[0] if found is not None else nounphrases.phrase(tokens, at, scene)


def named(tokens: Sequence[Token], verb: int, scene: Scene) -> Found | None:
    """Whose remark a clause without a verb of saying says something is: *„...“, war die Antwort des Trainers*."""
    if tokens[verb].fold not in scene.pack.words("speech", "copulas"):
        return None
    found = owner(tokens, verb + 1, scene)
    return found[0] if found is not None else None


def opens(tokens: Sequence[Token], scene: Scene) -> Found | None:
    """Whose remark stands before a colon, with its verb or what it is about behind it: *Ihr Fazit lautet:*."""
    first = next((i for i, t in enumerate(tokens) if t.is_word), len(tokens))
    found = owner(tokens, first, scene)
    if found is None:
        return None
    rest = [t for t in tokens[found[1] :] if t.text != ":"]
    about = len(rest) <= MAX_REST and bool(rest) and rest[0].fold in scene.lex.prepositions
    return found[0] if about or len(rest) <= 1 else None


def _possessor(token: Token, at: int, scene: Scene) -> Found | None:
    """The one whom a possessive determiner stands for, as a pronoun."""
    groups = scene.pack.groups("speech", "possessors")
    gender = next((gender for gender, words in groups.items() if token.fold in words), "")
    mention = Mention(Span(token.start, token.end), token.text, None, pronoun=True)
    return Found(mention, "pronoun", at, at + 1, gender) if gender else None


def _behind(tokens: Sequence[Token], at: int, scene: Scene) -> tuple[Found, int] | None:
    """The owner behind the noun: in the genitive, or behind a preposition that stands for it (``von Berg``)."""
    links = scene.pack.words("speech", "noun_links")
    apart = at + 1 < len(tokens) and tokens[at].is_word and not tokens[at].is_capital
    if apart and tokens[at].fold not in links and tokens[at + 1].fold in links:
        at += tokens[at + 1].fold not in scene.lex.articles  # Kritik kam von Berg
    if at + 1 >= len(tokens) or tokens[at].fold not in links:
        return None
    start = at if tokens[at].fold in scene.lex.articles else at + 1
    found = next((f for f in mentions.find(tokens, scene) if start <= f.first <= start + 1 and f.kind != "place"), None)
    if found is None or (found.first > start and tokens[start].fold not in scene.lex.articles):
        found = nounphrases.phrase(tokens, start, scene, free=False)
    return (found, found.last) if found is not None else None
