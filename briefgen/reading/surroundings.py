"""The reporter's text around a stretch in marks: what leads up to it, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.model.article import Span
from briefgen.reading import framed, nounphrases, speakers, wordings
from briefgen.reading.marks import Marked
from briefgen.reading.scene import Scene

STOP = ".!?…。！？"
"""Marks that end a sentence."""

_INNER_MARKS = "’'”\"»“‘"
"""Marks that close what is quoted inside other words: *“He said: ‘Go!’”*."""

MAX_FEW = 3
"""Words in marks that a clause goes on over: a name, a nickname, a scare quote."""

MAX_SKIPPED = 4
"""Such stretches in one sentence that a clause goes on over."""

MAX_ARTICLE = 40
"""Code points that an article, a noun for a body and the spaces behind them take up."""


@dataclass(frozen=True, slots=True)
class Place:
    """A marked stretch with the stretches of reporter's text around it."""

    marked: Marked
    lead: Span
    """From the start of the sentence (or the quote before it) to the opening mark."""

    tail: Span
    """From the closing mark to the end of the sentence (or the next quote)."""

    whole: Span
    """The lead from the start of its sentence on where only a few words stand in marks before it (else the lead)."""

    clause: tuple[Span, ...]
    """The reporter's text of the sentence before the stretch, around what else stands in marks there."""

    beside: tuple[Marked | None, Marked | None]
    """The few words in marks that the lead follows and the tail leads to, as names of papers and bodies are."""


def place(found: Sequence[Marked], at: int, block: Span, scene: Scene) -> Place:
    """The `at`-th stretch in marks of a block, with what stands around it."""
    marked = found[at]
    first = scene.sentence_at(marked.outer.start)
    last = scene.sentence_at(marked.outer.end - 1)
    start = scene.sentences[first].start if first >= 0 else block.start
    end = scene.sentences[last].end if last >= 0 else block.end
    if end <= marked.outer.end:
        end = _next_sentence(last, marked, block, scene)
    lead = max(start, found[at - 1].outer.end if at else block.start, block.start)
    if scene.text[lead : marked.outer.start].rstrip()[-1:] in STOP:
        lead = marked.outer.start  # the sentence before has ended, whatever the segmenter made of it
    if lead == marked.outer.start == block.start and first > 0:
        earlier = scene.sentences[first - 1]
        if scene.text[earlier.start : lead].rstrip()[-1:] == ":":
            lead = earlier.start  # the paragraph before led up to it
    tail = min(end, found[at + 1].outer.start if at + 1 < len(found) else block.end, block.end)
    lead = min(lead, marked.outer.start)
    few = _few_before(found, at, start, scene)
    wide = start if few and (few[0] is found[0] or found[at - len(few) - 1].outer.start < start) else lead
    follower = found[at + 1] if at + 1 < len(found) and found[at + 1].outer.start == tail else None
    return Place(
        marked,
        Span(lead, marked.outer.start),
        Span(marked.outer.end, max(tail, marked.outer.end)),
        Span(min(wide, lead), marked.outer.start),
        _clause(found, at, start, lead),
        (few[-1] if few and few[-1].outer.end == lead and _pointed_at(few[-1], scene) else None, follower),
    )


def _clause(found: Sequence[Marked], at: int, start: int, lead: int) -> tuple[Span, ...]:
    """The stretches of the reporter's text before the `at`-th stretch in marks, back to the start of its sentence."""
    first = at
    while first and at - first < MAX_SKIPPED and start <= found[first - 1].outer.start:
        first -= 1
    opens = [found[i].outer.end for i in range(first, at)]
    marks = [m.outer.start for m in found[first : at + 1]]
    begin = max(start, found[first - 1].outer.end if first else start)
    return tuple(Span(a, b) for a, b in zip([begin if first < at else lead, *opens], marks, strict=True) if a < b)


def _few_before(found: Sequence[Marked], at: int, start: int, scene: Scene) -> Sequence[Marked]:
    """The stretches of a few words right before the `at`-th stretch, back to the start of its sentence at most."""
    first = at
    while first and at - first < MAX_SKIPPED and start <= found[first - 1].outer.start:
        inner = found[first - 1].inner
        if len(scene.text[inner.start : inner.end].split(None, MAX_FEW)) > MAX_FEW:
            break
        first -= 1
    return found[first:at]


def last_sign(inner: Span, scene: Scene) -> str:
    """The last sign of what is quoted, behind which only the marks of a quotation inside it close."""
    text, end = scene.text, inner.end
    while end - 1 > inner.start and text[end - 1] in _INNER_MARKS:
        end -= 1
    return text[end - 1]


def runs_on(place: Place, scene: Scene) -> bool:
    """Whether the reporter's sentence goes on over quoted words: *He was “sure” until Berg said no*.

    Where the subject stands first a comma or a stop sets the clause apart that tells who speaks.
    """
    if not scene.pack.flag("speech", "subject_first") or last_sign(place.marked.inner, scene) in STOP + ",–—-":
        return False
    behind = scene.text[place.tail.start : place.tail.end].lstrip()
    return behind[:1].isalpha() and any(t.is_word for t in scene.tokens_in(place.lead))


def _pointed_at(marked: Marked, scene: Scene) -> bool:
    """Whether an article stands before words in marks, as before the name of a paper."""
    before = scene.tokens_in(Span(max(0, marked.outer.start - MAX_ARTICLE), marked.outer.start))
    if len(before) > 1 and nounphrases.bears_names(before[-1], scene):
        before = before[:-1]  # die Zeitung „Talpost“
    return bool(before) and before[-1].fold in scene.lex.articles - scene.lex.oblique


def _next_sentence(last: int, marked: Marked, block: Span, scene: Scene) -> int:
    """End of the sentence after a quote that closed with its own stop, if that sentence goes on with the clause."""
    close = marked.outer.end
    if last + 1 >= len(scene.sentences) or scene.sentences[last + 1].start >= block.end:
        return close
    following = scene.sentences[last + 1]
    opening = scene.text[following.start : following.start + 1]
    tokens = scene.tokens[last + 1]
    if opening.islower() or (tokens and scene.lex.say.match([t.text for t in tokens[:5]], 0)[0]):
        return following.end
    if framed.closes(tokens, scene) or wordings.opens(tokens, scene):
        return following.end
    asked = last_sign(marked.inner, scene) in "?!"
    sure = scene.pack.flag("speech", "subject_first")
    told = speakers.after(tokens, scene, closed=sure) if asked else None
    return following.end if told is not None and told.speaker is not None else close
