"""Word lists with wildcards, answered quickly: which keys does this word, or these words, belong to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from briefgen.lang.memo import Memo

_NOTHING: frozenset[str] = frozenset()
_ANY = "*"
MAX_BETWEEN = 3
"""Words that a star standing alone inside a phrase may stand for."""

MAX_PHRASE = 6
"""Words in the longest phrase of a list."""


def fold_case(word: str) -> str:
    """The word without regard to case; a Turkish dotted capital is an *i* (``İddia`` is *iddia*)."""
    return word.casefold().replace("i\u0307", "i")


FOLDED = Memo(fold_case)
"""Words without regard to case; news repeats its words."""


class _AsWritten(dict[str, str]):
    """Every word as it is, for tables in which capitals count."""

    def __missing__(self, word: str) -> str:
        return word


class WordTable:
    """Keys by word; entries may hold stars and several words (``air strike*``).

    Look-ups are case-insensitive unless `fold` is False. Answers for single words are remembered: the table is asked
    about every word of every article, and news repeats its words.
    """

    def __init__(self, entries: Mapping[str, Iterable[str]], *, fold: bool = True) -> None:
        self._exact: dict[str, set[str]] = {}
        self._starts: dict[str, set[str]] = {}
        self._ends: dict[str, set[str]] = {}
        self._globs: list[tuple[re.Pattern[str], str]] = []
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._open_phrases: list[tuple[tuple[str, ...], str]] = []
        for key in entries:
            for entry in entries[key]:
                self._add(key, fold_case(entry) if fold else entry)
        self._seconds = {
            first: frozenset(_ANY if "*" in phrase[1] else phrase[1] for phrase, _ in phrases)
            for first, phrases in self._phrases.items()
        }
        self._start_sizes = sorted({len(s) for s in self._starts})
        self._end_sizes = sorted({len(s) for s in self._ends})
        # most words begin and end like no entry, and are through after one look
        self._head, self._tail = min(self._start_sizes, default=1), min(self._end_sizes, default=1)
        self._heads = frozenset(start[: self._head] for start in self._starts)
        self._tails = frozenset(end[-self._tail :] for end in self._ends)
        self.keys: Callable[[str], frozenset[str]] = Memo(self.look_up).__getitem__
        """Keys of a single word; empty if it is in no list."""

        self.alone: Callable[[str], frozenset[str] | None] = Memo(self._alone).__getitem__
        """Keys of a word with which no entry of several words begins; None if one may, so that the next words count."""

        self._fold_of: Mapping[str, str] = FOLDED if fold else _AsWritten()
        self._idle: set[str] = set()
        """Words asked for before that open no entry: nearly all."""

        self.opens: Callable[[str], bool] = Memo(self.begins).__getitem__
        """Whether any entry begins with this word."""

    def _add(self, key: str, entry: str) -> None:
        words = tuple(entry.split())
        if "*" in words[1:-1]:  # la * til: what stands between may be a name of several words
            at = words.index("*")
            for count in range(1, MAX_BETWEEN + 1):
                spread = (*words[:at], *["*"] * count, *words[at + 1 :])
                self._phrases.setdefault(words[0], []).append((spread, key))
        elif len(words) > 1:
            if "*" in words[0]:
                self._open_phrases.append((words, key))
            else:
                self._phrases.setdefault(words[0], []).append((words, key))
        elif "*" not in entry:
            self._exact.setdefault(entry, set()).add(key)
        elif entry.endswith("*") and entry.count("*") == 1:
            self._starts.setdefault(entry[:-1], set()).add(key)
        elif entry.startswith("*") and entry.count("*") == 1:
            self._ends.setdefault(entry[1:], set()).add(key)
        else:
            self._globs.append((glob(entry), key))

    def look_up(self, word: str) -> frozenset[str]:
        """As `keys`, without remembering the answer: for those who remember what they make of it."""
        folded = self._fold_of[word]
        head, tail = folded[: self._head] in self._heads, folded[-self._tail :] in self._tails
        if folded not in self._exact and not head and not tail and not self._globs:
            return _NOTHING
        found = [self._exact[folded]] if folded in self._exact else []
        if head:
            found += [self._starts[folded[:size]] for size in self._start_sizes if folded[:size] in self._starts]
        if tail:
            found += [self._ends[folded[-size:]] for size in self._end_sizes if folded[-size:] in self._ends]
        found += [{key} for pattern, key in self._globs if pattern.fullmatch(folded)]
        return frozenset().union(*found) if found else _NOTHING

    def _alone(self, word: str) -> frozenset[str] | None:
        return None if self._open_phrases or self._fold_of[word] in self._phrases else self.keys(word)

    def begins(self, word: str) -> bool:
        """As `opens`, without remembering the answer."""
        folded = self._fold_of[word]
        found = folded in self._phrases or bool(self.look_up(word))
        found = found or any(_same(p[0], folded) for p, _ in self._open_phrases)
        if not found:
            self._idle.add(word)
        return found

    def openings(self, words: Sequence[str]) -> list[int]:
        """The indices of the words with which an entry begins."""
        idle, opens = self._idle, self.opens
        if idle.issuperset(words):
            return []
        return [at for at, word in enumerate(words) if word not in idle and opens(word)]

    def match(self, words: Sequence[str], at: int) -> tuple[int, frozenset[str]]:
        """The longest entry that starts at ``words[at]``: how many words it takes (0 for none) and its keys."""
        if at >= len(words) or not self.opens(words[at]):
            return 0, _NOTHING
        return self._match(words, at)

    def _match(self, words: Sequence[str], at: int) -> tuple[int, frozenset[str]]:
        alone = self.alone(words[at])
        if alone is not None:
            return (1, alone) if alone else (0, alone)
        fold = self._fold_of
        first = fold[words[at]]
        seconds = self._seconds.get(first)
        # most words go on with none that can be the second of a phrase
        goes_on = seconds and at + 1 < len(words) and (_ANY in seconds or fold[words[at + 1]] in seconds)
        phrases = self._phrases[first] if goes_on else []
        if self._open_phrases:
            phrases = [*phrases, *self._open_phrases]
        if not phrases:
            single = self.keys(words[at])
            return (1, single) if single else (0, single)
        folded = [fold[w] for w in words[at : at + MAX_PHRASE]]
        best, keys = 0, _NOTHING
        for phrase, key in phrases:
            if best <= len(phrase) <= len(folded) and (
                folded[: len(phrase)] == [*phrase] or all(map(_same, phrase, folded))
            ):
                keys = keys | {key} if len(phrase) == best else frozenset({key})
                best = len(phrase)
        if best:
            return best, keys
        single = self.keys(words[at])
        return (1, single) if single else (0, single)

    def goes_on(self, first: str, second: str) -> bool:
        """Whether an entry of several words may begin with these two."""
        seconds = self._seconds.get(self._fold_of[first], _NOTHING)
        return bool(self._open_phrases) or _ANY in seconds or self._fold_of[second] in seconds

    def matches(self, words: Sequence[str], openings: Iterable[int]) -> dict[int, tuple[int, frozenset[str]]]:
        """What `match` finds at those of the places where an entry may begin at which one does."""
        out = {}
        for at in openings:
            found = self._match(words, at)
            if found[0]:
                out[at] = found
        return out

    def hits(
        self, words: Sequence[str], openings: Sequence[int] | None = None
    ) -> list[tuple[int, int, frozenset[str]]]:
        """Every word and phrase of the table in a run of words, as (index, width, keys), not overlapping.

        `openings` are the indices where an entry may begin, if they are known already.
        """
        out: list[tuple[int, int, frozenset[str]]] = []
        free = 0
        for at in self.openings(words) if openings is None else openings:
            if at >= free:
                width, keys = self._match(words, at)
                if width:
                    out.append((at, width, keys))
                    free = at + width
        return out

    def all_keys(self, words: Sequence[str], openings: Sequence[int] | None = None) -> frozenset[str]:
        """Keys of every word and phrase in a run of words; `openings` as for `hits`."""
        out: set[str] = set()
        for at in self.openings(words) if openings is None else openings:
            out |= self.keys(words[at])
            if self.alone(words[at]) is None:
                out |= self._match(words, at)[1]
        return frozenset(out)


class Openers:
    """Which of several lists have an entry that a word opens, answered for all of them in one look.

    Each list is one table or more, under a power of two; all its tables fold case.
    """

    def __init__(self, lists: Mapping[int, Iterable[WordTable]]) -> None:
        self._exact: dict[str, int] = {}
        self._globs: list[tuple[re.Pattern[str], int]] = []
        starts: dict[str, int] = {}
        ends: dict[str, int] = {}
        for bit, tables in lists.items():
            for table in tables:
                for known, words in (
                    (self._exact, (*table._exact, *table._phrases)),
                    (starts, table._starts),
                    (ends, table._ends),
                ):
                    for word in words:
                        known[word] = known.get(word, 0) | bit
                self._globs += [(pattern, bit) for pattern, _ in table._globs]
                self._globs += [(glob(phrase[0]), bit) for phrase, _ in table._open_phrases]
        # a word that fits none of the patterns, as most do, is through after one look
        self._any_glob = re.compile("|".join(f"(?:{p.pattern})" for p, _ in self._globs) or r"(?!)", re.DOTALL)
        self._head = min(map(len, starts), default=1)
        self._tail = min(map(len, ends), default=1)
        self._by_head: dict[str, list[tuple[str, int]]] = {}
        self._by_tail: dict[str, list[tuple[str, int]]] = {}
        for start, bits in starts.items():
            self._by_head.setdefault(start[: self._head], []).append((start, bits))
        for end, bits in ends.items():
            self._by_tail.setdefault(end[-self._tail :], []).append((end, bits))

    def of(self, folded: str) -> int:
        """The sum of the numbers of those lists, for a word without regard to case."""
        found = self._exact.get(folded, 0)
        for start, bits in self._by_head.get(folded[: self._head], ()):
            if folded.startswith(start):
                found |= bits
        for end, bits in self._by_tail.get(folded[-self._tail :], ()):
            if folded.endswith(end):
                found |= bits
        if self._globs and self._any_glob.fullmatch(folded):
            for pattern, bit in self._globs:
                if pattern.fullmatch(folded):
                    found |= bit
        return found


@cache
def glob(entry: str) -> re.Pattern[str]:
    """An entry with stars as a pattern for whole words."""
    return re.compile(glob_text(entry), re.DOTALL)


def glob_text(entry: str) -> str:
    """The pattern of `glob`, uncompiled: in it a dot is any sign."""
    return ".*".join(map(re.escape, entry.split("*")))


def _same(pattern: str, word: str) -> bool:
    return pattern == word if "*" not in pattern else glob(pattern).fullmatch(word) is not None


_APOSTROPHES = "'’‘"


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, longest first, spaces flexible, a star for letters.

    No words make a pattern that matches nothing, never one that matches everything.
    """
    parts = [_as_pattern(word) for word in sorted(set(words), key=lambda w: (-len(w), w))]
    return "(?:" + "|".join(parts) + ")" if parts else r"(?!)"


def _as_pattern(word: str) -> str:
    out = []
    for char in word:
        if char == "*":
            out.append(r"\w*")
        elif char.isspace():
            out.append(r"\s+")
        elif char in _APOSTROPHES:
            out.append(f"[{_APOSTROPHES}]")
        else:
            out.append(re.escape(char))
    return "".join(out)


@cache
def any_word(words: tuple[str, ...], spaced: bool = True) -> re.Pattern[str]:
    """A pattern that finds any of the words or phrases, whole where spaces part words, whatever their case."""
    found = alternatives(words)
    return re.compile(rf"(?<!\w){found}(?!\w)" if spaced else found, re.IGNORECASE)
