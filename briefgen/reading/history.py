"""Who has been speaking: what pronouns and dropped subjects look back to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefgen.model.article import Span
from briefgen.model.reading import Mention
from briefgen.reading import according, leftout, mentions, mood, sayverbs, speakers, subjects
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

LOOK_BACK = 3
"""Sentences that a pronoun may look back over; beyond, who is meant is left open."""

OPENING = 3
"""Tokens before a sentence's subject: a conjunction, an adverb, a mark."""


MAX_ADVERBIAL = 8
"""Tokens that a comma sets off before the subject: *Eight years later, Berg ...*."""

MAX_BESIDE = 40
"""Code points behind a pronoun in which its clause may name the one spoken to."""

_CLAUSE_ENDS = ".,;:“”\"'’‘«»\n"


class History:
    """The speakers met so far, in order of the text; one for each article, fed as the quotes are read."""

    def __init__(self, scene: Scene, reports: Reports) -> None:
        self._scene, self.reports = scene, reports
        self._said: list[tuple[int, Mention]] = []
        self._block: Mention | None = None
        self.left_open: Mention | None = None
        """Who was speaking when a paragraph ended inside a quotation that the next one opens again."""
        self._paragraph: Mention | None = None
        self._answers: Mention | None = None
        self._voices: set[str] = set()

    def spoke(self, speaker: Mention, place: int) -> None:
        """Remember that somebody spoke at a code point of the text."""
        self._block = speaker
        if speaker.pronoun and not self._scene.lex.pronouns.keys(speaker.text):
            return  # a verb that was left without its subject tells the next one nothing
        self._said.append((place, speaker))
        self._voices.add(speaker.name or speaker.text)

    def end_block(self) -> None:
        """A paragraph ends."""
        self._paragraph, self._block, self._answers = self._block or self._answers, None, None

    def asked(self) -> None:
        """The paragraph is a question of the reporter's: whoever spoke before it answers, if nobody else has spoken."""
        self._answers = self._paragraph if len(self._voices) == 1 else None

    def last_paragraph(self) -> Mention | None:
        """Who spoke last in the paragraph before."""
        return self._paragraph

    def recent(self, place: int) -> Mention | None:
        """Who was said to speak in this sentence or before it, indirect speech between them left out."""
        first, back = self._scene.sentence_at(place) - 1, 1
        while back <= LOOK_BACK and first > 0 and mood.reports(self._scene.tokens[first], self._scene):
            first, back = first - 1, back + 1
        return next((s for _, s in self._lately(place, back)), None)

    def _lately(self, place: int, sentences: int) -> Iterator[tuple[int, Mention]]:
        """Who spoke up to a code point, the last first, in its sentence and so many before it."""
        sentence = self._scene.sentence_at(place)
        first = self._scene.sentences[max(0, sentence - sentences)].start if sentence >= 0 else place
        for at, speaker in reversed(self._said):
            if at < first:
                return
            if at <= place:
                yield at, speaker

    def just_told(self, place: int) -> Mention | None:
        """Who speaks in the sentence before, or whose name opens it."""
        sentence = self._scene.sentence_at(place)
        recent = self.recent(place)
        return recent or (self._opener(self._scene.sentences[sentence - 1], "") if sentence > 0 else None)

    def in_block(self) -> Mention | None:
        """Who spoke last in this paragraph."""
        return self._block

    def speaker(self, told: speakers.Attribution, place: int) -> Mention | None:
        """Whom an attribution means; a verb that stands alone for who says it, where nobody spoke close by."""
        if told.speaker is not None:
            return self.resolve(told.speaker, place)
        meant = self.dropped(min(place, told.cue.start), leftout.gender(told.cue, self._scene))
        return meant or (leftout.mention(told.cue, self._scene) if told.alone else None)

    def resolve(self, found: Found, place: int) -> Mention | None:
        """The speaker as a mention; a pronoun gets the name it looks back to, or stays without."""
        if found.kind != "pronoun":
            return found.mention
        if found.gender in ("p", "s"):
            return found.mention
        gender = "" if found.gender == "u" else found.gender
        meant = self._meant(gender, min(place, found.mention.span.start), self._beside(found.mention.span))
        if meant is None:
            return found.mention
        return replace(found.mention, name=meant.name, role=meant.role, country=meant.country)

    def dropped(self, place: int, gender: str = "") -> Mention | None:
        """Whoever a verb without a subject of its own leaves to be understood: the last speaker close by.

        With a `gender` (m or f), it is whom a pronoun of that gender would mean, and nobody known to be of the other.
        """
        if not self._scene.pack.flag("speech", "drops_subject"):
            return None
        meant = self._meant(gender, place, frozenset()) if gender else None
        if meant is not None:
            return meant
        sentence = self._scene.sentence_at(place)
        near = (s for at, s in self._lately(place, LOOK_BACK) if at < place)
        lately = next((s for s in near if not self._is_other(s, gender)), None)
        if lately is not None:
            return lately
        before = self._scene.sentences[sentence - 1] if sentence > 0 else None
        return self._opener(before, gender) if before else None

    def _is_other(self, speaker: Mention, gender: str) -> bool:
        """Whether a speaker is a person of the other gender."""
        person = next((p for p in self._scene.people if p.name == speaker.name), None) if gender else None
        return person is not None and person.gender not in ("", gender)

    def _beside(self, pronoun: Span) -> frozenset[str]:
        """Whom the clause of a pronoun names behind it, who is somebody else: *he told Berg*."""
        scene = self._scene
        ahead = Span(pronoun.end, min(len(scene.text), pronoun.end + MAX_BESIDE))
        near = scene.text[ahead.start : ahead.end]
        end = ahead.start + min([near.find(mark) for mark in _CLAUSE_ENDS if mark in near] or [len(near)])
        people = {n.entity for n in scene.names_in(Span(ahead.start, end)) if n.type == "PER"}
        return frozenset(p.name for p in scene.people if p.entity in people) if people else frozenset()

    def _meant(self, gender: str, place: int, others: frozenset[str]) -> Mention | None:
        """The nearest sentence back that has a speaker, or that a person's name opens, tells who is meant."""
        scene, sentence = self._scene, self._scene.sentence_at(place)
        for back in range(min(LOOK_BACK, sentence) + 1):
            row = scene.sentences[sentence - back]
            close = self._lately(min(row.end, place) - 1, 0)
            near = ((at, s) for at, s in close if at >= row.start and self._agrees(s, gender))
            said = next(((at, s) for at, s in near if s.name is None or s.name not in others), None)
            if said is not None and said[1].span.start >= said[0]:
                return said[1]
            opener = self._opener(Span(row.start, min(row.end, place)), gender)
            if opener is not None and opener.name in others:
                opener = None
            if said is not None and (opener is None or said[0] >= opener.span.start):
                return said[1]
            if opener is not None:
                return opener
        return None

    def _opener(self, span: Span, gender: str) -> Mention | None:
        """The person whose name, or role and name, a sentence begins with."""
        scene = self._scene
        tokens = scene.tokens_in(span)
        main = _main(tokens, scene)
        found = [f for f in mentions.find(tokens, scene) if f.kind in ("person", "role")]
        found = [f for f in found if not subjects.governed(tokens, f.first, scene)]
        if found and found[0].last < main and tokens[found[0].last].text == ",":
            main = 0  # Meanwhile Berg, who ...
        first = next((f for f in found if f.first >= main), None)
        if first is None:
            first, main = next(iter(found), None), 0
        set_off = first is not None and 0 < first.first <= MAX_ADVERBIAL and tokens[first.first - 1].text == ","
        if first is None or (first.first - main > OPENING and not set_off):
            return None
        follow = tokens[first.last - 1].text
        if scene.lex.bare(follow) != follow:
            return None
        return (
            first.mention
            if self._agrees(first.mention, gender) and (first.mention.name or first.mention.role)
            else None
        )

    def _aside(self, speaker: Found, row: Span) -> bool:
        """Whether who speaks does so in a clause before the main one, which is somebody else's."""
        tokens = self._scene.tokens_in(row)
        start = _main(tokens, self._scene)
        opener = self._opener(row, "") if start and speaker.first < start else None
        return opener is not None and opener.span.start > speaker.mention.span.start

    def _agrees(self, speaker: Mention, gender: str) -> bool:
        person = self._scene.person_called(speaker.name) if speaker.name else None
        if person is None:
            # somebody unnamed: better to leave open who it was than to look past them; a body is no he or she
            return not any(n.span == speaker.span and n.type != "PER" for n in self._scene.names)
        return not gender or person.gender in ("", gender)

    def read_sentences(self, start: int, end: int, quoted: Sequence[Span]) -> None:
        """Note who is said to speak, without marks, in the sentences that lie between two code points."""
        scene = self._scene
        first = max(0, scene.sentence_at(start))
        for at in range(first, len(scene.sentences)):
            row = scene.sentences[at]
            if row.start >= end:
                return
            if row.start < start or row.end > end or (quoted and _holds_any(row, quoted)):
                continue
            told = self.reports.main(at) or self.reports.of(at)
            if told is not None and told.speaker is not None and not self._aside(told.speaker, row):
                speaker = self.resolve(told.speaker, row.start)
                if speaker is not None and (speaker.name or speaker.role):
                    self.spoke(speaker, row.start)


