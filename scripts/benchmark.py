"""How many articles a second are read on one core, and what each finder takes of the time.

    python scripts/benchmark.py [PATH ...]

PATH is a file or folder of articles, by default the demo's. Tables are loaded before the clock starts and timed apart;
time is the processor's, so that other programs count less. Each article is read once, as in a build, in one process.
"""

from __future__ import annotations

import gc
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefgen.formats.folder import load_paths
from briefgen.lang import detect, gazetteer
from briefgen.lang.pack import load_pack
from briefgen.model.article import Article
from briefgen.publish.jsontext import dump_line
from briefgen.publish.readings import reading_object
from briefgen.reading import (
    amounts,
    dates,
    evidence,
    layout,
    names,
    people,
    places,
    quotes,
    sentences,
    statements,
    unspaced,
)
from briefgen.reading.lexicon import lexicon
from briefgen.reading.many import read_one

FINDERS: dict[str, tuple[Any, str]] = {
    "layout": (layout, "split"),
    "sentences": (sentences, "split"),
    "words": (unspaced, "words"),
    "evidence": (evidence, "gather"),
    "names": (names, "candidates"),
    "people": (people, "resolve"),
    "places": (places, "with_use"),
    "dates": (dates, "find"),
    "quotes": (quotes, "find"),
    "statements": (statements, "find"),
    "amounts": (amounts, "find"),
}
"""Name of a finder to where `briefgen.reading.read` calls it from; `quotes` includes who says what without marks."""


def main(paths: list[Path]) -> None:
    """Print documents a second and the milliseconds of each finder."""
    articles, _ = load_paths(paths, languages=gazetteer.languages())
    codes = sorted({a.lang or detect.detect(a.text) for a in articles})
    print(f"tables of {len(codes)} languages: {_seconds(lambda: [_load(code) for code in codes]):.2f} s")
    spent: Counter[str] = Counter()
    for name, (module, function) in FINDERS.items():
        setattr(module, function, _timed(getattr(module, function), name, spent))
    gc.disable()
    readings = []
    whole = _seconds(lambda: readings.extend(map(read_one, articles)))
    written = _seconds(lambda: [dump_line(reading_object(r)) for r in readings])
    _report(articles, spent, whole, written)


def _load(code: str) -> None:
    lexicon(load_pack(code))
    read_one(Article("warm", "warm.txt", "Anna Warm, NEW YORK, 1 2024.", lang=code))


def _report(articles: tuple[Article, ...], spent: Counter[str], whole: float, written: float) -> None:
    count = len(articles)
    letters = sum(len(a.text) for a in articles) // count
    print(f"{count} articles of {letters} code points on average: {count / (whole + written):.0f} a second")
    spent["language and rest"] = whole - sum(spent.values())
    spent["writing"] = written
    for name, seconds in spent.most_common():
        print(f"  {name:18s} {1000 * seconds / count:6.2f} ms  {count / seconds:7.0f} a second alone")


def _timed(function: Callable[..., Any], name: str, spent: Counter[str]) -> Callable[..., Any]:
    def timed(*args: Any, **given: Any) -> Any:  # noqa: ANN401 - whatever the finder takes and gives
        start = time.process_time()
        try:
            return function(*args, **given)
        finally:
            spent[name] += time.process_time() - start

    return timed


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main([Path(p) for p in sys.argv[1:]] or [Path(__file__).parent.parent / "content"])
