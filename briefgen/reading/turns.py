"""Whose words go on in a stretch that no clause of its own tells of, and whose turn it is."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.article import Span
from briefgen.model.reading import Mention, Quote
from briefgen.reading import mood, subjects, surroundings
from briefgen.reading.history import History
from briefgen.reading.scene import Scene
from briefgen.reading.surroundings import STOP, Place

MAX_TURNS = 4
"""Quotes looked back over for the other of two who take turns."""

MIN_ALONE_WORDS = 4
"""Words of a whole sentence that is taken for speech though nobody is said to speak."""

MAX_JOINING = 2
"""Small words between two utterances of one speaker."""


def goes_on(place: Place, scene: Scene, history: History) -> Mention | None:
    """Who goes on speaking in a whole utterance that no clause claims.

    Where it opens a paragraph, that is who spoke in the one before; inside one, whom the sentence before tells of.
    """
    inner = place.marked.inner
    asks = surroundings.last_sign(inner, scene) == "?"
    claimed = has_words(place.tail, scene)
    if asks or claimed or not speechlike(inner, scene):
        return None
    block = scene.block_at(inner.start)
    opens = block is not None and block.span.start == place.marked.outer.start
    return history.last_paragraph() if opens else history.just_told(inner.start)


def carries_over(place: Place, previous: Place, earlier: Quote, scene: Scene) -> bool:
    """Whether a quote without a clause of its own goes on with the words of the quote before it.

    So it does when nothing of the reporter's stands between the sentences (``“A,” X said. “B.”``), or within one
    sentence that quotes already opened (``“A” would “b”``).
    """
    between = scene.text[previous.marked.outer.end : place.marked.outer.start]
    if earlier.speaker is None or (scene.lex.capitalised_nouns and not between.strip()):
        return False  # “A.” “B.”: another turn
    if not has_words(place.lead, scene) or only_joins(place, scene):
        last = max(previous.tail.end, previous.marked.outer.end) - 1
        return scene.sentence_at(place.marked.outer.start) - scene.sentence_at(last) <= 1
    if scene.lex.capitalised_nouns and _has_clause(place, earlier.speaker, scene):
        return False
    return scene.sentence_at(earlier.span.start - 1) == scene.sentence_at(place.marked.outer.start)


def only_joins(place: Place, scene: Scene) -> bool:
    """Whether nothing but a small word or two leads up to a whole utterance: *“A,” she said. But “B.”*."""
    words = [t for t in scene.tokens_in(place.lead) if t.is_word]
    whole = scene.text[place.marked.inner.start].isupper() and speechlike(place.marked.inner, scene)
    return whole and len(words) <= MAX_JOINING and all(subjects.adverb(t, scene) for t in words)


def _has_clause(place: Place, speaker: Mention, scene: Scene) -> bool:
    """Whether a clause of somebody else's leads up to a quote within its sentence."""
    lead = scene.tokens_in(place.lead)
    opening = next((i for i, t in enumerate(lead) if t.is_word and t.fold not in scene.lex.conjunctions), 0)
    if not opening:
        return False
    subject = lead[opening].fold in scene.pack.words("names", "nominative_articles")
    people = [scene.person(n.entity) for n in scene.names_in(place.lead) if n.type == "PER"]
    others = any(p is not None and p.name != speaker.name for p in people)
    return others or (subject and lead[-1].text == ":")


def next_turn(place: Place, previous: Place, spoken: Sequence[Quote], scene: Scene, history: History) -> Mention | None:
    """Who speaks in a whole utterance without words of the reporter's in its sentence.

    It is who was told to speak before a sentence in the mood of indirect speech (``Die Lage sei ernst. „...“``); right
    behind another turn it is the other one of two who take turns.
    """
    if has_words(place.lead, scene) or has_words(place.tail, scene) or not speechlike(place.marked.inner, scene):
        return None
    at = scene.sentence_at(place.marked.outer.start) - 1
    if at >= 0 and scene.sentences[at].start >= previous.marked.outer.end and mood.reports(scene.tokens[at], scene):
        return history.recent(place.marked.inner.start)
    aside = scene.text[previous.marked.outer.end : place.marked.outer.start].strip()
    return None if aside else _other_voice(spoken[-MAX_TURNS:])


def _other_voice(spoken: Sequence[Quote]) -> Mention | None:
    """Who spoke before the last speaker; None if that is not known."""
    last = spoken[-1].speaker if spoken else None
    for quote in reversed(spoken):
        if last is None or quote.speaker is None:
            return None
        if _called(quote.speaker) != _called(last):
            return quote.speaker
    return None


def has_words(span: Span, scene: Scene) -> bool:
    """Whether any word stands in a stretch."""
    return any(t.is_word for t in scene.tokens_in(span))


def speechlike(inner: Span, scene: Scene) -> bool:
    """Without a speaker, only whole sentences with a stop inside are taken for speech."""
    ends = surroundings.last_sign(inner, scene) in STOP + ","
    return ends and len(scene.text[inner.start : inner.end].split()) >= MIN_ALONE_WORDS


def _called(speaker: Mention) -> str:
    return (speaker.name or speaker.text).casefold()
