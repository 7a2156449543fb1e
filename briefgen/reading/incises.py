"""Clauses of the reporter that dashes fence inside quote marks: *«Il ponte – ha detto Riva – riapre»*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefgen.model.article import Span
from briefgen.reading import speakers
from briefgen.reading.marks import Marked
from briefgen.reading.scene import Scene

MAX_CLAUSE = 14
"""Words of such a clause; between dashes further apart stands what is quoted."""

_FENCE = re.compile(r"[–—]|(?<=\s)-(?=\s)")


def cut(found: Sequence[Marked], scene: Scene) -> list[Marked]:
    """The stretches in marks, each that holds such a clause as the two parts around it."""
    if not scene.pack.flag("quotes", "incise"):
        return list(found)
    return [part for marked in found for part in _parts(marked, scene)]


def _parts(marked: Marked, scene: Scene) -> list[Marked]:
    inner = marked.inner
    fences = list(_FENCE.finditer(scene.text, inner.start, inner.end))
    for opening, closing in pairwise(fences):
        if marked.style == "marks" and _is_clause(Span(opening.end(), closing.start()), scene):
            first = Marked(
                Span(marked.outer.start, opening.start()), _bare(inner.start, opening.start(), scene), "marks"
            )
            last = Marked(
                Span(closing.end(), marked.outer.end), _bare(closing.end(), inner.end, scene), "marks", marked.opened
            )
            whole = first.inner.end > first.inner.start and last.inner.end > last.inner.start
            return [first, last] if whole else [marked]
    return [marked]


def _is_clause(span: Span, scene: Scene) -> bool:
    tokens = scene.tokens_in(span)
    words = next((i for i, t in enumerate(tokens) if t.is_word), len(tokens))
    if not words < len(tokens) <= MAX_CLAUSE:
        return False
    says = scene.lex.say.match([t.text for t in tokens[words : words + 5]], 0)[1]
    return bool({"say", "after_only"} & says) and speakers.after(tokens, scene) is not None


def _bare(start: int, end: int, scene: Scene) -> Span:
    """The stretch without white space and commas around it."""
    while start < end and scene.text[start] in " \u00a0\u202f,\n":
        start += 1
    while start < end and scene.text[end - 1].isspace():
        end -= 1
    return Span(start, end)
