"""Which proper names stand in the text, and of what kind: people, organisations, places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.lang import gazetteer, known
from briefgen.model.article import Span
from briefgen.model.reading import NameType
from briefgen.reading import cuts, nameform, runs, scores, sentencecase
from briefgen.reading.evidence import Evidence, gather, starts
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token

DATE_LINE = 12
"""Tokens after a place in which the dash or colon of its date line comes."""

MAX_HEAD = 250
"""Code points of a headline before the date line; a dash after the first word of a later sentence is an aside."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run of name words with what it looks like; `type` is None while only other mentions can tell."""

    tokens: tuple[Token, ...]
    span: Span
    words: tuple[str, ...]
    """Without genitive endings."""

    type: NameType | None
    place: str | None
    """Gazetteer id, if the words are a known place."""

    initial: bool
    """Stands where a sentence starts, so that its capital proves nothing."""

    located: bool = False
    """Stands right after a preposition of place, or as the date line of the article."""

    shouted: bool = False
    """Stands in a headline, where every word may have a capital."""

    barred: bool = False
    """Is the name of a thing, as a noun before it shows: the film X."""

    name: str = ""
    """The one name of a well-known entity."""

    joiner: str = " "
    """What stands between the words: a space, or a dot in names that are written without spaces."""

    @property
    def text(self) -> str:
        """The words joined."""
        return self.joiner.join(self.words)


def candidates(
    sentences: Sequence[Sequence[Token]], text: str, lex: Lexicon, shown: Evidence | None = None
) -> list[Candidate]:
    """All runs of name words of the sentences, in order, typed as far as each alone allows.

    `shown` is what the sentences show of their words; it is gathered if not given.
    """
    evidence = gather(sentences, lex) if shown is None else shown
    out: list[Candidate] = []
    for tokens in sentences:
        if any(t.is_capital for t in tokens):
            found = _runs(tokens, text, lex, evidence)
            out += _with_teams(found, tokens, text, lex, evidence)
    return out


def _with_teams(
    found: list[Candidate], tokens: Sequence[Token], text: str, lex: Lexicon, evidence: Evidence
) -> list[Candidate]:
    """The candidates, in rows of results the teams as bodies; countries and single players stay as they are."""
    for first, last in scores.teams(tokens, text):
        row = tuple(tokens[first:last])
        if any(t.fold in lex.calendar or t.fold in lex.common or evidence.ordinary(t.text) for t in row):
            continue
        inside = [c for c in found if row[0].start <= c.span.start < row[-1].end]
        nations = (gazetteer.place_by_id(c.place or "") for c in inside)
        if any(place is not None and place.kind == "country" for place in nations):
            continue
        if any(c.type == "ORG" or c.type == "PER" for c in inside):
            continue
        team = Candidate(row, Span(row[0].start, row[-1].end), tuple(t.text for t in row), "ORG", None, initial=False)
        found = sorted([*(c for c in found if c not in inside), team], key=lambda c: c.span.start)
    return found


def _runs(tokens: Sequence[Token], text: str, lex: Lexicon, evidence: Evidence) -> list[Candidate]:
    out: list[Candidate] = []
    shouting = bool(tokens) and tokens[0].start in evidence.headlines
    openers = gazetteer.small_openers()
    at = 0
    while at < len(tokens):
        if not tokens[at].is_capital:
            small = _small_head(tokens, at, lex) if tokens[at].text in openers else ()
            out += small
            at += len(small[0].tokens) if small else 1
            continue
        if at and tokens[at - 1].text == "<" and at + 1 < len(tokens) and tokens[at + 1].text == ">":
            at += 1  # a tag that was left in the text
            continue
        found = _well_known(tokens, at, text, lex, evidence)
        if found is not None:
            out.append(found)
            at += len(found.tokens)
            continue
        if tokens[at].fold in lex.function and starts(tokens, at):
            at += 1
            continue
        end = runs.run_end(tokens, at, text, lex)
        pieces, at = _pieces(tokens, at, end, text, lex, shouting, evidence)
        out += pieces
    return out


