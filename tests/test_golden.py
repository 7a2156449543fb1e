"""The committed demo is what this version makes of its articles, byte for byte; `make golden` renews it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.build import build
from briefgen.config import load_config
from briefgen.publish.output.manifest import NAME as MANIFEST

ROOT = Path(__file__).parent.parent


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its address; the manifest is told apart from hidden files that a checkout adds."""
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and (p.name == MANIFEST or not p.name.startswith("."))
    }


@pytest.fixture
def committed() -> dict[str, bytes]:
    """The demo as it lies in the repository."""
    config = load_config(ROOT)
    if not config.output.is_dir() or not any(config.output.iterdir()):
        pytest.skip(f"{config.output.name}/ is empty: build the demo with `make golden`")
    return tree(config.output)


@pytest.fixture
def built(tmp_path: Path) -> dict[str, bytes]:
    """The demo as this version builds it, with the project's own settings."""
    config = replace(load_config(ROOT), output=tmp_path / "site")
    report = build(config, remember=False)
    assert [str(p) for p in report.problems] == []
    return tree(config.output)


def test_demo_has_the_same_files(committed: dict[str, bytes], built: dict[str, bytes]) -> None:
    assert sorted(built) == sorted(committed)


def test_demo_has_the_same_bytes(committed: dict[str, bytes], built: dict[str, bytes]) -> None:
    assert [name for name in sorted(built) if built[name] != committed.get(name)] == []
