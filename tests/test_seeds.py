"""Real articles that this repository may not hold: measured where BRIEFGEN_SHARED names a folder that has them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from briefgen.cli import main

SHARED = os.environ.get("BRIEFGEN_SHARED", "")
SEEDS = Path(SHARED) / "seeds"

pytestmark = pytest.mark.skipif(
    not SHARED or not SEEDS.is_dir(), reason="BRIEFGEN_SHARED names no folder with seeds/ in it"
)

MUST_HOLD = (
    "events",
    "linked as related",
    "every statement verbatim at its cite",
    "direct quotes found",
    "speaker wrong",
    "partials not shown as speech",
    "nothing else shown as a quote",
    "no false contradictions, event 1",
    "no false contradictions, event 2",
    "corroboration counts, event 1",
    "corroboration counts, event 2",
    "no invented date, event 1",
    "no invented date, event 2",
    "first day named, event 1",
    "first day named, event 2",
    "venue, event 1",
    "venue, event 2",
    "duration",
    "one entry a person",
    "Germany is not in it",
    "no boilerplate on any page",
    "Norwegian speech marked as such",
)
"""Lines of the scorer that no change may break."""

FLOOR_FACTS = 20
"""Facts of the hand-made briefing that must be found; raised on purpose, never lowered in silence."""


@cache
def report() -> str:
    """What the scorer says of the site built from the seeds."""
    with TemporaryDirectory(prefix="briefgen-seeds-") as folder:
        site = Path(folder) / "site"
        assert main(["build", folder, "--content", str(SEEDS / "articles"), "--output", str(site)]) == 0
        asked = [sys.executable, "-B", str(SEEDS / "score.py"), str(site), "-v"]
        told = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert told.stdout, told.stderr
    return told.stdout


def line(name: str) -> tuple[str, str]:
    """The scorer's verdict and figure on the line of this name."""
    found = re.search(rf"^(ok|LOW) +{re.escape(name)}(?: +(.*))?$", report(), re.MULTILINE)
    assert found, f"the scorer has no line '{name}'"
    return found[1], found[2] or ""


@pytest.mark.parametrize("name", MUST_HOLD)
def test_line_of_the_scorer_holds(name: str) -> None:
    verdict, figure = line(name)

    assert verdict == "ok", f"{name}: {figure}"


def test_facts_of_the_hand_made_briefing_are_found() -> None:
    _, figure = line("facts that must be there")

    assert int(figure.split("/")[0]) >= FLOOR_FACTS
