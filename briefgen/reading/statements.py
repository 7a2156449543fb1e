"""What each sentence is worth to others: its words, subjects, certainty and source, free of its language's grammar."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import WordTable
from briefgen.model.article import Span
from briefgen.model.reading import BlockRole, Quote, Sentence, Status
from briefgen.reading.history import History, Reports
from briefgen.reading.lexicon import any_word
from briefgen.reading.scene import Scene

MIN_WORD = 2


@dataclass(frozen=True, slots=True, eq=False)
class _Tables:
    concepts: WordTable
    planned: tuple[str, ...]
    hedge: tuple[str, ...]
    negation: tuple[str, ...]
    loaded: tuple[str, ...]


@cache
def _tables(pack: LanguagePack) -> _Tables:
    return _Tables(
        WordTable(pack.groups("concepts")),
        pack.words("modality", "planned"),
        pack.words("modality", "hedge"),
        pack.words("modality", "negation"),
        pack.words("style", "loaded"),
    )


def find(scene: Scene, quotes: tuple[Quote, ...], reports: Reports) -> tuple[Sentence, ...]:
    """The sentences of the article, each with what the pack tells of it."""
    table = _tables(scene.pack)
    history = History(scene, reports)
    spoken = sorted(quotes, key=lambda q: q.span)
    out = []
    for at, span in enumerate(scene.sentences):
        inside = [q for q in spoken if q.span.meets(span)]
        for quote in inside:
            if quote.speaker is not None and quote.kind != "partial":
                history.spoke(quote.speaker, quote.span.start)
        out.append(_sentence(at, span, inside, scene, table, history, reports))
    return tuple(out)


def _sentence(
    at: int, span: Span, quotes: list[Quote], scene: Scene, table: _Tables, history: History, reports: Reports
) -> Sentence:
    words = [t.text for t in scene.tokens[at] if t.is_word]
    text = scene.text[span.start : span.end]
    own = _without(text, span, quotes)
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
        words=tuple(
            w
            for w in (scene.lex.bare(word).casefold() for word in words)
            if len(w) >= MIN_WORD and w not in scene.lex.function
        ),
        concepts=table.concepts.all_keys([scene.lex.bare(w) for w in words]),
        status=_status(own, kind, table),
        speaker=speaker,
        cue=cue,
        loaded=bool(table.loaded) and any_word(table.loaded).search(own) is not None,
        anaphoric=bool(words) and bool(scene.lex.pronouns.keys(words[0])),
        denials=_denials(text, span, table),
    )


def _denials(text: str, span: Span, table: _Tables) -> tuple[Span, ...]:
    found = any_word(table.negation).finditer(text) if table.negation else ()
    return tuple(Span(span.start + hit.start(), span.start + hit.end()) for hit in found)


def _without(text: str, span: Span, quotes: list[Quote]) -> str:
    """The reporter's own words: what is quoted proves nothing of the reporter's tense or tone."""
    out = text
    for quote in quotes:
        start, end = max(quote.span.start, span.start) - span.start, min(quote.span.end, span.end) - span.start
        out = out[:start] + " " * (end - start) + out[end:]
    return out


def _status(own: str, kind: str, table: _Tables) -> Status:
    if kind == "claim" or (table.hedge and any_word(table.hedge).search(own)):
        return "claimed"
    if table.planned and any_word(table.planned).search(own):
        return "planned"
    return "reported"


def _role(span: Span, scene: Scene) -> BlockRole:
    at = bisect_right(scene.blocks, span.start, key=lambda b: b.span.start) - 1
    return scene.blocks[at].role if at >= 0 and scene.blocks[at].span.holds(span) else "body"
