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
    """Words written with a small letter somewhere, and marks."""

    proper: frozenset[str]
    """Words with a capital inside a sentence, as written."""

    headlines: frozenset[int]
    """Places where headlines start, in which every word may have a capital."""

    capitals: tuple[tuple[int, ...], ...]
    """Of each sentence, the indices of the words with a capital."""

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
    told: list[Sequence[Token]] = []
    proper: set[str] = set()
    headlines: set[int] = set()
    capitals: list[tuple[int, ...]] = []
    for tokens in sentences:
        big = [at for at, t in enumerate(tokens) if t.is_capital]
        capitals.append(tuple(big))
        if len(big) >= MIN_HEADLINE - 1 and _headline(tokens, len(big), lex):  # fewer are no headline’s share
            headlines.add(tokens[0].start)
            continue
        told.append(tokens)
        for at in big:
            word = tokens[at].text
            if word not in proper and not starts(tokens, at):
                proper.add(word)
    small = frozenset([t.text for tokens in told for t in tokens if not t.is_capital])
    return Evidence(small, frozenset(proper), frozenset(headlines), tuple(capitals))


def _headline(tokens: Sequence[Token], capitals: int, lex: Lexicon) -> bool:
    """Whether the capitals of a line come from its being a headline; a list of names has figures or commas."""
    words = [t for t in tokens if t.is_word]
    count = len(words)
    if count < MIN_HEADLINE or capitals <= HEADLINE * count / 2 or lex.capitalised_nouns:
        return False
    shouted = sum([t.is_capital and t.text.isupper() and len(t.text) > 1 for t in words])
    if shouted > SHOUTED * count:
        return True
    if any(t.text[0].isdigit() or t.text in ",(;" for t in tokens):
        return False
    named = {b.start for a, b in pairwise(words) if a.is_capital and lex.given(a.text)}
    plain = [t for t in words[1:] if t.start not in named and not (t.is_capital and lex.explained(t.text))]
    return len(plain) >= MIN_HEADLINE - 1 and sum(t.is_capital for t in plain) > HEADLINE * len(plain)
