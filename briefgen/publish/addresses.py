"""Where each page of a site lies, and how one page points at another.

All paths are relative to the site's root and name a file, so that they work under any sub-path and from a disk.
"""

from __future__ import annotations

import hashlib
import unicodedata
from urllib.parse import quote, urlsplit

SLUG_MAX_BYTES = 120
"""Longest slug in UTF-8 bytes: half of what file systems allow in a name, room left for a suffix."""

NO_OUTLET = "not_stated"
"""Where articles without an outlet are gathered; `slug` makes no underscores, so no outlet can have it."""


def slug(text: str) -> str:
    """A name as a part of an address: letters, marks and digits of any script in lower case, the rest as hyphens.

    A text without any of them, or too long for a file name, gets (or ends in) a digest of itself.
    """
    folded = unicodedata.normalize("NFC", text.casefold())
    kept = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in folded)
    name = "-".join(kept.split())
    if name and len(name.encode()) <= SLUG_MAX_BYTES:
        return name
    digest = hashlib.sha256(text.encode()).hexdigest()[:8]
    short = name.encode()[: SLUG_MAX_BYTES - 9].decode(errors="ignore").rstrip("-")
    return f"{short}-{digest}" if short else digest


def event_path(event_slug: str) -> str:
    """The page of an event."""
    return f"events/{event_slug}/index.html"


def event_data_path(event_slug: str) -> str:
    """The JSON file of an event."""
    return f"data/events/{event_slug}.json"


def entity_path(folder: str, entity_id: str) -> str:
    """The page of a person, place or organisation; `folder` is ``people``, ``places`` or ``organisations``."""
    return f"{folder}/{entity_id}/index.html"


def source_path(source: str | None) -> str:
    """The page of an outlet; None is the page of articles without one."""
    return f"sources/{NO_OUTLET if source is None else slug(source)}/index.html"


def article_path(article_id: str) -> str:
    """The page with an article's whole text, which exists only where texts are shown."""
    return f"articles/{slug(article_id)}/index.html"


def article_anchor(article_id: str) -> str:
    """The anchor of an article in its event's list of articles."""
    return f"article-{slug(article_id)}"


def paragraph_anchor(start: int) -> str:
    """The anchor of the paragraph that begins at code point `start` of an article."""
    return f"p{start}"


def href(path: str) -> str:
    """A path as it stands in a link: percent-encoded, an anchor after ``#`` kept as one."""
    file, hash_, anchor = path.partition("#")
    return quote(file, safe="/~") + hash_ + quote(anchor, safe="~")


def root_of(path: str) -> str:
    """The way from a page up to the site's root: empty, or ``../`` as often as needed."""
    return "../" * path.count("/")


def base_path(base_url: str) -> str:
    """The path under which the site is served, with a slash at the end; empty if `base_url` is."""
    return urlsplit(base_url).path.rstrip("/") + "/" if base_url else ""


def absolute(base_url: str, path: str) -> str:
    """The whole address of a page, ``index.html`` left out."""
    return base_url.rstrip("/") + "/" + href(path).removesuffix("index.html")
