from __future__ import annotations

import pytest

from briefgen.model.article import Span
from briefgen.reading import marks


def _inner(text: str) -> list[str]:
    return [text[m.inner.start : m.inner.end] for m in marks.find(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready”",
        "”We are ready”",
        '"We are ready"',
        "„We are ready“",
        "„We are ready”",
        '„We are ready"',
        "«We are ready»",
        "«\u00a0We are ready\u00a0»",
        "«\u202fWe are ready\u202f»",
        "« We are ready »",
        "»We are ready«",
        "»We are ready»",
        "‘We are ready’",
        "‚We are ready‘",
        "‹We are ready›",
        "「We are ready」",
        "『We are ready』",
        "``We are ready''",
        "''We are ready''",
        ",,We are ready''",
        ",,We are ready”",
        ",,We are ready“",
        ',,We are ready"',
    ],
)
def test_each_country_s_marks_hold_the_words_between_them(text: str) -> None:
    assert _inner(f"So it was: {text}, they told us.") == ["We are ready"]


def test_the_outer_stretch_holds_the_marks() -> None:
    text = "He said ``no, never'' twice."

    (found,) = marks.find(text, Span(0, len(text)))

    assert (text[found.outer.start : found.outer.end], text[found.inner.start : found.inner.end]) == (
        "``no, never''",
        "no, never",
    )


@pytest.mark.parametrize(
    "text",
    [
        "It’s the town’s bridge and the mayors’ pride.",
        "It's the town's bridge and the mayors' pride.",
        "It‘s the town‘s bridge and Hill‘s pride.",
        "L’eau n’est pas montée aujourd’hui à l’école.",
        "L'eau n'est pas montée aujourd'hui à l'école.",
        "Rock ’n’ roll in the ’80s and the ’90s.",
        "The door is 6'2\" wide and the window 5'1\" high.",
        "The class of '98 met the class of '99.",
    ],
)
def test_apostrophes_and_inches_quote_nothing(text: str) -> None:
    assert _inner(text) == []


def test_one_or_two_words_in_single_marks_are_taken_for_apostrophes() -> None:
    assert _inner("They call it ‘the bridge’ here.") == []
    assert _inner("They call it ‘the long bridge’ here.") == ["the long bridge"]


def test_an_apostrophe_inside_single_marks_does_not_close_them() -> None:
    assert _inner("He said ‘it’s the town’s bridge’ and left.") == ["it’s the town’s bridge"]


@pytest.mark.parametrize(
    "text", ["“The bridge is shut,”said Hill.", "«Broen er stengt»,sa Hill.", '"It is shut,"he said.']
)
def test_a_missing_space_after_the_closing_mark_does_no_harm(text: str) -> None:
    assert len(_inner(text)) == 1


@pytest.mark.parametrize(
    "text", ["“One” “two”", "“One”“two”", "«One» «two»", "«One»«two»", "„One“ „two“", '"One" "two"']
)
def test_stretches_side_by_side_stay_apart(text: str) -> None:
    assert _inner(text) == ["One", "two"]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“He said ‘the bridge is shut’ and left”", "He said ‘the bridge is shut’ and left"),
        ("“I call it “the bridge” here”", "I call it “the bridge” here"),
        ("„Er sagt ‚die lange Brücke‘ dazu“", "Er sagt ‚die lange Brücke‘ dazu"),
        ("«Il dit “le pont” ici»", "Il dit “le pont” ici"),
        ("„Mówi «most» tutaj”", "Mówi «most» tutaj"),
        ("«Han sier «broen» nå»", "Han sier «broen» nå"),
    ],
)
def test_marks_inside_marks_belong_to_the_outer_stretch(text: str, inner: str) -> None:
    assert _inner(text) == [inner]


@pytest.mark.parametrize("mark", ["“", "”", "„", "«", "»", '"', "‘", "``", ",,", "「"])
def test_a_mark_that_nobody_closes_quotes_nothing(mark: str) -> None:
    assert _inner(f"He said {mark}the bridge is shut and went home.") == []


@pytest.mark.parametrize("text", ["“”", "“ ”", "«»", "« »", '""', "''''", "„“"])
def test_marks_around_nothing_quote_nothing(text: str) -> None:
    assert _inner(text) == []


@pytest.mark.parametrize("mark", ["“", "„", "«", '"'])
def test_a_quote_goes_on_where_the_next_paragraph_opens_with_its_mark(mark: str) -> None:
    text = f"He said: {mark}The bridge is shut.\n{mark}The school is not."
    first = Span(0, text.index("\n"))
    second = Span(first.end + 1, len(text))

    (found,) = marks.find(text, first, second)

    assert (found.opened, text[found.inner.start : found.inner.end]) == (True, "The bridge is shut.")


def test_a_quote_does_not_go_on_into_a_paragraph_that_opens_without_a_mark() -> None:
    text = "He said: “The bridge is shut.\nThe school is not."
    first = Span(0, text.index("\n"))

    assert marks.find(text, first, Span(first.end + 1, len(text))) == ()


def test_a_pair_is_never_made_across_a_block() -> None:
    text = "He said “the bridge\nis shut” twice."

    assert marks.find(text, Span(0, 19)) == ()


def test_marks_outside_the_block_are_left_alone() -> None:
    text = "“One” “two” “three”"

    assert [text[m.inner.start : m.inner.end] for m in marks.find(text, Span(6, 11))] == ["two"]


@pytest.mark.parametrize("dash", ["– ", "— ", "― ", "- ", "–\u00a0"])
def test_a_line_that_opens_with_a_dash_and_a_space_is_a_dash_line(dash: str) -> None:
    text = f"{dash}We are ready. "
    start = len(dash)

    assert marks.dash_line(text, Span(0, len(text))) == Span(start, start + 13)


@pytest.mark.parametrize(
    "text", ["-20 degrees", "–20 degrees", "OSLO – The bridge", "We – all of us – go", "– ", "–", ""]
)
def test_a_dash_inside_a_line_or_glued_to_a_word_opens_no_speech(text: str) -> None:
    assert marks.dash_line(text, Span(0, len(text))) is None
