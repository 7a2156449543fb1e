"""How much a statement tells of its event, and which statements tell the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from briefgen.briefing.material import Material, Statement
from briefgen.events.registry import Registry

SAME_LANGUAGE = 0.42
"""Likeness from which two sentences of one language say the same; on the hand-made briefing, the highest value at
which no two facts are joined that the editor kept apart is 0.40."""

ACROSS = 0.5
"""The same across languages, where only people, places, concepts and numbers can be compared."""

MIN_SHARED = 3
"""Things that two sentences of different languages must share at least."""

MIN_TELLING = 3
"""Concepts, figures and telling words that two sentences of one language must share."""

MIN_MATTER = 2
"""Concepts and figures that two sentences of different languages must share."""

LONG = 320
"""Code points; a longer sentence tells too much at once to be a fact."""


def scores(material: Material) -> dict[tuple[str, int], float]:
    """Worth of each statement: what it is about, weighed by how many articles are about it too; higher is better."""
    articles = Counter[str]()
    for reading_id in {s.reading.id for s in material.statements}:
        articles.update({t for s in material.statements if s.reading.id == reading_id for t in s.things})
    total = len(material.readings)
    return {s.key: _score(s, articles, total) for s in material.statements}


def _score(statement: Statement, articles: Mapping[str, int], total: int) -> float:
    shared = sum(articles[t] / total for t in sorted(statement.things))
    value = shared / math.sqrt(3 + len(statement.sentence.words))
    value += 0.8 / (1 + statement.at)
    if statement.sentence.role in ("title", "lede"):
        value += 0.4
    if statement.speaker is not None:
        value += 0.5
    elif statement.sentence.speaker is not None:
        value += 0.2
    value += 0.15 * min(2, len(statement.dates)) + 0.15 * min(2, len(statement.amounts))
    if statement.sentence.loaded:
        value -= 0.8
    if len(statement.text) > LONG:
        value -= 0.4
    if len(statement.sentence.words) < 4:
        value -= 0.5
    return value


def alike(one: Statement, other: Statement, weights: Mapping[str, float]) -> bool:
    """Whether two statements of different articles say the same, so that one supports the other.

    Two people's words are never the same statement, nor are a claim and its negation.
    """
    if one.sentence.negated != other.sentence.negated or at_odds(one, other):
        return False
    speakers = {s.speaker.id for s in (one, other) if s.speaker is not None}
    if len(speakers) == 2 or not speakers <= one.things & other.things:
        return False
    if one.sentence.status != other.sentence.status and "planned" in (one.sentence.status, other.sentence.status):
        return False
    if not _says(one, other):
        return False
    things = _share(one.things, other.things, weights)
    if one.reading.lang.split("-")[0] == other.reading.lang.split("-")[0]:
        words = _share(frozenset(one.sentence.words), frozenset(other.sentence.words), weights)
        return 0.5 * words + 0.5 * things >= SAME_LANGUAGE
    return things >= ACROSS and len(one.things & other.things) >= MIN_SHARED


def at_odds(one: Statement, other: Statement) -> bool:
    """Whether the two give different figures for one thing: then neither holds the other up."""
    mine, theirs = _figures(one), _figures(other)
    return any(not mine[of] & theirs[of] for of in mine.keys() & theirs.keys())


def _figures(statement: Statement) -> dict[str, set[float]]:
    out: dict[str, set[float]] = {}
    for amount in statement.amounts:
        key = amount.of if amount.unit in ("count", "score") else amount.unit
        if key:
            out.setdefault(key, set()).add(amount.value)
    return out


def _says(one: Statement, other: Statement) -> bool:
    """Whether they share what happens, not only who and where: concepts and figures, or words that are no names."""
    matter = sum(t.startswith(("c:", "n:")) for t in one.things & other.things)
    if one.reading.lang.split("-")[0] == other.reading.lang.split("-")[0]:
        return matter + len(one.telling & other.telling) >= MIN_TELLING
    return matter >= MIN_MATTER


def _share(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]) -> float:
    """Weighted Dice coefficient."""
    both = sum(weights.get(t, 1.0) for t in sorted(one & other))
    total = sum(weights.get(t, 1.0) for t in sorted(one)) + sum(weights.get(t, 1.0) for t in sorted(other))
    return 2 * both / total if total else 0.0


def weights(statements: Sequence[Statement]) -> dict[str, float]:
    """Inverse document frequency over the event's sentences: what every sentence names tells little."""
    df = Counter(t for s in statements for t in {*s.things, *s.sentence.words})
    return {t: math.log(1 + len(statements) / n) for t, n in df.items()}


def clusters(statements: Sequence[Statement], worth: Mapping[tuple[str, int], float]) -> list[tuple[Statement, ...]]:
    """Statements that say the same, one of each article at most, the best first; clusters by their best's worth."""
    weight = weights(statements)
    order = sorted(statements, key=lambda s: (-worth[s.key], s.key))
    used: set[tuple[str, int]] = set()
    out = []
    for lead in order:
        if lead.key in used:
            continue
        used.add(lead.key)
        members = [lead]
        for other in order:
            fresh = other.key not in used and other.reading.id not in {m.reading.id for m in members}
            if fresh and alike(lead, other, weight):
                members.append(other)
                used.add(other.key)
        out.append(tuple(members))
    return out


__all__ = ["Registry", "alike", "clusters", "scores", "weights"]
