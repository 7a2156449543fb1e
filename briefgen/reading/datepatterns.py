"""A pack's date templates, compiled, and the stretches of a text that they match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import WordTable
from briefgen.model.article import Span
from briefgen.reading.dateslots import LAST_YEAR, Slots
from briefgen.reading.datesorts import NOTHING, Sorts
from briefgen.reading.datetemplates import Match, Node, Rule, Step, compiled, glued_pairs, literals, shows, walk
from briefgen.reading.datewords import Meaning, Vocabulary, fold

_KINDS = {
    "ages": "age", "half": "half", "ago": "ago", "ahead": "ahead", "earlier": "earlier", "later": "later",
    "within": "within", "weekday_last": "last", "weekday_next": "next", "shifted": "shifted", "times": "time",
    "formats": "calendar", "sets": "set", "durations": "duration", "ranges": "range",
}  # fmt: skip
"""Keys of ``[dates]`` that hold templates, with the kind of their hits; the first wins among equally long ones."""

_MODIFIED = frozenset({"calendar", "relative", "shifted", "last", "next", "ago", "ahead", "earlier", "later"})
"""Kinds that take *early* and *the end of* into their span."""

EVERYWHERE = ("{year}-{m}-{day}",)
"""Calendar dates that are written alike in all languages (ISO 8601)."""

FIRST_BARE = 1500
"""Before this year a bare number of four digits is rather a number where a content word follows."""

FIRST_ROUND = 1900
"""Before this year a bare number that ends in a nought is rather a number."""

LONGEST_ABBREVIATION = 3
"""Letters of a word before a dot that may be an abbreviation (``Nr. 1969``); after a longer one a sentence begins."""

FATES = frozenset({"killed", "injured", "missing", "evacuated", "displaced", "rescued", "arrested"})
"""Keys of ``[amounts.of]`` whose words may tell what was done, not only to how many."""

_OPENERS = frozenset({"(", ",", ";", ":", "-", '"', "«", "»", "„", "“", "/"})
_MEASURES = frozenset("%‰€$£¥°§")

_DATED = frozenset({"day", "month", "weekday", "year"})
_HYPHEN = (("-", False),)
_COUNTED = frozenset({"ago", "ahead", "earlier", "later", "within", "duration"})
_NUMBERED = frozenset({"day", "year", "yy", "dayword"})
MAX_BEFORE = 4
"""Words before a bare year or month that are looked at."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch that matched, with the template's kind and what its slots took."""

    span: Span
    kind: str
    """``calendar``, ``time``, ``relative``, ``shifted``, ``ago``, ``ahead``, ``duration``, ``half``, ``set``,
    ``last``, ``next`` or ``range``."""

    parts: Mapping[str, Meaning]


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """Everything that the search needs for one language."""

    sorts: Sorts
    tree: Node
    year_before: frozenset[str]
    month_before: frozenset[str]
    function: frozenset[str]
    """Small words, which no number counts."""

    year_alone: bool
    """Whether a bare year needs no word before it."""

    capitals: bool
    """Whether nouns have capitals, so that a bare year cannot count what a small letter opens."""

    measured: WordTable
    """Units, currencies, scales and things to count: a year stands before none of them (``2000 people``)."""

    counted: WordTable
    """Words of ``[amounts]`` and scales, which a number before them counts."""

    until: re.Pattern[str]
    """The words before an end, at the end of a stretch of text."""

    term: re.Pattern[str]
    """Those among them after which the end may be still to come (``by Sunday``)."""

    def search(self, text: str, folded: str, sentence: Span) -> list[Hit]:
        """Matches in the sentence, longest first, so that a caller can take them greedily; lists give a hit an item.

        Most sentences are left after a look at the signs of their words: none tells of a time, or no template may open.
        """
        raw = self.sorts.vocabulary.words(folded, sentence.start, sentence.end)
        signs = "".join(map(self.sorts.signs.__getitem__, raw))
        if self.sorts.telling.isdisjoint(signs):
            return []
        ways = self.tree.ways
        places = [at for at, sign in enumerate(signs) if sign != NOTHING and ways[signs[at : at + 2]]]
        if not places:
            return []
        slots = Slots(text, raw, sentence.start, signs, self.sorts)
        found = []
        for at in places:
            seen: set[int] = set()
            for match in walk(self.tree, slots, at):
                if match.rule.order not in seen and self._allowed(match, slots, at):
                    seen.add(match.rule.order)
                    found.append((slots.start(at) - slots.ends[match.end - 1], match.rule.order, at, match))
        found.sort(key=lambda f: f[:3])
        return [hit for *_, at, match in found for hit in _hits(match, slots, at)]

    def _allowed(self, match: Match, slots: Slots, at: int) -> bool:
        """Whether the match is bounded, and a bare year or month follows a word that shows it is one."""
        rule = match.rule
        if not slots.vocabulary.spaced and rule.kind in _COUNTED and _year_of(match):
            return False
        if not _bounded(slots, at, match.end) or self._small(match, slots, at):
            return False
        if "month" in match.parts and slots.stray_month(at, match.end):
            return False
        if rule.kind != "calendar" or len(rule.steps) > 1:
            return True
        if rule.steps[0].name == "year":
            return self._is_year(slots, at, match.end)
        if rule.steps[0].name == "month":
            return at in slots.modified or not self.month_before or self._word_before(slots, at, self.month_before)
        return True

    def _is_year(self, slots: Slots, at: int, end: int) -> bool:
        """Whether a bare year is one: it counts nothing, and a word before it or its place shows it."""
        after = slots.words[end]
        if self.measured.keys(after):
            return False
        if int(slots.words[at]) < FIRST_BARE and after[:1].isalpha() and after not in self.function:
            return False
        return at in slots.modified or self._word_before(slots, at, self.year_before) or self._stands_alone(slots, at)

    def _small(self, match: Match, slots: Slots, at: int) -> bool:
        """Whether a month or weekday that has a capital stands there without one, and no number beside it."""
        if match.rule.kind == "age" or not match.parts.keys() & {"month", "weekday"} or match.parts.keys() & _NUMBERED:
            return False
        capitals = slots.vocabulary.capitals
        names = (place for place in range(at, match.end) if slots.words[place] in capitals)
        return any(slots.text[slots.start(place)].islower() for place in names)

    def _stands_alone(self, slots: Slots, at: int) -> bool:
        """Whether a bare year counts nothing.

        That is so before a mark or a small word, if nouns have capitals before a small letter, and at the start of a
        sentence before anything that is not known to be counted. Round numbers are rather numbers; a full century is
        a year only before a mark (``Paris 2000.``).
        """
        before, year, after = slots.words[at - 1], int(slots.words[at]), slots.words[at + 1]
        opens = not before or (before in {".", "!", "?"} and len(slots.words[at - 2]) > LONGEST_ABBREVIATION)
        if not self.year_alone or not (opens or before.isalnum() or before in _OPENERS):
            return False
        if not after[:1].isalpha():
            return after not in _MEASURES
        if year % 100 == 0 or (year < FIRST_ROUND and year % 10 == 0) or self.counted.keys(after):
            return False
        small = slots.text[slots.start(at + 1)].islower()
        return after in self.function or (small and (self.capitals or opens))

    @staticmethod
    def _word_before(slots: Slots, at: int, known: frozenset[str]) -> bool:
        words = ""
        for back in range(1, MAX_BEFORE + 1):
            piece = slots.words[at - back]
            if not piece:
                return False
            words = piece + ("" if not words else words if slots.glued[at - back + 1] else f" {words}")
            if words in known and not slots.glued[at - back]:
                return True
        return False


