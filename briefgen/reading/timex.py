"""TIMEX3 values of matched time expressions (ISO-TimeML; weeks and days as in ISO 8601)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from briefgen.reading import datemath
from briefgen.reading.datemath import MANY, Value
from briefgen.reading.datepatterns import Hit
from briefgen.reading.datewords import Meaning

_FIRST_MONTH = {"Q": 3, "H": 6}
"""Months of a quarter and of half a year."""

SEASON_AHEAD = 3
"""Months that a season without a year may lie ahead, in a sentence without plans."""

_CODE = re.compile(r"([a-z]+)([+-]\d+)(?:T(\w+))?")
THEN = "then:"
"""Opens the code of a phrase that counts from the date told last."""

Parts = Mapping[str, Meaning]


def value(hit: Hit, anchor: date | None, *, future: bool, focus: str | None = None) -> Value | None:
    """Type, value and whether the text itself states it; None if the parts make no sense (31 April).

    `focus` is the value of the last date told before, from which *the following year* and *a year earlier* count.
    """
    parts = hit.parts
    if hit.kind == "calendar":
        return _calendar(parts, anchor, future, focus)
    if hit.kind == "time":
        return _clock(parts, anchor)
    if hit.kind == "relative":
        return coded(str(parts["relative"]), anchor, focus)
    if hit.kind in ("last", "next"):
        return datemath.weekday(int(parts["weekday"]), anchor, weeks=-1 if hit.kind == "last" else 1)
    if hit.kind == "shifted":
        return _shifted_by_word(parts, anchor)
    if hit.kind == "set":
        return _set(parts)
    if "a_unit" in parts:
        return _compound(parts)
    number, unit = float(parts.get("n", 0 if hit.kind == "half" else 1)), str(parts["unit"])
    if hit.kind in ("duration", "half"):
        found = datemath.length(number + (0.5 if hit.kind == "half" else 0.0), unit)
        return ("DURATION", found, True) if found else None
    return _counted(hit.kind, number, unit, anchor, future=future, focus=focus)


def _counted(
    kind: str, number: float, unit: str, anchor: date | None, *, future: bool, focus: str | None
) -> Value | None:
    """So many units before or after the article's day, or the date told last."""
    sign = -1 if kind in ("ago", "earlier") else 1
    if (kind == "within" and (not future or number == MANY)) or (
        kind in ("earlier", "later") and unit in datemath.CLOCK
    ):
        found = datemath.length(number, unit)
        return ("DURATION", found, True) if found else None
    if (
        focus
        and kind in ("ago", "earlier")
        and unit == "year"
        and number != MANY
        and (q := datemath.QUARTER.fullmatch(focus))
    ):
        return "DATE", f"{int(q.group(1)) - round(number):04d}-Q{q.group(2)}", False  # last quarter, and a year ago
    if (
        focus
        and kind in ("earlier", "later")
        and number != MANY
        and (told := datemath.moved(focus, round(number) * sign, unit))
    ):
        return "DATE", told, False
    return datemath.shift(number, unit, anchor, sign=sign)


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


def coded(code: str, anchor: date | None, focus: str | None = None) -> Value | None:
    """The value of a phrase, as the pack writes it: ``day-1``, ``day-1TNI``, ``PAST_REF``, ``SET:P1D``."""
    if code.endswith("_REF"):
        return "DATE", code, True
    if code.startswith(THEN):
        return _then(code.removeprefix(THEN), focus)
    if code.startswith("TIME:T"):
        return "TIME", f"{anchor.isoformat() if anchor else ''}{code.removeprefix('TIME:')}", False
    for kind in ("DATE", "TIME", "DURATION", "SET"):
        if code.startswith(f"{kind}:"):
            return kind, code.partition(":")[2], True
    found = _CODE.fullmatch(code)
    if found is None:
        return None
    steps, part = int(found.group(2)), found.group(3)
    shifted = datemath.shift(abs(steps), found.group(1), anchor, sign=1 if steps >= 0 and "+" in code else -1)
    return ("TIME", f"{shifted[1]}T{part}", False) if part and not shifted[1].endswith("_REF") else shifted


def _then(code: str, focus: str | None) -> Value | None:
    """*The following year*: counted from the date told last; None where there is none as exact."""
    found = _CODE.fullmatch(code)
    if found is None:
        return None
    unit, steps = found.group(1), int(found.group(2))
    if unit == "quarter" and focus and (q := datemath.QUARTER.fullmatch(focus)):
        quarters = int(q.group(1)) * 4 + int(q.group(2)) - 1 + steps
        return "DATE", f"{quarters // 4:04d}-Q{quarters % 4 + 1}", False
    if unit == "year" and steps < 0 and focus and datemath.QUARTER.fullmatch(focus):
        return "DATE", f"{int(focus[:4]) + steps:04d}{focus[4:]}", False
    told = datemath.moved(focus, steps, unit) if focus else None
    return ("DATE", told, False) if told else None


