"""Which file of the output folder stands at an address, and what kind of file is it?"""

from __future__ import annotations

import mimetypes
import os
from pathlib import Path

_INDEX = "index.html"

# Python's own table, without what the machine adds to it: some Windows registries call scripts plain text. The few
# additions are missing from it in Python 3.11 or named otherwise there.
_TYPES = mimetypes.MimeTypes()
for _type, _suffix in (
    ("application/atom+xml", ".atom"),
    ("application/ld+json", ".jsonld"),
    ("application/rss+xml", ".rss"),
    ("application/x-ndjson", ".jsonl"),
    ("font/woff", ".woff"),
    ("font/woff2", ".woff2"),
    ("image/avif", ".avif"),
    ("image/webp", ".webp"),
    ("text/javascript", ".js"),
    ("text/javascript", ".mjs"),
    ("text/markdown", ".md"),
):
    _TYPES.add_type(_type, _suffix)

_TEXT_APPLICATIONS = ("application/json", "application/manifest+json", "application/x-ndjson", "application/xml")


def content_type(path: Path) -> str:
    """The Content-Type of a file by its name, with the charset (always UTF-8) for everything that is text."""
    kind, packed = _TYPES.guess_type(path.name)
    if packed:
        return "application/gzip" if packed == "gzip" else "application/octet-stream"
    if kind is None:
        return "application/octet-stream"
    textual = kind.startswith("text/") or kind in _TEXT_APPLICATIONS or kind.endswith(("+xml", "+json"))
    return f"{kind}; charset=utf-8" if textual else kind


def locate(root: Path, address: str) -> Path | None:
    """Find the file for an address (decoded, without a slash in front), or the folder if a final slash is missing.

    Returns:
        None if nothing is there, or if it lies outside `root`, be it by the address or by a symbolic link.
    """
    if address.startswith("/"):
        return None
    folders, _, name = address.rpartition("/")
    parts = [*(folders.split("/") if folders else []), name]
    if any(not _is_plain(part) for part in parts[:-1]) or not (name == "" or _is_plain(name)):
        return None
    real_root = os.path.realpath(root)
    real = Path(os.path.realpath(Path(real_root, *parts, "" if name else _INDEX)))
    try:
        if not real.is_relative_to(real_root):
            return None
        return real if real.is_file() or (real / _INDEX).is_file() else None
    except OSError:
        # Such as a name longer than the file system takes: whatever it is, it is not there.
        return None


def _is_plain(part: str) -> bool:
    """Whether a part of an address means one thing on every system: no way up, no drive, no stream."""
    return part not in ("", ".", "..") and not any(char in part for char in "\\:\0")
