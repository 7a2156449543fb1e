"""Which files of a folder are to be read, in an order that no file system decides, and which links are not followed."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from briefgen.formats.source import unreadable
from briefgen.model.article import Problem

PASSED_OVER = (".", "_")
"""How the names of files and folders begin that are never articles: hidden ones, and drafts."""


BUILT_SITE = ".briefgen-manifest.json"
"""What lies in a folder that briefgen wrote: its pages are no articles, wherever they were put."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file as a folder holds it, or what kept it from being found."""

    name: str
    """Relative to the folder, with ``/``, in NFC whatever the file system keeps."""

    path: Path
    """Where it is opened."""

    problem: Problem | None = None


def walk(root: Path, *, place: str = "", exclude: Collection[Path] = ()) -> tuple[Found, ...]:
    """All files under `root`, by name.

    A symbolic link is followed only to what lies under `root` and was not reached without it: every file is found once.

    Args:
        root: The folder; may be a link itself.
        place: What problems put before a name; empty for names relative to `root`.
        exclude: Folders inside that are left out, such as the one the site is written to.
    """
    search = _Search(root, place, frozenset(path.resolve() for path in exclude))
    search.enter(root)
    # Links come last, so that what can be reached without one keeps its own name.
    while search.links:
        links, search.links = sorted(search.links), []
        for link in links:
            search.follow(link)
    return tuple(sorted(search.found, key=lambda found: found.name))


def shown_name(path: str) -> str:
    """A path as articles and problems name it: with ``/``, in NFC; bytes that are no text stand as U+FFFD."""
    return unicodedata.normalize("NFC", os.fsencode(path).decode("utf-8", "replace"))


def place_of(folder: str, name: str) -> str:
    """How a problem names a file of a folder."""
    return f"{folder.rstrip('/')}/{name}" if folder else name


class _Search:
    """One walk: what it has found and where it has been."""

    def __init__(self, root: Path, place: str, exclude: frozenset[Path]) -> None:
        self.root, self.place, self.exclude = root, place, exclude
        self.real_root = root.resolve()
        self.found: list[Found] = []
        self.links: list[Path] = []
        self.seen: set[Path] = set()

    def enter(self, folder: Path) -> None:
        """Take every file of a folder and of those inside; links are kept for later."""
        pending = [folder]
        while pending:
            here = pending.pop()
            real = here.resolve()
            if real in self.seen or self.is_excluded(real):
                continue
            self.seen.add(real)
            try:
                entries = list(here.iterdir())
            except OSError as error:
                self.report(here, unreadable("", error).message)
                continue
            if here != folder and any(entry.name == BUILT_SITE for entry in entries):
                continue
            for entry in entries:
                if entry.name.startswith(PASSED_OVER):
                    continue
                if entry.is_symlink():
                    self.links.append(entry)
                elif entry.is_dir():
                    pending.append(entry)
                else:
                    self.take(entry, real / entry.name)

    def take(self, path: Path, real: Path) -> None:
        """Note a file unless it was found already."""
        if real not in self.seen:
            self.seen.add(real)
            self.found.append(Found(self.name(path), path))

    def follow(self, link: Path) -> None:
        """Take what a link leads to, where that is safe and new."""
        try:
            target = link.resolve(strict=True)
        except FileNotFoundError:
            self.report(link, "is a link to nothing")
            return
        except (OSError, RuntimeError):  # RuntimeError is what Python before 3.13 raises for a circle
            self.report(link, "is a link that leads in a circle")
            return
        if not target.is_relative_to(self.real_root):
            self.report(link, "is a link that leads out of the folder", "Put the files themselves into the folder.")
        elif target in (link.parent.resolve(), *link.parent.resolve().parents):
            self.report(link, "is a link that leads in a circle")
        elif target.is_dir():
            self.enter(link)
        elif not self.is_excluded(target):
            self.take(link, target)

    def is_excluded(self, real: Path) -> bool:
        """Whether a resolved path lies in a folder that is left out."""
        return any(real.is_relative_to(folder) for folder in self.exclude)

    def report(self, path: Path, message: str, hint: str = "") -> None:
        """Note a problem in the place of a file."""
        name = self.name(path)
        self.found.append(Found(name, path, Problem(place_of(self.place, name), message, hint)))

    def name(self, path: Path) -> str:
        """The path relative to the root."""
        return shown_name(path.relative_to(self.root).as_posix())