def _calendar(parts: Parts, anchor: date | None, future: bool, focus: str | None) -> Value | None:
    year, month, day = _year(parts, anchor), _month(parts), _day(parts)
    if str(parts.get("relative", "")).startswith(f"{THEN}year"):
        told = _then(str(parts["relative"]).removeprefix(THEN), focus)  # June of the year after
        year, anchor = (int(told[1]), anchor) if told and told[1].isdecimal() else (None, None)
    if "relative" in parts and not {"month", "season"} & parts.keys():
        found = coded(str(parts["relative"]), anchor)
        return _with_part(found, parts) if found else None
    if "decade" in parts:
        first = int(parts["decade"]) % 100 if "century" in parts else int(parts["decade"])
        return "DATE", f"{(100 * (int(parts.get('century', 1)) - 1) + first) // 10:03d}", True
    century = parts.get("century", parts.get("hundreds"))
    if century is not None:
        return "DATE", f"{'BC' if parts.get('era') == 'BC' else ''}{int(century) - 1:02d}", True
    for slot, sign in (("quarter", "Q"), ("halfyear", "H")):
        if slot in parts:
            begins = _FIRST_MONTH[sign] * (int(parts[slot]) - 1) + 1
            return (
                "DATE",
                f"{datemath.year_begun(year, anchor, begins, most=12 * future)}-{sign}{parts[slot]}",
                year is not None,
            )
    if "season" in parts:
        return _season(parts, year, anchor, future)
    if month is None and day is None and "weekday" in parts:
        return _with_part(datemath.weekday(int(parts["weekday"]), anchor, weeks=0, future=future), parts)
    if "holiday" in parts:
        month, day = _holiday(str(parts["holiday"]), year, anchor, future)
    if month is None:
        if not year:
            return _with_part(datemath.day_of_month(day, anchor, focus, future), parts) if day else None
        era = "BC" if parts.get("era") == "BC" else ""
        return "DATE", f"{era}{year:04d}", True
    if year is None:
        found = datemath.without_year(month, day, anchor, future)
        return _with_part(found, parts) if found else None
    if day is None:
        return "DATE", f"{year:04d}-{month:02d}", True
    if not datemath.exists(year, month, day):
        return None
    return _with_part(("DATE", f"{year:04d}-{month:02d}-{day:02d}", True), parts)


def _holiday(code: str, year: int | None, anchor: date | None, future: bool) -> tuple[int, int | None]:
    """Month and day of a holiday: ``12-25``, or ``11-4-4`` for the fourth Thursday in November; open without a year."""
    month, *rest = (int(n) for n in code.split("-"))
    if len(rest) == 1:
        return month, rest[0]
    near = datemath.without_year(month, None, anchor, future)
    if year is None and near is not None and near[1][:4].isdecimal():
        year = int(near[1][:4])
    return month, datemath.nth_day(year, month, rest[0], rest[1]) if year else None


def _year(parts: Parts, anchor: date | None) -> int | None:
    """The year that is named, or told from the article's own: ``August of last year``, ``mullu detsembris``."""
    found = next((parts[k] for k in ("year", "anyyear", "yy") if k in parts), None)
    if found is None and anchor and "shift" in parts and parts.get("unit") == "year":
        found = anchor.year + int(parts["shift"])
    if found is None and anchor and (code := _CODE.fullmatch(str(parts.get("relative", "")))) and code[1] == "year":
        found = anchor.year + int(code[2])
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


def _season(parts: Parts, year: int | None, anchor: date | None, future: bool) -> Value:
    season = str(parts["season"])
    begins, most = datemath.SEASONS[season], 12 if future else SEASON_AHEAD
    return "DATE", f"{datemath.year_begun(year, anchor, begins, most=most)}-{season}", year is not None


def _shifted_by_word(parts: Parts, anchor: date | None) -> Value | None:
    """*last*, *this* or *next* before or after a unit, a weekday, a month, a season or a part of the day."""
    step = int(parts["shift"])
    if "holiday" in parts and anchor:
        month = datemath.nth_month(int(str(parts["holiday"])[:2]), step, anchor)
        found = _calendar({**parts, "year": int(month[1][:4])}, anchor, False, None)
        return (found[0], found[1], False) if found else None
    if parts.keys() & {"month", "season", "quarter", "halfyear"} and parts.get("unit") == "year":
        found = _calendar(parts, anchor, False, None)
        return (found[0], found[1], False) if found else None
    if "unit" in parts:
        return datemath.shift(abs(step), str(parts["unit"]), anchor, sign=1 if step > 0 else -1)
    if "part" in parts:
        found = datemath.shift(abs(step), "day", anchor, sign=1 if step > 0 else -1)
        return ("TIME", f"{found[1]}T{parts['part']}", False) if anchor else found
    if "weekday" in parts:
        return datemath.nth_weekday(int(parts["weekday"]), step, anchor)
    if "month" in parts:
        return _with_day(datemath.nth_month(int(parts["month"]), step, anchor), parts)
    if "season" in parts:
        return datemath.nth_season(str(parts["season"]), step, anchor)
    return None


def _with_day(month: Value, parts: Parts) -> Value | None:
    """The value of a month with the day that is named beside it."""
    day = _day(parts)
    if day is None:
        return month
    year, number = month[1].split("-")
    exists = datemath.exists(int(year) if year.isdecimal() else 2024, int(number), day)
    return (month[0], f"{month[1]}-{day:02d}", month[2]) if exists else None


def _set(parts: Parts) -> Value | None:
    """What comes again: ``every Monday`` is XXXX-WXX-1, ``twice a week`` P1W."""
    if "weekday" in parts:
        tail = f"T{parts['part']}" if "part" in parts else ""
        return "SET", f"XXXX-WXX-{parts['weekday']}{tail}", True
    if "unit" in parts:
        found = datemath.length(float(parts.get("every", 1)), str(parts["unit"]))
        return ("SET", found, True) if found else None
    if "month" in parts:
        return "SET", f"XXXX-{int(parts['month']):02d}", True
    if "season" in parts:
        return "SET", f"XXXX-{parts['season']}", True
    return ("SET", f"XXXX-XX-XXT{parts['part']}", True) if "part" in parts else None


def _compound(parts: Parts) -> Value | None:
    """Two lengths told together: ``three years and four months`` is P3Y4M."""
    first, last = (datemath.length(float(parts[f"{end}_n"]), str(parts[f"{end}_unit"])) for end in "ab")
    if first is None or last is None or ("T" in first) != ("T" in last):
        return None
    return "DURATION", first + last.lstrip("PT"), True
