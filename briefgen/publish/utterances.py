"""One thing said, shown once: quotes that are cut by the reporter joined, and their versions put beneath."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from briefgen.model.briefing import EventQuote
from briefgen.publish.library import Library
from briefgen.publish.views import QuoteView, Utterance, view_quote


def view_utterances(library: Library, quotes: Iterable[EventQuote]) -> tuple[Utterance, ...]:
    """Quotes in their order, all versions of one utterance at the place of the first.

    ``same_as`` is read in both directions and through: versions of a version belong together. So do the parts of a
    quote that the reporter's words cut (``"We waited," she said. "Then we ran."``).
    """
    by_id = {quote.id: quote for quote in quotes}
    head = {id_: id_ for id_ in by_id}

    def find(id_: str) -> str:
        while head[id_] != id_:
            id_ = head[id_]
        return id_

    order = {id_: rank for rank, id_ in enumerate(by_id)}
    tied = [(quote.id, other) for quote in by_id.values() for other in quote.same_as if other in by_id]
    tied += [(one.id, other.id) for one, other in pairwise(by_id.values()) if _is_cut(one, other)]
    for one, other in tied:
        first, second = sorted((find(one), find(other)), key=order.__getitem__)
        head[second] = first
    versions: dict[str, list[EventQuote]] = {}
    for quote in by_id.values():
        versions.setdefault(find(quote.id), []).append(quote)
    joined = [_joined(library, group) for group in versions.values()]
    return tuple(Utterance(group[0], tuple(group[1:])) for group in joined)


def _joined(library: Library, group: list[EventQuote]) -> list[QuoteView]:
    """The versions of an utterance, one for each place of an article."""
    out: list[list[EventQuote]] = []
    for quote in group:
        if out and _goes_on(out[-1][-1], quote):
            out[-1].append(quote)
        else:
            out.append([quote])
    return [
        replace(view_quote(library, first), parts=tuple(view_quote(library, part) for part in rest))
        for first, *rest in out
    ]


def _goes_on(one: EventQuote, following: EventQuote) -> bool:
    """Whether a quote stands in the sentence of another, or in the next of its paragraph."""
    here, there = one.support, following.support
    if here.article != there.article or here.start > there.start:
        return False
    between = here.suffix[: max(there.start - here.end, 0)]
    return there.start - here.end <= len(between) and not between.strip() and "\n" not in between


def _is_cut(one: EventQuote, following: EventQuote) -> bool:
    """Whether a quote goes on with another after the reporter's words, with no second naming of the speaker."""
    if "partial" in (one.kind, following.kind) or one.speaker is None or one.speaker != following.speaker:
        return False
    same_sentence = one.support.end > following.support.start
    return (same_sentence or following.cue is None) and _goes_on(one, following)
