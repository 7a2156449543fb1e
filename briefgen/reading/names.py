"""Which proper names stand in the text, and of what kind: people, organisations, places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.lang import gazetteer, known
from briefgen.model.article import Span
from briefgen.model.reading import NameType
from briefgen.reading import coordination, cuts, nameform, neighbours, placenames, runs, scores, sentencecase
from briefgen.reading.evidence import Evidence, gather, starts
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.namewords import name_words
from briefgen.reading.tokens import Token


class Candidate(NamedTuple):
    """A run of name words with what it looks like."""

    row: Sequence[Token]
    """The tokens of its sentence."""

    first: int
    last: int
    """Its place among them: index of the first token, and one past the last."""

    span: Span
    words: tuple[str, ...]
    """Without genitive endings."""

    text: str
    """The words joined: by spaces, or by dots in names that are written without spaces."""

    type: NameType | None
    """None while only other mentions can tell."""

    place: str | None = None
    """Gazetteer id, if the words are a known place."""

    initial: bool = False
    """Stands where a sentence starts, so that its capital proves nothing."""

    located: bool = False
    """Stands right after a preposition of place, or as the date line of the article."""

    shouted: bool = False
    """Stands in a headline, where every word may have a capital."""

    barred: bool = False
    """Is the name of a thing, as a noun before it shows: the film X."""

    name: str = ""
    """The one name of a well-known entity."""

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the run."""
        return self.row[self.first : self.last]


def candidates(
    sentences: Sequence[Sequence[Token]], text: str, lex: Lexicon, shown: Evidence | None = None
) -> list[Candidate]:
    """All runs of name words of the sentences, in order, typed as far as each alone allows.

    `shown` is what the sentences show of their words; it is gathered if not given.
    """
    evidence = gather(sentences, lex) if shown is None else shown
    small = gazetteer.small_openers(latin=lex.latin)
    shown_small = small & evidence.small  # in most languages and articles none, which spares a look at every word
    out: list[Candidate] = []
    for tokens, capitals in zip(sentences, evidence.capitals, strict=True):
        if capitals:
            shouting = tokens[0].start in evidence.headlines
            openings = _openings(tokens, capitals, small if shouting else shown_small)
            found = _runs(tokens, openings, text, lex, shouting, evidence)
            out += _with_teams(_with_shared(found, tokens, lex), tokens, text, lex, evidence)
    return out


def _openings(tokens: Sequence[Token], capitals: Sequence[int], small: frozenset[str]) -> Sequence[int]:
    """The indices of the tokens with which a name may begin: words with a capital, and what opens *mer Noire*."""
    return [at for at, t in enumerate(tokens) if t.is_capital or t.text in small] if small else capitals


def _with_shared(found: list[Candidate], tokens: Sequence[Token], lex: Lexicon) -> list[Candidate]:
    """The candidates, with the places that share a word with a known one: *North* and South America."""
    more = []
    for known_one in found:
        if known_one.place is not None and known_one.type == "LOC":
            shared = coordination.sharing(tokens, known_one.first, known_one.last, lex)
            if shared is not None:
                first, last, place = shared
                more.append(_spelled(tokens, first, last, "LOC")._replace(place=place))
    if not more:
        return found
    taken = {i for c in more for i in range(c.first, c.last)}
    kept = [c for c in found if taken.isdisjoint(range(c.first, c.last))]
    return sorted([*kept, *more], key=lambda c: c.span.start)


def _with_teams(
    found: list[Candidate], tokens: Sequence[Token], text: str, lex: Lexicon, evidence: Evidence
) -> list[Candidate]:
    """The candidates, in rows of results the teams as bodies; countries and single players stay as they are."""
    for first, last in scores.teams(tokens, text):
        row = tokens[first:last]
        if any(t.fold in lex.calendar or t.fold in lex.common or evidence.ordinary(t.text) for t in row):
            continue
        inside = [c for c in found if row[0].start <= c.span.start < row[-1].end]
        nations = (gazetteer.place_by_id(c.place or "") for c in inside)
        if any(place is not None and place.kind == "country" for place in nations):
            continue
        if any(c.type == "ORG" or c.type == "PER" for c in inside):
            continue
        team = _spelled(tokens, first, last, "ORG")
        found = sorted([*(c for c in found if c not in inside), team], key=lambda c: c.span.start)
    return found


