"""Which words the article puts in somebody's mouth, and in whose."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.lang.patterns import any_word
from briefgen.model.article import Span
from briefgen.model.reading import Block, Quote, QuoteKind
from briefgen.reading import (
    according,
    backward,
    brackets,
    dashes,
    documents,
    framed,
    incises,
    marks,
    mood,
    predicates,
    speakers,
    surroundings,
    titles,
    turns,
    wordings,
)
from briefgen.reading.history import History, Reports
from briefgen.reading.scene import Scene
from briefgen.reading.speakers import Attribution
from briefgen.reading.surroundings import STOP, Place
from briefgen.reading.tokens import Token

MIN_MIXED_WORDS = 3
"""Fewer words are a partial quote whatever stands around them."""

MIN_DIRECT_WORDS = 2
"""Words from which a stretch in marks may be speech: one word in marks is a term or a title."""

LETTERS_A_WORD = 2
"""Letters that stand for a word where no spaces part words: most in Chinese and Japanese news have two or more."""

MAX_QUOTES = 10_000
"""Quotes read in one article: more than a novel has. It bounds the time for a text of marks alone."""


def find(scene: Scene, reports: Reports) -> tuple[Quote, ...]:
    """Quotes in order of their place. Crossheads and headlines hold none: their marks echo words of the body."""
    history = History(scene, reports)
    out: list[Quote] = []
    blocks = [b for b in scene.blocks if b.role in ("lede", "body")]
    for at, block in enumerate(blocks):
        if len(out) >= MAX_QUOTES:
            break
        following = blocks[at + 1].span if at + 1 < len(blocks) else None
        dashed = scene.pack.flag("quotes", "dash")
        parts = dashes.parts(block.span, scene) if dashed else (block.span,)
        for part in parts:
            start = part.start
            if dashed:
                spoken = dashes.read(part, scene, history)
                out += spoken.quotes
                start = spoken.end
            after = following if part is parts[-1] else None
            out += _marked(Block(Span(start, part.end), block.role), after, scene, history)
        history.end_block()
    return tuple(_outermost(sorted(out, key=lambda q: q.span)))


def _marked(block: Block, following: Span | None, scene: Scene, history: History) -> list[Quote]:
    found = incises.cut(marks.find(scene.text, block.span, following), scene)[:MAX_QUOTES]
    places = [surroundings.place(found, i, block.span, scene) for i in range(len(found))]
    out: list[Quote] = []
    spoken: list[Quote] = []  # those that are no titles: she said on “News Hour.” “We ...”
    told, outer = block.span.start, [m.outer for m in found]
    for at, place in enumerate(places):
        history.read_sentences(told, place.lead.start, outer)
        told = place.marked.outer.start
        quote = _read(place, places[at - 1] if at else None, spoken, scene, history)
        out.append(quote)
        if quote.speaker is not None or not titles.is_title(place, None, scene):
            spoken.append(quote)
    if len(found) < MAX_QUOTES:
        history.read_sentences(told, block.span.end, outer)
    return out


def _read(place: Place, previous: Place | None, spoken: Sequence[Quote], scene: Scene, history: History) -> Quote:
    inner = place.marked.inner
    earlier = spoken[-1] if spoken else None
    beside = _attribute(place, scene)
    own = beside or _closing(place, scene, history)
    speaker, cue, via = None, None, own.via if own else None
    told = own is not None and own.status != "according"
    if own is not None and (own.speaker is not None or told):
        speaker, cue = history.speaker(own, inner.start), own.cue
    elif earlier is not None and previous is not None and turns.carries_over(place, previous, earlier, scene):
        speaker, via = earlier.speaker, via or earlier.via
    elif own is None and previous is None and not turns.has_words(place.lead, scene):
        speaker = history.left_open or turns.goes_on(place, scene, history)
    elif own is None and _in_reported_mood(place, scene):
        speaker = history.recent(inner.start)
    elif own is None and previous is not None and (turn := turns.next_turn(place, previous, spoken, scene, history)):
        speaker = turn
    elif own is None and (phrase := predicates.subject(_clause(place, scene), inner, place.marked.outer.end, scene)):
        speaker, cue = history.resolve(phrase[0], inner.start), phrase[1]
    if titles.is_title(place, own, scene):
        speaker = None
    history.left_open = speaker if place.marked.opened else None
    kind = _kind(place, beside, told or speaker is not None, scene)
    if speaker is not None and (kind != "partial" or beside is not None):
        history.spoke(speaker, inner.start)
    return Quote(inner, scene.text[inner.start : inner.end], kind, speaker, cue if speaker else None, via)


def _attribute(place: Place, scene: Scene) -> Attribution | None:
    """The clause that tells who speaks: after the quote first, for its subject stands closest; then before it."""
    lead, tail = scene.tokens_in(place.lead), scene.tokens_in(place.tail)
    stops = ".…?!" if scene.pack.groups("speech").get("after", ())[:1] == ["VS"] else ".…"
    ended = surroundings.last_sign(place.marked.inner, scene) in stops and place.tail.end > place.tail.start
    afresh = (ended and _starts_afresh(place, scene)) or surroundings.runs_on(place, scene)
    behind = None if afresh else speakers.after(tail, scene, closed=_closed(place, scene))
    behind = behind or wordings.clause(lead, tail, scene)
    if framed.applies(scene):
        # 他说：“……”: what follows such a quote belongs to the next
        opened = speakers.before(lead, scene) if lead and lead[-1].text == ":" else None
        named = behind if behind is not None and behind.speaker is not None else None
        behind = opened or named or speakers.around(lead, tail, scene) or behind
    found = behind if behind is not None and behind.speaker is not None else None
    if found is None and lead and lead[0].text == "," and place.beside[0] is not None:
        found = _over_marks(place, lead, tail, scene)  # die „Talpost“, ein Blatt der Region, schrieb
    found = found or speakers.before(lead, scene) or behind
    if (found is None or found.speaker is None) and (told := brackets.around(lead, tail, scene)):
        found = Attribution(*told)
    if found is None or (found.speaker is None and found.status != "according"):
        found = _over_marks(place, lead, tail, scene) or found
    if found is None and len(place.clause) > 1 and not any(scene.lex.say.opens(t.text) for t in tail):
        found = None if _own_clause(place, scene) else speakers.before(_clause(place, scene), scene)
    found = found or incises.between_commas(place.marked.inner, scene)
    source = according.source(tail, scene) or according.source(lead, scene)
    source = source or according.opening(lead, scene) or according.sense(lead, tail, scene)
    if found is None or source is None or found.via:
        return found or source
    return found._replace(via=source.via)


def _over_marks(place: Place, lead: Sequence[Token], tail: Sequence[Token], scene: Scene) -> Attribution | None:
    """The clause of a quote that a few other words in marks cut short: ``Die „Talpost“ schrieb:``."""
    if not scene.lex.capitalised_nouns:
        return None
    before, after = place.beside
    told = documents.in_marks(tail, after.inner, scene, behind=False) if after else None
    if told is None and before is not None:
        told = documents.in_marks(lead, before.inner, scene, behind=True)
    if told is not None:
        return Attribution(*told)
    short = sum(t.is_word for t in scene.tokens_in(place.marked.inner)) < MIN_MIXED_WORDS
    if short or place.whole.start == place.lead.start or _own_clause(place, scene):
        return None
    return speakers.before(scene.tokens_in(place.whole), scene)


def _own_clause(place: Place, scene: Scene) -> bool:
    """Whether a comma or a conjunction behind other words in marks opens a clause that may be somebody else's."""
    lead = scene.tokens_in(place.lead) if scene.lex.capitalised_nouns else ()
    opens = bool(lead) and (lead[0].text in ",(" or lead[0].fold in scene.lex.conjunctions)
    if opens and lead[0].text == "," and len(lead) > 1 and lead[1].fold in scene.lex.articles:
        opens = not any(t.text == "," for t in lead[2:])  # der „Talbund“, ein Verein der Anwohner, sprach von „...“
    return opens and not _in_reported_mood(place, scene)


