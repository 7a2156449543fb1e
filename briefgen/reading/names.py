"""Which proper names stand in the text, and of what kind: people, organisations, places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.lang import gazetteer, known
from briefgen.model.article import Span
from briefgen.model.reading import NameType
from briefgen.reading import nameform, sentencecase
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
            out += _runs(tokens, text, lex, evidence)
    return out


def _runs(tokens: Sequence[Token], text: str, lex: Lexicon, evidence: Evidence) -> list[Candidate]:
    out: list[Candidate] = []
    shouting = bool(tokens) and tokens[0].start in evidence.headlines
    at = 0
    while at < len(tokens):
        if not tokens[at].is_capital:
            at += 1
            continue
        found = _well_known(tokens, at, text, lex, evidence)
        if found is not None:
            out.append(found)
            at += len(found.tokens)
            continue
        if tokens[at].fold in lex.function and starts(tokens, at):
            at += 1
            continue
        end = _run_end(tokens, at, text, lex)
        out += _pieces(tokens, at, end, lex, shouting, evidence)
        at = max(end, at + 1)
    return out


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
        run = _run_end(tokens, at, text, lex)
        if run > end and _goes_on(tokens, at, end, run, found, lex):
            return None
    part = tuple(tokens[at:end])
    span = Span(part[0].start, part[-1].end if lex.keeps_endings else part[-1].start + len(lex.bare(part[-1].text)))
    return Candidate(
        part,
        span,
        tuple(found.name.split()),
        found.type,
        None,
        initial,
        _located(tokens, at, end, lex),
        name=found.name,
    )


def _goes_on(tokens: Sequence[Token], at: int, end: int, run: int, found: known.Known, lex: Lexicon) -> bool:
    """Whether a well-known name only opens a longer one: Ohio State University, Virginia Dale."""
    tail = [t for t in tokens[end:run] if t.is_word]
    last = lex.bare(tail[-1].text) if tail else ""
    if not tail or lex.bare(tokens[end - 1].text) != tokens[end - 1].text:
        return False
    if lex.organisation.keys(last) or (found.type == "LOC" and lex.venue.keys(last)):
        return True
    return found.size == 1 and found.type == "LOC" and gazetteer.given_name(tokens[at].text) is not None


def _run_end(tokens: Sequence[Token], start: int, text: str, lex: Lexicon) -> int:
    """One past the last token of the run of capitalised words (and particles between them) that begins at `start`."""
    at = start + 1
    while at < len(tokens):
        previous, token = tokens[at - 1], tokens[at]
        if "\n" in text[previous.end : token.start]:
            break
        if token.text == "." and len(previous.text) == 1 and at + 1 < len(tokens) and tokens[at + 1].is_capital:
            at += 1
            continue
        if token.text == "&" and at + 1 < len(tokens) and tokens[at + 1].is_capital and previous.is_capital:
            at += 1
            continue
        if previous.text != "." and lex.bare(previous.text) != previous.text and not _owned(tokens, at, lex):
            break
        if nameform.compound(previous.text):
            break
        if token.is_capital and token.fold not in lex.articles:
            at += 1
            continue
        step = _particles(tokens, at, lex)
        if step and previous.is_word:
            at += step
            continue
        break
    return at


def _owned(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a genitive goes on to a house named after somebody: St Brendan’s Hospital; a country’s is its own."""
    if gazetteer.place(lex.bare(tokens[at - 1].text), lex.code) is not None:
        return False
    return tokens[at].is_capital and bool(lex.venue.keys(tokens[at].text) or lex.organisation.keys(tokens[at].text))


def _particles(tokens: Sequence[Token], at: int, lex: Lexicon) -> int:
    """How many particles lead on to another capitalised word from here; 0 if they do not."""
    step = 0
    while at + step < len(tokens) and step < 3 and tokens[at + step].text in lex.particles:
        step += 1
    ahead = tokens[at + step] if at + step < len(tokens) else None
    return step if step and ahead is not None and ahead.is_capital else 0


def _pieces(
    tokens: Sequence[Token], start: int, end: int, lex: Lexicon, shouting: bool, evidence: Evidence
) -> list[Candidate]:
    """The run cut into names: titles, roles and demonyms at its head are left out, a place may stand beside."""
    out: list[Candidate] = []
    at = start
    while at < end:
        initial = starts(tokens, at)
        more, kind = sentencecase.tail(tokens, at, end, lex) if lex.sentence_case else (0, None)
        if more:
            titled = tuple(tokens[at : end + more])
            words = tuple(t.text for t in titled if t.is_word)
            out.append(Candidate(titled, Span(titled[0].start, titled[-1].end), words, kind, None, initial))
            return out
        skip = _skip_head(tokens, at, end, lex) or (initial and _mere_opener(tokens, at, end, lex, evidence))
        if skip:
            at += skip
            continue
        stop = _stop(tokens, at, end, lex, evidence)
        if lex.sentence_case:
            stop = sentencecase.cut(tokens, at, stop, initial, lex)
        piece = list(tokens[at:stop])
        while piece and (not piece[-1].is_word or piece[-1].text in lex.particles):
            piece.pop()
        if piece:
            found = _candidate(tuple(piece), lex, initial, shouting)
            if found is not None:
                located = _located(tokens, at, stop, lex)
                if lex.sentence_case and found.type is None and not shouting:
                    found = replace(found, type=sentencecase.kind(tokens, at, at + len(piece), initial, lex))
                shouted = located and found.type == "ORG" and found.text.isupper() and found.text not in lex.channels
                shouted = shouted and at == 0
                out.append(replace(found, located=located, type=None if shouted else found.type, shouted=shouting))
        at = stop
    return out


