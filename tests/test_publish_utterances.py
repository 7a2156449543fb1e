"""Utterances: the versions of one beneath each other, and the parts of one joined."""

from __future__ import annotations

import pytest
from publish_sample import FLOOD, MAYOR, cite, quote, sample_site

from briefgen.model.briefing import Cite, Speaker
from briefgen.publish.library import catalogue
from briefgen.publish.utterances import view_utterances

LIBRARY = catalogue(sample_site())[0]
HERE = cite("fjordposten-flom", "Fem personer er døde, opplyser politiet.")
ARTICLE = FLOOD.articles[0].id


def at(start: int, end: int, suffix: str = " And so on", article: str = ARTICLE) -> Cite:
    """The support of a quote at a place of an article."""
    return Cite(article, start, end, "x" * (end - start), "", suffix)


def test_versions_are_joined_through_each_other_and_in_both_directions() -> None:
    quotes = [
        quote("a", "one", "en", at(0, 9), MAYOR),
        quote("b", "two", "en", at(50, 60), MAYOR),
        quote("c", "one again", "en", at(100, 110), MAYOR, same_as=("a",)),
        quote("d", "one once more", "en", at(150, 160), MAYOR, same_as=("c", "somewhere-else")),
    ]
    found = view_utterances(LIBRARY, quotes)
    assert [(u.quote.id, [version.id for version in u.versions]) for u in found] == [("a", ["c", "d"]), ("b", [])]


def test_quote_is_marked_inside_its_sentence() -> None:
    said = view_utterances(LIBRARY, [quote("a", "er døde", "nb", HERE, MAYOR)])[0].quote.cite
    assert (said.lead, said.said, said.tail) == ("Fem personer ", "er døde", ", opplyser politiet.")


def shown(*quotes: object) -> list[list[list[str]]]:
    """Utterances as lists of versions, those as lists of parts."""
    return [
        [[v.id, *(p.id for p in v.parts)] for v in (u.quote, *u.versions)]
        for u in view_utterances(LIBRARY, quotes)  # type: ignore[arg-type]
    ]


def test_quote_that_the_reporter_cuts_is_shown_in_one_piece() -> None:
    # given "We waited," she said. "Then we ran."
    one = quote("a", "We waited,", "en", at(0, 22), MAYOR, cue="said")
    other = quote("b", "Then we ran.", "en", at(23, 37), MAYOR)

    assert shown(one, other) == [[["a", "b"]]]


@pytest.mark.parametrize(
    ("support", "suffix", "speaker", "cue", "kind"),
    [
        (at(23, 37), "\n\nThen w", MAYOR, None, "direct"),
        (at(60, 77), " It rained", MAYOR, None, "direct"),
        (at(23, 37), " And so on", Speaker(None, "a neighbour", None), None, "direct"),
        (at(23, 37), " And so on", MAYOR, "added", "direct"),
        (at(23, 37), " And so on", MAYOR, None, "partial"),
    ],
    ids=["another paragraph", "a sentence between", "another speaker", "told anew", "a phrase"],
)
def test_other_quotes_are_shown_apart(support: Cite, suffix: str, speaker: Speaker, cue: str | None, kind: str) -> None:
    one = quote("a", "We waited,", "en", at(0, 22, suffix), MAYOR, cue="said")
    other = quote("b", "Then we ran.", "en", support, speaker, cue=cue, kind=kind)

    assert shown(one, other) == [[["a"]], [["b"]]]


def test_version_in_pieces_stands_as_one_version() -> None:
    # given an article with the whole, and one with two pieces of it
    whole = quote("a", "Vi ventet, og så løp vi", "nb", HERE, MAYOR, same_as=("b", "c"))
    pieces = [
        quote("b", "waited", "en", at(0, 22), MAYOR, kind="mixed", cue="said", same_as=("a",)),
        quote("c", "then ran", "en", at(23, 37), MAYOR, kind="mixed", cue="added", same_as=("a",)),
    ]

    assert shown(whole, *pieces) == [[["a"], ["b", "c"]]]
