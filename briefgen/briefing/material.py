"""The event laid out for the editors: its readings, who is who, and every statement with what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from briefgen.events.features import venue_of
from briefgen.events.registry import Identity, Registry
from briefgen.model.article import Span
from briefgen.model.briefing import Cite, Event
from briefgen.model.reading import Amount, DateMention, Mention, Name, Quote, Reading, Sentence
from briefgen.reading.tokens import slug

CONTEXT = 32
"""Code points of prefix and suffix in a cite (W3C Web Annotation leaves the number open)."""


_DATE_LINE = re.compile(r"^[^()\n]{2,60}\([^()\n]{2,40}\)\s*[–—:-]{1,2}\s+(?=\S)")
"""Town, day and agency in brackets, then a dash: where the report was filed, which belongs to no sentence.

A person with party or age in brackets looks alike, so that the town must be one of the names found."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the event with everything found in it."""

    reading: Reading
    at: int
    """Index among its article's sentences."""

    sentence: Sentence
    things: frozenset[str]
    """Identities, concepts and numbers, keyed so that all languages agree."""

    who: frozenset[str]
    """Identities of the people in it."""

    speaker: Identity | None
    telling: frozenset[str]
    """Content words that are no part of a name."""

    quotes: tuple[Quote, ...]
    dates: tuple[DateMention, ...]
    amounts: tuple[Amount, ...]

    @property
    def text(self) -> str:
        """Its words as in the article, without the date line before them (``OSLO (NTB) –``)."""
        words, start = self.reading.exact(self.sentence.span), self.sentence.span.start
        line = _DATE_LINE.match(words)
        placed = line is not None and any(n.type == "LOC" and n.span.start == start for n in self.reading.names)
        return words[line.end() :] if line is not None and placed else words

    @property
    def plain(self) -> bool:
        """Whether the reporter states it as a fact: no speech, no plan, no claim, no judging words."""
        sentence = self.sentence
        return sentence.status == "reported" and not (sentence.loaded or sentence.speaker or self.quotes)

    @property
    def key(self) -> tuple[str, int]:
        """Identity and order of statements."""
        return self.reading.id, self.at


@dataclass(frozen=True)
class Material:
    """One event's material; derived values are worked out once, on first use."""

    event: Event
    registry: Registry
    labels: Mapping[str, str]
    language: str
    """The site's language: among equals, statements in it are shown."""

    copies: Mapping[str, str]
    """Article id to the id of the article that it copies."""

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The event's readings, by article id."""
        return self.event.readings

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every sentence of every article, in order."""
        return tuple(s for r in self.readings for s in _statements(r, self))

    @cached_property
    def people(self) -> tuple[tuple[Identity, int], ...]:
        """People by the number of articles that name them, then of mentions, with that number of articles."""
        return self._ranked("PER")

    @cached_property
    def host(self) -> str | None:
        """Identity of the country that the venue is in; None if no table knows the venue."""
        countries = {c for r in self.readings for p, c in (venue_of(r, self.registry),) if p == self.venue and c}
        return f"loc-{min(countries).lower()}" if countries else None

    @cached_property
    def venue(self) -> str | None:
        """Identity of the place that most articles set the event in."""
        votes: dict[str, float] = {}
        countries: dict[str, str] = {}
        for reading in self.readings:
            place, country = venue_of(reading, self.registry)
            if place:
                # a city says more than the country around it
                votes[place] = votes.get(place, 0.0) + (0.6 if country and place == f"loc-{country.lower()}" else 1.0)
                countries[place] = country or ""
        return max(sorted(votes), key=lambda p: votes[p]) if votes else None

    def _ranked(self, kind: str) -> tuple[tuple[Identity, int], ...]:
        articles: dict[str, set[str]] = {}
        mentions: dict[str, int] = {}
        for reading in self.readings:
            for name in reading.names:
                found = self.registry.get(reading.id, name.entity)
                if found is not None and name.type == kind:
                    articles.setdefault(found.id, set()).add(reading.id)
                    mentions[found.id] = mentions.get(found.id, 0) + 1
        order = sorted(articles, key=lambda i: (-len(articles[i]), -mentions[i], i))
        return tuple((self.registry.identities[i], len(articles[i])) for i in order)

    def reads(self, statement: Statement) -> bool:
        """Whether a statement is in the site's language."""
        return statement.reading.lang.split("-")[0] == self.language.split("-")[0]

    def site(self, reading: Reading, name: Name) -> str | None:
        """Identity of a name."""
        return self.registry.of.get((reading.id, name.entity))

    def role(self, identity: str) -> str | None:
        """How the event's articles describe a person: in the site's language first, then with a country, then short."""
        said = [
            (reading.lang.split("-")[0] != self.language.split("-")[0], not country, len(words), words)
            for reading in self.readings
            for person in reading.people
            if self.registry.of.get((reading.id, person.entity)) == identity
            for _, country, words in person.roles
        ]
        return min(said)[3] if said else None

    def independent(self, cites: Iterable[Cite]) -> int:
        """Articles among the cites, copies of one text counted once."""
        return len({self.copies.get(c.article, c.article) for c in cites})


def _statements(reading: Reading, material: Material) -> Iterable[Statement]:
    registry = material.registry
    named = frozenset(w for n in reading.names for w in slug(n.text).split("-"))
    for at, sentence in enumerate(reading.sentences):
        inside = [n for n in reading.names if sentence.span.holds(n.span)]
        sites = [registry.of.get((reading.id, n.entity)) for n in inside]
        amounts = tuple(a for a in reading.amounts if sentence.span.holds(a.span))
        things = {s for s in sites if s} | {f"c:{c}" for c in sentence.concepts}
        things |= {f"n:{a.of or a.unit}={a.value:g}" for a in amounts if a.value > 1 or a.unit != "count"}
        speaker = registry.speaker(sentence.speaker, reading, material.readings) if sentence.speaker else None
        if speaker is not None:
            things.add(speaker.id)
        yield Statement(
            reading,
            at,
            sentence,
            frozenset(things),
            frozenset(s for s in sites if s and s.startswith("per-")),
            speaker,
            frozenset(w for w in sentence.words if slug(w) not in named),
            tuple(q for q in reading.quotes if q.span.meets(sentence.span)),
            tuple(d for d in reading.dates if sentence.span.holds(d.span)),
            amounts,
        )


def cite(reading: Reading, span: Span) -> Cite:
    """The selectors of a stretch of an article."""
    text = reading.article.text
    return Cite(
        reading.id,
        span.start,
        span.end,
        text[span.start : span.end],
        text[max(0, span.start - CONTEXT) : span.start],
        text[span.end : span.end + CONTEXT],
    )


def support(statements: Iterable[Statement]) -> tuple[Cite, ...]:
    """Cites of the statements' sentences, one each, in order of article and place."""
    return tuple(cite(s.reading, s.sentence.span) for s in sorted(set(statements), key=lambda s: s.key))


def is_pronoun(mention: Mention) -> bool:
    """Whether a speaker mention is a pronoun (with or without what it refers to): no name to show."""
    return mention.pronoun
