"""The case files of tests/lang: what a sentence holds, written so that nobody needs Python to add one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from briefgen.model.article import Article
from briefgen.model.reading import Reading
from briefgen.reading.read import read

HOME = Path(__file__).parent / "lang"


@dataclass(frozen=True, slots=True)
class Case:
    lang: str
    finder: str
    title: str
    published: str | None
    text: str
    expected: tuple[str, ...]
    line: int

    def __str__(self) -> str:
        return f"{self.lang}/{self.finder}.md:{self.line} {self.title}"


def load(path: Path) -> list[Case]:
    cases: list[Case] = []
    head: tuple[str, int] | None = None
    published: str | None = None
    text: list[str] = []
    expected: list[str] = []

    def close() -> None:
        if head is not None:
            lang, finder = path.parent.name, path.stem
            cases.append(Case(lang, finder, head[0], published, "\n".join(text), tuple(expected), head[1]))

    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("## "):
            close()
            head, published, text, expected = (line[3:].strip(), number), None, [], []
        elif head is None:
            continue
        elif line.startswith("published:"):
            published = line.partition(":")[2].strip()
        elif line.startswith("> ") or line == ">":
            text.append(line[2:])
        elif line.startswith("- "):
            expected.append(" | ".join(part.strip() for part in line[2:].split("|")))
        elif line.strip():
            place = f"{path.parent.name}/{path.name}:{number}"
            raise ValueError(f"{place}: neither a heading, input (>), expectation (-) nor 'published:'")
    close()
    return cases


def answer(case: Case) -> tuple[str, ...]:
    """What the reading says, in the words of the case file."""
    reading = read(Article(case.title, "case", case.text, published=case.published), case.lang)
    say: Callable[[Reading], list[str]] = SAYERS[case.finder]
    return tuple(say(reading))


def _quotes(reading: Reading) -> list[str]:
    out = []
    for q in reading.quotes:
        who = "-" if q.speaker is None else q.speaker.name or q.speaker.text
        out.append(f"{q.kind} | {' '.join(q.text.split())} | {who}" + (f" | {q.via}" if q.via else ""))
    return out


SAYERS: dict[str, Callable[[Reading], list[str]]] = {
    "sentences": lambda r: [" ".join(r.exact(s.span).split()) for s in r.sentences],
    "quotes": _quotes,
    "dates": lambda r: [f"{d.type} | {d.text} | {d.value}" for d in r.dates],
    "names": lambda r: [f"{n.type} | {n.text}" for n in r.names],
    "amounts": lambda r: [f"{a.text} | {a.value} | {a.unit} | {a.of}".strip(" |") for a in r.amounts],
    "boilerplate": lambda r: [f"{b.reason} | {r.exact(b.span)}" for b in r.blocks if b.role == "boilerplate"],
    "concepts": lambda r: [", ".join(sorted(found))] if (found := {c for s in r.sentences for c in s.concepts}) else [],
    "status": lambda r: [s.status for s in r.sentences],
}
