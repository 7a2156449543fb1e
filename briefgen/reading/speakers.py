"""Who says it: the subject of the verb of saying in the clause after, before, or around a stretch of speech."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefgen.model.article import Span
from briefgen.reading import (
    asides,
    brackets,
    channels,
    colons,
    describing,
    documents,
    framed,
    leftout,
    mentions,
    nounphrases,
    remarks,
    sayverbs,
    subjects,
    unnamed,
    verbvoice,
)
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_BETWEEN = 2
"""Articles between a verb of any kind and its subject."""

MAX_REACH = 14
"""Tokens after a quote within which its verb must come; further off the verb belongs to another clause."""


MAX_IMPERSONAL = 8
"""Code points between a quote and an impersonal phrase of saying (``, so heißt es in``)."""


class Attribution(NamedTuple):
    """What a clause tells of the speech beside it."""

    speaker: Found | None
    """None where the verb stands without a subject of its own (``dodał``)."""

    cue: Span
    via: str | None = None
    status: str = "say"
    """``say``, ``report`` or ``claim``: the kind of verb."""

    alone: bool = False
    """Whether there is no subject that was only not understood: the verb's ending is all there is of it."""


def after(tokens: Sequence[Token], scene: Scene, *, closed: bool = False) -> Attribution | None:
    """What the clause right after a quote says, if its first words are a verb of saying and a subject, either order.

    With `closed`, the quote is a whole utterance, so that a verb of any kind right before its subject tells of it
    (``seufzte er``), in languages that put the verb first there.
    """
    start = next((i for i, t in enumerate(tokens) if t.is_word), None)
    if start is None or start > 3:
        return None
    if not sayverbs.may_follow(scene.stretch(tokens), 0, len(tokens), scene):
        return _any_verb(tokens, start, scene) if closed else None
    paper = documents.source(tokens, scene)
    if paper is not None and paper[1].start - tokens[start].start <= MAX_IMPERSONAL:
        return Attribution(*paper)
    told = brackets.cited(tokens, scene)
    if told is None and tokens[start].fold in scene.pack.words("speech", "perfect"):
        told = brackets.said(tokens, scene)
    if told is not None:
        return Attribution(*told, channels.channel(tokens, scene))
    orders = scene.pack.groups("speech").get("after", ("SV", "VS"))
    for order in orders:
        if order == "VS":
            hit = _verb_first(tokens, start, scene)
        else:
            hit = _subject_first(tokens, start, scene, closed=closed)
        if hit is not None and hit.speaker is not None and channels.carries(hit.speaker, scene):
            return Attribution(None, hit.cue, hit.speaker.mention.text, "according")  # Reuters reported
        if hit is not None:
            return hit._replace(via=channels.channel(tokens, scene))
    return _any_verb(tokens, start, scene) if closed else None


def _any_verb(tokens: Sequence[Token], start: int, scene: Scene) -> Attribution | None:
    """``seufzte er``, ``smiler Berg``: a word in lower case right before a person, a role or who was just named."""
    verb = tokens[start]
    if (remark := remarks.named(tokens, start, scene)) is not None:
        return Attribution(remark, Span(verb.start, verb.end))
    if scene.pack.groups("speech").get("after", ())[:1] != ["VS"] or verb.is_capital or verb.fold in scene.lex.function:
        return None
    at = start + 1
    while at < len(tokens) and at - start <= MAX_BETWEEN and tokens[at].fold in scene.lex.articles:
        at += 1
    found = mentions.find(tokens, scene)
    subject = next((f for f in found if f.first in (start + 1, at) and f.kind != "place" and f.gender != "p"), None)
    if any(t.fold in scene.lex.oblique for t in tokens[start + 1 : at]):
        return None
    if subject is None:
        at = nounphrases.past_small(tokens, start + 1, scene)
        while at < len(tokens) and at - start <= MAX_BETWEEN and subjects.adverb(tokens[at], scene):
            at += 1
        subject = nounphrases.phrase(tokens, at, scene)
    if subject is None:
        return None
    return Attribution(describing.with_apposition(subject, found, tokens, scene), Span(verb.start, verb.end))


