"""Which words in marks name a thing that the reporter mentions: a film, a programme, a law. Nobody speaks them."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.article import Span
from briefgen.reading import nounphrases
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.speakers import Attribution
from briefgen.reading.surroundings import Place
from briefgen.reading.tokens import Token

MIN_CAPITALS = 2
"""Words with a capital that make a title, where common nouns have none."""

MIN_BEHIND_COLON = 3
"""Words with a capital that make one behind a colon; a name has fewer."""


def is_title(place: Place, own: Attribution | None, scene: Scene) -> bool:
    """Whether the words name a thing that the reporter mentions; not where the verb of saying stands right before."""
    if not scene.lex.capitals:
        return _names_its_kind(scene.tokens_in(place.lead), own, scene)
    behind = scene.text[place.marked.outer.end : place.marked.outer.end + 2]
    if behind[:1] == "-" and behind[1:].isalpha() and scene.lex.capitalised_nouns:
        return True  # the first part of a compound: die „Rettet den See“-Kampagne
    if own is not None and own.speaker is not None and _names_things(own.speaker, scene):
        return True  # „...“, so lautet der Titel
    lead = scene.tokens_in(place.lead)
    if own is not None and scene.text[own.cue.start] == ":" and _behind_colon(place.marked.inner, scene):
        return True
    near = lead[-2].start if len(lead) > 1 else place.lead.start
    owned = bool(lead) and scene.lex.bare(lead[-1].text) != lead[-1].text
    if own is not None and near <= own.cue.start < place.lead.end and not owned:
        return False
    if scene.lex.capitalised_nouns:
        return nounphrases.is_title(place.marked.inner, lead, scene)
    if _points(lead, scene) and _in_capitals(place.marked.inner, scene):
        return True
    inner = place.marked.inner
    opens = scene.text[inner.start].isupper() and scene.text[inner.end - 1] not in ".!?…,"
    return opens and _names_its_kind(lead, own, scene)


def _names_its_kind(lead: Sequence[Token], own: Attribution | None, scene: Scene) -> bool:
    """Whether the noun right before says what bears the name: جريدة “…”, газета «Утро над рекой»."""
    if not lead or (own is not None and own.cue.end == lead[-1].end):
        return False
    return lead[-1].fold in scene.lex.thing_nouns or bool(scene.lex.media.keys(lead[-1].text))


def _behind_colon(inner: Span, scene: Scene) -> bool:
    """Whether words behind a colon without a verb of saying are a work’s: *one more hit: “Walking Home Alone”*."""
    words = [t for t in scene.tokens_in(inner) if t.is_word]
    if sum(t.is_capital for t in words) < MIN_BEHIND_COLON or scene.text[inner.end - 1] in ".!?…,":
        return False
    small = frozenset[str]() if scene.lex.capitalised_nouns else scene.lex.function
    return all(t.is_capital or t.fold in small for t in words)


def _names_things(speaker: Found, scene: Scene) -> bool:
    """Whether the subject is the noun for a name, a title or a motto, which nobody speaks."""
    return speaker.kind == "role" and speaker.mention.text.split()[-1].casefold() in scene.pack.words(
        "quotes", "naming"
    )


def _points(before: Sequence[Token], scene: Scene) -> bool:
    """Whether a preposition, an owner or a noun of such things stands before: *on NBC’s*, *author of*, *his novel,*."""
    if not before:
        return False
    at = -2 if before[-1].text == "," and len(before) > 1 else -1
    last, lex = before[at], scene.lex
    if last.fold in lex.thing_nouns:
        return True
    return at == -1 and (last.fold in lex.prepositions or lex.bare(last.text) != last.text)


def _in_capitals(inner: Span, scene: Scene) -> bool:
    """Whether every word but the small ones has a capital, as in the title of a book in English."""
    words = [t for t in scene.tokens_in(inner) if t.is_word]
    big = [t for t in words if t.fold not in scene.lex.function]
    return (
        len(words) >= MIN_CAPITALS and bool(big) and all(t.is_capital or t.text[0].isdigit() for t in (*big, words[0]))
    )