def _holds_any(row: Span, quoted: Sequence[Span]) -> bool:
    """Whether a stretch meets any of others that are in order and apart."""
    last = bisect_left(quoted, row.end, key=lambda q: q.start) - 1
    return last >= 0 and quoted[last].end > row.start


def _main(tokens: Sequence[Token], scene: Scene) -> int:
    """Where the main clause begins behind what a small word opens and a comma closes: *On Monday, Berg ...*."""
    first = next((t for t in tokens if t.is_word), None)
    if first is None or first.fold not in scene.lex.function or scene.lex.pronouns.keys(first.text):
        return 0
    if subjects.is_article(first, scene):
        return 0
    return next((i + 1 for i, t in enumerate(tokens) if t.text == ","), 0)


MAX_COMMAS = 12
"""Commas, from the end of a sentence, behind which its closing clause may begin; a longer list is no sentence."""

MAX_TAIL = 60
"""Tokens of such a clause that are looked at."""

MAX_CLOSING = 8
"""Words of a clause that closes a sentence and tells who says so."""


class Reports:
    """Which sentences report speech without marks (``X said that ...``, ``according to X``), each looked at once."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._known: dict[int, speakers.Attribution | None] = {}

    def of(self, at: int) -> speakers.Attribution | None:
        """The attribution of a whole sentence, by its index; None if it reports no speech."""
        if at not in self._known:
            tokens, scene = self._scene.tokens[at], self._scene
            self._known[at] = speakers.before(tokens, scene) or according.source(tokens, scene) or self.closing(tokens)
        return self._known[at]

    def main(self, at: int) -> speakers.Attribution | None:
        """Who says it all where one tells what another said: *Berg said Lund had warned them*."""
        tokens, scene = self._scene.tokens[at], self._scene
        verbs = scene.stretch(tokens).says
        if len(verbs) < 2 or not scene.pack.flag("speech", "subject_first"):
            return None
        if not {"say", "report"} & scene.lex.say.keys(tokens[verbs[0]].text):
            return None
        return speakers.before(tokens[: verbs[0] + 1], scene)

    def closing(self, tokens: Sequence[Token]) -> speakers.Attribution | None:
        """``..., police said.``: a short clause of verb and subject that closes the sentence.

        Where the verb comes first, a description of the speaker may follow: ``..., said Anna Berg, head of the union``.
        """
        here = self._scene.stretch(tokens)
        if not sayverbs.may_follow(here, 0, len(tokens), self._scene):
            return None
        commas = [at for at, word in enumerate(here.texts[:-1]) if word == ","]
        for at in commas[-MAX_COMMAS:]:
            if at + 1 in here.says and sayverbs.may_follow(here, at + 1, at + 3, self._scene):
                told = speakers.after(tokens[at + 1 : at + 1 + MAX_TAIL], self._scene)
                if (
                    told is not None
                    and told.speaker is not None
                    and told.cue.start <= tokens[min(at + 2, len(tokens) - 1)].start
                ):
                    return told
        sure = self._scene.pack.flag("speech", "subject_first")
        for at, end in reversed(list(pairwise((*commas[-MAX_COMMAS:], len(tokens))))):
            last = end == len(tokens)
            if at < 1 or not (last or sure) or not sayverbs.may_follow(here, at + 1, end, self._scene):
                continue
            clause = tokens[at + 1 : min(end, at + 1 + MAX_TAIL)]
            joined = clause[0].fold in self._scene.lex.conjunctions  # the next main clause
            if sum(t.is_word for t in clause) > MAX_CLOSING and (joined or not (last and sure)):
                continue
            told = speakers.after(clause, self._scene)
            if told is not None and told.speaker is not None and (last or _alone(told, clause)):
                return told
        return None


def _alone(told: speakers.Attribution, clause: Sequence[Token]) -> bool:
    """Whether a clause between commas is no more than subject and verb: *, he said, ...*."""
    return told.speaker is not None and told.speaker.first == 0 and told.cue.end >= clause[-1].start
