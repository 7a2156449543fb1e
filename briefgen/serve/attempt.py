"""What came of one build, in words for the person who waits for it?"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass

from briefgen.errors import BriefgenError
from briefgen.model.site import Report


@dataclass(frozen=True, slots=True)
class Outcome:
    """The end of one build, good or bad."""

    built: bool
    """Whether there is a site; a site with faults lacks what they are about."""

    faults: tuple[str, ...]
    """Ready sentences; empty after a good build."""

    warnings: tuple[str, ...] = ()
    changed: int = 0
    """How many files differ from the build before."""

    trace: str = ""
    """Where the program broke, if the fault is its own."""


def attempt(build: Callable[[], Report]) -> Outcome:
    """Run a build; whatever goes wrong comes back as a value."""
    try:
        report = build()
    except BriefgenError as error:
        return Outcome(built=False, faults=(str(error),))
    except Exception as error:  # a fault of ours must not end the preview: the next save may well go round it
        message = f"briefgen broke: {type(error).__name__}: {error}. The terminal shows where. Please report it."
        return Outcome(built=False, faults=(message,), trace=traceback.format_exc())
    problems = report.problems
    return Outcome(
        built=True,
        faults=tuple(str(problem) for problem in problems if problem.severity == "error"),
        warnings=tuple(str(problem) for problem in problems if problem.severity == "warning"),
        changed=len(report.changed),
    )


def describe(outcome: Outcome, known_warnings: frozenset[str]) -> tuple[str, ...]:
    """Tell the outcome in lines for the terminal; warnings told before are only counted."""
    news = tuple(warning for warning in outcome.warnings if warning not in known_warnings)
    trace = (outcome.trace.rstrip(),) if outcome.trace else ()
    if not outcome.built:
        return (*news, *trace, "Not built; the last good site is shown.", *outcome.faults)
    files = f"{outcome.changed} file{'' if outcome.changed == 1 else 's'} changed"
    known = len(outcome.warnings) - len(news)
    told = f", {known} warning{'' if known == 1 else 's'} as before" if known else ""
    faulty = f", {len(outcome.faults)} left out:" if outcome.faults else "."
    return (*news, f"Built: {files}{told}{faulty}", *outcome.faults)