def _mere_opener(tokens: Sequence[Token], at: int, end: int, lex: Lexicon, evidence: Evidence) -> int:
    """Whether the first word of a sentence only precedes a name: ``Ifølge Anna Berg``, ``Friends Peter Hill``."""
    if at + 1 >= end or lex.capitalised_nouns or not tokens[at + 1].is_capital:
        return 0
    word = tokens[at].text
    if lex.given(word) or not word.isalpha() or gazetteer.place(word, lex.code) or word.isupper():
        return 0
    if evidence.ordinary(word):
        return 1
    named = lex.given(tokens[at + 1].text) and at + 2 < end
    return 1 if named and not evidence.proves(word, lex) and not known.surname(word) else 0


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
    return after[:1] in (["–"], ["—"], ["-"])


def _skip_head(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> int:
    """Tokens at the head of a run that are address, role or nationality rather than name."""
    word = tokens[at].text
    if not tokens[at].is_word or word in lex.particles:
        return 1
    if tokens[at].fold in lex.calendar and not (at + 1 < end and gazetteer.given_name(word)):
        return 1
    if word.rstrip(".") in lex.honorifics and at + 1 < end:
        return 2 if at + 1 < end and tokens[at + 1].text == "." else 1
    here = [t.text for t in tokens[at : at + 6]]
    if nameform.known_place(tokens, at, lex)[0] > 1:
        return 0
    taken, _ = lex.roles.match([lex.role_word(w) for w in here], 0) if lex.opens_role(word) else (0, None)
    if taken and (lex.sentence_case or not _is_organisation_head(tokens, at, end, taken, lex)):
        return taken
    if lex.demonym(lex.bare(word)):
        lowered = not lex.demonyms.keys(lex.bare(word))  # its capital only opens the sentence
        return 1 if lowered or not _is_organisation_head(tokens, at, end, 1, lex) else 0
    return 0


def _is_organisation_head(tokens: Sequence[Token], at: int, end: int, taken: int, lex: Lexicon) -> bool:
    """Whether the run goes on to an organisation word: Chinese Communist Party, Commissioner Office."""
    tail = [t for t in tokens[at + taken : end] if t.is_word]
    return bool(tail) and any(lex.organisation.keys(lex.bare(t.text)) for t in tail[-1:]) and tail[0].is_capital


def _stop(tokens: Sequence[Token], at: int, end: int, lex: Lexicon, evidence: Evidence) -> int:
    """Where the name that begins at `at` ends inside the run."""
    length, _ = nameform.known_place(tokens, at, lex)
    rest = [t for t in tokens[at:end] if t.is_word]
    if length and not _belongs_to_longer(tokens, at, at + length, end, lex):
        return at + length
    if len(rest) > 1:
        for later in range(at + 1, end):
            if _parts(tokens, at, later, end, lex, evidence):
                return later
    return end


def _parts(tokens: Sequence[Token], at: int, later: int, end: int, lex: Lexicon, evidence: Evidence) -> bool:
    """Whether a name of its own starts at `later`, inside a run: after a genitive, or a person after a body."""
    before, token = tokens[later - 1], tokens[later]
    if not token.is_capital:
        return False
    given = gazetteer.given_name(token.text) is not None
    if nameform.owns(before.text, lex, evidence):
        last = lex.bare(tokens[end - 1].text)
        return not (lex.organisation.keys(last) or lex.venue.keys(last))
    named = gazetteer.given_name(tokens[at].text) is not None
    if named and not lex.channels.isdisjoint((lex.bare(token.text), *lex.bases(token.text))):
        return True  # Anna Berg BNS-ile: to whom somebody said it
    if not given or later + 1 >= end:
        return False
    if named or gazetteer.family_name_first(tokens[at].text):
        return False
    # a given name further on starts a name of its own: what stands before it only describes the person
    return lex.capitalised_nouns or bool(lex.organisation.keys(lex.bare(before.text)))


def _belongs_to_longer(tokens: Sequence[Token], at: int, stop: int, end: int, lex: Lexicon) -> bool:
    """Whether a known place only opens a longer name: Munich Security Conference, Berlin Hauptbahnhof."""
    tail = [t for t in tokens[stop:end] if t.is_word and t.is_capital]
    if not tail or tokens[stop].text == ",":
        return False
    last = lex.bare(tail[-1].text)
    if lex.bare(tokens[stop - 1].text) != tokens[stop - 1].text:
        return False
    if lex.organisation.keys(last) or lex.venue.keys(last):
        return True
    place = gazetteer.place_by_id(nameform.known_place(tokens, at, lex)[1] or "")
    named = lex.given(tokens[at].text) or (place is not None and gazetteer.given_name(place.name))
    return place is not None and place.kind == "city" and bool(named)


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
    kind = nameform.kind_of(clean, whole, lex, initial, shouting)
    if (kind is None and shouting and len(clean) > 3) or (kind not in ("ORG", "LOC") and nameform.compound(words[-1])):
        return None
    return Candidate(tokens, span, clean, kind, whole, initial)
