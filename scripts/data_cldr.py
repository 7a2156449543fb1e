"""Words for dates, numbers and amounts by language: CLDR's calendar, unit, number and currency data.

The rows lie under the tables of the language packs (`briefgen/lang/base.py`), so they have to be safe without anybody
having read them: a short form that is an ordinary word of the language, or that means two things, is left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from babel import Locale, localedata
from data_words import rows, tidy
from wordfreq import available_languages, get_frequency_dict

LANGUAGES = (
    "ar", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "it", "ja", "ko", "nb", "nl", "nn", "pl", "pt",
    "ru", "sv", "tr", "uk", "zh",
)  # fmt: skip
"""Languages with a table. What CLDR inherits from a parent locale is resolved."""

UNSPACED = frozenset({"ja", "ko", "zh"})
"""Languages that write a unit right after its number, and glue or part the word before it by letters."""

COUNTED_AS = {"nn": "nb"}
"""Languages that wordfreq does not count apart, with the one that stands for them."""

SHORTEST = 4
"""Letters of a short form that counts without a dot: *Sept* may, *Mar*, *Sun* and *di* may not."""

ORDINARY = 2e-6
"""Share of all words from which on a short form is taken for an ordinary word (Zipf 3.3, as for places)."""

DURATIONS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
TOLD = DURATIONS[:7]
"""Units in which CLDR tells how long ago something was; shorter and longer ones follow the same template."""

SHORT_MONTHS = frozenset({"da", "de", "en", "es", "fr", "it", "nb", "nl", "nn", "pt", "sv"})
"""Languages whose date lines have months of three letters without a dot right beside the day: *12 mar*, *9 mrt*. There
such a form counts, though it may be an ordinary word elsewhere."""

PERIODS = {"morning": "MO", "noon": "MI", "afternoon": "AF", "evening": "EV", "night": "NI"}
HALVES = ("am", "pm")
ERAS = ("BC", "AD")

SLOTS = {"E": "weekday", "c": "weekday", "d": "day", "M": "month", "L": "month", "y": "year"}
"""Letters of CLDR's date patterns and the slots of a pack's templates; one or two M are a month in digits."""

ORDERS = ("yMMMMEEEEd", "yMMMEd", "yMMMMd", "yMMMd", "MMMMEEEEd", "MMMEd", "MMMMd", "MMMd", "yMMMM", "yMMM", "yMd")
"""Skeletons of calendar dates. In digits only with a year of four digits: *3.4.* is more often something else."""

UNITS = {
    "percent": "concentr-percent", "km": "length-kilometer", "m": "length-meter", "cm": "length-centimeter",
    "mm": "length-millimeter", "mi": "length-mile", "nmi": "length-nautical-mile", "mil": "length-mile-scandinavian",
    "ft": "length-foot", "km2": "area-square-kilometer", "m2": "area-square-meter", "ha": "area-hectare",
    "acre": "area-acre", "m3": "volume-cubic-meter", "l": "volume-liter", "barrel": "volume-barrel",
    "kg": "mass-kilogram", "g": "mass-gram", "t": "mass-tonne", "Cel": "temperature-celsius",
    "km/h": "speed-kilometer-per-hour", "m/s": "speed-meter-per-second", "kW": "power-kilowatt",
    "MW": "power-megawatt", "GW": "power-gigawatt",
}  # fmt: skip
"""Unit keys of the packs and CLDR's names for them."""

COUNT_IN_MIL = frozenset({"nb", "nn", "sv"})
"""Languages in which the Scandinavian mile of 10 km is a unit of everyday use."""

CURRENCIES = (
    "USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "CHF", "HKD", "SGD", "SEK", "KRW", "NOK", "NZD", "INR",
    "MXN", "TWD", "ZAR", "BRL", "DKK", "PLN", "THB", "ILS", "IDR", "CZK", "AED", "TRY", "HUF", "CLP", "SAR",
    "PHP", "MYR", "COP", "RUB", "RON", "PEN", "BHD", "BGN", "ARS", "UAH",
)  # fmt: skip
"""The 39 that the Bank for International Settlements lists for 2022 by turnover, and the Ukrainian hryvnia."""

_HOLE = "{0}"
_DIRECTIONS = dict.fromkeys(map(ord, "\u200e\u200f"))
_SHARED_SIGNS = frozenset("$¥£")
_VOWELS = frozenset("aeiouyåäöøæõüąęóаеиоуыэюяіїєαεηιουω")


def cldr_rows() -> str:
    """The table: language, pack key, words."""
    return rows((code, key, *words) for code in LANGUAGES for key, words in _of_language(code))


