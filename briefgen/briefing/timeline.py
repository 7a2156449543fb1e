"""What happened when, in order as far as the articles tell it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefgen.briefing.material import Material, Statement, support
from briefgen.briefing.salience import alike, weights
from briefgen.lang.labels import date_in_words
from briefgen.model.briefing import Moment
from briefgen.model.reading import DateMention

MAX_MOMENTS = 14
"""Moments of a timeline at most, so that it fits a screen."""

_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d)?(?:T.*)?")
_OPEN_DAY = re.compile(r"XXXX-WXX-([1-7])")


def timeline(material: Material, worth: Mapping[tuple[str, int], float]) -> tuple[Moment, ...]:
    """Dated statements: calendar dates first, then what lay before, the weekdays, and what is still to come.

    A weekday or a relative phrase that nothing ties to a calendar keeps the article's own words and an open value.
    """
    rows = [(d, s) for s in material.statements for d in s.dates if _tells(d, s)]
    weight = weights(material.statements)
    kept: list[tuple[DateMention, Statement, list[Statement]]] = []
    for mention, statement in sorted(rows, key=lambda r: (-worth[r[1].key], r[1].key, r[0].span)):
        twin = next(
            (
                k
                for k in kept
                if k[0].value == mention.value and (alike(k[1], statement, weight) or k[1].key == statement.key)
            ),
            None,
        )
        if twin is None and not any(k[1].key == statement.key for k in kept):
            kept.append((mention, statement, [statement]))
        elif twin is not None and statement.reading.id not in {s.reading.id for s in twin[2]}:
            twin[2].append(statement)
    chosen = sorted(kept[:MAX_MOMENTS], key=lambda k: (_order(k[0]), k[1].key))
    return tuple(
        Moment(_when(m, material.labels), m.value, s.text, s.reading.lang, support(group)) for m, s, group in chosen
    )


def _when(mention: DateMention, labels: Mapping[str, str]) -> str:
    """A calendar date in the site's words; whatever is open in the article's."""
    return date_in_words(labels, mention.value) or mention.text


def _tells(mention: DateMention, statement: Statement) -> bool:
    """Points in time with content; ``now`` and ``recently`` place nothing."""
    if mention.type not in ("DATE", "TIME") or statement.sentence.role == "title":
        return False
    if mention.value.endswith("_REF"):
        return not mention.given and mention.value != "PRESENT_REF"
    return bool(_CALENDAR.fullmatch(mention.value) or mention.value.startswith("XXXX"))


def _order(mention: DateMention) -> tuple[int, str]:
    if _CALENDAR.fullmatch(mention.value):
        return 0, mention.value
    if mention.value == "PAST_REF":
        return 1, ""
    weekday = _OPEN_DAY.match(mention.value)
    if weekday:
        return 2, weekday.group(1)
    return (3, mention.value) if mention.value != "FUTURE_REF" else (4, "")
