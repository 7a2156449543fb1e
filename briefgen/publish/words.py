"""How labels, counts and dates are put into words on a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import UndefinedError
from markupsafe import Markup, escape

from briefgen.lang.labels import calendar_date, date_in_words, range_in_words
from briefgen.model.briefing import EventDate

_TIME = Markup('<time datetime="{}">{}</time>')


@dataclass(frozen=True, slots=True)
class Words:
    """The labels of the site's language, called by templates as ``t``."""

    labels: Mapping[str, str]

    def __call__(self, key: str, /, **fields: object) -> Markup:
        """The label `key` with its fields filled in; both are escaped unless already markup.

        Raises:
            UndefinedError: there is no such label.
        """
        if key not in self.labels:
            raise UndefinedError(f"no label {key!r}")
        return escape(self.labels[key]).format(**fields)

    def date(self, value: str | None, otherwise: str = "") -> Markup:
        """A calendar date as a ``<time>``; anything else as the words `otherwise`."""
        day = calendar_date(value)
        return _TIME.format(day, date_in_words(self.labels, day)) if day else escape(otherwise)

    def when(self, date: EventDate) -> tuple[Markup, ...]:
        """The date line of an event, in parts: what is known, and that the rest is not."""
        if date.start or date.end:
            return (self._known(date.start, date.end),)
        parts = [escape(date.text), self("date.calendar_not_stated")] if date.text else [self("date.not_stated")]
        if date.after:
            parts.append(self("date.after", date=self.date(date.after, date.after)))
        if date.before:
            parts.append(self("date.before", date=self.date(date.before, date.before)))
        return tuple(parts)

    def _known(self, start: str | None, end: str | None) -> Markup:
        if start and end and start != end:
            shared = range_in_words(self.labels, start, end)
            if shared:
                key, first, last = shared
                return self(key, start=_TIME.format(start, first), end=_TIME.format(end, last))
            return self("date.range", start=self.date(start, start), end=self.date(end, end))
        if start:
            return self.date(start, start)
        return self("date.until", date=self.date(end, end or ""))
