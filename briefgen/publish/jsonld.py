"""What search engines are told of an event: schema.org as JSON-LD, safe inside a script element.

The page is a NewsArticle based on the articles it cites, about an Event, with its quotations as parts. Nothing is
rated, so there is no ClaimReview; values that no article states are left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from markupsafe import Markup

from briefgen.model.briefing import ArticleRef, Briefing, EventQuote
from briefgen.publish import addresses
from briefgen.publish.library import Library
from briefgen.publish.support import web_address

_IN_SCRIPT = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""Marks that could end the script element or a line of it."""


def event_jsonld(library: Library, briefing: Briefing) -> Markup:
    """The JSON-LD of an event's page."""
    base_url = library.site.base_url
    quotes = [_quotation(library, quote) for quote in briefing.quotes if quote.kind != "partial"]
    value = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": briefing.title.text,
        "inLanguage": briefing.title.lang,
        "url": addresses.absolute(base_url, addresses.event_path(briefing.slug)) if base_url else None,
        "about": _event(library, briefing),
        "isBasedOn": [_report(article) for article in briefing.articles],
        "hasPart": quotes,
    }
    return Markup(json.dumps(_stated(value), ensure_ascii=False).translate(_IN_SCRIPT))


def _event(library: Library, briefing: Briefing) -> dict[str, object]:
    venue = library.entities.get(briefing.venue) if briefing.venue else None
    return _stated(
        {
            "@type": "Event",
            "name": briefing.title.text,
            "startDate": briefing.date.start,
            "endDate": briefing.date.end,
            "location": {"@type": "Place", "name": venue.name} if venue else None,
        }
    )


def _report(article: ArticleRef) -> dict[str, object]:
    return _stated(
        {
            "@type": "NewsArticle",
            "@id": _id(article.id),
            "headline": article.title,
            "inLanguage": article.lang if article.lang != "und" else None,
            "datePublished": article.published,
            "publisher": {"@type": "Organization", "name": article.source} if article.source else None,
            "url": web_address(article.url),
        }
    )


def _quotation(library: Library, quote: EventQuote) -> dict[str, object]:
    creator = None
    if quote.speaker and quote.speaker.id:
        card = library.entities[quote.speaker.id]
        type_ = "Person" if card.folder == "people" else "Organization"
        creator = {"@type": type_, "name": quote.speaker.name}
    return _stated(
        {
            "@type": "Quotation",
            "text": quote.text,
            "inLanguage": quote.lang,
            "creator": creator,
            "isBasedOn": {"@id": _id(quote.support.article)},
        }
    )


def _id(article_id: str) -> str:
    """An article by its place in the page's list of articles."""
    return f"#{addresses.article_anchor(article_id)}"


def _stated(value: Mapping[str, object]) -> dict[str, object]:
    """Without what is not known."""
    return {key: part for key, part in value.items() if part not in (None, [], "")}
