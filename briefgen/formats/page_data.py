"""What a saved web page says of itself in its tags: title, language, date, outlet, address, authors.

Title, outlet, address and authors are as trafilatura reads them. The date is not: htmldate, which trafilatura asks,
also guesses from addresses, pictures and running text, leaves out the time of day, and measures against today's date.
Here a date counts only where a tag states it, and every tag is left as written for `fields` to judge.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Protocol

_DATE_TAGS = (  # in the order of trust; all state the first publication, none a change
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "publish-date",
    "publish_date",
    "pubdate",
    "date",
)
_NOT_THE_ARTICLES = "ancestor::p or ancestor::aside or ancestor::nav or ancestor::footer or ancestor::li"
"""Where a ``<time>`` dates something other than the article it stands in."""

_MAX_JSON_DEPTH = 12
"""Levels of JSON-LD that are searched; the articles of real pages lie within four."""


class Page(Protocol):
    """As much of lxml's tree as is used here; lxml has no types of its own."""

    def xpath(self, path: str) -> list[Any]:
        """The elements that an XPath expression finds."""


def page_fields(tree: Page) -> dict[str, object]:
    """The fields that a parsed page states, unchecked, under the names of an article's fields."""
    # Imported here: 150 ms that only folders with web pages should cost.
    from trafilatura.metadata import extract_metadata

    # Without a last day given it takes today's; what it finds by that is not used.
    document = extract_metadata(tree, date_config={"extensive_search": False, "max_date": "9999-12-31"})
    return {
        "title": document.title,
        "lang": _language(tree),
        "published": next(iter(_dates(tree)), None),
        "source": _tag(tree, "og:site_name") or document.sitename,
        "url": document.url,
        "authors": document.author.split("; ") if document.author else None,
    }


def _language(tree: Page) -> str | None:
    for root in tree.xpath("/html"):
        for name in ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang"):
            if value := root.get(name, "").strip():
                return str(value).replace("_", "-")
    return None


def _tag(tree: Page, wanted: str) -> str | None:
    """The content of the first ``<meta>`` of that name."""
    for element in tree.xpath("//meta[@content]"):
        names = (element.get("property"), element.get("name"), element.get("itemprop"))
        content = (element.get("content") or "").strip()
        if content and any(name and name.strip().lower() == wanted for name in names):
            return str(content)
    return None


def _dates(tree: Page) -> Iterator[str]:
    """Every date of publication that a tag states, the most trusted first."""
    stated = (_tag(tree, name) for name in _DATE_TAGS)
    yield from (date for date in stated if date)
    for script in tree.xpath("//script[@type='application/ld+json']"):
        yield from _json_dates(script.text or "")
    times = tree.xpath("//time[@datetime][@pubdate or @itemprop='datePublished']")
    if len(tree.xpath("//article")) == 1:
        times += tree.xpath(f"//article//time[@datetime][not(@itemprop) and not({_NOT_THE_ARTICLES})]")
    yield from (time.get("datetime").strip() for time in times if time.get("datetime").strip())


def _json_dates(text: str) -> Iterator[str]:
    """``datePublished`` of every object in a JSON-LD script; nothing where it is broken, as on many pages."""
    try:
        values = [(json.loads(text, strict=False), 0)]
    except (ValueError, RecursionError):
        return
    while values:
        value, depth = values.pop(0)
        children = []
        if isinstance(value, dict):
            date = value.get("datePublished")
            if isinstance(date, str) and date.strip():
                yield date.strip()
            children = list(value.values())
        elif isinstance(value, list):
            children = value
        if depth < _MAX_JSON_DEPTH:
            values += [(child, depth + 1) for child in children]
