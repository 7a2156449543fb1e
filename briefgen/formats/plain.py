"""What a plain text file holds: its whole text, unchanged but for a byte-order mark, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.formats.source import Source
from briefgen.formats.textfile import read_text
from briefgen.model.article import Article, Problem


def load(source: Source) -> Iterator[Article | Problem]:
    """The article of a ``.txt`` file; its first line is not taken for a title here, as nothing marks it as one."""
    text, problems = read_text(source)
    yield from problems
    if text is not None:
        yield Article(source.id, source.name, text)
