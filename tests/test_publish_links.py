"""Links: every dead end inside the site is found, nothing outside is judged."""

from __future__ import annotations

import pytest

from briefgen.model.site import File
from briefgen.publish.links import check_links


def site(body: str, **others: str) -> list[File]:
    pages = {"events/a/index.html": body, "people/ann/index.html": "<p id='roles'>Ann</p>", "style.css": "", **others}
    return [File(path, text.encode()) for path, text in pages.items()]


@pytest.mark.parametrize(
    "link",
    [
        "../../people/ann/index.html",
        "../../people/ann/",
        "../../people/ann/index.html#roles",
        "../../style.css",
        "#here",
        "index.html#here",
        "https://elsewhere.example/x",
        "mailto:a@b.example",
        "//elsewhere.example/x",
        "data:image/png;base64,x",
        "/anything",
    ],
)
def test_good_link_passes(link: str) -> None:
    assert check_links(site(f"<a id='here' href='{link}'>x</a>")) == ()


@pytest.mark.parametrize(
    ("link", "message"),
    [
        (
            "../../people/an/index.html",
            "events/a/index.html: the link '../../people/an/index.html' leads to 'people/an/index.html', which does "
            "not exist. Did you mean 'people/ann/index.html'?",
        ),
        (
            "../../people/ann/index.html#role",
            "events/a/index.html: the link '../../people/ann/index.html#role' asks for the anchor 'role', which "
            "people/ann/index.html lacks. Did you mean 'roles'?",
        ),
        ("#gone", "events/a/index.html: the link '#gone' asks for the anchor 'gone', which events/a/index.html lacks."),
        ("../../../x.html", "events/a/index.html: the link '../../../x.html' leaves the site."),
        ("http://[", "events/a/index.html: the link 'http://[' is no address."),
    ],
)
def test_dead_end_is_told_with_place_fault_and_offer(link: str, message: str) -> None:
    assert [str(problem) for problem in check_links(site(f"<a href='{link}'>x</a>"))] == [message]


def test_dead_sources_of_images_and_styles_count_too() -> None:
    body = "<link rel='stylesheet' href='../../gone.css'><img src='gone.png' alt=''>"
    assert len(check_links(site(body))) == 2


def test_same_link_twice_is_told_once() -> None:
    assert len(check_links(site("<a href='x'>1</a><a href='x'>2</a>"))) == 1


def test_percent_encoded_path_is_decoded() -> None:
    files = site("<a href='../../sources/%C3%A5/index.html'>x</a>", **{"sources/å/index.html": "<p>x"})
    assert check_links(files) == ()


def test_address_from_the_root_is_looked_up_under_the_sites_path() -> None:
    files = site("<a href='/repo/people/ann/index.html'>x</a><a href='/repo/gone.html'>y</a><a href='/other'>z</a>")
    told = [problem.message for problem in check_links(files, "https://x.example/repo/")]
    assert told == [
        "the link '/repo/gone.html' leads to 'gone.html', which does not exist",
        "the link '/other' leaves the site",
    ]


def test_empty_page_has_no_links() -> None:
    assert check_links([File("a.html", b"")]) == ()
