"""Supports: what stands around a sentence, and how the original is pointed at."""

from __future__ import annotations

import pytest
from publish_sample import article

from briefgen.model.briefing import ArticleRef
from briefgen.publish.support import (
    article_name,
    context_after,
    context_before,
    fragment_mark,
    text_fragment,
    web_address,
)


@pytest.mark.parametrize(
    ("prefix", "shown"),
    [
        ("", ""),
        ("He said: ", "He said: "),
        ("aid on Monday that the river had ", "… on Monday that the river had "),
        ("Photo: Somebody\n\n", ""),
        ("Leave a comment\n\nThe mayor: ", "The mayor: "),
        (
            "水位は前日から上がり続けていて町の人々は学校へ避難していると市長は言う",
            "…水位は前日から上がり続けていて町の人々は学校へ避難していると市長は言う",
        ),
    ],
)
def test_context_before_is_of_the_same_paragraph_and_in_whole_words(prefix: str, shown: str) -> None:
    assert context_before(prefix) == shown


@pytest.mark.parametrize(
    ("suffix", "shown"),
    [
        ("", ""),
        (" he said.", " he said."),
        (" he told reporters in the town ha", " he told reporters in the town …"),
        ("\n\nMain photo: an agency", ""),
    ],
)
def test_context_after_is_of_the_same_paragraph_and_in_whole_words(suffix: str, shown: str) -> None:
    assert context_after(suffix) == shown


def test_fragment_encodes_what_has_a_meaning_in_it() -> None:
    assert text_fragment("Two-day, four & more") == "Two%2Dday%2C%20four%20%26%20more"


def test_long_passage_is_pointed_at_by_its_first_and_last_words() -> None:
    words = " ".join(f"w{n}" for n in range(60))
    assert text_fragment(words) == "w0%20w1%20w2%20w3%20w4,w55%20w56%20w57%20w58%20w59"


def test_long_passage_without_spaces_is_pointed_at_by_its_ends() -> None:
    assert text_fragment("a" * 100 + "b" * 100) == "a" * 24 + "," + "b" * 24


def test_line_breaks_do_not_reach_the_fragment() -> None:
    assert text_fragment("one\n  two") == "one%20two"


def test_fragment_is_added_to_an_anchor_that_is_there() -> None:
    assert fragment_mark("https://x.example/a#b") == ":~:text="
    assert fragment_mark("https://x.example/a") == "#:~:text="


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://x.example/a?b=1&c=2", "https://x.example/a?b=1&c=2"),
        ('https://x.example/a b"c', "https://x.example/a%20b%22c"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//x.example/a", None),
        ("https://[", None),
        ("", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str | None, shown: str | None) -> None:
    assert web_address(url) == shown


@pytest.mark.parametrize(
    ("ref", "name"),
    [
        (article("a1", "en", "A headline"), "A headline"),
        (article("a1", "en"), "a1"),
        (ArticleRef("a", "feed.jsonl#12", None, "en", None, None, None, None), "feed #12"),
    ],
)
def test_article_without_headline_is_called_by_its_file(ref: ArticleRef, name: str) -> None:
    assert article_name(ref) == name
