"""What is shipped is whole: a wheel and an editable install each work in an environment that holds nothing else."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from briefgen import __version__

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

MAX_INSTALLED_BYTES = 150_000_000
"""The package with all that it depends on, as unpacked from the wheels; Python's compiled copies are not counted."""

NEEDED_BY_OTHERS = {"lxml-html-clean"}
"""Dependencies that no module imports; pyproject.toml says why they are there."""

SHIPPED = {
    "templates": "briefgen/templates",
    "briefgen/lang/packs": "briefgen/lang/packs",
    "briefgen/lang/labels": "briefgen/lang/labels",
    "briefgen/lang/data": "briefgen/lang/data",
    "briefgen/schemas": "briefgen/schemas",
    "briefgen/starter/project": "briefgen/starter/project",
}
"""Folders of the checkout that hold data, and where the wheel has them."""


def run(*command: object, cwd: Path | None = None) -> str:
    """What a command prints; its own words if it fails."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**clean, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}"
    return done.stdout


def environment(folder: Path) -> Path:
    """A new environment; the folder of its programs."""
    run(sys.executable, "-m", "venv", folder)
    return folder / ("Scripts" if sys.platform == "win32" else "bin")


def installed_bytes(folder: Path) -> int:
    """The size of everything in the environment but Python's compiled copies and what came with the environment."""
    own = re.compile(r"(pip|setuptools|wheel|_distutils_hack|pkg_resources|distutils-precedence)\b")
    packages = next(folder.glob("**/site-packages"))
    return sum(
        path.stat().st_size
        for top in packages.iterdir()
        if not own.match(top.name)
        for path in ([top] if top.is_file() else top.rglob("*"))
        if path.is_file() and path.suffix != ".pyc"
    )


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skip where pip cannot reach an index, asked for what a build needs in any case."""
    asked = subprocess.run(
        [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", tmp_path_factory.mktemp("index"), "hatchling"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    if asked.returncode:
        pytest.skip(f"pip cannot reach an index: {asked.stderr.strip().splitlines()[-1]}")


@pytest.fixture(scope="module")
def wheel(index: None, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001 - skips where it must
    """The wheel, built as `pip install .` builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, and nothing but what the wheel asks for; the folder of its programs."""
    programs = environment(tmp_path_factory.mktemp("installed") / "venv")
    run(programs / "python", "-m", "pip", "install", "--quiet", wheel)
    return programs


@pytest.fixture(scope="module")
def editable(index: None, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001 - skips where it must
    """An environment with the checkout itself; the folder of its programs."""
    programs = environment(tmp_path_factory.mktemp("editable") / "venv")
    run(programs / "python", "-m", "pip", "install", "--quiet", "--editable", ROOT)
    return programs


def files(folder: Path) -> set[str]:
    """Every file of a folder that is no trace of Python's or a desktop's work."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }


def test_every_import_is_a_declared_dependency() -> None:
    imported = set()
    for path in (ROOT / "briefgen").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module.partition(".")[0])
    declared = {name(requirement) for requirement in PROJECT["dependencies"]}
    owners = packages_distributions()

    strangers = imported - sys.stdlib_module_names - {"briefgen"}
    assert strangers
    assert {one for one in strangers if not {name(owner) for owner in owners[one]} & declared} == set()


def test_every_dependency_is_imported() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "briefgen").rglob("*.py"))
    modules: dict[str, set[str]] = {}
    for module, owners in packages_distributions().items():
        for owner in owners:
            modules.setdefault(name(owner), set()).add(module)

    unused = []
    for requirement in PROJECT["dependencies"]:
        if name(requirement) in NEEDED_BY_OTHERS:
            continue
        imports = "|".join(map(re.escape, modules[name(requirement)]))
        if not re.search(rf"^\s*(?:import|from) (?:{imports})\b", source, re.MULTILINE):
            unused.append(requirement)

    assert unused == []


def name(requirement: str) -> str:
    """The normal name of a distribution, out of a requirement."""
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower().replace("_", "-").replace(".", "-")


@pytest.mark.slow
def test_the_wheel_holds_all_data_and_no_tests(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())

    wanted = {f"{there}/{file}" for here, there in SHIPPED.items() for file in files(ROOT / here)}
    assert wanted - held == set()
    assert {"briefgen/config.schema.json", "briefgen/lang/pack.schema.json", "briefgen/lang/concepts.toml"} <= held
    assert {file for file in held if not re.match(rf"briefgen(-{re.escape(__version__)}\.dist-info)?/", file)} == set()
    assert {file.rpartition("/")[2] for file in held if ".dist-info/licenses/" in file} == {"LICENSE", "NOTICE"}


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["installed", "editable"])
def test_a_fresh_install_starts_a_project_and_builds_it(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    programs: Path = request.getfixturevalue(kind)
    briefgen = programs / "briefgen"

    assert run(briefgen, "--version", cwd=tmp_path) == f"briefgen {__version__}\n"
    run(briefgen, "init", "x", cwd=tmp_path)
    told = run(briefgen, "build", "x", cwd=tmp_path)

    assert "warning" not in told
    assert "Marrowby" in (tmp_path / "x" / "site" / "index.html").read_text(encoding="utf-8")
    assert (tmp_path / "x" / "site" / "static" / "style.css").is_file()
    assert (tmp_path / "x" / "site" / "data" / "schemas" / "event.json").is_file()
    run(briefgen, "build", "x", "--check", cwd=tmp_path)


@pytest.mark.slow
def test_both_kinds_of_install_build_the_same_demo(installed: Path, editable: Path, tmp_path: Path) -> None:
    sites = []
    for kind, programs in (("wheel", installed), ("editable", editable)):
        project = tmp_path / kind
        shutil.copytree(ROOT / "content", project / "content")  # has an article in each format
        shutil.copy(ROOT / "briefgen.yaml", project)
        run(programs / "briefgen", "build", project, "--strict")
        sites.append({file: (project / "site" / file).read_bytes() for file in files(project / "site")})

    assert sites[0]
    assert sites[0] == sites[1]


@pytest.mark.slow
def test_what_is_installed_stays_small(installed: Path) -> None:
    assert installed_bytes(installed.parent) < MAX_INSTALLED_BYTES
