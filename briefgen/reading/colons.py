"""Whose words follow a colon, whatever the verb before it: *Der Minister winkte ab: „...“*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.reading import mood, nounphrases, remarks, subjects, unnamed
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_BEFORE = 3
"""Tokens before the mention that a sentence is about: a conjunction, an adverb, a mark."""


def goes_on(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether what somebody said before goes on up to the colon: *Die Pflichten seien klar: „...“*."""
    main = next((i for i, t in enumerate(tokens) if t.text == ","), len(tokens))
    return mood.reports(tokens[:main], scene) and not scene.lex.say.openings([t.text for t in tokens[main:]])


def headed(tokens: Sequence[Token], found: Sequence[Found], scene: Scene) -> Found | None:
    """``Heusgen: “...``: the mention that is all there is before a colon, or the only person before it."""
    remark = remarks.opens(tokens, scene)
    if remark is not None:
        return remark
    named = [f for f in found if f.kind in ("person", "organisation", "role")]
    named = [f for f in named if not subjects.governed(tokens, f.first, scene)]
    for candidate in named:
        if candidate.first <= MAX_BEFORE and candidate.last >= len(tokens) - 2:
            return candidate
    people = {f.mention.name or f.mention.text for f in named if f.kind != "organisation"}
    alone = bool(named) and named[0].kind == "person" and named[0].first <= MAX_BEFORE and len(people) == 1
    return named[0] if alone else None


def subject(tokens: Sequence[Token], found: Sequence[Found], scene: Scene) -> Found | None:
    """Whose words follow a colon, whatever the verb (``Der Minister winkte ab: „...``): the subject of the clause.

    It is the first mention that no preposition governs and no oblique article stands before, else the plain words
    from the article that opens the sentence to its verb.
    """
    first = next((i for i, t in enumerate(tokens) if t.is_word), len(tokens))
    if unnamed.partitive(tokens, first, scene):
        return None  # One of Berg’s neighbours agreed: the names tell which of them, and where they end is unknown
    found = [f for f in found if f.gender != "s"]
    if scene.lex.capitalised_nouns:
        # Er schwieg; die Wirtin aber lachte: what stands before belongs to another clause
        start = next((i + 1 for i in range(len(tokens) - 1, 0, -1) if tokens[i].text == ";"), 0)
        tokens, found = tokens[start:], [f.behind(start) for f in found if f.first >= start]
    for mention in reversed(found):
        beside = tokens[max(0, mention.first - 2) : mention.first]
        if any({"say", "after_only"} & scene.lex.say.keys(t.text) for t in beside):
            return mention  # ..., so Ingenieurin Lang weiter:
    main = subjects.main_clause(tokens, scene)
    for mention in found:
        if mention.first < main or mention.kind == "place" or (mention.kind == "pronoun" and mention.gender == "p"):
            continue
        if not subjects.governed(tokens, mention.first, scene) and not _in_clause_of_its_own(
            tokens[main:], mention.first - main
        ):
            return mention
    if scene.lex.capitalised_nouns:
        return nounphrases.opens_main_clause(tokens, scene)
    if (
        first < len(tokens)
        and subjects.is_article(tokens[first], scene)
        and tokens[first].fold not in scene.lex.oblique
    ):
        return unnamed.as_words(tokens[first : _noun_phrase_end(tokens, first, scene)], scene, first)
    return None


def _noun_phrase_end(tokens: Sequence[Token], first: int, scene: Scene) -> int:
    """Where a noun phrase that an article opens ends: before a verb of saying or a mark."""
    ends = (i for i in range(first + 1, len(tokens)) if scene.lex.say.opens(tokens[i].text) or not tokens[i].is_word)
    return next(ends, len(tokens))


def _in_clause_of_its_own(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins here stands after a comma that follows a verb of the main clause: it is not its subject."""
    return any(t.text in ",;–—" for t in tokens[:at])
