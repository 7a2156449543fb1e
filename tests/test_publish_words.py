"""Words: labels filled in, and date lines that never say more than is known."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from briefgen.lang.labels import load_labels
from briefgen.model.briefing import EventDate
from briefgen.publish.words import Words

WORDS = Words(load_labels("en"))


def test_field_of_a_label_is_escaped_unless_it_is_markup() -> None:
    assert WORDS("quote.via", channel="<b>") == "via &lt;b&gt;"
    assert WORDS("quote.via", channel=Markup("<b>x</b>")) == "via <b>x</b>"


def test_braces_in_a_field_are_left_alone() -> None:
    assert WORDS("quote.via", channel="{name}") == "via {name}"


def test_unknown_label_is_an_undefined_name() -> None:
    with pytest.raises(UndefinedError, match=r"no label 'quote\.vai'"):
        WORDS("quote.vai")


@pytest.mark.parametrize(
    ("date", "parts"),
    [
        (EventDate(None, None, "", None, None), ["Date not stated"]),
        (EventDate(None, None, "on Monday", None, None), ["on Monday", "calendar date not stated"]),
        (
            EventDate(None, None, "", "2023-02-24", "2023-07"),
            [
                "Date not stated",
                'after <time datetime="2023-02-24">24 February 2023</time>',
                'before <time datetime="2023-07">July 2023</time>',
            ],
        ),
        (
            EventDate("2023-03-20", None, "Monday", None, None),
            ['<time datetime="2023-03-20">20 March 2023</time>'],
        ),
        (
            EventDate("2023-03-20", "2023-03-20", "", None, None),
            ['<time datetime="2023-03-20">20 March 2023</time>'],
        ),
        (
            EventDate("2023-03-30", "2023-04-01", "", None, None),
            ['<time datetime="2023-03-30">30 March</time> to <time datetime="2023-04-01">1 April 2023</time>'],
        ),
        (
            EventDate(None, "2023-03-20", "", None, None),
            ['until <time datetime="2023-03-20">20 March 2023</time>'],
        ),
    ],
)
def test_date_line_says_what_is_known_and_no_more(date: EventDate, parts: list[str]) -> None:
    assert [str(part) for part in WORDS.when(date)] == parts
