"""Noun phrases of words nobody knows, where capitals tell the nouns: *der abergläubische Müller*."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.model.article import Span
from briefgen.model.reading import Mention
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_DESCRIPTION = 6
"""Words between the article and its noun (``die in New York geborene Lopez``)."""

MAX_SMALL = 3
"""Pronouns and adverbs between a verb and the subject behind it."""

MAX_NAME = 4
"""Nouns and names in a row; more are a headline."""

MAX_TITLE = 6
"""Words of the name of a thing between marks."""

MIN_COMPOUND = 5
"""Letters of a noun that is told at the end of a compound; shorter ones end other words too."""


def phrase(tokens: Sequence[Token], at: int, scene: Scene, *, free: bool = True) -> Found | None:
    """The noun phrase that begins at a token, as a speaker without a name; None if none does.

    With `free`, it must be able to be a subject: no article stands before it that no subject has.
    """
    lex = scene.lex
    if not lex.capitalised_nouns or at >= len(tokens) or (free and tokens[at].fold in lex.oblique):
        return None
    small = lex.articles | lex.determiners
    noun = at
    if tokens[at].fold in small:
        noun = _noun(tokens, at + 1, scene)
    elif not free:
        noun = _noun(tokens, at, scene)  # im letzten Satz
    if noun >= len(tokens) or not _is_noun(tokens[noun], scene):
        return None
    last = noun + 1
    while last < len(tokens) and last - noun < MAX_NAME and _is_noun(tokens[last], scene):
        last += 1
    last = _past_genitive(tokens, last, scene)
    span = Span(tokens[at].start, tokens[last - 1].end)
    return Found(Mention(span, scene.text[span.start : span.end], None), "role", at, last)


def _noun(tokens: Sequence[Token], at: int, scene: Scene) -> int:
    """Where the noun of an article stands: behind adjectives and what belongs to them; the end if there is none."""
    lex = scene.lex
    governed = False
    for i in range(at, min(len(tokens), at + MAX_DESCRIPTION + 1)):
        token = tokens[i]
        if not token.is_word:
            if token.text == "," and not governed and _attributes(tokens[i - 1 : i + 2 : 2], scene):
                continue  # die milde, freundliche Wirtin
            break
        if not governed and _is_noun(token, scene):
            return i
        if token.fold in lex.prepositions:
            governed = True
        elif _attributes((token,), scene):
            governed = False
    return len(tokens)


def _attributes(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether every token may be an adjective or participle before a noun."""
    endings = scene.pack.words("names", "attribute_endings")
    return all(not t.is_capital and t.fold not in scene.lex.function and t.fold.endswith(endings) for t in tokens)


def _past_genitive(tokens: Sequence[Token], end: int, scene: Scene) -> int:
    """The end of a phrase with the genitive behind it (``die Leiterin des Amtes``)."""
    owners = scene.pack.words("names", "genitive_articles")
    if end >= len(tokens) or tokens[end].fold not in owners:
        return end
    noun = _noun(tokens, end + 1, scene)
    if noun >= len(tokens):
        return end
    while noun < len(tokens) and _is_noun(tokens[noun], scene):
        noun += 1
    return noun


def _is_noun(token: Token, scene: Scene) -> bool:
    aged = token.text[0].isdigit() and token.text.rpartition("-")[2][:1].isupper()  # 43-Jährige
    return (token.is_capital or aged) and (token.fold not in scene.lex.function or not token.text[1:].islower())


def pronoun_behind(tokens: Sequence[Token], at: int, found: Sequence[Found], scene: Scene) -> Found | None:
    """The pronoun right behind a verb that can only be its subject: *Die Arbeit der Helfer lobte er*."""
    if at >= len(tokens) or tokens[at].fold not in scene.pack.words("speech", "nominative"):
        return None
    return next((f for f in found if f.first == at), None)


