"""Verbs of saying without their subject, which their ending tells: *„…“ – dodała*, *“…”, disse em Lisboa*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.article import Span
from briefgen.model.reading import Mention
from briefgen.reading import subjects
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token


def behind(tokens: Sequence[Token], at: int, scene: Scene) -> bool:
    """Whether what follows a verb up to the next mark is no subject: small words, nouns that prepositions govern."""
    if not scene.pack.flag("speech", "drops_subject"):
        return False
    governed = False
    for token in tokens[at:]:
        if not token.is_word:
            break
        if token.fold in scene.lex.prepositions:
            governed = True
        elif not subjects.light(token, scene):
            if not governed:
                return False
            governed = False
    return True


def before(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether no subject opens a clause whose verb closes it: no particle marks one, only small words stand there."""
    if not scene.pack.flag("speech", "drops_subject"):
        return False
    marks = scene.pack.words("speech", "subject_marks")
    return all(t.text not in marks if marks else subjects.light(t, scene) or not t.is_word for t in tokens)


def mention(verb: Span, scene: Scene) -> Mention:
    """The verb in place of the pronoun that its ending carries: somebody speaks, who is left open."""
    return Mention(verb, scene.text[verb.start : verb.end], None, pronoun=True)