def _of_language(code: str) -> Iterator[tuple[str, list[str]]]:
    # Babel 2.18 fills what a language lacks into tables that later languages share: each starts afresh
    localedata._cache.clear()
    locale = Locale(code)
    found = [*_calendar(locale), *_short_months(locale), *_orders(locale), *_periods(locale), *_spans(locale)]
    found += [*_scales(locale), *_units(locale), *_money(locale)]
    means: dict[tuple[str, str], set[str]] = {}
    for key, form in found:
        means.setdefault((_family(key), form.casefold()), set()).add(key)
    lists: dict[str, list[str]] = {}
    for key, form in found:
        if len(means[_family(key), form.casefold()]) == 1:
            lists.setdefault(key, []).append(form)
    symbols = locale.number_symbols["latn"]
    yield "numbers.decimal", [symbols["decimal"]]
    yield "numbers.group", [symbols["group"]]
    yield from ((key, _once(forms)) for key, forms in lists.items())


def _family(key: str) -> str:
    """Lists in which one form must not stand twice: months with weekdays and units; currencies with units."""
    return "calendar" if key.split(".")[1] in ("months", "weekdays", "units") and key[0] == "d" else key.split(".")[0]


def _once(forms: Iterable[str]) -> list[str]:
    """The forms in order, one of those that differ by case alone."""
    return list({form.casefold(): form for form in reversed(list(forms))}.values())[::-1]


def _calendar(locale: Locale) -> Iterator[tuple[str, str]]:
    for key, table, first in (("months", locale.months, 1), ("weekdays", locale.days, 0)):
        for width in ("wide", "abbreviated"):
            for use in ("format", "stand-alone"):
                for at, form in sorted(dict(table[use][width]).items()):
                    word = _word(form, locale.language, short=width == "abbreviated")
                    if word:
                        yield f"dates.{key}.{at - first + 1}", word


def _short_months(locale: Locale) -> Iterator[tuple[str, str]]:
    """The short forms of months, without their dot, that are not the whole words."""
    whole = {tidy(form) for use in ("format", "stand-alone") for form in dict(locale.months[use]["wide"]).values()}
    for use in ("format", "stand-alone") if locale.language in SHORT_MONTHS else ():
        for at, form in sorted(dict(locale.months[use]["abbreviated"]).items()):
            if tidy(form) not in whole:
                yield f"dates.months_short.{at}", tidy(form).strip(".")


def _word(form: str, code: str, *, short: bool) -> str:
    """The form as it is looked up, a short one with its dot; empty if it is not safe."""
    form = tidy(form)
    if any(char.isdigit() for char in form) or len(form.strip(".")) < 2:
        return ""
    sure = len(form) >= SHORTEST and form[-1] != "." and _counted(code) and not _ordinary(form, code)
    if sure or not short:
        return form
    return "" if _ordinary(form.strip("."), code) or not form[0].isalpha() else f"{form.strip('.')}."


def _orders(locale: Locale) -> Iterator[tuple[str, str]]:
    """The orders in which a date is written, as templates."""
    told = [locale.date_formats["full"].pattern, locale.date_formats["long"].pattern]
    told += [locale.datetime_skeletons[name].pattern for name in ORDERS if name in locale.datetime_skeletons]
    for pattern in told:
        template = re.sub(r"'([^']+)'|([EcdMLy])\2*|[G]+", _slot, pattern)
        if template.count("{") > 1 and ("{m}" not in template or "{year}" in template):
            yield "dates.formats", tidy(template.translate(_DIRECTIONS))


def _slot(part: re.Match[str]) -> str:
    if part.group(1):
        return part.group(1)
    letters = part.group()
    return "{m}" if letters in ("M", "MM", "L", "LL") else f"{{{SLOTS.get(letters[0], '')}}}"


def _periods(locale: Locale) -> Iterator[tuple[str, str]]:
    for use in ("format", "stand-alone"):
        for name, form in dict(locale.day_periods[use].get("wide", {})).items():
            key = PERIODS.get(name.rstrip("12"))
            if key:
                yield f"dates.parts.{key}", tidy(form)
        for width in ("wide", "abbreviated"):
            halves = dict(locale.day_periods[use].get(width, {}))
            yield from ((f"dates.ampm.{name}", tidy(halves[name])) for name in HALVES if name in halves)
    for width in ("wide", "abbreviated"):
        yield from ((f"dates.eras.{name}", tidy(locale.eras[width][at])) for at, name in enumerate(ERAS))


def _spans(locale: Locale) -> Iterator[tuple[str, str]]:
    """Units of time, and how a stretch before or after now is told in them."""
    for unit in DURATIONS:
        for form in _patterns(_get(locale, "unit_patterns", f"duration-{unit}", "long")):
            yield from ((f"dates.units.{unit}", form) for form in [_filled(form)] if form)
    for key, direction, sign in (("ago", "past", "-"), ("ahead", "future", "+")):
        said = {unit: _patterns(_get(locale, "date_fields", unit, direction)) for unit in TOLD}
        yield from _directed(key, said, locale.language)
        for unit in TOLD[3:]:
            told = _get(locale, "date_fields", unit, direction)
            yield from (
                (f"dates.relative.{unit}{sign}{n}", tidy(told[form]))
                for form, n in (("one", 1), ("two", 2))
                if form in told and _HOLE not in told[form]
            )


