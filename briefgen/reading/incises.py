"""Clauses of the reporter that dashes or commas fence inside quote marks: *«Il ponte – ha detto Riva – riapre»*."""

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

MAX_BETWEEN_COMMAS = 8
"""The same between commas, which part much else."""

_DASHES = re.compile(r"[–—]|(?<=\s)-(?=\s)")
_COMMAS = re.compile(r",(?=\s)")


def cut(found: Sequence[Marked], scene: Scene) -> list[Marked]:
    """The stretches in marks, each that holds such a clause as the two parts around it."""
    if not scene.pack.flag("quotes", "incise"):
        return list(found)
    return [part for marked in found for part in _parts(marked, scene)]


def between_commas(inner: Span, scene: Scene) -> speakers.Attribution | None:
    """Who says it, as a clause between commas tells inside the marks: *« Le pont, a-t-il dit, rouvre »*.

    The stretch stays whole. A person or pronoun must be all that follows the verb, for commas part much else.
    """
    if not scene.pack.flag("quotes", "incise_commas"):
        return None
    for opening, closing in pairwise(_COMMAS.finditer(scene.text, inner.start, inner.end)):
        told = _clause(Span(opening.end(), closing.start()), scene, MAX_BETWEEN_COMMAS)
        if told is None or told.speaker is None or told.cue.start > opening.end() + 1:
            continue
        if told.speaker.kind in ("person", "pronoun") and told.speaker.gender != "p":
            return told
    return None


def _parts(marked: Marked, scene: Scene) -> list[Marked]:
    inner = marked.inner
    fences = list(_DASHES.finditer(scene.text, inner.start, inner.end))
    for opening, closing in pairwise(fences):
        if marked.style == "marks" and _clause(Span(opening.end(), closing.start()), scene, MAX_CLAUSE):
            first = Marked(
                Span(marked.outer.start, opening.start()), _bare(inner.start, opening.start(), scene), "marks"
            )
            last = Marked(
                Span(closing.end(), marked.outer.end), _bare(closing.end(), inner.end, scene), "marks", marked.opened
            )
            whole = first.inner.end > first.inner.start and last.inner.end > last.inner.start
            return [first, last] if whole else [marked]
    return [marked]


def _clause(span: Span, scene: Scene, most: int) -> speakers.Attribution | None:
    """What a stretch of so many words at most says if it opens with a verb of saying."""
    tokens = scene.tokens_in(span)
    words = next((i for i, t in enumerate(tokens) if t.is_word), len(tokens))
    if not words < len(tokens) <= most:
        return None
    says = scene.lex.say.match([t.text for t in tokens[words : words + 5]], 0)[1]
    return speakers.after(tokens, scene) if {"say", "after_only"} & says else None


def _bare(start: int, end: int, scene: Scene) -> Span:
    """The stretch without white space and commas around it."""
    while start < end and scene.text[start] in " \u00a0\u202f,\n":
        start += 1
    while start < end and scene.text[end - 1].isspace():
        end -= 1
    return Span(start, end)
