"""The quotes of an event with their speakers, and which of them render the same utterance."""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz import fuzz

from briefgen.briefing.material import Material, cite, is_pronoun
from briefgen.events.registry import Identity
from briefgen.model.article import Span
from briefgen.model.briefing import EventQuote, Speaker
from briefgen.model.reading import Quote, Reading

SAME_WORDS = 78.0
"""Token-set ratio (rapidfuzz, 0-100) from which two wordings in one language are one utterance, for one speaker;
good neighbours/good neighbors friends and partners is 84, the nearest different pair of the hand-made briefing 58."""

SAME_ACROSS = 0.5
"""Share of common people, places, concepts and numbers (Jaccard) from which two languages render one utterance."""

MIN_ACROSS = 3
"""And how many of them there must be."""


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
    for i in range(len(out)):
        for j in range(i + 1, len(out)):
            if _same(rows[i], rows[j], speakers[i], speakers[j], material):
                same[out[i].id].append(out[j].id)
                same[out[j].id].append(out[i].id)
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


def _same(
    one: tuple[Reading, Quote],
    other: tuple[Reading, Quote],
    by: Identity | None,
    also_by: Identity | None,
    material: Material,
) -> bool:
    if by is None or also_by is None or by.id != also_by.id or "partial" in (one[1].kind, other[1].kind):
        return False
    if one[0].id == other[0].id:
        return False
    if one[0].lang.split("-")[0] == other[0].lang.split("-")[0]:
        return fuzz.token_set_ratio(_folded(one[1].text), _folded(other[1].text)) >= SAME_WORDS
    a, b = _things(one, material), _things(other, material)
    return len(a & b) >= MIN_ACROSS and len(a & b) >= SAME_ACROSS * len(a | b)


def _folded(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.casefold()).split())


def _things(row: tuple[Reading, Quote], material: Material) -> frozenset[str]:
    """Whom and what the quoted words name, and the concepts of the sentences they stand in."""
    reading, quote = row
    names = {material.site(reading, n) for n in reading.names if quote.span.holds(n.span)}
    numbers = {f"n:{a.of or a.unit}={a.value:g}" for a in reading.amounts if quote.span.holds(a.span)}
    concepts = {f"c:{c}" for s in reading.sentences if quote.span.meets(s.span) for c in s.concepts}
    return frozenset({n for n in names if n} | numbers | concepts)
