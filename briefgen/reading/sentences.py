"""Where sentences begin and end: the sentencex library's answer, mended by what the pack knows."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import sentencex

from briefgen.lang import gazetteer
from briefgen.lang.pack import LanguagePack
from briefgen.model.article import Span

_SEGMENTER = {"nb": "no", "nn": "no", "und": "en"}
"""Codes under which sentencex knows a language; others are its own."""

_UNSAFE = re.compile(r"[^\S \n]|[\ud800-\udfff]")
"""White space other than plain spaces and line ends, and half surrogate pairs: sentencex panics over some."""

_ORDINAL = re.compile(r"\d{1,2}\.")
_INITIAL = re.compile(r"[^\W\d_]\.")
_LETTER_AT_END = re.compile(r"[^\W\d_] ([^\W\d_])\.$")
_LONE_LETTER = re.compile(r" [^\W\d_]\. ")
_LETTER_INSIDE = re.compile(r"(?<=[^\W\d_] )[^\W\d_]\. (?=[^\W\d_])")
_FIRST_WORD = re.compile(r"[\W_]*([^\W_]+)")

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
        pieces = _segmented(text, stretch, pack)
        if _LONE_LETTER.search(text, stretch.start, stretch.end) is None:  # nearly all
            found += pieces
        else:
            found += [part for piece in pieces for part in _cut_behind_letters(text, piece, pack)]
    return found


def _cut_behind_letters(text: str, piece: Span, pack: LanguagePack) -> Iterable[Span]:
    """The piece, cut where a lone letter that is no initial ends a sentence (*told it on X. Then he left*)."""
    start = piece.start
    for letter in _LETTER_INSIDE.finditer(text, piece.start, piece.end):
        end = letter.end() - 1
        if _ends_with_letter(text[start:end], text[end + 1 : piece.end], pack):
            yield Span(start, end)
            start = end + 1
    yield Span(start, piece.end)


def _ends_with_letter(left: str, right: str, pack: LanguagePack) -> bool:
    """Whether a capital letter behind a word in lower case closes a sentence, and no name goes on behind it.

    What goes on is a small word that stands in no name (*J. De Vries*), is none (*J. Will*) and is no initial itself.
    """
    found = _LETTER_AT_END.search(left)
    if (
        not found
        or not found.group(1).isupper()
        or not left[found.start()].islower()
        or f"{found.group(1)}." in _abbreviations(pack)
    ):
        return False
    first = _FIRST_WORD.match(right)
    if first is None or not _starts_new(right, pack) or right[first.end() :].startswith("."):
        return False
    return first.group(1).casefold() not in _inside_names(pack) and gazetteer.given_name(first.group(1)) is None


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
    plain = text[stretch.start : stretch.end]
    if not plain.isprintable():  # a quick look: what is unsafe cannot be printed
        plain = _UNSAFE.sub(" ", plain)  # one for one, so that places stay
    found = []
    at = told = 0
    for piece in sentencex.segment(_SEGMENTER.get(pack.code, pack.code), plain):
        start = plain.find(piece, at) if piece else -1
        if start < 0:
            continue
        at = start + len(piece)
        told += len(piece)
        body = piece.strip()
        if body:
            first = stretch.start + start + piece.index(body)
            found.append(Span(first, first + len(body)))
    # the library may normalise what it returns; a stretch that did not come back letter by letter stays whole
    if told < len(plain) and sum(s.end - s.start for s in found) < len("".join(plain.split())):
        body = plain.strip()
        first = stretch.start + plain.index(body)
        return [Span(first, first + len(body))] if body else []
    return found


def _goes_on(left: str, right: str, pack: LanguagePack) -> bool:
    """Whether a cut between `left` and `right` was wrong."""
    last = left.rstrip("”“\"»«’')]").rsplit(maxsplit=1)[-1:] or [""]
    word = _without_elision(last[0].lstrip('(“„«"‘'), pack)
    if pack.flag("sentences", "ordinal_dot") and _ORDINAL.fullmatch(word):
        return not _starts_new(right, pack)
    if word in _abbreviations(pack) or word.casefold() in _abbreviations(pack):
        return word in _honorifics(pack) or not _starts_new(right, pack)
    opening = right.lstrip(_OPENERS + " \u00a0")[:1]
    if len(word) == 2 and word[1] == "." and opening.isupper() and _INITIAL.fullmatch(word):
        return not _ends_with_letter(left, right, pack)  # J. Smith, but: on X. Then
    return opening.islower() and left.rstrip()[-1:] not in "!?…" and right[:1] not in "–—-"


def _starts_new(right: str, pack: LanguagePack) -> bool:
    """Whether a piece opens with a small word that has a capital."""
    first = _FIRST_WORD.match(right)
    return first is not None and first.group(1)[0].isupper() and first.group(1).casefold() in _function(pack)


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
def _inside_names(pack: LanguagePack) -> frozenset[str]:
    return frozenset(w.casefold() for key in ("particles", "articles") for w in pack.words("names", key))


@cache
def _function(pack: LanguagePack) -> frozenset[str]:
    return frozenset(pack.words("words", "function"))