def _spelled(tokens: Sequence[Token], first: int, last: int, kind: NameType | None) -> Candidate:
    """The run as it stands there, its marks left out of the words."""
    words = tuple(t.text for t in tokens[first:last] if t.is_word)
    return Candidate(tokens, first, last, Span(tokens[first].start, tokens[last - 1].end), words, " ".join(words), kind)


def _runs(
    tokens: Sequence[Token], openings: Sequence[int], text: str, lex: Lexicon, shouting: bool, evidence: Evidence
) -> list[Candidate]:
    out: list[Candidate] = []
    word_of = name_words(lex).of
    free = 0
    for at in openings:
        if at < free:
            continue
        token = tokens[at]
        if not token.is_capital:
            small = _small_head(tokens, at, lex)
            if small is not None:
                out.append(small)
                free = small.last
            continue
        if at and tokens[at - 1].text == "<" and at + 1 < len(tokens) and tokens[at + 1].text == ">":
            continue  # a tag that was left in the text
        found = _well_known(tokens, at, text, lex, evidence) if word_of[token.text].opens_known else None
        if found is not None:
            out.append(found)
            free = found.last
        elif token.fold not in lex.function or not starts(tokens, at) or _opens_place(tokens, at, lex):
            end = runs.run_end(tokens, at, text, lex)
            free = _pieces(out, tokens, at, end, text, lex, shouting, evidence)
    return out


