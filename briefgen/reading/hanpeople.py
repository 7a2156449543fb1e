"""Who is named in Han script and Katakana: 李明, 弗拉基米尔·普京, 特朗普, 大谷翔平選手."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.reading.lexicon import Lexicon
from briefgen.reading.scriptsigns import Signs, free, small, speaks, title_at, titled_before
from briefgen.reading.tokens import Token

MAX_TRANSCRIBED = 6
"""Letters of one part of a foreign name in Han script."""

MAX_ADDRESSED = 5
"""Letters of a name before a form of address."""

MAX_CLAUSE = 16
"""Tokens from a name to the verb of its clause."""

MIN_ALONE = 3
"""Letters of a foreign name that only its place in the clause shows."""

MAX_GLOSS = 6
"""Tokens of brackets behind a name that give its own spelling."""

_DOTS = frozenset("·・•‧")


def han(tokens: Sequence[Token], at: int, how: Signs, lex: Lexicon) -> int:
    """One past the last token of the name that begins at a token; 0 for none."""
    return (
        _dotted(tokens, at, how)
        or _family(tokens, at, how, lex)
        or _foreign(tokens, at, how, lex)
        or _addressed(tokens, at, how)
    )


def _addressed(tokens: Sequence[Token], at: int, how: Signs) -> int:
    """Unknown letters right before a form of address: 大谷翔平選手."""
    if at and free(tokens[at - 1], how) and _is_han(tokens[at - 1].text):
        return 0
    end = at
    while (
        end < len(tokens) and end - at <= MAX_ADDRESSED and free(tokens[end], how) and _given_letter(tokens[end], how)
    ):
        end += 1
    long = 1 < end - at <= MAX_ADDRESSED
    return end if long and end < len(tokens) and tokens[end].text in how.after else 0


def _part(tokens: Sequence[Token], at: int, how: Signs) -> int:
    """Where a part of a foreign name ends that begins here: letters for foreign sounds, or one run of Katakana."""
    if at >= len(tokens) or not tokens[at].is_word:
        return at
    if _is_kana(tokens[at].text) or (tokens[at].text[0].isascii() and tokens[at].text.isalpha()):
        return at + 1
    end, letters = at, 0
    while end < len(tokens) and letters < MAX_TRANSCRIBED and _sounds(tokens[end], how):
        letters += len(tokens[end].text)
        end += 1
    return end


def _sounds(token: Token, how: Signs) -> bool:
    """Whether a token may be part of a foreign name: free letters for sounds, or a place of the same letters."""
    if not all(c in how.transcribed for c in token.text):
        return False
    return len(token.text) == 1 or token.text in how.known.places


def _is_kana(word: str) -> bool:
    return len(word) > 1 and all("\u30a1" <= c <= "\u30fa" or c == "ー" for c in word)


def _dotted(tokens: Sequence[Token], at: int, how: Signs) -> int:
    end = _part(tokens, at, how)
    parts = 1
    while at < end < len(tokens) and tokens[end].text in _DOTS:
        following = _part(tokens, end + 1, how)
        if following == end + 1:
            break
        end, parts = following, parts + 1
    return end if parts > 1 else 0


def _family(tokens: Sequence[Token], at: int, how: Signs, lex: Lexicon) -> int:
    """A family name and one or two letters, between a title before and whatever closes it, or before a title."""
    first = 0
    for size in (2, 1):
        joined = "".join(t.text for t in tokens[at : at + size])
        if joined in how.families and sum(len(t.text) for t in tokens[at : at + size]) == len(joined):
            first = at + size
            break
    if not first:
        return 0
    titled = titled_before(tokens, at, lex)
    if first > at + 1 and title_at(tokens, first, how, lex) and how.kana:
        return first  # 田中市長
    for size in (3, 2, 1) if how.kana else (2, 1):
        end = first + size
        given = tokens[first:end]
        if len(given) < end - first or not all(_given_letter(t, how) for t in given):
            continue
        closed = end == len(tokens) or not free(tokens[end], how)
        if end == first + 3 and not title_at(tokens, end, how, lex):
            continue
        behind = title_at(tokens, end, how, lex) or speaks(tokens, end, lex) or _opens_speech(tokens, at, end, lex)
        if behind or (titled and closed):
            return end
    # a given name that is a word as well: 李建国
    whole = titled and first < len(tokens) and len(tokens[first].text) == 2 and not small(tokens[first], lex)
    return first + 1 if whole and _is_han(tokens[first].text) and not speaks(tokens, first, lex) else 0


def _opens_speech(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> bool:
    """Whether what may be a name opens its clause, before when or where somebody says something."""
    if end >= len(tokens) or (at and tokens[at - 1].is_word):
        return False
    after = tokens[end]
    circumstance = after.fold in lex.calendar or after.text in lex.prepositions or after.text[0].isdecimal()
    return circumstance and any(speaks(tokens, i, lex) for i in range(end + 1, min(len(tokens), end + MAX_CLAUSE)))


def _given_letter(token: Token, how: Signs) -> bool:
    """Whether a token may be one letter of a given name."""
    return len(token.text) == 1 and _is_han(token.text) and token.text not in how.barred


def _is_han(word: str) -> bool:
    return all("\u4e00" <= c <= "\u9fff" for c in word)


def _foreign(tokens: Sequence[Token], at: int, how: Signs, lex: Lexicon) -> int:
    """A foreign name without a dot, beside a title or right before a verb of saying."""
    if at and _sounds(tokens[at - 1], how) and len(tokens[at - 1].text) == 1:
        return 0
    end = _part(tokens, at, how)
    letters = sum(len(t.text) for t in tokens[at:end])
    if letters < 2 or (end == at + 1 and tokens[at].text in how.known.words):
        return 0
    if tokens[at].text[0].isascii():
        return 0
    if titled_before(tokens, at, lex) or title_at(tokens, end, how, lex):
        return end
    if _is_kana(tokens[at].text):
        return 0
    if letters >= MIN_ALONE and _opens_speech(tokens, at, end, lex):
        return end  # 奥巴马对群众说
    return end if speaks(tokens, _past_gloss(tokens, end), lex) else 0


def _past_gloss(tokens: Sequence[Token], at: int) -> int:
    """The place behind brackets that give a foreign name’s own spelling: 艾达（Ada）."""
    if at + 1 >= len(tokens) or tokens[at].text != "(" or not tokens[at + 1].text[0].isascii():
        return at
    return next((i + 1 for i in range(at + 1, min(len(tokens), at + MAX_GLOSS)) if tokens[i].text == ")"), at)
