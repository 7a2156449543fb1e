"""Who is named in a script without capitals: by family names, titles beside them and the shape of names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefgen.lang import gazetteer
from briefgen.lang.pack import LanguagePack
from briefgen.reading.letters import plain
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token
from briefgen.reading.vocabulary import Vocabulary, vocabulary

Shape = Literal["han", "hangul", "words"]

MAX_TRANSCRIBED = 6
"""Letters of one part of a foreign name in Han script."""

MAX_ADDRESSED = 5
"""Letters of a name before a form of address."""

MAX_WORDS = 4
"""Words of a name in scripts with spaces."""

MAX_STRANGE = 3
"""Unknown words of a name behind a title."""

MAX_TITLE_GAP = 4
"""Tokens of nation or office between a name and the title behind it."""

MAX_CLAUSE = 16
"""Tokens from a name to the verb of its clause."""

_DOTS = frozenset("·・•‧")


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """What shows a person's name in one language."""

    shape: Shape
    known: Vocabulary
    families: frozenset[str]
    given: frozenset[str]
    transcribed: frozenset[str]
    """Letters that foreign names are written with."""

    barred: frozenset[str]
    """Letters that no given name holds."""

    after: frozenset[str]
    """Forms of address behind a name."""

    kana: bool
    """Whether names are those of Japan: longer, and the family name stands for the whole."""

    subjects: frozenset[str]
    """Particles that mark a subject."""


@cache
def signs(pack: LanguagePack) -> Signs:
    """The signs of a pack."""
    names = pack.groups("names")
    given = {plain(name, pack) for name in gazetteer.given_names_of(pack.text("language", "script", ""))}
    return Signs(
        names.get("shape", "words"),
        vocabulary(pack),
        frozenset(names.get("family", ())),
        frozenset(given | set(names.get("given", ()))) - set(pack.words("words", "function")),
        frozenset(names.get("transcribed", "")),
        frozenset(names.get("barred", "")),
        frozenset(names.get("titles_after", ())),
        "KATAKANA" in pack.text("language", "script", ""),
        frozenset(pack.words("speech", "subject_marks")),
    )


def people(tokens: Sequence[Token], taken: set[int], how: Signs, lex: Lexicon) -> Iterator[tuple[int, int]]:
    """First and one past last token of each person's name; `taken` holds the tokens of other names."""
    finder = {"han": _han, "hangul": _hangul, "words": _words}[how.shape]
    at = 0
    while at < len(tokens):
        end = finder(tokens, at, how, lex) if at not in taken and tokens[at].is_word else 0
        if end and taken.isdisjoint(range(at, end)):
            yield at, end
            at = end
        else:
            at += 1


def _small(token: Token, lex: Lexicon) -> bool:
    return token.text in lex.function


def _free(token: Token, how: Signs) -> bool:
    """A single letter or word that nothing is known of."""
    return token.is_word and not token.text[0].isascii() and not how.known.knows(token.text)