def _opens_place(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a small word at the start of a sentence opens the name of a known place: LA PAZ, Den Haag, São Paulo."""
    word = tokens[at].text
    if len(word) < 2 or not name_words(lex).of[word].opens_place:
        return False
    known = placenames.known_place(tokens, at, lex)[0] > 1 and tokens[at + 1].is_capital
    return known and not (lex.organisation.keys(tokens[at + 1].text) or lex.venue.keys(tokens[at + 1].text))


def _small_head(tokens: Sequence[Token], at: int, lex: Lexicon) -> Candidate | None:
    """A known place whose name opens with a small letter: mer Noire, golfo Pérsico."""
    size, place = placenames.known_place(tokens, at, lex) if at + 1 < len(tokens) else (0, None)
    if size < 2:
        return None
    located = neighbours.located(tokens, at, at + size, lex)
    found = _spelled(tokens, at, at + size, "LOC")
    return found._replace(place=place, initial=starts(tokens, at), located=located)


def _well_known(tokens: Sequence[Token], at: int, text: str, lex: Lexicon, evidence: Evidence) -> Candidate | None:
    """The name of the hand-kept table that begins here, unless a longer name does."""
    found = nameform.well_known(tokens, at, lex)
    if found is None or "\n" in text[tokens[at].start : tokens[at + found.size - 1].end]:
        return None
    initial, end = starts(tokens, at), at + found.size
    word = tokens[at].text
    doubtful = found.word or (tokens[at].fold in lex.function and not word.isupper())  # the Seine, and German "his"
    if doubtful and found.size == 1 and initial and not (evidence.proves(word, lex) and not evidence.ordinary(word)):
        return None
    following = tokens[end] if end < len(tokens) else None
    if following is not None and following.is_capital and text[tokens[end - 1].end : following.start] == " ":
        run = runs.run_end(tokens, at, text, lex)
        if run > end and _goes_on(tokens, at, end, run, found, lex):
            return None
    reach = runs.reach(tokens, at, end, text, lex, evidence)
    located = neighbours.located(tokens, at, end, lex)
    if located and found.type == "ORG" and placenames.known_place(tokens, at, lex)[0] == found.size:
        return None  # in Barcelona: the town, not its club
    if reach > end:
        longer = _formed(tokens, at, reach, lex, initial, shouting=False)
        return None if longer is None else longer._replace(located=located)
    last = tokens[end - 1]
    span = Span(tokens[at].start, last.end if lex.keeps_endings else last.start + len(lex.bare(last.text)))
    words = tuple(found.name.split())
    return Candidate(tokens, at, end, span, words, " ".join(words), found.type, None, initial, located, name=found.name)


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
    out: list[Candidate],
    tokens: Sequence[Token],
    start: int,
    end: int,
    text: str,
    lex: Lexicon,
    shouting: bool,
    evidence: Evidence,
) -> int:
    """Adds the names that the run is cut into, and tells where the search goes on.

    Titles, roles and demonyms at a head are left out.
    """
    word_of = name_words(lex).of
    at = start
    while at < end:
        initial = starts(tokens, at)
        if lex.sentence_case:
            more, kind = sentencecase.tail(tokens, at, end, lex)
            if more:
                out.append(_spelled(tokens, at, end + more, kind)._replace(initial=initial))
                return end + more
        skip = cuts.skip_head(tokens, at, end, lex) if word_of[tokens[at].text].precedes else 0
        if not skip and initial and at + 1 < end:
            skip = cuts.mere_opener(tokens, at, end, lex, evidence)
        if skip:
            at += skip
            continue
        bearer = 0 if shouting or end - at < cuts.LEAST_WITH_OFFICE else cuts.bearer(tokens, at, end, lex)
        # most runs are one word that opens no longer place: there is nothing to cut
        lone = end - at == 1 and not word_of[tokens[at].text].opens_place
        stop = end if lone else cuts.stop(tokens, at, bearer or end, lex, evidence)
        if lex.sentence_case:
            stop = sentencecase.cut(tokens, at, stop, initial, lex)
        reach = runs.reach(tokens, at, stop, text, lex, evidence) if stop >= end else stop
        last = reach
        while last > at and (not tokens[last - 1].is_word or tokens[last - 1].text in lex.particles):
            last -= 1
        if last > at:
            found = _formed(tokens, at, last, lex, initial, shouting)
            if found is not None and (not bearer or found.type in ("ORG", "LOC")):
                out.append(_as_used(found, stop, lex, shouting))
        at = reach
    return at if at > end else end


def _formed(
    tokens: Sequence[Token], at: int, last: int, lex: Lexicon, initial: bool, shouting: bool
) -> Candidate | None:
    """The candidate that the words of a run make; None if they are no name."""
    parts = (tokens[at].text,) if last - at == 1 else tuple([t.text for t in tokens[at:last]])
    form = nameform.form_of(parts, lex, initial, shouting)
    if form is None:
        return None
    span = Span(tokens[at].start, tokens[last - 1].end - form.cut)
    return Candidate(tokens, at, last, span, form.words, form.text, form.type, form.place, initial)


def _as_used(found: Candidate, stop: int, lex: Lexicon, shouting: bool) -> Candidate:
    """The candidate with what the words around it tell; its own words end before `stop`."""
    tokens, at, kind, barred, located = found.row, found.first, found.type, False, False
    if not at:
        located = not shouting and neighbours.located(tokens, at, stop, lex)
    elif name_words(lex).introduces[tokens[at - 1].text]:
        located = neighbours.located(tokens, at, stop, lex)
        kind, barred = neighbours.introduced(kind, tokens, at, lex)
    if found.last + 1 < len(tokens) and tokens[found.last].text in neighbours.HYPHENS:
        kind, barred = neighbours.compounded(kind, barred, tokens, found.last, lex)
    if located and at and (found.text in lex.no_bodies or tokens[at].fold in lex.articles):
        located = False
    if lex.sentence_case and kind is None and not shouting:
        kind = sentencecase.kind(tokens, at, found.last, found.initial, lex)
    if located and at == 0 and kind == "ORG" and found.text.isupper() and found.text not in lex.channels:
        kind = None  # a place in capitals opens a date line as well
    if kind == found.type and not (barred or located or shouting):
        return found
    return found._replace(type=kind, located=located, shouted=shouting, barred=barred)
