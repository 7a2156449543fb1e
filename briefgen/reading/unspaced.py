"""Words of scripts without spaces, and of words with particles or proclitics glued to them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefgen.lang.pack import LanguagePack
from briefgen.reading.myriads import Myriads, myriads, number
from briefgen.reading.tokens import Token, token_of, tokenize
from briefgen.reading.vocabulary import Vocabulary, vocabulary

_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
"""Signs over and under letters: they are part of a word, and read as if they were not there."""

_STRIP = re.compile(f"[{_MARKS}\u0640]")
_WORD = re.compile(
    rf"[^\W_](?:[^\W_]|[{_MARKS}])*(?:(?:[’'ʼ\-‑.&״׳](?=[^\W_])|(?<=[א-ת])\"(?=[א-ת])|(?<=\d),(?=\d))"
    rf"(?:[^\W_]|[{_MARKS}])+)*|[^\w\s]|_"
)
_FOREIGN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*(?:[’'\-.&][A-Za-zÀ-ɏ0-9]+)*")
_SYLLABLE_BASE, _SYLLABLE_LAST, _FINALS = 0xAC00, 0xD7A3, 28
"""Precomposed Hangul: each 28 code points differ in the final consonant, the first of them has none."""

MIN_REST = 3
"""Letters of what a proclitic leaves, unless it is a function word."""

MAX_PARTED = 3
"""Proclitics on one word: and + to + the."""


@dataclass(frozen=True, slots=True, eq=False)
class Cutter:
    """How one language's words are parted."""

    known: Vocabulary
    numbers: Myriads | None
    spaced: bool
    particles: tuple[tuple[str, str], ...]
    """Longest first, each with the syllable it follows: ``closed``, ``open``, ``any``, or ``known`` words only."""

    proclitics: tuple[str, ...]
    small: frozenset[str]
    """Function words."""

    glued: tuple[tuple[str, str], ...]
    """Openings of a word that only make it definite, with what stands for them in the plain word."""


@cache
def cutter(pack: LanguagePack) -> Cutter | None:
    """How a pack parts words; None where spaces and marks do."""
    words = pack.groups("words")
    keys = ("particles", "proclitics", "glued")
    if words.get("spaced", True) and not any(words.get(key) for key in keys):
        return None
    particles = sorted(((p, kind) for p, kind in words.get("particles", ())), key=lambda p: (-len(p[0]), p))
    return Cutter(
        vocabulary(pack),
        myriads(pack),
        bool(words.get("spaced", True)),
        tuple(particles),
        tuple(sorted(words.get("proclitics", ()), key=lambda p: (-len(p), p))),
        frozenset(words.get("function", ())),
        tuple((a, b) for a, b in words.get("glued", ())),
    )


def words(text: str, start: int, stop: int, pack: LanguagePack, elided: frozenset[str]) -> tuple[Token, ...]:
    """The words and marks of a stretch as its language parts them, in order, offsets into the text."""
    how = cutter(pack)
    if how is None:
        return tuple(tokenize(text, start, stop, elided))
    return tuple(_spaced(text, start, stop, how) if how.spaced else _unspaced(text, start, stop, how))


def content(
    tokens: Sequence[Token], texts: Sequence[str], pack: LanguagePack, plain: Mapping[str, str]
) -> tuple[str, ...]:
    """The content words of a row of tokens, written so; pairs of neighbouring letters where no spaces part words.

    `plain` gives the content word that a token stands for, empty for small ones. Pairs compare what unknown words
    share; they are the usual units of retrieval in Chinese (Nie and others, 2000, "On the use of words and n-grams").
    """
    how = cutter(pack)
    if how is None or how.spaced:
        return tuple(filter(None, map(plain.__getitem__, texts)))  # marks have no plain word
    out: list[str] = []
    run = ""
    for token in (*tokens, None):
        joins = token is not None and token.is_word and token.fold not in how.small and not _stands_alone(token.text)
        if joins and token is not None:
            run += token.fold
            continue
        out += [run[i : i + 2] for i in range(len(run) - 1)]
        run = ""
        if token is not None and token.is_word and (word := plain[token.text]):
            out.append(word)
    return tuple(out)


def _stands_alone(word: str) -> bool:
    """Whether a word is one by its letters: Latin ones, figures, or a run of Katakana."""
    return word[0].isascii() or _katakana(word, 0, len(word)) == len(word)


def _unspaced(text: str, start: int, stop: int, how: Cutter) -> list[Token]:
    """The longest known word at each place, else one letter; numbers, Latin words and runs of Katakana stay whole."""
    out: list[Token] = []
    at = start
    while at < stop:
        end = _next(text, at, stop, how)
        if not text[at].isspace():
            out.append(token_of(at, end, text[at:end]))
        at = end
    return out