def _clause(place: Place, scene: Scene) -> Sequence[Token]:
    """The reporter's words of the sentence before a quote, without what the sentence quoted earlier."""
    return [t for span in place.clause for t in scene.tokens_in(span)]


def _closing(place: Place, scene: Scene, history: History) -> Attribution | None:
    """``It was “a mess” from the start, police said.``: the clause that closes the sentence of a quoted phrase."""
    lead = scene.tokens_in(place.lead)
    inside = history.reports.closing(lead[:-1]) if lead and lead[-1].text == "," else None
    if inside is not None:
        return inside
    tail = scene.tokens_in(place.tail)
    if any(t.is_word for t in tail):
        return history.reports.closing(tail)
    return backward.behind(place.marked.outer.end, scene) if turns.speechlike(place.marked.inner, scene) else None


def _in_reported_mood(place: Place, scene: Scene) -> bool:
    """Whether the reporter's verb is in the mood of indirect speech (``Sie seien „...“``): somebody still speaks."""
    return mood.reports((*scene.tokens_in(place.lead), *scene.tokens_in(place.tail)), scene)


def _closed(place: Place, scene: Scene) -> bool:
    """Whether a quote is a whole utterance: it begins one, and ends with a stop or before a comma."""
    text, inner = scene.text, place.marked.inner
    opening = next((c for c in text[inner.start : inner.end] if c.isalnum()), "")
    ends = surroundings.last_sign(inner, scene) in "!?,…" or text[place.tail.start : place.tail.end].lstrip()[:1] == ","
    return ends and not opening.islower() and not turns.has_words(place.lead, scene)


