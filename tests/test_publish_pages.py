"""Pages: which there are, what they say, and what they must never say."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html  # type: ignore[import-untyped]
from publish_draw import EVENT, draw, sample, section, tree, words
from publish_sample import FLOOD, LANGUAGES, TALKS_EVENT, article, sample_site

from briefgen.lang.labels import load_labels
from briefgen.model.briefing import Entity, Related
from briefgen.publish.links import check_links
from briefgen.publish.pages import PAGES, plan, redirect
from briefgen.publish.theme import load_theme, render, static_files


def test_every_page_type_of_the_table_is_drawn() -> None:
    pages, problems = plan(sample_site(texts=True))
    assert problems == ()
    assert len(PAGES) == 10
    assert {page.path.split("/")[0] for page in pages} == {
        "index.html",
        "events",
        "people",
        "places",
        "organisations",
        "sources",
        "articles",
        "about",
        "404.html",
    }


def test_sample_has_no_broken_link_with_or_without_texts() -> None:
    for site in (sample_site(), sample_site("https://x.example/repo/", texts=True)):
        theme = load_theme(None)
        files = [render(page, theme) for page in plan(site)[0]]
        data = ("data/index.json", *(f"data/events/{b.slug}.json" for b in site.briefings), "feed.json")
        files += [replace(files[0], path=path, content=b"{}") for path in data]
        assert check_links([*files, *static_files(None)], site.base_url) == ()


def test_nothing_unknown_is_printed() -> None:
    for path, text in draw(sample_site("https://x.example/")).items():
        seen = words(html.document_fromstring(text).body)
        assert not re.search(r"\b(None|null|Undefined)\b", seen), path
        assert not re.search(r"<h[1-6][^>]*>\s*</h", text), path
        assert "XXXX" not in text, path


def test_no_page_needs_a_script_or_another_host() -> None:
    for path, text in sample().items():
        page = html.document_fromstring(text)
        assert page.xpath("//script[not(@type='application/ld+json')]") == [], path
        loaded = page.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //img/@src")
        assert [address for address in loaded if "//" in address] == [], path


def test_addresses_inside_the_site_are_relative() -> None:
    for path, text in sample().items():
        hrefs = html.document_fromstring(text).xpath("//@href")
        assert [href for href in hrefs if href.startswith("/")] == [], path


def test_missing_page_reaches_the_site_from_any_depth_once_its_address_is_known() -> None:
    with_base = html.document_fromstring(draw(sample_site("https://x.example/repo/"))["404.html"])
    assert all(href.startswith("/repo/") for href in with_base.xpath("//nav//@href"))
    assert with_base.xpath("//link[@rel='canonical']") == []


def test_canonical_and_social_addresses_need_a_base_url() -> None:
    assert "canonical" not in sample()[EVENT]
    assert "og:" not in sample()[EVENT]
    page = html.document_fromstring(draw(sample_site("https://x.example/repo/"))[EVENT])
    whole = "https://x.example/repo/events/flood-in-storvass/"
    assert page.xpath("//link[@rel='canonical']/@href") == [whole]
    assert page.xpath("//meta[@property='og:url']/@content") == [whole]


def test_persons_page_gathers_roles_and_quotes_across_events() -> None:
    page = "people/per-karim-haddad/index.html"
    assert [words(role) for role in section(page, "roles").xpath(".//dt")] == ["Mayor", "ordfører", "رئيس البلدية"]
    said = [words(quote) for quote in section(page, "quotes").xpath(".//figure/blockquote")]
    assert said == [
        "The water is rising faster than we expected,",
        "Vannet stiger raskere enn vi ventet",
        "الماء يرتفع أسرع مما توقعنا",
        "لن نترك أحدا وحده",
        "Storvass must not happen again,",
    ]


def test_articles_without_outlet_are_gathered_on_one_page() -> None:
    page = tree("sources/not_stated/index.html")
    assert words(page.xpath("//h1")[0]) == "Outlet not stated"
    assert "wire-copy" in words(page.body)


def test_whole_articles_are_shown_only_where_the_site_has_them() -> None:
    assert not any(path.startswith("articles/") for path in sample())
    pages = draw(sample_site(texts=True))
    page = html.document_fromstring(pages["articles/valley-courier-flood/index.html"])
    assert "Agency archive" not in words(page.body)
    links = html.document_fromstring(pages[EVENT]).xpath("//a[text()='Full text']/@href")
    assert links[0] == "../../articles/valley-courier-flood/index.html#p0"
    assert page.xpath("//p[@id='p46']")


def test_interface_speaks_the_sites_language_and_articles_keep_theirs() -> None:
    page = html.document_fromstring(draw(sample_site(language="nb"))[EVENT])
    assert page.get("lang") == "nb"
    assert page.xpath("//h1/@lang") == ["en"]
    assert words(page.xpath("//p[@class='kicker']")[0]) == "3.–5. mars 2026 Storvass"


def test_headings_never_skip_a_level_and_ids_are_unique() -> None:
    for path, text in sample().items():
        page = html.document_fromstring(text)
        levels = [int(heading.tag[1]) for heading in page.iter("h1", "h2", "h3", "h4")]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), path


def test_site_without_events_still_has_a_front_page() -> None:
    pages = draw(replace(sample_site(), briefings=()))
    assert "No events yet" in pages["index.html"]
    assert set(pages) == {"index.html", "about/index.html", "404.html"}


def test_two_pages_on_one_address_are_a_problem_and_the_first_stands() -> None:
    other = replace(TALKS_EVENT, id="other", slug="Flood-In-Storvass", related=())
    pages, problems = plan(replace(sample_site(), briefings=(FLOOD, other)))
    assert [str(problem) for problem in problems if problem.severity == "error"] == [
        "events/Flood-In-Storvass/index.html: two pages share this address: 'River Orva floods the lower town of "
        "Storvass' and 'Two-day river talks open in Altried'. Give one of them another id or slug."
    ]
    assert [page.path for page in pages if page.path.casefold() == EVENT] == [EVENT]


def test_related_event_outside_the_site_is_reported_and_not_linked() -> None:
    flood = replace(FLOOD, related=(Related("gone", "earlier", ()),))
    _pages, problems = plan(replace(sample_site(), briefings=(flood,)))
    assert [str(problem) for problem in problems] == [f"{EVENT}: the related event 'gone' is not in the site."]


def test_outlets_that_differ_only_in_case_share_a_page_and_are_reported() -> None:
    articles = (article("talks-en", "en", "A", source="SEEBOTE"), article("talks-de", "de", source="Seebote"))
    talks = replace(TALKS_EVENT, articles=articles, related=())
    pages, problems = plan(replace(sample_site(), briefings=(talks,)))
    assert [page.path for page in pages if page.path.startswith("sources/s")] == ["sources/seebote/index.html"]
    assert str(problems[0]).startswith("sources/seebote/index.html: the outlets 'SEEBOTE', 'Seebote' share one page.")


def test_speaker_whom_no_list_names_gets_a_page() -> None:
    talks = replace(TALKS_EVENT, people=(), related=())
    pages, _problems = plan(replace(sample_site(), briefings=(talks,)))
    assert "people/per-karim-haddad/index.html" in {page.path for page in pages}


def test_people_are_listed_by_name_in_any_script() -> None:
    people = tuple(Entity(f"per-{n}", name, None, (), ()) for n, name in enumerate(("Zoe", "Åse", "anna", "Ärla")))
    site = replace(sample_site(), briefings=(replace(TALKS_EVENT, people=people, quotes=(), related=()),))
    page = html.document_fromstring(draw(site)["people/index.html"])
    assert page.xpath("//ul[contains(@class, 'listing')]/li/a/text()") == ["anna", "Ärla", "Åse", "Zoe"]


def test_redirect_leads_to_the_new_address() -> None:
    page = redirect(sample_site("https://x.example/"), "events/old/index.html", EVENT)
    text = render(page, load_theme(None)).content.decode()
    assert 'content="0; url=../../events/flood-in-storvass/index.html"' in text
    assert 'rel="canonical" href="https://x.example/events/flood-in-storvass/"' in text


@pytest.mark.parametrize("language", ["en", "nb"])
def test_two_runs_give_the_same_bytes(language: str) -> None:
    assert draw(sample_site(language=language)) == draw(sample_site(language=language))


def test_site_in_a_right_to_left_language_is_mirrored() -> None:
    site = replace(sample_site(), language=LANGUAGES["ar"], labels=load_labels("ar"))
    assert '<html lang="ar" dir="rtl">' in draw(site)["index.html"]
