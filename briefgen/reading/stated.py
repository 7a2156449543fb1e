"""The day on which an article without a date says, in a line of its own, that it was published."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import alternatives
from briefgen.model.reading import DateMention

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=T|$)")


def day(text: str, dates: Sequence[DateMention], pack: LanguagePack) -> str | None:
    """``YYYY-MM-DD`` of a line such as ``Published: Sunday, 3 March 2024``; None without one, or if two differ.

    `dates` are those of the text, found without knowing the day. Only a date with its year counts, as the first thing
    behind the word for *published*.
    """
    opening = _opening(pack)
    if opening is None or opening.search(text) is None:
        return None
    found = set()
    for mention in dates:
        start = text.rfind("\n", 0, mention.span.start) + 1
        if mention.given and _DAY.match(mention.value) and opening.fullmatch(text, start, mention.span.start):
            found.add(mention.value[:10])
    return found.pop() if len(found) == 1 else None


@cache
def _opening(pack: LanguagePack) -> re.Pattern[str] | None:
    """A line up to its date: the word for *published*, and one as short as *on*, *den* or *le*."""
    words = pack.words("dates", "published")
    if not words:
        return None
    return re.compile(
        rf"^[^\w\n]*{alternatives(words)}(?!\w)[^\w\n]*(?:\w{{1,3}}[^\w\n]+)?", re.IGNORECASE | re.MULTILINE
    )
