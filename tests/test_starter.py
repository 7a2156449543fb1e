"""Does a new project stand on its own feet, and does it leave alone what was there before?"""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from briefgen.config import load_config
from briefgen.config.settings_file import settings
from briefgen.errors import OutputError
from briefgen.starter import init

FILES = (
    ".github/workflows/pages.yml",
    ".gitignore",
    "README.md",
    "briefgen.yaml",
    "content/marrowby-bridge-courier.md",
    "content/ossle-bruecke-bote.md",
)


def test_a_new_folder_gets_the_whole_project(tmp_path: Path) -> None:
    written = init(tmp_path / "new" / "project")

    assert written == FILES
    found = (tmp_path / "new" / "project").rglob("*")
    assert sorted(path.relative_to(tmp_path / "new/project").as_posix() for path in found if path.is_file()) == sorted(
        FILES
    )


def test_an_existing_folder_keeps_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "mine.txt").write_text("my article")
    (tmp_path / "LICENSE").write_text("my licence")

    assert init(tmp_path) == FILES
    assert (tmp_path / "content" / "mine.txt").read_text() == "my article"
    assert (tmp_path / "LICENSE").read_text() == "my licence"


def test_no_file_is_overwritten_and_all_that_are_in_the_way_are_named(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    (tmp_path / "briefgen.yaml").write_text("title: mine")
    (tmp_path / ".github").write_text("a file")

    with pytest.raises(OutputError) as caught:
        init(tmp_path)

    told = str(caught.value)
    assert f"{tmp_path / 'README.md'}: exists already." in told
    assert f"{tmp_path / 'briefgen.yaml'}: exists already." in told
    assert f"{tmp_path / '.github'}: a file, where a folder is needed." in told
    assert "Nothing was written. Move these away, or name a new folder" in told
    assert sorted(path.name for path in tmp_path.iterdir()) == [".github", "README.md", "briefgen.yaml"]
    assert (tmp_path / "README.md").read_text() == "mine"


def test_a_link_that_leads_nowhere_is_in_the_way_too(tmp_path: Path) -> None:
    (tmp_path / "README.md").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(OutputError, match=r"README\.md: exists already"):
        init(tmp_path)

    assert not (tmp_path / "elsewhere").exists()


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "project").write_text("a file")

    with pytest.raises(OutputError, match=r"project: a file, where a folder is needed"):
        init(tmp_path / "project")


def test_if_the_disk_is_full_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mkdir = Path.mkdir

    def full(path: Path, mode: int = 0o777, parents: bool = False, exist_ok: bool = False) -> None:
        if path.name == "content":
            raise OSError(28, "No space left on device", str(path))
        mkdir(path, mode, parents, exist_ok)

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(OutputError, match="No space left on device"):
        init(tmp_path / "project")

    assert [path for path in (tmp_path / "project").rglob("*") if path.is_file()] == []


def test_the_settings_name_every_key_and_what_stands_in_comments_is_the_default(tmp_path: Path) -> None:
    init(tmp_path)
    as_written = load_config(tmp_path)
    path = tmp_path / "briefgen.yaml"
    text = re.sub(r"^# ( *\w+:(?: \S+)?)$", r"\1", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")

    found = yaml.safe_load(text)
    named = {f"{key}.{inner}" for key in found if isinstance(found[key], dict) for inner in found[key]}
    named |= {key for key in found if not isinstance(found[key], dict)}
    assert named == {setting.name for setting in settings()}
    assert load_config(tmp_path) == replace(as_written, base_url="https://user.github.io/repository/")


def test_the_workflow_builds_for_the_address_the_site_will_have_and_publishes_what_was_built(tmp_path: Path) -> None:
    init(tmp_path)
    workflow = yaml.safe_load((tmp_path / ".github/workflows/pages.yml").read_text())

    build, deploy = workflow["jobs"]["build"], workflow["jobs"]["deploy"]
    assert {"run": 'briefgen build --base-url "${{ steps.pages.outputs.base_url }}/"'} in build["steps"]
    assert {"uses": "actions/upload-pages-artifact@v5", "with": {"path": "site"}} in build["steps"]
    assert "write" not in build["permissions"].values()
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert workflow["concurrency"] == {"group": "pages", "cancel-in-progress": False}


def test_the_sample_articles_say_that_they_are_invented(tmp_path: Path) -> None:
    init(tmp_path)
    for path in (tmp_path / "content").iterdir():
        _, fields, body = path.read_text(encoding="utf-8").split("---\n", 2)
        assert re.search(r"\((invented|erfunden)\)", yaml.safe_load(fields)["source"])
        assert yaml.safe_load(fields)["url"].split("/")[2].endswith(".example")
        assert len(body) > 300


def test_no_packed_file_is_hidden_from_the_wheel() -> None:
    # What .gitignore names, and in many tools what begins with a dot, is left out when the wheel is built.
    root = Path(__file__).parents[1]
    packed = [path.relative_to(root) for path in (root / "briefgen" / "starter" / "project").rglob("*")]
    ignored = {line.strip("/") for line in (root / ".gitignore").read_text().split()}

    assert packed
    for path in packed:
        assert not ignored & set(path.parts)
        assert not any(part.startswith(".") for part in path.parts)