def _year_of(match: Match) -> bool:
    """Whether a number of years is rather a year: ``2000年后`` is after 2000."""
    return match.parts.get("unit") == "year" and FIRST_ROUND <= float(match.parts.get("n", 0)) <= LAST_YEAR


def _bounded(slots: Slots, at: int, end: int) -> bool:
    """Whether no letter, digit or sign that makes another word of it is glued to either side."""
    if not slots.vocabulary.spaced:
        return not (slots.words[at].isdecimal() and slots.glued[at] and slots.words[at - 1] in {".", "/"})
    marked = not slots.words[at][:1].isalnum()  # a template that opens with a comma
    if slots.glued[at] and not marked and at not in slots.modified and not _may_precede(slots, at):
        return False
    if not slots.glued[end]:
        return True
    word, after = slots.words[end], slots.words[end + 1]
    if word.isalnum():
        return word in slots.vocabulary.after
    if slots.glued[end + 1] and slots.words[end - 1][-1].isdecimal() and word in {".", ",", "/", ":"}:
        return not after.isdecimal()
    return not (word == "-" and slots.glued[end + 1] and after.isalnum()) or _joins(slots, end - 1, end + 1)


def _joins(slots: Slots, one: int, two: int) -> bool:
    """Whether a hyphen between two pieces stands between two dates: ``3 January–4 February``."""
    return (
        all(_DATED & slots.sorts.of[slots.signs[at]].opens for at in (one, two)) and _HYPHEN in slots.vocabulary.joins
    )


