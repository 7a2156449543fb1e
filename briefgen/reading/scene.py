"""An article half read: text, layout, sentences, words and names, as the later finders need them together."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from briefgen.lang.pack import LanguagePack
from briefgen.model.article import Span
from briefgen.model.reading import Block, Mention, Name, NameType, Person
from briefgen.reading.clues import SAYS, Clues, clues
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token


class Stretch:
    """What a run of tokens shows at first sight, worked out once however many finders ask about it."""

    __slots__ = ("clued", "found", "says", "texts", "verbs")

    def __init__(self, tokens: Sequence[Token], known: Clues) -> None:
        self.texts = [t.text for t in tokens]
        self.clued = [(at, clue) for at, clue in enumerate(list(map(known.of, self.texts))) if clue]
        """The tokens that point at something, and at what: most sentences hold few."""

        self.says = [at for at, clue in self.clued if clue & SAYS]
        """Where an entry of the verbs of saying may begin."""

        self.verbs = known.say.matches(self.texts, self.says)
        """The verbs of saying by where they begin: how many words each takes, and of what kinds it is."""

        self.found: list[Any] | None = None
        """The mentions in it, once somebody has looked for them."""

    def at(self, wanted: int) -> list[int]:
        """The tokens that point at what is wanted, a sum of clues."""
        return [at for at, clue in self.clued if clue & wanted]


@dataclass(frozen=True)
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
    _stretches: dict[tuple[int, int, int], Stretch] = field(default_factory=dict, repr=False, compare=False)
    """Those asked for before, by start, end and number of tokens."""

    _latest: list[tuple[Sequence[Token], Stretch]] = field(default_factory=list, repr=False, compare=False)
    """The run asked for last, and its stretch; or nothing yet."""

    _runs: dict[Span, tuple[Token, ...]] = field(default_factory=dict, repr=False, compare=False)
    """What `tokens_in` has answered before."""

    @cached_property
    def clues(self) -> Clues:
        """What the words of the article's language point at."""
        return clues(self.pack)

    def stretch(self, tokens: Sequence[Token]) -> Stretch:
        """What a run of tokens of this article shows at first sight."""
        latest = self._latest
        if latest and latest[0][0] is tokens:  # the finders ask about one run after the other
            return latest[0][1]
        asked = (tokens[0].start, tokens[-1].end, len(tokens)) if tokens else (0, 0, 0)
        known = self._stretches.get(asked)
        if known is None:
            known = self._stretches[asked] = Stretch(tokens, self.clues)
            for at in [at for at in known.verbs if tokens[at].is_capital and self._ends_name(tokens[at].start)]:
                del known.verbs[at]  # the United States
        latest[:] = ((tokens, known),)
        return known

    def _ends_name(self, place: int) -> bool:
        """Whether a code point lies inside a name, behind its first word."""
        at = bisect_left(self._name_starts, place) - 1
        return at >= 0 and self.names[at].span.end > place

    def sentence_at(self, place: int) -> int:
        """Index of the sentence that holds a code point, or of the last that starts before it; -1 if none does."""
        return bisect_right(self.sentences, (place, sys.maxsize)) - 1

    @cached_property
    def _block_starts(self) -> list[int]:
        return [b.span.start for b in self.blocks]

    def block_at(self, place: int) -> Block | None:
        """The block that holds a code point, or the last that starts before it; None if none does."""
        at = bisect_right(self._block_starts, place) - 1
        return self.blocks[at] if at >= 0 else None

    @cached_property
    def _name_starts(self) -> list[int]:
        return [n.span.start for n in self.names]

    def names_in(self, span: Span) -> tuple[Name, ...]:
        """Names that lie inside a stretch, in order."""
        starts, end = self._name_starts, span.end
        first = bisect_left(starts, span.start)
        last = bisect_left(starts, end, first)
        return tuple([n for n in self.names[first:last] if n.span.end <= end]) if first < last else ()

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Tokens that lie inside a stretch, over as many sentences as it touches."""
        known = self._runs.get(span)
        if known is None:
            known = self._runs[span] = self._tokens_in(*span)
        return known

    def _tokens_in(self, start: int, end: int) -> tuple[Token, ...]:
        out: tuple[Token, ...] = ()
        if start >= end:
            return out
        at = max(0, self.sentence_at(start))
        while at < len(self.sentences) and self.sentences[at].start < end:
            row = self.tokens[at]
            # a token is a tuple that begins with its place, so that a place alone finds the first from there on
            inside = row[bisect_left(row, (start,)) : bisect_left(row, (end,))]
            out += inside if not inside or inside[-1].end <= end else tuple([t for t in inside if t.end <= end])
            at += 1
        return out

    def mentions_in(self, start: int, end: int) -> list[tuple[Mention, NameType]]:
        """The names that lie between two code points as mentions, a person's with the fullest form in the article."""
        starts, names = self._name_starts, self.names
        first = bisect_left(starts, start)
        last = bisect_left(starts, end, first)
        return [(self._mention(at), names[at].type) for at in range(first, last) if names[at].span.end <= end]

    def _mention(self, at: int) -> Mention:
        known = self._mentioned.get(at)
        if known is None:
            name = self.names[at]
            words = self.text[name.span.start : name.span.end]
            person = self.person(name.entity) if name.type == "PER" else None
            known = self._mentioned[at] = Mention(name.span, words, person.name if person else words)
        return known

    @cached_property
    def _mentioned(self) -> dict[int, Mention]:
        """Names as mentions, by their place among the names; a table that asked the scene would keep it for ever."""
        return {}

    @cached_property
    def _holders(self) -> dict[str, list[Person]]:
        holders: dict[str, list[Person]] = {}
        for person in self.people:
            for role in {role for role, _, _ in person.roles}:
                holders.setdefault(role, []).append(person)
        return holders

    def holders(self, role: str) -> Sequence[Person]:
        """Those of the article's people who are told to have a role, in order."""
        return self._holders.get(role, ())

    @cached_property
    def _persons(self) -> dict[str, Person]:
        return {p.entity: p for p in reversed(self.people)}

    @cached_property
    def _called(self) -> dict[str, Person]:
        return {p.name: p for p in reversed(self.people)}

    def person_called(self, name: str) -> Person | None:
        """The first person of whom that is the fullest form of the name."""
        return self._called.get(name)

    def person(self, entity: str) -> Person | None:
        """The person with that identity."""
        return self._persons.get(entity)
