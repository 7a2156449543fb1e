"""Which mentions are the same person in one article, and what the article says of who that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from briefgen.lang import gazetteer
from briefgen.model.article import Span
from briefgen.model.reading import Name, Person
from briefgen.reading import appositions, kinds, placenames
from briefgen.reading.bearers import Bearers, Draft
from briefgen.reading.evidence import Evidence, gather
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.names import Candidate
from briefgen.reading.tokens import Token, slug


def resolve(
    found: Sequence[Candidate],
    sentences: Sequence[Sequence[Token]],
    text: str,
    lex: Lexicon,
    shown: Evidence | None = None,
) -> tuple[tuple[Name, ...], tuple[Person, ...]]:
    """Names with their identity in the article, in order, and the people among them, in order of first mention.

    A surname alone is the person whose full name ends with it (or begins with it where family names come first); a lone
    capitalised word counts as a person only with a role or a form of address before it, or next to a verb of saying.
    """
    evidence = gather(sentences, lex) if shown is None else shown
    where = _Index(found, lex)
    found = [_settled(c, evidence, lex) if c.type is None and c.initial else c for c in found]
    found = [c._replace(type="PER", place=None) if c.type == "LOC" and _called(c, lex) else c for c in found]
    people = Bearers(lex)
    full = [c for c in found if c.type == "PER" or (c.type is None and _is_person(c, where, lex))]
    people.add_all(full)
    likely = [c for c in found if c.type is None and kinds.like_person(c, evidence, lex) and not people.shared(c)]
    people.add_all(likely)
    full += likely
    sure = {c.span for c in full}
    names: list[Name] = []
    places = _unknown_places(found, full, lex)
    for candidate in found:
        key = people.key(candidate) if candidate.span in sure else people.meant(candidate)
        draft = people.drafts.get(key) if key is not None else None
        span, kind, entity = candidate.span, candidate.type, ""
        if draft is not None:
            span, kind, entity = _with_particles(candidate, draft.name), "PER", draft.entity
            _tell(draft, candidate, where.roles(candidate, text))
        elif kind == "LOC" or (name_of_place := _place_name(candidate, places, lex)):
            known = candidate.text if kind == "LOC" else name_of_place
            place = candidate.place or placenames.place_id([t.text for t in candidate.tokens], known, lex)
            kind, entity = "LOC", place or f"loc:{slug(known)}"
        elif kind == "ORG" or (kind is None and _party(candidate, names, text, lex)):
            kind, entity = "ORG", f"org:{slug(candidate.name or lex.seats.get(candidate.text, candidate.text))}"
        if kind is not None and entity:
            names.append(Name(span, text[span.start : span.end], kind, entity))
    order: dict[str, int] = {}
    for name in names:
        order.setdefault(name.entity, len(order))
    drafts = sorted((d for d in people.drafts.values() if d.entity in order), key=lambda d: order[d.entity])
    return tuple(names), tuple(_freeze(d) for d in drafts)


def _tell(draft: Draft, candidate: Candidate, roles: Sequence[tuple[str, str, str]]) -> None:
    """Adds what one mention says of a person."""
    if candidate.text != draft.name and candidate.text not in draft.aliases:
        draft.aliases.append(candidate.text)
    draft.roles += [r for r in roles if r not in draft.roles]


def _with_particles(candidate: Candidate, name: str) -> Span:
    """The stretch of a later mention with the small words that the full name has before the surname: von der Leyen."""
    if candidate.text == name:
        return candidate.span
    tokens, start = candidate.row, candidate.first
    words = name.split()
    at = words.index(candidate.words[0]) if candidate.words[0] in words[1:] else 0
    while at > 1 and start and tokens[start - 1].fold == words[at - 1] and words[at - 1].islower():
        at, start = at - 1, start - 1
    return Span(tokens[start].start, candidate.span.end)


def _settled(candidate: Candidate, evidence: Evidence, lex: Lexicon) -> Candidate:
    """With the type that other mentions of the words prove."""
    kind = kinds.body_or_place(candidate, evidence, lex)
    return candidate if kind is None else candidate._replace(type=kind)


def _called(candidate: Candidate, lex: Lexicon) -> bool:
    """Whether a place is somebody's name here, as the form of address before it shows: Ms. Gao, but not St. Louis."""
    row, first = candidate.row, candidate.first
    if not first or not appositions.addressed(row, first, lex):
        return False
    return not gazetteer.opens_place(row[first - 1 - (row[first - 1].text == ".")].text)


def _party(candidate: Candidate, before: Sequence[Name], text: str, lex: Lexicon) -> bool:
    """A short name in brackets right after a person's is the party or club they are of: ``Støre (Ap)``."""
    if len(candidate.text) > MAX_PARTY or not before or before[-1].type != "PER" or candidate.text in lex.nouns:
        return False
    return (
        text[before[-1].span.end : candidate.span.start].strip() == "("
        and text[candidate.span.end : candidate.span.end + 1] == ")"
    )


MAX_PARTY = 5
"""Letters of a party's short name."""


def _place_name(candidate: Candidate, places: frozenset[str], lex: Lexicon) -> str:
    """The unknown place that a name is, also in the genitive; empty if it is none."""
    if candidate.type is not None or not places:
        return ""
    head = candidate.words[:-1]
    return next((f for b in lex.bases(candidate.words[-1]) if (f := " ".join((*head, b))) in places), "")


