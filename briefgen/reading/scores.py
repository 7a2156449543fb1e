"""Rows of results and tables: ``Orwick 2 Halden 1``, ``Orwick 14 8 3 3 32 15 27``. Whoever is named there is a team."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefgen.reading.tokens import Token

MIN_FIGURES = 4
"""Figures after a name that make a row of a table; fewer may be a person's rounds or an address."""

MAX_GOALS = 3
"""Digits of a score."""

MAX_TEAM = 4
"""Words in the name of a team."""

_OPEN, _CLOSE = "(", ")"
_FIGURE = re.compile(r"\d")


def teams(tokens: Sequence[Token], text: str) -> list[tuple[int, int]]:
    """First and one past last index of every team in the rows of a sentence; lines are told apart."""
    # most sentences have no figure at all, which the text tells at once
    if not tokens or _FIGURE.search(text, tokens[0].start, tokens[-1].end) is None:
        return []
    if sum([t.text[0].isdecimal() for t in tokens]) < 2:
        return []
    return [team for first, last in _lines(tokens, text) for team in _row(tokens, first, last)]


def _lines(tokens: Sequence[Token], text: str) -> Iterator[tuple[int, int]]:
    first = 0
    for at in range(1, len(tokens) + 1):
        if at == len(tokens) or "\n" in text[tokens[at - 1].end : tokens[at].start]:
            yield first, at
            first = at


def _row(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """The teams of one line, if it is nothing but names and figures."""
    names: list[tuple[int, int]] = []
    figures: list[int] = []
    depth = 0
    for at in range(first, last):
        token = tokens[at]
        if token.text in (_OPEN, _CLOSE):
            depth += 1 if token.text == _OPEN else -1
        elif depth or token.text in ".-":
            continue
        elif token.text[0].isdecimal():
            if not names or (not figures[-1] and len(token.text) > MAX_GOALS):
                return []
            figures[-1] += 1
        elif not token.is_capital:
            return []
        elif names and not figures[-1] and names[-1][1] == at:
            names[-1] = (names[-1][0], at + 1)
        else:
            names.append((at, at + 1))
            figures.append(0)
    result = figures == [1, 1] or (len(figures) == 1 and figures[0] >= MIN_FIGURES)
    return names if result and all(b - a <= MAX_TEAM for a, b in names) else []
