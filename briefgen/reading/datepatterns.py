"""A pack's date tables as search patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import alternatives
from briefgen.model.article import Span

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch that matched, with the pattern's kind and its named parts."""

    span: Span
    kind: str
    """``calendar``, ``relative``, ``ago``, ``ahead``, ``duration``, ``half``, ``last``, ``next`` or ``range``."""

    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """Everything that the search needs for one language."""

    rules: tuple[tuple[str, re.Pattern[str]], ...]
    range_rules: tuple[re.Pattern[str], ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, str]
    unit_stems: tuple[tuple[re.Pattern[str], str], ...]
    relative: Mapping[str, str]
    parts: Mapping[str, str]
    numbers: Mapping[str, float]
    year_before: frozenset[str]
    month_before: frozenset[str]
    until: re.Pattern[str]
    """The words before an end, at the end of a stretch of text."""

    term: re.Pattern[str]
    """Those among them after which the end may be still to come (``by Sunday``)."""

    triggers: frozenset[str]
    stems: re.Pattern[str]

    def search(self, text: str, sentence: Span) -> Iterator[Hit]:
        """Matches in the sentence, longest first, so that a caller can take them greedily."""
        found = []
        for order, (kind, rule) in enumerate(self.rules):
            for m in rule.finditer(text, sentence.start, sentence.end):
                hit = Hit(Span(m.start(), m.end()), kind, {k: v for k, v in m.groupdict().items() if v is not None})
                if self._allowed(hit, text, sentence):
                    found.append((m.start() - m.end(), order, m.start(), hit))
        for *_, hit in sorted(found, key=lambda f: f[:3]):
            yield hit

    def ranges(self, text: str, sentence: Span) -> Iterator[Hit]:
        """Stretches between two weekdays or two days of a month."""
        seen: list[Span] = []
        for rule in self.range_rules:
            for m in rule.finditer(text, sentence.start, sentence.end):
                span = Span(m.start(), m.end())
                if not any(span.meets(s) for s in seen):
                    seen.append(span)
                    yield Hit(span, "range", {k: v for k, v in m.groupdict().items() if v is not None})

    def _allowed(self, hit: Hit, text: str, sentence: Span) -> bool:
        """A bare year or month counts only after a word that shows it is one."""
        keys = set(hit.parts)
        if keys == {"year"}:
            return self._word_before(hit, text, sentence) in self.year_before
        if keys == {"month"} and self.month_before:
            return self._word_before(hit, text, sentence) in self.month_before
        return True

    @staticmethod
    def _word_before(hit: Hit, text: str, sentence: Span) -> str:
        words = text[sentence.start : hit.span.start].split()
        return words[-1].casefold().strip('(„“"«') if words else ""

    def unit(self, word: str) -> str | None:
        """Unit key of a word form."""
        folded = word.casefold()
        known = self.units.get(folded)
        if known is None:
            known = next((key for stem, key in self.unit_stems if stem.fullmatch(folded)), None)
        return known


@cache
def patterns(pack: LanguagePack) -> Patterns:
    """The search patterns of a pack, compiled once."""
    table = pack.groups("dates")
    months = _numbered(table.get("months", ()), 1)
    weekdays = _numbered(table.get("weekdays", ()), 1)
    units = {form.casefold(): key for key, forms in sorted(table.get("units", {}).items()) for form in forms}
    numbers = {k.casefold(): float(v) for k, v in pack.groups("numbers").get("words", {}).items()}
    fill = _Filling(pack, numbers)
    rules = [("relative", fill.phrase(p)) for p in sorted(table.get("relative", {}), key=lambda p: (-len(p), p))]
    for kind, key in (
        ("half", "half"), ("ago", "ago"), ("ahead", "ahead"), ("last", "weekday_last"), ("next", "weekday_next"),
        ("calendar", "formats"), ("duration", "durations"),
    ):  # fmt: skip
        rules += [(kind, fill.template(t)) for t in table.get(key, ())]
    parts = {form.casefold(): key for key, forms in table.get("parts", {}).items() for form in forms}
    relative = {" ".join(k.casefold().split()): v for k, v in table.get("relative", {}).items()}
    stems = [u for u in units if "*" in u]
    return Patterns(
        rules=tuple(rules),
        range_rules=tuple(fill.ranges(t) for t in table.get("ranges", ())),
        months=months,
        weekdays=weekdays,
        units={u: k for u, k in units.items() if "*" not in u},
        unit_stems=tuple((re.compile(re.escape(u).replace(r"\*", r"\w*")), units[u]) for u in stems),
        relative=relative,
        parts=parts,
        numbers=numbers,
        year_before=frozenset(w.casefold() for w in table.get("year_before", ())),
        month_before=frozenset(w.casefold() for w in table.get("month_before", ())),
        until=_before_end((*table.get("until", ()), *table.get("term", ()))),
        term=_before_end(table.get("term", ())),
        triggers=frozenset(w for p in relative for w in p.split())
        | frozenset(months)
        | frozenset(weekdays)
        | frozenset(units),
        stems=re.compile(
            "|".join(re.escape(w.strip("*")) for w in sorted({*units, *weekdays})) or r"(?!)", re.IGNORECASE
        ),
    )


