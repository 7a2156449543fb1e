from __future__ import annotations

from datetime import date

import pytest

from briefgen.lang.pack import load_pack
from briefgen.model.article import Span
from briefgen.reading import timex
from briefgen.reading.datepatterns import Hit, patterns

ENGLISH = patterns(load_pack("en"))
THURSDAY = date(2024, 5, 16)


def _of(
    kind: str, parts: dict[str, str], anchor: date | None = THURSDAY, *, future: bool = False
) -> timex.Value | None:
    return timex.value(Hit(Span(0, 1), kind, parts), ENGLISH, anchor, future=future)


def _value(kind: str, anchor: date | None = THURSDAY, *, future: bool = False, **parts: str) -> timex.Value | None:
    return _of(kind, parts, anchor, future=future)


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ({"year": "1998"}, ("DATE", "1998", True)),
        ({"year": "1998", "month": "March"}, ("DATE", "1998-03", True)),
        ({"year": "1998", "month": "march", "day": "7"}, ("DATE", "1998-03-07", True)),
        ({"month": "March"}, ("DATE", "2024-03", False)),
        ({"month": "March", "day": "07"}, ("DATE", "2024-03-07", False)),
        ({"month": "November", "day": "20"}, ("DATE", "2023-11-20", False)),
        ({"weekday": "Monday"}, ("DATE", "2024-05-13", False)),
        ({"weekday": "Friday"}, ("DATE", "2024-05-10", False)),
        ({"weekday": "Monday", "part": "evening"}, ("TIME", "2024-05-13TEV", False)),
        ({"month": "February", "day": "29"}, ("DATE", "2024-02-29", False)),
    ],
)
def test_a_calendar_date_has_the_value_of_its_parts(parts: dict[str, str], value: timex.Value) -> None:
    assert _of("calendar", parts) == value


@pytest.mark.parametrize(
    "parts",
    [
        {"month": "April", "day": "31"},
        {"month": "April", "day": "31", "year": "2024"},
        {"month": "February", "day": "29", "year": "2023"},
        {"month": "February", "day": "30"},
    ],
)
@pytest.mark.parametrize("anchor", [None, THURSDAY])
def test_a_day_that_no_calendar_has_is_no_date(parts: dict[str, str], anchor: date | None) -> None:
    assert _of("calendar", parts, anchor) is None


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ({"month": "March"}, "XXXX-03"),
        ({"month": "March", "day": "7"}, "XXXX-03-07"),
        ({"month": "February", "day": "29"}, "XXXX-02-29"),
        ({"weekday": "Sunday"}, "XXXX-WXX-7"),
        ({"weekday": "Sunday", "part": "morning"}, "XXXX-WXX-7TMO"),
    ],
)
def test_what_no_article_s_date_ties_down_stays_open(parts: dict[str, str], value: str) -> None:
    found = _of("calendar", parts, None)

    assert found is not None
    assert found[1:] == (value, False)


@pytest.mark.parametrize(("day", "value"), [("Monday", "2024-05-20"), ("Thursday", "2024-05-16")])
def test_a_weekday_to_come_is_on_the_day_of_publication_or_after_it(day: str, value: str) -> None:
    assert _value("calendar", future=True, weekday=day) == ("DATE", value, False)


@pytest.mark.parametrize(
    ("kind", "day", "value"),
    [
        ("last", "Monday", "2024-05-06"),
        ("last", "Sunday", "2024-05-12"),
        ("next", "Monday", "2024-05-20"),
        ("next", "Sunday", "2024-05-26"),
    ],
)
def test_last_and_next_mean_the_week_before_and_after(kind: str, day: str, value: str) -> None:
    assert _value(kind, weekday=day) == ("DATE", value, False)


