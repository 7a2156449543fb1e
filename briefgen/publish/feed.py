"""What a feed reader gets: the events as a JSON Feed 1.1, made only where the site's address is known.

There is no Atom feed: Atom wants a time of change for every entry, and articles often state none. A time is given here
only where an article states one with its zone; a bare day is not turned into a time.
"""

from __future__ import annotations

from datetime import datetime

from briefgen.model.briefing import Briefing
from briefgen.model.site import File, Site
from briefgen.publish import addresses
from briefgen.publish.jsontext import Json, dump

FEED_PATH = "feed.json"

FEED_ITEMS = 50
"""Newest events in the feed; readers keep what they have seen."""


def feed_files(site: Site) -> tuple[File, ...]:
    """The feed, or nothing if the site has no ``base_url``."""
    if not site.base_url:
        return ()
    feed: Json = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.title,
        "home_page_url": addresses.absolute(site.base_url, "index.html"),
        "feed_url": addresses.absolute(site.base_url, FEED_PATH),
        **({"description": site.description} if site.description else {}),
        "language": site.language.code,
        "items": [_item(site, briefing) for briefing in site.briefings[:FEED_ITEMS]],
    }
    return (File(FEED_PATH, dump(feed)),)


def _item(site: Site, briefing: Briefing) -> Json:
    """An event under its permanent address; ``date_modified`` is the time of its latest article."""
    url = addresses.absolute(site.base_url, addresses.event_path(briefing.slug))
    lines = [line.text for line in briefing.summary] or [briefing.title.text]
    item: Json = {
        "id": url,
        "url": url,
        "title": briefing.title.text,
        "content_text": "\n\n".join(lines),
        "language": briefing.title.lang,
    }
    times = _times(briefing)
    if times:
        item["date_published"], item["date_modified"] = times[0], times[-1]
    return item


def _times(briefing: Briefing) -> list[str]:
    """When its articles were published, in RFC 3339 and in order; days without a time or zone are left out."""
    stated = [article.published for article in briefing.articles if article.published and "T" in article.published]
    times = [datetime.fromisoformat(value) for value in stated]
    return [time.isoformat(timespec="seconds") for time in sorted(time for time in times if time.tzinfo is not None)]
