"""Which proper names stand in the text, and of what kind: people, organisations, places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefgen.lang import gazetteer
from briefgen.model.article import Span
from briefgen.model.reading import NameType
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token

_OPENING = frozenset("“„«‘‚\"'(–—-:|/•*[¿¡…")
MAX_PERSON_TOKENS = 5
MAX_HEAD = 250
"""Code points of a headline before the date line; a dash after the first word of a later sentence is an aside."""

MAX_ACRONYM = 4
"""Letters of a word in capitals that marks an organisation (FC, SPD, NATO) rather than a shouted word."""


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
        words = [t for t in tokens if t.is_word]
        shouting = len(words) >= 4 and sum(t.is_capital or not t.text[0].isalpha() for t in words) > 0.7 * len(words)
        out += _runs(tokens, text, lex, shouting and not lex.capitalised_nouns)
    return out


def _runs(tokens: Sequence[Token], text: str, lex: Lexicon, shouting: bool) -> list[Candidate]:
    out: list[Candidate] = []
    at = 0
    while at < len(tokens):
        if not _opens(tokens, at, lex):
            place = _lower_place(tokens, at)
            at += place or 1
            continue
        end = _run_end(tokens, at, text, lex)
        out += _pieces(tokens, at, end, lex, shouting)
        at = max(end, at + 1)
    return out


def _lower_place(tokens: Sequence[Token], at: int) -> int:
    return 0 if at < len(tokens) else 1


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
        if previous.text != "." and lex.bare(previous.text) != previous.text:
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
        skip = _skip_head(tokens, at, end, lex)
        if skip:
            at += skip
            continue
        stop = _stop(tokens, at, end, lex)
        piece = list(tokens[at:stop])
        while piece and (not piece[-1].is_word or piece[-1].text in lex.particles):
            piece.pop()
        if piece:
            found = _candidate(tuple(piece), lex, initial, shouting)
            if found is not None:
                out.append(replace(found, located=_located(tokens, at, stop, lex)))
        at = stop
    return out


def _located(tokens: Sequence[Token], at: int, stop: int, lex: Lexicon) -> bool:
    """Whether a name stands right after a preposition of place, or opens the text as a date line (``OSLO (NTB) –``)."""
    if at and tokens[at - 1].text.casefold() in lex.locative:
        return True
    after = [t.text for t in tokens[stop : stop + 6]]
    if at or not after or tokens[0].start > MAX_HEAD:
        return False
    if after[0] == "(" and ")" in after:
        after = after[after.index(")") + 1 :]
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
    if _known_place(tokens, at, lex)[0] > 1:
        return 0
    taken, _ = lex.roles.match([lex.role_word(w) for w in here], 0)
    if taken and not _is_organisation_head(tokens, at, end, taken, lex):
        return taken
    if lex.demonym(lex.bare(word)) and not _is_organisation_head(tokens, at, end, 1, lex):
        return 1
    return 0


def _is_organisation_head(tokens: Sequence[Token], at: int, end: int, taken: int, lex: Lexicon) -> bool:
    """Whether the run goes on to an organisation word: Chinese Communist Party, Commissioner Office."""
    tail = [t for t in tokens[at + taken : end] if t.is_word]
    return bool(tail) and any(lex.organisation.keys(lex.bare(t.text)) for t in tail[-1:]) and tail[0].is_capital


def _stop(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> int:
    """Where the name that begins at `at` ends inside the run."""
    length, _ = _known_place(tokens, at, lex)
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
    place = gazetteer.place_by_id(_known_place(tokens, at, lex)[1] or "")
    named = gazetteer.given_name(tokens[at].text) or (place is not None and gazetteer.given_name(place.name))
    return place is not None and place.kind == "city" and bool(named)


def _known_place(tokens: Sequence[Token], at: int, lex: Lexicon) -> tuple[int, str | None]:
    """Length in tokens and id of the longest known place that begins here; (0, None) if none does."""
    for size in range(min(gazetteer.longest_place_words(), len(tokens) - at), 0, -1):
        part = tokens[at : at + size]
        if size > 1 and not part[-1].is_word:
            continue
        words = [t.text for t in part]
        for last in lex.bases(words[-1]):
            joined = " ".join([*words[:-1], last]).replace(" - ", "-").replace(" . ", ". ")
            codes = lex.countries.keys(joined) if size == 1 else lex.countries.match([*words[:-1], last], 0)[1]
            if codes and (size == 1 or lex.countries.match([*words[:-1], last], 0)[0] == size):
                return size, f"iso:{min(codes)}"
            place = gazetteer.place(joined, lex.code)
            if place is not None and part[0].is_capital:
                return size, place.id
    return 0, None


def _candidate(tokens: tuple[Token, ...], lex: Lexicon, initial: bool, shouting: bool) -> Candidate | None:
    words = _with_initials(tokens)
    last = lex.bare(words[-1])
    clean = (*words[:-1], last)
    end = tokens[-1].end - (len(words[-1]) - len(last))
    span = Span(tokens[0].start, end)
    length, place = _known_place(tokens, 0, lex)
    whole = place if length == len(tokens) else None
    if whole is not None:
        base = _without_ending(words[-1], tokens, lex)
        span = Span(span.start, tokens[-1].start + len(base))
        clean = (*words[:-1], base)
    kind = _type(clean, whole, lex, initial, shouting)
    if kind is None and (shouting and len(clean) > 3):
        return None
    return Candidate(tokens, span, clean, kind, whole, initial)


def _with_initials(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """The words, an initial with its dot: J. Smith."""
    out: list[str] = []
    for token in tokens:
        if token.text == "." and out and len(out[-1]) == 1:
            out[-1] += "."
        elif token.is_word:
            out.append(token.text)
    return tuple(out)


def _without_ending(word: str, tokens: tuple[Token, ...], lex: Lexicon) -> str:
    """A place's word without a glued genitive (``Kinas``), when only the shorter form is known."""
    head = [t.text for t in tokens[:-1]]
    for ending in lex.genitive:
        base = (
            word[: -len(ending)]
            if word.endswith(ending) and not gazetteer.place(" ".join([*head, word]), lex.code)
            else ""
        )
        if base and (gazetteer.place(" ".join([*head, base]), lex.code) or lex.countries.keys(base)):
            return base
    return lex.bare(word)


