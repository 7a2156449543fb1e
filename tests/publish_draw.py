"""Drawing the sample site and reading its pages."""

from __future__ import annotations

from functools import cache

from lxml import html  # type: ignore[import-untyped]
from publish_sample import sample_site

from briefgen.model.site import Site
from briefgen.publish.pages import plan
from briefgen.publish.theme import load_theme, render

EVENT = "events/flood-in-storvass/index.html"
UNDATED = "events/river-talks-altried/index.html"


def draw(site: Site) -> dict[str, str]:
    theme = load_theme(None)
    return {page.path: render(page, theme).content.decode() for page in plan(site)[0]}


@cache
def sample() -> dict[str, str]:
    return draw(sample_site())


def tree(path: str) -> html.HtmlElement:
    return html.document_fromstring(sample()[path])


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def section(path: str, heading: str) -> html.HtmlElement:
    return tree(path).xpath(f"//section[@aria-labelledby='{heading}']")[0]
