"""How does a site look while its articles, templates and settings are being worked on?"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from briefgen.model.site import Report

__all__ = ["serve"]


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def serve(
    build: Callable[[], Report],
    *,
    output: Path,
    watch: Sequence[Path],
    host: str = "127.0.0.1",
    port: int = 8000,
    open_browser: bool = False,
    base_path: str = "/",
    tell: Callable[[str], None] = _tell,
) -> None:
    """Build, show the result to browsers, and do both again after every save, until Ctrl+C.

    A build that fails leaves the last good site to be looked at, with the reasons laid over each page.

    Args:
        build: Builds the site into `output`; called in a thread of its own, never twice at once. A `BriefgenError` and
            a problem of severity *error* both count as failure.
        output: The folder that is shown; nothing outside it ever is. It need not exist yet.
        watch: Files and folders whose saving calls for a new build. They may come and go meanwhile.
        host: The address to listen at. Beyond this machine only if it is not a loopback address.
        port: The port to listen at, 0 for any that is free.
        open_browser: Whether to open the site in the user's browser after the first build.
        base_path: Where the site will live below its host (``/repo/``); it is shown under the same path.
        tell: Takes each line for the user, without a line end; standard error unless given.

    Raises:
        ServeError: The address or port cannot be listened at.
    """
    # Not above: the server and what it stands on take a quarter of a second to import, which only this command needs.
    from briefgen.serve.server import Preview

    preview = Preview(build, output, tuple(watch), host=host, port=port, base_path=base_path, tell=tell)
    preview.run(open_browser=open_browser)