def _type(words: tuple[str, ...], place: str | None, lex: Lexicon, initial: bool, shouting: bool) -> NameType | None:
    """What a run is by its own words; None where it takes more to tell."""
    joined = " ".join(words)
    if joined in lex.channels:
        return "ORG"
    if lex.governments.match(list(words), 0)[0] == len(words):
        return "ORG"
    if place is not None and not (len(words) == 1 and _also_given_name(words[0], place)):
        return "LOC"
    lower = [w.casefold() for w in words]
    if len(words) > 1:
        if not shouting and any(w.isupper() and 2 <= len(w) <= MAX_ACRONYM and w.isalpha() for w in words):
            return "ORG"
        if lex.organisation.keys(lower[-1]) or lex.organisation.keys(lower[0]):
            return "LOC" if lex.venue.keys(lower[-1]) and not lex.organisation.keys(lower[-1]) else "ORG"
        if initial and lex.capitalised_nouns:
            pass  # any adjective may stand capitalised before a street or a hall here
        elif any(lex.venue.keys(w) for w in (lower[0], lower[-1])) or any(
            lex.venue.keys(w) and i + 1 < len(words) and words[i + 1] in lex.particles for i, w in enumerate(lower)
        ):
            return "LOC"
    if len(words) == 1:
        word = words[0]
        if word.isupper() and 2 <= len(word) <= 6 and word.isalpha() and not shouting:
            return "ORG"
        return None
    if len(words) <= MAX_PERSON_TOKENS and not shouting and _like_person(words, lex):
        return "PER"
    return None


def _also_given_name(word: str, place: str) -> bool:
    """Whether a town bears a given name (Vladimir, Santiago): alone it may be either."""
    known = gazetteer.place_by_id(place)
    if known is None or known.kind != "city" or known.capital:
        return False
    return gazetteer.given_name(word) is not None or gazetteer.given_name(known.name) is not None


def _like_person(words: tuple[str, ...], lex: Lexicon) -> bool:
    """A known given name first (or an East Asian family name), and no word that names do not have."""
    if any(any(c.isdigit() for c in w) for w in words):
        return False
    if any(w.casefold() in lex.function and w not in lex.particles and not w[0].isupper() for w in words):
        return False
    first = words[0].split("-")[0]
    if gazetteer.given_name(words[0]) or gazetteer.given_name(first):
        return True
    return gazetteer.family_name_first(words[0]) and len(words) <= 3
