"""Which mentions are the same person in one article, and what the article says of who that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefgen.lang import gazetteer
from briefgen.model.article import Span
from briefgen.model.reading import Name, Person
from briefgen.reading import appositions, kinds, nameform
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
    where, evidence = _Index(sentences, found), gather(sentences, lex) if shown is None else shown
    found = [_settled(c, evidence, lex) for c in found]
    people = Bearers(lex)
    full = [c for c in found if _is_person(c, where, lex)]
    people.add_all(full)
    likely = [c for c in found if kinds.like_person(c, where.beside(c), evidence, lex)]
    likely = [c for c in likely if not people.shared(c)]
    people.add_all(likely)
    full += likely
    sure = {c.span for c in full}
    names: list[Name] = []
    places = _unknown_places(found, full, lex)
    for candidate in found:
        key = people.key(candidate) if candidate.span in sure else people.meant(candidate)
        if key is not None and key in people.drafts:
            draft = people.drafts[key]
            if candidate.text != draft.name and candidate.text not in draft.aliases:
                draft.aliases.append(candidate.text)
            draft.roles += [r for r in _roles(candidate, where, text, lex) if r not in draft.roles]
            span = _with_particles(candidate, draft.name, where)
            names.append(Name(span, text[span.start : span.end], "PER", f"per:{slug(draft.name)}"))
        elif candidate.type == "LOC" or (name_of_place := _place_name(candidate, places, lex)):
            known = candidate.text if candidate.type == "LOC" else name_of_place
            place = candidate.place or nameform.place_id(candidate.tokens, known, lex)
            entity = place or f"loc:{slug(known)}"
            names.append(Name(candidate.span, text[candidate.span.start : candidate.span.end], "LOC", entity))
        elif candidate.type == "ORG" or (candidate.type is None and _party(candidate, names, text)):
            name = candidate.name or lex.seats.get(candidate.text, candidate.text)
            words = text[candidate.span.start : candidate.span.end]
            names.append(Name(candidate.span, words, "ORG", f"org:{slug(name)}"))
    order = {n.entity: i for i, n in reversed(list(enumerate(names)))}
    drafts = sorted(people.drafts.values(), key=lambda d: order.get(f"per:{slug(d.name)}", 0))
    return tuple(names), tuple(_freeze(d) for d in drafts if f"per:{slug(d.name)}" in order)


def _with_particles(candidate: Candidate, name: str, where: _Index) -> Span:
    """The stretch of a later mention with the small words that the full name has before the surname: von der Leyen."""
    tokens, first, _ = where.place(candidate)
    words = name.split()
    at = words.index(candidate.words[0]) if candidate.words[0] in words[1:] else 0
    start = first
    while at > 1 and start and tokens[start - 1].fold == words[at - 1] and words[at - 1].islower():
        at, start = at - 1, start - 1
    return Span(tokens[start].start, candidate.span.end)


def _settled(candidate: Candidate, evidence: Evidence, lex: Lexicon) -> Candidate:
    """With the type that other mentions of the words prove."""
    kind = kinds.body_or_place(candidate, evidence, lex) if candidate.type is None else None
    return candidate if kind is None else replace(candidate, type=kind)


def _party(candidate: Candidate, before: Sequence[Name], text: str) -> bool:
    """A short name in brackets right after a person's is the party or club they are of: ``Støre (Ap)``."""
    if len(candidate.text) > MAX_PARTY or not before or before[-1].type != "PER":
        return False
    return (
        text[before[-1].span.end : candidate.span.start].strip() == "("
        and text[candidate.span.end : candidate.span.end + 1] == ")"
    )


MAX_PARTY = 5
"""Letters of a party's short name."""


def _place_name(candidate: Candidate, places: frozenset[str], lex: Lexicon) -> str:
    """The unknown place that a name is, also in the genitive; empty if it is none."""
    if candidate.type is not None:
        return ""
    head = candidate.words[:-1]
    return next((f for b in lex.bases(candidate.words[-1]) if (f := " ".join((*head, b))) in places), "")


def _unknown_places(found: Sequence[Candidate], people: Sequence[Candidate], lex: Lexicon) -> frozenset[str]:
    """Names of places that no table knows: they stand after a preposition of place, and often enough to trust it.

    Where common nouns are capitalised too, twice; elsewhere twice, or once if the name is written nowhere else without.
    """
    known = {c.text for c in people} | {w for c in people for w in c.words}
    seen = Counter(c.text for c in found if c.type is None)
    near = [c for c in found if c.type is None and c.located and c.text not in known]
    ordinary = lex.function | lex.calendar | lex.others if near else frozenset()
    near = [c for c in near if c.text.casefold() not in ordinary]
    located = Counter(c.text for c in near)
    # a date line is proof enough on its own
    located.update(c.text for c in near if c.initial)
    needed = 2 if lex.capitalised_nouns else 1
    for text in list(located):  # Eldhavns beside Eldhavn is the same place in another case
        *head, last = text.split()
        if any(" ".join((*head, base)) in located for base in lex.bases(last)[1:]):
            del located[text]
    return frozenset(
        t for t, n in located.items() if len(t) > 2 and (n >= needed or (n >= 1 and seen[t] > 2)) and n * 2 >= seen[t]
    )


