"""What does this article say: one pure function, the finders called in the order they build on each other."""

from __future__ import annotations

from dataclasses import replace

from briefgen.lang.pack import LanguagePack, load_pack
from briefgen.model.article import Article, Span
from briefgen.model.reading import Block, Reading
from briefgen.reading import (
    amounts,
    dates,
    evidence,
    layout,
    letters,
    mending,
    names,
    people,
    places,
    quotes,
    scriptnames,
    sentences,
    spoken,
    stated,
    statements,
    unspaced,
)
from briefgen.reading.history import Reports
from briefgen.reading.lexicon import Lexicon, lexicon
from briefgen.reading.scene import Scene

_WIDGETS = "en"
"""Sites in every language carry English widgets, so the English phrases are tried after the article's own."""


def read(article: Article, lang: str) -> Reading:
    """Everything found in the article, offsets in code points of its text.

    `lang` is the article's language as given or recognised (BCP 47); in a language without a pack the finders that
    need none still work: layout, sentences, quote marks, known places, numbers.
    """
    pack = load_pack(lang)
    reading = _read_text(article, lang, pack)
    if article.title and reading.title_span is None:
        title = replace(article, id=f"{article.id}#title", text=article.title, title=None)
        reading = replace(reading, headline=_read_text(title, lang, pack))
    return reading


def _read_text(article: Article, lang: str, pack: LanguagePack) -> Reading:
    mended = mending.mend(article.text)
    if mended is not None:
        reading = _read_whole(replace(article, text=mended.text), lang, pack)
        return mended.as_written(reading, article)
    return _read_whole(article, lang, pack)


def _read_whole(article: Article, lang: str, pack: LanguagePack) -> Reading:
    lex = lexicon(pack)
    plain = replace(article, text=letters.plain(article.text, pack))
    return letters.as_written(_read_plain(plain, article.text, lang, pack, lex), article)


def _read_plain(article: Article, written: str, lang: str, pack: LanguagePack, lex: Lexicon) -> Reading:
    text = article.text
    blocks = layout.split(text, pack, article.title, load_pack(_WIDGETS))
    told = tuple(b for b in blocks if b.role != "boilerplate")
    rows = sentences.split(written, (b.span for b in told), pack)
    tokens = tuple(unspaced.words(text, row.start, row.end, pack, lex.elided) for row in rows)
    shown = evidence.gather(tokens, lex)
    if lex.capitals:
        named = names.candidates(tokens, text, lex, shown)
    else:
        named = scriptnames.candidates(tokens, text, pack, lex)
    found, persons = people.resolve(named, tokens, text, lex, shown)
    found = places.with_use(found, tokens, lex)
    scene = Scene(text, pack, lex, told, rows, tokens, found, persons)
    times = dates.find(text, rows, pack, article.published_day)
    if article.published_day is None and (day := stated.day(text, times, pack)):
        times = dates.find(text, rows, pack, day)
    reports = Reports(scene)
    said = spoken.with_concepts(quotes.find(scene, reports), scene)
    counted = amounts.find(scene, times)
    title, title_span = _title(article, told, text)
    return Reading(
        article=article,
        lang=lang,
        title=title,
        title_span=title_span,
        blocks=blocks,
        sentences=tuple(s for s in statements.find(scene, said, reports) if s.role != "crosshead"),
        quotes=said,
        dates=times,
        names=places.without_currencies(found, counted),
        amounts=counted,
        people=persons,
    )


def _title(article: Article, blocks: tuple[Block, ...], text: str) -> tuple[str | None, Span | None]:
    block = next((b for b in blocks if b.role == "title"), None)
    if block is not None:
        return text[block.span.start : block.span.end], block.span
    return article.title, None
