"""Figures of an event, each article's beside the others', with what it means when they differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.briefing.material import Material, Statement, support
from briefgen.model.briefing import Fact, Variant, VariantType
from briefgen.model.reading import Amount

COUNTED = (
    "killed", "missing", "injured", "evacuated", "rescued", "displaced", "arrested",
    "homes", "jobs", "votes", "seats", "spectators",
)  # fmt: skip
"""Counted things of which an event has one figure, most weighty first."""

GAMES = ("match", "goal", "league", "championship")
"""Concepts without which two numbers joined by a dash are no score."""

ONE_FIGURE = frozenset({"killed", "missing", "injured", "evacuated", "rescued", "displaced", "arrested"})
"""Those of which two different figures cannot both be right; a company has many numbers of jobs."""

MONEY = ("damage", "takeover", "merger", "price", "fine", "investment", "budget", "profit", "aid")
"""Concepts that tell what a sum of money is for, most telling first."""

APART = 3.0
"""Sums further apart than this factor are taken to be of different things."""

CLAUSE_END = re.compile(r"[,;:](?=\s)|[–—]")
"""Marks between two clauses; a comma inside a number has no blank after it."""

LEAD = 12
"""Sentences from the top in which an article's figures are looked for; later ones are often of other events."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One article's figure."""

    amount: Amount
    statement: Statement


def facts(material: Material) -> list[Fact]:
    """A fact for every kind of figure that the articles give, most weighty first."""
    out = []
    for of in COUNTED:
        found = _by_article(material, of)
        if found:
            out.append(_fact(material, of, found))
    for concept in MONEY:
        sums = _money(material, concept)
        currencies = sorted({f.amount.unit for row in sums.values() for f in row})
        for currency in currencies:
            rows = {a: [f for f in row if f.amount.unit == currency] for a, row in sums.items()}
            out.append(_fact(material, concept, {a: row for a, row in rows.items() if row}))
    scores = _by_article(material, "", unit="score")
    if scores and any(f"c:{c}" in s.things for s in material.statements if s.at < LEAD for c in GAMES):
        out.append(_fact(material, "score", {a: row[:1] for a, row in scores.items()}))
    return out


def _by_article(material: Material, of: str, unit: str = "count") -> dict[str, list[Figure]]:
    """An article's figures of one kind in order; what is told of other years or in denial is left out."""
    out: dict[str, list[Figure]] = {}
    for statement in material.statements:
        if statement.at > LEAD or statement.sentence.status == "planned" or _elsewhen(statement):
            continue
        for amount in statement.amounts:
            if _denied(amount, statement):
                continue
            if amount.unit == unit and (unit == "score" or amount.of == of) and amount.value >= 1:
                out.setdefault(statement.reading.id, []).append(Figure(amount, statement))
    return out


def _denied(amount: Amount, statement: Statement) -> bool:
    """Whether a negation stands before the amount, or after it in the same clause.

    *Twelve were hurt, none badly* denies no injury, but what comes after *It is not true, that* may be denied whole.
    """
    text, said = statement.reading.article.text, statement.sentence.denials
    return any(d.start < amount.span.start or CLAUSE_END.search(text, amount.span.end, d.start) is None for d in said)


def _elsewhen(statement: Statement) -> bool:
    """Whether the sentence states a year that is not the article's: its figures are of another occasion."""
    day = statement.reading.article.published_day
    stated = {d.value[:4] for d in statement.dates if d.given and d.value[:4].isdigit()}
    return bool(stated) and (day is None or day[:4] not in stated)


def _money(material: Material, concept: str) -> dict[str, list[Figure]]:
    out: dict[str, list[Figure]] = {}
    for statement in material.statements:
        topics = [c for c in MONEY if f"c:{c}" in statement.things]
        if statement.at > LEAD or _elsewhen(statement) or topics[:1] != [concept]:
            continue
        for amount in statement.amounts:
            if len(amount.unit) == 3 and amount.unit.isupper():
                out.setdefault(statement.reading.id, []).append(Figure(amount, statement))
    # the sum that a report is about is the largest it gives for the purpose
    return {a: sorted(row, key=lambda f: -f.amount.value) for a, row in out.items()}


