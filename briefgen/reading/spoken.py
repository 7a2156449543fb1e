"""What quoted words are about, by themselves: the keys by which the same words in two languages know each other."""

from __future__ import annotations

from dataclasses import replace

from briefgen.model.article import Span
from briefgen.model.reading import Quote
from briefgen.reading.clues import SPOKEN, TOPIC
from briefgen.reading.scene import Scene


def with_concepts(quotes: tuple[Quote, ...], scene: Scene) -> tuple[Quote, ...]:
    """The quotes in their order, each with the news concepts and the concepts of speech in its words.

    The reporter's words around them do not count, and phrases that are no speech get none. A name is no word of speech
    (the United States are no unity).
    """
    return tuple([q if q.kind == "partial" else replace(q, concepts=_concepts(q.span, scene)) for q in quotes])


def _concepts(span: Span, scene: Scene) -> frozenset[str]:
    bare, found = scene.lex.bares, frozenset[str]()
    for at in range(max(scene.sentence_at(span.start), 0), len(scene.sentences)):
        if scene.sentences[at].start >= span.end:
            break
        row = scene.tokens[at]
        clued = scene.stretch(row).at(TOPIC | SPOKEN)
        if not any(span.start <= row[clue].start < span.end for clue in clued):
            continue
        inside = [t for t in row if t.is_word and span.start <= t.start < span.end]
        named = {place for name in scene.names_in(scene.sentences[at]) for place in range(*name.span)}
        said = [t for t in inside if t.start not in named]
        for table, clue, tokens in ((scene.clues.concepts, TOPIC, inside), (scene.clues.spoken, SPOKEN, said)):
            openings = [at for at, t in enumerate(tokens) if scene.clues.of(t.text) & clue]
            if openings:
                found |= table.all_keys([bare[t.text] for t in tokens], openings)
    return found
