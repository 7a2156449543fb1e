"""Papers and places that speak without a person: ``„…“, heißt es in dem Schreiben``, ``Aus Paris hieß es``."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.lang.patterns import any_word
from briefgen.model.article import Span
from briefgen.model.reading import Mention
from briefgen.reading import nounphrases, unnamed
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_ADVERBS = 3
"""Words between the phrase of saying and the preposition of its source (``heißt es dazu wörtlich in``)."""


def source(tokens: Sequence[Token], scene: Scene) -> tuple[Found, Span] | None:
    """The paper or place that an impersonal phrase of saying names, and the phrase; None if there is none."""
    phrases = scene.pack.words("speech", "impersonal")
    if not phrases or not tokens:
        return None
    start, stop = tokens[0].start, tokens[-1].end
    hits = list(any_word(phrases).finditer(scene.text, start, stop))
    if not hits:
        return None
    cue = Span(hits[-1].start(), hits[-1].end())
    behind = next((i for i, t in enumerate(tokens) if t.start >= cue.end), len(tokens))
    found = next((f for i in range(behind, behind + MAX_ADVERBS + 1) if (f := _governed(tokens, i, scene))), None)
    if found is None:
        ahead = next((i for i, t in enumerate(tokens) if t.is_word), len(tokens))
        found = next((f for i in (ahead, ahead + 1) if (f := _governed(tokens, i, scene))), None)
        if found is not None and tokens[found.last - 1].end > cue.start:
            found = None
    return (found, cue) if found is not None else None


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
    told = "say" in scene.lex.say.keys(verb.text) and verb.fold not in scene.pack.words("speech", "cite")
    if apart or not told or name in scene.lex.channels:
        return None
    return Found(Mention(inner, name, None), "organisation", 0, 1), Span(verb.start, verb.end)