def _fact(material: Material, of: str, rows: dict[str, list[Figure]]) -> Fact:
    """The figure that most articles lead with, and the others as variants."""
    firsts = {a: _whole(row) for a, row in rows.items()}
    groups: dict[str, list[Figure]] = {}
    for figure in firsts.values():
        groups.setdefault(_normal(figure.amount), []).append(figure)
    extra = [f for row in rows.values() for f in row[1:]]
    best = max(sorted(groups), key=lambda n: (len(groups[n]), max(_day(f) for f in groups[n])))
    for figure in extra:  # an article that gives both figures supports both
        normal = _normal(figure.amount)
        if normal in groups and figure.statement.reading.id not in {g.statement.reading.id for g in groups[normal]}:
            groups[normal].append(figure)
    chosen = groups[best]
    shown = _shown(chosen, material)
    cites = support(f.statement for f in chosen)
    comparable = of in ONE_FIGURE or of in MONEY or of == "score"
    variants = tuple(
        Variant(_words(_shown(groups[n], material)), _kind(chosen, groups[n]), support(f.statement for f in groups[n]))
        for n in sorted(groups)
        if n != best and comparable
    )
    label = material.labels.get(f"of.{of}", material.labels["kind.number"])
    return Fact(
        "",
        "number",
        label,
        _words(shown),
        shown.statement.reading.lang,
        best,
        "reported",
        None,
        False,
        material.independent(cites),
        cites,
        variants,
    )


def _whole(row: Sequence[Figure]) -> Figure:
    """The figure an article gives first; of several in one sentence the largest, for the others are part of it."""
    together = [f for f in row if f.statement.key == row[0].statement.key]
    return max(together, key=lambda f: f.amount.value) if row[0].amount.unit == "count" else row[0]


def _normal(amount: Amount) -> str:
    if amount.unit == "score":  # each side's paper puts its own goals first
        return "-".join(sorted(amount.of.split("-"), key=int, reverse=True))
    return f"{amount.value:g} {amount.unit}"


def _day(figure: Figure) -> str:
    return figure.statement.reading.article.published_day or ""


def _shown(figures: Sequence[Figure], material: Material) -> Figure:
    order = sorted(
        figures,
        key=lambda f: (f.statement.reading.lang.split("-")[0] != material.language.split("-")[0], f.statement.key),
    )
    return order[0]


def _words(figure: Figure) -> str:
    """The amount as written, with the words that bound it (``at least``) and the noun right after it."""
    reading, amount = figure.statement.reading, figure.amount
    text = reading.article.text
    end = amount.span.end
    following = text[end : figure.statement.sentence.span.end].split()
    noun = following[0].strip(".,;:").casefold() if following else ""
    if amount.unit == "count" and noun in figure.statement.sentence.words:
        end = text.index(following[0], end) + len(following[0].rstrip(".,;:)"))
    start = amount.whole.start if amount.whole else amount.span.start
    return " ".join(text[start:end].split())


def _kind(chosen: Sequence[Figure], others: Sequence[Figure]) -> VariantType:
    """Why two figures differ: looser wording, a later count, or a contradiction."""
    a, b = chosen[0].amount, others[0].amount
    if a.bound or b.bound:
        low, high = sorted((a, b), key=lambda x: x.value)
        if low.bound in ("at_least", "about") or high.bound in ("at_most", "about"):
            return "detail"
    if a.unit != "count" and max(a.value, b.value) > APART * min(a.value, b.value):
        return "detail"
    days = {_day(f) for f in (*chosen, *others)}
    if "" not in days and len(days) > 1 and _grows(chosen, others):
        return "development"
    return "contradiction"


def _grows(chosen: Sequence[Figure], others: Sequence[Figure]) -> bool:
    """Whether the later articles have the higher figure, and no article with the lower is as late."""
    low, high = sorted((chosen, others), key=lambda g: g[0].amount.value)
    return max(map(_day, low)) < min(map(_day, high))
