"""Papers and places that speak without a person: ``„…“, heißt es in dem Schreiben``, ``Aus Paris hieß es``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefgen.lang.patterns import any_word
from briefgen.model.article import Span
from briefgen.model.reading import Mention
from briefgen.reading import nounphrases, unnamed
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_ADVERBS = 3
"""Words between the phrase of saying and the preposition of its source (``heißt es dazu wörtlich in``)."""

MAX_TURNED = 12
"""Tokens of such a phrase with its paper inside where the verb stands last."""


def source(tokens: Sequence[Token], scene: Scene) -> tuple[Found, Span] | None:
    """The paper or place that an impersonal phrase of saying names, and the phrase; None if there is none."""
    phrases = scene.pack.words("speech", "impersonal")
    if not phrases or not tokens:
        return None
    start, stop = tokens[0].start, tokens[-1].end
    hits = list(any_word(phrases).finditer(scene.text, start, stop))
    if not hits:
        return _turned(tokens, phrases, scene)
    cue = Span(hits[-1].start(), hits[-1].end())
    behind = next((i for i, t in enumerate(tokens) if t.start >= cue.end), len(tokens))
    found = next((f for i in range(behind, behind + MAX_ADVERBS + 1) if (f := _governed(tokens, i, scene))), None)
    if found is None:
        ahead = next((i for i, t in enumerate(tokens) if t.is_word), len(tokens))
        found = next((f for i in (ahead, ahead + 1) if (f := _governed(tokens, i, scene))), None)
        if found is not None and tokens[found.last - 1].end > cue.start:
            found = None
    return (found, cue) if found is not None else None


@cache
def _halves(phrases: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The verbs and the pronouns of the phrases of two words: *heißt* and *es*."""
    pairs = [phrase.split() for phrase in phrases if phrase.count(" ") == 1]
    return frozenset(first for first, _ in pairs), frozenset(second for _, second in pairs)


def _turned(tokens: Sequence[Token], phrases: tuple[str, ...], scene: Scene) -> tuple[Found, Span] | None:
    """The paper between the pronoun and the verb where the verb stands last: *wie es in dem Schreiben heißt*."""
    verbs, pronouns = _halves(phrases)
    last = next((i for i in range(len(tokens) - 1, 2, -1) if tokens[i].fold in verbs), 0)
    for at in range(last - 3, max(-1, last - MAX_TURNED), -1):
        if tokens[at].fold in pronouns and (found := _governed(tokens, at + 1, scene)) is not None:
            return found, Span(tokens[at].start, tokens[last].end)
    return None


def _governed(tokens: Sequence[Token], at: int, scene: Scene) -> Found | None:
    """The noun phrase that names where something is said: behind a preposition, or with the ending of a case."""
    if at >= len(tokens) or not tokens[at].is_word:
        return None
    words = scene.pack.words("speech", "impersonal_in")
    first = at + 1
    if tokens[at].fold not in words:
        first = at
        if not tokens[at].fold.endswith(tuple(w[1:] for w in words if w[0] == "*") or ("\0",)):
            return None
    if scene.lex.capitalised_nouns:
        return nounphrases.phrase(tokens, first, scene, free=False)
    return unnamed.plain_subject(tokens, first, scene)


def in_marks(tokens: Sequence[Token], inner: Span, scene: Scene, *, behind: bool) -> tuple[Found, Span] | None:
    """The paper or body whose name in marks is the subject of the verb of saying beside it, before or behind the name.

    ``schreibt die „Talpost“``, ``Die „Talpost“ schreibt``; not where the verb only quotes somebody else.
    """
    words = [t for t in tokens if t.is_word and t.fold not in scene.lex.articles]
    if not words or not scene.text[inner.start].isupper():
        return None
    verb = words[0] if behind else words[-1]
    apart = not tokens[0].is_word if behind else len(words) > 1 or tokens[-1].fold in scene.lex.oblique
    name = scene.text[inner.start : inner.end]
    if behind and tokens[0].text == "," and (cue := _behind_description(tokens, scene)):
        return Found(Mention(inner, name, None), "organisation", 0, 1), cue
    kinds = scene.stretch(tokens).verbs.get(tokens.index(verb), (0, ()))[1] if behind else ()  # spricht von
    says = "say" in scene.lex.say.keys(verb.text) or "say" in kinds
    told = says and verb.fold not in scene.pack.words("speech", "cite")
    if apart or not told or name in scene.lex.channels:
        return None
    return Found(Mention(inner, name, None), "organisation", 0, 1), Span(verb.start, verb.end)


def _behind_description(tokens: Sequence[Token], scene: Scene) -> Span | None:
    """The last verb of saying behind a description between commas: *die „Talpost“, ein Blatt der Region, schrieb*."""
    end = next((i for i in range(1, len(tokens)) if tokens[i].text == ","), len(tokens))
    if tokens[1].fold not in scene.lex.articles or end + 1 >= len(tokens) or tokens[end + 1].is_capital:
        return None
    verbs = scene.stretch(tokens).verbs
    at = next((i for i in reversed(verbs) if i > end and "say" in verbs[i][1]), None)
    return Span(tokens[at].start, tokens[at + verbs[at][0] - 1].end) if at is not None else None
