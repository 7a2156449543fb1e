"""Whom a clause names as its source: *according to Berg*, *Berg zufolge*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.article import Span
from briefgen.reading import channels, mentions, unnamed
from briefgen.reading.clues import SOURCE
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.speakers import Attribution
from briefgen.reading.tokens import Token

MAX_TITLE = 3
"""Tokens of an article and a title before a name: *für den früheren Förster Jan Maler*."""


def opening(lead: Sequence[Token], scene: Scene) -> Attribution | None:
    """The person in whose eyes it is, where their name and a preposition are all that stands before: *Pour Berg, «*."""
    words = scene.pack.words("speech", "according_first")
    if not words or not lead or lead[0].fold not in words:
        return None
    if scene.sentences[scene.sentence_at(lead[0].start)].start != lead[0].start:
        return None
    last = len(lead) - (lead[-1].text == ",")
    person = next((f for f in mentions.find(lead, scene) if f.kind == "person" and f.last == last), None)
    alone = person is not None and all(t.fold in scene.lex.articles for t in lead[1 : person.first])
    return Attribution(person, Span(lead[0].start, lead[0].end), None, "according") if alone else None


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


def sense(lead: Sequence[Token], tail: Sequence[Token], scene: Scene) -> Attribution | None:
    """Whose view a clause tells with no verb of saying: *Für Berg ist der Plan „ein großer Fehler“*."""
    words, copulas = scene.pack.words("speech", "sense"), scene.pack.words("speech", "copulas")
    for at, token in enumerate(lead) if words else ():
        told = _whose(lead, at + 1, scene) if token.fold in words else None
        if told is None:
            continue
        beside = (*lead[max(0, at - 1) : at], *lead[_past_brackets(lead, told.last) :][:1], *tail[:1])
        if any(t.fold in copulas for t in beside):
            return Attribution(told, Span(token.start, token.end))
    return None


def _whose(tokens: Sequence[Token], at: int, scene: Scene) -> Found | None:
    """Somebody known whose name or role follows a preposition, behind an article and a title if there are any."""
    found = next((f for f in mentions.find(tokens, scene) if f.first >= at), None)
    if found is None or found.kind not in ("person", "organisation", "role") or found.first - at > MAX_TITLE:
        return None
    small = scene.lex.articles | scene.lex.determiners
    return found if all(t.is_capital or t.fold in small for t in tokens[at : found.first]) else None


def _past_brackets(tokens: Sequence[Token], at: int) -> int:
    """The place behind what brackets set off: *Anna Berg (SPD)*."""
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    return next((i + 1 for i in range(at, len(tokens)) if tokens[i].text == ")"), at)
