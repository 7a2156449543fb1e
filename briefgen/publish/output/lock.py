"""Is another build writing to the same folder right now?"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_LOCKLESS = (errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOLCK)

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # Some network file systems know no locks; to refuse every build there would be worse than to go without.
            if error.errno not in _LOCKLESS:
                raise


class Busy(Exception):
    """Somebody else holds the lock."""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock file at `path` for the length of a ``with``.

    The lock belongs to the open file, so the system frees it when a build dies: there are no stale locks to judge, and
    a lock file left behind by a crash is simply taken over.

    Raises:
        Busy: Another process, or another thread of this one, holds it.
        OSError: The lock file cannot be made.
    """
    handle = _open_locked(path)
    try:
        yield
    finally:
        # Removed while still locked, so that nobody can lock the file in between and then lose it; Windows does not
        # remove open files, there it goes after the close unless another build has taken it by then.
        with suppress(PermissionError):
            path.unlink(missing_ok=True)
        os.close(handle)
        if sys.platform == "win32":
            with suppress(PermissionError):
                path.unlink(missing_ok=True)


def _open_locked(path: Path) -> int:
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _take(handle)
            if _still_there(path, handle):
                return handle
        except (BlockingIOError, PermissionError) as error:
            os.close(handle)
            raise Busy from error
        except BaseException:
            os.close(handle)
            raise
        # The former holder removed the file between our opening and our locking it: start again with a new one.
        os.close(handle)


def _still_there(path: Path, handle: int) -> bool:
    try:
        return path.stat().st_ino == os.fstat(handle).st_ino
    except FileNotFoundError:
        return False
