"""How does a finished site replace the one before: all of it or nothing, and nothing of the user's lost?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefgen.errors import OutputError
from briefgen.model.site import File
from briefgen.publish.output import folder, lock, manifest, names
from briefgen.publish.output.before import Before, find_unchanged, survey
from briefgen.publish.output.swap import Places, discard, places, recover, swap

__all__ = ["Difference", "compare", "write"]


@dataclass(frozen=True, slots=True)
class Difference:
    """A way in which an output folder is not what a build would leave there."""

    path: str
    """The address inside the folder."""

    kind: Literal["missing", "extra", "differs"]
    """*extra* is said only of files that an earlier build wrote and that are no longer part of the site."""

    def __str__(self) -> str:
        """Place and fault on one line."""
        fault = {"missing": "is missing", "extra": "is no longer part of the site", "differs": "differs"}[self.kind]
        return f"{self.path}: {fault}."


def write(files: Sequence[File], output: Path) -> tuple[str, ...]:
    """Make `output` hold these files and what the user keeps there, in one step.

    The new site is put together in a folder beside the old one and takes its place by renaming. Files that have not
    changed stay the same files, with their times. If anything fails, the old site is left, or put back, as it was.

    Returns:
        The addresses that differ from what lay there before (written, changed or removed), sorted.

    Raises:
        OutputError: The folder is not ours to write, an address cannot be written or is taken by a file of the user's,
            another build is writing there, or the file system refuses.
    """
    wanted = _wanted(files)
    at = places(output)
    with _file_faults(at):
        at.site.parent.mkdir(parents=True, exist_ok=True)
        with _lock(at):
            recover(at)
            return _replace(wanted, at)


def compare(files: Sequence[File], output: Path) -> tuple[Difference, ...]:
    """Tell how `output` differs from what `write` would leave there; nothing is written.

    Files that the user keeps in the folder are no difference.

    Returns:
        One entry an address, sorted by address; empty if a build would change nothing.

    Raises:
        OutputError: An address cannot be written, `output` is a file or cannot be read, or its manifest is damaged.
    """
    wanted = _wanted(files)
    at = places(output)
    with _file_faults(at):
        before = survey(at.site, at.shown)
        complete = {**wanted, manifest.NAME: manifest.encode(wanted)}
        same = find_unchanged(complete, before, at.site)
    entries = before.contents.entries
    found = [Difference(path, "differs" if path in entries else "missing") for path in complete if path not in same]
    found += [Difference(path, "extra") for path in before.written if path not in wanted]
    return tuple(sorted(found, key=lambda difference: difference.path))


def _wanted(files: Sequence[File]) -> dict[str, bytes]:
    faults = names.find_faults([*(file.path for file in files), manifest.NAME])
    if faults:
        raise OutputError("\n".join(faults))
    return {names.normal(file.path): file.content for file in sorted(files, key=lambda file: file.path)}


def _replace(wanted: Mapping[str, bytes], at: Places) -> tuple[str, ...]:
    """Replace the site, with the lock held and no leftovers about."""
    before = survey(at.site, at.shown)
    _refuse_strangers(wanted, before, at)
    same = find_unchanged(wanted, before, at.site)
    changed = (wanted.keys() - same) | (before.written - wanted.keys())
    if not changed and before.raw_manifest == manifest.encode(wanted):
        return ()
    try:
        _stage(wanted, same, before, at)
        _verify(wanted, before, at)
        swap(at)
    finally:
        discard(at.fresh)
    return tuple(sorted(changed))


def _refuse_strangers(wanted: Mapping[str, bytes], before: Before, at: Places) -> None:
    """Raise if the folder is not ours, or if files of the user's lie where files of the site are to lie."""
    if before.raw_manifest is None and before.contents.entries:
        raise OutputError(
            f"{at.shown}: the folder holds files and was not written by briefgen (it has no {manifest.NAME}). "
            f"Name an empty or a new folder, or empty this one."
        )
    clashes = names.find_clashes(wanted, before.foreign)
    if clashes:
        raise OutputError(
            "\n".join(
                f"{at.shown / other}: not written by briefgen, and in the way of {address}: {reason}. "
                f"Move it out of the folder or rename it."
                for address, other, reason in clashes
            )
        )


def _stage(wanted: Mapping[str, bytes], same: frozenset[str], before: Before, at: Places) -> None:
    """Lay out the whole new site beside the old one."""
    at.fresh.mkdir()
    # First of all: after a crash it is the sign that the folder is ours to remove.
    folder.fill(at.fresh, {manifest.NAME: manifest.encode(wanted)})
    folder.fill(at.fresh, {address: content for address, content in wanted.items() if address not in same})
    folder.carry(at.site, at.fresh, (before.contents.files[address] for address in sorted(same)))
    # Folders that the user left empty are kept, unless the site has a file or folder of its own there.
    empty = before.contents.empty
    overlaid = {address for address, _, _ in names.find_clashes(empty, wanted)}
    left_empty = (spelling for address, spelling in empty.items() if address not in overlaid)
    folder.carry(at.site, at.fresh, before.foreign.values(), left_empty)
    if at.site.is_dir():
        folder.copy_modes(at.site, at.fresh)


def _verify(wanted: Mapping[str, bytes], before: Before, at: Places) -> None:
    """Check that the new folder holds every file whole, and nothing else, before it takes the place of the old one."""
    staged = folder.survey(at.fresh)
    odd = {*wanted, *before.foreign, manifest.NAME} ^ staged.entries.keys()
    for address, content in wanted.items():
        spelling = staged.files.get(address)
        if spelling is None or (at.fresh / spelling).stat().st_size != len(content):
            odd.add(address)
    if odd:
        raise OutputError(
            f"{at.shown}: the file system did not keep {min(odd)} as it was written. "
            f"The site is as it was; name an output folder on another disk."
        )


@contextmanager
def _lock(at: Places) -> Iterator[None]:
    try:
        with lock.held(at.lock):
            yield
    except lock.Busy as error:
        raise OutputError(
            f"{at.shown}: another build is writing here. Wait until it has ended, then build again."
        ) from error


@contextmanager
def _file_faults(at: Places) -> Iterator[None]:
    """Turn whatever the file system says into one sentence for the user."""
    try:
        yield
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        raise OutputError(
            f"{at.shown}: the output folder cannot be used: {error.strerror or error}{where}. "
            f"What was published before is still there. Free space, see that this folder and the one above it may be "
            f"written, or name another."
        ) from error
