"""Which names stand in a text whose script has no capitals: known places, bodies by their words, people by shape."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from briefgen.lang import gazetteer
from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import WordTable
from briefgen.model.article import Span
from briefgen.model.reading import NameType
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.names import Candidate
from briefgen.reading.scriptpeople import people
from briefgen.reading.scriptsigns import Signs, signs
from briefgen.reading.tokens import Token

MAX_PLACE = 4
"""Words of a known place's name."""

MAX_BODY = 5
"""Tokens of a body's name between the place that opens it and the word that shows what it is."""

_DOTS = "·・•‧"


@cache
def _bodies(pack: LanguagePack) -> WordTable:
    listed = {"": pack.words("names", "organisations")}
    return WordTable({**pack.groups("names", "bodies"), **listed}, fold=False)


def candidates(sentences: Sequence[Sequence[Token]], text: str, pack: LanguagePack, lex: Lexicon) -> list[Candidate]:
    """The names of the sentences in order; whoever is named in full once is known by the last part alone."""
    how, bodies = signs(pack), _bodies(pack)
    rows: list[list[tuple[int, int, NameType, str | None]]] = []
    for tokens in sentences:
        found = [*_organisations(tokens, bodies, how, lex)]
        taken = {i for a, b, *_ in found for i in range(a, b)}
        # a person's name may hold the name of a place: George Washington
        named = [(a, b, "PER", None) for a, b in people(tokens, taken, how, lex)]
        taken |= {i for a, b, *_ in named for i in range(a, b)}
        found += [(a, b, "PER", None) for a, b, *_ in named]
        found += [p for p in _places(tokens, text, how, lex) if taken.isdisjoint(range(p[0], p[1]))]
        rows.append(found)
    known = _known(rows, sentences, text)
    out = []
    for tokens, found in zip(sentences, rows, strict=True):
        taken = {i for a, b, *_ in found for i in range(a, b)}
        found += [(a, b, "PER", None) for a, b in _again(tokens, text, known, taken)]
        out += [_candidate(tokens, a, b, text, kind, place) for a, b, kind, place in sorted(found)]
    return out


def _candidate(
    tokens: Sequence[Token], first: int, last: int, text: str, kind: NameType, place: str | None
) -> Candidate:
    span = Span(tokens[first].start, tokens[last - 1].end)
    words = text[span.start : span.end]
    joiner = next((dot for dot in _DOTS if dot in words), " ")
    parts = tuple(p for p in words.split(joiner) if p) if kind == "PER" else (words,)
    name = place or "" if kind == "ORG" else ""
    known = place if kind == "LOC" else None
    return Candidate(tokens, first, last, span, parts, joiner.join(parts), kind, known, name=name)


def _places(
    tokens: Sequence[Token], text: str, how: Signs, lex: Lexicon
) -> Iterator[tuple[int, int, NameType, str | None]]:
    at = 0
    while at < len(tokens):
        end, place = _place(tokens, at, text, how)
        if (
            place is not None
            and not _inside(tokens, at, how)
            and not (not place.startswith("geo:") and _describes(tokens, end, lex))
        ):
            yield at, end, "LOC", place
        at = max(end, at + 1)


def _place(tokens: Sequence[Token], at: int, text: str, how: Signs) -> tuple[int, str | None]:
    """Where the longest known place that begins here ends, and its id."""
    for end in range(min(len(tokens), at + MAX_PLACE), at, -1):
        if not tokens[end - 1].is_word:
            continue
        for name in (text[tokens[at].start : tokens[end - 1].end], " ".join(t.text for t in tokens[at:end])):
            found = how.known.places.get(name)
            if found is None and tokens[at].is_capital and (latin := gazetteer.place(name)) is not None:
                found = latin.id
            if found is not None:
                return end, found
    return at, None


