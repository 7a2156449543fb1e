"""Verbs in two parts with the clause between them: *hatte Berg im Radio erklärt*, *führte Berg aus, dass*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.model.article import Span
from briefgen.reading import mentions, nounphrases, subjects
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_BRACKET = 18
"""Tokens between the two parts of a verb."""

MAX_CLOSING = 3
"""Words of the second part: *kam nach der Prüfung zu dem Schluss*."""

_TELLS = frozenset(("say", "report"))
_STOPS = frozenset(",:.;")
_ENDS = frozenset(":;!?")


def parted(scene: Scene) -> bool:
    """Whether the language parts its verbs."""
    return bool(scene.pack.words("speech", "perfect"))


def said(tokens: Sequence[Token], scene: Scene) -> tuple[Found, Span] | None:
    """The subject of the last verb of saying in two parts, and where that verb is; None if there is none."""
    if not parted(scene) or not scene.stretch(tokens).says:
        return None
    for close, ends in _closings(tokens, scene):
        first = _opening(tokens, close, scene, ends=ends)
        if first is None:
            continue
        subject = _subject(tokens, first, mentions.find(tokens, scene), scene)
        if subject is not None and tokens[subject.last - 1].start < tokens[close].start:
            return subject, Span(tokens[first].start, tokens[close].end)
    return None


def around(lead: Sequence[Token], tail: Sequence[Token], scene: Scene) -> tuple[Found, Span] | None:
    """The subject of a verb that begins before a quote and ends right behind it: *hat den Plan „...“ genannt*.

    So does a clause that a conjunction opens, whose verb stands last: *dass Berg den Plan „...“ nannte*.
    """
    if not parted(scene) or not lead or not tail or not tail[0].is_word or tail[0].is_capital:
        return None
    if len(tail) > 1 and tail[1].is_word and tail[1].fold not in scene.lex.conjunctions | scene.lex.function:
        return None
    tokens, close = (*lead, tail[0]), len(lead)
    first = _opening(tokens, close, scene, ends=True)
    cue, found = Span(tail[0].start, tail[0].end), mentions.find(lead, scene)
    if first is not None and not any(t.text == "," for t in tokens[first:]):
        told = _subject(tokens, first, found, scene)
    else:
        told = behind_conjunction(tokens, close, found, scene) if "say" in scene.lex.say.keys(tail[0].text) else None
    return (told, cue) if told is not None else None


def behind_conjunction(tokens: Sequence[Token], verb: int, found: Sequence[Found], scene: Scene) -> Found | None:
    """The subject of a verb that closes its clause, behind the conjunction that opens it: *wie Berg mitteilte,*.

    Behind a relative pronoun it is whom that stands for: *Berg, der den Plan „...“ nannte,*.
    """
    if not parted(scene) or (verb + 1 < len(tokens) and tokens[verb + 1].text not in _STOPS):
        return None
    start = next((i + 1 for i in range(verb - 1, -1, -1) if not tokens[i].is_word), 0)
    if start >= verb:
        return None
    opens = scene.pack.words("speech", "that") + scene.pack.words("speech", "subordinators")
    if tokens[start].fold in opens:
        return _beside(tokens, start + 1, found, scene)
    if not start or tokens[start].fold not in scene.lex.relatives:
        return None
    behind = next((f for f in found if f.first == start + 1 and f.kind in ("person", "pronoun")), None)
    if behind is not None or tokens[start].fold in scene.lex.oblique:
        return behind  # der Plan, den Berg „...“ nannte
    return next((f for f in found if f.last == start - 1 and f.kind in ("person", "role", "organisation")), None)


def cited(tokens: Sequence[Token], scene: Scene) -> tuple[Found, Span] | None:
    """Whom somebody else quotes: *die Zeitung zitiert einen Zeugen mit den Worten*, *wird der Wirt zitiert*."""
    verbs = scene.pack.words("speech", "cite")
    at = next((i for i, t in enumerate(tokens) if t.fold in verbs), None) if verbs else None
    if at is None:
        return None
    cue, found = Span(tokens[at].start, tokens[at].end), mentions.find(tokens, scene)
    passive = next((i for i in range(at) if tokens[i].fold in scene.lex.auxiliaries), None)
    if passive is not None:
        told = _subject(tokens, passive, found, scene)
        return (told, cue) if told is not None else None
    told = _beside(tokens, at + 1, found, scene, free=False)
    if told is not None and not any(t.is_word for t in tokens[:at]):
        told = _beside(tokens, told.last, found, scene, free=False)
    return (told, cue) if told is not None else None


def _closings(tokens: Sequence[Token], scene: Scene) -> Iterator[tuple[int, bool]]:
    """The places, the last first, where a second part may stand, and whether its clause ends there.

    It does before a stop or a conjunction; where only articles follow, what they belong to is quoted.
    """
    joins, small = scene.lex.conjunctions, scene.lex.articles
    ends, only_small = True, True
    for close in range(len(tokens) - 1, 0, -1):
        if ends or only_small:
            yield close, ends
        ends = tokens[close].text in _STOPS or tokens[close].fold in joins
        only_small = only_small and tokens[close].fold in small


def _opening(tokens: Sequence[Token], close: int, scene: Scene, *, ends: bool) -> int | None:
    """Where the verb begins that a participle or particle closes, if one does."""
    says = scene.lex.say
    participle = not _TELLS.isdisjoint(says.keys(tokens[close].text))
    perfect = scene.pack.words("speech", "perfect") if participle and ends else ()
    for at in range(close - 1, max(-1, close - MAX_BRACKET), -1):
        token = tokens[at]
        if token.text in _ENDS:
            return None
        if token.fold in perfect:
            return at
        if says.opens(token.text):
            for size in range(1, min(MAX_CLOSING, close - at) + 1):
                width, kinds = says.match([token.text, *(t.text for t in tokens[close - size + 1 : close + 1])], 0)
                if width == size + 1 and not _TELLS.isdisjoint(kinds):
                    return at
    return None


def _subject(tokens: Sequence[Token], verb: int, found: Sequence[Found], scene: Scene) -> Found | None:
    """The subject right before a finite verb, else the one right behind it."""
    earlier = [f for f in found if f.last <= verb and f.kind != "place"]
    before = next((f for f in reversed(earlier) if subjects.leads(tokens, f.last, verb, scene)), None)
    if before is not None and not subjects.governed(tokens, before.first, scene):
        return before
    if verb and tokens[verb - 1].fold in scene.pack.words("speech", "indefinite"):
        return None
    first = next((i for i, t in enumerate(tokens) if t.is_word), verb)
    opening = nounphrases.phrase(tokens, first, scene) if first < verb else None
    behind = _beside(tokens, verb + 1, found, scene)
    if opening is None or any(t.text == "," for t in tokens[opening.last : verb]):
        return behind
    if behind is not None and behind.kind == "person":
        # Die Werft hatte Karin Holm gelobt: who praised whom is open, unless an article tells
        return opening if tokens[opening.first].fold in scene.pack.words("names", "nominative_articles") else None
    return behind if behind is not None and behind.kind == "pronoun" else opening


def _beside(
    tokens: Sequence[Token], at: int, found: Sequence[Found], scene: Scene, *, free: bool = True
) -> Found | None:
    """The mention or noun phrase that begins at a token, an article before it or none."""
    if free and at < len(tokens) and tokens[at].fold in scene.lex.oblique:
        return None
    known = next((f for f in found if f.first in (at, at + 1) and f.kind != "place"), None)
    if known is not None and (known.first == at or tokens[at].fold in scene.lex.articles):
        return known
    return nounphrases.phrase(tokens, at, scene, free=free)
