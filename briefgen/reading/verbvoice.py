"""Whether the subject before a verb did what it tells: the verb is neither passive nor denied."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_APART = 2
"""Tokens of an auxiliary and an adverb before the verb they belong to."""


def passive(gap: Sequence[Token], verb: Token, scene: Scene) -> bool:
    """Whether an auxiliary before a verb tells that somebody else did it (*was confirmed*, not *is now confirming*)."""
    at = next((i for i in range(len(gap) - 1, -1, -1) if gap[i].fold in scene.lex.auxiliaries), None)
    if at is None:
        return False
    progressive = verb.text.endswith(scene.pack.words("speech", "progressive") or "\0")
    return not (progressive and all(t.is_word for t in gap[at:]) and len(gap) - at <= MAX_APART)


def denied(gap: Sequence[Token], scene: Scene) -> bool:
    """Whether a word before a verb tells that it was not done: *has not condemned*."""
    denials = frozenset(scene.pack.words("modality", "negation"))
    return any(t.fold in denials for t in gap)
