"""Who says it where asides stand between a speaker and the verb: *Lea Roth (D-Ore.), head of the board, said*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.reading import subjects, unnamed
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_REACH = 32
"""Tokens after a whole utterance within which its verb must come; titles, parties and home towns may stand between."""

_OPENS, _CLOSES = frozenset("(["), frozenset(")]")
_SETS_OFF = frozenset(",–—(")


def ends(tokens: Sequence[Token], at: int, scene: Scene) -> bool:
    """Whether the clause ends at this token: a stop that belongs to no abbreviation and stands in no brackets."""
    text = tokens[at].text
    if text in ";!?":
        return True
    if text != "." or subjects.abbreviates(tokens[at - 1], scene):
        return False
    depth = sum(t.text in _OPENS for t in tokens[:at]) - sum(t.text in _CLOSES for t in tokens[:at])
    return depth <= 0 and not (at + 1 < len(tokens) and tokens[at + 1].text == ",")


def subject(tokens: Sequence[Token], start: int, verb: int, found: Sequence[Found], scene: Scene) -> Found | None:
    """The subject between a whole utterance and its verb, whatever describes it.

    It is the person whose name ends the words before the first comma (``former Reed aide Lea Roth``), else the one who
    stands alone behind it (``Reed’s lawyer, Lea Roth, said``), else those words.
    """
    if not _opens_subject(tokens[start], scene):
        return None
    stop = next((i for i in range(start, verb) if tokens[i].text in _SETS_OFF), verb)
    if stop < verb and tokens[verb - 1].is_word:
        return None  # what stands between the marks is no aside: it does not end before the verb
    here = [f for f in found if start <= f.first and f.last <= stop]
    named = next((f for f in reversed(here) if f.kind == "person" and f.last == stop), None)
    if named is not None:
        return named
    beside = next((f for f in found if f.first == stop + 1 and f.kind == "person"), None)
    if beside is not None and beside.last < len(tokens) and not tokens[beside.last].is_word:
        return beside
    role = next((f for f in reversed(here) if f.kind in ("role", "organisation") and f.last == stop), None)
    return unnamed.as_words(tokens[start:stop], scene, start) or role


def _opens_subject(token: Token, scene: Scene) -> bool:
    if token.fold in scene.lex.prepositions:
        return False
    return token.fold not in scene.lex.function or token.fold in scene.lex.articles | scene.lex.determiners
