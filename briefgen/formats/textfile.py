"""What text a whole file holds, or why it holds none."""

from __future__ import annotations

from collections.abc import Callable

from briefgen.formats.decode import decode, decode_problems, not_text
from briefgen.formats.source import Source, empty, read_bytes
from briefgen.model.article import Problem


def read_text(
    source: Source, declared: Callable[[bytes], str | None] | None = None
) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file, None where nothing can be made of it; and what there is to say of how it was read.

    Args:
        source: The file.
        declared: Finds the encoding that a file of this kind names itself.
    """
    content = read_bytes(source)
    if isinstance(content, Problem):
        return None, (content,)
    decoded = decode(content, declared(content) if declared else None)
    if decoded is None:
        return None, (not_text(source.place),)
    if not decoded.text.strip():
        return None, (empty(source.place),)
    return decoded.text, decode_problems(source.place, decoded)