def _small_head(tokens: Sequence[Token], at: int, lex: Lexicon) -> list[Candidate]:
    """A known place whose name opens with a small letter: mer Noire, golfo Pérsico."""
    if at + 1 >= len(tokens):
        return []
    size, place = nameform.known_place(tokens, at, lex)
    if size < 2:
        return []
    part = tuple(tokens[at : at + size])
    words = tuple(t.text for t in part if t.is_word)
    span = Span(part[0].start, part[-1].end)
    return [Candidate(part, span, words, "LOC", place, starts(tokens, at), _located(tokens, at, at + size, lex))]


def _well_known(tokens: Sequence[Token], at: int, text: str, lex: Lexicon, evidence: Evidence) -> Candidate | None:
    """The name of the hand-kept table that begins here, unless a longer name does."""
    found = nameform.well_known(tokens, at, lex)
    if found is None or "\n" in text[tokens[at].start : tokens[at + found.size - 1].end]:
        return None
    initial, end = starts(tokens, at), at + found.size
    word = tokens[at].text
    if found.word and found.size == 1 and initial and not (evidence.proves(word, lex) and not evidence.ordinary(word)):
        return None
    following = tokens[end] if end < len(tokens) else None
    if following is not None and following.is_capital and text[tokens[end - 1].end : following.start] == " ":
        run = runs.run_end(tokens, at, text, lex)
        if run > end and _goes_on(tokens, at, end, run, found, lex):
            return None
    reach = runs.reach(tokens, at, end, text, lex, evidence)
    located = _located(tokens, at, end, lex)
    if reach > end:
        longer = _candidate(tuple(tokens[at:reach]), lex, initial, shouting=False)
        return None if longer is None else replace(longer, located=located)
    part = tuple(tokens[at:end])
    span = Span(part[0].start, part[-1].end if lex.keeps_endings else part[-1].start + len(lex.bare(part[-1].text)))
    words = tuple(found.name.split())
    return Candidate(part, span, words, found.type, None, initial, located, name=found.name)


def _goes_on(tokens: Sequence[Token], at: int, end: int, run: int, found: known.Known, lex: Lexicon) -> bool:
    """Whether a well-known name only opens a longer one: Ohio State University, Virginia Dale."""
    tail = [t for t in tokens[end:run] if t.is_word]
    last = lex.bare(tail[-1].text) if tail else ""
    if not tail or lex.bare(tokens[end - 1].text) != tokens[end - 1].text:
        return False
    if lex.organisation.keys(last) or (found.type == "LOC" and lex.venue.keys(last)):
        return True
    return found.size == 1 and found.type == "LOC" and gazetteer.given_name(tokens[at].text) is not None


def _pieces(
    tokens: Sequence[Token], start: int, end: int, text: str, lex: Lexicon, shouting: bool, evidence: Evidence
) -> tuple[list[Candidate], int]:
    """The run cut into names, and where the search goes on: titles, roles and demonyms at a head are left out."""
    out: list[Candidate] = []
    at = start
    while at < end:
        initial = starts(tokens, at)
        more, kind = sentencecase.tail(tokens, at, end, lex) if lex.sentence_case else (0, None)
        if more:
            titled = tuple(tokens[at : end + more])
            words = tuple(t.text for t in titled if t.is_word)
            out.append(Candidate(titled, Span(titled[0].start, titled[-1].end), words, kind, None, initial))
            return out, end + more
        skip = cuts.skip_head(tokens, at, end, lex) or (initial and cuts.mere_opener(tokens, at, end, lex, evidence))
        if skip:
            at += skip
            continue
        stop = cuts.stop(tokens, at, end, lex, evidence)
        if lex.sentence_case:
            stop = sentencecase.cut(tokens, at, stop, initial, lex)
        reach = runs.reach(tokens, at, stop, text, lex, evidence) if stop >= end else stop
        piece = list(tokens[at:reach])
        while piece and (not piece[-1].is_word or piece[-1].text in lex.particles):
            piece.pop()
        if piece:
            found = _candidate(tuple(piece), lex, initial, shouting)
            if found is not None:
                found = _compounded(_introduced(found, tokens, at, lex), tokens, at + len(piece), lex)
                located = not (shouting and at == 0) and _located(tokens, at, stop, lex)
                thing = found.text in lex.no_bodies or tokens[at].fold in lex.articles
                located = located and not (at and thing)
                if lex.sentence_case and found.type is None and not shouting:
                    found = replace(found, type=sentencecase.kind(tokens, at, at + len(piece), initial, lex))
                shouted = located and found.type == "ORG" and found.text.isupper() and found.text not in lex.channels
                shouted = shouted and at == 0
                if located or shouting:
                    kind = None if shouted else found.type
                    found = replace(found, located=located, type=kind, shouted=shouting)
                out.append(found)
        at = reach
    return out, max(at, end)


