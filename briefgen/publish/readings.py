"""A reading as ``briefgen read`` prints it (``schemas/reading.json``)."""

from __future__ import annotations

from briefgen.model.article import Span
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
        "boilerplate": [_at(b.span) | {"reason": b.reason} for b in reading.blocks if b.role == "boilerplate"],
        "quotes": [_quote(q, reading) for q in reading.quotes],
        "dates": [_at(d.span) | {"text": d.text, "type": d.type, "value": d.value} for d in reading.dates],
        "names": [_at(n.span) | {"text": n.text, "type": n.type, "entity": n.entity} for n in reading.names],
        "amounts": [
            _at(a.span) | {"text": a.text, "value": a.value, "unit": a.unit, "of": a.of} for a in reading.amounts
        ],
    }


def _at(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _quote(quote: Quote, reading: Reading) -> Json:
    cue = _at(quote.cue) | {"text": reading.exact(quote.cue)} if quote.cue else None
    return _at(quote.span) | {
        "text": quote.text, "kind": quote.kind, "speaker": _speaker(quote.speaker), "cue": cue, "via": quote.via,
    }  # fmt: skip


def _speaker(mention: Mention | None) -> Json | None:
    return _at(mention.span) | {"text": mention.text, "name": mention.name or mention.text} if mention else None
