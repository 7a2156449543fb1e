"""Where do watching, building and answering browsers meet?"""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import logging
import re
import secrets
import signal
import socket
import sys
import threading
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, unquote

from tornado.httpserver import HTTPServer
from tornado.ioloop import PeriodicCallback
from tornado.netutil import bind_sockets
from tornado.web import Application, RedirectHandler

from briefgen.errors import BriefgenError
from briefgen.model.site import Report
from briefgen.serve import handlers, overlay
from briefgen.serve.attempt import Outcome, attempt, describe
from briefgen.serve.watch import QUIET_MS, watch

_PORTS_TRIED = 100
_LAST_BUILD_SECONDS = 10
"""How long a build that is under way may go on after Ctrl+C, so that it need not leave half of anything behind."""


class ServeError(BriefgenError):
    """The preview cannot listen where it was told to."""


class Preview:
    """A preview server; made it holds its port, run it answers. Attributes change only in the server's own thread."""

    def __init__(
        self,
        build: Callable[[], Report],
        output: Path,
        watched: tuple[Path, ...],
        *,
        host: str,
        port: int,
        base_path: str,
        tell: Callable[[str], None],
        quiet_ms: int = QUIET_MS,
    ) -> None:
        self.output = output
        # Percent-encoded, as it stands in requests.
        self.base_path = quote(f"/{unquote(base_path).strip('/')}/".replace("//", "/"))
        self.faults: tuple[str, ...] = ()
        self.begun = asyncio.Event()
        self._session = secrets.token_hex(4)
        self._builds = 0
        self._build = build
        self._watched = watched
        self._tell = tell
        self._quiet_ms = quiet_ms
        self._sockets = bind(host, port)
        self.url = _url(host, self._sockets[0].getsockname()[1]) + self.base_path
        self._stop_watching = threading.Event()
        self._stopped = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._broken: BaseException | None = None

    @property
    def stamp(self) -> str:
        """Another one after each build, and in each run: a page left open since yesterday is not taken for current."""
        return f"v{self._session}.{self._builds}"

    def run(self, *, open_browser: bool = False) -> None:
        """Serve until `stop`, Ctrl+C or a request to terminate; then end the build that is under way and return."""
        worker = threading.Thread(target=self._work, args=(open_browser,), name="briefgen-build", daemon=True)
        try:
            with suppress(KeyboardInterrupt):
                asyncio.run(self._serve(worker))
        finally:
            self._stop_watching.set()
            for listening in self._sockets:
                listening.close()
            if worker.ident is not None:
                worker.join(_LAST_BUILD_SECONDS)
        if self._broken is not None:
            raise self._broken

    def stop(self) -> None:
        """End `run`; from any thread, and before it as well as after."""
        self._stop_watching.set()
        self._in_loop(self._stopped.set)

    async def _serve(self, worker: threading.Thread) -> None:
        self._loop = asyncio.get_running_loop()
        if self._stop_watching.is_set():
            self._stopped.set()
        handlers.reset_livereload()
        logging.getLogger("tornado.access").setLevel(logging.ERROR)  # a page that is not there is no news here
        server = HTTPServer(self._application())
        server.add_sockets(self._sockets)
        if sys.platform == "win32":
            # There an idle loop does not notice Ctrl+C.
            PeriodicCallback(lambda: None, 500).start()
        elif threading.current_thread() is threading.main_thread():
            self._loop.add_signal_handler(signal.SIGTERM, self._stopped.set)
        self._tell(f"Serving {self.url} – Ctrl+C ends it.")
        worker.start()
        try:
            await self._stopped.wait()
        finally:
            server.stop()
            await server.close_all_connections()

    def _application(self) -> Application:
        state = {"state": self}
        base = re.escape(self.base_path)
        application = Application([(r".*", handlers.NothingHandler, {"url": self.url})])
        application.add_handlers(
            _own_hosts(self._sockets),
            [
                (r"/livereload", handlers.ReloadSocket, state),
                (r"/livereload\.js", handlers.ScriptHandler),
                (re.escape(overlay.STYLE_PATH), handlers.StyleHandler),
                (rf"{base}(.*)", handlers.PageHandler, state),
                (rf"(?:/|{base.removesuffix('/')})", RedirectHandler, {"url": self.base_path, "permanent": False}),
            ],
        )
        return application

    def _work(self, open_browser: bool) -> None:
        """Build after each batch of saves, in a thread of its own; what is saved meanwhile is one batch more."""
        known: frozenset[str] = frozenset()
        begun = False
        try:
            for _ in watch(
                self._watched,
                ignored=self.output,
                stop=self._stop_watching,
                tell=self._tell,
                quiet_ms=self._quiet_ms,
            ):
                outcome = attempt(self._build)
                for line in describe(outcome, known):
                    self._tell(line)
                known = frozenset(outcome.warnings)
                self._in_loop(self._show, outcome)
                if open_browser and not begun:
                    # Where there is no screen this may be a browser in the terminal, which ends when its user does.
                    threading.Thread(target=webbrowser.open, args=(self.url,), daemon=True).start()
                begun = True
        except BaseException as error:  # handed to `run`, which raises it: without a worker there is nothing to serve
            self._broken = error
            self._in_loop(self._stopped.set)

    def _show(self, outcome: Outcome) -> None:
        self.faults = outcome.faults
        self._builds += 1
        self.begun.set()
        handlers.reload_browsers()

    def _in_loop(self, act: Callable[..., object], *args: object) -> None:
        if self._loop is not None:
            # A loop that is closed has nobody left to tell.
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(act, *args)


