"""What quoted words are about, by themselves: the keys by which the same words in two languages know each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container
from dataclasses import replace

from briefgen.model.reading import Quote
from briefgen.reading.clues import SPOKEN, TOPIC
from briefgen.reading.scene import Scene


def with_concepts(quotes: tuple[Quote, ...], scene: Scene) -> tuple[Quote, ...]:
    """The quotes in their order, each with the news concepts and the concepts of speech in its words.

    The reporter's words around them do not count, and phrases that are no speech get none. A name is no word of speech
    (the United States are no unity).
    """
    if all(q.kind == "partial" for q in quotes):
        return quotes
    named = frozenset(at for name in scene.names for at in range(name.span.start, name.span.end))
    return tuple(q if q.kind == "partial" else replace(q, concepts=_concepts(q, scene, named)) for q in quotes)


def _concepts(quote: Quote, scene: Scene, named: Container[int]) -> frozenset[str]:
    news, speech = scene.clues.concepts, scene.clues.spoken
    bare, of = scene.lex.bares, scene.clues.of
    found: frozenset[str] = frozenset()
    first = max(bisect_right(scene.sentences, quote.span.start, key=lambda s: s.start) - 1, 0)
    for at in range(first, len(scene.sentences)):
        if scene.sentences[at].start >= quote.span.end:
            break
        row = scene.tokens[at]
        if not row or not scene.stretch(row).at(TOPIC | SPOKEN):
            continue
        inside = [t for t in row if t.is_word and quote.span.start <= t.start < quote.span.end]
        said = [t for t in inside if t.start not in named]
        for table, clue, tokens in ((news, TOPIC, inside), (speech, SPOKEN, said)):
            openings = [at for at, t in enumerate(tokens) if of(t.text) & clue]
            found |= table.all_keys([bare[t.text] for t in tokens], openings) if openings else frozenset()
    return found