def _verb_first(tokens: Sequence[Token], start: int, scene: Scene) -> Attribution | None:
    here = scene.stretch(tokens)
    width, kind = sayverbs.at(here, start, ("say", "after_only"))
    if not width or "before_only" in scene.lex.say.keys(tokens[start].text):
        return None
    end = start + width
    if end < len(tokens) and tokens[end].text == ":":
        return None  # «A» заявил: «B»: the verb leads up to what follows
    if kind == "after_only":
        end += sayverbs.at(here, end, ("say", "after_only"))[0]  # so sprach der König
    cue, found = Span(tokens[start].start, tokens[end - 1].end), mentions.find(tokens, scene)
    at = unnamed.past_hearer(tokens, end, found, scene)
    nearest = None if unnamed.partitive(tokens, at, scene) else _nearest_subject(tokens, at, found, scene)
    if nearest is not None and subjects.follows(tokens[at : nearest.first], nearest, scene):
        return Attribution(describing.with_apposition(nearest, found, tokens, scene), cue, status=kind)
    inside = next((f for f in found if start < f.first and f.last <= end and f.gender != "p"), None)
    subject = inside or leftout.joined(tokens[start:end], start, scene) or _plain(tokens, at, scene)
    named = describing.with_apposition(subject, found, tokens, scene) if subject is not None else None
    return Attribution(named, cue, status=kind, alone=named is None and leftout.behind(tokens, at, scene))


def _plain(tokens: Sequence[Token], at: int, scene: Scene) -> Found | None:
    """Words of a speaker nobody has named, right after the verb."""
    if scene.lex.capitalised_nouns:
        return remarks.subject(tokens, at, scene)
    return unnamed.plain_subject(tokens, at, scene)


def _nearest_subject(tokens: Sequence[Token], at: int, found: list[Found], scene: Scene) -> Found | None:
    """The first mention from `at` on that no preposition governs, an agency only if nobody else follows."""
    bars = scene.lex.prepositions
    free = [f for f in found if f.first == at or (f.first > at and tokens[f.first - 1].fold not in bars)]
    free = [f for f in free if f.kind != "role" or not unnamed.hearer(tokens[f.first : f.last], scene)]
    speaking = [f for f in free if not channels.carries(f, scene)]
    nearest = next(iter(speaking or free), None)
    return describing.described(nearest, found, tokens, scene) if nearest is not None else None


def _subject_first(tokens: Sequence[Token], start: int, scene: Scene, *, closed: bool) -> Attribution | None:
    here = scene.stretch(tokens)
    last = max(here.verbs, default=start)
    for verb in range(start + 1, min(last + 1, start + (asides.MAX_REACH if closed else MAX_REACH))):
        if asides.ends(tokens, verb, scene):
            return None
        width, kind = sayverbs.at(here, verb, ("say", "after_only"))
        if not width:
            continue
        cue, found = Span(tokens[verb].start, tokens[verb + width - 1].end), mentions.find(tokens, scene)
        if framed.applies(scene):
            told = framed.subject(tokens, start, verb, found, scene) or framed.plain(tokens, start, verb, scene)
            return Attribution(told, cue, status=kind) if told is not None else None
        first = next((f for f in found if f.first >= start and f.last <= verb), None)
        if (
            first is not None
            and not (first.first > start and tokens[first.first - 1].fold in scene.lex.prepositions)
            and all(subjects.light(t, scene) for t in tokens[start : first.first])
            and (subjects.leads(tokens, first.last, verb, scene) or describing.attached(tokens, first, verb, scene))
        ):
            return Attribution(describing.with_apposition(first, found, tokens, scene), cue, status=kind)
        if kind == "after_only":
            continue
        subject = asides.subject(tokens, start, verb, found, scene) if closed else None
        subject = subject or unnamed.as_words(tokens[start:verb], scene, start)
        subject = describing.of_phrase(subject, found, tokens, scene)
        return Attribution(subject, cue, status=kind) if subject is not None else None
    return None


