"""Which agency, paper or broadcaster carried somebody's words: it is the channel, not the speaker."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.reading.clues import CARRIES
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token


def carries(subject: Found, scene: Scene) -> bool:
    """An agency that writes something is the channel, not the one whose words they are."""
    return subject.kind == "organisation" and bool(named(subject.mention.text.split(), scene))


def named(words: Sequence[str], scene: Scene, *, told: bool = False) -> str:
    """The channel that words name, the last of them in any case; empty if they name none.

    Newspapers count where somebody was `told` something; what they write themselves is theirs.
    """
    if not words or not scene.clues.of(words[0]) & CARRIES:
        return ""
    forms = (" ".join((*words[:-1], base)) for base in (scene.lex.bare(words[-1]), *scene.lex.bases(words[-1])))
    channels, papers = scene.lex.channels, scene.lex.papers if told else frozenset[str]()
    return next((form for form in forms if form in channels or form in papers), "")


def channel(tokens: Sequence[Token], scene: Scene) -> str | None:
    """The agency or broadcaster that a clause names as carrier, after ``by``, ``to``, ``on`` or ``according to``."""
    lex = scene.lex
    carriers = lex.carriers
    carrying = scene.stretch(tokens).at(CARRIES)
    for at in carrying:
        token = tokens[at]
        if not token.is_word or not lex.opens_channel[token.text]:
            continue
        for size in (4, 3, 2, 1):
            words = [lex.bare(t.text) for t in tokens[at : at + size] if t.is_word]
            name = named(words, scene, told=True) if len(words) == size else ""
            if name:
                given = bool(lex.by_endings) and tokens[at + size - 1].text.endswith(lex.by_endings)
                return name if given or _carried(tokens, at, carriers, scene) else None
    for at in carrying:
        token = tokens[at]
        if token.is_word and lex.media.keys(token.text) and _carried(tokens, at, carriers, scene):
            start = at
            while start and tokens[start - 1].is_word and tokens[start - 1].fold not in (lex.function | lex.articles):
                start -= 1
            end, people = at + 1, {n.span.start for n in scene.names if n.type == "PER"}
            while end < len(tokens) and tokens[end].is_capital and tokens[end].start not in people:
                end += 1
            if end > at + 1:
                return scene.text[tokens[at + 1].start : tokens[end - 1].end]
            described = end - start > 1  # a bare "agency" tells nothing
            return scene.text[tokens[start].start : tokens[end - 1].end] if described else None
    return None


def _carried(tokens: Sequence[Token], at: int, carriers: frozenset[str], scene: Scene) -> bool:
    """Whether a carrier word stands before, with at most a description of the channel between."""
    if scene.lex.according.hits([t.text for t in tokens[:at]]):
        return True
    for step in range(1, 6):
        if at - step < 0 or not tokens[at - step].is_word:
            return False
        if tokens[at - step].fold in carriers:
            return True
    return at == 0
