"""Common nouns of languages that write every noun with a capital, so that a capital there proves no name."""

from __future__ import annotations

from functools import cache

from briefgen.lang import tables

SHORTEST_PART = 3
SHORTEST_TAIL = 4
"""Letters of the first and of the last noun of a compound."""


class Nouns:
    """The common nouns of a language: those of the table, and compounds of two of them (*Notunterkunft*).

    A compound whose last noun is one that names of places end in as well (*Neudorf*) is none.
    """

    def __init__(
        self, words: frozenset[str], tails: frozenset[str], links: tuple[str, ...], lost: tuple[str, ...]
    ) -> None:
        self._words = words
        self._folded = frozenset(word.casefold() for word in words)
        self._tails = tails
        self._links = ("", *links)
        self._lost = lost

    def __contains__(self, word: str) -> bool:
        return word in self._words or self._compound(word.casefold())

    def _compound(self, word: str) -> bool:
        return any(
            word[at:] in self._folded and word[at:] not in self._tails and self._head(word[:at])
            for at in range(SHORTEST_PART, len(word) - SHORTEST_TAIL + 1)
        )

    def _head(self, word: str) -> bool:
        if any(word + end in self._folded for end in self._lost):
            return True
        return any(word.endswith(link) and word[: len(word) - len(link)] in self._folded for link in self._links)


@cache
def common_nouns(lang: str, links: tuple[str, ...] = (), lost: tuple[str, ...] = ()) -> Nouns:
    """The common nouns of the language with this BCP 47 code; none for a language that the table does not hold.

    `links` may stand between the nouns of a compound (*Untersuchung-s-haft*), `lost` are
    ends that the first of them may lose (*Grenz-kontrolle*).
    """
    primary = lang.split("-")[0].lower()
    found: dict[str, set[str]] = {"noun": set(), "tail": set()}
    for code, kind, words in tables.rows("nouns.tsv"):
        if code == primary:
            found[kind].update(words.split())
    return Nouns(frozenset(found["noun"]), frozenset(found["tail"]), links, lost)
