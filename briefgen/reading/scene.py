"""An article half read: text, layout, sentences, words and names, as the later finders need them together."""

from __future__ import annotations

import sys
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

from briefgen.lang.pack import LanguagePack
from briefgen.model.article import Span
from briefgen.model.reading import Block, Name, Person
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known once layout, sentences and names are found; nothing in it changes but what it has been asked."""

    text: str
    pack: LanguagePack
    lex: Lexicon
    blocks: tuple[Block, ...]
    """Without boilerplate."""

    sentences: tuple[Span, ...]
    tokens: tuple[tuple[Token, ...], ...]
    """One row a sentence."""

    names: tuple[Name, ...]
    people: tuple[Person, ...]
    answers: dict[tuple[int, int, int], list[Any]] = field(default_factory=dict, repr=False, compare=False)
    """The mentions in stretches of tokens (start, end, number) that were asked for before."""

    def sentence_at(self, place: int) -> int:
        """Index of the sentence that holds a code point, or of the last that starts before it; -1 if none does."""
        return bisect_right(self.sentences, (place, sys.maxsize)) - 1

    def block_at(self, place: int) -> Block | None:
        """The block that holds a code point, or the last that starts before it; None if none does."""
        at = bisect_right(self.blocks, place, key=lambda b: b.span.start) - 1
        return self.blocks[at] if at >= 0 else None

    def names_in(self, span: Span) -> tuple[Name, ...]:
        """Names that lie inside a stretch, in order."""
        first = bisect_right(self.names, span.start - 1, key=lambda n: n.span.start)
        out = []
        for at in range(first, len(self.names)):
            name = self.names[at]
            if name.span.start >= span.end:
                break
            if name.span.end <= span.end:
                out.append(name)
        return tuple(out)

    def tokens_in(self, span: Span) -> list[Token]:
        """Tokens that lie inside a stretch, over as many sentences as it touches."""
        out: list[Token] = []
        at = max(0, self.sentence_at(span.start))
        while at < len(self.sentences) and self.sentences[at].start < span.end:
            row = self.tokens[at]
            first = bisect_right(row, span.start - 1, key=lambda t: t.start)
            last = bisect_right(row, span.end - 1, key=lambda t: t.start)
            out += [t for t in row[first:last] if t.end <= span.end]
            at += 1
        return out

    def person(self, entity: str) -> Person | None:
        """The person with that identity."""
        return next((p for p in self.people if p.entity == entity), None)
