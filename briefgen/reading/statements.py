"""What each sentence is worth to others: its words, subjects, certainty and source, free of its language's grammar."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from briefgen.lang.patterns import MAX_PHRASE
from briefgen.model.article import Span
from briefgen.model.reading import BlockRole, Quote, Sentence, Status
from briefgen.reading import unspaced
from briefgen.reading.clues import TONE, TOPIC
from briefgen.reading.history import History, Reports
from briefgen.reading.scene import Scene, Stretch
from briefgen.reading.tokens import Token

PHRASE_REACH = 2 * MAX_PHRASE
"""Tokens within which the words of a phrase stand, marks between them counted."""


def find(scene: Scene, quotes: tuple[Quote, ...], reports: Reports) -> tuple[Sentence, ...]:
    """The sentences of the article, each with what the pack tells of it."""
    history = History(scene, reports)
    spoken = sorted(quotes, key=lambda q: q.span)
    out = []
    for at, span in enumerate(scene.sentences):
        first = bisect_left(spoken, span.start + 1, key=lambda q: q.span.end)
        inside = spoken[first : bisect_left(spoken, span.end, key=lambda q: q.span.start)]
        for quote in inside:
            if quote.speaker is not None and quote.kind != "partial":
                history.spoke(quote.speaker, quote.span.start)
        out.append(_sentence(at, span, inside, scene, history, reports))
    return tuple(out)


def _sentence(at: int, span: Span, quotes: list[Quote], scene: Scene, history: History, reports: Reports) -> Sentence:
    tokens = scene.tokens[at]
    here = scene.stretch(tokens)
    tones, denials = _tones(tokens, here, quotes, scene)
    first = next((t for t in tokens if t.is_word), None)
    speaker, cue, kind = None, None, ""
    told = reports.of(at)
    if told is not None and not any(q.span.holds(told.cue) for q in quotes):
        speaker = history.resolve(told.speaker, span.start) if told.speaker else None
        cue, kind = told.cue, told.status
        if speaker is not None and (speaker.name or speaker.role):
            history.spoke(speaker, span.start)
    elif quotes and quotes[0].speaker is not None:
        speaker, cue, kind = quotes[0].speaker, quotes[0].cue, "say"
    return Sentence(
        span=span,
        role=_role(span, scene),
        words=unspaced.content(tokens, here.texts, scene.pack, scene.clues.plain),
        concepts=_concepts(tokens, here, scene),
        status=_status(tones, kind),
        speaker=speaker,
        cue=cue,
        loaded="loaded" in tones,
        anaphoric=first is not None and bool(scene.lex.pronouns.keys(first.text)),
        denials=denials,
    )


def _concepts(tokens: Sequence[Token], here: Stretch, scene: Scene) -> frozenset[str]:
    """The news concepts in a sentence, marks between its words left out."""
    table, bare = scene.clues.concepts, scene.lex.bares
    found: set[str] = set()
    for at in here.at(TOPIC):
        word = bare[here.texts[at]]
        alone = table.alone(word)
        if alone is not None:
            found |= alone
            continue
        found |= table.keys(word)
        following = next((t.text for t in tokens[at + 1 : at + PHRASE_REACH] if t.is_word), "")
        if table.goes_on(word, bare[following]):
            found |= table.match([bare[t.text] for t in tokens[at : at + PHRASE_REACH] if t.is_word], 0)[1]
    return frozenset(found)


def _tones(
    tokens: Sequence[Token], here: Stretch, quotes: Sequence[Quote], scene: Scene
) -> tuple[set[str], tuple[Span, ...]]:
    """The tones of the reporter's own words, and where anything is denied.

    What is quoted proves nothing of the reporter's tense or tone.
    """
    tones: set[str] = set()
    denials: list[Span] = []
    for at, width, keys in scene.clues.tones.hits(here.texts, here.at(TONE)):
        span = Span(tokens[at].start, tokens[at + width - 1].end)
        if "negation" in keys:
            denials.append(span)
        if not any(q.span.meets(span) for q in quotes):
            tones |= keys
    return tones, tuple(denials)


def _status(tones: set[str], kind: str) -> Status:
    if kind == "claim" or "hedge" in tones:
        return "claimed"
    return "planned" if "planned" in tones else "reported"


def _role(span: Span, scene: Scene) -> BlockRole:
    block = scene.block_at(span.start)
    return block.role if block is not None and block.span.holds(span) else "body"
