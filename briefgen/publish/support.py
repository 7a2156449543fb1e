"""How the place that holds up a statement is shown: its words, what stands around them, the way to the original."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from briefgen.model.briefing import ArticleRef, Cite
from briefgen.model.site import Language

CONTEXT_CHARS = 32
"""Length of a full prefix or suffix, in code points: a shorter one ends where the article does."""

FRAGMENT_MAX_CHARS = 120
"""Longer passages are pointed at by their first and last words: browsers match those more reliably."""

_EDGE_WORDS = 5
_EDGE_CHARS = 24
"""What is taken of such a passage at either end: words, or code points where no spaces part them."""

_ELLIPSIS = "…"
_UNSAFE_IN_URL = re.compile(r"[\s\"'<>\\^`{|}\x00-\x1f]")


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as lists and supports show it."""

    id: str
    anchor: str
    """Its anchor on the page of its event."""

    path: str
    """That page with the anchor."""

    title: str
    titled: bool
    """False where `title` is only the name of the file, the article having no headline."""

    language: Language
    published: str | None
    source: str | None
    source_path: str
    url: str | None
    """The original, if its address is one of the web."""

    text_path: str | None
    """The page with its whole text, where such pages are made."""

    copy_of: str | None
    """Id of the article it repeats."""


@dataclass(frozen=True, slots=True)
class CiteView:
    """A supporting passage, in the order it is read: before, lead, said, tail, after."""

    before: str
    """Context from the same paragraph; not part of the support."""

    lead: str
    said: str
    """The words that matter: for a quote what was said, else the whole support."""

    tail: str
    after: str
    article: ArticleView
    original: str | None
    """The original with a text fragment."""

    text_path: str | None
    """The paragraph on the page with the whole text."""


def view_cite(cite: Cite, article: ArticleView, said: str = "", text_path: str | None = None) -> CiteView:
    """A cite with its words sorted; `said` is the part of it that is a quote."""
    at = cite.exact.find(said) if said else -1
    start, end = (at, at + len(said)) if at >= 0 else (0, len(cite.exact))
    return CiteView(
        before=context_before(cite.prefix),
        lead=cite.exact[:start],
        said=cite.exact[start:end],
        tail=cite.exact[end:],
        after=context_after(cite.suffix),
        article=article,
        original=article.url and article.url + fragment_mark(article.url) + text_fragment(cite.exact),
        text_path=text_path,
    )


def article_name(article: ArticleRef) -> str:
    """Its headline; without one the name of its file, never a guess from its text."""
    if article.title:
        return article.title
    file, hash_, line = article.path.partition("#")
    return PurePosixPath(file).stem + (f" {hash_}{line}" if line else "")


def context_before(prefix: str) -> str:
    """The whole words of a prefix that stand in the paragraph of the cite; the one before may be boilerplate."""
    rest = prefix.rsplit("\n", 1)[-1]
    if len(rest) < CONTEXT_CHARS:
        return rest if rest.strip() else ""
    _cut, space, words = rest.partition(" ")
    return f"{_ELLIPSIS} {words}" if space else _ELLIPSIS + rest


def context_after(suffix: str) -> str:
    """The whole words of a suffix that stand in the paragraph of the cite."""
    rest = suffix.split("\n", 1)[0]
    if len(rest) < CONTEXT_CHARS:
        return rest if rest.strip() else ""
    words, space, _cut = rest.rpartition(" ")
    return f"{words} {_ELLIPSIS}" if space else rest + _ELLIPSIS


def web_address(url: str | None) -> str | None:
    """An address of the web that may stand in a link, marks that would break it encoded; None for any other scheme."""
    if not url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return None
    return _UNSAFE_IN_URL.sub(lambda mark: quote(mark[0], safe=""), url)


def fragment_mark(url: str) -> str:
    """What stands between an address and a text fragment."""
    return ":~:text=" if "#" in url else "#:~:text="


def text_fragment(exact: str) -> str:
    """The text directive for a passage (WICG scroll-to-text-fragment): whole, or its first and last words."""
    words = exact.split()
    text = " ".join(words)
    if len(text) <= FRAGMENT_MAX_CHARS:
        return _encode(text)
    if len(words) > 2 * _EDGE_WORDS:
        return _encode(" ".join(words[:_EDGE_WORDS])) + "," + _encode(" ".join(words[-_EDGE_WORDS:]))
    return _encode(text[:_EDGE_CHARS]) + "," + _encode(text[-_EDGE_CHARS:])


def _encode(text: str) -> str:
    """Percent-encoded; the hyphen too, because it marks prefix and suffix in a directive."""
    return quote(text, safe="").replace("-", "%2D")
