"""TIMEX3 values of matched time expressions (ISO-TimeML; weeks and days as in ISO 8601)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from briefgen.model.reading import DateType
from briefgen.reading.datepatterns import Hit
from briefgen.reading.dateslots import MANY
from briefgen.reading.datewords import Meaning

_LETTER = {"second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q",
           "year": "Y", "decade": "E", "century": "C", "weekend": "WE"}  # fmt: skip
_CLOCK = frozenset({"second", "minute", "hour"})
_YEARS = {"year": 1, "decade": 10, "century": 100}
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_CODE = re.compile(r"([a-z]+)([+-]\d+)(?:T(\w+))?")
HALF_YEAR = 183
"""Days; a day without a year is taken in the year that puts it within half a year of the article."""

Value = tuple[DateType, str, bool]
Parts = Mapping[str, Meaning]


def value(hit: Hit, anchor: date | None, *, future: bool) -> Value | None:
    """Type, value and whether the text itself states it; None if the parts make no sense (31 April)."""
    parts = hit.parts
    if hit.kind == "calendar":
        return _calendar(parts, anchor, future)
    if hit.kind == "time":
        return _clock(parts, anchor)
    if hit.kind == "relative":
        return coded(str(parts["relative"]), anchor)
    if hit.kind in ("last", "next"):
        return _weekday(int(parts["weekday"]), anchor, weeks=-1 if hit.kind == "last" else 1)
    if hit.kind == "shifted":
        return _shifted_by_word(parts, anchor)
    if hit.kind == "set":
        return _set(parts)
    if "a_unit" in parts:
        return _compound(parts)
    number, unit = float(parts.get("n", 0 if hit.kind == "half" else 1)), str(parts["unit"])
    if hit.kind in ("duration", "half"):
        length = _length(number + (0.5 if hit.kind == "half" else 0.0), unit)
        return ("DURATION", length, True) if length else None
    return _shift(number, unit, anchor, sign=-1 if hit.kind == "ago" else 1)


def days_between(hit: Hit) -> int | None:
    """Days from one end of a stretch to the other, both counted; None if the ends are of different kinds."""
    parts = hit.parts
    if "a_weekday" in parts and "b_weekday" in parts:
        first, last = int(parts["a_weekday"]), int(parts["b_weekday"])
        return (last - first) % 7 + 1 if first != last else None
    if "a_day" in parts and "b_day" in parts and "month" in parts:
        length = int(parts["b_day"]) - int(parts["a_day"]) + 1
        return length if length > 1 else None
    return None


def coded(code: str, anchor: date | None) -> Value | None:
    """The value of a phrase, as the pack writes it: ``day-1``, ``day-1TNI``, ``PAST_REF``, ``SET:P1D``."""
    if code.endswith("_REF"):
        return "DATE", code, True
    for kind in ("DATE", "TIME", "DURATION", "SET"):
        if code.startswith(f"{kind}:"):
            return kind, code.partition(":")[2], True
    found = _CODE.fullmatch(code)
    if found is None:
        return None
    steps, part = int(found.group(2)), found.group(3)
    shifted = _shift(abs(steps), found.group(1), anchor, sign=1 if steps >= 0 and "+" in code else -1)
    return ("TIME", f"{shifted[1]}T{part}", False) if part and not shifted[1].endswith("_REF") else shifted


def _calendar(parts: Parts, anchor: date | None, future: bool) -> Value | None:
    year, month, day = _year(parts, anchor), _month(parts), _day(parts)
    if "relative" in parts:
        found = coded(str(parts["relative"]), anchor)
        return _with_part(found, parts) if found else None
    if "decade" in parts:
        return "DATE", f"{int(parts['decade']) // 10:03d}", True
    if "century" in parts:
        return "DATE", f"{'BC' if parts.get('era') == 'BC' else ''}{int(parts['century']) - 1:02d}", True
    for slot, sign in (("quarter", "Q"), ("halfyear", "H")):
        if slot in parts:
            return "DATE", f"{_year_near(year, anchor)}-{sign}{parts[slot]}", year is not None
    if "season" in parts:
        return _season(parts, year, anchor)
    if month is None and day is None and "weekday" in parts:
        return _with_part(_weekday(int(parts["weekday"]), anchor, weeks=0, future=future), parts)
    if "holiday" in parts:
        month, day = (int(n) for n in str(parts["holiday"]).split("-"))
    if month is None:
        era = "BC" if parts.get("era") == "BC" else ""
        return ("DATE", f"{era}{year:04d}", True) if year else None
    if year is None:
        found = _without_year(month, day, anchor)
        return _with_part(found, parts) if found else None
    if day is None:
        return "DATE", f"{year:04d}-{month:02d}", True
    if not _exists(year, month, day):
        return None
    return _with_part(("DATE", f"{year:04d}-{month:02d}-{day:02d}", True), parts)


def _year(parts: Parts, anchor: date | None) -> int | None:
    """The year that is named, or told from the article's own: ``August of last year``."""
    found = next((parts[k] for k in ("year", "anyyear", "yy") if k in parts), None)
    if found is None and anchor and "shift" in parts and parts.get("unit") == "year":
        found = anchor.year + int(parts["shift"])
    return int(found) if found is not None else None


