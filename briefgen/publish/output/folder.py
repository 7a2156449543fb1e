"""What lies in a folder, and how is it laid out anew, moved and removed without touching anything else?"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.publish.output import names

_RENAME_TRIES = 20
_RENAME_PAUSE_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything below a folder; links are listed and never followed.

    Each mapping leads from the address (``/`` between parts, Unicode normal form C) to the spelling on disk.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    """Regular files."""

    others: Mapping[str, str] = field(default_factory=dict)
    """Symbolic links, to whatever they lead, and whatever else is neither file nor folder."""

    empty: Mapping[str, str] = field(default_factory=dict)
    """Folders with nothing in them."""

    @property
    def entries(self) -> dict[str, str]:
        """Files and others together."""
        return {**self.files, **self.others}


def survey(folder: Path) -> Contents:
    """List what lies below `folder`; nothing if there is no such folder.

    Raises:
        OSError: A folder inside cannot be listed.
    """
    files: dict[str, str] = {}
    others: dict[str, str] = {}
    empty: dict[str, str] = {}
    waiting = [""] if folder.is_dir() else []
    while waiting:
        inside = waiting.pop()
        with os.scandir(folder / inside) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        if inside and not entries:
            _note(empty, inside)
        for entry in entries:
            spelling = f"{inside}/{entry.name}" if inside else entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append(spelling)
            else:
                _note(files if entry.is_file(follow_symlinks=False) else others, spelling)
    return Contents(files, others, empty)


def _note(listing: dict[str, str], spelling: str) -> None:
    # Two spellings of one address may lie side by side on Linux; each must be kept, so the second goes by its own.
    address = names.normal(spelling)
    listing[spelling if address in listing else address] = spelling


def fill(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write new files (address → content) below `folder`, making the folders they need."""
    _make_folders(folder, contents)
    for address, content in contents.items():
        (folder / address).write_bytes(content)


def carry(source: Path, target: Path, spellings: Iterable[str], empty: Iterable[str] = ()) -> None:
    """Bring entries from `source` to `target`, both kept; a file stays the same file, with all its times and rights."""
    listed = list(spellings)
    _make_folders(target, listed)
    for spelling in listed:
        _carry_one(source / spelling, target / spelling)
    for spelling in empty:
        (target / spelling).mkdir(parents=True, exist_ok=True)


def copy_modes(source: Path, target: Path) -> None:
    """Give every folder of `target` the rights of its namesake in `source`, if it has one; innermost first."""
    for base, _, _ in os.walk(target, topdown=False):
        namesake = source / Path(base).relative_to(target)
        if namesake.is_dir():
            shutil.copymode(namesake, base)


def _make_folders(folder: Path, listed: Iterable[str]) -> None:
    for parent in sorted({address.rpartition("/")[0] for address in listed}):
        (folder / parent).mkdir(parents=True, exist_ok=True)


def _carry_one(source: Path, target: Path) -> None:
    if source.is_symlink():
        target.symlink_to(source.readlink(), target_is_directory=source.is_dir())
        return
    try:
        target.hardlink_to(source)
    except OSError:
        # No hard links here (FAT, some network drives, files of another user): a copy with its times does as well, and
        # raises the true reason if there is one.
        shutil.copy2(source, target, follow_symlinks=False)


def move(source: Path, target: Path) -> None:
    """Rename a folder. Windows refuses while a program reads a file inside, so there it is tried for a second."""
    for _ in range(_RENAME_TRIES if os.name == "nt" else 0):
        try:
            source.rename(target)
        except PermissionError:
            time.sleep(_RENAME_PAUSE_SECONDS)
        else:
            return
    source.rename(target)


def remove(folder: Path, last: str) -> None:
    """Remove a folder with everything in it, the file named `last` at the very end: it marks the folder as ours."""
    for entry in sorted(folder.iterdir()):
        if entry.name == last:
            continue
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    (folder / last).unlink(missing_ok=True)
    folder.rmdir()