def _numbered(rows: Iterable[Iterable[str]], first: int) -> dict[str, int]:
    return {form.casefold(): n for n, forms in enumerate(rows, start=first) for form in forms}


class _Filling:
    """Turns ``{day} {month} {year}`` into a pattern with the pack's words in place of the names."""

    def __init__(self, pack: LanguagePack, numbers: Mapping[str, float]) -> None:
        lists = pack.groups("dates")
        month = alternatives(f for forms in lists.get("months", ()) for f in forms)
        weekday = alternatives(f for forms in lists.get("weekdays", ()) for f in forms)
        unit = alternatives(f for forms in lists.get("units", {}).values() for f in forms)
        part = alternatives(f for forms in lists.get("parts", {}).values() for f in forms)
        suffix = alternatives(lists.get("day_suffixes", ())) if lists.get("day_suffixes") else ""
        spelled = alternatives(sorted(numbers)) if numbers else r"(?!)"
        decimal = re.escape(pack.text("numbers", "decimal", "."))
        self._parts = {
            "day": rf"(?P<day>3[01]|[12]\d|0?[1-9])(?:{suffix})?(?![\d.,]\d)"
            if suffix
            else r"(?P<day>3[01]|[12]\d|0?[1-9])(?![\d.,]\d)",
            "month": rf"(?P<month>{month})",
            "weekday": rf"(?P<weekday>{weekday})",
            "year": _YEAR,
            "n": rf"(?P<n>\d+(?:{decimal}\d+)?|{spelled})",
            "unit": rf"(?P<unit>{unit})",
            "part": rf"(?P<part>{part})",
        }
        self._point = rf"(?:(?P<%s_weekday>{weekday})|(?P<%s_day>3[01]|[12]\d|0?[1-9])(?:{suffix or '(?!)'})?)"
        self._month = month

    def template(self, template: str) -> re.Pattern[str]:
        """A template as a pattern bounded by non-letters; case is ignored."""
        return re.compile(rf"(?<![\w\-/]){self._expand(template)}(?![\w])(?!-\w)", re.IGNORECASE)

    def phrase(self, phrase: str) -> re.Pattern[str]:
        """A fixed phrase as a pattern; the named group tells which."""
        return re.compile(rf"(?<![\w\-])(?P<phrase>{alternatives([phrase])})(?![\w])", re.IGNORECASE)

    def ranges(self, template: str) -> re.Pattern[str]:
        """``from {a} to {b}`` with weekdays or days of a month at its ends."""
        body = re.escape(template).replace(r"\ ", r"\s+")
        body = body.replace(r"\{a\}", self._point % ("a", "a")).replace(r"\{b\}", self._point % ("b", "b"))
        return re.compile(rf"(?<!\w){body}(?:\s+(?P<month>{self._month}))?(?!\w)", re.IGNORECASE)

    def _expand(self, template: str) -> str:
        out, seen = [], set[str]()
        for piece in re.split(r"(\{\w+\})", template):
            name = piece[1:-1] if piece.startswith("{") else None
            if name is None:
                out.append(re.escape(piece).replace(r"\ ", r"\s+").replace(r"\-", r"[\-‑–]"))
            elif name not in seen:
                seen.add(name)
                out.append(self._parts[name])
        return "".join(out)


def _before_end(templates: Iterable[str]) -> re.Pattern[str]:
    """The words of templates such as ``until {b}`` at the end of a stretch; nothing where there are none."""
    words = [t.replace("{b}", "").strip() for t in templates]
    return re.compile(rf"(?<!\w){alternatives(words)}\s+$" if words else r"(?!)", re.IGNORECASE)
