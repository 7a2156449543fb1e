"""The feed: only with a known address, only with times that articles state."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from publish_sample import FLOOD, sample_site

from briefgen.model.site import Site
from briefgen.publish.feed import feed_files


def items(site: Site) -> list[dict[str, Any]]:
    return json.loads(feed_files(site)[0].content)["items"]  # type: ignore[no-any-return]


def test_site_without_address_has_no_feed() -> None:
    assert feed_files(sample_site()) == ()


def test_items_are_known_by_their_permanent_address() -> None:
    found = items(sample_site("https://x.example/repo/"))
    assert [item["id"] for item in found] == [
        "https://x.example/repo/events/flood-in-storvass/",
        "https://x.example/repo/events/river-talks-altried/",
    ]


def test_time_is_given_only_where_an_article_states_one_with_its_zone() -> None:
    flood, talks = items(sample_site("https://x.example/"))
    assert flood["date_modified"] == "2026-03-03T18:20:00+01:00"
    assert "date_modified" not in talks


def test_times_are_compared_across_zones() -> None:
    first = replace(FLOOD.articles[0], published="2026-03-03T23:00:00+09:00")
    second = replace(FLOOD.articles[1], published="2026-03-03T15:00:00Z")
    flood = replace(FLOOD, articles=(second, first, *FLOOD.articles[2:]))
    item = items(replace(sample_site("https://x.example/"), briefings=(flood,)))[0]
    assert (item["date_published"], item["date_modified"]) == (
        "2026-03-03T23:00:00+09:00",
        "2026-03-03T15:00:00+00:00",
    )