def bind(host: str, port: int) -> list[socket.socket]:
    """Listen at an address: one socket each for IPv4 and IPv6 where the name stands for both.

    Raises:
        ServeError: The port is taken or not allowed, or the address is not one of this machine; says what would do.
    """
    if not 0 <= port <= 65535:
        raise ServeError(f"--port {port}: not a port. Name one from 1 to 65535, or 0 for any that is free.")
    try:
        return bind_sockets(port, address=host)
    except socket.gaierror as error:
        raise ServeError(f"--host {host}: not an address of this machine. Try --host 127.0.0.1.") from error
    except OSError as error:
        place = f"{host}:{port}"
        if error.errno == errno.EADDRINUSE:
            free = _next_free(host, port)
            offer = f"Port {free} is free: add --port {free}." if free else "Add --port 0 to take any that is free."
            raise ServeError(f"{place}: another program listens at this port. {offer}") from error
        if error.errno in (errno.EACCES, errno.EPERM):
            raise ServeError(
                f"{place}: this port needs special rights. Add --port 8000, or another above 1023."
            ) from error
        raise ServeError(f"{place}: cannot be listened at: {error.strerror}. Try --host 127.0.0.1.") from error


def _next_free(host: str, port: int) -> int | None:
    for candidate in range(port + 1, min(port + 1 + _PORTS_TRIED, 65536)):
        try:
            found = bind_sockets(candidate, address=host)
        except OSError:
            continue
        for listening in found:
            listening.close()
        return candidate
    return None


def _url(host: str, port: int) -> str:
    """The address for a browser on this machine."""
    if host in ("", "0.0.0.0", "::"):
        host = "localhost"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _own_hosts(sockets: list[socket.socket]) -> str:
    """A pattern of the host names to answer to.

    A preview for this machine alone answers to this machine's names alone: otherwise any site on the web could give
    its own name this machine's address, and read unpublished pages through a visitor's browser (DNS rebinding).
    """
    if all(ipaddress.ip_address(listening.getsockname()[0]).is_loopback for listening in sockets):
        return r"((.+\.)?localhost|127(\.\d+){3}|\[::1\])$"
    return r".*"