def before(tokens: Sequence[Token], scene: Scene, *, stance: bool = True) -> Attribution | None:
    """What the clause that leads up to a quote (or to reported speech) says: its last verb of saying with a subject.

    With `stance`, verbs that tell a stance without quoting (praised, accused) count as well.
    """
    if not tokens:
        return None
    here, colon = scene.stretch(tokens), tokens[-1].text == ":"
    if not here.says and not colon:
        return None
    told = brackets.cited(tokens, scene) if colon else None
    if told is not None:
        return Attribution(*told, channels.channel(tokens, scene))
    paper = documents.source(tokens, scene)
    if paper is not None:
        return Attribution(*paper)
    keys = ("say", "report") if stance else ("say",)
    verbs = [(at, *hit) for at in reversed(here.verbs) if (hit := sayverbs.at(here, at, keys))[0]]
    found = mentions.find(tokens, scene) if verbs or colon else []
    inside = {at for verb, width, _ in verbs if width > 1 for at in range(verb + 1, verb + width)}  # a-t-il dit
    nearer = False  # a verb of saying nearer to the quote whose subject is not found: no stance further off claims it
    topic_first = framed.applies(scene)
    for verb, width, kind in [v for v in verbs if v[0] not in inside] if inside else verbs:
        if nearer and kind == "report":
            continue
        if topic_first:
            subject = framed.subject(tokens, 0, verb, found, scene)
        else:
            subject = nounphrases.pronoun_behind(tokens, verb + width, found, scene)
            subject = subject or subjects.before(tokens, verb, found, scene)
            subject = subject or subjects.inverted(tokens, verb, verb + width, found, scene)
            subject = subject or nounphrases.behind_verb(tokens, verb, verb + width, scene)
            subject = subject or brackets.behind_conjunction(tokens, verb, found, scene)
        if subject is None and "before_only" in scene.lex.say.keys(tokens[verb].text):
            subject = subjects.of_participle(tokens, verb, found, scene)
        if subject is None and verb + width >= len(tokens) - 1:
            subject = unnamed.phrase_before(tokens, verb, scene) or unnamed.bare_noun(tokens, verb, scene)
        if subject is None:
            subject = describing.of_phrase(unnamed.opening_phrase(tokens, verb, scene), found, tokens, scene)
        if subject is None and not scene.lex.capitals and not topic_first:
            end = unnamed.past_hearer(tokens, verb + width, found, scene)
            subject = unnamed.plain_subject(tokens, end, scene)
            if subject is None and framed.subjectless(tokens, end, scene):
                return Attribution(None, Span(tokens[verb].start, tokens[verb + width - 1].end), None, kind, True)
        if subject is not None and _unfit(subject, tokens, verb, kind, scene):
            continue
        nearer = nearer or (subject is None and kind == "say")
        if subject is not None and subject.gender == "s" and here.says[-1] >= verb + width:
            continue  # “...”, I said, but the boy answered: “...”
        if subject is not None:
            cue = Span(tokens[verb].start, tokens[verb + width - 1].end)
            return Attribution(subject, cue, channels.channel(tokens, scene), kind)
    told = brackets.said(tokens, scene)
    if told is not None and not channels.carries(told[0], scene):
        return Attribution(*told, channels.channel(tokens, scene))
    headed = _colon(tokens, found, scene) if colon else None
    alone = None if headed else leftout.opening(tokens, found, scene)
    return Attribution(None, alone[0], status=alone[1], alone=True) if alone else headed


def around(lead: Sequence[Token], tail: Sequence[Token], scene: Scene) -> Attribution | None:
    """What a clause says that opens before a quote and closes behind it, where the language has such clauses."""
    found = framed.closing_verb(tail, scene) if framed.applies(scene) else None
    if found is None:
        return None
    at, width = found
    cue = Span(tail[at].start, tail[at + width - 1].end)
    kind = sayverbs.at(scene.stretch(tail), at, ("say",))[1]
    told = framed.subject(lead, 0, len(lead), mentions.find(lead, scene), scene) or framed.plain_marked(lead, scene)
    told = told or framed.set_off(lead, scene)
    alone = told is None and leftout.before(lead, scene)
    return Attribution(told, cue, channels.channel(lead, scene), kind, alone)


def _unfit(subject: Found, tokens: Sequence[Token], verb: int, kind: str, scene: Scene) -> bool:
    """Whether the words before a verb are not those of somebody who says something with it."""
    gap = tokens[subject.last : verb]
    denied = kind == "report" and verbvoice.denied(gap, scene)
    return denied or channels.carries(subject, scene) or verbvoice.passive(gap, tokens[verb], scene)


def _colon(tokens: Sequence[Token], found: list[Found], scene: Scene) -> Attribution | None:
    """What stands before the colon that ends the tokens, whatever the verb."""
    if len(tokens) < 2 or colons.goes_on(tokens, scene):
        return None
    cue = Span(tokens[-1].start, tokens[-1].end)
    found = [f for f in found if not channels.carries(f, scene)]  # OSLO (NTB): ...
    named = colons.headed(tokens, found, scene)
    if named is not None:
        return Attribution(named, cue)
    subject = colons.subject(tokens, found, scene)
    return Attribution(subject, cue, channels.channel(tokens, scene)) if subject is not None else None
