"""What a JSON Lines file holds: an article a line, the field `text` taken as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from briefgen.formats.decode import clean, not_text, replaced_problem
from briefgen.formats.fields import check_fields, meant
from briefgen.formats.source import MEGABYTE, Source, empty, too_large, unreadable
from briefgen.model.article import Article, Problem

MAX_FILE_BYTES = 200 * MEGABYTE
MAX_BROKEN_LINES = 20
"""Lines without JSON that are reported one by one; the rest are counted, as the file is of some other kind."""

_UTF8_BOM = b"\xef\xbb\xbf"
_LINE_HINT = 'Each line holds one article: {"title": "...", "text": "..."}.'


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    content: bytes
    """Empty where the line was too long to be kept."""

    size: int
    """Bytes, the line end not counted."""


def load(source: Source) -> Iterator[Article | Problem]:
    """The articles of a ``.jsonl`` file, read line by line; a faulty line leaves the others alone."""
    try:
        size = source.path.stat().st_size
        if size > MAX_FILE_BYTES:
            yield too_large(source.place, size, MAX_FILE_BYTES, "Split it.")
            return
        with source.path.open("rb") as file:
            yield from _articles(file, source)
    except OSError as error:
        yield unreadable(source.place, error)


def _articles(file: BinaryIO, source: Source) -> Iterator[Article | Problem]:
    seen = broken = 0
    told: set[str] = set()
    for line in _lines(file, source.max_bytes):
        place = f"{source.place}:{line.number}"
        if b"\0" in line.content:  # JSON writes it as \\u0000; raw, it shows UTF-16 or no text at all
            yield not_text(place)
            return
        if line.size > source.max_bytes:
            yield too_large(place, line.size, source.max_bytes)
        elif line.content.strip():
            given = _parse(line.content, place)
            if isinstance(given, Problem):
                broken += 1
                if broken <= MAX_BROKEN_LINES:
                    yield given
            else:
                yield from _misnamed(given, place, told)
                yield from _article(given, line.number, place, source)
        else:
            continue
        seen += 1
    if broken > MAX_BROKEN_LINES:
        yield Problem(source.place, f"has {broken - MAX_BROKEN_LINES:,} more lines that are not articles", _LINE_HINT)
    if not seen:
        yield empty(source.place)


def _lines(file: BinaryIO, max_bytes: int) -> Iterator[_Line]:
    """The lines of a file, of which no more than `max_bytes` of any one are ever held."""
    room = max_bytes + len(b"\r\n")
    number = 0
    while content := file.readline(room):
        number += 1
        if number == 1:
            content = content.removeprefix(_UTF8_BOM)
        kept, size = content, len(content)
        while not content.endswith(b"\n") and (content := file.readline(room)):
            kept, size = b"", size + len(content)
        size -= len(content) - len(content.rstrip(b"\r\n"))
        yield _Line(number, kept, size)


def _parse(content: bytes, place: str) -> dict[str, object] | Problem:
    try:
        value = json.loads(content.decode("utf-8").rstrip("\r\n"))
    except UnicodeDecodeError:
        return Problem(place, "is not UTF-8", "Save the file as UTF-8.")
    except json.JSONDecodeError as error:
        return Problem(place, f"is not JSON at column {error.colno}", _LINE_HINT)
    except (ValueError, RecursionError):  # a number of thousands of digits, or thousands of brackets
        return Problem(place, "is JSON that no article needs", _LINE_HINT)
    return value if isinstance(value, dict) else Problem(place, "is not an object", _LINE_HINT)


def _misnamed(given: dict[str, object], place: str, told: set[str]) -> Iterator[Problem]:
    """A warning for each field under a foreign name, once a file: an export repeats it on every line."""
    for name, ours in meant(given):
        if name not in told:
            told.add(name)
            yield Problem(place, f"field '{name}' is not read, here and below", f"Did you mean '{ours}'?", "warning")


def _article(given: dict[str, object], number: int, place: str, source: Source) -> Iterator[Article | Problem]:
    fields, problems = check_fields(given, lambda _: place, source.languages)
    yield from problems
    raw = given.get("text")
    if raw is not None and not isinstance(raw, str):
        yield Problem(place, "text must be text")
        return
    if problems:
        return
    text, replaced = clean(raw or "")
    if replaced:
        yield replaced_problem(place, replaced)
    if text.strip() or fields.title:
        yield fields.article(text, path=f"{source.name}#{number}", default_id=f"{source.id}-{number}")
    else:
        yield Problem(place, "has neither title nor text", severity="warning")
