"""What the articles prove of a time that none of them states."""

from __future__ import annotations

import pytest
from test_briefing_material import material
from test_events_registry import told

from briefgen.briefing.bounds import bounds, first_day
from briefgen.model.reading import Reading


def bounds_of(*readings: Reading) -> tuple[str | None, str | None]:
    return bounds(material(*readings))


def test_event_lies_between_what_is_told_as_past_and_what_is_told_as_to_come() -> None:
    text = "Raatikka spoke in Lisbon. In July 2021 a treaty was signed. The fair will be held in March 2022."

    assert bounds_of(told(text)) == ("2021-07", "2022-03")


def test_plan_that_came_to_nothing_is_no_bound() -> None:
    text = "Raatikka spoke in Lisbon. The fair was to be held in 2019. In July 2021 a treaty was signed."

    assert bounds_of(told(text)) == ("2021-07", None)


def test_article_that_announces_the_event_proves_no_end() -> None:
    assert bounds_of(told("Raatikka will speak in Lisbon on 4 March 2031.", published="2030-01-01")) == (None, None)


def test_first_report_bounds_the_event() -> None:
    rows = [told("Raatikka spoke.", "a", published="2024-03-07"), told("Raatikka spoke.", "b", published="2024-03-05")]

    assert bounds_of(*rows) == (None, "2024-03-06")


@pytest.mark.parametrize(
    ("value", "day"), [("2023", "2023-01-01"), ("2023-07", "2023-07-01"), ("2023-07-09", "2023-07-09")]
)
def test_year_and_month_begin_on_their_first_day(value: str, day: str) -> None:
    assert first_day(value) == day
