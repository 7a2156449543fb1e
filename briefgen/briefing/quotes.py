"""The quotes of an event with their speakers, and which of them render the same utterance."""

from __future__ import annotations

from dataclasses import replace

from briefgen.briefing.material import Material, cite, is_pronoun
from briefgen.briefing.utterances import Row, pairs
from briefgen.events.registry import Identity
from briefgen.model.article import Span
from briefgen.model.briefing import EventQuote, Speaker
from briefgen.model.reading import Quote, Reading


def quotes(material: Material) -> tuple[EventQuote, ...]:
    """All quotes by article and place; ids count from ``q1`` in that order."""
    rows = [(r, q) for r in material.readings for q in r.quotes]
    speakers = [_identity(r, q, material) for r, q in rows]
    out = [
        EventQuote(
            f"q{n}",
            q.text,
            r.lang,
            q.kind,
            _speaker(q, who, material),
            q.via,
            r.exact(q.cue) if q.cue else None,
            cite(r, _place(r, q)),
        )
        for n, ((r, q), who) in enumerate(zip(rows, speakers, strict=True), start=1)
    ]
    same: dict[str, list[str]] = {q.id: [] for q in out}
    told = [Row(n, r, q, who, material) for n, ((r, q), who) in enumerate(zip(rows, speakers, strict=True))]
    for one, other in sorted(set(pairs(told))):
        same[out[one].id].append(out[other].id)
        same[out[other].id].append(out[one].id)
    return tuple(replace(q, same_as=tuple(same[q.id])) for q in out)


def _identity(reading: Reading, quote: Quote, material: Material) -> Identity | None:
    return material.registry.speaker(quote.speaker, reading, material.readings) if quote.speaker else None


def _speaker(quote: Quote, who: Identity | None, material: Material) -> Speaker | None:
    """The speaker under the site's name for them; the article's words for somebody unnamed; else None."""
    if who is not None:
        return Speaker(who.id, who.name, material.role(who.id))
    if quote.speaker is None or is_pronoun(quote.speaker):
        return None
    return Speaker(None, quote.speaker.name or quote.speaker.text, None)


def _place(reading: Reading, quote: Quote) -> Span:
    """The sentences that hold the quote whole."""
    touched = [s.span for s in reading.sentences if s.span.meets(quote.span)]
    start = min([quote.span.start, *(s.start for s in touched)])
    return Span(start, max([quote.span.end, *(s.end for s in touched)]))