class _Index:
    """Finds a candidate's sentence, its place among the sentence's tokens, and other mentions of its words."""

    def __init__(self, sentences: Sequence[Sequence[Token]], found: Sequence[Candidate]) -> None:
        self.located = frozenset(c.text for c in found if c.located)
        """Names that stand after a preposition of place somewhere."""

        self.alone: dict[str, list[Candidate]] = {}
        """Untyped names of one word."""

        for candidate in found:
            if len(candidate.words) == 1 and candidate.type is None:
                self.alone.setdefault(candidate.words[0], []).append(candidate)
        self.last = Counter(c.words[-1] for c in found)
        """How many names end with a word."""

        self._at = {t.start: (s, i) for s, tokens in enumerate(sentences) for i, t in enumerate(tokens)}
        self._sentences = sentences

    def beside(self, candidate: Candidate) -> tuple[Token | None, Token | None]:
        """The tokens right before and after the candidate in its sentence."""
        tokens, first, last = self.place(candidate)
        return tokens[first - 1] if first else None, tokens[last] if last < len(tokens) else None

    def place(self, candidate: Candidate) -> tuple[Sequence[Token], int, int]:
        """The sentence's tokens, and the candidate's first and one past last index in them."""
        sentence, first = self._at[candidate.tokens[0].start]
        return self._sentences[sentence], first, first + len(candidate.tokens)


def _is_person(candidate: Candidate, where: _Index, lex: Lexicon) -> bool:
    if candidate.type == "PER":
        return True
    if (
        candidate.type is not None
        or candidate.barred
        or len(candidate.words) > 4
        or any(c.isdigit() for c in candidate.text)
    ):
        return False
    tokens, start, end = where.place(candidate)
    if appositions.addressed(tokens, start, lex):
        return True
    described = appositions.around(tokens, start, end, lex)
    if described and (len(candidate.words) > 1 or described[0].last == start):
        return not (len(candidate.words) == 1 and lex.capitalised_nouns and where.last[candidate.words[-1]] < 2)
    if len(candidate.words) == 1 and _told(candidate, tokens, start, lex, where):
        return True
    if len(candidate.words) == 1 or (lex.capitalised_nouns and not gazetteer.given_name(candidate.words[0])):
        return False
    if candidate.text in where.located:
        return False
    return _recurs(candidate, where, lex) or _speaks(tokens, start, end, lex)


def _told(candidate: Candidate, tokens: Sequence[Token], start: int, lex: Lexicon, where: _Index) -> bool:
    """Whether a lone name stands right after a verb of saying, as in ``seier Ekre``."""
    word = candidate.words[0]
    if lex.capitalised_nouns or candidate.initial or candidate.shouted or word.isupper() or word in where.located:
        return False
    if len(word) < 3 or not start or "VS" not in lex.speech_orders or lex.organisation.keys(word.casefold()):
        return False
    return "say" in lex.say.keys(tokens[start - 1].text)


def _recurs(candidate: Candidate, where: _Index, lex: Lexicon) -> bool:
    """Whether the last word stands alone elsewhere as the one who says something, or with a form of address."""
    last = candidate.words[-1]
    if last in where.located:
        return False
    alone = where.alone.get(last, ())
    places = (where.place(c) for c in alone)
    return any(_speaks(t, start, end, lex) or appositions.addressed(t, start, lex) for t, start, end in places)


def _speaks(tokens: Sequence[Token], start: int, end: int, lex: Lexicon) -> bool:
    """Whether a verb of saying stands right beside; a hyphened pair of places says nothing."""
    if any("-" in t.text and gazetteer.place(t.text.split("-")[0], lex.code) for t in tokens[start:end]):
        return False
    beside = [tokens[i].text for i in (start - 1, end) if 0 <= i < len(tokens)]
    return any("say" in lex.say.keys(word) for word in beside)


def _roles(candidate: Candidate, where: _Index, text: str, lex: Lexicon) -> list[tuple[str, str, str]]:
    tokens, start, end = where.place(candidate)
    out = []
    for found in appositions.around(tokens, start, end, lex):
        span = Span(tokens[found.first].start, tokens[found.last - 1].end)
        words = text[span.start : span.end].strip(" ,")
        if words and "\n" not in words:
            out.append((found.role, found.country, words))
    return out


def _freeze(draft: Draft) -> Person:
    first = draft.name.split()[0]
    gender = gazetteer.given_name(first) or ""
    most = Counter(role[0] for role in draft.roles)
    roles = tuple(sorted(draft.roles, key=lambda r: (not r[1], -most[r[0]])))
    known = gender if gender in ("m", "f") else ""
    return Person(
        f"per:{slug(draft.name)}",
        draft.name,
        roles,
        "m" if known == "m" else "f" if known else "",
        tuple(draft.aliases),
    )
