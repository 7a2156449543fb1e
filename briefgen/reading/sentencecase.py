"""Names where only the first word of a title has a capital: *Верховный суд*, *Воронежская область*, *фирма Nordwind*.

In such languages (`sentence_case` of `[names]`) a capital inside a sentence says more than elsewhere, and the words
that make a body or a landscape stand in lower case behind it or before it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from briefgen.lang import gazetteer
from briefgen.model.reading import NameType
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token

MAX_BETWEEN = 1
"""Lower-case words between the adjective that opens a name and its noun: *Всемирная торговая организация*."""

MAX_DEFAULT_PERSON = 3
"""Capitalised words in a run that is somebody's name if nothing speaks against it (dev half of BSNLP, Russian)."""

MAX_QUOTED = 4
"""Words in the name of a body that stands in marks."""

_OPENING = frozenset('“„«"')
_CLOSING = frozenset('”“»"')
_SHORTEST = 3
"""Letters of an unknown word that a noun before it can make a place or a body."""


def tail(tokens: Sequence[Token], at: int, stop: int, lex: Lexicon) -> tuple[int, NameType | None]:
    """Lower-case tokens after the run ``[at, stop)`` that go on with its name, and what they make it; 0 if none do.

    An adjective goes on to the noun of a body or a place (*Государственная дума*), and such a noun to one of the
    pack's `organisation_tails` (*Министерство иностранных дел*).
    """
    first = tokens[at].text
    quoted = _quoted(tokens, at, stop, lex)
    if quoted:
        return quoted, "ORG"
    if stop - at != 1 or (not first.isalpha() and "-" not in first):
        return 0, None
    if lex.organisation.keys(first):
        size = lex.tails.match([t.text for t in tokens[stop : stop + 6]], 0)[0]
        if size:
            return size, "ORG"
    if at == 0 or tokens[at - 1].text in _OPENING or not first.endswith(lex.adjective_endings):
        return 0, None
    for place in range(stop, min(len(tokens), stop + MAX_BETWEEN + 1)):
        word = tokens[place]
        if not word.is_word or word.is_capital or word.text in lex.prepositions or word.text in lex.function:
            return 0, None
        if place > stop and not tokens[stop].text.endswith(lex.adjective_endings):
            return 0, None
        kind: NameType | None = (
            "ORG" if lex.organisation.keys(word.text) else "LOC" if lex.venue.keys(word.text) else None
        )
        if kind is not None:
            size = place + 1 - stop
            more = lex.tails.match([t.text for t in tokens[place + 1 : place + 7]], 0)[0] if kind == "ORG" else 0
            return size + more, kind
    return 0, None


def _quoted(tokens: Sequence[Token], at: int, stop: int, lex: Lexicon) -> int:
    """Lower-case tokens up to the closing mark, where a body's noun stands before the marks: *фирма «Новый дом»*."""
    if at < 2 or tokens[at - 1].text not in _OPENING or not lex.organisation.keys(tokens[at - 2].text):
        return 0
    for place in range(stop, min(len(tokens), at + MAX_QUOTED + 1)):
        if tokens[place].text in _CLOSING:
            return place - stop
        if not tokens[place].is_word:
            break
    return 0


def cut(tokens: Sequence[Token], at: int, end: int, initial: bool, lex: Lexicon) -> int:
    """Where the run that begins at `at` breaks before somebody's given name; `end` if it does not.

    An acronym is the body somebody belongs to (*ЕС Марк Берг*), and the first word of a sentence mostly its verb. What
    is written in other letters is a name without the noun before it.
    """
    if end - at > 1 and initial and not lex.latin and lex.organisation.keys(tokens[at].text):
        return at + 1 if _is_latin(tokens[at + 1].text) and not _is_latin(tokens[at].text) else end
    if end - at < 2 or not tokens[at].is_word or not tokens[at + 1].is_capital or lex.given(tokens[at].text):
        return end
    acronym = tokens[at].text.isupper() and len(tokens[at].text) > 1
    return at + 1 if (acronym or (initial and end - at > 2)) and lex.given(tokens[at + 1].text) else end


def kind(tokens: Sequence[Token], at: int, stop: int, initial: bool, lex: Lexicon) -> NameType | None:
    """What an otherwise unknown run ``[at, stop)`` is by script, length and the noun before it; None if unsure."""
    words = [t for t in tokens[at:stop] if t.is_word]
    before = at - 1
    quoted = before >= 0 and tokens[before].text in _OPENING
    if quoted:
        before -= 1
    noun = tokens[before].text if before >= 0 and not tokens[before].is_capital else ""
    foreign = not lex.latin and all(_is_latin(t.text) for t in words)
    if noun and max(len(t.text) for t in words) >= _SHORTEST:
        if lex.venue.keys(noun) and not quoted and not lex.organisation.keys(noun):
            return "LOC"
        if (quoted or foreign) and (lex.organisation.keys(noun) or lex.media.keys(noun)):
            return "ORG"
    if len(words) == 1:
        own = not initial and not quoted and not words[0].text.isupper() and lex.organisation.keys(words[0].text)
        return "ORG" if own else None
    if foreign or quoted or initial or len(words) > MAX_DEFAULT_PERSON:
        return "ORG" if foreign and not quoted and not initial else None
    if not all(t.is_capital and not t.text.isupper() for t in words) or noun in lex.locative:
        return None
    if words[0].text.endswith(lex.adjective_endings) or any(t.text.casefold() in lex.function for t in words):
        return None
    strange = any(
        lex.organisation.keys(t.text) or lex.venue.keys(t.text) or lex.media.keys(t.text) or lex.demonym(t.text)
        for t in words
    )
    return None if strange or gazetteer.place(words[0].text, lex.code) else "PER"


def _is_latin(word: str) -> bool:
    return "LATIN" in unicodedata.name(word[0], "")
