"""Speakers whom nobody names: the plain words beside a verb of saying that are its subject (*the company said*)."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.article import Span
from briefgen.model.reading import Mention
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_SUBJECT = 7
"""Words of a subject that is no known name, role or pronoun (``two neighbours of the family``)."""

MAX_OPENING = 4
"""Words of such a subject where it opens the sentence; a longer stretch is most often more than a subject."""

MIN_STEM = 3
"""Letters that the ending of a case leaves of a noun: an imam (``имам``) is nobody's hearer."""


def plain_subject(tokens: Sequence[Token], at: int, scene: Scene) -> Found | None:
    """The words after the verb up to the end of the noun phrase, as the speaker nobody has named."""
    lex = scene.lex
    end = at + partitive(tokens, at, scene)
    while end < len(tokens) and end - at < MAX_SUBJECT and tokens[end].is_word:
        word = tokens[end].fold
        small = lex.determiners if end == at else lex.possessives  # broren hans
        if word in lex.function and word not in lex.articles and word not in small:
            break
        end += 1
    return as_words(tokens[at:end], scene, at)


def partitive(tokens: Sequence[Token], at: int, scene: Scene) -> int:
    """Words of what takes one or some out of many: *одна из* соседок, *um dos* moradores; 0 if there are none."""
    small = scene.lex.determiners | scene.lex.articles
    for words in (1, 2):  # l’une des voisines
        if at + words >= len(tokens) or tokens[at + words - 1].fold not in small:
            return 0
        if tokens[at + words].fold in scene.lex.prepositions:
            return words + 1
    return 0


def one_of_many(tokens: Sequence[Token], verb: int, scene: Scene) -> Found | None:
    """The speaker whom a sentence opens with as one out of many: *Один из представителей ЕС* заявил."""
    first = next((i for i, t in enumerate(tokens[:verb]) if t.is_word), verb)
    return as_words(tokens[first:verb], scene, first) if first < verb and partitive(tokens, first, scene) else None


def opening_phrase(tokens: Sequence[Token], verb: int, scene: Scene) -> Found | None:
    """``The company said``: a plain noun phrase from the start of the sentence to the verb, an unnamed speaker.

    Small words may stand before the verb (*then declares*), or an aside between commas (*One visitor, who left, said*).
    """
    first = next((i for i, t in enumerate(tokens) if t.is_word), verb)
    if first > 1 or first >= verb:
        return None
    opens = () if tokens[first].is_capital else scene.pack.words("speech", "that")
    start = first + (tokens[first].fold in (*scene.pack.words("speech", "subordinators"), *opens))
    end, pointed = verb, tokens[first].fold in scene.lex.articles | scene.lex.determiners
    if pointed and tokens[verb - 1].text == ",":
        end = next(i for i in range(first, verb) if tokens[i].text == ",")
    while end > start and _adverb(tokens[end - 1], scene):
        end -= 1  # The company also said
    participle = "before_only" in scene.lex.say.keys(tokens[verb].text)  # the verb of its sentence stands before it
    longest = MAX_SUBJECT if pointed and not participle and _linked(tokens[first:end], scene) else MAX_OPENING
    return as_words(tokens[start:end], scene, start) if end - first <= longest else None


def _linked(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether the small words of a phrase only join its nouns: *the head of the rules committee*."""
    joins = scene.lex.articles | frozenset(scene.pack.words("names", "link_words"))
    return all(t.fold in joins for t in tokens[1:] if t.fold in scene.lex.function)


def _adverb(token: Token, scene: Scene) -> bool:
    """Whether a word may stand between a subject and its verb, and is no part of either."""
    lex = scene.lex
    if token.fold not in lex.function or lex.pronouns.keys(token.text):
        return False
    joins = lex.prepositions | lex.conjunctions | lex.relatives
    return token.fold not in lex.articles | lex.oblique | lex.determiners | lex.possessives | joins


def phrase_before(tokens: Sequence[Token], verb: int, scene: Scene) -> Found | None:
    """``a spokesman for the Red Cross said``: the whole phrase back to its article, as an unnamed speaker."""
    for start in range(verb - 1, max(-1, verb - MAX_SUBJECT - 1), -1):
        if not tokens[start].is_word:
            return None
        opens = start == 0 or not tokens[start - 1].is_word or _joins(tokens[start - 1], scene)
        if (tokens[start].fold in scene.lex.articles and opens) or (
            tokens[start].fold in scene.lex.determiners and not start
        ):
            return as_words(tokens[start:verb], scene, start)
    return None


def hearer(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether a noun is whom somebody speaks to, by the word that opens it or by its case.

    ``ha detto ai giornalisti``, ``powiedziała dziennikarzom``.
    """
    last = tokens[-1].fold
    if any(last.endswith(end) and len(last) - len(end) >= MIN_STEM for end in scene.lex.hearer_endings):
        return True
    return bool(scene.lex.hearer.keys(tokens[0].text))


def past_hearer(tokens: Sequence[Token], at: int, found: Sequence[Found], scene: Scene) -> int:
    """Where the clause goes on behind the role noun for whom is spoken to, if one stands right after the verb."""
    to = at < len(tokens) and bool(scene.lex.hearer.keys(tokens[at].text))
    for mention in found:
        if mention.kind == "role" and (
            (mention.first == at and hearer(tokens[at : mention.last], scene)) or (to and mention.first == at + 1)
        ):
            return mention.last
    return at


def bare_noun(tokens: Sequence[Token], verb: int, scene: Scene) -> Found | None:
    """``..., but management says “...”``: one word between a conjunction and its verb, where a verb needs a subject."""
    lex = scene.lex
    if verb < 2 or scene.pack.flag("speech", "drops_subject") or tokens[verb - 2].fold not in lex.conjunctions:
        return None
    word = tokens[verb - 1]
    adverb = word.text.endswith(scene.pack.words("speech", "adverb_endings") or "\0")
    barred = adverb or (lex.capitalised_nouns and not word.is_capital)
    return None if barred else as_words([word], scene, verb - 1)


def _joins(token: Token, scene: Scene) -> bool:
    """Whether a clause begins after this word: and, that, who."""
    return (
        token.fold in scene.lex.conjunctions
        or token.fold in scene.lex.relatives
        or token.fold in scene.pack.words("speech", "that")
    )


def as_words(tokens: Sequence[Token], scene: Scene, offset: int = 0) -> Found | None:
    """A plain noun phrase as a mention without a name; None if there are too many words, marks, or only small words."""
    if not tokens or len(tokens) > MAX_SUBJECT or not all(t.is_word or t.text in scene.lex.genitive for t in tokens):
        return None
    lex = scene.lex
    small = [t.fold in lex.function or t.fold in lex.articles for t in tokens]
    alone = scene.pack.words("speech", "alone")
    if alone and tokens[-1].fold in alone and all(small):
        return _unnamed(tokens[-1:], scene, offset + len(tokens) - 1)
    first, last = tokens[0].fold, tokens[-1].fold
    if all(small) or first in lex.prepositions or hearer(tokens, scene) or tokens[-1].text.isdigit():
        return None
    if (small[-1] and last not in lex.possessives) or (
        small[0] and first not in lex.articles and first not in lex.determiners
    ):
        return None
    if any(lex.say.keys(t.text) for t, light in zip(tokens, small, strict=True) if not light):
        return None
    return _unnamed(tokens, scene, offset)


def _unnamed(tokens: Sequence[Token], scene: Scene, offset: int) -> Found:
    span = Span(tokens[0].start, tokens[-1].end)
    mention = Mention(span, scene.text[span.start : span.end], None)
    return Found(mention, "role", offset, offset + len(tokens))
