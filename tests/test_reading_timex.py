from __future__ import annotations

from datetime import date

import pytest

from briefgen.model.article import Span
from briefgen.reading import timex
from briefgen.reading.datemath import MANY, Value
from briefgen.reading.datepatterns import Hit
from briefgen.reading.datewords import Meaning

THURSDAY = date(2024, 5, 16)


def _of(kind: str, parts: dict[str, Meaning], anchor: date | None = THURSDAY, *, future: bool = False) -> Value | None:
    return timex.value(Hit(Span(0, 1), kind, parts), anchor, future=future)


def _value(kind: str, anchor: date | None = THURSDAY, *, future: bool = False, **parts: Meaning) -> Value | None:
    return _of(kind, parts, anchor, future=future)


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ({"year": 1998}, ("DATE", "1998", True)),
        ({"year": 1998, "month": 3}, ("DATE", "1998-03", True)),
        ({"year": 1998, "month": 3, "day": 7}, ("DATE", "1998-03-07", True)),
        ({"month": 3}, ("DATE", "2024-03", False)),
        ({"month": 3, "day": 7}, ("DATE", "2024-03-07", False)),
        ({"month": 11, "day": 20}, ("DATE", "2023-11-20", False)),
        ({"weekday": 1}, ("DATE", "2024-05-13", False)),
        ({"weekday": 5}, ("DATE", "2024-05-10", False)),
        ({"weekday": 1, "part": "EV"}, ("TIME", "2024-05-13TEV", False)),
        ({"month": 2, "day": 29}, ("DATE", "2024-02-29", False)),
    ],
)
def test_a_calendar_date_has_the_value_of_its_parts(parts: dict[str, Meaning], value: Value) -> None:
    assert _of("calendar", parts) == value


@pytest.mark.parametrize(
    "parts",
    [
        {"month": 4, "day": 31},
        {"month": 4, "day": 31, "year": 2024},
        {"month": 2, "day": 29, "year": 2023},
        {"month": 2, "day": 30},
    ],
)
@pytest.mark.parametrize("anchor", [None, THURSDAY])
def test_a_day_that_no_calendar_has_is_no_date(parts: dict[str, Meaning], anchor: date | None) -> None:
    assert _of("calendar", parts, anchor) is None


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ({"month": 3}, "XXXX-03"),
        ({"month": 3, "day": 7}, "XXXX-03-07"),
        ({"month": 2, "day": 29}, "XXXX-02-29"),
        ({"weekday": 7}, "XXXX-WXX-7"),
        ({"weekday": 7, "part": "MO"}, "XXXX-WXX-7TMO"),
    ],
)
def test_what_no_article_s_date_ties_down_stays_open(parts: dict[str, Meaning], value: str) -> None:
    found = _of("calendar", parts, None)

    assert found is not None
    assert found[1:] == (value, False)


@pytest.mark.parametrize(("day", "value"), [(1, "2024-05-20"), (4, "2024-05-16")])
def test_a_weekday_to_come_is_on_the_day_of_publication_or_after_it(day: int, value: str) -> None:
    assert _value("calendar", future=True, weekday=day) == ("DATE", value, False)


@pytest.mark.parametrize(
    ("kind", "day", "value"),
    [
        ("last", 1, "2024-05-06"),
        ("last", 7, "2024-05-12"),
        ("next", 1, "2024-05-20"),
        ("next", 7, "2024-05-26"),
    ],
)
def test_last_and_next_mean_the_week_before_and_after(kind: str, day: int, value: str) -> None:
    assert _value(kind, weekday=day) == ("DATE", value, False)


@pytest.mark.parametrize(
    ("n", "unit", "value"),
    [
        (3, "day", "P3D"),
        (2, "week", "P2W"),
        (6, "month", "P6M"),
        (1.5, "hour", "PT1H30M"),
        (90, "minute", "PT90M"),
        (1.5, "year", "P1Y6M"),
        (2.25, "hour", "PT2.25H"),
        (2, "decade", "P20Y"),
        (1, "century", "P100Y"),
    ],
)
def test_a_duration_counts_its_unit(n: float, unit: str, value: str) -> None:
    assert _value("duration", n=n, unit=unit) == ("DURATION", value, True)


@pytest.mark.parametrize(("n", "unit", "value"), [(2, "hour", "PT2H30M"), (2, "year", "P2Y6M")])
def test_and_a_half_adds_half_a_unit(n: float, unit: str, value: str) -> None:
    assert _value("half", n=n, unit=unit) == ("DURATION", value, True)


