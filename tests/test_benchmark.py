"""The measure of speed finds every finder where the reading calls it from."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_benchmark_times_every_finder() -> None:
    asked = [sys.executable, "scripts/benchmark.py", "content/2024-eldhavn"]

    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)

    finders = {line.split("  ")[1].strip() for line in done.stdout.splitlines()[2:]}
    assert {"names", "dates", "quotes", "amounts", "words", "writing"} <= finders
