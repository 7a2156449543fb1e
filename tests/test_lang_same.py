"""What is said in one language and in another gives the same dates, amounts and places: ``tests/lang/same.md``."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from casefile import HOME

from briefgen.model.article import Article
from briefgen.model.reading import Reading
from briefgen.reading.read import read

LEAST_STATEMENTS = 15
LEAST_LANGUAGES = 8


@dataclass(slots=True)
class Statement:
    title: str
    line: int
    published: str | None = None
    said: dict[str, str] = field(default_factory=dict)
    expected: list[str] = field(default_factory=list)


def _load() -> list[Statement]:
    out: list[Statement] = []
    for number, line in enumerate((HOME / "same.md").read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("## "):
            out.append(Statement(line[3:].strip(), number))
        elif not out or not line.strip():
            continue
        elif line.startswith("published:"):
            out[-1].published = line.partition(":")[2].strip()
        elif line.startswith("- "):
            out[-1].expected.append(line[2:].strip())
        elif "> " in line[:12]:
            code, _, text = line.partition("> ")
            out[-1].said[code] = text
        else:
            raise ValueError(
                f"same.md:{number}: neither a heading, a language (en> ), an expectation (-) nor 'published:'"
            )
    return out


STATEMENTS = _load()
CASES = [
    pytest.param(statement, lang, id=f"same.md:{statement.line} {statement.title} [{lang}]")
    for statement in STATEMENTS
    for lang in statement.said
]


def _values(reading: Reading, kinds: set[str], told: set[str]) -> list[str]:
    """What the reading says of the kinds that a statement names; what is counted only where the statement tells it."""
    out = []
    if "date" in kinds:
        out += [f"date | {d.value}" for d in reading.dates]
    if "amount" in kinds:
        plain = [(f"amount | {a.value} {a.unit}", f"amount | {a.value} {a.unit} {a.of}") for a in reading.amounts]
        out += [whole if whole in told else short for short, whole in plain]
    if "place" in kinds:
        out += [f"place | {n.entity}" for n in reading.names if n.type == "LOC"]
    return sorted(out)


@pytest.mark.parametrize(("statement", "lang"), CASES)
def test_every_language_gives_the_values_of_the_statement(statement: Statement, lang: str) -> None:
    article = Article("same", "same.txt", statement.said[lang], published=statement.published)
    kinds = {line.split(" | ")[0] for line in statement.expected}

    assert _values(read(article, lang), kinds, set(statement.expected)) == sorted(statement.expected)


def test_there_are_enough_statements_in_enough_languages() -> None:
    assert len(STATEMENTS) >= LEAST_STATEMENTS
    assert [s.title for s in STATEMENTS if len(s.said) < LEAST_LANGUAGES] == []