def _inside(tokens: Sequence[Token], at: int, how: Signs) -> bool:
    """Whether a place is only part of a longer foreign name in Han script: 普尔 in 巴达尔普尔."""
    if how.shape != "han" or not all(c in how.transcribed for c in tokens[at].text):
        return False
    before = tokens[at - 1].text if at else ""
    return len(before) == 1 and before in how.transcribed and not how.known.knows(before)


def _describes(tokens: Sequence[Token], end: int, lex: Lexicon) -> bool:
    """Whether a place only tells the nation of whoever follows (俄罗斯总统): an adjective elsewhere."""
    if end >= len(tokens) or tokens[end].start - tokens[end - 1].end > 1:
        return False
    word = tokens[end].text
    return word in lex.nationals or bool(lex.roles.keys(word) or lex.organisation.keys(word) or lex.media.keys(word))


def _organisations(
    tokens: Sequence[Token], bodies: WordTable, how: Signs, lex: Lexicon
) -> Iterator[tuple[int, int, NameType, str | None]]:
    at = 0
    words = [t.text for t in tokens]
    while at < len(tokens):
        width, called = bodies.match(words, at)
        end = at + width
        if end == at and _seat(words, at, lex):
            end = at + _seat(words, at, lex)
        if end == at and tokens[at].is_word:
            end = _acronym(tokens, at) or _headed(tokens, at, how, lex) or at
        if end > at:
            yield at, end, "ORG", min(called, default="") or None
        at = max(end, at + 1)


def _seat(words: Sequence[str], at: int, lex: Lexicon) -> int:
    if words[at] in lex.channels:
        return 1
    return lex.governments.match(words, at)[0]


def _acronym(tokens: Sequence[Token], at: int) -> int:
    word = tokens[at].text
    return at + 1 if word.isascii() and word.isalpha() and word.isupper() and 2 <= len(word) <= 6 else 0


def _headed(tokens: Sequence[Token], at: int, how: Signs, lex: Lexicon) -> int:
    """A body that a place or nation opens and a word for bodies ends: 俄罗斯国防部, 서울중앙지방법원."""
    if how.shape == "words":
        return 0
    if not (lex.countries.keys(tokens[at].text) or tokens[at].text in how.known.places):
        return 0
    for end in range(at + 1, min(len(tokens), at + 1 + MAX_BODY)):
        token = tokens[end]
        if not token.is_word or token.text in lex.function or lex.say.keys(token.text) or lex.roles.keys(token.text):
            return 0
        if token.end > tokens[end - 1].end + (token.end - token.start) + (how.shape == "hangul"):
            return 0
        following = tokens[end + 1].text if end + 1 < len(tokens) else ""
        if lex.organisation.keys(token.text) and not lex.organisation.keys(following):
            return 0 if lex.roles.keys(following) else end + 1
    return 0


def _known(
    rows: Sequence[Sequence[tuple[int, int, NameType, str | None]]], sentences: Sequence[Sequence[Token]], text: str
) -> dict[str, int]:
    """Names of people by their words, with the last parts of foreign ones; the value is the length in letters."""
    out: dict[str, int] = {}
    for tokens, found in zip(sentences, rows, strict=True):
        for a, b, kind, _ in found:
            if kind == "PER":
                words = text[tokens[a].start : tokens[b - 1].end]
                last = words.split(next((dot for dot in _DOTS if dot in words), " "))[-1]
                out |= {w: len(w) for w in (words, last) if len(w) > 1}
    return out


def _again(tokens: Sequence[Token], text: str, known: dict[str, int], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Further mentions of people who are named in full elsewhere."""
    if not known:
        return
    firsts = {name[0] for name in known}
    ends = {t.end: i + 1 for i, t in enumerate(tokens)}
    longest = sorted(known, key=lambda n: (-len(n), n))
    for at, token in enumerate(tokens):
        if at in taken or token.text[0] not in firsts:
            continue
        for name in longest:
            end = ends.get(token.start + len(name))
            if end and text.startswith(name, token.start) and taken.isdisjoint(range(at, end)):
                yield at, end
                taken |= set(range(at, end))
                break
