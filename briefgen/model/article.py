"""What a file of articles turns into: articles and problems."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple


class Span(NamedTuple):
    """A half-open stretch ``[start, end)`` of a text, in Unicode code points."""

    start: int
    end: int

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of the input, kept as a value so that all faults can be shown together."""

    place: str
    """Where: ``content/a.md:4``, a path, or a setting's name."""

    message: str
    """What is wrong, one clause without a final dot: ``unknown language 'gr'``."""

    hint: str = ""
    """What would be right, a whole sentence: ``Did you mean 'el'?``. May be empty."""

    severity: Literal["error", "warning"] = "error"
    """An error keeps its article out of the site; a warning does not."""

    def __str__(self) -> str:
        """Place, fault, offer, on one line."""
        return f"{self.place}: {self.message}." + (f" {self.hint}" if self.hint else "")


@dataclass(frozen=True, slots=True)
class Article:
    """One report by one outlet, as given; what was not given is None and is worked out later or left open."""

    id: str
    """Unique in a build; from the file's path unless the article names its own."""

    path: str
    """Where it came from, relative to the content folder, with ``/``; for JSON Lines with ``#line``."""

    text: str
    """The plain text that all offsets point into (the decoded file, or the plain text of its body)."""

    title: str | None = None
    lang: str | None = None
    """BCP 47 as given by the article; None means it is to be detected."""

    published: str | None = None
    """ISO 8601 date or date-time as given, already checked."""

    source: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = field(default=())

    @property
    def published_day(self) -> str | None:
        """The calendar day ``YYYY-MM-DD`` of publication, in the zone it was given in."""
        return self.published[:10] if self.published else None
