"""Many articles: each in the language it states or seems to be in, on as many cores as asked."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from briefgen.lang.detect import detect
from briefgen.model.article import Article
from briefgen.model.reading import Reading
from briefgen.reading.read import read

MIN_PARALLEL = 400_000
"""Code points of text from which other processes are worth starting; reading that much takes about as long as that."""


def read_all(articles: Sequence[Article], workers: int = 1) -> tuple[Reading, ...]:
    """Readings in the order of the articles; `workers` processes (0: one a core) change nothing but the time."""
    return tuple(read_each(articles, workers))


def read_each(articles: Sequence[Article], workers: int = 1) -> Iterator[Reading]:
    """The same, one after the other: who needs each but once saves the memory of all."""
    count = workers or os.cpu_count() or 1
    if count == 1 or sum(len(a.text) for a in articles) < MIN_PARALLEL:
        with _uncollected():
            yield from map(read_one, articles)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(count, initializer=gc.disable) as pool:
        yield from pool.map(read_one, articles, chunksize=max(1, len(articles) // (count * 8)))


def read_one(article: Article) -> Reading:
    """One article, in the language it states or seems to be in."""
    return read(article, article.lang or detect(f"{article.title or ''}\n{article.text}"))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for cycles meanwhile: readings hold none, and the search walks all of them, time and again.

    The tables, and the answers kept for words, stay as long as the process does; no later search need walk them.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was:
            gc.enable()
