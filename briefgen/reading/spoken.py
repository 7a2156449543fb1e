"""What quoted words are about, by themselves: the keys by which the same words in two languages know each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container
from dataclasses import replace
from functools import cache

from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import WordTable
from briefgen.model.reading import Quote
from briefgen.reading.scene import Scene


@cache
def _tables(pack: LanguagePack) -> tuple[WordTable, WordTable]:
    return WordTable(pack.groups("concepts")), WordTable(pack.groups("spoken"))


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
    news, speech = _tables(scene.pack)
    bare = scene.lex.bares
    found: frozenset[str] = frozenset()
    first = max(bisect_right(scene.sentences, quote.span.start, key=lambda s: s.start) - 1, 0)
    for at in range(first, len(scene.sentences)):
        if scene.sentences[at].start >= quote.span.end:
            break
        inside = [t for t in scene.tokens[at] if t.is_word and quote.span.start <= t.start < quote.span.end]
        found |= news.all_keys([bare[t.text] for t in inside])
        found |= speech.all_keys([bare[t.text] for t in inside if t.start not in named])
    return found
