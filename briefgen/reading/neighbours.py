"""What the words right beside a run of name words tell of it: a noun for its kind, a preposition of place."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.reading import NameType
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token

HYPHENS = frozenset("-‑–")
"""What joins a common noun to a name."""

DATE_LINE = 12
"""Tokens after a place in which the dash or colon of its date line comes."""

MAX_HEAD = 250
"""Code points of a headline before the date line; a dash after the first word of a later sentence is an aside."""


def introduced(kind: NameType | None, tokens: Sequence[Token], at: int, lex: Lexicon) -> tuple[NameType | None, bool]:
    """The kind that a common noun right before tells, and whether it is a thing: the company X, the film X."""
    before = at - 1
    if before < 0 or kind not in (None, "PER"):
        return kind, False
    if before > 0 and tokens[before - 1].fold in lex.shares and tokens[before].fold in lex.locative:
        return "ORG", False
    if before > 0 and tokens[before - 1].fold in lex.place_nouns:
        link = tokens[before].text
        before -= 1 if link in lex.links or link in lex.particles else 0
    if tokens[before].is_capital and not lex.capitalised_nouns:
        return kind, False
    noun = tokens[before].fold
    if noun in lex.body_nouns and not (lex.capitalised_nouns and kind == "PER"):
        return "ORG", False
    if noun in lex.place_nouns and not lex.opens_role(noun):
        return "LOC", False
    return (None, True) if noun in lex.thing_nouns else (kind, False)


def compounded(
    kind: NameType | None, barred: bool, tokens: Sequence[Token], end: int, lex: Lexicon
) -> tuple[NameType | None, bool]:
    """The kind that a common noun joined by a hyphen tells: *Spotify -palvelu*, *Nummi -joki*; no person."""
    if end + 1 >= len(tokens) or tokens[end].text not in HYPHENS or kind == "LOC":
        return kind, barred
    apart = tokens[end].start > tokens[end - 1].end and tokens[end + 1].start == tokens[end].end
    if not apart or not tokens[end + 1].text.islower():
        return kind, barred
    noun = tokens[end + 1].fold
    if lex.organisation.keys(noun) or lex.media.keys(noun):
        return "ORG", barred
    if lex.venue.keys(noun):
        return "LOC", barred
    return (kind, barred) if kind == "ORG" else (None, True)


def located(tokens: Sequence[Token], at: int, stop: int, lex: Lexicon) -> bool:
    """Whether a name stands right after a preposition of place, or opens the text as a date line (``OSLO (NTB) –``)."""
    if at and (tokens[at - 1].fold in lex.locative or after_phrase(tokens, at, lex)):
        return True
    return at == 0 and tokens[0].start <= MAX_HEAD and _is_date_line(tokens, stop)


def after_phrase(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a preposition of place of several words ends before ``tokens[at]``: *north of*, *près de*."""
    phrases = lex.locative_phrases.get(tokens[at - 1].fold)
    if phrases is None or at < 2:
        return False
    last = tokens[at - 2].fold
    return any(p[-2] == last and p == tuple([t.fold for t in tokens[max(0, at - len(p)) : at]]) for p in phrases)


def _is_date_line(tokens: Sequence[Token], stop: int) -> bool:
    """Whether what follows is the rest of a date line: ``, Ireland (AP) —`` or ``(NTB):``, at most a few words."""
    after = [t.text for t in tokens[stop : stop + DATE_LINE]]
    if len(after) > 1 and tokens[stop + 1].start == tokens[stop].end and after[0] in "–—-":
        return False  # Nokia Lumia -puhelin
    bracket = after.index(")") + 1 if ")" in after and "(" in after else 0
    if bracket and bracket < len(after):
        return after[bracket] in "–—-:"
    if after[:1] == ["-"]:  # a plain hyphen parts many things: only a word in capitals before it is a place
        return tokens[stop - 1].text.isupper()
    # behind a date line a sentence begins; a small letter goes on: *Atmosfera — to układ chaotyczny*
    return after[:1] in (["–"], ["—"]) and not (len(after) > 1 and after[1][:1].islower())
