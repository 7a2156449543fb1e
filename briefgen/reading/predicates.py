"""Whose phrase is quoted inside a clause of any verb: *Anna Berg shrugged off the “worst report of the year”*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.lang.patterns import fold_case
from briefgen.model.article import Span
from briefgen.reading import framed, mentions, subjects, verbvoice
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MIN_WORDS = 3
"""Words of a phrase that somebody must have spoken; fewer are a term or a name most often."""

MAX_OPENING = 3
"""Tokens before the subject in its clause: a conjunction, an adverb, a mark."""

MAX_REASON = 40
"""Code points that such words may take up, the space before them too."""

_SETS_OFF = frozenset(",–—(")


def subject(clause: Sequence[Token], inner: Span, close: int, scene: Scene) -> tuple[Found, Span] | None:
    """Who opens the clause before a quoted phrase, or whose claim it is; None where the phrase is a name or a term."""
    if framed.applies(scene):
        return _of_reason(clause, close, scene)
    if not (scene.pack.flag("speech", "subject_first") or _gives_reason(clause, scene)):
        return None
    if not _is_phrase(inner, close, scene):
        return None
    return _of_claim(clause, scene) or _of_verb(clause, scene)


def _gives_reason(clause: Sequence[Token], scene: Scene) -> bool:
    """``Berg stepped down because of “...``: the reason is put as whoever acted on it put it."""
    words = scene.pack.words("speech", "reasons")
    if not words or not clause:
        return False
    end = clause[-1].end
    before = fold_case(scene.text[max(0, end - MAX_REASON) : end])
    return before.endswith(tuple(f" {word}" for word in words))


def _of_reason(clause: Sequence[Token], close: int, scene: Scene) -> tuple[Found, Span] | None:
    """``Çelen, “...” gerekçesiyle istifa etti``: who opens the clause before a reason that such words follow."""
    words = scene.pack.words("speech", "reasons_after")
    behind = scene.text[close : close + MAX_REASON].lstrip()
    word = next((w for w in words if behind.startswith(w)), None)
    if word is None:
        return None
    start = close + scene.text[close : close + MAX_REASON].index(word)
    told = framed.subject(clause, 0, len(clause), mentions.find(clause, scene), scene)
    told = told or framed.plain_marked(clause, scene)
    return (told, Span(start, start + len(word))) if told is not None else None


def _of_verb(clause: Sequence[Token], scene: Scene) -> tuple[Found, Span] | None:
    main = subjects.main_clause(clause, scene)
    first = next((f for f in mentions.find(clause, scene) if f.first >= main and f.kind != "place"), None)
    if first is None or first.first - main > MAX_OPENING or first.gender == "p":
        return None
    verb = _verb(clause, first.last, scene)
    if verb < 0 or subjects.governed(clause, first.first, scene):
        return None
    return first, Span(clause[verb].start, clause[verb].end)


def _of_claim(clause: Sequence[Token], scene: Scene) -> tuple[Found, Span] | None:
    """``Anna Berg’s claim that the town is “...``: somebody in the genitive before a noun of saying."""
    nouns = scene.pack.words("speech", "nouns")
    if not nouns or any(scene.lex.say.keys(t.text) for t in clause):
        return None  # the claim is told by somebody else
    for at in range(len(clause) - 1, 0, -1):
        if clause[at].fold in nouns:
            owner = mentions.owner(clause, at, scene)
            if owner is not None:
                return owner, Span(clause[at].start, clause[at].end)
    return None


def _verb(tokens: Sequence[Token], at: int, scene: Scene) -> int:
    """Place of the verb right behind a subject, or behind an aside; -1 if it is passive, denied or none."""
    if at < len(tokens) and tokens[at].text in _SETS_OFF:
        at = next((i + 1 for i in range(len(tokens) - 1, at, -1) if tokens[i].text in ",–—)"), len(tokens))
    adverbs = scene.pack.words("speech", "adverb_endings")
    for i in range(at, min(len(tokens), at + subjects.MAX_GAP + 1)):
        token, gap = tokens[i], tokens[at:i]
        if not token.is_word or token.is_capital:
            return -1
        if subjects.light(token, scene) or token.text.endswith(adverbs):
            if token.fold in scene.lex.prepositions | scene.lex.conjunctions | scene.lex.relatives:
                return -1
            continue
        return -1 if verbvoice.denied(gap, scene) or verbvoice.passive(gap, token, scene) else i
    return -1


def _is_phrase(inner: Span, close: int, scene: Scene) -> bool:
    """Whether marked words are no title (all in capitals) and do not describe a noun behind them."""
    words = [t for t in scene.tokens_in(inner) if t.is_word]
    if len(words) < MIN_WORDS or not any(not t.is_capital and t.fold not in scene.lex.function for t in words):
        return False
    after = scene.text[close : close + 2]
    return not (after[:1] == " " and after[1:].islower()) or _next_is_light(close, scene)


def _next_is_light(close: int, scene: Scene) -> bool:
    following = next((t for t in scene.tokens_in(Span(close, min(len(scene.text), close + 40))) if t.is_word), None)
    return following is None or following.fold in scene.lex.function