def _month(parts: Parts) -> int | None:
    found = parts.get("month", parts.get("m"))
    return int(found) if found is not None else None


def _day(parts: Parts) -> int | None:
    found = parts.get("day", parts.get("dayword"))
    return int(found) if found is not None else None


def _with_part(found: Value, parts: Parts) -> Value:
    """The value of a day with the part of the day, or the clock time, that is named beside it."""
    if "part" in parts and found[1][-1].isdigit():
        return "TIME", f"{found[1]}T{parts['part']}", found[2]
    return found


def _clock(parts: Parts, anchor: date | None) -> Value | None:
    """A time of day on the article's own day; open without an article's date."""
    hour, half = int(parts.get("hour", 0)), parts.get("ampm")
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    minute = f":{int(parts['minute']):02d}" if "minute" in parts else ":00"
    return "TIME", f"{anchor.isoformat() if anchor else ''}T{hour:02d}{minute}", False


def _year_near(year: int | None, anchor: date | None) -> str:
    return f"{year:04d}" if year is not None else f"{anchor.year:04d}" if anchor else "XXXX"


def _season(parts: Parts, year: int | None, anchor: date | None) -> Value:
    return "DATE", f"{_year_near(year, anchor)}-{parts['season']}", year is not None


def _shifted_by_word(parts: Parts, anchor: date | None) -> Value | None:
    """*last*, *this* or *next* before or after a unit, a weekday, a month, a season or a part of the day."""
    step = int(parts["shift"])
    if "unit" in parts:
        return _shift(abs(step), str(parts["unit"]), anchor, sign=1 if step > 0 else -1)
    if "part" in parts:
        found = _shift(abs(step), "day", anchor, sign=1 if step > 0 else -1)
        return ("TIME", f"{found[1]}T{parts['part']}", False) if anchor else found
    if "weekday" in parts:
        return _nth_weekday(int(parts["weekday"]), step, anchor)
    if "month" in parts:
        return _nth_month(int(parts["month"]), step, anchor)
    if "season" in parts:
        return _nth_season(str(parts["season"]), step, anchor)
    return None


def _nth_weekday(day: int, step: int, anchor: date | None) -> Value:
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


def _nth_month(month: int, step: int, anchor: date | None) -> Value:
    if anchor is None:
        return "DATE", f"XXXX-{month:02d}", False
    year = anchor.year
    if step < 0:
        year -= (month >= anchor.month) - (step + 1)
    elif step > 0:
        year += (month <= anchor.month) + (step - 1)
    return "DATE", f"{year:04d}-{month:02d}", False


def _nth_season(season: str, step: int, anchor: date | None) -> Value:
    if anchor is None:
        return "DATE", f"XXXX-{season}", False
    year, start = anchor.year, _SEASONS[season]
    if step < 0:
        year -= (start + 2 >= anchor.month) - (step + 1)
    elif step > 0:
        year += (start <= anchor.month) + (step - 1)
    return "DATE", f"{year:04d}-{season}", False


def _set(parts: Parts) -> Value | None:
    """What comes again: ``every Monday`` is XXXX-WXX-1, ``twice a week`` P1W."""
    if "weekday" in parts:
        tail = f"T{parts['part']}" if "part" in parts else ""
        return "SET", f"XXXX-WXX-{parts['weekday']}{tail}", True
    if "unit" in parts:
        length = _length(float(parts.get("every", 1)), str(parts["unit"]))
        return ("SET", length, True) if length else None
    if "month" in parts:
        return "SET", f"XXXX-{int(parts['month']):02d}", True
    if "season" in parts:
        return "SET", f"XXXX-{parts['season']}", True
    return ("SET", f"XXXX-XX-XXT{parts['part']}", True) if "part" in parts else None


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


def _shift(number: float, unit: str, anchor: date | None, *, sign: int) -> Value:
    if number == MANY:
        return "DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", True
    if anchor is None:
        return "DATE", "PRESENT_REF" if not number else ("PAST_REF" if sign < 0 else "FUTURE_REF"), False
    steps = round(number) * sign
    try:
        return "DATE", _shifted(steps, unit, anchor), False
    except (ValueError, OverflowError):
        return "DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", False


def _shifted(steps: int, unit: str, anchor: date) -> str:
    if unit in _CLOCK:
        return anchor.isoformat()
    if unit == "day":
        return (anchor + timedelta(days=steps)).isoformat()
    if unit in ("week", "weekend"):
        year, week, _ = (anchor + timedelta(weeks=steps)).isocalendar()
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


def _length(number: float, unit: str) -> str | None:
    """A TIMEX3 duration; halves of hours and years in the next smaller unit."""
    clock = "T" if unit in _CLOCK else ""
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


def _compound(parts: Parts) -> Value | None:
    """Two lengths told together: ``three years and four months`` is P3Y4M."""
    lengths = [_length(float(parts[f"{end}_n"]), str(parts[f"{end}_unit"])) for end in "ab"]
    if lengths[0] is None or lengths[1] is None or ("T" in lengths[0]) != ("T" in lengths[1]):
        return None
    return "DURATION", lengths[0] + lengths[1].lstrip("PT"), True


def _plain(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)
