"""Words and marks of a stretch of text, with their places."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from briefgen.lang.memo import Memo
from briefgen.lang.patterns import FOLDED

_CASE = r"(?<=[A-ZÀ-ÖØ-Þ\d]):(?=[a-zà-öø-ÿ]{1,4}(?!\w))"
"""A colon between an acronym or figure and its ending: EU:n, 90:een."""

_TOKEN = re.compile(
    rf"[^\W_]++(?![’'‘ʼ\-‑.&:,/])"  # nearly all words, which need no second look
    rf"|(?<!\w)(?:(?:[^\W\d_]\.){{2,}}|[A-Z]/[A-Z])(?!\w)|[^\W_]+(?:(?:[’'‘ʼ\-‑.&]|(?<=\d),|{_CASE})(?=[^\W_])[^\W_]+)*|[^\w\s]|_",
    re.UNICODE,
)


class Token(NamedTuple):
    """A word or a single mark at ``[start, end)``, code points of the article's text."""

    start: int
    end: int
    text: str
    fold: str
    """Case-folded."""

    is_word: bool
    """Whether it holds a letter or digit first."""

    is_capital: bool
    """Whether it is a word that starts with a capital letter."""


_new = tuple.__new__
"""Makes a token in half the time of its own constructor, which counts where every word of a text becomes one."""


def _shape(text: str) -> tuple[str, str, bool, bool]:
    first, fold = text[0], FOLDED[text]
    one = text if fold == text else _SHAPES[fold][0]
    return text, one, first.isalnum(), first.isupper() or first.istitle()


_SHAPES: Memo[str, tuple[str, str, bool, bool]] = Memo(_shape)
"""What a token's letters alone tell; news repeats its words, and every finder asks.

All tokens of the same letters share one string, so that a look-up sees at once that it has found its word.
"""


def token_at(start: int, text: str) -> Token:
    """The token that these letters are at a place."""
    return Token(start, start + len(text), *_SHAPES[text])


def token_of(start: int, end: int, meant: str) -> Token:
    """The token at a stretch that is read as `meant`: without an article glued to it, or signs over its letters."""
    return Token(start, end, *_SHAPES[meant])


def tokenize(text: str, start: int = 0, end: int | None = None, elided: frozenset[str] = frozenset()) -> list[Token]:
    """The words and marks of ``text[start:end]`` in order, offsets into `text`.

    `elided` holds the words that lose their vowel before another (``l``, ``qu``): they are words of their own.
    """
    stop = len(text) if end is None else end
    find, end = text.find, start
    found = []
    for word in _TOKEN.findall(text, start, stop):
        at = find(word, end)  # only white space lies between, so the next place is the word's own
        end = at + len(word)
        one, fold, is_word, is_capital = _SHAPES[word]
        found.append(_new(Token, (at, end, one, fold, is_word, is_capital)))
    if not elided:
        return found
    return [part for token in found for part in ((token,) if token.text.isalnum() else _without_elision(token, elided))]


def _without_elision(token: Token, elided: frozenset[str]) -> tuple[Token, ...]:
    for mark in "’'‘":
        head, found, tail = token.text.partition(mark)
        if found and tail and head.casefold() in elided:
            return token_at(token.start, head + mark), token_at(token.start + len(head) + 1, tail)
    return (token,)


@lru_cache(maxsize=1 << 16)
def slug(words: str) -> str:
    """Letters and digits of any script, lower case, accents dropped where Latin, joined by hyphens; usable as an id."""
    if words.isascii():
        return "-".join(re.findall(r"[a-z0-9]+", words.lower().replace("'", ""))) or "x"
    flat = unicodedata.normalize("NFKD", words.casefold())
    flat = "".join(c for c in flat if not unicodedata.combining(c) or ord(c) > 0x36F)
    flat = unicodedata.normalize("NFC", flat).translate(_LATIN)
    return "-".join(re.findall(r"[^\W_]+", flat)) or "x"


_LATIN = str.maketrans(
    {
        "ø": "o",
        "æ": "ae",
        "å": "a",
        "ł": "l",
        "đ": "d",
        "ß": "ss",
        "œ": "oe",
        "þ": "th",
        "ð": "d",
        "ı": "i",
        "’": "",
        "'": "",
    }
)
