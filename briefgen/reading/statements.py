"""What each sentence is worth to others: its words, subjects, certainty and source, free of its language's grammar."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import WordTable
from briefgen.model.article import Span
from briefgen.model.reading import BlockRole, Quote, Sentence, Status
from briefgen.reading import unspaced
from briefgen.reading.history import History, Reports
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token


@dataclass(frozen=True, slots=True, eq=False)
class _Tables:
    concepts: WordTable
    tones: WordTable
    """Keys: ``planned``, ``hedge``, ``negation``, ``loaded``."""


@cache
def _tables(pack: LanguagePack) -> _Tables:
    return _Tables(
        WordTable(pack.groups("concepts")),
        WordTable(
            {key: pack.words("modality", key) for key in ("planned", "hedge", "negation")}
            | {"loaded": pack.words("style", "loaded")}
        ),
    )


def find(scene: Scene, quotes: tuple[Quote, ...], reports: Reports) -> tuple[Sentence, ...]:
    """The sentences of the article, each with what the pack tells of it."""
    table = _tables(scene.pack)
    history = History(scene, reports)
    spoken = sorted(quotes, key=lambda q: q.span)
    out = []
    for at, span in enumerate(scene.sentences):
        first = bisect_left(spoken, span.start + 1, key=lambda q: q.span.end)
        inside = spoken[first : bisect_left(spoken, span.end, key=lambda q: q.span.start)]
        for quote in inside:
            if quote.speaker is not None and quote.kind != "partial":
                history.spoke(quote.speaker, quote.span.start)
        out.append(_sentence(at, span, inside, scene, table, history, reports))
    return tuple(out)


def _sentence(
    at: int, span: Span, quotes: list[Quote], scene: Scene, table: _Tables, history: History, reports: Reports
) -> Sentence:
    words = [t.text for t in scene.tokens[at] if t.is_word]
    plain, bare = scene.lex.plain, scene.lex.bares
    tones, denials = _tones(scene.tokens[at], quotes, table)
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
        words=unspaced.content(scene.tokens[at], scene.pack, plain),
        concepts=table.concepts.all_keys([bare[w] for w in words]),
        status=_status(tones, kind),
        speaker=speaker,
        cue=cue,
        loaded="loaded" in tones,
        anaphoric=bool(words) and bool(scene.lex.pronouns.keys(words[0])),
        denials=denials,
    )


def _tones(tokens: Sequence[Token], quotes: list[Quote], table: _Tables) -> tuple[set[str], tuple[Span, ...]]:
    """The tones of the reporter's own words, and where anything is denied.

    What is quoted proves nothing of the reporter's tense or tone.
    """
    tones: set[str] = set()
    denials = []
    for at, width, keys in table.tones.hits([t.text for t in tokens]):
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
    at = bisect_right(scene.blocks, span.start, key=lambda b: b.span.start) - 1
    return scene.blocks[at].role if at >= 0 and scene.blocks[at].span.holds(span) else "body"
