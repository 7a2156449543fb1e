"""Words that a noun of saying introduces: *Mit den Worten „...“ eröffnete Berg die Feier*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.article import Span
from briefgen.reading import colons, mentions, speakers
from briefgen.reading.scene import Scene
from briefgen.reading.speakers import Attribution
from briefgen.reading.tokens import Token

SIZE = 3
"""Words of such a phrase: a preposition, an article, a noun."""


def clause(lead: Sequence[Token], tail: Sequence[Token], scene: Scene) -> Attribution | None:
    """What the clause around a quote says that holds such a phrase right before or behind it; None without one."""
    phrases = scene.pack.words("speech", "wordings")
    if not phrases:
        return None
    body = lead[:-1] if lead and lead[-1].text == ":" else lead
    if _phrase(body[-SIZE:]) in phrases:
        if not any(t.is_word for t in body[:-SIZE]):
            told = _verb(tail, 0, scene)
            return told._replace(cue=Span(body[-1].start, body[-1].end)) if told is not None else None
        found = mentions.find(body, scene)
        subject = colons.subject(body, found, scene)
        cue = Span(body[-1].start, body[-1].end)
        return Attribution(subject, cue) if subject is not None else None
    return _verb(tail, width, scene) if (width := opens(tail, scene)) else None


def opens(tokens: Sequence[Token], scene: Scene) -> int:
    """Tokens that such a phrase takes up before its verb; 0 if the clause does not begin with one."""
    phrases = scene.pack.words("speech", "wordings")
    start = next((i for i, t in enumerate(tokens) if t.is_word), len(tokens)) if phrases else len(tokens)
    if len(tokens) < start + SIZE or tokens[-1].text == ":":
        return 0
    return start + SIZE if _phrase(tokens[start : start + SIZE]) in phrases else 0


def _phrase(tokens: Sequence[Token]) -> str:
    return " ".join(t.fold for t in tokens)


def _verb(tokens: Sequence[Token], at: int, scene: Scene) -> Attribution | None:
    """The verb of any kind from a token on, and its subject."""
    told = speakers.after(tokens[at:], scene, closed=True)
    if told is None or told.speaker is None:
        return None
    return told._replace(speaker=told.speaker.behind(-at))
