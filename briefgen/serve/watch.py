"""What has been saved since the last time we looked, a batch at a time?"""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import watchfiles

QUIET_MS = 50
"""A batch ends when nothing is saved for so long: editors and sync tools save several files within a few of these."""

_TICK_MS = 100
"""How often single files are looked at, and whether to stop; a stat of two or three files is all it costs."""


class Mark(NamedTuple):
    """What is different once a file has been saved, or another folder has taken a folder's place."""

    is_folder: bool
    state: tuple[int, ...]


def watch(
    paths: Sequence[Path],
    *,
    ignored: Path,
    stop: threading.Event,
    tell: Callable[[str], None],
    quiet_ms: int = QUIET_MS,
) -> Iterator[frozenset[Path]]:
    """Yield once when watching has begun (an empty batch), then the paths of each batch of saves.

    Nothing is lost while the caller is busy: what is saved meanwhile comes as the next batch. Folders are watched by
    the system's own means, single files by a look at their state, as editors put a new file in the place of the old,
    which ends most watches. Paths may be missing at first, vanish and come back.

    Args:
        paths: Files and folders.
        ignored: A folder below which changes do not count: the output.
        stop: Ends the watching within a tenth of a second.
        tell: Takes a line for the user if the system cannot watch and looking must do.
        quiet_ms: Milliseconds without a save that end a batch.
    """
    ignored = Path(os.path.realpath(ignored))
    marks = {path: _mark(path) for path in paths}
    due: frozenset[Path] | None = frozenset()
    polling: bool | None = None
    while not stop.is_set():
        folders = [path.resolve() for path in paths if path.is_dir()]
        try:
            for changes in _changes(folders, stop, quiet_ms, polling):
                former, marks = marks, {path: _mark(path) for path in paths}
                moved = {path for path in paths if marks[path] != former[path]}
                saved = frozenset(moved | {path for path in changes if _counts(path, folders, ignored)})
                if any(mark and mark.is_folder for path in moved for mark in (former[path], marks[path])):
                    # Another folder stands there now, or none. Told once it is watched, or a save would slip through.
                    due = saved if due is None else due | saved
                    break
                if due is not None or saved:
                    yield saved if due is None else due | saved
                    due = None
        except FileNotFoundError:
            stop.wait(_TICK_MS / 1000)  # gone between our look and the system's: look again
        except RuntimeError as error:
            # The system has no watches left, most often. If even looking fails, there is nothing to go on with.
            if polling:
                raise
            polling = True
            tell(f"Saved files are found by looking for them, which takes longer: {error}.")


def _changes(
    folders: Sequence[Path], stop: threading.Event, quiet_ms: int, polling: bool | None
) -> Iterator[set[Path]]:
    """Yield changes below the folders as they come, and an empty set at least every tick, the first when all is set."""
    if not folders:
        while not stop.wait(_TICK_MS / 1000):
            yield set()
        return
    for changes in watchfiles.watch(
        *folders,
        watch_filter=None,
        step=quiet_ms,
        stop_event=stop,
        rust_timeout=_TICK_MS,
        yield_on_timeout=True,
        raise_interrupt=False,
        force_polling=polling,
        ignore_permission_denied=True,
    ):
        yield {Path(path) for _, path in changes}


def _mark(path: Path) -> Mark | None:
    """Look at a path; None if nothing is there."""
    try:
        state = path.stat()
    except OSError:
        return None
    if stat.S_ISDIR(state.st_mode):
        return Mark(True, (state.st_dev, state.st_ino))
    # The time of change too: some tools put the time of writing back.
    return Mark(False, (state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns))


def _counts(path: Path, folders: Sequence[Path], ignored: Path) -> bool:
    """Whether a change can matter: not in the output, not hidden, not an editor's copy of the former text."""
    if path.is_relative_to(ignored):
        return False
    inside = next((path.relative_to(folder) for folder in folders if path.is_relative_to(folder)), path)
    return not any(part.startswith(".") or part.endswith("~") for part in inside.parts)
