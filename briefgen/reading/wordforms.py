"""What a word is the form of, in one language: its bases, and whether it is a name, a role or an ordinary word."""

from __future__ import annotations

from briefgen.lang import gazetteer, known
from briefgen.lang.memo import Memo
from briefgen.lang.patterns import WordTable, fold_case

MIN_WORD = 2
"""Letters of the shortest word that counts as content."""


class WordForms:
    """What a word is the form of; every finder asks about every word, and news repeats its words."""

    def __init__(
        self,
        genitive: tuple[str, ...],
        inflections: tuple[tuple[str, str], ...],
        roles: WordTable,
        pronouns: WordTable,
        function: frozenset[str],
        address: frozenset[str],
    ) -> None:
        swaps = (*((ending, "") for ending in genitive), *inflections)
        apostrophes = tuple(e for e in genitive if not e[0].isalnum() and "*" not in e)
        marks = tuple(e[:-1] for e in genitive if e.endswith("*"))

        def bases(word: str) -> tuple[str, ...]:
            forms = (
                word[: len(word) - len(old)] + new
                for old, new in swaps
                if word.endswith(old) and len(word) - len(old) >= 2
            )
            cut = (bare(word),) if marks else ()
            return tuple(dict.fromkeys((word, *cut, *forms)))

        def bare(word: str) -> str:
            if word.isalnum():
                return word
            for mark in marks:  # ’* stands for any ending behind an apostrophe
                head, found, tail = word.rpartition(mark)
                if found and head and tail.islower():
                    return head
            return next((word[: -len(e)] for e in apostrophes if word.endswith(e) and len(word) > len(e)), word)

        def role_word(word: str) -> str:
            plain = bare(word)
            return plain if "-" not in plain or roles.opens(plain) else plain.rsplit("-", 1)[1]

        def plain(word: str) -> str:
            small = fold_case(bare(word))
            return small if len(small) >= MIN_WORD and small not in function else ""

        def given(word: str) -> bool:
            return any(gazetteer.given_name(form) for form in (bases(word) if inflections else (word,)))

        def explained(word: str) -> bool:
            plain = bare(word)
            named = given(plain) or gazetteer.family_name_first(plain)
            return not word.isupper() and bool(named or roles.opens(plain) or known.surname(plain) or plain in address)

        self.plain = Memo(plain)
        self.given = Memo(given)
        self.explained = Memo(explained)
        self.points: Memo[str, bool] = Memo(lambda word: bool(pronouns.keys(word)) or roles.opens(role_word(word)))
        self.bases = Memo(bases)
        self.bare = Memo(bare)
        self.role_word = Memo(role_word)
        self.opens_role: Memo[str, bool] = Memo(lambda word: roles.opens(role_word(word)))