def behind_verb(tokens: Sequence[Token], verb: int, at: int, scene: Scene) -> Found | None:
    """The subject behind a verb where something else opens the clause: *Am Montag nannte die Werft den Plan*.

    A lone noun without an article is an adverb before a verb in the singular: *Scharf kritisierte der Verein*.
    """
    if not scene.lex.capitalised_nouns or tokens[verb].is_capital:
        return None
    subject = phrase(tokens, past_small(tokens, at, scene), scene)
    if subject is None:
        return None
    joins = scene.lex.conjunctions
    start = next((i + 1 for i in range(verb - 1, -1, -1) if not tokens[i].is_word or tokens[i].fold in joins), 0)
    if start == verb:  # Der Plan sei gut, sagte die Werft,
        ends = subject.last < len(tokens) and not tokens[subject.last].is_word
        return subject if ends and start and tokens[start - 1].text == "," else None
    opening = phrase(tokens, start, scene)
    if opening is None:
        return subject
    alone = opening.last == verb == opening.first + 1 and not tokens[verb].fold.endswith("n")
    return subject if alone and tokens[subject.first].fold in scene.lex.articles else None


def past_small(tokens: Sequence[Token], at: int, scene: Scene) -> int:
    """The place behind the pronouns and adverbs that stand before a subject: *fragen sich nun Experten*."""
    lex, pronouns = scene.lex, scene.pack.words("speech", "reflexive")
    small = lex.articles | lex.determiners | lex.prepositions | lex.oblique | lex.conjunctions
    start = at
    while at < len(tokens) and at - start < MAX_SMALL:
        if tokens[at].fold not in pronouns and (
            tokens[at].fold not in lex.function - small or lex.pronouns.keys(tokens[at].text)
        ):
            break
        at += 1
    return at


def opens_main_clause(tokens: Sequence[Token], scene: Scene) -> Found | None:
    """The subject of a sentence that leads up to a colon: what opens it, else what follows its verb.

    Of two phrases around a verb that may both be its subject, it is the one whose article tells, else the first.
    """
    first = next((i for i, t in enumerate(tokens) if t.is_word), len(tokens))
    opening = phrase(tokens, first, scene)
    if opening is not None and _goes_on(tokens, opening.last, scene):
        return opening
    verb = opening.last if opening is not None else _verb_behind_adverb(tokens, first, scene)
    if verb >= len(tokens):
        verb = _first_verb(tokens, first, scene)
    if verb >= len(tokens) or not _may_be_verb(tokens[verb], scene) or tokens[verb].fold in scene.lex.auxiliaries:
        return None
    following = phrase(tokens, past_small(tokens, verb + 1, scene), scene)
    if opening is None or following is None:
        return opening or following
    nominative = scene.pack.words("names", "nominative_articles")
    sure = [f for f in (opening, following) if tokens[f.first].fold in nominative]
    return sure[0] if sure else opening


def opener(tokens: Sequence[Token], main: int, first: Found | None, scene: Scene) -> Found | None:
    """What opens a clause: the first known mention, else a noun phrase of two words or more (one may be an adverb)."""
    start = next((i for i in range(main, len(tokens)) if tokens[i].is_word), len(tokens))
    opening = phrase(tokens, start, scene)
    if opening is None or opening.last < start + 2:
        return first
    if first is not None and first.first < opening.last and first.kind != "place":
        return first
    return opening


def end(tokens: Sequence[Token], found: Found, scene: Scene) -> int:
    """Where a noun phrase ends, the one in the genitive behind it included: *die Betreiber der Mühle*."""
    if not scene.lex.capitalised_nouns or tokens[found.last].fold not in scene.lex.articles:
        return found.last
    noun = _noun(tokens, found.last + 1, scene)
    while noun < len(tokens) and _is_noun(tokens[noun], scene):
        noun += 1
    return min(noun, len(tokens) - 1)


