"""Which words of a saved page are its article, and what do its tags state?"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.formats import html
from briefgen.formats.folder import load_paths
from briefgen.formats.html import read_page

WORDS = "<p>The lock gates closed at nine on Monday, said the harbour master.</p>"


def page(head: str = "", body: str = WORDS, root: str = "") -> str:
    return f"<!doctype html><html {root}><head>{head}</head><body>{body}</body></html>"


def test_encoding_that_the_page_names_is_used(tmp_path: Path) -> None:
    text = page('<meta charset="windows-1251">', "<p>Мэр сообщил, что мост открыт.</p>")
    (tmp_path / "a.html").write_bytes(text.encode("cp1251"))

    articles, problems = load_paths([tmp_path / "a.html"])

    assert articles[0].text == "Мэр сообщил, что мост открыт."
    assert problems == ()


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ('<meta name="DC.date.issued" content="2024-05-16">', WORDS, "2024-05-16"),
        ('<meta itemprop="datePublished" content="2024-05-16T09:30Z">', WORDS, "2024-05-16T09:30Z"),
        ("", f'<article><header><time datetime="2024-05-16">16 May</time></header>{WORDS}</article>', "2024-05-16"),
        ("", f'<article><time itemprop="dateModified" datetime="2024-05-20">x</time>{WORDS}</article>', None),
        ("", f'<article>{WORDS}<p>It opens <time datetime="2024-06-01">1 June</time>.</p></article>', None),
        ("", f"<article>{WORDS}</article>" + '<article><time datetime="2024-06-01">x</time></article>' * 2, None),
        ('<meta property="article:modified_time" content="2024-05-20">', WORDS, None),
        ('<script type="application/ld+json">{"datePublished": "2024-05-16"</script>', WORDS, None),
        ('<script type="application/ld+json">[[{"datePublished": "2024-05-16"}, 5]]</script>', WORDS, "2024-05-16"),
    ],
)
def test_date_counts_only_where_a_tag_states_the_publication(head: str, body: str, published: str | None) -> None:
    assert read_page(page(head, body))[0]["published"] == published


@pytest.mark.parametrize(("root", "lang"), [('lang="nb"', "nb"), ('lang="pt_BR"', "pt-BR"), ('lang=""', None)])
def test_language_is_that_of_the_page(root: str, lang: str | None) -> None:
    assert read_page(page(root=root))[0]["lang"] == lang


def test_headline_that_repeats_the_title_is_no_part_of_the_text() -> None:
    given_fields, text = read_page(
        page("<title>Gates closed</title>", f"<article><h1>Gates Closed</h1>{WORDS}</article>")
    )

    assert given_fields["title"] == "Gates Closed"
    assert text == "The lock gates closed at nine on Monday, said the harbour master."


def test_page_that_breaks_the_parser_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(_: str) -> None:
        raise AssertionError

    monkeypatch.setattr(html, "read_page", breaks)
    (tmp_path / "a.html").write_text(page())

    articles, problems = load_paths([tmp_path / "a.html"])

    assert articles == ()
    assert problems[0].message == "cannot be read as a web page (AssertionError)"


SILENT = ["script", "style", "noscript", "template", "nav", "iframe", "select"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SILENT), min_size=1, max_size=4))
def test_what_is_no_prose_never_reaches_the_text(tags: list[str]) -> None:
    between = "".join(f"<{tag}>forbidden()</{tag}>" for tag in tags)

    _, text = read_page(page(between, f"<article>{between}{WORDS}{between}{WORDS}</article>{between}"))

    assert "forbidden" not in text