def _directed(key: str, said: Mapping[str, list[str]], code: str) -> Iterator[tuple[str, str]]:
    """``{n} {unit} ago``: what all units share is the template, what is left is the unit's form."""
    split = {unit: [p.split(_HOLE) for p in patterns if _HOLE in p] for unit, patterns in said.items()}
    befores = {before for parts in split.values() for before, _ in parts}
    if len(befores) != 1:
        return
    before = befores.pop()
    afters = [after if code in UNSPACED else after.split() for parts in split.values() for _, after in parts]
    width = 0
    while all(len(after) > width for after in afters) and len({after[-1 - width] for after in afters}) == 1:
        width += 1
    tail = afters[0][len(afters[0]) - width :]
    for unit, parts in split.items():
        for _, after in parts:
            cut = after if code in UNSPACED else after.split()
            form = cut[: len(cut) - len(tail)]
            word = form.strip() if isinstance(form, str) else " ".join(form)
            if word:
                yield f"dates.units.{unit}", word
    glue = "" if code in UNSPACED else " "
    end = tail if isinstance(tail, str) else "".join(f" {word}" for word in tail)
    if (before.strip() or end.strip()) and all(len(after) > len(tail) for after in afters):
        yield f"dates.{key}", " ".join(f"{before}{{n}}{glue}{{unit}}{end}".split())


def _scales(locale: Locale) -> Iterator[tuple[str, str]]:
    for width in ("long", "short"):
        for plural in _get(locale, "compact_decimal_formats", width).values():
            for power, pattern in dict(plural).items():
                told = re.search(r"(0+)([^;]*)", pattern.pattern.replace("'", ""))
                digits, word = told.groups() if told else ("", "")
                word = tidy(word.strip("\u200f\u200e "))
                if word and " " not in word and (width == "long" or _safe_sign(word, locale.language)):
                    yield f"numbers.scales.{int(power) // 10 ** (len(digits) - 1)}", word


def _units(locale: Locale) -> Iterator[tuple[str, str]]:
    for key, name in UNITS.items():
        if key == "mil" and locale.language not in COUNT_IN_MIL:
            continue
        for width in ("long", "short"):
            for pattern in _patterns(_get(locale, "unit_patterns", name, width)):
                form = _filled(pattern)
                if form and (width == "long" or _safe_sign(form, locale.language)):
                    yield f"amounts.units.{key}", form


def _money(locale: Locale) -> Iterator[tuple[str, str]]:
    for code in CURRENCIES:
        names = [*_get(locale, "currency_names_plural", code).values(), locale.currencies.get(code, "")]
        for name in map(tidy, names):
            if name and "(" not in name:
                yield f"amounts.currencies.{code}", name
        sign = locale.currency_symbols.get(code, "")
        if sign not in _SHARED_SIGNS and any(unicodedata.category(char) == "Sc" for char in sign):
            yield f"amounts.currencies.{code}", tidy(sign)


def _safe_sign(sign: str, code: str) -> bool:
    """Whether a short form is hardly a word: it has a dot, is long, or has no vowel (*km*, but not *ha* or *mi*)."""
    if unicodedata.name(sign[0]).startswith(("CJK", "HANGUL")):
        return True
    letters = [char for char in sign.casefold() if char.isalpha()]
    if len(sign) < 2 or (sign.endswith(".") and len(letters) < 2):
        return sign == "%"
    return (len(letters) >= SHORTEST and not _ordinary(sign, code)) or not _VOWELS & set(letters)


def _filled(pattern: str) -> str:
    """What stands beside the number, where it stands on one side only."""
    before, _, after = pattern.partition(_HOLE)
    return tidy(after) if _HOLE in pattern and not before.strip() else ""


def _patterns(table: Mapping[str, Any]) -> list[str]:
    """The patterns of all plural forms, compound ones (``per``) left out."""
    return [
        tidy(pattern) for plural, pattern in table.items() if plural in ("zero", "one", "two", "few", "many", "other")
    ]


def _get(locale: Locale, *path: str) -> dict[str, Any]:
    """A table of the locale as a dictionary; empty where CLDR has none."""
    found: Any = locale._data
    for step in path:
        try:
            found = found[step]
        except KeyError:
            return {}
    return dict(found)


def _counted(code: str) -> bool:
    """Whether it is known how common the words of the language are."""
    return bool(_frequencies(COUNTED_AS.get(code, code)))


def _ordinary(word: str, code: str) -> bool:
    return _frequencies(COUNTED_AS.get(code, code)).get(word.casefold(), 0.0) > ORDINARY


@cache
def _frequencies(code: str) -> Mapping[str, float]:
    return get_frequency_dict(code) if code in available_languages() else {}
