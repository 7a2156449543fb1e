"""Text that was decoded wrongly or escaped twice, read as it was meant and answered as it stands in the article."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from html import unescape
from typing import cast
from unicodedata import normalize

from briefgen.model.article import Article, Span
from briefgen.model.reading import Reading

MAX_ROUNDS = 3
"""Times that a text may have been decoded wrongly or escaped, one upon the other."""

_CODE_PAGE = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""What Windows-1252 makes of the bytes 80 to 9F; those it leaves out stay control signs."""

_NEXT = rf"[\u0080-\u00bf{_CODE_PAGE}]"
_SEQUENCE = re.compile(rf"[\u00c2-\u00df]{_NEXT}|[\u00e0-\u00ef]{_NEXT}{{2}}|â€(?=\s|\Z)")
"""UTF-8 of two or three bytes read as Windows-1252; the closing mark often loses its last byte on the way."""

_LETTER = re.compile(rf"[A-Za-z][\u0300-\u0327]|[\u0080-\u00ff{_CODE_PAGE}]")
_BROKEN = re.compile(rf"(?:{_LETTER.pattern}){{2,}}")
"""Letters that may be bytes, those with their accent apart as well: some programs part them after the harm is done."""

_SURE = re.compile(
    "(?:Ã|A\u0303)[\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc]|â€|Â[\u00a0-\u00bf](?=\\w)|(?:[ÐÑ][\u0080-\u00bf]){2}"
)
"""What no text holds that was decoded rightly."""

_SIGNS = ("Ã", "â€", "Â", "Ð", "A\u0303")
_ESCAPED = re.compile(r"&(?:amp;){0,3}(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8});")


@dataclass(frozen=True, slots=True)
class Mended:
    """A text as it was meant, and where its pieces stand in the text as given."""

    text: str
    _starts: tuple[int, ...]
    """Where each piece begins in the mended text: what was left as it is, and what was mended, by turns."""

    _given: tuple[int, ...]
    """Where each begins in the text as given."""

    def place(self, at: int, *, end: bool = False) -> int:
        """The code point of the text as given; inside what was mended its start, for an `end` the end."""
        piece = bisect_right(self._starts, at) - 1
        if piece % 2 == 0:
            return self._given[piece] + at - self._starts[piece]
        whole = end and at > self._starts[piece]
        return self._given[piece + 1] if whole else self._given[piece]

    def as_written(self, reading: Reading, article: Article) -> Reading:
        """The reading of the mended text with every place and word as the article has them; names stay mended."""
        moved = cast(Reading, self._moved(reading, article.text))
        title = (
            reading.title if moved.title_span is None else article.text[moved.title_span.start : moved.title_span.end]
        )
        return replace(moved, article=article, title=title)

    def _moved(self, value: object, text: str) -> object:
        if isinstance(value, Span):
            return Span(self.place(value.start), self.place(value.end, end=True))
        if isinstance(value, tuple):
            return tuple(self._moved(v, text) for v in value)
        if not is_dataclass(value) or isinstance(value, Article | type):
            return value
        new = {f.name: self._moved(getattr(value, f.name), text) for f in fields(value)}
        if "text" in new and isinstance(span := new.get("span"), Span):
            new["text"] = text[span.start : span.end]
        return replace(value, **new)


def mend(text: str) -> Mended | None:
    """The text as it was meant; None, for almost all articles, if nothing shows that it was broken."""
    broken = any(sign in text for sign in _SIGNS) and _SURE.search(text) is not None
    pieces = [*_decoded(text)] if broken else []
    if "&" in text:
        pieces += _plain(text)
    if not pieces:
        return None
    out, starts, given, at, size = list[str](), [0], [0], 0, 0
    for start, stop, meant in sorted(pieces):
        out += [text[at:start], meant]
        size += start - at
        starts += [size, size + len(meant)]
        given += [start, stop]
        at, size = stop, size + len(meant)
    return Mended("".join((*out, text[at:])), tuple(starts), tuple(given))


def _whole(letter: str) -> str:
    """A letter and its accent as one code point."""
    return normalize("NFC", letter)


def _decoded(text: str) -> Iterator[tuple[int, int, str]]:
    """The letters of a text that were decoded wrongly: start, end, and what each means."""
    for run in _BROKEN.finditer(text):
        letters = [(m.start(), m.end(), _whole(m.group())) for m in _LETTER.finditer(text, run.start(), run.end())]
        for _ in range(MAX_ROUNDS):
            letters, before = list(_joined(letters)), letters
            if len(letters) == len(before):
                break
        yield from ((start, end, meant) for start, end, meant in letters if meant != _whole(text[start:end]))


def _joined(letters: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The letters with each sequence of bytes among them as the letter it means."""
    at = 0
    for found in _SEQUENCE.finditer("".join([letter for _, _, letter in letters])):
        meant = _sequence(found)
        if meant:
            yield from letters[at : found.start()]
            yield letters[found.start()][0], letters[found.end() - 1][1], meant
            at = found.end()
    yield from letters[at:]


def _sequence(found: re.Match[str]) -> str:
    """What bytes that were read as letters mean; empty if they are none, or of a script outside Europe."""
    letters = found.group()
    if letters == "â€":
        return "”"
    try:
        meant = b"".join([bytes((ord(c),)) if ord(c) < 0x100 else c.encode("cp1252") for c in letters]).decode()
    except UnicodeDecodeError:
        return ""
    return meant if meant < "\u0530" or "\u2000" <= meant <= "\u20bf" else ""


def _plain(text: str) -> Iterator[tuple[int, int, str]]:
    """The character references of a text that was escaped once too often."""
    for found in _ESCAPED.finditer(text):
        meant = found.group()
        for _ in range(MAX_ROUNDS + 1):
            meant = unescape(meant)
        if len(meant) == 1:
            yield found.start(), found.end(), meant
