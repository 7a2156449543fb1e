"""Whether a text is the tag of a known language, and which one was probably meant if not.

Shapes follow BCP 47 (RFC 5646). The offers come from Unicode CLDR's tables as Babel carries them: old and three-letter
codes have an alias there, and a country code used as a language (``dk``) leads to the language most spoken in it.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection
from dataclasses import dataclass

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"  # variants
    r"(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*"  # extensions
    r"(?:-x(?:-[a-z0-9]{1,8})+)?",  # private use
    re.IGNORECASE | re.ASCII,
)
_UNDETERMINED = "und"
_MACRO = {"no": "nb"}
"""Codes of a language in several standards, accepted wherever the standard is known: much news says just ``no``."""


@dataclass(frozen=True, slots=True)
class TagFault:
    """Why a text is not taken as a language."""

    message: str
    hint: str


def check_tag(value: str, languages: Collection[str] | None) -> str | TagFault | None:
    """The tag in the usual case (``pt-BR``, ``zh-Hant``), None for ``und``, or what is wrong with it.

    Args:
        value: What the article gives.
        languages: Known languages, as `language_parts` gives them. None takes any well-formed tag.
    """
    found = _TAG.fullmatch(value)
    if not found:
        offer = _offer(value, languages)
        return TagFault(f"'{value}' is not a language tag", _hint(offer))
    language = found["language"].lower()
    if language == _UNDETERMINED:
        return None
    if languages is not None and not _is_known(language, languages):
        offer = _offer(value, languages)
        return TagFault(f"unknown language '{value}'", _hint(offer))
    return _usual_case(value)


def language_parts(tags: Collection[str]) -> frozenset[str]:
    """The languages that some tags are of: ``zh`` for ``zh-Hant``."""
    return frozenset(tag.replace("_", "-").partition("-")[0].lower() for tag in tags)


def _is_known(language: str, languages: Collection[str]) -> bool:
    return language in languages or _MACRO.get(language) in languages


def _usual_case(tag: str) -> str:
    """RFC 5646, 2.1.1: lower case, regions in capitals, scripts with one, neither after a single-letter part."""
    parts = tag.lower().split("-")
    for index, part in enumerate(parts[1:], start=1):
        if len(part) == 1:
            break
        if len(part) == 2:
            parts[index] = part.upper()
        elif len(part) == 4 and part.isalpha():
            parts[index] = part.title()
    return "-".join(parts)


def _hint(offer: str | None) -> str:
    return f"Did you mean '{offer}'?" if offer else "Write a BCP 47 tag, such as en or zh-Hant."


def _offer(value: str, languages: Collection[str] | None) -> str | None:
    """The tag that was probably meant."""
    # Imported here: only a fault needs it.
    from babel import Locale
    from babel.core import get_global

    with_dashes = value.strip().replace("_", "-")
    if with_dashes != value and isinstance(check_tag(with_dashes, languages), str):
        return _usual_case(with_dashes)
    word = re.split(r"[-_\s]", value.strip().lower(), maxsplit=1)[0]
    candidates = [
        get_global("language_aliases").get(word),
        get_global("likely_subtags").get(f"und_{word.upper()}"),
        next((code for code, name in Locale("en").languages.items() if name.lower() == word), None),
    ]
    for candidate in candidates:
        language = re.split(r"[-_]", candidate)[0] if candidate else ""
        if language and language != word and (languages is None or _is_known(language, languages)):
            return language
    return next(iter(difflib.get_close_matches(word, sorted(languages or ()), n=1)), None)
