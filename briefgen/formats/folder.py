"""Which articles a folder holds, and what is wrong with its files: the door to all formats."""

from __future__ import annotations

import stat
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path, PurePosixPath
from typing import cast

from briefgen.formats.ids import unique_ids
from briefgen.formats.language_tag import language_parts
from briefgen.formats.source import MEGABYTE, Load, Source, unreadable
from briefgen.formats.walk import Found, place_of, shown_name, walk
from briefgen.model.article import Article, Problem

FORMATS: Mapping[str, str] = {
    ".txt": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
}
"""The module here that reads a file, by its suffix in lower case. A new kind of file is a module with a `load` and a
row here. A module is imported for the first file of its kind: what pages and Markdown are parsed with takes longer to
import than most folders take to read."""

LOOKS_LIKE_ARTICLES = frozenset(
    {
        *(".doc", ".docx", ".epub", ".htmlx", ".json", ".jsonlines", ".mdown", ".mht", ".mhtml", ".ndjson", ".odt"),
        *(".pages", ".pdf", ".rst", ".rtf", ".shtml", ".text", ".webarchive", ".xhtml"),
    }
)
"""Suffixes of files that somebody may have meant to be read; every other unknown suffix is passed over in silence."""

ABOUT_THE_FOLDER = ("README", "SOURCES")
"""How the names of files begin that tell of the folder instead of the news."""

DEFAULT_MAX_BYTES = 5 * MEGABYTE
READS = "briefgen reads .txt, .md, .html and .jsonl."

Loaded = tuple[tuple[Article, ...], tuple[Problem, ...]]


def load_folder(
    root: Path,
    *,
    languages: Collection[str] | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    exclude: Collection[Path] = (),
    place: str = "",
) -> Loaded:
    """Read every article under `root`, by path; whatever cannot be read is a problem, never an exception.

    Args:
        root: The folder of articles.
        languages: Codes of the known languages; None takes any well-formed language tag.
        max_bytes: The most a file may hold, or a line of JSON Lines.
        exclude: Folders under `root` that are not read.
        place: What problems put before a path, such as ``content``; paths of articles never have it.
    """
    if not _is_folder(root):
        return (), (Problem(place or shown_name(root.as_posix()), "is not a folder that can be read"),)
    return _load(_inside(root, place, exclude), languages, max_bytes)


def load_paths(
    paths: Iterable[Path],
    *,
    languages: Collection[str] | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Loaded:
    """Read the files and folders that somebody named, each file once; as `load_folder` otherwise.

    A file named by itself is read whatever its name, and is reported if no format reads it. Its article's path is the
    bare name; of a file in a named folder, the path inside that folder. Problems name files as they were given.
    """
    entries: dict[Path, _Entry] = {}
    # Folders first, so that a file reached in two ways has one path whatever the order of the arguments.
    for path in sorted(paths, key=lambda path: (not _is_folder(path), path)):
        given = shown_name(path.as_posix())
        inside = _inside(path, given) if _is_folder(path) else [_Entry(_named(path, given), given, named=True)]
        for entry in inside:
            entries.setdefault(entry.found.path.absolute(), entry)
    in_order = sorted(entries.values(), key=lambda entry: (entry.found.name, entry.place))
    return _load(in_order, languages, max_bytes)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file to be read, or reported."""

    found: Found
    place: str
    named: bool = False
    """Whether somebody asked for this very file."""


def _inside(root: Path, place: str, exclude: Collection[Path] = ()) -> list[_Entry]:
    found = walk(root, place=place, exclude=exclude)
    return [
        _Entry(one, place_of(place, one.name))
        for one in found
        if not PurePosixPath(one.name).name.startswith(ABOUT_THE_FOLDER)
    ]


def _named(path: Path, given: str) -> Found:
    try:
        path.lstat()
    except (OSError, ValueError):  # ValueError: a name with a NUL in it
        return Found(shown_name(path.name), path, Problem(given, "is not there"))
    return Found(shown_name(path.name), path)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a folder above it is closed to us; opening it will say so
        return False


def _load(entries: Iterable[_Entry], languages: Collection[str] | None, max_bytes: int) -> Loaded:
    """Read entries in the order given, which decides who keeps an id that two articles claim."""
    known = None if languages is None else language_parts(languages)
    wanted = [(entry, reader) for entry in entries if (reader := _reader(entry)) is not None]
    ids = iter(unique_ids(entry.found.name for entry, reader in wanted if not isinstance(reader, Problem)))
    articles: list[Article] = []
    problems: list[Problem] = []
    claimed: dict[str, str] = {}
    for entry, reader in wanted:
        if isinstance(reader, Problem):
            problems.append(reader)
            continue
        source = Source(entry.found.path, entry.found.name, entry.place, next(ids), known, max_bytes)
        for item in reader(source):
            if isinstance(item, Problem):
                problems.append(item)
                continue
            place = source.place + item.path.removeprefix(source.name).replace("#", ":")
            if item.id in claimed:
                message = f"has the id '{item.id}', which {claimed[item.id]} has already"
                problems.append(Problem(place, message, "Give one of the two an id of its own."))
            else:
                claimed[item.id] = place
                articles.append(item)
    return tuple(articles), tuple(problems)


def _reader(entry: _Entry) -> Load | Problem | None:
    """Who reads a file, or why nobody does; None for a file that is none of our business."""
    if entry.found.problem:
        return entry.found.problem
    suffix = PurePosixPath(entry.found.name).suffix.lower()
    module = FORMATS.get(suffix)
    if module is None:
        if entry.named:
            return Problem(entry.place, "is not read", READS)
        return Problem(entry.place, "is not read", READS, "warning") if suffix in LOOKS_LIKE_ARTICLES else None
    try:
        # A pipe or device would make us wait for ever.
        is_regular = stat.S_ISREG(entry.found.path.stat().st_mode)
    except OSError as error:
        return unreadable(entry.place, error)
    if not is_regular:
        return Problem(entry.place, "is not a regular file")
    return cast(Load, import_module(f"briefgen.formats.{module}").load)