def _introduced(found: Candidate, tokens: Sequence[Token], at: int, lex: Lexicon) -> Candidate:
    """With the kind that a common noun right before tells: the company X, the city of X, the film X."""
    before = at - 1
    if before > 0 and tokens[before - 1].fold in lex.place_nouns:
        link = tokens[before].text
        before -= 1 if link in lex.links or link in lex.particles else 0
    if before < 0 or found.type not in (None, "PER") or (tokens[before].is_capital and not lex.capitalised_nouns):
        return found
    noun = tokens[before].fold
    if noun in lex.body_nouns and not (lex.capitalised_nouns and found.type == "PER"):
        return replace(found, type="ORG")
    if noun in lex.place_nouns and not lex.opens_role(noun):
        return replace(found, type="LOC")
    return replace(found, type=None, barred=True) if noun in lex.thing_nouns else found


def _compounded(found: Candidate, tokens: Sequence[Token], end: int, lex: Lexicon) -> Candidate:
    """With the kind that a common noun joined by a hyphen tells: *Spotify -palvelu*, *Nummi -joki*; no person."""
    if end + 1 >= len(tokens) or tokens[end].text not in "-‑–" or found.type == "LOC":
        return found
    apart = tokens[end].start > tokens[end - 1].end and tokens[end + 1].start == tokens[end].end
    if not apart or not tokens[end + 1].text.islower():
        return found
    noun = tokens[end + 1].fold
    if lex.organisation.keys(noun) or lex.media.keys(noun):
        return replace(found, type="ORG")
    if lex.venue.keys(noun):
        return replace(found, type="LOC")
    return found if found.type == "ORG" else replace(found, type=None, barred=True)


def _located(tokens: Sequence[Token], at: int, stop: int, lex: Lexicon) -> bool:
    """Whether a name stands right after a preposition of place, or opens the text as a date line (``OSLO (NTB) –``)."""
    if at and tokens[at - 1].fold in lex.locative:
        return True
    return at == 0 and tokens[0].start <= MAX_HEAD and _is_date_line(tokens, stop)


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
    return after[:1] in (["–"], ["—"])


def _candidate(tokens: tuple[Token, ...], lex: Lexicon, initial: bool, shouting: bool) -> Candidate | None:
    words = nameform.with_initials(tokens)
    last = lex.bare(words[-1])
    clean = (*words[:-1], last)
    span = Span(tokens[0].start, tokens[-1].end - (len(words[-1]) - len(last)))
    length, place = nameform.known_place(tokens, 0, lex)
    whole = place if length == len(tokens) else None
    if whole is not None:
        clean = (*words[:-1], nameform.without_ending(words[-1], tokens, lex))
    if lex.keeps_endings:
        span = Span(span.start, tokens[-1].end)
    if "-" in words[-1] and words[-1].partition("-")[0] in lex.no_bodies:
        return None  # the PC-en of Norwegian
    kind = nameform.kind_of(clean, whole, lex, initial, shouting)
    if kind is None and any(t.text == "&" for t in tokens):
        kind = "ORG"
    if (kind is None and shouting and len(clean) > 3) or (
        kind not in ("ORG", "LOC") and nameform.compound(words[-1]) and not gazetteer.family_name_first(words[0])
    ):
        return None
    return Candidate(tokens, span, clean, kind, whole, initial)