def _may_precede(slots: Slots, at: int) -> bool:
    """Whether what is glued before leaves the piece a word of its own: a bracket, or a prefix of the pack."""
    word, before = slots.words[at - 1], slots.vocabulary.before
    if word.isalnum() or word in {"-", "/"}:
        prefixed = word in before or (word == "-" and slots.words[at - 2] in before)
        return prefixed or (word == "-" and at > 1 and _joins(slots, at - 2, at))
    decimal = word in {".", ","} and slots.glued[at - 1] and slots.words[at - 2].isdecimal()
    return not (decimal and slots.words[at][0].isdecimal())


def _hits(match: Match, slots: Slots, at: int) -> Iterator[Hit]:
    """The hit, or one for each item of the list in it; the last takes what follows, the first what stands before."""
    opening = slots.modified.get(at, at) if match.rule.kind in _MODIFIED else at
    if match.items is None:
        yield Hit(Span(slots.start(opening), slots.ends[match.end - 1]), match.rule.kind, match.parts)
        return
    slot, items = match.items
    for value, start, end in items:
        first = opening if start == items[0][1] else start
        last = match.end if end == items[-1][2] else end
        yield Hit(Span(slots.start(first), slots.ends[last - 1]), match.rule.kind, {**match.parts, slot: value})


@cache
def patterns(pack: LanguagePack) -> Patterns:
    """The search patterns of a pack, compiled once."""
    table = pack.groups("dates")
    rules: list[Rule] = []
    for key, kind in _KINDS.items():
        templates = [*table.get(key, ()), *(EVERYWHERE if key == "formats" and table else ())]
        if key == "ahead":  # the base of a language may know only the one reading
            templates = [t for t in templates if t not in table.get("within", ())]
        rules += [
            Rule(kind, len(rules) + n, steps) for n, steps in enumerate(s for t in templates for s in compiled(t, kind))
        ]
    if table.get("relative"):
        rules.insert(0, Rule("relative", -1, (Step("relative", True, False),)))
    words = {word for rule in rules for word in literals(rule)}
    sorts = Sorts(Vocabulary(pack, words, glued_pairs(rules)), (literals(r) for r in rules if not shows(r)))
    tree = Node(sorts)
    for rule in rules:
        tree.add(rule)
    return Patterns(
        sorts=sorts,
        tree=tree,
        year_before=frozenset(fold(w) for w in table.get("year_before", ())),
        month_before=frozenset(fold(w) for w in table.get("month_before", ())),
        function=frozenset(map(fold, pack.words("words", "function"))),
        year_alone=pack.flag("dates", "year_alone"),
        capitals=pack.flag("names", "capitalised_nouns"),
        measured=WordTable(_counting(pack, fates=False)),
        counted=WordTable(_counting(pack, fates=True)),
        until=_before_end((*table.get("until", ()), *table.get("term", ()))),
        term=_before_end(table.get("term", ())),
    )


def _before_end(templates: Iterable[str]) -> re.Pattern[str]:
    """The words of templates such as ``until {b}`` at the end of a stretch; nothing where there are none."""
    words = sorted({fold(t.replace("{b}", "").strip()) for t in templates}, key=lambda w: (-len(w), w))
    body = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in words)
    return re.compile(rf"(?<!\w)(?:{body})\s+$" if words else r"(?!)")


def _counting(pack: LanguagePack, *, fates: bool) -> dict[str, tuple[str, ...]]:
    """Words that a number before them counts; those of fates are verbs as well (``in 2011 killed``)."""
    of = {key: words for key, words in pack.groups("amounts", "of").items() if fates or key not in FATES}
    lists = (*of.values(), *(w for key in ("units", "currencies") for w in pack.groups("amounts", key).values()))
    return {"": tuple(word for words in lists for word in words) + tuple(pack.groups("numbers", "scales"))}
