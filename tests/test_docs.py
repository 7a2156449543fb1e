"""The docs name every command, option and setting there is, and point at nothing that is not there."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest
from test_layers import FLOOR

from briefgen.cli import _parser
from briefgen.config.settings_file import settings
from briefgen.formats.folder import FORMATS
from briefgen.lang.labels import known_labels
from briefgen.lang.pack import known_packs

ROOT = Path(__file__).parent.parent
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]

_LINK = re.compile(r"!?\[[^\]]*\]\(([^()\s]+)\)")
_FILE = re.compile(r"`([\w.<>/-]+(?:/|\.(?:md|py|toml|yaml|json|html|txt|png|tsv)))`")
_CODE = re.compile(r"```.*?```|^    .*?$|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_WORD = re.compile(r"[^\w\- ]")


def commands() -> dict[str, argparse.ArgumentParser]:
    """The parser of every command, by name."""
    for action in _parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    raise AssertionError("there are no commands")


def options(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Every option of a command, in each spelling, but for the help that argparse adds."""
    for action in parser._actions:
        if not isinstance(action, argparse._HelpAction):
            yield from action.option_strings


def section(page: str, heading: str) -> str:
    """What stands under a heading, up to the next one of its kind."""
    marks = heading.split(" ")[0]
    assert f"\n{heading}\n" in page, f"there is no heading '{heading}'"
    return page.split(f"\n{heading}\n")[1].split(f"\n{marks} ")[0]


def anchors(page: str) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    headings = re.findall(r"^#+ (.*)$", re.sub(r"```.*?```", "", page, flags=re.DOTALL), re.MULTILINE)
    return {_WORD.sub("", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_command_has_its_section() -> None:
    assert [name for name in commands() if f"\n## briefgen {name}\n" not in COMMANDS] == []


@pytest.mark.parametrize("name", commands())
def test_every_option_is_explained_in_the_section_of_its_command(name: str) -> None:
    explained = section(COMMANDS, f"## briefgen {name}")

    assert [one for one in options(commands()[name]) if f"`{one}" not in explained] == []


@pytest.mark.parametrize("name", commands())
def test_every_section_shows_the_command_in_use(name: str) -> None:
    assert f"\n    briefgen {name}" in section(COMMANDS, f"## briefgen {name}")


def test_no_option_is_documented_that_does_not_exist() -> None:
    known = {one for parser in commands().values() for one in options(parser)} | {"--version", "--help"}

    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", COMMANDS)) - known == set()


def test_options_of_the_program_itself_are_documented() -> None:
    assert [one for one in options(_parser()) if f"`briefgen {one}`" not in COMMANDS] == []


@pytest.mark.parametrize("setting", settings(), ids=lambda setting: setting.name)
def test_every_setting_is_documented(setting: object) -> None:
    assert f"| `{setting.name}` |" in SETTINGS  # type: ignore[attr-defined]


def test_exit_codes_are_documented() -> None:
    codes = section(COMMANDS, "## Exit codes")

    assert [code for code in (0, 1, 2) if f"\n| {code} |" not in codes] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    dead = []
    for target in _LINK.findall(_CODE.sub("", page.read_text(encoding="utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        name, _, anchor = target.partition("#")
        place = (page.parent / unquote(name)).resolve() if name else page
        if not place.exists() or (anchor and anchor not in anchors(place.read_text(encoding="utf-8"))):
            dead.append(target)

    assert dead == []


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/architecture.md"])
def test_every_file_that_a_guide_names_exists(page: str) -> None:
    """``<code>`` and the like stand for any name; at least one file must be so called. Python files may be named from
    inside the package."""
    named = _FILE.findall((ROOT / page).read_text(encoding="utf-8"))
    missing = []
    for name in named:
        pattern = re.sub(r"<\w+>", "*", name).rstrip("/")
        homes = (ROOT, ROOT / "briefgen", ROOT / "briefgen" / "model")
        if not any(any(home.glob(pattern)) for home in homes):
            missing.append(name)

    assert named
    assert missing == []


def test_the_stairs_are_drawn_as_they_are_tested() -> None:
    rows = re.findall(
        r"^\| (\d+) \| `(\w+)` \|", (ROOT / "docs/architecture.md").read_text(encoding="utf-8"), re.MULTILINE
    )

    assert {room: int(floor) - 1 for floor, room in rows} == FLOOR


@pytest.mark.parametrize("room", ["lang", "reading"])
def test_every_module_of_a_large_room_is_named_where_the_rooms_are_drawn(room: str) -> None:
    drawn = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    modules = sorted(path.stem for path in (ROOT / "briefgen" / room).glob("*.py") if path.stem != "__init__")

    assert [name for name in modules if f"`{name}`" not in drawn and f"`{room}/{name}.py`" not in drawn] == []


@pytest.mark.parametrize("name", ["site", "test", "check", "lang", "golden", "serve", "dev", "data"])
def test_make_targets_that_the_docs_name_exist(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert re.search(rf"^(\w+ )*{name}( \w+)*:", makefile, re.MULTILINE)


def test_every_make_target_says_what_it_does() -> None:
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    targets = [(above, line) for above, line in pairwise(lines) if re.match(r"[a-z][a-z ]*:", line)]

    assert len(targets) > 10
    assert [line for above, line in targets if not above.startswith("# ")] == []


def test_the_readme_names_every_language_that_has_a_pack() -> None:
    assert [code for code in known_packs() if f"`{code}`" not in README] == []


def test_the_readme_names_every_format() -> None:
    assert [suffix for suffix in FORMATS if suffix not in (".markdown", ".htm") and f"`{suffix}`" not in README] == []


def test_the_readme_names_every_language_that_pages_can_be_shown_in() -> None:
    said = section(README, "## Languages").partition("navigation of a site can be in ")[2].partition("(")[0]
    assert re.findall(r"`(\w+)`", said) == sorted(known_labels())
    assert set(known_labels()) <= set(known_packs())


def test_the_readme_says_what_of_the_demo_is_invented() -> None:
    assert re.search(r"Lake\s+Vennermark[^.]*\bfiction\b", README)


def test_the_picture_of_the_readme_is_small_enough_to_load_at_once() -> None:
    picture = ROOT / "docs" / "pictures" / "event.png"

    assert "(docs/pictures/event.png)" in README
    assert picture.read_bytes().startswith(b"\x89PNG\r\n")
    assert picture.stat().st_size < 250_000