@pytest.mark.parametrize(("n", "unit"), [(0, "day"), (9999999, "year")])
def test_nothing_and_far_too_much_is_no_duration(n: float, unit: str) -> None:
    assert _value("duration", n=n, unit=unit) is None


@pytest.mark.parametrize(
    ("kind", "n", "unit", "value"),
    [
        ("ago", 3, "day", "2024-05-13"),
        ("ago", 2, "week", "2024-W18"),
        ("ago", 5, "month", "2023-12"),
        ("ago", 10, "year", "2014"),
        ("ago", 2, "decade", "200"),
        ("ago", 1, "century", "19"),
        ("ago", 4, "hour", "2024-05-16"),
        ("ahead", 20, "day", "2024-06-05"),
        ("ahead", 8, "month", "2025-01"),
    ],
)
def test_steps_from_the_day_of_publication_keep_the_grain_of_their_unit(
    kind: str, n: float, unit: str, value: str
) -> None:
    assert _value(kind, n=n, unit=unit) == ("DATE", value, False)


@pytest.mark.parametrize(("kind", "value"), [("ago", "PAST_REF"), ("ahead", "FUTURE_REF")])
@pytest.mark.parametrize(("anchor", "n"), [(None, 3), (THURSDAY, 9000000)])
def test_steps_from_nowhere_or_out_of_the_calendar_are_past_or_future(
    kind: str, value: str, anchor: date | None, n: float
) -> None:
    assert _value(kind, anchor, n=n, unit="year") == ("DATE", value, False)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("day+0", ("DATE", "2024-05-16", False)),
        ("day-1", ("DATE", "2024-05-15", False)),
        ("day-2", ("DATE", "2024-05-14", False)),
        ("week+1", ("DATE", "2024-W21", False)),
        ("day-1TNI", ("TIME", "2024-05-15TNI", False)),
        ("SET:P1D", ("SET", "P1D", True)),
        ("DURATION:PXY", ("DURATION", "PXY", True)),
        ("PAST_REF", ("DATE", "PAST_REF", True)),
        ("PRESENT_REF", ("DATE", "PRESENT_REF", True)),
    ],
)
def test_a_phrase_has_the_value_that_the_pack_gives_it(phrase: str, value: Value) -> None:
    assert _value("relative", relative=phrase) == value


@pytest.mark.parametrize(
    ("phrase", "value"), [("day+0", "PRESENT_REF"), ("day-1", "PAST_REF"), ("day+1", "FUTURE_REF")]
)
def test_a_phrase_without_a_date_of_publication_tells_its_side_of_now(phrase: str, value: str) -> None:
    assert _value("relative", None, relative=phrase) == ("DATE", value, False)


@pytest.mark.parametrize(
    ("parts", "days"),
    [
        ({"a_weekday": 1, "b_weekday": 3}, 3),
        ({"a_weekday": 6, "b_weekday": 1}, 3),
        ({"a_weekday": 1, "b_weekday": 1}, None),
        ({"a_day": 3, "b_day": 5, "month": 3}, 3),
        ({"a_day": 5, "b_day": 3, "month": 3}, None),
        ({"a_day": 3, "b_day": 5}, None),
        ({"a_weekday": 1, "b_day": 5, "month": 3}, None),
    ],
)
def test_both_ends_of_a_stretch_count(parts: dict[str, Meaning], days: int | None) -> None:
    assert timex.days_between(Hit(Span(0, 1), "range", parts)) == days


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ({"decade": 1990}, "199"),
        ({"century": 20}, "19"),
        ({"century": 1, "era": "BC"}, "BC00"),
        ({"anyyear": 44, "era": "BC"}, "BC0044"),
        ({"quarter": 3, "year": 1989}, "1989-Q3"),
        ({"quarter": 2}, "2024-Q2"),
        ({"quarter": 3}, "2023-Q3"),
        ({"halfyear": 1, "year": 2001}, "2001-H1"),
        ({"season": "SU", "year": 2023}, "2023-SU"),
        ({"holiday": "12-25", "year": 2023}, "2023-12-25"),
        ({"day": 24, "m": 2, "yy": 2023}, "2023-02-24"),
        ({"dayword": 1, "month": 5, "year": 2020}, "2020-05-01"),
    ],
)
def test_spans_of_years_and_parts_of_them_have_their_own_values(parts: dict[str, Meaning], value: str) -> None:
    found = _of("calendar", parts)

    assert found is not None
    assert found[:2] == ("DATE", value)


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ({"hour": 20, "minute": 30}, "2024-05-16T20:30"),
        ({"hour": 8, "minute": 30, "ampm": "pm"}, "2024-05-16T20:30"),
        ({"hour": 12, "ampm": "am"}, "2024-05-16T00:00"),
        ({"hour": 6}, "2024-05-16T06:00"),
    ],
)
def test_a_clock_time_is_on_the_day_of_publication(parts: dict[str, Meaning], value: str) -> None:
    assert _of("time", parts) == ("TIME", value, False)


