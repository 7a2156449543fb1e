from __future__ import annotations

from datetime import date

import pytest

from briefgen.reading import datemath

THURSDAY = date(2024, 5, 16)


@pytest.mark.parametrize(
    ("steps", "unit", "value"),
    [
        (-1, "day", "2024-05-15"),
        (1, "week", "2024-W21"),
        (-1, "weekend", "2024-W19-WE"),
        (0, "weekend", "2024-W20-WE"),
        (-5, "month", "2023-12"),
        (-2, "quarter", "2023-Q4"),
        (3, "year", "2027"),
        (-2, "decade", "200"),
    ],
)
def test_steps_keep_the_grain_of_their_unit(steps: int, unit: str, value: str) -> None:
    assert datemath.shifted(steps, unit, THURSDAY) == value


def test_on_a_sunday_the_last_weekend_is_the_one_that_has_begun() -> None:
    assert datemath.shifted(-1, "weekend", date(2024, 5, 19)) == "2024-W20-WE"


def test_no_step_leaves_the_calendar() -> None:
    with pytest.raises(ValueError, match="10024"):
        datemath.shifted(8000, "year", THURSDAY)


@pytest.mark.parametrize(
    ("focus", "steps", "unit", "value"),
    [
        ("1998", 1, "year", "1999"),
        ("1998-03-07", 1, "year", "1999"),
        ("1998-03", -3, "month", "1997-12"),
        ("1998-03-07", 1, "day", "1998-03-08"),
        ("1998", 1, "day", None),
        ("PAST_REF", 1, "year", None),
        ("9999", 1, "year", None),
    ],
)
def test_a_date_told_before_is_counted_from_where_it_is_exact_enough(
    focus: str, steps: int, unit: str, value: str | None
) -> None:
    assert datemath.moved(focus, steps, unit) == value


@pytest.mark.parametrize(
    ("month", "day", "future", "value"),
    [
        (5, None, False, "2024-05"),
        (8, None, False, "2024-08"),
        (9, None, False, "2023-09"),
        (9, None, True, "2024-09"),
        (9, 10, False, "2024-09-10"),
        (10, 10, False, "2023-10-10"),
        (2, 29, False, "2024-02-29"),
    ],
)
def test_a_month_without_a_year_is_the_last_that_is_not_far_ahead(
    month: int, day: int | None, future: bool, value: str
) -> None:
    assert datemath.without_year(month, day, THURSDAY, future) == ("DATE", value, False)


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (3, "day", "P3D"),
        (1.5, "hour", "PT1H30M"),
        (30, "second", "PT30S"),
        (2, "quarter", "P2Q"),
        (datemath.MANY, "year", "PXY"),
        (datemath.MANY, "hour", "PTXH"),
        (datemath.MANY, "decade", "PXE"),
        (0, "day", None),
    ],
)
def test_a_length_counts_its_unit(number: float, unit: str, value: str | None) -> None:
    assert datemath.length(number, unit) == value


@pytest.mark.parametrize(
    ("day", "anchor", "focus", "future", "value"),
    [
        (6, date(2024, 5, 16), None, False, "2024-05-06"),
        (20, date(2024, 5, 16), None, False, "2024-05-20"),
        (30, date(2024, 5, 2), None, False, "2024-04-30"),
        (30, date(2024, 5, 2), None, True, "2024-05-30"),
        (28, date(2024, 5, 12), None, False, "XXXX-XX-28"),
        (31, date(2024, 6, 25), None, False, "XXXX-XX-31"),
        (12, date(2024, 5, 16), "2024-01-30", False, "XXXX-XX-12"),
        (2, date(2024, 5, 2), "2024-04-28", False, "2024-05-02"),
        (6, None, None, False, "XXXX-XX-06"),
        (28, date(1, 1, 2), None, False, "XXXX-XX-28"),
    ],
)
def test_a_day_without_its_month_is_of_the_month_near_the_article(
    day: int, anchor: date | None, focus: str | None, future: bool, value: str
) -> None:
    assert datemath.day_of_month(day, anchor, focus, future) == ("DATE", value, False)
