"""Where sentences begin and end: the sentencex library's answer, mended by what the pack knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import sentencex

from briefgen.lang.pack import LanguagePack
from briefgen.model.article import Span

_SEGMENTER = {"nb": "no", "nn": "no", "und": "en"}
"""Codes under which sentencex knows a language; others are its own."""

_UNSAFE = re.compile(r"[^\S \n]|[\ud800-\udfff]")
"""White space other than plain spaces and line ends, and half surrogate pairs: sentencex panics over some."""

MAX_STRETCH = 8_000
"""Code points handed to the segmenter at once; longer paragraphs are no prose."""

_OPENERS = "“„«»‘‚\"'([–—-"


def split(text: str, blocks: Iterable[Span], pack: LanguagePack) -> tuple[Span, ...]:
    """Sentences of the blocks in order, without outer white space; none crosses a block.

    Method: sentencex (Wikimedia, rules per language), then pieces are joined again where the pack knows the dot to end
    an abbreviation or an ordinal number, or where the next piece goes on in lower case.
    """
    out: list[Span] = []
    for block in blocks:
        pieces = _pieces(text, block, pack)
        current = pieces[0] if pieces else None
        for piece in pieces[1:]:
            assert current is not None
            if _goes_on(text[current.start : current.end], text[piece.start : piece.end], pack):
                current = Span(current.start, piece.end)
            else:
                out.append(current)
                current = piece
        if current is not None:
            out.append(current)
    return tuple(out)


def _pieces(text: str, block: Span, pack: LanguagePack) -> list[Span]:
    found: list[Span] = []
    for stretch in _stretches(text, block):
        found += _segmented(text, stretch, pack)
    return found


def _stretches(text: str, block: Span) -> Iterable[Span]:
    """The block whole, or cut at spaces: the segmenter's time grows with the square of a block without sentences."""
    start = block.start
    while block.end - start > MAX_STRETCH:
        space = text.rfind(" ", start + 1, start + MAX_STRETCH)
        cut = space if space > start else start + MAX_STRETCH
        yield Span(start, cut)
        start = cut
    yield Span(start, block.end)


def _segmented(text: str, stretch: Span, pack: LanguagePack) -> list[Span]:
    found = []
    plain = _UNSAFE.sub(" ", text[stretch.start : stretch.end])  # one for one, so that places stay
    at = 0
    for piece in sentencex.segment(_SEGMENTER.get(pack.code, pack.code), plain):
        start = plain.find(piece, at) if piece else -1
        if start < 0:
            continue
        at = start + len(piece)
        body = piece.strip()
        if body:
            first = stretch.start + start + len(piece) - len(piece.lstrip())
            found.append(Span(first, first + len(body)))
    # the library may normalise what it returns; a stretch that did not come back letter by letter stays whole
    if sum(s.end - s.start for s in found) < len("".join(plain.split())):
        body = plain.strip()
        first = stretch.start + len(plain) - len(plain.lstrip())
        return [Span(first, first + len(body))] if body else []
    return found


def _goes_on(left: str, right: str, pack: LanguagePack) -> bool:
    """Whether a cut between `left` and `right` was wrong."""
    opening = right.lstrip(_OPENERS + " \u00a0")[:1]
    last = left.rstrip("”“\"»«’')]").split()[-1:] or [""]
    word = _without_elision(last[0].lstrip('(“„«"‘'), pack)
    first = re.match(r"[\W_]*([^\W_]+)", right)
    opener = first.group(1) if first else ""
    starts_new = opener[:1].isupper() and opener.casefold() in _function(pack)
    if pack.flag("sentences", "ordinal_dot") and re.fullmatch(r"\d{1,2}\.", word):
        return not starts_new
    if word in _abbreviations(pack) or word.casefold() in _abbreviations(pack):
        return not starts_new or word in _honorifics(pack)
    if re.fullmatch(r"(?:[^\W\d_]\.)+", word) and len(word) == 2 and opening.isupper():
        return True  # an initial: J. Smith
    return opening.islower() and left.rstrip()[-1:] not in "!?…" and right[:1] not in "–—-"


def _without_elision(word: str, pack: LanguagePack) -> str:
    """The word after an article or preposition that lost its vowel (*l’art.*)."""
    head, mark, tail = word.replace("’", "'").partition("'")
    return tail if mark and head.casefold() in pack.words("names", "elided") else word


@cache
def _abbreviations(pack: LanguagePack) -> frozenset[str]:
    return frozenset(pack.words("sentences", "abbreviations")) | _honorifics(pack)


@cache
def _honorifics(pack: LanguagePack) -> frozenset[str]:
    return frozenset(w for w in pack.words("names", "honorifics") if w.endswith("."))


@cache
def _function(pack: LanguagePack) -> frozenset[str]:
    return frozenset(pack.words("words", "function"))