def test_thirteen_has_no_half_of_the_clock() -> None:
    assert _value("time", hour=13, ampm="pm") is None


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ({"shift": -1, "unit": "week"}, "2024-W19"),
        ({"shift": 0, "unit": "quarter"}, "2024-Q2"),
        ({"shift": 1, "unit": "weekend"}, "2024-W21-WE"),
        ({"shift": -1, "weekday": 4}, "2024-05-09"),
        ({"shift": -1, "weekday": 3}, "2024-05-15"),
        ({"shift": 1, "weekday": 4}, "2024-05-23"),
        ({"shift": 0, "weekday": 5}, "2024-05-17"),
        ({"shift": -1, "month": 5}, "2023-05"),
        ({"shift": -1, "month": 4}, "2024-04"),
        ({"shift": 1, "month": 4}, "2025-04"),
        ({"shift": -1, "season": "SU"}, "2023-SU"),
        ({"shift": -2, "unit": "year"}, "2022"),
        ({"shift": -1, "part": "NI"}, "2024-05-15TNI"),
    ],
)
def test_last_this_and_next_count_from_the_day_of_publication(parts: dict[str, Meaning], value: str) -> None:
    found = _of("shifted", parts)

    assert found is not None
    assert found[1] == value


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ({"weekday": 1}, "XXXX-WXX-1"),
        ({"weekday": 1, "part": "EV"}, "XXXX-WXX-1TEV"),
        ({"unit": "day"}, "P1D"),
        ({"every": 2.0, "unit": "year"}, "P2Y"),
        ({"n": 2.0, "unit": "week"}, "P1W"),
        ({"month": 5}, "XXXX-05"),
        ({"season": "SU"}, "XXXX-SU"),
        ({"part": "MO"}, "XXXX-XX-XXTMO"),
    ],
)
def test_what_comes_again_is_a_set(parts: dict[str, Meaning], value: str) -> None:
    assert _of("set", parts) == ("SET", value, True)


@pytest.mark.parametrize(("kind", "value"), [("duration", "PXY"), ("ago", "PAST_REF"), ("ahead", "FUTURE_REF")])
def test_a_few_leaves_the_number_open(kind: str, value: str) -> None:
    found = _value(kind, n=MANY, unit="year")

    assert found is not None
    assert found[1] == value


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [((3, "year"), (4, "month"), "P3Y4M"), ((2, "hour"), (5, "minute"), "PT2H5M"), ((2, "day"), (3, "hour"), None)],
)
def test_two_lengths_told_as_one_are_one(one: tuple[int, str], other: tuple[int, str], value: str | None) -> None:
    parts: dict[str, Meaning] = {"a_n": one[0], "a_unit": one[1], "b_n": other[0], "b_unit": other[1]}

    assert _of("duration", parts) == (("DURATION", value, True) if value else None)


@pytest.mark.parametrize(
    ("parts", "value"),
    [
        ({"month": 8, "shift": -1, "unit": "year"}, "2023-08"),
        ({"month": 8, "day": 3, "shift": 1, "unit": "year"}, "2025-08-03"),
        ({"season": "FA", "shift": -1, "unit": "year"}, "2023-FA"),
        ({"month": 12, "relative": "year-1"}, "2023-12"),
    ],
)
def test_a_year_may_be_told_from_the_articles_own(parts: dict[str, Meaning], value: str) -> None:
    found = _of("calendar", parts)

    assert found is not None
    assert found[1] == value


@pytest.mark.parametrize(("focus", "value"), [("2009", "2010-06"), ("2009-03-04", "2010-06"), (None, "XXXX-06")])
def test_a_month_of_the_year_after_counts_from_the_date_told_last(focus: str | None, value: str) -> None:
    hit = Hit(Span(0, 1), "calendar", {"month": 6, "relative": "then:year+1"})

    found = timex.value(hit, THURSDAY, future=False, focus=focus)

    assert found is not None
    assert found[1] == value
