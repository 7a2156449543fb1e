"""What to call an event and how to sum it up, in the articles' own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.briefing.core import lead_statement
from briefgen.briefing.material import Material, Statement, cite, support
from briefgen.briefing.salience import alike, weights
from briefgen.model.article import Span
from briefgen.model.briefing import Cite, Line
from briefgen.model.reading import Reading

BEST_LENGTH = (30, 110)
"""Code points of a headline that reads at a glance."""

HEADLINE = 1.3
"""Points of a headline for being one; a headline that hedges or judges has a third of them."""

OWN_LANGUAGE = 1.0
"""Points of a headline for being in the site's language."""

FOREIGN = 0.7
"""Points that a statement loses in the summary where no article in the site's language makes it."""

MAX_FOREIGN_LINES = 2
"""Summary lines in other languages, where some article is in the site's."""

MAX_OVERLAP = 0.6
"""Share of people, places and concepts beyond which two lines are about one matter."""

MIN_WORDS = 4
"""Content words of a line."""

MAX_LINE = 300
"""Code points of a summary sentence."""


def title(material: Material) -> Line:
    """A headline of one of the articles, or the lead sentence that reads most like one, with its support."""
    best: tuple[float, str, Line] | None = None
    for reading in material.readings:
        for text, span, score in _candidates(reading, material):
            lang = reading.lang
            line = Line(text, lang, _cites(reading, span))
            value = score + (OWN_LANGUAGE if lang.split("-")[0] == material.language.split("-")[0] else 0.0)
            if best is None or (-value, reading.id, text) < (-best[0], best[1], best[2].text):
                best = (value, reading.id, line)
    if best is not None:
        return best[2]
    lead = lead_statement(material)
    if lead is not None:
        return Line(lead.text, lead.reading.lang, support((lead,)))
    first = material.readings[0]
    return Line(first.title or first.article.path, first.lang, ())


def _cites(reading: Reading, span: Span | None) -> tuple[Cite, ...]:
    """The headline's own place; for one that was given apart, the first sentence of its article."""
    if span is not None:
        return (cite(reading, span),)
    return (cite(reading, reading.sentences[0].span),) if reading.sentences else ()


def _candidates(reading: Reading, material: Material) -> list[tuple[str, Span | None, float]]:
    out: list[tuple[str, Span | None, float]] = []
    if reading.title:
        words = " ".join(reading.title.split()) if reading.title_span is None else reading.title
        source = reading.headline or reading
        things = _things(reading, source if reading.headline else None, reading.title_span, material)
        plain = all(
            s.status == "reported" and not s.loaded
            for s in source.sentences
            if span_holds(reading, s.span, reading.headline is not None)
        )
        out.append((words, reading.title_span, (HEADLINE if plain else HEADLINE / 3) + _worth(words, things, material)))
    for statement in material.statements:
        if (
            statement.reading.id == reading.id
            and statement.at < 10
            and statement.plain
            and len(statement.text) <= MAX_LINE
            and not statement.sentence.anaphoric
        ):
            extra = 0.3 / (1 + statement.at) + (0.25 if statement.dates else 0.0)
            out.append(
                (statement.text, statement.sentence.span, extra + _worth(statement.text, statement.things, material))
            )
    return out


def span_holds(reading: Reading, span: Span, apart: bool) -> bool:
    """Whether a sentence is part of the headline."""
    return apart or (reading.title_span is not None and reading.title_span.holds(span))


def _things(reading: Reading, headline: Reading | None, span: Span | None, material: Material) -> frozenset[str]:
    names = headline.names if headline else tuple(n for n in reading.names if span is not None and span.holds(n.span))
    return frozenset(i for i in (material.registry.of.get((reading.id, n.entity)) for n in names) if i)


def _worth(words: str, things: frozenset[str], material: Material) -> float:
    """Who, where and a good length are worth points; exclamations and questions cost some."""
    top = [i.id for i, n in material.people[:3] if n * 2 >= len(material.readings)]
    value = 0.35 * len(set(top) & things)
    value += 0.4 if material.venue in things else 0.2 if material.host in things else 0.0
    low, high = BEST_LENGTH
    if len(words) < low:
        value -= 0.3
    value -= max(0, len(words) - high) / 60
    if words[-1:] in "?!":
        value -= 0.4
    return value


def summary(
    material: Material, groups: Sequence[tuple[Statement, ...]], worth: Mapping[tuple[str, int], float], limit: int
) -> tuple[Line, ...]:
    """What happened first, then the statements worth most, each about something that the lines before are not about."""
    first = lead_statement(material)
    chosen = [g for g in groups if first is not None and first.key in {s.key for s in g}][:1]
    weight = weights(material.statements)
    ranked = sorted(groups, key=lambda g: (FOREIGN * _foreign(g, material) - _group_worth(g, worth), g[0].key))
    for group in ranked:
        if len(chosen) >= limit:
            break
        if _fits(_shown(group, material)) and not _crowds(group, chosen, material, limit):
            shown = _shown(group, material)
            if not any(alike(shown, _shown(c, material), weight) for c in chosen):
                chosen.append(group)
    rest = sorted(chosen[1:], key=lambda g: (_rank(_shown(g, material)), -_group_worth(g, worth)))
    return tuple(
        Line(_shown(g, material).text, _shown(g, material).reading.lang, support(g)) for g in (*chosen[:1], *rest)
    )


def _fits(statement: Statement) -> bool:
    """Whether a statement can stand alone as a line."""
    sentence = statement.sentence
    short = len(statement.text) <= MAX_LINE and len(sentence.words) >= MIN_WORDS
    leans = sentence.anaphoric or (sentence.speaker is not None and sentence.speaker.pronoun)
    return short and not sentence.loaded and not leans and sentence.role != "title"


def _crowds(
    group: Sequence[Statement], chosen: Sequence[tuple[Statement, ...]], material: Material, limit: int
) -> bool:
    """Whether a line would repeat the matter of another, or give one article or other languages too much room."""
    shown = _shown(group, material)
    lines = [_shown(c, material) for c in chosen]
    if any(_overlap(shown, line) > MAX_OVERLAP for line in lines):
        return True
    own = any(map(material.reads, material.statements))
    if own and not material.reads(shown):
        return sum(not material.reads(line) for line in lines) >= MAX_FOREIGN_LINES
    share = limit if own else max(2, -(-limit // len(material.readings)))
    return sum(line.reading.id == shown.reading.id for line in lines) >= share


def _foreign(group: Sequence[Statement], material: Material) -> bool:
    return not any(map(material.reads, group))


def _rank(statement: Statement) -> int:
    """What happened first, then what was said, then what is planned."""
    if statement.sentence.status == "planned":
        return 2
    return 1 if statement.sentence.speaker is not None else 0


def _group_worth(group: Sequence[Statement], worth: Mapping[tuple[str, int], float]) -> float:
    return max(worth[s.key] for s in group) + 0.5 * (len(group) - 1)


def _overlap(one: Statement, other: Statement) -> float:
    small = min(len(one.things), len(other.things))
    return len(one.things & other.things) / small if small else 0.0


def _shown(group: Sequence[Statement], material: Material) -> Statement:
    """The member that is shown: in the site's language if there is one."""
    return next(filter(material.reads, group), group[0])
