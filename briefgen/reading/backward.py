"""Who says it where a sentence behind the speech points back at it: *– Vi leter. Det sier Kari Berg*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.article import Span
from briefgen.reading import speakers, verbvoice
from briefgen.reading.scene import Scene
from briefgen.reading.speakers import Attribution
from briefgen.reading.tokens import Token

MIN_TOKENS = 3
"""Tokens of a pointer, a verb and a speaker."""

MAX_SENTENCES = 60
"""Sentences of one dash line that are looked at."""

_TELLS = frozenset(("say", "after_only"))


def told(tokens: Sequence[Token], scene: Scene) -> Attribution | None:
    """What a sentence of pointer, verb of saying and speaker tells of the words before it; None if it is no such one.

    Where something is denied, or is something (*Det mener Berg er galt*), the pointer means no words.
    """
    pointers = scene.pack.words("speech", "points_back")
    if not pointers or len(tokens) < MIN_TOKENS or tokens[0].fold not in pointers:
        return None
    width, kinds = scene.stretch(tokens).verbs.get(1, (0, frozenset()))
    if not width or _TELLS.isdisjoint(kinds):
        return None
    rest = tokens[1 + width :]
    if verbvoice.denied(rest, scene) or any(t.fold in scene.lex.auxiliaries for t in rest):
        return None
    found = speakers.after(tokens[1:], scene)
    return found if found is not None and found.speaker is not None else None


def behind(end: int, scene: Scene) -> Attribution | None:
    """What the first sentence from a code point on tells of the words that end there."""
    at = scene.sentence_at(max(0, end - 1)) + 1
    return told(scene.tokens[at], scene) if 0 < at < len(scene.sentences) else None


def within(line: Span, scene: Scene) -> tuple[int, int, Attribution] | None:
    """Where the sentence that points back starts and ends inside a dash line, and what it says."""
    first = scene.sentence_at(line.start)
    for at in range(first + 1, min(first + 1 + MAX_SENTENCES, len(scene.sentences))):
        sentence = scene.sentences[at]
        if sentence.start >= line.end:
            return None
        found = told(scene.tokens[at], scene)
        if found is not None:
            return sentence.start, min(sentence.end, line.end), found
    return None
