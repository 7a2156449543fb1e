"""Reckoning with days, weeks, months and years, in TIMEX3 values."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefgen.model.reading import DateType

Value = tuple[DateType, str, bool]
"""Type, value and whether the text itself states it."""

MANY = -1.0
"""The number behind *a few* and *several*."""

CLOCK = frozenset({"second", "minute", "hour"})
QUARTER = re.compile(r"(\d{4})-Q([1-4])")
MONTH_AHEAD, DAY_AHEAD, FAR_AHEAD = 90, 120, 275
"""Days that a month or season, a day of a month, and either of them in a sentence that tells of plans may lie ahead
without a year; chosen on the dev halves of TimeBank and KRAUTS, where news mostly tells of the months behind it."""

NEAR_DAYS = 10
"""Days from the article within which a day without its month is one of the month that has it there: short enough that
no other month has that day as near."""

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month in which each season begins."""

_LETTER = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q",
           "year": "Y", "decade": "E", "century": "C", "weekend": "WE"}  # fmt: skip
_YEARS = {"year": 1, "decade": 10, "century": 100}
_MONTH = re.compile(r"\d{4}-\d\d(?!\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def nth_weekday(day: int, step: int, anchor: date | None) -> Value:
    """The weekday next to the article on one side; with step 0 that of its week."""
    if anchor is None or not 2 <= anchor.year <= 9998:
        return "DATE", f"XXXX-WXX-{day}", False
    ahead = (day - anchor.isoweekday()) % 7
    if step < 0:
        ahead = ahead - 7 if ahead else -7
        ahead += 7 * (step + 1)
    elif step > 0:
        ahead = (ahead or 7) + 7 * (step - 1)
    elif ahead > 7 - anchor.isoweekday():
        ahead -= 7
    return "DATE", (anchor + timedelta(days=ahead)).isoformat(), False


def nth_month(month: int, step: int, anchor: date | None) -> Value:
    """The month of that name before or after the article's; with step 0 that of its year."""
    if anchor is None:
        return "DATE", f"XXXX-{month:02d}", False
    year = anchor.year
    if step < 0:
        year -= (month >= anchor.month) - (step + 1)
    elif step > 0:
        year += (month <= anchor.month) + (step - 1)
    return "DATE", f"{year:04d}-{month:02d}", False


def nth_season(season: str, step: int, anchor: date | None) -> Value:
    """The season of that name before or after the article; with step 0 that of its year."""
    if anchor is None:
        return "DATE", f"XXXX-{season}", False
    year, start = anchor.year, SEASONS[season]
    if step < 0:
        year -= (start + 2 >= anchor.month) - (step + 1)
    elif step > 0:
        year += (start <= anchor.month) + (step - 1)
    return "DATE", f"{year:04d}-{season}", False


def without_year(month: int, day: int | None, anchor: date | None, future: bool) -> Value | None:
    """A month, or a day of a month, the last that is not too far ahead; open without an article's date."""
    tail = f"{month:02d}" + (f"-{day:02d}" if day else "")
    if not exists(2024, month, day or 1):
        return None
    if anchor is None:
        return "DATE", f"XXXX-{tail}", False
    most = FAR_AHEAD if future else DAY_AHEAD if day else MONTH_AHEAD
    years = [y for y in range(anchor.year - 8, anchor.year + 2) if exists(y, month, day or 1)]
    best = max((y for y in years if (date(y, month, day or 1) - anchor).days <= most), default=None)
    if best is None:
        return "DATE", f"XXXX-{tail}", False
    return "DATE", f"{best:04d}-{tail}", False


def day_of_month(day: int, anchor: date | None, focus: str | None, future: bool) -> Value:
    """A day whose month is not told (``6日``): that of the article's month which is past, or near, or planned.

    Near the beginning of a month it may be one of the month before. Where neither is sure, or the date told last lies
    elsewhere and may be what it counts on, the month stays open: ``XXXX-XX-06``.
    """
    opened: Value = "DATE", f"XXXX-XX-{day:02d}", False
    if anchor is None or anchor.year < 2:
        return opened
    before = anchor.replace(day=1) - timedelta(days=1)
    best = None
    if exists(anchor.year, anchor.month, day) and (future or day <= anchor.day + NEAR_DAYS):
        best = anchor.replace(day=day)
    elif not future and exists(before.year, before.month, day) and day >= before.day + anchor.day - NEAR_DAYS:
        best = before.replace(day=day)
    if best is None:
        return opened
    if focus and _MONTH.match(focus) and focus[:7] != best.isoformat()[:7]:
        told = date.fromisoformat(focus[:10]) if _DAY.match(focus) else None
        if told is None or abs((told - best).days) > NEAR_DAYS:
            return opened
    return "DATE", best.isoformat(), False


def exists(year: int, month: int, day: int) -> bool:
    """Whether the calendar has the day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def weekday(day: int, anchor: date | None, *, weeks: int, future: bool = False) -> Value:
    """The weekday nearest before the article (or after it, if still to come); open without a date."""
    if anchor is None:
        return "DATE", f"XXXX-WXX-{day}", False
    if not 2 <= anchor.year <= 9998:
        return "DATE", f"XXXX-WXX-{day}", False  # the calendar ends before the week does
    ahead = (day - anchor.isoweekday()) % 7
    if weeks:
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=weeks)
        return "DATE", (monday + timedelta(days=day - 1)).isoformat(), False
    step = ahead if future or ahead == 0 else ahead - 7
    return "DATE", (anchor + timedelta(days=step)).isoformat(), False


def shift(number: float, unit: str, anchor: date | None, *, sign: int) -> Value:
    """So many units from the article's day; only its side of now where that or the number is open."""
    if number == MANY:
        return "DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", True
    if anchor is None:
        return "DATE", "PRESENT_REF" if not number else ("PAST_REF" if sign < 0 else "FUTURE_REF"), False
    steps = round(number) * sign
    try:
        return "DATE", shifted(steps, unit, anchor), False
    except (ValueError, OverflowError):
        return "DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", False


def shifted(steps: int, unit: str, anchor: date) -> str:
    """The value so many units from a day, as exact as the unit.

    Raises:
        ValueError, OverflowError: it lies outside the calendar.
    """
    if unit in CLOCK:
        return anchor.isoformat()
    if unit == "day":
        return (anchor + timedelta(days=steps)).isoformat()
    if unit in ("week", "weekend"):
        begun = unit == "weekend" and steps < 0 and anchor.isoweekday() >= 6  # last weekend, told on a Sunday
        year, week, _ = (anchor + timedelta(weeks=steps + begun)).isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + steps
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if unit == "quarter":
        quarters = anchor.year * 4 + (anchor.month - 1) // 3 + steps
        return f"{quarters // 4:04d}-Q{quarters % 4 + 1}"
    year = anchor.year + steps * _YEARS[unit]
    if not 1 <= year <= 9999:
        raise ValueError(year)
    if unit == "decade":
        return f"{year // 10:03d}"
    return f"{year // 100:02d}" if unit == "century" else f"{year:04d}"


def length(number: float, unit: str) -> str | None:
    """A TIMEX3 duration; halves of hours and years in the next smaller unit."""
    clock = "T" if unit in CLOCK else ""
    if number == MANY:
        return f"P{clock}X{_LETTER[unit]}"
    if number <= 0 or number > 1e6:
        return None
    whole = int(number)
    half = number - whole == 0.5
    if unit == "hour" and half:
        return f"PT{whole}H30M" if whole else "PT30M"
    if unit == "year" and half:
        return f"P{whole}Y6M" if whole else "P6M"
    if unit in ("decade", "century"):
        return f"P{_plain(number * _YEARS[unit])}Y"
    return f"P{clock}{_plain(number)}{_LETTER[unit]}"


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)


def moved(focus: str, steps: int, unit: str) -> str | None:
    """The date so many units from one told before; None if that one is not as exact as the unit."""
    if unit == "year" and focus[:4].isdecimal():
        return f"{int(focus[:4]) + steps:04d}" if 1 <= int(focus[:4]) + steps <= 9999 else None
    if unit == "month" and _MONTH.match(focus):
        return shifted(steps, unit, date.fromisoformat(f"{focus[:7]}-01"))
    if unit in ("day", "week") and _DAY.match(focus):
        return shifted(steps, unit, date.fromisoformat(focus[:10]))
    return None


def year_begun(year: int | None, anchor: date | None, month: int, *, most: int) -> str:
    """The year given, else the last in which a stretch that starts in `month` has begun, or begins in `most` months."""
    if year is not None or anchor is None:
        return f"{year:04d}" if year is not None else "XXXX"
    return f"{anchor.year - (month > anchor.month + most):04d}"


def nth_day(year: int, month: int, nth: int, weekday: int) -> int:
    """The day of a month on which its nth weekday falls; the last for 5: the fourth Thursday in November."""
    first = (weekday - date(year, month, 1).isoweekday()) % 7 + 1
    day = first + 7 * (nth - 1)
    return day if exists(year, month, day) else day - 7
