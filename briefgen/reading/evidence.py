"""What the whole article shows of a capitalised word: that it is a name, or an ordinary word at the head of a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token

OPENING = frozenset("“„«‘‚\"'(–—-:|/•*[¿¡…»⏎")
"""Marks after which a sentence, a quote or a clause may start, so that a capital proves nothing."""

MIN_HEADLINE = 4
"""Words of the shortest line that can be told to be a headline in capitals."""

HEADLINE = 0.7
"""Share of words with a capital from which a line is a headline and its capitals prove nothing."""

SHOUTED = 0.6
"""Share of words all in capitals from which a line is shouted."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Which words the article writes how."""

    small: frozenset[str]
    """Words written with a small letter somewhere."""

    proper: frozenset[str]
    """Words with a capital inside a sentence, as written."""

    headlines: frozenset[int]
    """Places where headlines start, in which every word may have a capital."""

    def proves(self, word: str, lex: Lexicon) -> bool:
        """Whether the word, in this or another case, has its capital inside a sentence too."""
        return any(base in self.proper for base in lex.bases(word))

    def ordinary(self, word: str) -> bool:
        """Whether the article writes the word with a small letter as well."""
        return word.casefold() in self.small


def starts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence, a quote or a clause after a colon starts at this token."""
    return at == 0 or tokens[at - 1].text in OPENING or (at == 1 and not tokens[0].is_word)


def gather(sentences: Sequence[Sequence[Token]], lex: Lexicon) -> Evidence:
    """One pass over the sentences of an article."""
    small: set[str] = set()
    proper: set[str] = set()
    headlines: set[int] = set()
    for tokens in sentences:
        if _headline(tokens, lex):
            headlines.add(tokens[0].start)
            continue
        for at, token in enumerate(tokens):
            if token.is_capital:
                if not starts(tokens, at):
                    proper.add(token.text)
            elif token.is_word:
                small.add(token.text)
    return Evidence(frozenset(small), frozenset(proper), frozenset(headlines))


def _headline(tokens: Sequence[Token], lex: Lexicon) -> bool:
    """Whether the capitals of a line come from its being a headline; a list of names has figures or commas."""
    words = [t for t in tokens if t.is_word]
    if len(words) < MIN_HEADLINE or lex.capitalised_nouns:
        return False
    capitals = [t for t in words if t.is_capital]
    if len(capitals) <= HEADLINE * len(words) / 2:
        return False
    shouted = sum(t.text.isupper() and len(t.text) > 1 for t in capitals)
    if shouted > SHOUTED * len(words):
        return True
    if any(t.text[0].isdigit() or t.text in ",(;" for t in tokens):
        return False
    named = {b.start for a, b in pairwise(words) if a.is_capital and lex.given(a.text)}
    plain = [t for t in words[1:] if t.start not in named and not (t.is_capital and lex.explained(t.text))]
    return len(plain) >= MIN_HEADLINE - 1 and sum(t.is_capital for t in plain) > HEADLINE * len(plain)
