"""Who is named in a script without capitals: by family names, titles beside them and the shape of names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.reading.hanpeople import han
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.scriptsigns import Signs, free, small, speaks, title_at, titled_before
from briefgen.reading.tokens import Token

MAX_WORDS = 4
"""Words of a name in scripts with spaces."""

MAX_STRANGE = 3
"""Unknown words of a name behind a title."""

MAX_TITLE_GAP = 4
"""Tokens of nation or office between a name and the title behind it."""


def people(tokens: Sequence[Token], taken: set[int], how: Signs, lex: Lexicon) -> Iterator[tuple[int, int]]:
    """First and one past last token of each person's name; `taken` holds the tokens of other names."""
    finder = {"han": han, "hangul": _hangul, "words": _words}[how.shape]
    at = 0
    while at < len(tokens):
        end = finder(tokens, at, how, lex) if at not in taken and tokens[at].is_word else 0
        if end and taken.isdisjoint(range(at, end)):
            yield at, end
            at = end
        else:
            at += 1


# --- Hangul: 김민수, 블라디미르 푸틴


def _hangul(tokens: Sequence[Token], at: int, how: Signs, lex: Lexicon) -> int:
    """Unknown words before a title, nations and offices between; alone a word must look like a Korean name."""
    if at and free(tokens[at - 1], how) and _beside(tokens, at - 1):
        return 0
    end = at
    while end < len(tokens) and end - at < MAX_WORDS and _name_word(tokens, end, at, how):
        end += 1
    if end == at:
        return 0
    word = tokens[end - 1].text
    korean = len(word) == 3 and word[:1] in how.families
    if korean and end - at > 1:
        return 0  # what stands before a Korean name is no part of it
    if end < len(tokens) and tokens[end].text in how.after:
        return end
    if korean and end < len(tokens) and tokens[end].text == "(" and tokens[end + 1 : end + 2]:
        return end if tokens[end + 1].text[0].isdecimal() else 0
    for gap in range(MAX_TITLE_GAP):
        place = end + gap
        if place >= len(tokens) or not tokens[place].is_word or tokens[place].text in how.subjects:
            break
        if title_at(tokens, place, how, lex):
            sure = korean or end - at > 1 or (gap <= 1 and _subject_elsewhere(tokens, word, how))
            return end if sure or _foreign_sounds(word, how) else 0
    return 0


def _foreign_sounds(word: str, how: Signs) -> bool:
    """Whether a word has as many syllables of foreign names as it has others, at least."""
    return len(word) >= 2 and 2 * sum(c in how.transcribed for c in word) > len(word)


def _name_word(tokens: Sequence[Token], at: int, first: int, how: Signs) -> bool:
    if not free(tokens[at], how) or len(tokens[at].text) < 2 or not "가" <= tokens[at].text[0] <= "힣":
        return False
    return at == first or not _beside(tokens, at - 1)


def _beside(tokens: Sequence[Token], at: int) -> bool:
    """Whether no space parts a token from the next."""
    return at + 1 < len(tokens) and tokens[at].end == tokens[at + 1].start


def _subject_elsewhere(tokens: Sequence[Token], word: str, how: Signs) -> bool:
    return any(
        t.text == word and i + 1 < len(tokens) and tokens[i + 1].text in how.subjects for i, t in enumerate(tokens)
    )


# --- scripts with spaces and titles before the name: فلاديمير بوتين


def _words(tokens: Sequence[Token], at: int, how: Signs, lex: Lexicon) -> int:
    """A known given name with its surname, or unknown words between a title and a mark or small word."""
    given = tokens[at].text in how.given and not (_definite(tokens[at], lex) and lex.roles.keys(tokens[at].text))
    titled = titled_before(tokens, at, lex) or (at > 0 and tokens[at - 1].text in how.after)
    if not given and not (titled and free(tokens[at], how) and not _definite(tokens[at], lex)):
        return 0
    end, strange = at + 1, not given
    while end < len(tokens) and end - at < MAX_WORDS and _goes_on(tokens, end, how):
        known = tokens[end].text in how.given or tokens[end].text in lex.particles
        if given and strange and not known and tokens[end - 1].text not in lex.particles:
            break  # one surname: what follows may be anything
        strange = strange or not known
        end += 1
        if _definite(tokens[end - 1], lex) and tokens[end - 2].text not in lex.particles:
            break  # a family name with the article closes a name
    if titled and given and end == at + 1 and _family_word(tokens, end, lex):
        end += 1
    if given:
        return end if titled or end - at > 1 else 0
    return end if end - at <= MAX_STRANGE and _closed(tokens, end, lex) else 0


def _closed(tokens: Sequence[Token], end: int, lex: Lexicon) -> bool:
    """Whether a mark, a small word or a verb of saying follows."""
    return end == len(tokens) or not tokens[end].is_word or small(tokens[end], lex) or speaks(tokens, end, lex)


def _goes_on(tokens: Sequence[Token], at: int, how: Signs) -> bool:
    token = tokens[at]
    return token.text in how.given or (free(token, how) and token.start == tokens[at - 1].end + 1)


def _definite(token: Token, lex: Lexicon) -> bool:
    """Whether an article is glued to a word: behind a title it is an adjective."""
    return token.end - token.start > len(token.text) or any(
        token.text.startswith(a) for a in lex.articles if len(a) > 1
    )


def _family_word(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a known word with the article is a family name (سلمى الحداد): no office, no nation, and the last word."""
    if at >= len(tokens) or not _definite(tokens[at], lex) or tokens[at].fold in lex.function | lex.calendar:
        return False
    last = at + 1 >= len(tokens) or not tokens[at + 1].is_word or small(tokens[at + 1], lex)
    return last and not (lex.roles.keys(tokens[at].text) or lex.demonym(tokens[at].text))
