"""Dash speech: lines that open with a dash and have no closing mark, as in Nordic and Slavic newspapers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from briefgen.model.article import Span
from briefgen.model.reading import Mention, Quote
from briefgen.reading import backward, marks, speakers
from briefgen.reading.history import History
from briefgen.reading.sayverbs import MAX_VERB
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MIN_SPEECH = 2
"""Code points of speech before a clause; less is an interjection cut in the wrong place."""

MAX_BEFORE_SUBJECT = 3
"""Tokens that describe the speaker before the mention of them, in a clause that opens with its subject."""

MAX_AFTER_VERB = 8
"""Words after the verb of such a clause: when, where and to whom it was said."""

MAX_CLAUSE = 60
"""Tokens of the reporter's clause that are looked at; it bounds the time for a line of commas and verbs."""

MAX_AGAIN = 400
"""Code points of a clause within which its speech may go on."""

MAX_TRIES = 100
MAX_TURNS = 1000
"""Places of a line where a clause is looked for before one is found, and quotes of a line: no paragraph has so many."""

MAX_LATE = 2
"""Code points of a clause behind a dash before its verb."""

_COLON_DASH = re.compile(r":\s+[–—-][ \u00a0](?=\w)")
_STOP_DASH = re.compile(r"[.!?][»”\"]?\s+(?=[–—-][ \u00a0]\w)")

_AGAIN = re.compile(r",(?=\s[–—-][ \u00a0]\w)")
"""``– A, says X, – and B``: the comma that ends a clause before more speech."""

_FENCE = re.compile(r"\s[–—―-]\s")


@dataclass(frozen=True, slots=True)
class Spoken:
    """The quotes of a dash line, and where the reporter's own text goes on: the clause of the last of them."""

    quotes: tuple[Quote, ...]
    end: int


def read(block: Span, scene: Scene, history: History) -> Spoken:
    """The speech of a block that opens with a dash; no quotes and the block's start if it does not."""
    line = marks.dash_line(scene.text, block)
    if line is None:
        return _after_colon(block, scene, history)
    if scene.pack.flag("quotes", "dash_closes"):
        return _fenced(line, scene, history)
    return _open(line, scene, history)


def _open(line: Span, scene: Scene, history: History) -> Spoken:
    """Nordic form: the speech ends where a clause of verb and speaker begins, or with the paragraph."""
    out: list[Quote] = []
    tokens = scene.tokens_in(line)
    rest: Span | None = line
    while rest is not None and len(out) < MAX_TURNS:
        line = rest
        cut = _clause(line, tokens, scene) or backward.within(line, scene)
        if cut is None:
            return Spoken((*out, _unclaimed(line, scene, history)), line.end)
        start, end, told = cut
        speaker = history.speaker(told, start)
        speech = _speech(Span(line.start, start), scene)
        if speaker is not None:
            history.spoke(speaker, line.start)
        cue = told.cue if speaker else None
        out.append(Quote(speech, scene.text[speech.start : speech.end], "direct", speaker, cue, told.via))
        rest = marks.dash_line(scene.text, _trimmed(Span(end, line.end), scene))
    return Spoken(tuple(out), start)


def parts(block: Span, scene: Scene) -> tuple[Span, ...]:
    """The block, cut where speech opens behind a full sentence (``Anna Berg was there. – I saw it, she says.``).

    The dash alone may set off anything, so that a clause of verb and speaker must follow.
    """
    if marks.dash_line(scene.text, block) is not None:
        return (block,)
    told = _clause_behind if scene.pack.flag("quotes", "dash_closes") else _clause_within
    for found in islice(_STOP_DASH.finditer(scene.text, block.start, block.end), MAX_TRIES):
        rest = Span(found.end(), block.end)
        line = marks.dash_line(scene.text, rest)
        if line is not None and scene.text[line.start].isupper() and told(line, scene):
            return Span(block.start, found.start() + 1), rest
    return (block,)


def _clause_within(line: Span, scene: Scene) -> bool:
    return _clause(line, scene.tokens_in(line), scene) is not None


def _clause_behind(line: Span, scene: Scene) -> bool:
    """Whether the first thing that a spaced dash sets off behind the speech is a clause of verb and speaker."""
    _, *behind = _split(line, scene)
    told = speakers.after(scene.tokens_in(behind[0]), scene) if behind else None
    return told is not None and told.cue.start - behind[0].start <= MAX_LATE


def _after_colon(block: Span, scene: Scene, history: History) -> Spoken:
    """``X said only this: – ...``: speech that opens in the middle of a paragraph and runs to its end."""
    found = _COLON_DASH.search(scene.text, block.start, block.end)
    if found is None:
        return Spoken((), block.start)
    first = scene.sentence_at(found.start())
    lead = scene.tokens_in(Span(max(block.start, scene.sentences[first].start), found.start() + 1))
    told = speakers.before(lead, scene)
    line = marks.dash_line(scene.text, _trimmed(Span(found.start() + 1, block.end), scene))
    if line is not None and not scene.pack.flag("quotes", "dash_closes") and _clause_within(line, scene):
        return _open(line, scene, history)  # OSLO (NTB): – ..., says X
    if line is not None and scene.pack.flag("quotes", "dash_closes"):
        fenced = _fenced(line, scene, history)
        if any(q.speaker is not None for q in fenced.quotes):
            return fenced  # X ubolewa: – ... – powiedziała Y
    if told is None or told.speaker is None:
        return Spoken((), block.start)
    speaker = history.resolve(told.speaker, found.start())
    speech = _speech(Span(found.end(), block.end), scene)
    if speaker is not None:
        history.spoke(speaker, speech.start)
    quote = Quote(speech, scene.text[speech.start : speech.end], "direct", speaker, told.cue, told.via)
    return Spoken((quote,), block.end)


