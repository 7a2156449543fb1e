"""Addresses: readable in every script, safe as file names, relative."""

from __future__ import annotations

import pytest

from briefgen.publish import addresses


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Valley Courier", "the-valley-courier"),
        ("صحيفة النهر", "صحيفة-النهر"),
        ("दैनिक समाचार", "दैनिक-समाचार"),
        ("a/b\\c?d#e", "a-b-c-d-e"),
        ("  BBC -- News ", "bbc-news"),
    ],
)
def test_slug_keeps_letters_of_every_script(name: str, expected: str) -> None:
    assert addresses.slug(name) == expected


def test_slug_of_a_name_without_letters_is_a_digest_of_it() -> None:
    assert addresses.slug("***") != addresses.slug("+++")
    assert addresses.slug("***").isalnum()


def test_long_slug_fits_a_file_name_and_stays_distinct() -> None:
    one, other = addresses.slug("ж" * 300), addresses.slug("ж" * 301)
    assert len(one.encode()) <= addresses.SLUG_MAX_BYTES
    assert one != other


def test_no_outlet_can_take_the_address_of_articles_without_one() -> None:
    assert addresses.source_path("not_stated") != addresses.source_path(None)


def test_href_encodes_the_path_and_keeps_the_anchor() -> None:
    assert addresses.href("sources/a b/index.html#p7") == "sources/a%20b/index.html#p7"


@pytest.mark.parametrize(("path", "root"), [("index.html", ""), ("events/a/index.html", "../../")])
def test_root_is_reached_by_going_up(path: str, root: str) -> None:
    assert addresses.root_of(path) == root


@pytest.mark.parametrize(
    ("base_url", "path"), [("", ""), ("https://x.example", "/"), ("https://x.example/repo/", "/repo/")]
)
def test_base_path_is_that_of_the_address(base_url: str, path: str) -> None:
    assert addresses.base_path(base_url) == path


def test_absolute_address_leaves_index_out() -> None:
    assert addresses.absolute("https://x.example/repo", "events/a/index.html") == "https://x.example/repo/events/a/"
