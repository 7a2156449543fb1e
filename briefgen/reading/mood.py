"""The mood of indirect speech: *Die Lage sei ernst* tells that somebody still speaks."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token


def reports(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether a verb stands in that mood and no verb of saying beside it."""
    forms = scene.pack.words("speech", "reported_mood")
    return bool(forms) and any(t.fold in forms for t in tokens) and not any(scene.lex.say.keys(t.text) for t in tokens)