def _clause(line: Span, tokens: Sequence[Token], scene: Scene) -> tuple[int, int, speakers.Attribution] | None:
    """Where the reporter's clause starts and ends, and what it says: the first comma or stop that a verb follows."""
    tries = 0
    subject_first = "SV" in scene.pack.groups("speech").get("after", ())
    for at in range(bisect_left(tokens, line.start, key=lambda t: t.start), len(tokens) - 1):
        token = tokens[at]
        if token.text not in ',?!–—-…”»".' or token.end - line.start < MIN_SPEECH:
            continue
        following = tokens[at + 1]
        if not following.is_word or (token.text == "." and not following.text[0].islower()):
            continue
        width, kinds = scene.lex.say.match([t.text for t in tokens[at + 1 : at + 1 + MAX_VERB]], 0)
        verb_first = bool(width and kinds & {"say", "after_only"})
        if not verb_first and not (subject_first and token.text in ",?!"):
            continue
        tries += 1
        if tries > MAX_TRIES:
            return None
        end = _sentence_end(following.start, line, scene)
        if scene.text[end - 1] == "?":
            continue  # – The hall is full, so what says the mayor?
        again = _AGAIN.search(scene.text, following.end, min(end, following.end + MAX_AGAIN))
        end = again.start() + 1 if again else end
        rest = [t for t in tokens[at + 1 : at + 1 + MAX_CLAUSE] if t.end <= end]
        told = speakers.after(rest, scene)
        if told is not None and (told.cue.start == following.start if verb_first else _closes(told, rest)):
            start = token.end if token.text in '?!…”»".' else token.start
            return start, end, told
    return None


def _closes(told: speakers.Attribution, clause: Sequence[Token]) -> bool:
    """Whether a clause that opens with its subject (``, Anna Berg kertoo``) is the last of its sentence."""
    if told.speaker is None or told.speaker.first > MAX_BEFORE_SUBJECT or told.cue.start < clause[0].start:
        return False
    return sum(t.is_word for t in clause if t.start >= told.cue.end) <= MAX_AFTER_VERB


def _fenced(line: Span, scene: Scene, history: History) -> Spoken:
    """Polish form: a spaced dash closes the speech and may open it again after the clause."""
    pieces = _split(line, scene)
    out: list[Quote] = []
    speaker: Mention | None = None
    speaking = True
    end = line.end
    for at, piece in enumerate(pieces):
        sentence = Span(piece.start, _sentence_end(piece.start, piece, scene))
        told = speakers.after(scene.tokens_in(sentence), scene) if at else None
        clause = told is not None and told.cue.start - piece.start <= MAX_LATE
        if clause and told is not None and out:
            speaker = history.speaker(told, piece.start)
            if speaker is not None:
                out = [_with(q, speaker, told, scene) for q in out]
                history.spoke(speaker, line.start)
            speaking = False
            if sentence.end < piece.end:  # the reporter goes on in sentences of their own
                end = sentence.end
                break
        elif speaking or speaker is not None:
            speech = _speech(piece, scene)
            if speech.end > speech.start:
                out.append(Quote(speech, scene.text[speech.start : speech.end], "direct", speaker, None, None))
            speaking = True
    if out and all(q.speaker is None for q in out):
        return _open(line, scene, history)
    return Spoken(tuple(out), end)


def _with(quote: Quote, speaker: Mention, told: speakers.Attribution, scene: Scene) -> Quote:
    if quote.speaker is not None:
        return quote
    return Quote(quote.span, scene.text[quote.span.start : quote.span.end], quote.kind, speaker, told.cue, told.via)


def _split(line: Span, scene: Scene) -> list[Span]:
    edges = [line.start]
    for fence in _FENCE.finditer(scene.text, line.start, line.end):
        edges += [fence.start(), fence.end()]
    edges.append(line.end)
    return [_trimmed(Span(a, b), scene) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _unclaimed(line: Span, scene: Scene, history: History) -> Quote:
    """A dash line without a clause: the previous line's speaker goes on, unless this is a question."""
    told = backward.behind(line.end, scene)
    speaker = history.speaker(told, line.start) if told is not None else history.in_block()
    if speaker is None and scene.text[line.start : line.end].endswith("?"):
        history.asked()
    elif speaker is None:
        speaker = history.last_paragraph()
    speech = _speech(line, scene)
    if speaker is not None:
        history.spoke(speaker, line.start)
    cue, via = (told.cue, told.via) if told is not None and speaker is not None else (None, None)
    return Quote(speech, scene.text[speech.start : speech.end], "direct", speaker, cue, via)


def _speech(span: Span, scene: Scene) -> Span:
    """The spoken words without the marks around them and the comma before the clause."""
    start, end = _trimmed(span, scene)
    while end > start and scene.text[end - 1] in ", ":
        end -= 1
    pairs = {"«": "»", "“": "”", "„": "”", '"': '"'}
    if end - start > 2 and pairs.get(scene.text[start]) == scene.text[end - 1]:
        start, end = start + 1, end - 1
    return Span(start, end)


def _trimmed(span: Span, scene: Scene) -> Span:
    start, end = span
    while start < end and scene.text[start].isspace():
        start += 1
    while end > start and scene.text[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))


def _sentence_end(place: int, line: Span, scene: Scene) -> int:
    at = scene.sentence_at(place)
    return min(line.end, scene.sentences[at].end if at >= 0 else line.end)