@pytest.mark.parametrize(
    ("n", "unit", "value"),
    [
        ("3", "days", "P3D"),
        ("2", "weeks", "P2W"),
        ("six", "months", "P6M"),
        ("1.5", "hours", "PT1H30M"),
        ("90", "minutes", "PT90M"),
        ("1.5", "years", "P1Y6M"),
        ("2.25", "hours", "PT2.25H"),
        ("two", "decades", "P20Y"),
        ("1", "century", "P100Y"),
    ],
)
def test_a_duration_counts_its_unit(n: str, unit: str, value: str) -> None:
    assert _value("duration", n=n, unit=unit) == ("DURATION", value, True)


@pytest.mark.parametrize(("n", "unit", "value"), [("2", "hours", "PT2H30M"), ("two", "years", "P2Y6M")])
def test_and_a_half_adds_half_a_unit(n: str, unit: str, value: str) -> None:
    assert _value("half", n=n, unit=unit) == ("DURATION", value, True)


@pytest.mark.parametrize(("n", "unit"), [("0", "days"), ("9999999", "years"), ("some", "days"), ("3", "apples")])
def test_nothing_and_far_too_much_is_no_duration(n: str, unit: str) -> None:
    assert _value("duration", n=n, unit=unit) is None


@pytest.mark.parametrize(
    ("kind", "n", "unit", "value"),
    [
        ("ago", "3", "days", "2024-05-13"),
        ("ago", "2", "weeks", "2024-W18"),
        ("ago", "5", "months", "2023-12"),
        ("ago", "10", "years", "2014"),
        ("ago", "2", "decades", "200"),
        ("ago", "1", "century", "19"),
        ("ago", "4", "hours", "2024-05-16"),
        ("ahead", "20", "days", "2024-06-05"),
        ("ahead", "8", "months", "2025-01"),
    ],
)
def test_steps_from_the_day_of_publication_keep_the_grain_of_their_unit(
    kind: str, n: str, unit: str, value: str
) -> None:
    assert _value(kind, n=n, unit=unit) == ("DATE", value, False)


@pytest.mark.parametrize(("kind", "value"), [("ago", "PAST_REF"), ("ahead", "FUTURE_REF")])
@pytest.mark.parametrize(("anchor", "n"), [(None, "3"), (THURSDAY, "9000000")])
def test_steps_from_nowhere_or_out_of_the_calendar_are_past_or_future(
    kind: str, value: str, anchor: date | None, n: str
) -> None:
    assert _value(kind, anchor, n=n, unit="years") == ("DATE", value, False)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("today", ("DATE", "2024-05-16", False)),
        ("Yesterday", ("DATE", "2024-05-15", False)),
        ("the  day before yesterday", ("DATE", "2024-05-14", False)),
        ("next week", ("DATE", "2024-W21", False)),
        ("recently", ("DATE", "PAST_REF", True)),
        ("now", ("DATE", "PRESENT_REF", True)),
    ],
)
def test_a_phrase_has_the_value_that_the_pack_gives_it(phrase: str, value: timex.Value) -> None:
    assert _value("relative", phrase=phrase) == value


@pytest.mark.parametrize(
    ("phrase", "value"), [("today", "PRESENT_REF"), ("yesterday", "PAST_REF"), ("tomorrow", "FUTURE_REF")]
)
def test_a_phrase_without_a_date_of_publication_tells_its_side_of_now(phrase: str, value: str) -> None:
    assert _value("relative", None, phrase=phrase) == ("DATE", value, False)


@pytest.mark.parametrize(
    ("parts", "days"),
    [
        ({"a_weekday": "Monday", "b_weekday": "Wednesday"}, 3),
        ({"a_weekday": "Saturday", "b_weekday": "Monday"}, 3),
        ({"a_weekday": "Monday", "b_weekday": "Monday"}, None),
        ({"a_day": "3", "b_day": "5", "month": "March"}, 3),
        ({"a_day": "5", "b_day": "3", "month": "March"}, None),
        ({"a_day": "3", "b_day": "5"}, None),
        ({"a_weekday": "Monday", "b_day": "5", "month": "March"}, None),
    ],
)
def test_both_ends_of_a_stretch_count(parts: dict[str, str], days: int | None) -> None:
    assert timex.days_between(Hit(Span(0, 1), "range", parts), ENGLISH) == days
