"""Do the words of a Markdown text come out without its marks?"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.formats.front_matter import split_front_matter
from briefgen.formats.markdown import plain_text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("one\n\ntwo", "one\n\ntwo"),
        ("- a\n- b\n\n1. c\n", "a\nb\n\nc"),
        ("- a\n\n  b\n\nc", "a\nb\n\nc"),
        ("> - a\n> - b\n\n- c", "a\nb\n\nc"),
        ("a ![x](y) b", "a b"),
        ("![x](y)\n\nb", "b"),
        ("[![x](y)](z)", ""),
        ("a<br>b", "ab"),
        ("a <script>x</script>b<style>y</style> c", "a b c"),
        ("a <script>x <style>y</style> z</script>b", "a b"),
        ("&lt;b&gt; &#38; \\*", "<b> & *"),
        ("~~a~~ **b** `c`", "a b c"),
        ("<https://a.example> x", "https://a.example x"),
        ("a\r\nb\rc", "a b c"),
        ("", ""),
    ],
)
def test_marks_are_left_out(markdown: str, text: str) -> None:
    assert plain_text(markdown)[1] == text


@pytest.mark.parametrize(
    ("markdown", "heading", "text"),
    [
        ("# A\n\nb\n\n# C", "A", "b\n\nC"),
        ("A\n=\n\nb", "A", "b"),
        ("b\n\n# A", "A", "b"),
        ("> # A\n\nb", None, "A\n\nb"),
        ("## A\n\nb", None, "A\n\nb"),
        ("#\n\nb", None, "b"),
    ],
)
def test_first_heading_is_taken_out(markdown: str, heading: str | None, text: str) -> None:
    assert plain_text(markdown, take_heading=True) == (heading, text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter_ends_where_its_line_of_dashes_does(end: str) -> None:
    matter = split_front_matter(f"---{end}title: A{end}---{end}{end}body{end}")

    assert (matter.fields, matter.lines) == ({"title": "A"}, {"title": 2})
    assert matter.body == f"{end}body{end}"


@pytest.mark.parametrize("text", ["body", "\n---\na: b\n---\n", "--- \ntext\n\nmore", "----\na: b\n----\n"])
def test_text_without_front_matter_is_all_body(text: str) -> None:
    matter = split_front_matter(text)

    assert (matter.body, matter.fields, matter.fault) == (text, {}, None)


PIECES = ["<script>", "</script>", "<b>", "a", " ", "\n", "\n\n", "- ", "> ", "|", "*", "](", "["]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_no_tag_reaches_the_text(pieces: list[str]) -> None:
    assert "<script>" not in plain_text("".join(pieces))[1]
