"""What the words around a name say of who that is: role, country, form of address."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefgen.lang.patterns import MAX_PHRASE
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token

MAX_BODY = 3
"""Words for the body that a role belongs to, before the name of who has the role."""

REACH_BEFORE = 9
REACH_AFTER = 9
"""Tokens looked at on either side; the longest apposition in the hand-marked articles has seven."""

MAX_ROLE = 5
"""Tokens of a role noun with what follows it up to the name."""

MAX_BEHIND = 4
"""Tokens behind a name among which its title is looked for, where titles stand there."""

MAX_STRANGE = 1
"""Words of no list between a role noun and the article or country that opens its phrase. A subject and its verb are
two: *The court sentenced former minister Amaral* must not make *court sentenced* part of who Amaral is."""

ROLE_WITHIN = 6
"""A role noun must come this early after the comma that opens an apposition; later ones belong to other clauses."""


_OPENING = frozenset((",", "(", "–"))
"""Marks that open an apposition behind a name."""


class Description(NamedTuple):
    """A role noun phrase: its shared key, the country tied to it and its place among the tokens."""

    role: str
    country: str
    first: int
    """Index of the phrase's first token."""

    last: int
    """Index one past its last token."""


def country_of(token: Token, lex: Lexicon) -> str:
    """ISO code that a word stands for as adjective, inhabitant, country name, capital or seat; else empty."""
    return _country(token.text, token.is_capital, lex)


@lru_cache(maxsize=1 << 16)
def _country(written: str, capital: bool, lex: Lexicon) -> str:
    for word in lex.bases(written):
        codes = lex.demonym(word) or lex.countries.keys(word) or lex.governments.keys(word)
        if codes:
            return min(codes).partition("-")[0]  # an office of England is one of its country
        if (capital or not lex.capitals) and (called := lex.country_called(word)):
            return called
    return ""


def phrase_at(tokens: Sequence[Token], at: int, lex: Lexicon) -> Description | None:
    """The role noun phrase whose noun begins at `at`, with what describes it before and ``of X`` after."""
    if not lex.opens_role(tokens[at].text):
        return None
    taken, keys = _role(tokens, at, lex)
    if not taken:
        return None
    first, country = _leftwards(tokens, at, lex)
    last = at + taken
    if not country:
        country, last = _of_country(tokens, last, lex)
    return Description(_choose(keys), country, first, last)


def _choose(keys: frozenset[str]) -> str:
    """One key of several, the more telling first (``director`` of films or of firms is left to order)."""
    return min(keys)


def _leftwards(tokens: Sequence[Token], at: int, lex: Lexicon) -> tuple[int, str]:
    """Start of the phrase to the left of its noun, and the country named in it."""
    first, country, named, strange = at, "", at, 0
    while first > 0 and at - first < 5:
        token = tokens[first - 1]
        if not token.is_word:
            break
        here = country_of(token, lex)
        if here:
            genitive = token.is_capital and lex.bare(token.text) != token.text
            if strange and not genitive and not any(lex.demonym(word) for word in lex.bases(token.text)):
                break  # Lisbon sentenced minister ...: a place is a subject sooner than an adjective
            country, named = country or here, first - 1
            if genitive:
                first -= 1
                break  # Japan’s prime minister: what stands before is another phrase
        elif token.fold in lex.articles:
            first -= 1
            break
        elif token.fold in lex.qualifiers and not token.is_capital:
            if named == first:
                named = first - 1
        elif strange == MAX_STRANGE or _bars(token, lex):
            break
        else:
            strange += 1
        first -= 1
    if tokens[first].fold not in lex.articles:
        first = named  # words without an article before them are not surely part of the phrase
    return first, country


def _bars(token: Token, lex: Lexicon) -> bool:
    """Whether no phrase of a role reaches over this word."""
    return token.fold in lex.function or token.is_capital or bool(lex.say.keys(token.text))


def _of_country(tokens: Sequence[Token], last: int, lex: Lexicon) -> tuple[str, int]:
    """``of Ukraine``, ``der Ukraine``: the country right after the noun, and where the phrase then ends."""
    for step in (0, 1, 2):
        if last + step >= len(tokens) or not tokens[last + step].is_word:
            return "", last
        token = tokens[last + step]
        country = country_of(token, lex)
        if country and (token.is_capital or step <= 1):
            return country, last + step + 1
        fold = token.fold
        if fold not in lex.function and fold not in lex.articles and fold not in lex.particles:
            return "", last
    return "", last


def around(tokens: Sequence[Token], start: int, end: int, lex: Lexicon) -> tuple[Description, ...]:
    """Role phrases that stand in apposition to the name at ``tokens[start:end]``, before it first."""
    out = []
    before = _before(tokens, start, lex) if start else None
    if before is not None:
        out.append(before)
    after = behind(tokens, end, lex) if not lex.capitals else None
    if after is None and end < len(tokens) and tokens[end].text in _OPENING:
        after = _after(tokens, end, lex)
    if after is not None:
        out.append(after)
    return tuple(out)


def behind(tokens: Sequence[Token], end: int, lex: Lexicon) -> Description | None:
    """A title right behind the name, nations between: 김민수 시장, 블라디미르 푸틴 러시아 대통령."""
    country, at = "", end
    while at < min(len(tokens), end + MAX_BEHIND):
        taken, keys = lex.roles.match([t.text for t in tokens[at : at + 6]], 0)
        if taken:
            return Description(_choose(keys), country, end, at + taken)
        here = country_of(tokens[at], lex)
        if not here and not lex.organisation.keys(tokens[at].text):
            return None
        country, at = country or here, at + 1
    return None


