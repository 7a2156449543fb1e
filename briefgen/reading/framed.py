"""Who says it where the subject opens the clause and the verb closes it: ``田中氏は「…」と述べた``."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.article import Span
from briefgen.reading import marks as quote_marks
from briefgen.reading import subjects, unnamed
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_VERB = 14
"""Tokens after a quote within which the verb of a clause comes that was opened before the quote."""

MAX_TOPIC = 24
"""Tokens between a subject that opens its clause and its verb."""

MAX_NAME = 2
"""Words of a name that nobody knows."""

MAX_PLAIN = 4
"""Tokens of a speaker without a name."""

_STOPS = ";!?。"


def applies(scene: Scene) -> bool:
    """Whether the language has such clauses."""
    return scene.pack.flag("speech", "topic_first")


def subject(tokens: Sequence[Token], start: int, verb: int, found: Sequence[Found], scene: Scene) -> Found | None:
    """The mention that is the subject of the verb at ``tokens[verb]``: the marked one, or what opens the clause.

    Where particles mark the subject the nearest marked mention counts; elsewhere one right before the verb, else the
    first that no preposition governs.
    """
    free = [f for f in found if start <= f.first and f.last <= verb and _may_speak(f, tokens, scene)]
    marks = frozenset(scene.pack.words("speech", "subject_marks"))
    if marks:
        return next((f for f in reversed(free) if _marked(tokens, f.last, marks)), None)
    near = next((f for f in reversed(free) if subjects.leads(tokens, f.last, verb, scene)), None)
    if near is not None and near.kind != "place":
        return near
    topic = next((f for f in free if f.kind != "place" and not _modifies(f, tokens, scene)), None)
    opened = _named_topic(tokens[start:verb], scene, start)
    if opened is not None and (topic is None or topic.first > opened.last):
        return opened
    if topic is None or verb - topic.last > MAX_TOPIC:
        return near
    between = tokens[topic.last : verb]
    return near if any("say" in scene.lex.say.keys(t.text) or t.text in _STOPS for t in between) else topic


def _named_topic(tokens: Sequence[Token], scene: Scene, offset: int) -> Found | None:
    """A name nobody knows that a comma sets off at the start: *Barrat, CNN ile yaptığı röportajda, “...*."""
    comma = next((i for i, t in enumerate(tokens[: MAX_NAME + 1]) if t.text == ","), 0)
    name = tokens[:comma]
    barred = scene.lex.function | scene.lex.calendar
    if not scene.lex.capitals or not name or any(not t.is_capital or t.fold in barred for t in name):
        return None
    return unnamed.as_words(name, scene, offset)


def _modifies(found: Found, tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether a body's name only describes the noun behind it: *AB yetkilisi*."""
    if found.kind != "organisation" or not scene.lex.capitals or found.last >= len(tokens):
        return False
    noun = tokens[found.last]
    return noun.is_word and not noun.is_capital and scene.lex.opens_role(noun.text)


def _marked(tokens: Sequence[Token], at: int, marks: frozenset[str]) -> bool:
    """Whether a particle that marks a subject stands at a place, or behind brackets there: 佐藤花子さん（45）は."""
    if at < len(tokens) and tokens[at].text == "(":
        at = next((i + 1 for i in range(at, min(len(tokens), at + MAX_PLAIN + 1)) if tokens[i].text == ")"), at)
    return at < len(tokens) and tokens[at].text in marks


def closing_verb(tokens: Sequence[Token], scene: Scene) -> tuple[int, int] | None:
    """Place and width of the verb that closes, after a quote, a clause opened before it; None if there is none."""
    quotative = frozenset(scene.pack.words("speech", "quotative"))
    first = next((i for i, t in enumerate(tokens) if t.is_word), None)
    if first is None or (quotative and tokens[first].text not in quotative):
        return None
    if tokens[first].text in scene.pack.words("speech", "quotative_alone"):
        return first, 1  # “...”며 눈물을 흘렸다: said with tears, whatever the verb
    for at in range(first, min(len(tokens), first + MAX_VERB)):
        if tokens[at].text in _STOPS:
            return None
        width, kinds = scene.lex.say.match([t.text for t in tokens[at : at + 5]], 0)
        if width and "say" in kinds:
            return at, width
    return None


def subjectless(tokens: Sequence[Token], end: int, scene: Scene) -> bool:
    """``وأضاف:``: only a mark follows a verb, where verbs may stand without their subject."""
    if not scene.pack.flag("speech", "drops_subject"):
        return False
    return end < len(tokens) and all(not t.is_word or t.fold in scene.lex.function for t in tokens[end:])


def closes(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether a sentence is no more than a subject and a verb of saying: it closes the quote before it."""
    if not applies(scene):
        return False
    if closing_verb(tokens, scene) and scene.pack.words("speech", "quotative"):
        return True
    comma = next((i for i, t in enumerate(tokens[: MAX_VERB + 1]) if t.text == ","), -1)
    opens_again = 0 < comma < len(tokens) - 1 and tokens[comma + 1].text in quote_marks.openers()
    words = [t for t in (tokens[:comma] if opens_again else tokens) if t.is_word]
    return len(words) <= MAX_VERB and bool(words) and "say" in scene.lex.say.keys(words[-1].text)


def whole(words: str, cue: Span, inner: Span, scene: Scene) -> bool:
    """Whether words inside a clause that closes behind them are a whole sentence, as their ending tells."""
    if not applies(scene) or cue.start < inner.end:
        return False
    return words.rstrip(".?!…。 ").endswith(scene.pack.words("quotes", "endings") or ("\0",))


def plain(tokens: Sequence[Token], start: int, verb: int, scene: Scene) -> Found | None:
    """The words before the verb as a speaker without a name; with its particle where particles mark a subject."""
    if scene.pack.words("speech", "subject_marks"):
        return plain_marked(tokens[start:verb], scene, start)
    return unnamed.as_words(tokens[start:verb], scene, start)


def plain_marked(tokens: Sequence[Token], scene: Scene, offset: int = 0) -> Found | None:
    """The noun phrase before the last particle that marks a subject, as a speaker without a name."""
    marks = frozenset(scene.pack.words("speech", "subject_marks"))
    at = next((i for i in range(len(tokens) - 1, 0, -1) if tokens[i].text in marks), 0)
    first = at
    while first and at - first < MAX_PLAIN and _of_phrase(tokens[first - 1], scene):
        first -= 1
    return unnamed.as_words(tokens[first:at], scene, offset + first) if at else None


def set_off(tokens: Sequence[Token], scene: Scene) -> Found | None:
    """The few words that open the clause and that a comma sets off (``Barrat, “…” dedi``), as an unnamed speaker."""
    comma = next((i for i, t in enumerate(tokens[: MAX_PLAIN + 1]) if t.text == ","), 0)
    return unnamed.as_words(tokens[:comma], scene) if comma else None


def _of_phrase(token: Token, scene: Scene) -> bool:
    return token.is_word and token.text not in scene.lex.function and not token.text[0].isdigit()


def _may_speak(found: Found, tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether no preposition governs a mention."""
    return found.first == 0 or tokens[found.first - 1].text not in scene.lex.prepositions
