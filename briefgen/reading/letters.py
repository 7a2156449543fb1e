"""One letter for letters that a language reads as one: an article is read in it and answered as it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from briefgen.lang.letters import translation
from briefgen.lang.pack import LanguagePack
from briefgen.model.article import Article, Span
from briefgen.model.reading import Mention, Reading


@cache
def _table(pack: LanguagePack) -> Mapping[int, str]:
    return translation(pack.tables)


def plain(text: str, pack: LanguagePack) -> str:
    """`text` with traditional characters, full-width marks or other digits as the pack reads them, one for one.

    Every code point stays at its place, so offsets into the answer are offsets into `text`.
    """
    table = _table(pack)
    return _END.sub(_spaced, text.translate(table)) if table else text


_END = re.compile("([\u064b-\u0652])\u0627(?!\\w)|[\u064b-\u0652]+(?!\\w)|\u0640+(?=\\d|\\W|$)|(?<!\\w)\u0640+")
"""Signs of Arabic at the end of a word, and strokes beside it, which say nothing to a reader of news."""


def _spaced(found: re.Match[str]) -> str:
    size = len(found.group())
    return "\u0627" + " " * (size - 1) if found.group(1) else " " * size


def as_written(reading: Reading, article: Article) -> Reading:
    """A reading of the plain letters with all words of the article as the article writes them."""
    text = article.text
    if reading.article.text == text:
        return reading
    names = {text_of(reading.article.text, n.span): text_of(text, n.span) for n in reversed(reading.names)}

    def mention(found: Mention | None) -> Mention | None:
        if found is None:
            return None
        name = None if found.name is None else names.get(found.name, found.name)
        return replace(found, text=text_of(text, found.span), name=name)

    return replace(
        reading,
        article=article,
        title=reading.title if reading.title_span is None else text_of(text, reading.title_span),
        sentences=tuple(replace(s, speaker=mention(s.speaker)) for s in reading.sentences),
        quotes=tuple(replace(q, text=text_of(text, q.span), speaker=mention(q.speaker)) for q in reading.quotes),
        dates=tuple(replace(d, span=(at := _whole(text, d.span)), text=text_of(text, at)) for d in reading.dates),
        names=tuple(replace(n, text=text_of(text, n.span)) for n in reading.names),
        amounts=tuple(replace(a, span=(at := _whole(text, a.span)), text=text_of(text, at)) for a in reading.amounts),
        people=tuple(
            replace(p, name=names.get(p.name, p.name), aliases=tuple(names.get(a, a) for a in p.aliases))
            for p in reading.people
        ),
    )


def _whole(text: str, span: Span) -> Span:
    """The span with the last letter of a word that was read before its sign: 12 عامًا."""
    cut = text[span.end - 1 : span.end + 1]
    return (
        Span(span.start, span.end + 1)
        if len(cut) == 2 and "\u064b" <= cut[0] <= "\u0652" and cut[1] == "\u0627"
        else span
    )


def text_of(text: str, span: Span) -> str:
    """The words at a place."""
    return text[span.start : span.end]
