"""Which links of the finished pages lead nowhere: files and anchors, inside the site only."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit

from lxml import html  # type: ignore[import-untyped]
from rapidfuzz import process

from briefgen.model.article import Problem
from briefgen.model.site import File
from briefgen.publish.addresses import base_path

_NEAR = 80
"""Least likeness, of 100, at which a name is offered instead of one that does not exist."""


@dataclass(frozen=True, slots=True)
class PageLinks:
    """What one page points at and can be pointed at."""

    path: str
    anchors: frozenset[str]
    links: tuple[str, ...]
    """As written, each once, in order."""


def read_links(file: File) -> PageLinks:
    """The links and anchors of a page; no other file has any."""
    if not file.path.endswith(".html") or not file.content.strip():
        return PageLinks(file.path, frozenset(), ())
    root = html.document_fromstring(file.content, parser=html.HTMLParser(encoding="utf-8"))
    anchors = frozenset(str(value) for value in root.xpath("//@id | //a/@name"))
    links = dict.fromkeys(str(value).strip() for value in root.xpath("//@href | //@src"))
    return PageLinks(file.path, anchors, tuple(links))


def check_links(files: Iterable[File], base_url: str = "") -> tuple[Problem, ...]:
    """Every link inside the site whose file or anchor does not exist.

    Args:
        files: all files of the site.
        base_url: where it will live; links that begin with ``/`` are looked up under its path, or left alone.
    """
    return match_links([read_links(file) for file in files], base_url)


def match_links(pages: Iterable[PageLinks], base_url: str = "") -> tuple[Problem, ...]:
    """The same for pages that were read before."""
    known = {page.path: page for page in pages}
    base = base_path(base_url)
    paths = list(known)

    @cache  # a link that a template gets wrong is wrong on every page
    def near_path(target: str) -> str:
        return _near(target, paths)

    return tuple(
        problem
        for page in known.values()
        for link in page.links
        if (problem := _check(page, link, known, base, near_path)) is not None
    )


def _check(
    page: PageLinks, link: str, known: Mapping[str, PageLinks], base: str, near_path: Callable[[str], str]
) -> Problem | None:
    try:
        parts = urlsplit(link)
    except ValueError:
        return Problem(page.path, f"the link {link!r} is no address")
    if parts.scheme or parts.netloc:
        return None
    target = _target(page.path, unquote(parts.path), base)
    if target is None:
        return None
    if target.startswith("../"):
        return Problem(page.path, f"the link {link!r} leaves the site")
    found = known.get(target) or known.get(posixpath.join(target, "index.html"))
    if found is None:
        return Problem(page.path, f"the link {link!r} leads to {target!r}, which does not exist", near_path(target))
    anchor = unquote(parts.fragment).split(":~:")[0]
    if anchor and found.path.endswith(".html") and anchor not in found.anchors:
        hint = _near(anchor, sorted(found.anchors))
        return Problem(page.path, f"the link {link!r} asks for the anchor {anchor!r}, which {found.path} lacks", hint)
    return None


def _target(page: str, path: str, base: str) -> str | None:
    """The file a link means, from the site's root; None where that is not known."""
    if path.startswith("/"):
        if not base:
            return None
        return posixpath.normpath(path.removeprefix(base) or ".") if path.startswith(base) else "../" + path
    if not path:
        return page
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return "../" if target == ".." else target


def _near(name: str, known: Sequence[str]) -> str:
    found = process.extractOne(name, known, score_cutoff=_NEAR)
    return f"Did you mean {found[0]!r}?" if found else ""
