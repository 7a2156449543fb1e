"""Which words the pages use in a language, and how a calendar date is worded with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import rtoml

FALLBACK = "en"
"""The language whose file is complete by definition."""

_FOLDER = Path(__file__).parent / "labels"
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def known_labels() -> tuple[str, ...]:
    """The codes of all languages that the pages can be shown in, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml")))


def load_labels(code: str) -> dict[str, str]:
    """The words of the interface by dotted key (``date.not_stated``).

    Args:
        code: BCP 47. ``nb-NO`` takes ``nb``; a language without a file takes English.

    Returns:
        A new dict with every key of the English file; keys that the language lacks keep their English words.
    """
    labels = _read(FALLBACK)
    subtags = code.split("-")
    for length in range(len(subtags), 0, -1):
        name = "-".join(subtags[:length])
        if name in known_labels():
            labels.update(_read(name))
            break
    return labels


def date_in_words(labels: Mapping[str, str], value: str) -> str | None:
    """A year, month or day of the calendar in words: ``2023-02-24`` is ``24 February 2023``.

    A time of day after ``T`` is left out. None if `value` is no calendar date.
    """
    parts = _calendar_parts(value)
    if parts is None:
        return None
    year, month, day = parts
    if not month:
        return year
    pattern = labels["date.day"] if day else labels["date.month_and_year"]
    return _fill(labels, pattern, year, month, day)


def calendar_date(value: str | None) -> str | None:
    """The year, month or day of the calendar in a TIMEX3 or ISO 8601 value; None where it holds none."""
    return value.split("T")[0] if value and _calendar_parts(value) else None


def range_in_words(labels: Mapping[str, str], start: str, end: str) -> tuple[str, str, str] | None:
    """Two calendar days in words with what they share said once.

    Returns:
        (key of the label that joins them, words for `start`, words for `end`): for 20 to 22 March 2023
        ``("date.range_in_month", "20", "22 March 2023")``. None if one of them is no calendar day.
    """
    first, last = _calendar_parts(start), _calendar_parts(end)
    until = date_in_words(labels, end)
    if first is None or last is None or until is None or not (first[2] and last[2]):
        return None
    if first[:2] == last[:2]:
        return "date.range_in_month", _fill(labels, labels["date.day_only"], *first), until
    pattern = labels["date.day_and_month" if first[0] == last[0] else "date.day"]
    return "date.range", _fill(labels, pattern, *first), until


def _calendar_parts(value: str) -> tuple[str, str, str] | None:
    """Year, month and day as digits, empty where not given; None if `value` is no calendar date."""
    match = _DATE.fullmatch(value.split("T")[0])
    if match is None:
        return None
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None
    return match[1], match[2] or "", match[3] or ""


def _fill(labels: Mapping[str, str], pattern: str, year: str, month: str, day: str) -> str:
    return pattern.format(year=year, month=labels[f"month.{int(month)}"], day=int(day or 0))


def _read(code: str) -> dict[str, str]:
    return dict(_flat(rtoml.load(_FOLDER / f"{code}.toml"), ""))


def _flat(table: Mapping[str, object], prefix: str) -> Iterator[tuple[str, str]]:
    """Nested tables as dotted keys."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)
