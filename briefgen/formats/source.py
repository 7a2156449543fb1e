"""Where an article is read from, and how its bytes are fetched without trusting their number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.model.article import Article, Problem

MEGABYTE = 1_000_000
"""Bytes; the limit of a file is set and reported in these."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that may hold articles, with all that reading it needs."""

    path: Path
    """Where it is opened."""

    name: str
    """`Article.path`: relative to the folder it was found in, with ``/``."""

    place: str
    """How problems name it."""

    id: str
    """The id of an article that gives none itself."""

    languages: frozenset[str] | None = None
    """Codes of the known languages; None leaves `lang` unchecked but for its shape."""

    max_bytes: int = 5 * MEGABYTE
    """How much one article may hold: of the file, or of a line of JSON Lines."""


Load = Callable[[Source], Iterator[Article | Problem]]
"""What every format offers: a source in; articles, and the problems met on the way, out."""


def read_bytes(source: Source) -> bytes | Problem:
    """The whole file, or why it is left out; never takes in more than the limit."""
    try:
        size = source.path.stat().st_size
        if size > source.max_bytes:
            return too_large(source.place, size, source.max_bytes)
        with source.path.open("rb") as file:
            content = file.read(source.max_bytes + 1)
    except OSError as error:
        return unreadable(source.place, error)
    if len(content) > source.max_bytes:  # it grew between the two looks
        return too_large(source.place, len(content), source.max_bytes)
    return content


def too_large(
    place: str, size: int, limit: int, hint: str = "Split it, or raise max_bytes in briefgen.yaml."
) -> Problem:
    """The problem of a file or line of `size` bytes where `limit` are allowed."""
    shown, allowed = f"{size / MEGABYTE:.1f} MB", f"{limit / MEGABYTE:.1f} MB"
    if shown == allowed:  # rounding hides the difference
        shown, allowed = f"{size:,} bytes", f"{limit:,} bytes"
    return Problem(place, f"is {shown}; the limit is {allowed}", hint)


def unreadable(place: str, error: OSError) -> Problem:
    """The problem of a file that the system does not hand over."""
    match error:
        case PermissionError():
            reason = "permission denied"
        case FileNotFoundError():
            reason = "it is not there any more"
        case _:
            reason = error.strerror or type(error).__name__
    return Problem(place, f"cannot be read ({reason})")


def empty(place: str) -> Problem:
    """The problem of a file with nothing in it."""
    return Problem(place, "is empty", severity="warning")