def _unknown_places(found: Sequence[Candidate], people: Sequence[Candidate], lex: Lexicon) -> frozenset[str]:
    """Names of places that no table knows: they stand after a preposition of place, and often enough to trust it.

    Once is enough, twice after a preposition that people and things have as well; a date line is proof on its own.
    """
    near = [c for c in found if c.type is None and c.located]
    if not near:
        return frozenset()
    known = {c.text for c in people} | {w for c in people for w in c.words}
    ordinary = lex.function | lex.calendar | lex.others | lex.place_openers
    near = [
        c for c in near if c.text not in known and c.text.casefold() not in ordinary and c.words[-1] not in lex.nouns
    ]
    seen = Counter(c.text for c in found if c.type is None)
    located: Counter[str] = Counter()
    proof: Counter[str] = Counter()
    for candidate in near:
        word = candidate.row[candidate.first - 1].fold if candidate.first else ""
        if word not in lex.with_article:
            located[candidate.text] += 1 + candidate.initial
            proof[candidate.text] += 1 if word in lex.vague else 2
    for text in list(located):  # Eldhavns beside Eldhavn is the same place in another case
        *head, last = text.split()
        if any(" ".join((*head, base)) in located for base in lex.bases(last)[1:]):
            del located[text]
    return frozenset(
        text
        for text, count in located.items()
        if len(text) > 2 and (proof[text] > 1 or seen[text] > 2) and count * 2 >= seen[text]
    )


class _Index:
    """What the article has of a name elsewhere, and the roles beside each."""

    def __init__(self, found: Sequence[Candidate], lex: Lexicon) -> None:
        self.located = frozenset(c.text for c in found if c.located)
        """Names that stand after a preposition of place somewhere."""

        self.alone: dict[str, list[Candidate]] = {}
        """Untyped names of one word."""

        for candidate in found:
            if candidate.type is None and len(candidate.words) == 1:
                self.alone.setdefault(candidate.words[0], []).append(candidate)
        self.last = Counter([c.words[-1] for c in found]) if lex.capitalised_nouns else Counter[str]()
        """How many names end with a word, where common nouns have capitals too."""

        self._around: dict[Span, tuple[appositions.Description, ...]] = {}
        self._lex = lex

    def around(self, candidate: Candidate) -> tuple[appositions.Description, ...]:
        """The role phrases beside a name."""
        found = self._around.get(candidate.span)
        if found is None:
            found = appositions.around(candidate.row, candidate.first, candidate.last, self._lex)
            self._around[candidate.span] = found
        return found

    def roles(self, candidate: Candidate, text: str) -> list[tuple[str, str, str]]:
        """Role key, country and words of each phrase beside a name."""
        out = []
        for found in self.around(candidate):
            words = text[candidate.row[found.first].start : candidate.row[found.last - 1].end].strip(" ,")
            if words and "\n" not in words:
                out.append((found.role, found.country, words))
        return out


def _is_person(candidate: Candidate, where: _Index, lex: Lexicon) -> bool:
    """Whether what stands beside an untyped name shows it to be somebody's."""
    words = candidate.words
    if candidate.barred or len(words) > 4 or _holds_digit(candidate.text):
        return False
    tokens, start, end = candidate.row, candidate.first, candidate.last
    if appositions.addressed(tokens, start, lex):
        return True
    described = where.around(candidate)
    if described and (len(words) > 1 or described[0].last == start):
        return not (len(words) == 1 and lex.capitalised_nouns and where.last[words[-1]] < 2)
    if len(words) == 1:
        return _told(candidate, lex, where)
    if (lex.capitalised_nouns and not gazetteer.given_name(words[0])) or candidate.text in where.located:
        return False
    if not lex.given(words[0]) and appositions.country_of(tokens[end - 1], lex):
        return False  # Atlantic Denmark said
    return _recurs(candidate, where, lex) or _speaks(tokens, start, end, lex)


def _holds_digit(text: str) -> bool:
    return not text.isalpha() and any(c.isdigit() for c in text)


def _told(candidate: Candidate, lex: Lexicon, where: _Index) -> bool:
    """Whether a lone name stands right after a verb of saying, as in ``seier Ekre``."""
    word, before = candidate.words[0], candidate.first - 1
    if "VS" not in lex.speech_orders or before < 0 or len(word) < 3 or lex.capitalised_nouns or word.isupper():
        return False
    if "say" not in lex.say.keys(candidate.row[before].text) or lex.organisation.keys(word):
        return False
    return not (candidate.initial or candidate.shouted or word in where.located)


def _recurs(candidate: Candidate, where: _Index, lex: Lexicon) -> bool:
    """Whether the last word stands alone elsewhere as the one who says something, or with a form of address."""
    last = candidate.words[-1]
    if last in where.located:
        return False
    return any(
        _speaks(c.row, c.first, c.last, lex) or appositions.addressed(c.row, c.first, lex)
        for c in where.alone.get(last, ())
    )


def _speaks(tokens: Sequence[Token], start: int, end: int, lex: Lexicon) -> bool:
    """Whether a verb of saying stands right beside; a hyphened pair of places says nothing."""
    if any("-" in t.text and gazetteer.place(t.text.split("-")[0], lex.code) for t in tokens[start:end]):
        return False
    beside = [tokens[i].text for i in (start - 1, end) if 0 <= i < len(tokens)]
    return any("say" in lex.say.keys(word) for word in beside)


def _freeze(draft: Draft) -> Person:
    gender = gazetteer.given_name(draft.name.split()[0])
    roles = draft.roles
    if len(roles) > 1:
        most = Counter([role for role, _, _ in roles])
        roles = sorted(roles, key=lambda r: (not r[1], -most[r[0]]))
    known: Literal["m", "f", ""] = "m" if gender == "m" else "f" if gender == "f" else ""
    return Person(draft.entity, draft.name, tuple(roles), known, tuple(draft.aliases))