def addressed(tokens: Sequence[Token], start: int, lex: Lexicon) -> bool:
    """Whether a form of address (``Mr``, ``Frau``) stands right before."""
    at = start - 1
    if at >= 0 and tokens[at].text == ".":
        at -= 1
    return at >= 0 and tokens[at].text.rstrip(".") in lex.honorifics


def _before(tokens: Sequence[Token], start: int, lex: Lexicon) -> Description | None:
    """A role right before the name, or one comma earlier when the phrase opens the sentence or names a country."""
    if start and tokens[start - 1].is_word:
        if lex.bare(tokens[start - 1].text) != tokens[start - 1].text:
            return None  # the Prime Minister’s Questions
        return ending_at(tokens, start, lex) or _with_body(tokens, start, lex)
    if start < 2 or tokens[start - 1].text != ",":
        return None
    first = max(0, start - REACH_BEFORE)
    if not any(lex.opens_role(t.text) for t in tokens[max(0, first - MAX_ROLE) : start - 1]):
        return None
    for end in range(start - 1, first, -1):
        if not tokens[end - 1].is_word:
            return None
        found = ending_at(tokens, end, lex, within=True)
        if found is not None:
            opens = found.first == 0 or _opened(tokens[found.first - 1], lex)
            return found._replace(last=start - 1) if opens or found.country else None
    return None


def _with_body(tokens: Sequence[Token], start: int, lex: Lexicon) -> Description | None:
    """A role and whose it is, right before the name: ``il deputato dell’opposizione Carlo Verdi``.

    What the role belongs to must be a body or have a capital; of a person it might be that person who is named.
    """
    for link in range(start - 2, max(0, start - 2 - MAX_BODY), -1):
        if tokens[link].fold in lex.links:
            found = ending_at(tokens, link, lex)
            body = tokens[link + 1 : start]
            if found is None or not all(_of_body(t, lex) for t in body) or all(t.fold in lex.articles for t in body):
                return None
            return found._replace(last=start)
    return None


def _of_body(token: Token, lex: Lexicon) -> bool:
    if not token.is_word:
        return False
    known = token.fold in lex.articles or bool(lex.organisation.keys(token.text)) or bool(lex.demonym(token.text))
    return known or (token.is_capital and not lex.given(token.text) and not lex.capitalised_nouns)


def _opened(previous: Token, lex: Lexicon) -> bool:
    """Whether a phrase may begin after this token: a mark, a verb of saying, or ``his`` (``his lawyer, Anna Berg``)."""
    return not previous.is_word or bool(lex.say.keys(previous.text)) or previous.fold in lex.determiners


def ending_at(tokens: Sequence[Token], end: int, lex: Lexicon, *, within: bool = False) -> Description | None:
    """The longest role phrase that ends right at `end`; with `within`, one whose noun does, whatever follows it."""
    opens, first = lex.opens_role, max(0, end - MAX_ROLE)
    for noun, token in enumerate(tokens[first:end], first):
        if not opens(token.text) or not all(t.is_word for t in tokens[noun:end]):
            continue
        found = phrase_at(tokens, noun, lex)
        if found is not None and (found.last == end or (within and noun + _width(tokens, noun, lex) == end)):
            return found
    return None


def _width(tokens: Sequence[Token], at: int, lex: Lexicon) -> int:
    return _role(tokens, at, lex)[0]


def _role(tokens: Sequence[Token], at: int, lex: Lexicon) -> tuple[int, frozenset[str]]:
    """How many words a role noun takes, and its keys."""
    noun = lex.role_word(tokens[at].text)
    keys = lex.roles.alone(noun)
    if keys is not None:
        return (1, keys) if keys else (0, keys)
    return lex.roles.match([lex.role_word(t.text) for t in tokens[at : at + MAX_PHRASE]], 0)


def _after(tokens: Sequence[Token], end: int, lex: Lexicon) -> Description | None:
    """A role after ``Name,`` or ``Name (``, close to the mark at `end`."""
    opener = tokens[end + 1].fold if end + 1 < len(tokens) else ""
    if opener in lex.function and opener not in lex.articles and opener not in lex.locative:
        return None  # ", and head of ..." tells of the next name
    for noun in range(end + 1, min(len(tokens), end + 1 + ROLE_WITHIN)):
        if not tokens[noun].is_word:
            break
        if lex.say.keys(tokens[noun].text) or lex.pronouns.keys(tokens[noun].text):
            break
        if tokens[noun].fold in lex.prepositions and noun > end + 1:
            break  # accompanied by the president: the role is somebody else's
        found = phrase_at(tokens, noun, lex)
        if found is not None:
            last = found.last
            while (
                last < len(tokens)
                and last - end < REACH_AFTER
                and tokens[last].text not in (",", ".", ")", ";", "–", "“", "”")
            ):
                last += 1
            if any(lex.say.keys(t.text) for t in tokens[end + 1 : last]):
                return None  # ", officials said" tells who speaks, not who that is
            stop = tokens[last].text if last < len(tokens) else "."
            return found._replace(first=end + 1, last=last) if stop in (",", ".", ")", ";", "–") else None
    return None
