"""What to call an event and how to sum it up, in the articles' own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.briefing.material import Material, Statement, cite, support
from briefgen.briefing.salience import alike, weights
from briefgen.model.article import Span
from briefgen.model.briefing import Cite, Line
from briefgen.model.reading import Reading

BEST_LENGTH = (30, 110)
"""Code points of a headline that reads at a glance."""

OWN_LANGUAGE = 1.0
"""Points of a headline for being in the site's language."""

FOREIGN = 0.7
"""Points that a statement loses in the summary where no article in the site's language makes it."""

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
        out.append((words, reading.title_span, (0.9 if plain else 0.4) + _worth(words, things, material)))
    for statement in material.statements:
        if statement.reading.id == reading.id and statement.at < 10 and _plain(statement):
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
    value = 0.35 * len(set(top) & things) + (0.4 if material.venue in things else 0.0)
    low, high = BEST_LENGTH
    if len(words) < low:
        value -= 0.3
    value -= max(0, len(words) - high) / 80
    if words[-1:] in "?!":
        value -= 0.4
    return value


def _plain(statement: Statement) -> bool:
    """A sentence that the reporter states, without speech and without judging words."""
    sentence = statement.sentence
    return (
        sentence.status == "reported" and not statement.quotes and not sentence.loaded
        and sentence.speaker is None and len(statement.text) <= MAX_LINE
    )  # fmt: skip


def summary(
    material: Material, groups: Sequence[tuple[Statement, ...]], worth: Mapping[tuple[str, int], float], limit: int
) -> tuple[Line, ...]:
    """The statements worth most, each about something that the lines before it are not about."""
    weight = weights(material.statements)
    chosen: list[tuple[Statement, ...]] = []
    articles: dict[str, int] = {}
    for group in sorted(
        groups, key=lambda g: (-_group_worth(g, worth) + (FOREIGN if _foreign(g, material) else 0.0), g[0].key)
    ):
        lead = _shown(group, material)
        fits = (
            len(lead.text) <= MAX_LINE
            and not lead.sentence.loaded
            and len(lead.sentence.words) >= 4
            and lead.sentence.role != "title"
        )
        if not fits or any(alike(lead, _shown(c, material), weight) for c in chosen):
            continue
        if any(_overlap(lead, _shown(c, material)) > 0.6 for c in chosen) or articles.get(lead.reading.id, 0) >= max(
            2, -(-limit // len(material.readings))
        ):
            continue
        articles[lead.reading.id] = articles.get(lead.reading.id, 0) + 1
        chosen.append(group)
        if len(chosen) == limit:
            break
    chosen.sort(key=lambda g: (_rank(_shown(g, material)), -_group_worth(g, worth)))
    return tuple(Line(_shown(g, material).text, _shown(g, material).reading.lang, support(g)) for g in chosen)


def _foreign(group: Sequence[Statement], material: Material) -> bool:
    return all(s.reading.lang.split("-")[0] != material.language.split("-")[0] for s in group)


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
    return next((s for s in group if s.reading.lang.split("-")[0] == material.language.split("-")[0]), group[0])
