"""Does a new site take the place of the old one whole, and does the user's own stay where it was?"""

import errno
import json
import os
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.errors import OutputError
from briefgen.model.site import File
from briefgen.publish.output import compare, folder, lock, manifest, names, write

MANIFEST = ".briefgen-manifest.json"


def site(**pages: str) -> list[File]:
    """Files from keywords: ``events__a="x"`` is ``events/a.html`` holding ``x``."""
    return [File(name.replace("__", "/") + ".html", text.encode()) for name, text in pages.items()]


def tree(folder: Path) -> dict[str, str]:
    """Every file below `folder` but the manifest, with what it holds."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def entries(folder: Path) -> list[str]:
    """What lies directly in `folder`, leftovers and locks too."""
    return sorted(path.name for path in folder.iterdir())


def refuse_rename(monkeypatch: pytest.MonkeyPatch, when: Callable[[Path, Path], bool]) -> None:
    """Let renames fail where `when(source, target)` holds."""
    rename = os.rename

    def failing(source: Path, target: Path) -> None:
        if when(Path(source), Path(target)):
            raise OSError(errno.EIO, "Input/output error", str(source))
        rename(source, target)

    monkeypatch.setattr(os, "rename", failing)


def test_first_build_writes_every_file_and_a_manifest(tmp_path: Path) -> None:
    changed = write(site(index="home", events__a="A"), tmp_path / "out" / "site")

    assert changed == ("events/a.html", "index.html")
    assert tree(tmp_path / "out" / "site") == {"index.html": "home", "events/a.html": "A"}
    assert entries(tmp_path / "out") == ["site"]


def test_manifest_is_the_same_for_any_order_of_files(tmp_path: Path) -> None:
    files = site(b="B", a="A", c__é="E")

    write(files, tmp_path / "one")
    write(files[::-1], tmp_path / "two")

    raw = (tmp_path / "one" / MANIFEST).read_bytes()
    assert raw == (tmp_path / "two" / MANIFEST).read_bytes()
    assert list(json.loads(raw)["files"]) == ["a.html", "b.html", "c/é.html"]
    assert json.loads(raw)["files"]["a.html"] == "559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd"


def test_second_build_touches_nothing(tmp_path: Path) -> None:
    files = site(index="home", events__a="A")
    write(files, tmp_path / "site")
    before = [(path, path.stat().st_mtime_ns, path.stat().st_ino) for path in (tmp_path / "site").rglob("*")]

    assert write(files, tmp_path / "site") == ()
    assert [(path, path.stat().st_mtime_ns, path.stat().st_ino) for path in (tmp_path / "site").rglob("*")] == before


def test_unchanged_files_keep_their_time_and_stale_ones_go_with_their_folder(tmp_path: Path) -> None:
    write(site(index="home", about="about", events__old="gone soon"), tmp_path / "site")
    os.utime(tmp_path / "site" / "about.html", (1_000_000_000, 1_000_000_000))

    changed = write(site(index="new home", about="about"), tmp_path / "site")

    assert changed == ("events/old.html", "index.html")
    assert tree(tmp_path / "site") == {"index.html": "new home", "about.html": "about"}
    assert not (tmp_path / "site" / "events").exists()
    assert (tmp_path / "site" / "about.html").stat().st_mtime == 1_000_000_000


def test_a_file_edited_by_hand_is_restored(tmp_path: Path) -> None:
    write(site(index="home"), tmp_path / "site")
    (tmp_path / "site" / "index.html").write_text("mine")

    assert write(site(index="home"), tmp_path / "site") == ("index.html",)
    assert tree(tmp_path / "site") == {"index.html": "home"}


def test_what_the_user_keeps_in_the_folder_stays(tmp_path: Path) -> None:
    write(site(index="home", events__a="A"), tmp_path / "site")
    (tmp_path / "site" / "CNAME").write_text("news.example")
    (tmp_path / "site" / ".nojekyll").touch()
    (tmp_path / "site" / "events" / "photo.jpg").write_text("jpeg")
    (tmp_path / "site" / "uploads").mkdir()
    (tmp_path / "site" / "private").mkdir()
    (tmp_path / "site" / "private" / "key").write_text("secret")
    (tmp_path / "site" / "private").chmod(0o700)
    inode = (tmp_path / "site" / "CNAME").stat().st_ino

    write(site(index="other"), tmp_path / "site")

    assert tree(tmp_path / "site") == {
        "CNAME": "news.example",
        ".nojekyll": "",
        "events/photo.jpg": "jpeg",
        "index.html": "other",
        "private/key": "secret",
    }
    assert (tmp_path / "site" / "uploads").is_dir()
    assert (tmp_path / "site" / "CNAME").stat().st_ino == inode
    assert (tmp_path / "site" / "private").stat().st_mode & 0o777 == 0o700


def test_without_hard_links_files_are_copied_with_their_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    write(site(index="home", about="about"), tmp_path / "site")
    (tmp_path / "site" / "CNAME").write_text("news.example")
    os.utime(tmp_path / "site" / "about.html", (1_000_000_000, 1_000_000_000))

    write(site(index="other", about="about"), tmp_path / "site")

    assert tree(tmp_path / "site") == {"CNAME": "news.example", "about.html": "about", "index.html": "other"}
    assert (tmp_path / "site" / "about.html").stat().st_mtime == 1_000_000_000


def test_an_empty_folder_in_the_way_of_a_file_makes_room(tmp_path: Path) -> None:
    write(site(index="home"), tmp_path / "site")
    (tmp_path / "site" / "a.html").mkdir()

    write(site(index="home", a="A"), tmp_path / "site")

    assert tree(tmp_path / "site") == {"a.html": "A", "index.html": "home"}


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.odt").write_text("years of work")

    with pytest.raises(
        OutputError, match=r"site: the folder holds files and was not written by briefgen.*Name an empty"
    ):
        write(site(index="home"), tmp_path / "site")

    assert tree(tmp_path) == {"site/thesis.odt": "years of work"}


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    assert write(site(index="home"), tmp_path / "site") == ("index.html",)


@pytest.mark.parametrize(
    ("foreign", "reason"),
    [
        ("new.html", "it is the same address"),
        ("NEW.html", "the two are one file"),
        ("events", "a folder is wanted where there is a file"),
        ("new.html/inside", "a file is wanted where there is a folder"),
    ],
)
def test_a_file_of_the_users_where_the_site_wants_one_is_refused(tmp_path: Path, foreign: str, reason: str) -> None:
    write(site(index="home"), tmp_path / "site")
    (tmp_path / "site" / foreign).parent.mkdir(exist_ok=True)
    (tmp_path / "site" / foreign).write_text("mine")

    with pytest.raises(OutputError, match=f"{foreign}: not written by briefgen, and in the way of .*{reason}.*Move it"):
        write(site(index="other", new="new", events__a="A"), tmp_path / "site")

    assert tree(tmp_path / "site") == {"index.html": "home", foreign: "mine"}


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_links_are_kept_and_never_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "diary.html").write_text("private")
    write(site(index="home", events__diary="D"), tmp_path / "site")
    (tmp_path / "site" / "album").symlink_to(outside)
    shutil.rmtree(tmp_path / "site" / "events")
    (tmp_path / "site" / "events").symlink_to(outside)

    with pytest.raises(OutputError, match="events: not written by briefgen"):
        write(site(index="home", events__diary="D"), tmp_path / "site")
    write(site(index="other"), tmp_path / "site")

    assert tree(outside) == {"diary.html": "private"}
    assert (tmp_path / "site" / "album").is_symlink()
    assert (tmp_path / "site" / "events").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_a_page_replaced_by_a_link_is_written_anew_beside_what_the_link_led_to(tmp_path: Path) -> None:
    (tmp_path / "diary").write_text("private")
    write(site(index="home"), tmp_path / "site")
    (tmp_path / "site" / "index.html").unlink()
    (tmp_path / "site" / "index.html").symlink_to(tmp_path / "diary")

    assert write(site(index="home"), tmp_path / "site") == ("index.html",)
    assert (tmp_path / "diary").read_text() == "private"
    assert not (tmp_path / "site" / "index.html").is_symlink()


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links need rights there")
def test_an_output_folder_that_is_a_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "disk")

    write(site(index="home"), tmp_path / "site")
    write(site(index="other"), tmp_path / "site")

    assert (tmp_path / "site").is_symlink()
    assert tree(tmp_path / "disk") == {"index.html": "other"}


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("", "an address is empty"),
        ("/etc/passwd", "absolute"),
        ("../up.html", "lead out"),
        ("a/./b.html", "lead out"),
        ("a//b.html", "lead out"),
        ("a\\b.html", "not allowed"),
        ("C:/a.html", "not allowed"),
        ("a\n.html", "not allowed"),
        ("what?.html", "not allowed"),
        ("events/con/index.html", "device"),
        ("Lpt1.txt", "device"),
        ("events./a.html", "ends in a dot"),
        ("a .html/b ", "ends in a dot or a space"),
        ("é" * 128, "longer than 255 bytes"),
        ("half\ud800.html", "half a character"),
        (MANIFEST, "same address"),
        (MANIFEST.upper(), "one file"),
    ],
)
def test_an_address_that_cannot_be_written_everywhere_is_refused(tmp_path: Path, path: str, fault: str) -> None:
    with pytest.raises(OutputError, match=fault):
        write([File("index.html", b""), File(path, b"")], tmp_path / "site")

    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("events/A.html", "events/a.html"),
        ("straße.html", "STRASSE.html"),
        ("caf\u00e9.html", "cafe\u0301.html"),
        ("a.html", "a.html"),
        ("a", "A/b.html"),
    ],
)
def test_two_addresses_that_are_one_file_somewhere_are_both_named(tmp_path: Path, one: str, two: str) -> None:
    with pytest.raises(OutputError) as caught:
        write([File(one, b"1"), File(two, b"2")], tmp_path / "site")

    assert one in str(caught.value)
    assert two in str(caught.value)
    assert not (tmp_path / "site").exists()


def test_folders_that_share_a_name_are_no_clash() -> None:
    assert names.find_faults(["a/b/c.html", "a/b/d.html", "a/e.html", "console/index.html", "con-1.html"]) == ()


def test_an_address_in_another_unicode_form_is_the_same_file_at_the_next_build(tmp_path: Path) -> None:
    write([File("cafe\u0301.html", b"1")], tmp_path / "site")

    assert write([File("caf\u00e9.html", b"1")], tmp_path / "site") == ()


@pytest.mark.parametrize("step", [1, 2])
def test_the_old_site_is_back_if_a_rename_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    write(site(index="home"), tmp_path / "site")
    (tmp_path / "site" / "CNAME").write_text("news.example")
    moved: list[Path] = []

    def nth(source: Path, _: Path) -> bool:
        moved.append(source)
        return len(moved) == step

    refuse_rename(monkeypatch, nth)
    with pytest.raises(OutputError, match="site: the output folder cannot be used: Input/output error"):
        write(site(index="other"), tmp_path / "site")

    assert tree(tmp_path) == {"site/index.html": "home", "site/CNAME": "news.example"}
    assert entries(tmp_path) == ["site"]


def test_the_old_site_is_untouched_if_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(site(index="home"), tmp_path / "site")
    write_bytes = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if path.name == "b.html":
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return write_bytes(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match=r"site: .*No space left on device.*still there\. Free space"):
        write(site(index="other", a="A", b="B"), tmp_path / "site")

    assert tree(tmp_path) == {"site/index.html": "home"}
    assert entries(tmp_path) == ["site"]


def test_a_file_that_was_cut_short_is_noticed_before_the_swap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(site(index="home"), tmp_path / "site")
    write_bytes = Path.write_bytes
    monkeypatch.setattr(Path, "write_bytes", lambda path, content: write_bytes(path, content[: 10**4]))

    with pytest.raises(OutputError, match=r"did not keep long\.html"):
        write(site(index="other", long="x" * 10**5), tmp_path / "site")

    assert tree(tmp_path) == {"site/index.html": "home"}


def test_an_interrupt_between_the_renames_puts_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site(index="home"), tmp_path / "site")
    move = folder.move

    def interrupted(source: Path, target: Path) -> None:
        if source.name.endswith("-new"):
            raise KeyboardInterrupt
        move(source, target)

    monkeypatch.setattr(folder, "move", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(site(index="other"), tmp_path / "site")

    assert tree(tmp_path) == {"site/index.html": "home"}


def crash(tmp_path: Path, *, aside: bool, renamed: bool, half: bool = False) -> None:
    """Leave what a build that dies at a given moment leaves: `site` is old, unless `renamed`."""
    write(site(index="old", gone="gone"), tmp_path / "site")
    (tmp_path / "site" / "CNAME").write_text("news.example")
    new, old = tmp_path / ".site.briefgen-new", tmp_path / ".site.briefgen-old"
    shutil.copytree(tmp_path / "site", new)
    (new / "index.html").write_text("new")
    if aside:
        (tmp_path / "site").rename(old)
    if renamed:
        new.rename(tmp_path / "site")
    if half:
        (old / "CNAME").unlink()


@pytest.mark.parametrize(
    "moment",
    [
        {"aside": False, "renamed": False},
        {"aside": True, "renamed": False},
        {"aside": True, "renamed": True},
        {"aside": True, "renamed": True, "half": True},
    ],
)
def test_leftovers_of_a_crash_are_tidied_up_and_nothing_of_the_users_is_lost(
    tmp_path: Path, moment: dict[str, bool]
) -> None:
    crash(tmp_path, **moment)

    write(site(index="newest"), tmp_path / "site")

    assert tree(tmp_path) == {"site/index.html": "newest", "site/CNAME": "news.example"}
    assert entries(tmp_path) == ["site"]


def test_a_site_left_aside_is_restored_even_if_the_next_build_is_refused(tmp_path: Path) -> None:
    crash(tmp_path, aside=True, renamed=False)

    with pytest.raises(OutputError, match="CNAME"):
        write([File("CNAME", b"other")], tmp_path / "site")

    assert tree(tmp_path / "site") == {"index.html": "old", "gone.html": "gone", "CNAME": "news.example"}


def test_a_leftover_that_holds_the_only_copy_of_a_users_file_is_kept(tmp_path: Path) -> None:
    crash(tmp_path, aside=True, renamed=True)
    (tmp_path / "site" / "CNAME").unlink()

    with pytest.raises(OutputError, match=r"briefgen-old: left behind .*\(CNAME\)\. Move them over"):
        write(site(index="newest"), tmp_path / "site")

    assert (tmp_path / ".site.briefgen-old" / "CNAME").read_text() == "news.example"


@pytest.mark.parametrize("name", [".site.briefgen-new", ".site.briefgen-old"])
def test_a_folder_that_only_looks_like_a_leftover_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "letter.txt").write_text("mine")

    with pytest.raises(OutputError, match="in the way, and not left behind by briefgen"):
        write(site(index="home"), tmp_path / "site")

    assert tree(tmp_path) == {f"{name}/letter.txt": "mine"}


def test_leftovers_that_cannot_be_removed_do_not_fail_a_build_that_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site(index="home"), tmp_path / "site")

    def stuck(path: Path, last: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", f"{path}/{last}")

    with monkeypatch.context() as patch:
        patch.setattr(folder, "remove", stuck)
        assert write(site(index="other"), tmp_path / "site") == ("index.html",)

    write(site(index="third"), tmp_path / "site")
    assert tree(tmp_path) == {"site/index.html": "third"}
    assert entries(tmp_path) == ["site"]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("{", "Expecting"),
        ("[]", "not a manifest"),
        ('{"format": 2, "files": {}}', "not a manifest"),
        ('{"format": 1, "files": {"../diary.html": "00"}}', "lead out"),
        ('{"format": 1, "files": {"a.html": 1}}', "not a digest"),
    ],
)
def test_a_damaged_manifest_stops_the_build_and_deletes_nothing(tmp_path: Path, raw: str, why: str) -> None:
    write(site(index="home"), tmp_path / "site")
    (tmp_path / "diary.html").write_text("private")
    (tmp_path / "site" / MANIFEST).write_text(raw)

    for act in (write, compare):
        with pytest.raises(OutputError, match=rf"{MANIFEST}: damaged \(.*{why}"):
            act(site(index="other"), tmp_path / "site")

    assert tree(tmp_path) == {"diary.html": "private", "site/index.html": "home"}


def test_manifest_reads_back_what_it_wrote() -> None:
    assert list(manifest.decode(manifest.encode({"b.html": b"1", "a/é.html": b"2"}))) == ["a/é.html", "b.html"]


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")

    for act in (write, compare):
        with pytest.raises(OutputError, match=r"site: a file, where a folder is needed\. Remove it"):
            act(site(index="home"), tmp_path / "site")

    assert (tmp_path / "site").read_text() == "a file"


def test_a_file_in_the_place_of_the_folder_above_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")

    with pytest.raises(OutputError, match=r"out/site: the output folder cannot be used: (File exists|Not a directory)"):
        write(site(index="home"), Path(os.path.relpath(tmp_path / "out" / "site")))


def test_messages_name_the_folder_as_seen_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site").write_text("a file")

    with pytest.raises(OutputError, match=r"^site: a file"):
        write(site(index="home"), tmp_path / "site")


@pytest.mark.skipif(sys.platform == "win32", reason="the current folder cannot be removed there")
def test_a_shell_left_in_a_folder_that_is_gone_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(site(index="home"), tmp_path / "site")
    monkeypatch.chdir(tmp_path / "site")
    write(site(index="other"), tmp_path / "site")

    with pytest.raises(OutputError, match=r"the current folder is no longer there\. Change to another one"):
        write(site(index="third"), Path("../site"))


def test_the_root_of_the_file_system_is_refused() -> None:
    with pytest.raises(OutputError, match="root of a file system"):
        write(site(index="home"), Path("/"))


def test_two_builds_at_once_are_refused_and_a_lock_left_by_a_crash_is_not_minded(tmp_path: Path) -> None:
    path = tmp_path / ".site.briefgen-lock"
    with lock.held(path), pytest.raises(OutputError, match=r"site: another build is writing here\. Wait"):
        write(site(index="home"), tmp_path / "site")
    assert not (tmp_path / "site").exists()

    path.write_text("left behind")
    write(site(index="home"), tmp_path / "site")
    assert entries(tmp_path) == ["site"]


def test_many_builds_at_once_leave_one_whole_site(tmp_path: Path) -> None:
    outcomes: list[str] = []

    def build(number: int) -> None:
        pages = {f"page{page}": f"build {number}" for page in range(20)}
        try:
            write(site(**pages), tmp_path / "site")
            outcomes.append("written")
        except OutputError as error:
            outcomes.append("busy" if "another build" in str(error) else str(error))

    threads = [threading.Thread(target=build, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert set(outcomes) <= {"written", "busy"}
    assert "written" in outcomes
    assert len(set(tree(tmp_path / "site").values())) == 1
    assert entries(tmp_path) == ["site"]


def test_compare_tells_missing_extra_and_differing_files_and_writes_nothing(tmp_path: Path) -> None:
    write(site(index="home", a="A", b="B", old="old"), tmp_path / "site")
    (tmp_path / "site" / "a.html").write_text("edited")
    (tmp_path / "site" / "b.html").unlink()
    (tmp_path / "site" / "CNAME").write_text("news.example")
    before = tree(tmp_path)

    found = compare(site(index="home", a="A", b="B", c="C"), tmp_path / "site")

    assert [str(difference) for difference in found] == [
        f"{MANIFEST}: differs.",
        "a.html: differs.",
        "b.html: is missing.",
        "c.html: is missing.",
        "old.html: is no longer part of the site.",
    ]
    assert tree(tmp_path) == before


def test_compare_finds_nothing_after_a_build_and_everything_where_there_is_none(tmp_path: Path) -> None:
    write(site(index="home", a="A"), tmp_path / "site")

    assert compare(site(index="home", a="A"), tmp_path / "site") == ()
    assert [difference.path for difference in compare(site(index="home"), tmp_path / "none")] == [
        MANIFEST,
        "index.html",
    ]
    assert entries(tmp_path) == ["site"]
