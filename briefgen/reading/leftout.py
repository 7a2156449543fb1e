"""Verbs of saying without a subject of their own, which their form tells: *„…“ – dodała*, *a-t-elle ajouté*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.article import Span
from briefgen.model.reading import Mention
from briefgen.reading import subjects, unnamed
from briefgen.reading.mentions import Found
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


def opening(tokens: Sequence[Token], found: Sequence[Found], scene: Scene) -> tuple[Span, str] | None:
    """The verb of a sentence that leaves its subject out, and its kind: *E ha aggiunto: “...*, *La definió como “...*.

    Before a colon only small words stand beside it; elsewhere nobody is named behind it who might be its subject.
    """
    if not scene.pack.flag("speech", "drops_subject") or not tokens:
        return None
    if scene.sentences[scene.sentence_at(tokens[0].start)].start != tokens[0].start:
        return None  # the subject may stand before what was quoted earlier
    verbs, colon = scene.stretch(tokens).verbs, tokens[-1].text == ":"
    for at in range(min(len(tokens), subjects.MAX_GAP)):
        width, kinds = verbs.get(at, (0, frozenset[str]()))
        if kinds & ({"say", "after_only"} if colon else {"report"}):
            end = unnamed.past_hearer(tokens, at + width, found, scene)
            light = all(subjects.light(t, scene) for t in tokens[end:-1])
            alone = light if colon else described(tokens, end, found, scene)
            kind = next(kind for kind in ("claim", "say", "report", "after_only") if kind in kinds)
            return (Span(tokens[at].start, tokens[at + width - 1].end), kind) if alone else None
        if not subjects.light(tokens[at], scene):
            return None
    return None


def described(tokens: Sequence[Token], at: int, found: Sequence[Found], scene: Scene) -> bool:
    """Whether a small word that no subject has follows a verb, and nobody is named after it: *La definió como* ..."""
    lex = scene.lex
    if any(f.kind != "role" and f.first >= at for f in found):
        return False
    for token in tokens[at:]:
        if not subjects.light(token, scene):
            return False
        if token.fold not in lex.articles | lex.determiners | lex.oblique | lex.possessives:
            return True
    return False


def before(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether no subject opens a clause whose verb closes it: no particle marks one, only small words stand there."""
    if not scene.pack.flag("speech", "drops_subject"):
        return False
    marks = scene.pack.words("speech", "subject_marks")
    return all(t.text not in marks if marks else subjects.light(t, scene) or not t.is_word for t in tokens)


def gender(verb: Span, scene: Scene) -> str:
    """The gender that the ending of a verb tells of its subject, m or f; empty where it tells none."""
    word = scene.text[verb.start : verb.end].split(" ")[0].casefold()
    endings = scene.pack.groups("speech").get("gender_endings", {})
    told = [(len(ending), key) for key, words in endings.items() for ending in words if word.endswith(ending)]
    return max(told, default=(0, ""))[1]


def mention(verb: Span, scene: Scene) -> Mention:
    """The verb in place of the pronoun that its ending carries: somebody speaks, who is left open."""
    return Mention(verb, scene.text[verb.start : verb.end], None, pronoun=True)


def joined(tokens: Sequence[Token], offset: int, scene: Scene) -> Found | None:
    """A pronoun joined to its verb by hyphens (``a-t-elle ajouté``)."""
    for at, token in enumerate(tokens):
        place = token.start
        for part in token.text.split("-"):
            gender = scene.lex.pronouns.keys(part) if "-" in token.text else frozenset()
            if gender:
                mention = Mention(Span(place, place + len(part)), part, None, pronoun=True)
                return Found(mention, "pronoun", offset + at, offset + at + 1, min(gender))
            place += len(part) + 1
    return None
