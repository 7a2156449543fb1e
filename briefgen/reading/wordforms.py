"""What a word is the form of, in one language: its bases, and whether it is a name, a role, a nation, an ordinary word.

Every finder asks about every word, and news repeats its words: each answer is worked out once, and the answers that
most words get (no ending, no role, no nation) by the shortest way.
"""

from __future__ import annotations

from briefgen.lang import gazetteer, known
from briefgen.lang.memo import Memo
from briefgen.lang.patterns import WordTable


class WordForms:
    """The answers for one language, by word."""

    def __init__(
        self,
        genitive: tuple[str, ...],
        inflections: tuple[tuple[str, str], ...],
        roles: WordTable,
        pronouns: WordTable,
        demonyms: WordTable,
        address: frozenset[str],
    ) -> None:
        swaps = (*((ending, "") for ending in genitive), *inflections)
        endings = tuple(old for old, _ in swaps)
        apostrophes = tuple(e for e in genitive if not e[0].isalnum() and "*" not in e)
        marks = tuple(e[:-1] for e in genitive if e.endswith("*"))

        def bases(word: str) -> tuple[str, ...]:
            if not marks and not word.endswith(endings):
                return (word,)
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
            if word.isalnum():
                return word
            plain = bare(word)
            return plain if "-" not in plain or roles.opens(plain) else plain.rsplit("-", 1)[1]

        def given(word: str) -> bool:
            if not inflections:
                return bool(gazetteer.given_name(word))
            return any(gazetteer.given_name(form) for form in self.bases[word])

        def explained(word: str) -> bool:
            plain = bare(word)
            if bool(demonym(plain)):
                return True
            named = given(plain) or gazetteer.family_name_first(plain)
            return not word.isupper() and bool(named or roles.opens(plain) or known.surname(plain) or plain in address)

        def demonym(word: str) -> frozenset[str]:
            small = word[:1].lower() + word[1:]
            return demonyms.look_up(word) or (demonyms.look_up(small) if small != word else frozenset())

        def small_demonym(word: str) -> bool:
            return bool(demonyms.look_up(word[:1].lower() + word[1:])) and not demonyms.look_up(word)

        self.given = Memo(given)
        self.explained = Memo(explained)
        self.demonym = Memo(demonym)
        self.small_demonym = Memo(small_demonym)
        self.bases = Memo(bases)
        self.bare = Memo(bare)
        self.role_word = Memo(role_word)
        self.opens_role: Memo[str, bool] = Memo(lambda word: roles.begins(role_word(word)))
        self.points: Memo[str, bool] = Memo(lambda word: self.opens_role[word] or bool(pronouns.keys(word)))
