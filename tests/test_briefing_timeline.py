"""The timeline: dated statements in order, with no date that no article gave."""

from __future__ import annotations

from test_briefing_material import material
from test_events_group import LISBON_DE, LISBON_EN
from test_events_registry import told

from briefgen.briefing.salience import scores
from briefgen.briefing.timeline import MAX_MOMENTS, timeline
from briefgen.model.briefing import Moment
from briefgen.model.reading import Reading


def moments(*readings: Reading) -> tuple[Moment, ...]:
    found = material(*readings)
    return timeline(found, scores(found))


def values(*readings: Reading) -> list[str | None]:
    return [m.value for m in moments(*readings)]


def test_calendar_dates_come_first_and_in_order() -> None:
    # given dates out of order, and one weekday
    text = (
        "Raatikka arrived in Lisbon on Monday. In July 2021 a treaty was signed in Porto. Her last visit to Madrid was "
        "on 24 February 2019. A summit on fish is planned for 3 May 2031."
    )

    # when / then
    assert values(told(text)) == ["2019-02-24", "2021-07", "2031-05-03", "XXXX-WXX-1"]


def test_open_weekdays_come_in_the_order_of_the_week() -> None:
    text = "A choir sang in Porto on Wednesday. Raatikka arrived in Lisbon on Monday. The ferry burned on Tuesday."

    assert values(told(text)) == ["XXXX-WXX-1", "XXXX-WXX-2", "XXXX-WXX-3"]


def test_weekday_that_nothing_ties_to_a_calendar_stays_open() -> None:
    # given
    (moment,) = moments(told("Raatikka arrived in Lisbon on Monday."))

    # then
    assert (moment.when, moment.value, moment.lang) == ("Monday", "XXXX-WXX-1", "en")
    assert moment.text == moment.support[0].exact == "Raatikka arrived in Lisbon on Monday."


def test_date_of_publication_ties_weekdays_to_the_calendar() -> None:
    text = "Raatikka arrived in Lisbon on Monday. She is to sing in Porto on Friday."

    assert values(told(text, published="2024-03-05")) == ["2024-03-04", "2024-03-08"]


def test_what_lay_before_stands_between_the_calendar_and_the_week() -> None:
    text = (
        "Raatikka arrived in Lisbon on Monday. Three years ago the ferries stopped. A treaty was signed in July 2021."
    )

    assert values(told(text)) == ["2021-07", "PAST_REF", "XXXX-WXX-1"]


def test_words_that_place_nothing_are_no_moments() -> None:
    assert moments(told("Now the ferries have stopped. Recently the ferries were late.")) == ()
    assert moments(told("The trip takes three days.")) == ()


def test_one_moment_told_by_two_articles_is_one_line_with_both() -> None:
    # given
    one = told("Twelve people were killed when the dam broke in Bergen on Monday.", "a")
    other = told("On Monday, twelve people were killed in Bergen when a dam broke.", "b")

    # when
    (moment,) = moments(one, other)

    # then
    assert [c.article for c in moment.support] == ["a", "b"]


def test_headline_is_no_moment() -> None:
    text = "Bergen floods on Monday\n\nThe dam broke in Bergen on Monday and twelve people were killed."

    assert [m.text for m in moments(told(text))] == ["The dam broke in Bergen on Monday and twelve people were killed."]


def test_long_story_is_cut_to_so_many_moments() -> None:
    text = " ".join(f"Minister number {n} came to Lisbon in May {1970 + n}." for n in range(40))

    assert len(moments(told(text))) == MAX_MOMENTS


def test_timeline_invents_no_calendar_date_for_undated_articles() -> None:
    assert not [v for v in values(LISBON_EN, LISBON_DE) if v and v[:1].isdigit()]


def test_undated_story_has_no_timeline() -> None:
    assert moments(told("The dam broke in Bergen.")) == ()
