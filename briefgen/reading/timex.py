"""TIMEX3 values of matched time expressions (ISO-TimeML; weeks and days as in ISO 8601)."""

from __future__ import annotations

from datetime import date, timedelta

from briefgen.model.reading import DateType
from briefgen.reading.datepatterns import Hit, Patterns

_LETTER = {"minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}
_YEARS = {"year": 1, "decade": 10, "century": 100}
HALF_YEAR = 183
"""Days; a day without a year is taken in the year that puts it within half a year of the article."""

Value = tuple[DateType, str, bool]


def value(hit: Hit, table: Patterns, anchor: date | None, *, future: bool) -> Value | None:
    """Type, value and whether the text itself states it; None if the parts make no sense (31 April)."""
    if hit.kind == "calendar":
        return _calendar(hit, table, anchor, future)
    if hit.kind == "relative":
        return _relative(table.relative[" ".join(hit.parts["phrase"].casefold().split())], anchor)
    if hit.kind in ("last", "next"):
        day = table.weekdays[hit.parts["weekday"].casefold()]
        return _weekday(day, anchor, weeks=-1 if hit.kind == "last" else 1)
    number, unit = _number(hit.parts["n"], table), table.unit(hit.parts["unit"])
    if number is None or unit is None:
        return None
    if hit.kind in ("duration", "half"):
        length = _length(number + (0.5 if hit.kind == "half" else 0.0), unit)
        return ("DURATION", length, True) if length else None
    return _shift(number, unit, anchor, sign=-1 if hit.kind == "ago" else 1)


def days_between(hit: Hit, table: Patterns) -> int | None:
    """Days from one end of a stretch to the other, both counted; None if the ends are of different kinds."""
    parts = hit.parts
    if "a_weekday" in parts and "b_weekday" in parts:
        first, last = (table.weekdays[parts[k].casefold()] for k in ("a_weekday", "b_weekday"))
        return (last - first) % 7 + 1 if first != last else None
    if "a_day" in parts and "b_day" in parts and "month" in parts:
        length = int(parts["b_day"]) - int(parts["a_day"]) + 1
        return length if length > 1 else None
    return None


def _number(written: str, table: Patterns) -> float | None:
    if written[0].isdigit():
        return float(written.replace(",", "."))
    return table.numbers.get(written.casefold())


def _calendar(hit: Hit, table: Patterns, anchor: date | None, future: bool) -> Value | None:
    parts = hit.parts
    year = int(parts["year"]) if "year" in parts else None
    month = table.months[parts["month"].casefold()] if "month" in parts else None
    day = int(parts["day"]) if "day" in parts else None
    if month is None and day is None and "weekday" in parts:
        found = _weekday(table.weekdays[parts["weekday"].casefold()], anchor, weeks=0, future=future)
        part = table.parts.get(parts.get("part", "").casefold())
        return ("TIME", f"{found[1]}T{part}", found[2]) if part else found
    if month is None:
        return ("DATE", f"{year:04d}", True) if year else None
    if year is None:
        return _without_year(month, day, anchor)
    if day is None:
        return "DATE", f"{year:04d}-{month:02d}", True
    return ("DATE", f"{year:04d}-{month:02d}-{day:02d}", True) if _exists(year, month, day) else None


def _without_year(month: int, day: int | None, anchor: date | None) -> Value | None:
    """A month, or a day of a month, in the year that puts it nearest to the article; open without an article's date."""
    tail = f"{month:02d}" + (f"-{day:02d}" if day else "")
    if not _exists(2024, month, day or 1):
        return None
    if anchor is None:
        return "DATE", f"XXXX-{tail}", False
    years = [y for y in (anchor.year - 1, anchor.year, anchor.year + 1) if _exists(y, month, day or 1)]
    best = min(years, key=lambda y: abs((date(y, month, day or 15) - anchor).days))
    return "DATE", f"{best:04d}-{tail}", False


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _weekday(day: int, anchor: date | None, *, weeks: int, future: bool = False) -> Value:
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


def _relative(code: str, anchor: date | None) -> Value:
    if code.endswith("_REF"):
        return "DATE", code, True
    unit, sign, count = (
        code.rstrip("0123456789+-"),
        1 if "+" in code else -1,
        int(code.lstrip("abcdefghijklmnopqrstuvwxyz+-")),
    )
    return _shift(count, unit, anchor, sign=sign)


def _shift(number: float, unit: str, anchor: date | None, *, sign: int) -> Value:
    if anchor is None:
        return "DATE", "PRESENT_REF" if not number else ("PAST_REF" if sign < 0 else "FUTURE_REF"), False
    steps = round(number) * sign
    try:
        return "DATE", _shifted(steps, unit, anchor), False
    except (ValueError, OverflowError):
        return "DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", False


def _shifted(steps: int, unit: str, anchor: date) -> str:
    if unit in ("minute", "hour"):
        return anchor.isoformat()
    if unit == "day":
        return (anchor + timedelta(days=steps)).isoformat()
    if unit == "week":
        year, week, _ = (anchor + timedelta(weeks=steps)).isocalendar()
        return f"{year:04d}-W{week:02d}"
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + steps
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    year = anchor.year + steps * _YEARS[unit]
    if not 1 <= year <= 9999:
        raise ValueError(year)
    if unit == "decade":
        return f"{year // 10:03d}"
    return f"{year // 100:02d}" if unit == "century" else f"{year:04d}"


def _length(number: float, unit: str) -> str | None:
    """A TIMEX3 duration; halves of hours and years in the next smaller unit."""
    if number <= 0 or number > 1e6:
        return None
    whole = int(number)
    half = number - whole == 0.5
    if unit in ("hour", "minute"):
        if unit == "hour" and half:
            return f"PT{whole}H30M" if whole else "PT30M"
        return f"PT{_plain(number)}{_LETTER[unit]}"
    if unit == "year" and half:
        return f"P{whole}Y6M" if whole else "P6M"
    if unit in ("decade", "century"):
        return f"P{_plain(number * _YEARS[unit])}Y"
    return f"P{_plain(number)}{_LETTER[unit]}"


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)