def _next(text: str, at: int, stop: int, how: Cutter) -> int:
    if how.numbers is not None:
        ordinal = text[at] in how.numbers.ordinal and at + 1 < stop
        found = number(text, at + ordinal, stop, how.numbers)
        if found is not None and found.end - at >= how.known.longest(text, at, stop):
            return found.end
    size = how.known.longest(text, at, stop)
    run = _katakana(text, at, stop)
    if size and (not run or size >= run):
        return at + size
    if run:
        return at + run
    foreign = _FOREIGN.match(text, at, stop)
    return foreign.end() if foreign else at + 1


def _katakana(text: str, at: int, stop: int) -> int:
    end = at
    while end < stop and ("\u30a1" <= text[end] <= "\u30fa" or text[end] == "ー"):
        end += 1
    return end - at


def _spaced(text: str, start: int, stop: int, how: Cutter) -> list[Token]:
    out: list[Token] = []
    at = start
    while at < stop:
        found = _WORD.search(text, at, stop)
        if found is None:
            break
        first, end = found.start(), found.end()
        if how.numbers is not None and text[first].isalnum():
            figures = number(text, first, stop, how.numbers)
            # a spelled number only where the whole word is one; figures may have anything glued to them
            if figures is not None and (text[first].isdecimal() or figures.end == end):
                out.append(token_of(first, figures.end, text[first : figures.end]))
                at = figures.end
                continue
        if text[first].isdecimal() and how.numbers is None:
            end = _figures_end(text, first, end)
        elif (glue := _before_figures(text, first, end, how))[1] > first:
            out.append(token_of(first, glue[0], text[first : glue[0]]))
            at = glue[1]
            continue
        out += _parted(text, first, end, how)
        at = end
    return out


def _before_figures(text: str, first: int, end: int, how: Cutter) -> tuple[int, int]:
    """Where a small word ends that figures are glued to, with a hyphen or without (כ-300), and where those begin."""
    at = first
    while at < end and not text[at].isdecimal():
        at += 1
    head = text[first:at].rstrip("-‑")
    small = head in how.proclitics or any(head == old for old, _ in how.glued)
    return (first + len(head), at) if at < end and small else (first, first)


def _figures_end(text: str, first: int, end: int) -> int:
    """Where digits end that letters are glued to."""
    at = first
    while at < end and not text[at].isalpha():
        at += 1
    return at if at > first else end


def _parted(text: str, start: int, end: int, how: Cutter) -> list[Token]:
    word = _STRIP.sub("", text[start:end])
    if not word or not word[0].isalpha() or word.isascii():
        return [token_of(start, end, word or text[start:end])]
    out: list[Token] = []
    for _ in range(MAX_PARTED):
        meant = _meant(word, how)
        if meant is not None or len(word) != end - start:
            word = meant or word
            break
        head = next((p for p in how.proclitics if word.startswith(p) and _stands(word[len(p) :], how)), None)
        if head is None:
            break
        out.append(token_of(start, start + len(head), head))
        start, word = start + len(head), word[len(head) :]
    tails: list[Token] = []
    while how.particles and len(word) == end - start and len(tails) < MAX_PARTED and (tail := _particle(word, how)):
        tails.insert(0, token_of(end - tail, end, word[-tail:]))
        word, end = word[:-tail], end - tail
    return [*out, token_of(start, end, word), *tails]


def _meant(word: str, how: Cutter) -> str | None:
    """The known word that a word is, with or without what makes it definite; None if it is not known."""
    for old, new in how.glued:
        bare = new + word[len(old) :]
        if word.startswith(old) and len(word) - len(old) > 1 and how.known.knows(bare) and word not in how.known.places:
            return bare
    return word if how.known.knows(word) else None


def _stands(rest: str, how: Cutter) -> bool:
    """Whether what a proclitic leaves is a word, or opens with another proclitic before one."""
    if len(rest) < MIN_REST and rest not in how.small:
        return False
    if _meant(rest, how) is not None:
        return True
    return any(
        rest.startswith(p) and len(rest) >= len(p) + MIN_REST and _meant(rest[len(p) :], how) for p in how.proclitics
    )


def _particle(word: str, how: Cutter) -> int:
    """Length of the particle at the end of a word; 0 if it has none."""
    if how.known.knows(word):
        return 0
    ends = [(p, kind) for p, kind in how.particles if word.endswith(p) and len(word) > len(p)]
    for particle, _ in ends:
        if how.known.knows(word[: -len(particle)]):
            return len(particle)
    for particle, kind in ends:
        if kind != "known" and len(word) - len(particle) >= 2 and _agrees(word[-len(particle) - 1], kind):
            return len(particle)
    return 0


def _agrees(letter: str, kind: str) -> bool:
    """Whether a particle may follow a syllable: ``closed`` ones end in a consonant, ``open`` ones do not."""
    code = ord(unicodedata.normalize("NFC", letter)[0])
    if kind == "any" or not _SYLLABLE_BASE <= code <= _SYLLABLE_LAST:
        return True
    return ((code - _SYLLABLE_BASE) % _FINALS > 0) == (kind == "closed")
