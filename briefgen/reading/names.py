"""Which proper names stand in the text, and of what kind: people, organisations, places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefgen.lang import gazetteer
from briefgen.model.article import Span
from briefgen.model.reading import NameType
from briefgen.reading import nameform, sentencecase
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token

_OPENING = frozenset("“„«‘‚\"'(–—-:|/•*[¿¡…")
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

    @property
    def text(self) -> str:
        """The words joined by spaces."""
        return " ".join(self.words)


def candidates(sentences: Iterable[Sequence[Token]], text: str, lex: Lexicon) -> list[Candidate]:
    """All runs of name words of the sentences, in order, typed as far as each alone allows."""
    out: list[Candidate] = []
    for tokens in sentences:
        words = [t for t in tokens if t.is_word and not _explained(t, lex)]
        shouting = len(words) >= 4 and sum(t.is_capital or not t.text[0].isalpha() for t in words) > 0.7 * len(words)
        out += _runs(tokens, text, lex, shouting and not lex.capitalised_nouns)
    return out


def _explained(token: Token, lex: Lexicon) -> bool:
    """Whether a capital is no sign of a headline: the word is a name, a nation or a role by itself."""
    if not token.is_capital or token.text.isupper():
        return False
    word = lex.bare(token.text)
    return bool(
        sentencecase.given(word, lex) or gazetteer.family_name_first(word) or lex.demonym(word) or lex.roles.opens(word)
    )


def _runs(tokens: Sequence[Token], text: str, lex: Lexicon, shouting: bool) -> list[Candidate]:
    out: list[Candidate] = []
    at = 0
    while at < len(tokens):
        if not _opens(tokens, at, lex):
            at += 1
            continue
        end = _run_end(tokens, at, text, lex)
        out += _pieces(tokens, at, end, lex, shouting)
        at = max(end, at + 1)
    return out


def _opens(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    token = tokens[at]
    return token.is_word and token.is_capital and not (token.text.casefold() in lex.function and _starts(tokens, at))


def _starts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence, a quote or a clause after a colon starts at this token."""
    return at == 0 or tokens[at - 1].text in _OPENING or (at == 1 and not tokens[0].is_word)


def _run_end(tokens: Sequence[Token], start: int, text: str, lex: Lexicon) -> int:
    """One past the last token of the run of capitalised words (and particles between them) that begins at `start`."""
    at = start + 1
    while at < len(tokens):
        previous, token = tokens[at - 1], tokens[at]
        gap = text[previous.end : token.start]
        if "\n" in gap:
            break
        if token.text == "." and len(previous.text) == 1 and at + 1 < len(tokens) and tokens[at + 1].is_capital:
            at += 1
            continue
        if previous.text != "." and lex.bare(previous.text) != previous.text and not _owned(tokens, at, lex):
            break
        if token.is_word and token.is_capital and token.text.casefold() not in lex.articles:
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


def _pieces(tokens: Sequence[Token], start: int, end: int, lex: Lexicon, shouting: bool) -> list[Candidate]:
    """The run cut into names: titles, roles and demonyms at its head are left out, a place may stand beside."""
    out: list[Candidate] = []
    at = start
    while at < end:
        initial = _starts(tokens, at)
        more, kind = sentencecase.tail(tokens, at, end, lex) if lex.sentence_case else (0, None)
        if more:
            titled = tuple(tokens[at : end + more])
            words = tuple(t.text for t in titled if t.is_word)
            out.append(Candidate(titled, Span(titled[0].start, titled[-1].end), words, kind, None, initial))
            return out
        skip = _skip_head(tokens, at, end, lex)
        if skip:
            at += skip
            continue
        stop = _stop(tokens, at, end, lex)
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
                shouted = shouted and not (lex.sentence_case and len(found.text) <= nameform.MAX_ACRONYM)
                out.append(replace(found, located=located, type=None if shouted else found.type))
        at = stop
    return out


def _located(tokens: Sequence[Token], at: int, stop: int, lex: Lexicon) -> bool:
    """Whether a name stands right after a preposition of place, or opens the text as a date line (``OSLO (NTB) –``)."""
    if at and tokens[at - 1].text.casefold() in lex.locative:
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
    if word.casefold() in lex.calendar and not (at + 1 < end and gazetteer.given_name(word)):
        return 1
    if word.rstrip(".") in lex.honorifics and at + 1 < end:
        return 2 if at + 1 < end and tokens[at + 1].text == "." else 1
    here = [t.text for t in tokens[at : at + 6]]
    if nameform.known_place(tokens, at, lex)[0] > 1:
        return 0
    taken, _ = lex.roles.match([lex.role_word(w) for w in here], 0)
    if taken and not _is_organisation_head(tokens, at, end, taken, lex):
        return taken
    if lex.demonym(lex.bare(word)):
        lowered = not lex.demonyms.keys(lex.bare(word))  # its capital only opens the sentence
        return 1 if lowered or not _is_organisation_head(tokens, at, end, 1, lex) else 0
    return 0


def _is_organisation_head(tokens: Sequence[Token], at: int, end: int, taken: int, lex: Lexicon) -> bool:
    """Whether the run goes on to an organisation word: Chinese Communist Party, Commissioner Office."""
    tail = [t for t in tokens[at + taken : end] if t.is_word]
    return bool(tail) and any(lex.organisation.keys(lex.bare(t.text)) for t in tail[-1:]) and tail[0].is_capital


def _stop(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> int:
    """Where the name that begins at `at` ends inside the run."""
    length, _ = nameform.known_place(tokens, at, lex)
    rest = [t for t in tokens[at:end] if t.is_word]
    if length and not _belongs_to_longer(tokens, at, at + length, end, lex):
        return at + length
    if (
        len(rest) > 1
        and gazetteer.given_name(tokens[at].text) is None
        and not gazetteer.family_name_first(tokens[at].text)
    ):
        # a given name further on starts a name of its own: what stands before it only describes the person
        for later in range(at + 1, end - 1):
            if tokens[later].is_capital and gazetteer.given_name(tokens[later].text) and lex.capitalised_nouns:
                return later
    return end


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
    named = gazetteer.given_name(tokens[at].text) or (place is not None and gazetteer.given_name(place.name))
    return place is not None and place.kind == "city" and bool(named)


def _candidate(tokens: tuple[Token, ...], lex: Lexicon, initial: bool, shouting: bool) -> Candidate | None:
    words = nameform.with_initials(tokens)
    last = lex.bare(words[-1])
    clean = (*words[:-1], last)
    end = tokens[-1].end - (len(words[-1]) - len(last))
    span = Span(tokens[0].start, end)
    length, place = nameform.known_place(tokens, 0, lex)
    whole = place if length == len(tokens) else None
    if whole is not None:
        base = nameform.without_ending(words[-1], tokens, lex)
        span = Span(span.start, tokens[-1].start + len(base))
        clean = (*words[:-1], base)
    if lex.keeps_endings:
        span = Span(span.start, tokens[-1].end)
    kind = nameform.kind_of(clean, whole, lex, initial, shouting)
    if kind is None and (shouting and len(clean) > 3):
        return None
    return Candidate(tokens, span, clean, kind, whole, initial)
