"""How many and how much: numbers with their unit and with what they count.

docs/packs.md ("What is an amount") tells the rule, which is the same in every language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from briefgen.lang.patterns import MAX_PHRASE
from briefgen.model.article import Span
from briefgen.model.reading import Amount, DateMention, Name
from briefgen.reading.clues import NUMBER
from briefgen.reading.measures import bound, counted, measures, noun, unit
from briefgen.reading.numberwords import LARGE_SCALE, Numerals, numerals
from briefgen.reading.numerals import Number, number
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token
from briefgen.reading.uncounted import DASHES, Row, counts, is_label, is_numbered, is_year, tells_time

MOST = 1e16
"""Numbers from here on are strings of digits, not amounts."""

OF_TIME = frozenset({"a", "s", "prison_years"})
"""Ages, seconds and years in prison are amounts though the dates may have them as a length of time."""

_SCORE = re.compile(r"(?<![\w.,–—-])(\d{1,2})(?:\s?[-–]\s?|:)(\d{1,2})(?![\w–—:-]|[.,]\d)")
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_STRETCH = re.compile(r"(\d+)[-–](\d+)")


@dataclass(frozen=True, slots=True)
class _Found:
    """A number that is an amount, or would be one if it shared the unit of the next."""

    start: int
    stop: int
    value: float
    unit: str
    of: str
    sure: bool
    open: bool
    negative: bool = False
    limit: str = ""
    """``at_least`` or ``at_most`` for the ends of a stretch."""


def find(scene: Scene, dates: Sequence[DateMention]) -> tuple[Amount, ...]:
    """Amounts in order, outside time expressions."""
    if not scene.pack.groups("numbers"):
        return ()
    table, how = measures(scene.pack), numerals(scene.pack)
    taken = [d.span for d in dates]
    out: list[Amount] = []
    for span, tokens in zip(scene.sentences, scene.tokens, strict=True):
        found = scene.stretch(tokens).at(NUMBER)
        if found:
            starts = _with_articles(found, tokens, how)
            busy = [t for t in taken if t.start < span.end and span.start < t.end]
            row = Row(scene.text, span, tokens, how, table, scene.lex)
            out += _Reader(row, scene.names_in(span), busy, starts).amounts()
    return tuple(sorted(out, key=lambda a: a.span))


def _with_articles(starts: Sequence[int], tokens: Sequence[Token], how: Numerals) -> list[int]:
    """Where numbers begin, and the articles of one letter right before: a million."""
    return [
        at
        for first in starts
        for at in ((first - 1, first) if first and tokens[first - 1].fold in how.lone else (first,))
    ]


class _Reader:
    """Reads one sentence."""

    def __init__(self, row: Row, names: Sequence[Name], busy: list[Span], starts: list[int]) -> None:
        self._row, self._starts = row, starts
        self._tokens, self._text, self._how, self._table = row.tokens, row.text, row.how, row.table
        self._scores = self._find_scores(busy) if any(self._tokens[at].text[0].isdigit() for at in starts) else []
        self._busy = busy + self._scores + [n.span for n in names if n.type != "PER"]
        # a number in brackets or commas right after a person's name is an age
        ages = {n.span.end for n in names if n.type == "PER"}
        self._ages = ages | {end + 1 for end in ages}

    def _find_scores(self, busy: Sequence[Span]) -> list[Span]:
        start, end = self._row.span.start, self._row.span.end
        found = [Span(*m.span()) for m in _SCORE.finditer(self._text, start, end)]
        if self._table.score is not None:
            found += [Span(*m.span()) for m in self._table.score.finditer(self._text, start, end) if self._won(m)]
        return [s for s in found if self._is_score(s) and not any(s.meets(b) for b in busy)]

    def amounts(self) -> list[Amount]:
        """The amounts of the sentence, scores first."""
        out = [self._score(s) for s in self._scores]
        found = self._numbers()
        for here, after in zip_longest(found, found[1:]):
            shared = self._sharing(here, after) if after is not None and not (here.of and here.sure) else here
            if shared.sure:
                out.append(self._amount(shared))
        return out

    def _is_score(self, span: Span) -> bool:
        """Neither a time of day nor a stretch of something counted (``5-6 people``)."""
        words = [t.text for t in self._tokens if span.end <= t.start < span.end + 40]
        counting = self._table.counted.match(words, 0)[0] or self._table.units.match(words, 0)[0]
        return not _CLOCK.fullmatch(self._text[span.start : span.end]) and not counting

    def _won(self, score: re.Match[str]) -> bool:
        """Whether figures with a word between them can be a score: the winner's come first, and no stretch opens."""
        before = self._text[self._row.span.start : score.start()].rsplit(None, 1)
        opened = bool(before) and before[-1].casefold() in self._row.lex.links
        return int(score[1]) >= int(score[2]) and not opened

    def _score(self, span: Span) -> Amount:
        words = self._text[span.start : span.end]
        home, away = re.findall(r"\d+", words)
        return Amount(span, words, float(home), "score", f"{home}-{away}")

    def _numbers(self) -> list[_Found]:
        out: list[_Found] = []
        done = 0
        for at in self._starts:
            if at < done:
                continue
            ends = self._stretch(at)
            if ends:
                out += ends
                done = ends[-1].stop
                continue
            read = self._one(at) or number(self._tokens, at, self._text, self._how)
            found = self._judge(at, read) if read and read.value < MOST else None
            timed = found is not None and (found.unit in OF_TIME or found.of in OF_TIME)
            if read is None or (not timed and self._is_busy(at, read.end)):
                continue
            if found is not None and (timed or not self._is_age(at)):
                out.append(found)
            done = max(read.end, found.stop if found is not None else 0)
        return out

    def _is_busy(self, at: int, end: int) -> bool:
        start, stop = self._tokens[at].start, self._tokens[end - 1].end
        return any(start < busy.end and busy.start < stop for busy in self._busy)

    def _is_age(self, at: int) -> bool:
        return bool(at) and self._tokens[at - 1].text in ",(" and self._tokens[at - 1].start in self._ages

    def _one(self, at: int) -> Number | None:
        """``ein Prozent``, ``one in ten``: the article counts only before such a unit and before a whole."""
        token = self._tokens[at]
        if self._how.words.get(token.fold) != 1 or len(token.text) < 2:
            return None
        words = [t.text for t in self._tokens[at + 1 : at + 1 + MAX_PHRASE]]
        percent = any(k.startswith("percent") for k in self._table.units.match(words, 0)[1])
        return Number(1.0, at + 1, "word", "") if percent or self._is_share(at + 1) else None

    def _is_share(self, end: int) -> bool:
        """Whether a word such as ``in`` or ``out of`` and another number follow: one in ten."""
        width = self._table.per.match([t.text for t in self._tokens[end : end + MAX_PHRASE]], 0)[0]
        start = end + width
        if not width or start >= len(self._tokens):
            return False
        read = number(self._tokens, start, self._text, self._how)
        return read is not None and read.value > 1 and not self._is_busy(start, read.end)

    def _stretch(self, at: int) -> list[_Found] | None:
        """``5-6 people`` in one token: both ends."""
        token = self._tokens[at]
        ends = _STRETCH.fullmatch(token.text) if "-" in token.text or "–" in token.text else None
        if ends is None or self._is_busy(at, at + 1):
            return None
        whole = Number(float(ends[2]), at + 1, "digits", "")
        found = self._judge(at, whole)
        if found is None or not found.sure or float(ends[1]) >= whole.value or (found.unit == "count" and not found.of):
            return None
        low = replace(found, stop=at + 1, value=float(ends[1]), limit="at_least")
        return [low, replace(found, limit="at_most")]

    def _judge(self, at: int, read: Number) -> _Found | None:
        """The number as an amount; None if it is a date, an age, a label or part of a name."""
        tokens, table = self._tokens, self._table
        measure = unit(tokens, at, read, self._how.scales, table)
        if measure is not None:
            start = measure.start
            negative = self._is_negative(start)
            of = counted(tokens, at, measure.stop, table, self._row.lex, close=False)
            value = read.value * measure.scale
            of = "" if is_year(self._row, at, read) else of
            return _Found(start - negative, measure.stop, value, measure.key, of, True, read.kind == "open", negative)
        if tells_time(self._row, read) or is_label(self._row, at, read):
            return None
        if read.kind == "digits" and is_year(self._row, at, read):
            return None
        if among := read.value == 1 and self._is_share(read.end):
            return _Found(at, read.end, 1.0, "count", "", among, False)
        of = "" if read.tail else counted(tokens, at, read.end, table, self._row.lex, close=read.value == 1)
        named = noun(tokens, read.end, read.tail, table, self._row.lex)
        named = "" if named.casefold() in self._row.lex.calendar else named
        if read.tail and not named:
            return None
        if self._how.myriads is not None and read.kind == "word" and not of and not self._classified(read.end):
            return None  # 五彩: signs for numbers are parts of words too
        if not of and not named and is_numbered(self._row, at, read):
            return None
        sure = bool(of) or self._classified(read.end) or counts(self._row, at, read, named)
        return _Found(at, read.end, read.value, "count", of or named, sure, read.kind == "open")

    def _classified(self, end: int) -> bool:
        """Whether a counting word follows."""
        return end < len(self._tokens) and self._tokens[end].text in self._table.classifiers

    def _is_negative(self, at: int) -> bool:
        """Whether a minus stands before: a word, or a sign glued to the number but not to what precedes."""
        if not at or self._tokens[at - 1].fold not in self._table.minus:
            return False
        sign = self._tokens[at - 1]
        if sign.is_word:
            return True
        apart = at < 2 or self._tokens[at - 2].end < sign.start or self._tokens[at - 2].text == "("
        return sign.end == self._tokens[at].start and apart

    def _sharing(self, here: _Found, after: _Found) -> _Found:
        """``two or three million euros``, ``2bn and 1.4bn pounds``: the first has the unit of the second."""
        between = self._tokens[here.stop : after.start]
        links = len(between) == 1 and (between[0].fold in self._row.lex.function or between[0].text in DASHES)
        if not links or not after.sure or here.unit != "count":
            return here
        if here.sure and after.unit == "count" and not self._scale(after):
            return here
        limit = "at_least" if between[0].text in DASHES and here.value < after.value else ""
        scale = self._scale(after) if not self._scale(here) and here.value < after.value else 0.0
        value = here.value * (scale or 1.0)  # two or three million: the scale is shared too
        return replace(here, value=value, unit=after.unit, of=after.of, sure=True, limit=limit)

    def _scale(self, found: _Found) -> float:
        """The large scale that stands as a word inside an amount (million); 0 for none."""
        words = (t.fold for t in self._tokens[found.start : found.stop])
        scales = (self._how.scales.get(w) or self._how.scales.get(f"{w}.") or 0.0 for w in words)
        return max((s for s in scales if s >= LARGE_SCALE), default=0.0)

    def _amount(self, found: _Found) -> Amount:
        tokens, text = self._tokens, self._text
        span = Span(tokens[found.start].start, tokens[found.stop - 1].end)
        value = -found.value if found.negative else found.value
        after = tokens[found.stop : found.stop + 3]
        kind, first = bound(text[self._row.span.start : span.start], span.start, after, self._table)
        if not kind and found.open:
            kind = "at_least"
        if found.limit == "at_least" or (found.limit and not kind):
            kind = "at_least" if found.limit == "at_least" else "at_most"
        return Amount(
            span,
            text[span.start : span.end],
            int(value) if value == int(value) else value,
            found.unit,
            found.of,
            kind,
            Span(first, span.end) if kind else None,
        )
