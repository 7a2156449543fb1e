"""How is each request of a browser answered?"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Protocol
from urllib.parse import quote, urlencode, urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.escape import json_decode
from tornado.httputil import split_host_and_port
from tornado.web import RequestHandler

from briefgen.serve import overlay
from briefgen.serve.files import content_type, locate

_SWAP_TRIES = 200
_SWAP_PAUSE_SECONDS = 0.01


class State(Protocol):
    """What the handlers need to know of the preview they belong to."""

    output: Path
    base_path: str
    faults: tuple[str, ...]
    """What stopped the last build; empty if it was good."""

    begun: asyncio.Event
    """Set when the first build has ended."""

    @property
    def stamp(self) -> str:
        """Another one after each build; begins with a letter, as the browser's script turns numbers into others."""


class PageHandler(RequestHandler):
    """Serves the files of the output folder; pages with the reload script and, after a bad build, its faults."""

    def initialize(self, state: State) -> None:
        """Take the preview's state, as Tornado hands it over."""
        self.state = state

    def set_default_headers(self) -> None:
        """Let nothing be kept: the next build may change every file."""
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")

    def compute_etag(self) -> None:
        """Send no tag, so that no browser asks whether a page has changed: it always gets it."""

    async def get(self, address: str) -> None:
        """Answer with the file at `address`, or with the site's own 404 page."""
        await self.state.begun.wait()
        found = await self._read(address)
        if found is None:
            self.set_status(404)
            found = await self._read("404.html") or (Path("404.html"), overlay.blank("Nothing is at this address."))
        path, content = found
        if path.is_dir():
            # Relative links on the page count from its folder, so the address must end in one.
            query = f"?{self.request.query}" if self.request.query else ""
            self.redirect(f"{self.state.base_path}{quote(address)}/{query}")
            return
        kind = content_type(path)
        self.set_header("Content-Type", kind)
        if kind.startswith("text/html"):
            content = overlay.decorate(content, self._script(), self.state.faults)
        self.finish(content)

    async def head(self, address: str) -> None:
        """Answer as to GET; Tornado leaves the body out."""
        await self.get(address)

    async def _read(self, address: str) -> tuple[Path, bytes] | None:
        """Read the file at `address`; a folder comes with no bytes.

        While a new site takes the place of the old there is a moment without either, which is waited out.
        """
        for _ in range(_SWAP_TRIES):
            before = _identity(self.state.output)
            path = locate(self.state.output, address)
            if path is not None:
                try:
                    return path, b"" if path.is_dir() else path.read_bytes()
                except FileNotFoundError:
                    pass  # moved aside since it was found: look again
            elif before == _identity(self.state.output) and (before is not None or self.state.faults):
                return None
            await asyncio.sleep(_SWAP_PAUSE_SECONDS)
        return None

    def _script(self) -> str:
        """The address of the reload script, with what it needs to find the way back to us through any proxy."""
        host, port = split_host_and_port(self.request.host)
        default = 443 if self.request.protocol == "https" else 80
        return "/livereload.js?" + urlencode(
            {"snipver": self.state.stamp, "host": host, "port": port or default}, safe="[]:"
        )


def _identity(folder: Path) -> int | None:
    try:
        return folder.stat().st_ino
    except OSError:
        return None


class ReloadSocket(LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """Tells browsers to reload, through livereload's protocol."""

    def initialize(self, state: State) -> None:
        """Take the preview's state, as Tornado hands it over."""
        self.state = state
        self.stamp = ""

    def check_origin(self, origin: str) -> bool:
        """Let only pages of this preview listen; livereload itself would let any page of any site."""
        return urlsplit(origin).netloc.lower() == str(self.request.host).lower()

    def on_message(self, message: str) -> None:
        """Shake hands, then make up for a build that ended while the page was on its way to the browser."""
        said = json_decode(message)
        if said.get("command") == "hello":
            self.stamp = str(said.get("snipver", ""))
        super().on_message(message)
        if said.get("command") == "info" and self.stamp != self.state.stamp:
            self.write_message({"command": "reload", "path": "*", "liveCSS": False})


class ScriptHandler(LiveReloadJSHandler):  # type: ignore[misc]  # livereload has no types
    """Serves livereload's script for the browser."""

    def set_default_headers(self) -> None:
        """Let nothing be kept, as the script's address changes with every build."""
        self.set_header("Cache-Control", "no-store")


class StyleHandler(RequestHandler):
    """Serves the look of the box of faults."""

    def get(self) -> None:
        """Answer with the style sheet."""
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.finish(overlay.STYLE)


class NothingHandler(RequestHandler):
    """Answers where the preview has nothing: outside the base path, or under a host name that is not its own."""

    def initialize(self, url: str) -> None:
        """Take the preview's own address."""
        self.url = url

    def prepare(self) -> None:
        """Say where to look instead, whatever was asked for."""
        self.set_status(404)
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.finish(f"Nothing is here. The preview is at {self.url}\n")


def reset_livereload() -> None:
    """Start livereload's own state afresh: it lives in its class, and must not be that of an earlier preview."""
    LiveReloadHandler.waiters.clear()
    # Asked for a file name when a reload is logged; nothing is watched with it, as it would poll.
    LiveReloadHandler.watcher = Watcher()
    LiveReloadHandler.live_css = False


def reload_browsers() -> None:
    """Have every connected browser load its page again; called directly, no reload is held back as too soon."""
    LiveReloadHandler.reload_waiters("*")
