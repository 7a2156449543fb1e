"""A date is stated or worked out from one article's own; otherwise what is known is said in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_briefing_material import material
from test_events_registry import told

from briefgen.briefing.core import length_of
from briefgen.briefing.when import LEAD, event_date
from briefgen.model.briefing import EventDate
from briefgen.model.reading import Reading

OPEN = EventDate(None, None, "", None, None)
FILLER = " The sea was calm." * (LEAD + 1)


def date_of(*readings: Reading, language: str = "en") -> EventDate:
    found = material(*readings, language=language)
    return event_date(found, length_of(found))


def test_weekday_that_nothing_ties_to_a_calendar_stays_words() -> None:
    assert date_of(told("Raatikka arrived in Lisbon on Monday.")) == EventDate(None, None, "Monday", None, None)


def test_weekday_is_worded_in_the_language_of_the_site() -> None:
    assert date_of(told("Raatikka arrived in Lisbon on Monday."), language="nb").text == "mandag"


def test_length_gives_the_closing_weekday_where_an_article_names_it() -> None:
    # given a visit of three days from Monday
    text = "Raatikka arrived in Lisbon on Monday for a three-day visit."

    # when / then
    assert date_of(told(text)).text == "Monday"
    assert date_of(told(f"{text} She is to leave on Wednesday.")).text == "Monday to Wednesday"
    assert date_of(told(f"{text} A choir sings on Friday.")).text == "Monday"


@pytest.mark.parametrize("published", ["2024-03-04", "2024-03-05", "2024-03-08", "2024-03-05T23:59:00-05:00"])
def test_date_of_publication_resolves_a_weekday(published: str) -> None:
    assert date_of(told("Raatikka arrived in Lisbon on Monday.", published=published)).start == "2024-03-04"


def test_date_of_publication_resolves_yesterday() -> None:
    assert date_of(told("Raatikka came to Lisbon yesterday.", published="2024-03-05")).start == "2024-03-04"
    assert date_of(told("Raatikka came to Lisbon yesterday.")) == OPEN


def test_length_gives_the_last_day_of_a_stated_first() -> None:
    found = date_of(told("Raatikka arrived in Lisbon on 4 March 2024 for a three-day visit."))

    assert (found.start, found.end, found.text) == ("2024-03-04", "2024-03-06", "")


def test_day_without_a_length_has_no_end() -> None:
    assert date_of(told("Raatikka arrived in Lisbon on 4 March 2024.")).end is None


def test_one_dated_article_dates_the_event_for_the_undated_ones() -> None:
    # given
    dated = told("Raatikka arrived in Lisbon on Monday.", "a", published="2024-03-05")
    undated = told("Raatikka ist am Montag in Lissabon eingetroffen.", "b", "de")

    # when / then
    assert date_of(dated, undated).start == "2024-03-04"
    assert date_of(undated) == EventDate(None, None, "Monday", None, None)


def test_date_of_publication_alone_is_no_date_of_the_event_but_it_had_happened_by_then() -> None:
    assert date_of(told("Raatikka was in Lisbon.", published="2024-03-05")) == replace(OPEN, before="2024-03-06")


def test_plan_is_no_date_of_the_event() -> None:
    assert date_of(told("Raatikka is to arrive in Lisbon on 4 March 2031.")) == OPEN
    assert date_of(told("Raatikka will arrive in Lisbon on Monday.")) == OPEN


def test_after_is_the_latest_past_date_that_an_article_states() -> None:
    # given background far down, with two dates of the past and one still to come
    background = (
        " Her last visit was on 24 February 2019. In July 2021 a treaty was signed. A fair will be held in 2031."
    )

    # when
    found = date_of(told(f"Raatikka arrived in Lisbon on Monday.{FILLER}{background}"))

    # then
    assert found == EventDate(None, None, "Monday", "2021-07", "2031")


def test_after_is_known_without_a_weekday_too() -> None:
    assert date_of(told(f"Raatikka was in Lisbon.{FILLER} In July 2021 a treaty was signed.")).after == "2021-07"


def test_date_worked_out_is_no_bound() -> None:
    # given a date that no article states, but follows from the publication's
    text = f"Raatikka was in Lisbon.{FILLER} The ship had left the harbour on Friday."

    # when / then
    assert date_of(told(text, published="2024-03-05")).after is None


def test_bound_is_not_needed_where_the_day_is_known() -> None:
    found = date_of(told(f"Raatikka came to Lisbon on 4 March 2024.{FILLER} In July 2021 a treaty was signed."))

    assert (found.start, found.after, found.before) == ("2024-03-04", None, None)


def test_article_without_any_date_leaves_all_open() -> None:
    assert date_of(told("Raatikka slept well.")) == OPEN
    assert date_of(told("\n")) == OPEN


def test_first_day_is_the_one_that_the_leads_name_with_the_people_of_the_event() -> None:
    # given a side remark on another weekday, in one article of two
    found = date_of(
        told("Minister Aino Raatikka arrived in Lisbon on Monday. A fair ended on Sunday.", "a"),
        told("Minister Aino Raatikka came to Lisbon on Monday.", "b"),
    )

    # then
    assert found.text == "Monday"


def test_dateline_is_neither_the_day_of_the_event_nor_a_bound() -> None:
    found = date_of(told(f"Lisbon, 24 June 2021. Raatikka came on Wednesday.{FILLER}"))

    assert (found.start, found.text, found.after) == (None, "Wednesday", None)


def test_short_sentence_with_a_date_is_no_dateline() -> None:
    assert date_of(told("Raatikka died on 24 June 2021.")).start == "2021-06-24"


def test_weekday_of_undated_articles_decides_between_the_days_of_dated_ones() -> None:
    # given two dated articles whose later sentences outweigh the lead on the event's day
    visit = "Raatikka toured Lisbon on Wednesday."
    dated = (
        told(f"A dam burst on Tuesday. {visit}", "a", published="2024-03-07"),
        told(visit, "b", published="2024-03-07"),
    )
    undated = (
        told("A dam burst on Tuesday.", "c"),
        told("A dam burst on Tuesday.", "d"),
        told("A dam burst on Tuesday.", "e"),
    )

    # when / then
    assert date_of(*dated).start == "2024-03-06"
    assert date_of(*dated, *undated).start == "2024-03-05"
