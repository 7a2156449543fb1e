"""Whom a clause names as its source: *according to Berg*, *Berg zufolge*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.article import Span
from briefgen.reading import channels, mentions, unnamed
from briefgen.reading.clues import SOURCE
from briefgen.reading.scene import Scene
from briefgen.reading.speakers import Attribution
from briefgen.reading.tokens import Token


def source(tokens: Sequence[Token], scene: Scene) -> Attribution | None:
    """The source named by ``according to X`` (or ``X zufolge``); a channel is no speaker."""
    if not tokens:
        return None
    speech = scene.pack.groups("speech")
    here = scene.stretch(tokens)
    opening, closers = here.at(SOURCE), speech.get("according_after", ())
    hits = scene.lex.according.hits(here.texts, opening) if opening else []
    if not hits and not (closers and any(t.fold in closers for t in tokens)):
        return None
    found = mentions.find(tokens, scene)
    for first, width, _ in hits:
        at = first + width
        if at >= len(tokens):
            continue
        cue = Span(tokens[first].start, tokens[at - 1].end)
        subject = next((f for f in found if f.first >= at and f.first - at <= 3), None)
        carrier = channels.channel(tokens, scene)
        if carrier and (subject is None or subject.kind != "person"):
            return Attribution(None, cue, carrier, "according")
        return Attribution(subject or unnamed.plain_subject(tokens, at, scene), cue, None, "according")
    for word in closers:
        closing = next((i for i, t in enumerate(tokens) if t.fold == word), None)
        if closing is not None and not scene.lex.capitals and tokens[closing - 1].fold in scene.lex.function:
            closing -= 1  # the particle between the source and the word: 시장에 따르면
        subject = next((f for f in reversed(found) if f.last == closing), None)
        if subject is not None and closing is not None:
            if channels.carries(subject, scene):
                name = channels.named(subject.mention.text.split(), scene)
                return Attribution(None, Span(tokens[closing].start, tokens[closing].end), name, "according")
            return Attribution(subject, Span(tokens[closing].start, tokens[closing].end), None, "according")
    return None