def _starts_afresh(place: Place, scene: Scene) -> bool:
    """Whether the words after a quote that ended with a full stop are a sentence of their own."""
    rest = scene.text[place.tail.start : place.tail.end].lstrip(" \u00a0,–—-")
    if not rest[:1].isupper():
        return not rest
    tokens = scene.tokens_in(place.tail)
    if wordings.opens(tokens, scene):
        return False
    if not tokens or tokens[0].text == ",":
        return not tokens
    return tokens[-1].text == ":" or not scene.lex.say.match([t.text for t in tokens[:5]], 0)[0]


def _kind(place: Place, own: Attribution | None, attributed: bool, scene: Scene) -> QuoteKind:
    """Whole sentences are direct, three words or more of a clause that is somebody's are mixed, the rest is partial."""
    text, inner = scene.text, place.marked.inner
    words = sum(t.is_word for t in scene.tokens_in(inner)) or len(text[inner.start : inner.end].split())
    opening = next((c for c in text[inner.start : inner.end] if c.isalnum()), "")
    before = text[place.lead.start : place.lead.end].rstrip()
    fresh = not turns.has_words(place.lead, scene) or before[-1:] in (":", *STOP) or turns.only_joins(place, scene)
    if not fresh and before[-1:] == "," and own is not None and own.cue.end >= place.lead.end - 3:
        fresh = True  # Lavrov said, “...”
    if not fresh and own is not None and framed.whole(text[inner.start : inner.end], own.cue, inner, scene):
        fresh = True
    if not attributed and _names_a_thing(before, scene):
        return "partial"
    if titles.is_title(place, own, scene):
        return "partial"
    whole = fresh and not opening.islower() and words >= MIN_DIRECT_WORDS and _ends_as_speech(place, own, scene)
    if whole and (attributed or turns.speechlike(inner, scene)):
        return "direct"
    if not scene.pack.groups("words").get("spaced", True):
        words = sum(c.isalnum() for c in text[inner.start : inner.end]) // LETTERS_A_WORD
    return "mixed" if attributed and words >= MIN_MIXED_WORDS else "partial"


def _ends_as_speech(place: Place, own: Attribution | None, scene: Scene) -> bool:
    text, inner = scene.text, place.marked.inner
    if place.marked.opened or surroundings.last_sign(inner, scene) in STOP:
        return True
    if own is not None and own.cue.start >= place.marked.outer.end and own.status != "according":
        return True
    follow = text[place.marked.outer.end : place.tail.end].lstrip()
    return not follow or follow[0] in ".!?…" or (follow[0] in ",–—" and surroundings.last_sign(inner, scene) == ",")


def _names_a_thing(before: str, scene: Scene) -> bool:
    """Whether a naming word (``the film``, ``so-called``) stands right before the marks."""
    words = scene.pack.words("quotes", "naming")
    if not words:
        return False
    near = before[-40:]
    return any(
        hit.end() == len(near) for hit in any_word(words, scene.pack.groups("words").get("spaced", True)).finditer(near)
    )


def _outermost(quotes: list[Quote]) -> list[Quote]:
    """Quotes in order; where a stretch is met twice (a dash line with marks inside) the outer one stays."""
    out: list[Quote] = []
    for quote in quotes:
        if out and out[-1].span.end > quote.span.start:
            continue
        out.append(quote)
    return out
