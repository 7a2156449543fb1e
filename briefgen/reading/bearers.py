"""Who bears which name in one article: the people found so far, and whom another form of a name means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

from briefgen.lang import gazetteer
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.names import Candidate
from briefgen.reading.tokens import slug


@dataclass(slots=True)
class Draft:
    """A person while the mentions are being gathered."""

    name: str
    entity: str
    """Identity in the article."""

    roles: list[tuple[str, str, str]] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)


class Bearers:
    """People by their full names, case-folded, and by the words that may stand alone for them."""

    def __init__(self, lex: Lexicon) -> None:
        self.drafts: dict[str, Draft] = {}
        self._lex = lex
        self._words: dict[str, list[str]] = {}
        self._surnames: dict[str, list[str]] = {}
        self._given: dict[str, list[str]] = {}
        self._ending: dict[str, list[str]] = {}
        self._meant: dict[str, str | None] = {}

    def add_all(self, full: Iterable[Candidate]) -> None:
        """Takes in everybody named, the fullest names first, base forms before other cases, then in order of place."""
        first: dict[str, Candidate] = {}
        for candidate in full:  # who is named again is known by then
            first.setdefault(candidate.text, candidate)
        texts = set(first)
        for candidate in sorted(first.values(), key=lambda c: (-len(c.words), self._inflected(c, texts), c.span)):
            if self._find(candidate) is None:
                self._add(candidate)

    def shared(self, candidate: Candidate) -> bool:
        """Whether several people bear the surname that a lone word is, so that it means none of them for sure."""
        return len(candidate.words) == 1 and any(
            len(self._surnames.get(base.casefold(), ())) > 1 for base in self._lex.bases(candidate.words[0])
        )

    def _inflected(self, candidate: Candidate, texts: set[str]) -> bool:
        """Whether the article has the name in its base form too (``Ruiego Amarala`` beside ``Rui Amaral``)."""
        if not self._lex.inflections:
            return False
        forms = product(*map(self._lex.bases, candidate.words))
        return any(" ".join(form) in texts for form in forms if form != candidate.words)

    def _add(self, candidate: Candidate) -> None:
        key = candidate.text.casefold()
        self.drafts[key] = Draft(candidate.text, f"per:{slug(candidate.text)}")
        self._meant.clear()
        words = self._words[key] = [word.casefold() for word in candidate.words]
        if len(words) < 2:
            return
        for surname in _surnames(words, candidate.words):
            self._surnames.setdefault(surname, []).append(key)
        if gazetteer.given_name(candidate.words[0]):
            self._given.setdefault(words[0], []).append(key)
        self._ending.setdefault(words[-1], []).append(key)

    def key(self, candidate: Candidate) -> str:
        """The person that a candidate is or would be: an earlier, fuller name with the same surname, else its own."""
        return self.meant(candidate) or candidate.text.casefold()

    def meant(self, candidate: Candidate) -> str | None:
        """The person whom a name means, as written or in another case (``Wierzbickiej``); None if nobody yet."""
        text, kind = candidate.text, candidate.type
        if kind == "ORG" or (kind == "LOC" and not self._namesake(candidate)):
            key = text.casefold()
            return key if key in self.drafts else None
        if text not in self._meant:
            self._meant[text] = self._find(candidate)
        return self._meant[text]

    def _namesake(self, candidate: Candidate) -> bool:
        """Whether a place that no preposition of place shows to be one is the surname of somebody in the article."""
        word = candidate.words[0]
        if len(candidate.words) > 1 or candidate.located or word.casefold() not in self._surnames:
            return False
        place = gazetteer.place_by_id(candidate.place or "")
        itself = self._lex.countries.keys(word) or gazetteer.place(word, self._lex.code)
        known = (
            itself and not self._lex.demonym(word) and place is not None and (place.kind == "country" or place.capital)
        )
        return not known

    def _find(self, candidate: Candidate) -> str | None:
        key = candidate.text.casefold()
        if key in self.drafts:
            return key
        bases, words = self._lex.bases, candidate.words
        lasts = [base.casefold() for base in bases(words[-1])]
        if len(words) == 1:
            return self._lone(lasts)
        if self._ending.keys().isdisjoint(lasts):
            return None
        forms = [*([base.casefold() for base in bases(word)] for word in words[:-1]), lasts]
        found = (self._several(forms, last) for last in lasts)
        return next((several for several in found if several is not None), None)

    def _lone(self, forms: Sequence[str]) -> str | None:
        for form in forms:
            bearers = self._surnames.get(form) or self._given.get(form)
            if bearers and len(bearers) == 1:  # of two namesakes a bare name means neither for sure
                return bearers[0]
        return None

    def _several(self, forms: Sequence[Sequence[str]], last: str) -> str | None:
        for key in self._ending.get(last, ()):
            full = self._words[key]
            if all(any(base in full for base in bases) for bases in forms) or _initials([f[0] for f in forms], full):
                return key
        return None


def _surnames(full: list[str], name: Sequence[str]) -> set[str]:
    """The words that may stand alone for the person."""
    first = name[0]
    if gazetteer.family_name_first(first) and not gazetteer.given_name(name[-1]):
        return {full[0]}
    if gazetteer.family_name_first(first) and len(full) <= 3:
        return {full[0], full[-1]}
    return {full[-1]}


def _initials(words: list[str], full: list[str]) -> bool:
    return all(a == b or (a.rstrip(".") and b.startswith(a.rstrip("."))) for a, b in zip(words, full, strict=False))
