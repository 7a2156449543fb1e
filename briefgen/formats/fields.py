"""Whether what an article says of itself can be used: the fields that Markdown, HTML and JSON Lines share."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from urllib.parse import urlsplit

from briefgen.formats.decode import clean
from briefgen.formats.language_tag import TagFault, check_tag
from briefgen.model.article import Article, Problem

KNOWN = ("id", "title", "lang", "published", "source", "url", "authors")

_MEANT = {  # names other programs use in front matter -> ours
    "author": "authors",
    "byline": "authors",
    "date": "published",
    "pubdate": "published",
    "headline": "title",
    "language": "lang",
    "link": "url",
    "outlet": "source",
    "publisher": "source",
}
_DATE_SHAPE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ][0-9]{2}:[0-9]{2}.*)?")
_SHORT_SHAPE = re.compile(r"[0-9]{8}(?:T[0-9]{4}(?:[0-9]{2})?(?:Z|[+-][0-9]{2}(?:[0-9]{2})?)?)?")
"""ISO 8601's basic form, without dashes and colons."""

_EXTENDED_SHAPE = re.compile(r"[-0-9]{10}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?")
"""A date-time that is kept as given; every other one is rewritten in this form."""

_BREAKS = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]+")
"""Line ends, tabs and other controls, none of which belongs into a single line."""

_DATE_HINT = "Write it as 2024-05-16 or 2024-05-16T09:30+02:00."
_SHOWN_CHARS = 60
"""How much of a faulty value a message repeats."""

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Fields:
    """What an article says of itself, checked; None or empty where it says nothing."""

    id: str | None = None
    title: str | None = None
    lang: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = field(default=())

    def article(self, text: str, *, path: str, default_id: str, title: str | None = None) -> Article:
        """The article these fields belong to; `title` stands in where they give none."""
        return Article(
            id=self.id or default_id,
            path=path,
            text=text,
            title=self.title or title,
            lang=self.lang,
            published=self.published,
            source=self.source,
            url=self.url,
            authors=self.authors,
        )


class _Fault(Exception):
    def __init__(self, message: str, hint: str = "") -> None:
        self.message, self.hint = message, hint


def check_fields(
    given: Mapping[str, object],
    place: Callable[[str], str],
    languages: Collection[str] | None,
    severity: Severity = "error",
) -> tuple[Fields, tuple[Problem, ...]]:
    """Judge the known fields among `given`; others are not looked at. A faulty field is left out and reported.

    Args:
        given: Values as parsed: text, lists, numbers, anything.
        place: Where the field of that name stands, for messages.
        languages: Known languages, or None to take any well-formed tag.
        severity: Of the problems: ``warning`` where the article may be used without the field.
    """
    problems = []
    values: dict[str, object] = {}
    for name in KNOWN:
        value = given.get(name)
        if value is None:
            continue
        try:
            values[name] = _CHECKS[name](name, value, languages)
        except _Fault as fault:
            problems.append(Problem(place(name), fault.message, fault.hint, severity))
    return Fields(**values), tuple(problems)  # type: ignore[arg-type]  # each check returns what its field holds


def check_names(names: Iterable[str], place: Callable[[str], str]) -> tuple[Problem, ...]:
    """A warning for each field that nothing reads, with the name that was probably meant."""
    problems = []
    for name in names:
        if name not in KNOWN:
            near = _MEANT.get(name.lower()) or next(iter(difflib.get_close_matches(name.lower(), KNOWN, n=1)), None)
            hint = f"Did you mean '{near}'?" if near else f"Known: {', '.join(sorted(KNOWN))}."
            problems.append(Problem(place(name), f"unknown field '{_short(name)}'", hint, "warning"))
    return tuple(problems)


def meant(given: Collection[str]) -> tuple[tuple[str, str], ...]:
    """The fields that other programs name so, each with our own name, where that one is not given as well."""
    return tuple((name, ours) for name in sorted(given) if (ours := _MEANT.get(name.lower())) and ours not in given)


def _text(name: str, value: object, _: Collection[str] | None = None) -> str | None:
    """A text on one line, without blanks around it; None if nothing is left."""
    if not isinstance(value, str):
        raise _Fault(f"{name} must be text, not {_kind(value)}")
    words, _count = clean(value)
    parts = (part.strip() for part in _BREAKS.split(words))
    return " ".join(part for part in parts if part) or None


def _id(name: str, value: object, _: Collection[str] | None) -> str | None:
    """A text; whole numbers, which many collections use, are taken as written."""
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if abs(value) < 10**40 else _too_long(name)
    return _text(name, value)


def _too_long(name: str) -> str:
    raise _Fault(f"{name} is too long a number")


def _lang(name: str, value: object, languages: Collection[str] | None) -> str | None:
    given = _text(name, value)
    checked = check_tag(given, languages) if given else None
    if isinstance(checked, TagFault):
        raise _Fault(_short(checked.message), checked.hint)
    return checked


def _published(name: str, value: object, _: Collection[str] | None) -> str | None:
    given = _text(name, value)
    if not given:
        return None
    if not (_DATE_SHAPE.fullmatch(given) or _SHORT_SHAPE.fullmatch(given)):
        raise _Fault(f"{name} '{_short(given)}' is not an ISO 8601 date", _DATE_HINT)
    try:
        moment = datetime.fromisoformat(given.upper())
    except ValueError as error:
        raise _Fault(f"{name} '{_short(given)}' is no real date or time", _DATE_HINT) from error
    if len(given) in (8, 10):
        return moment.date().isoformat()
    extended = given.upper().replace(" ", "T", 1)
    return extended if _EXTENDED_SHAPE.fullmatch(extended) else moment.isoformat()


def _url(name: str, value: object, _: Collection[str] | None) -> str | None:
    given = _text(name, value)
    if not given:
        return None
    if _is_web_address(given):
        return given
    completed = f"https://{given}"
    looks_bare = "." in given.partition("/")[0] and ":" not in given and _is_web_address(completed)
    hint = f"Did you mean '{completed}'?" if looks_bare else "It starts with https:// or http://."
    raise _Fault(f"{name} '{_short(given)}' is not a web address", hint)


def _is_web_address(value: str) -> bool:
    if re.search(r"[\s\x00-\x1f<>\"]", value):
        return False
    try:
        parts = urlsplit(value)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:  # an unfinished IPv6 address
        return False


def _authors(name: str, value: object, _: Collection[str] | None) -> tuple[str, ...]:
    """A list of names, or one name; a text is never taken apart."""
    names = value if isinstance(value, list) else [value]
    if not all(isinstance(one, str) or one is None for one in names):
        raise _Fault(f"{name} must be a list of names", "Write one as [Name], several as [Name, Name].")
    texts = (_text(name, one) for one in names if one is not None)
    return tuple(text for text in texts if text)


_CHECKS: Mapping[str, Callable[[str, object, Collection[str] | None], object]] = {
    "id": _id,
    "title": _text,
    "lang": _lang,
    "published": _published,
    "source": _text,
    "url": _url,
    "authors": _authors,
}


def _kind(value: object) -> str:
    match value:
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case list():
            return "a list"
        case _:
            return "a group of fields"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN_CHARS else text[: _SHOWN_CHARS - 1] + "…"
