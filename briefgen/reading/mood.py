"""The mood of indirect speech: *Die Lage sei ernst* tells that somebody still speaks."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token


def reports(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether a verb stands in that mood, no verb of saying beside it, and not only in what another verb governs.

    In *Der Rat hofft, dass die Lage besser werde* the mood belongs to the hope of the council.
    """
    forms = scene.pack.words("speech", "reported_mood")
    at = next((i for i, t in enumerate(tokens) if t.fold in forms), -1) if forms else -1
    if at < 0 or any(scene.lex.say.keys(t.text) for t in tokens):
        return False
    that = scene.pack.words("speech", "that")
    return not any(t.fold in that for t in tokens[1:at])
