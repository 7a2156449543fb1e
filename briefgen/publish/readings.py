"""A reading as ``briefgen read`` prints it (``schemas/reading.json``)."""

from __future__ import annotations

from briefgen.model.reading import Mention, Quote, Reading
from briefgen.publish.jsontext import Json


def reading_object(reading: Reading) -> Json:
    """The reading as JSON Lines have it; offsets are code points of ``text``."""
    article = reading.article
    return {
        "id": article.id,
        "path": article.path,
        "lang": reading.lang,
        "title": reading.title,
        "published": article.published,
        "text": article.text,
        "sentences": [[s.span.start, s.span.end] for s in reading.sentences],
        "boilerplate": [
            {"start": b.span.start, "end": b.span.end, "reason": b.reason}
            for b in reading.blocks
            if b.role == "boilerplate"
        ],
        "quotes": [_quote(q, reading) for q in reading.quotes],
        "dates": [
            {"start": d.span.start, "end": d.span.end, "text": d.text, "type": d.type, "value": d.value}
            for d in reading.dates
        ],
        "names": [
            {"start": n.span.start, "end": n.span.end, "text": n.text, "type": n.type, "entity": n.entity}
            for n in reading.names
        ],
        "amounts": [
            {"start": a.span.start, "end": a.span.end, "text": a.text, "value": a.value, "unit": a.unit, "of": a.of}
            for a in reading.amounts
        ],
    }


def _quote(quote: Quote, reading: Reading) -> Json:
    cue = quote.cue and {"start": quote.cue.start, "end": quote.cue.end, "text": reading.exact(quote.cue)}
    return {
        "start": quote.span.start, "end": quote.span.end, "text": quote.text, "kind": quote.kind,
        "speaker": _speaker(quote.speaker), "cue": cue, "via": quote.via,
    }  # fmt: skip


def _speaker(mention: Mention | None) -> Json | None:
    if mention is None:
        return None
    start, end = mention.span
    return {"start": start, "end": end, "text": mention.text, "name": mention.name or mention.text}
