"""Imports go down the stairs only, as docs/architecture.md draws them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "briefgen"

FLOORS = [
    ("errors", "model"),
    ("lang",),
    ("formats",),
    ("config",),
    ("reading",),
    ("events",),
    ("briefing",),
    ("publish", "starter"),
    ("build",),
    ("serve",),
    ("cli",),
    ("__main__",),
]
"""From the ground up; a room may import its own floor's doors only from itself, and any lower floor."""

FLOOR = {room: n for n, rooms in enumerate(FLOORS) for room in rooms}
MODULES = sorted(ROOT.rglob("*.py"))


def _room(module: str) -> str:
    return module.split(".")[1] if module.count(".") else "briefgen"


def _imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module}
    names |= {
        f"{n.module}.{a.name}"
        for n in ast.walk(tree)
        if isinstance(n, ast.ImportFrom) and n.module == "briefgen"
        for a in n.names
    }
    names |= {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    return {n for n in names if n.startswith("briefgen.")}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_module_imports_only_from_its_own_room_or_lower_floors(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0].removesuffix(".py")
    if room == "__init__":
        assert not _imports(path)
        return
    wrong = {
        name
        for name in _imports(path)
        if _room(name) != room and FLOOR.get(_room(name), -1 if _room(name) == "__version__" else 99) >= FLOOR[room]
    }
    assert not wrong


def test_every_room_has_a_floor() -> None:
    rooms = {p.name.removesuffix(".py") for p in ROOT.iterdir() if (p.suffix == ".py" or (p / "__init__.py").exists())}
    assert rooms - {"__init__", "__pycache__"} == set(FLOOR)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_a_module_opens_with_what_it_answers(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
