"""How does a new folder take the place of the old, and how does a build that was cut short get tidied up?"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import OutputError
from briefgen.publish.output import before, folder, manifest


@dataclass(frozen=True, slots=True)
class Places:
    """The output folder and what lies beside it while a site is replaced; all on one file system, so renames do."""

    shown: Path
    """The output folder for messages, as seen from the current folder where it lies below."""

    site: Path
    """The same, links resolved: a link to a folder stays, the folder behind it is replaced."""

    @property
    def fresh(self) -> Path:
        """Where the new site is put together."""
        return self.site.with_name(f".{self.site.name}.briefgen-new")

    @property
    def former(self) -> Path:
        """Where the old site waits until the new one stands."""
        return self.site.with_name(f".{self.site.name}.briefgen-old")

    @property
    def lock(self) -> Path:
        """Held by the one build that may write."""
        return self.site.with_name(f".{self.site.name}.briefgen-lock")


def places(output: Path) -> Places:
    """Find the places for an output folder, which need not exist.

    Raises:
        OutputError: It has nothing beside it, being the root of a file system, or the current folder is gone.
    """
    try:
        here = Path.cwd()
    except FileNotFoundError as error:
        # A shell inside an output folder finds itself there after a build has replaced the folder.
        raise OutputError(f"{output}: the current folder is no longer there. Change to another one first.") from error
    site = Path(os.path.realpath(output))
    if not site.name:
        raise OutputError(f"{output}: the root of a file system cannot be the output folder. Name a folder inside it.")
    # Settings make whole addresses of folders; a message is easier to read with what the user would type.
    return Places(output.relative_to(here) if output.is_relative_to(here) else output, site)


def swap(at: Places) -> None:
    """Put the new folder in the place of the old one; on any failure, an interrupt included, put the old one back.

    Raises:
        OSError: A rename failed; the old folder is in its place.
    """
    try:
        if at.site.exists():
            folder.move(at.site, at.former)
        folder.move(at.fresh, at.site)
    except BaseException:
        if at.former.exists() and not at.site.exists():
            folder.move(at.former, at.site)
        raise
    # The new site stands, so this is no failure of the build; the next one ends what is left, or says why it cannot.
    with suppress(OSError):
        discard(at.former)


def recover(at: Places) -> None:
    """End what a crashed build began: put the old site back if it was left aside, remove what is only a leftover.

    Raises:
        OutputError: What lies there was not left by a build, or holds files that are nowhere else.
        OSError: It cannot be moved or removed.
    """
    for leftover in (at.fresh, at.former):
        if os.path.lexists(leftover) and not _is_leftover(leftover):
            raise OutputError(
                f"{leftover}: in the way, and not left behind by briefgen. Move it somewhere else, then build again."
            )
    if at.former.exists():
        if at.site.exists():
            _refuse_loss(at)
        else:
            folder.move(at.former, at.site)
    discard(at.fresh)
    discard(at.former)


def discard(path: Path) -> None:
    """Remove a folder of ours if it is there, its manifest last: as long as anything is left, it shows whose it is."""
    if path.exists():
        folder.remove(path, last=manifest.NAME)


def _is_leftover(path: Path) -> bool:
    """Whether a build left this folder: it has a manifest, or has nothing yet or any more."""
    if path.is_symlink() or not path.is_dir():
        return False
    return (path / manifest.NAME).is_file() or not any(path.iterdir())


def _refuse_loss(at: Places) -> None:
    """Raise if the old site, left aside, holds something of the user's that the present one does not."""
    present = folder.survey(at.site).entries
    lost = sorted(before.survey(at.former, at.former).foreign.keys() - present.keys())
    if lost:
        raise OutputError(
            f"{at.former}: left behind by a build that was cut short, and it holds files that {at.shown} does not "
            f"({', '.join(lost[:3])}). Move them over, remove the folder, then build again."
        )