def owned(tokens: Sequence[Token], owner: Found, scene: Scene) -> Found | None:
    """The phrase whose genitive a mention is: in *Die Leiterin der Universität sagte* it is the head who speaks."""
    at = owner.first
    while at and owner.kind != "pronoun" and _is_noun(tokens[at - 1], scene):
        at -= 1
    if at < 2 or tokens[at - 1].fold not in _genitives(scene) or not _is_noun(tokens[at - 2], scene):
        return None
    small = scene.lex.articles | scene.lex.determiners
    for start in range(at - 3, max(-1, at - 4 - MAX_DESCRIPTION), -1):
        if not tokens[start].is_word or tokens[start].fold in scene.lex.oblique:
            return None
        if tokens[start].fold in small:
            head = phrase(tokens, start, scene)
            if head is None or not at - 1 <= head.last <= owner.last or _governed(tokens, start, scene):
                return None
            span = Span(head.mention.span.start, tokens[owner.last - 1].end)
            return Found(Mention(span, scene.text[span.start : span.end], None), "role", start, owner.last)
    return None


def _genitives(scene: Scene) -> frozenset[str]:
    """Articles that a noun in the genitive may have, of either gender."""
    return scene.lex.articles.intersection(scene.pack.words("speech", "noun_links"))


def _governed(tokens: Sequence[Token], at: int, scene: Scene) -> bool:
    return at > 0 and tokens[at - 1].fold in scene.lex.prepositions


def _goes_on(tokens: Sequence[Token], at: int, scene: Scene) -> bool:
    """Whether a relative clause follows."""
    return at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].fold in scene.lex.relatives


def _may_be_verb(token: Token, scene: Scene) -> bool:
    lex = scene.lex
    return (
        token.is_word and not token.is_capital and token.fold not in lex.articles | lex.prepositions | lex.determiners
    )


def _verb_behind_adverb(tokens: Sequence[Token], first: int, scene: Scene) -> int:
    """Where the verb stands behind a small word that opens the sentence (``So bestimmt das Gesetz:``); else the end."""
    lex = scene.lex
    small = lex.articles | lex.determiners | lex.prepositions | lex.conjunctions | lex.relatives
    verb = first + 1
    if verb + 1 >= len(tokens) or tokens[first].fold in small or tokens[first].fold not in lex.function:
        return len(tokens)
    plain = _may_be_verb(tokens[verb], scene) and tokens[verb].fold not in lex.function
    return verb if plain and tokens[verb + 1].fold in lex.articles - lex.oblique else len(tokens)


def _first_verb(tokens: Sequence[Token], first: int, scene: Scene) -> int:
    """Where the verb stands in a sentence that something else opens: the last verb of saying before a noun phrase."""
    for at in range(len(tokens) - 1, first - 1, -1):
        if scene.lex.say.keys(tokens[at].text) and phrase(tokens, past_small(tokens, at + 1, scene), scene):
            return at if tokens[at - 1].fold not in scene.pack.words("speech", "indefinite") else len(tokens)
    return len(tokens)


def is_title(inner: Span, before: Sequence[Token], scene: Scene) -> bool:
    """Whether words in marks name a thing: nouns and small words only, behind a noun or an article that points at it.

    ``der Chefredakteur der „New York Times“``, ``im Fachblatt „Natur und Leben“``.
    """
    if not scene.lex.capitalised_nouns or not before:
        return False
    shown = scene.text[inner.start : inner.end]
    if "." in shown and not any(c.isspace() for c in shown.strip(".")):
        return True  # www.example.org
    words = scene.tokens_in(inner)
    if not words or sum(t.is_word for t in words) > MAX_TITLE or not words[0].is_capital or shown[-1] in ".!?…,":
        return False
    if bears_names(before[-1], scene):
        return True
    small = scene.lex.function | scene.lex.inner
    if any(t.is_word and not t.is_capital and t.fold not in small for t in words):
        return False
    return before[-1].fold in scene.pack.words("quotes", "pointing") or _is_noun(before[-1], scene)


def bears_names(token: Token, scene: Scene) -> bool:
    """Whether a noun, or the last part of a compound, is one whose name follows: *Fachblatt*, *Umweltorganisation*."""
    lex = scene.lex
    nouns = lex.thing_nouns | lex.body_nouns
    return bool(lex.media.keys(token.text)) or any(
        token.fold.endswith(n) and (len(n) >= MIN_COMPOUND or token.fold == n) for n in nouns
    )
