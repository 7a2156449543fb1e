"""The documentation of templates and data names everything there is."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from publish_sample import sample_site

from briefgen.publish.library import EntityCard, SourceCard
from briefgen.publish.pages import PageView, SiteView, plan, redirect
from briefgen.publish.support import ArticleView, CiteView
from briefgen.publish.theme import default_theme
from briefgen.publish.views import (
    EntityLink,
    EventLink,
    FactGroup,
    FactView,
    LineView,
    MomentView,
    OtherValues,
    QuoteView,
    RelatedView,
    Utterance,
    ValueView,
)

DOCS = Path(__file__).parent.parent / "docs"
TEMPLATES = (DOCS / "templates.md").read_text(encoding="utf-8")
DATA = (DOCS / "data-schemas.md").read_text(encoding="utf-8")
VIEWS = (
    ArticleView,
    CiteView,
    EntityCard,
    EntityLink,
    EventLink,
    FactGroup,
    FactView,
    LineView,
    MomentView,
    OtherValues,
    PageView,
    QuoteView,
    RelatedView,
    SiteView,
    SourceCard,
    Utterance,
    ValueView,
)


def test_every_file_of_the_theme_is_listed() -> None:
    files = [path.relative_to(default_theme()).as_posix() for path in default_theme().rglob("*") if path.is_file()]
    assert [name for name in files if f"`{name}`" not in TEMPLATES] == []


def test_every_name_that_a_page_gets_is_listed() -> None:
    site = sample_site(texts=True)
    pages = [*plan(site)[0], redirect(site, "a/index.html", "index.html")]
    names = {name for page in pages for name in page.context}
    assert sorted(name for name in names if f"`{name}`" not in TEMPLATES) == []


def test_every_field_of_those_values_is_listed() -> None:
    names = {field.name for view in VIEWS for field in fields(view)}
    assert sorted(name for name in names if f"`{name}`" not in TEMPLATES) == []


def test_every_schema_is_listed() -> None:
    schemas = Path(__file__).parent.parent / "briefgen" / "schemas"
    assert [path.name for path in schemas.glob("*.json") if f"data/schemas/{path.name}" not in DATA] == []