def _speaks(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    return at < len(tokens) and bool(lex.say.keys(tokens[at].text))


def _titled_before(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a role or form of address ends right before a place among the tokens, nations between left out."""
    back = at
    while back > 0 and (lex.demonym(tokens[back - 1].text) or lex.countries.keys(tokens[back - 1].text)):
        back -= 1
    for start in range(max(0, back - 4), back):
        if start + lex.roles.match([t.text for t in tokens[start : start + 6]], 0)[0] == back:
            return True
    return at > 0 and tokens[at - 1].text in lex.honorifics


def _title_at(tokens: Sequence[Token], at: int, how: Signs, lex: Lexicon) -> bool:
    """Whether a role or form of address begins here."""
    if at >= len(tokens):
        return False
    return tokens[at].text in how.after or bool(lex.roles.match([t.text for t in tokens[at : at + 6]], 0)[0])


# --- Han script: 李明, 弗拉基米尔·普京, 特朗普


def _han(tokens: Sequence[Token], at: int, how: Signs, lex: Lexicon) -> int:
    return (
        _dotted(tokens, at, how)
        or _family(tokens, at, how, lex)
        or _foreign(tokens, at, how, lex)
        or _addressed(tokens, at, how)
    )


def _addressed(tokens: Sequence[Token], at: int, how: Signs) -> int:
    """Unknown letters right before a form of address: 大谷翔平選手."""
    if at and _free(tokens[at - 1], how) and _is_han(tokens[at - 1].text):
        return 0
    end = at
    while (
        end < len(tokens) and end - at <= MAX_ADDRESSED and _free(tokens[end], how) and _given_letter(tokens[end], how)
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
    titled = _titled_before(tokens, at, lex)
    if first > at + 1 and _title_at(tokens, first, how, lex) and how.kana:
        return first  # 田中市長
    for size in (3, 2, 1) if how.kana else (2, 1):
        end = first + size
        given = tokens[first:end]
        if len(given) < end - first or not all(_given_letter(t, how) for t in given):
            continue
        closed = end == len(tokens) or not _free(tokens[end], how)
        if end == first + 3 and not _title_at(tokens, end, how, lex):
            continue
        behind = _title_at(tokens, end, how, lex) or _speaks(tokens, end, lex) or _opens_speech(tokens, at, end, lex)
        if behind or (titled and closed):
            return end
    # a given name that is a word as well: 李建国
    whole = titled and first < len(tokens) and len(tokens[first].text) == 2 and not _small(tokens[first], lex)
    return first + 1 if whole and _is_han(tokens[first].text) and not _speaks(tokens, first, lex) else 0


def _opens_speech(tokens: Sequence[Token], at: int, end: int, lex: Lexicon) -> bool:
    """Whether what may be a name opens its clause, before when or where somebody says something."""
    if end >= len(tokens) or (at and tokens[at - 1].is_word):
        return False
    after = tokens[end]
    circumstance = after.fold in lex.calendar or after.text in lex.prepositions or after.text[0].isdecimal()
    return circumstance and any(_speaks(tokens, i, lex) for i in range(end + 1, min(len(tokens), end + MAX_CLAUSE)))


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
    if _titled_before(tokens, at, lex) or _title_at(tokens, end, how, lex):
        return end
    return end if _speaks(tokens, end, lex) and not _is_kana(tokens[at].text) else 0


# --- Hangul: 김민수, 블라디미르 푸틴


def _hangul(tokens: Sequence[Token], at: int, how: Signs, lex: Lexicon) -> int:
    """Unknown words before a title, nations and offices between; alone a word must look like a Korean name."""
    if at and _free(tokens[at - 1], how) and _beside(tokens, at - 1):
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
        if _title_at(tokens, place, how, lex):
            sure = korean or end - at > 1 or (gap <= 1 and _subject_elsewhere(tokens, word, how))
            return end if sure or _foreign_sounds(word, how) else 0
    return 0


def _foreign_sounds(word: str, how: Signs) -> bool:
    """Whether a word has as many syllables of foreign names as it has others, at least."""
    return len(word) >= 2 and 2 * sum(c in how.transcribed for c in word) > len(word)


def _name_word(tokens: Sequence[Token], at: int, first: int, how: Signs) -> bool:
    if not _free(tokens[at], how) or len(tokens[at].text) < 2 or not "가" <= tokens[at].text[0] <= "힣":
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
    given = tokens[at].text in how.given
    titled = _titled_before(tokens, at, lex) or (at > 0 and tokens[at - 1].text in how.after)
    if not given and not (titled and _free(tokens[at], how) and not _definite(tokens[at], lex)):
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
    return end == len(tokens) or not tokens[end].is_word or _small(tokens[end], lex) or _speaks(tokens, end, lex)


def _goes_on(tokens: Sequence[Token], at: int, how: Signs) -> bool:
    token = tokens[at]
    return token.text in how.given or (_free(token, how) and token.start == tokens[at - 1].end + 1)


def _definite(token: Token, lex: Lexicon) -> bool:
    """Whether an article is glued to a word: behind a title it is an adjective."""
    return token.end - token.start > len(token.text) or any(
        token.text.startswith(a) for a in lex.articles if len(a) > 1
    )


def _family_word(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a known word with the article is a family name (سلمى الحداد): no office, no nation, and the last word."""
    if at >= len(tokens) or not _definite(tokens[at], lex) or tokens[at].fold in lex.function | lex.calendar:
        return False
    last = at + 1 >= len(tokens) or not tokens[at + 1].is_word or _small(tokens[at + 1], lex)
    return last and not (lex.roles.keys(tokens[at].text) or lex.demonym(tokens[at].text))
