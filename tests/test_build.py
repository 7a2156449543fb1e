"""A build is all or nothing for the site, one clear message for each fault, and the same bytes everywhere."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import html  # type: ignore[import-untyped]

from briefgen.cli import main
from briefgen.publish.output.manifest import NAME as MANIFEST

BRIDGE = """\
---
title: Bergstad opens bridge in Bergen
lang: en
published: 2024-03-05
---

The mayor, Anna Bergstad, opened the new bridge in Bergen on Monday.

"We have waited long enough," Bergstad told reporters.
"""
BRIDGE_DE = """\
Die Bürgermeisterin Anna Bergstad hat am Montag in Bergen die neue Brücke eröffnet. „Wir haben lange genug gewartet“, \
sagte Bergstad vor Journalisten.
"""
MATCH = """\
Late goal saves Tarnby

Tarnby drew 2-2 with Solrød in front of 400 spectators. Striker Ole Brix scored in the last minute.
"""
PROJECT = {"content/bridge.md": BRIDGE, "content/bruecke.txt": BRIDGE_DE, "content/match.txt": MATCH}

Tree = dict[str, bytes]


def lay(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """A folder with the files of a dict, name to content."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def tree(folder: Path) -> Tree:
    """Every file of a folder, the manifest too."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """The address and the visible words of every page."""
    for path in sorted(site.rglob("*.html")):
        words = html.document_fromstring(path.read_bytes()).text_content()
        yield path.relative_to(site).as_posix(), " ".join(words.split())


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A project of three articles whose site was built before."""
    root = lay(tmp_path / "project", PROJECT)
    assert main(["build", str(root)]) == 0
    capsys.readouterr()
    return root


def said(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The messages on standard error, without the line that counts the files; standard output must be empty."""
    out, err = capsys.readouterr()
    assert out == ""
    return [line for line in err.splitlines() if not re.match(r"\d+ files, ", line)]


FAULTY = [
    pytest.param(
        "bad.md",
        "---\ntitle: [open\nlang: en\n---\n\nIt rained in Oslo.\n",
        r"content/bad\.md:\d: front matter is not YAML: .+",
        id="malformed front matter",
    ),
    pytest.param(
        "bad.md",
        "---\nlang: en\npublished: 2024-02-31\n---\n\nIt rained in Oslo.\n",
        r"content/bad\.md:3: published '2024-02-31' is no real date or time\. Write it as .+",
        id="a wrong date",
    ),
    pytest.param(
        "bad.md",
        "---\ntitle: Rain\nlang: gr\n---\n\nIt rained in Oslo.\n",
        r"content/bad\.md:3: unknown language 'gr'\. Did you mean 'el'\?",
        id="an unknown language",
    ),
    pytest.param("bad.txt", bytes(range(256)) * 64, r"content/bad\.txt: is not text\..*", id="binary rubbish"),
    pytest.param("bad.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, r"content/bad\.html: .+", id="a picture"),
    pytest.param("bad.txt", b"", r"warning: content/bad\.txt: is empty\.", id="an empty file"),
    pytest.param(
        "bad.txt",
        b"x" * 20_000_000,
        r"content/bad\.txt: is 20\.0 MB; the limit is 5\.0 MB\. Split it, or raise max_bytes in briefgen\.yaml\.",
        id="a file of 20 MB",
    ),
    pytest.param(
        "more.md",
        "---\nid: bridge\n---\n\nIt rained in Oslo.\n",
        r"content/more\.md: has the id 'bridge', which content/bridge\.md has already\. Give one of the two .+",
        id="an id that is taken",
    ),
    pytest.param("bad.jsonl", '{"text": "It rained.\n', r"content/bad\.jsonl:1: .+", id="a line that is no JSON"),
]


@pytest.mark.parametrize(("name", "content", "message"), FAULTY)
def test_faulty_article_is_left_out_with_one_message(
    project: Path, capsys: pytest.CaptureFixture[str], name: str, content: str | bytes, message: str
) -> None:
    # given a site built before, and a new article that cannot be read
    before = tree(project / "site")
    lay(project, {f"content/{name}": content})

    # when
    code = main(["build", str(project)])

    # then the rest of the site is what it was
    (line,) = said(capsys)
    assert re.fullmatch(message, line)
    assert code == 0
    assert tree(project / "site") == before


def test_good_article_beside_a_faulty_one_is_published(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # given
    lay(project, {"content/bad.txt": bytes(range(256)) * 64, "content/rain.txt": "It rained in Oslo for forty days.\n"})

    # when
    main(["build", str(project)])

    # then
    assert len(said(capsys)) == 1
    assert [address for address, words in pages(project / "site") if "forty days" in words]


def test_every_fault_is_told_in_one_go(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # given three faulty articles
    lay(
        project,
        {
            "content/1.md": "---\nlang: gr\n---\n\nIt rained.\n",
            "content/2.md": "---\npublished: yesterday\n---\n\nIt rained.\n",
            "content/3.txt": bytes(range(256)) * 64,
        },
    )

    # when
    main(["build", str(project)])

    # then
    assert [line.split(":")[0] for line in said(capsys)] == ["content/1.md", "content/2.md", "content/3.txt"]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        pytest.param(
            {"templates/pages/event.html": "{% block main %}\n{{ nope }}"},
            r"templates/pages/event\.html:2: Unexpected end of template.*endblock.* Compare it with default/.+",
            id="a template cut short",
        ),
        pytest.param(
            {"templates/pages/event.html": '{% extends "base.html" %}\n{% block main %}{{ headlin }}{% endblock %}\n'},
            r"templates/pages/event\.html:2: 'headlin' is undefined \(page events/.+\)\. .+",
            id="a template that asks for what is not there",
        ),
        pytest.param(
            {"templates/pages/event.html": '{% extends "bas.html" %}\n'},
            r"templates/pages/event\.html:1: no template 'bas\.html' \(page events/.+\)\. Did you mean 'base\.html'\?",
            id="a template that extends one that is not there",
        ),
        pytest.param(
            {"templates/static/Style.css": "body {}"},
            r"static/Style\.css: clashes with static/style\.css: .+ Rename one of the two\.",
            id="two files of one name where case does not count",
        ),
        pytest.param(
            {"templates/static/style.css/print.css": "body {}"},
            r"static/style\.css: clashes with static/style\.css/print\.css: .+ Rename one of the two\.",
            id="a file and a folder of one name",
        ),
        pytest.param(
            {
                "briefgen.yaml": "full_text: true\n",
                "content/1.md": "---\nid: Rain\n---\n\nIt rained in Oslo.\n",
                "content/2.md": "---\nid: rain\n---\n\nThe choir of Porto sang.\n",
            },
            r"articles/rain/index\.html: two pages share this address: .+ Give one of them another id or slug\.",
            id="two pages on one address",
        ),
        pytest.param(
            {"briefgen.yaml": "languge: en\n"},
            r"briefgen\.yaml:1: unknown setting 'languge'\. Did you mean 'language'\?",
            id="a misspelt setting",
        ),
        pytest.param(
            {"briefgen.yaml": "title: x\nmax_bytes: many\n"},
            r"briefgen\.yaml:2: max_bytes must be a whole number, not 'many'\.",
            id="a setting of the wrong kind",
        ),
    ],
)
def test_fault_of_the_site_stops_the_build_and_leaves_what_was_published(
    project: Path, capsys: pytest.CaptureFixture[str], files: dict[str, str], message: str
) -> None:
    # given a site built before, a fault, and a new article that would change the site
    before = tree(project / "site")
    lay(project, {**files, "content/new.txt": "It rained in Oslo for forty days.\n"})

    # when
    code = main(["build", str(project)])

    # then
    (line,) = said(capsys)
    assert re.fullmatch(message, line)
    assert code == 2
    assert tree(project / "site") == before


def test_output_below_a_file_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a file in the place of the folder above
    monkeypatch.chdir(project)
    lay(project, {"public": "a file"})
    before = tree(project / "site")

    # when
    code = main(["build", "--output", "public/site"])

    # then
    (line,) = said(capsys)
    assert re.match(r"public/site: the output folder cannot be used: (File exists|Not a directory)", line)
    assert line.endswith("see that this folder and the one above it may be written, or name another.")
    assert code == 2
    assert tree(project / "site") == before
    assert (project / "public").read_text() == "a file"


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("public", "--output: output is a file, not a folder. Give the site a folder of its own."),
        (".", "--output: output would be written over the project. Give the site a folder of its own."),
        ("content", "--output: output would be written over the articles. Give the site a folder of its own."),
    ],
)
def test_output_in_the_place_of_something_else_is_refused(
    project: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    output: str,
    message: str,
) -> None:
    # given
    monkeypatch.chdir(project)
    lay(project, {"public": "a file"})
    before = tree(project)

    # when
    code = main(["build", "--output", output])

    # then
    assert said(capsys) == [message]
    assert code == 2
    assert tree(project) == before


def test_folder_of_the_users_own_is_not_written_over(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # given
    monkeypatch.chdir(project)
    lay(project, {"photos/1.jpg": "precious"})

    # when
    code = main(["build", "--output", "photos"])

    # then
    (line,) = said(capsys)
    assert line.startswith("photos: the folder holds files and was not written by briefgen")
    assert line.endswith("Name an empty or a new folder, or empty this one.")
    assert code == 2
    assert tree(project / "photos") == {"1.jpg": b"precious"}


def test_folder_of_articles_that_is_not_there_is_refused(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = tree(project / "site")

    assert main(["build", str(project), "--content", str(project / "nowhere")]) == 2
    (line,) = said(capsys)
    assert line == "--content: there is no folder 'nowhere' to read articles from."
    assert tree(project / "site") == before


def test_strict_build_writes_nothing_where_anything_is_wrong(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # given an empty file and a good new article
    before = tree(project / "site")
    lay(project, {"content/bad.txt": b"", "content/new.txt": "It rained in Oslo for forty days.\n"})

    # when
    code = main(["build", str(project), "--strict"])

    # then
    assert said(capsys) == ["warning: content/bad.txt: is empty."]
    assert code == 1
    assert tree(project / "site") == before


def test_check_tells_what_would_change_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # given
    before = tree(project / "site")
    assert main(["build", str(project), "--check"]) == 0
    assert said(capsys) == []
    lay(project, {"content/new.txt": "It rained in Oslo for forty days.\n"})

    # when
    code = main(["build", str(project), "--check"])

    # then
    lines = said(capsys)
    assert "index.html: differs from what would be written." in lines
    assert code == 1
    assert tree(project / "site") == before


def test_second_build_changes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # given
    before = {p: p.stat().st_mtime_ns for p in (project / "site").rglob("*")}

    # when
    main(["build", str(project)])

    # then
    assert re.match(r"\d+ files, 0 changed", capsys.readouterr().err)
    assert {p: p.stat().st_mtime_ns for p in (project / "site").rglob("*")} == before


def test_two_folders_give_the_same_bytes(project: Path, tmp_path: Path) -> None:
    # given the same project in a folder of another name and depth
    other = lay(tmp_path / "x" / "somewhere else" / "blåbær", PROJECT)

    # when
    main(["build", str(other)])

    # then
    assert tree(other / "site") == tree(project / "site")


def test_no_page_names_the_folder_it_was_built_in(project: Path) -> None:
    assert not [name for name, content in tree(project / "site").items() if str(project).encode() in content]


def test_order_in_which_the_file_system_lists_articles_changes_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given a file system that lists everything the other way round
    before = tree(project / "site")
    shutil.rmtree(project / "site")
    listed = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda self: iter(sorted(listed(self), reverse=True)))

    # when
    main(["build", str(project)])

    # then
    assert tree(project / "site") == before


@pytest.mark.parametrize("workers", [1, 2])
def test_number_of_workers_changes_nothing(project: Path, monkeypatch: pytest.MonkeyPatch, workers: int) -> None:
    # given articles that are read in so many processes, few as they are
    before = tree(project / "site")
    monkeypatch.setattr("briefgen.reading.many.MIN_PARALLEL", 0)
    lay(project, {"briefgen.yaml": f"workers: {workers}\n"})
    shutil.rmtree(project / "site")

    # when
    main(["build", str(project)])

    # then
    assert tree(project / "site") == before


def test_pages_of_a_deleted_article_disappear_and_no_others(project: Path) -> None:
    # given a site with whole texts, and a file of the user's in it
    lay(project, {"briefgen.yaml": "full_text: true\n"})
    main(["build", str(project)])
    lay(project, {"site/mine.txt": "my own"})
    before = tree(project / "site")

    # when
    (project / "content/match.txt").unlink()
    main(["build", str(project)])

    # then all that told of the match is gone, and all else is there
    after = tree(project / "site")
    gone = before.keys() - after.keys()
    assert after.keys() < before.keys()
    assert {name.split("/")[0] for name in gone} >= {"articles", "events", "data", "people"}
    assert all(b"Brix" in before[name] or b"Tarnby" in before[name] for name in gone)
    assert not [name for name, content in after.items() if b"Brix" in content and name != MANIFEST]
    assert after["mine.txt"] == b"my own"
    (bridge,) = (name for name in after if name.startswith("events/") and name.count("/") == 2)
    assert after[bridge] == before[bridge]


def test_event_keeps_its_address_when_an_earlier_article_joins_it(project: Path) -> None:
    # given a project that remembers its addresses, and an article that would be the first of its event by any order
    lay(project, {"briefgen.yaml": "title: Bridges\n"})
    main(["build", str(project)])
    before = {name for name in tree(project / "site") if name.startswith("events/")}
    title = "Bergen has its bridge, and Bergstad opens it"
    earlier = BRIDGE.replace("Bergstad opens bridge in Bergen", title).replace("2024-03-05", "2024-03-04")
    lay(project, {"content/a.md": earlier})

    # when
    main(["build", str(project)])

    # then
    after = tree(project / "site")
    assert {name for name in after if name.startswith("events/")} == before
    assert any(title.encode() in after[name] for name in before)


def test_link_that_leads_out_of_the_content_is_not_followed(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # given links to a file and to a folder outside
    before = tree(project / "site")
    secret = lay(tmp_path / "private", {"diary.txt": "The treasure of Oslo is under the old oak.\n"})
    (project / "content/diary.txt").symlink_to(secret / "diary.txt")
    (project / "content/more").symlink_to(secret)

    # when
    main(["build", str(project)])

    # then
    hint = "Put the files themselves into the folder."
    assert said(capsys) == [
        f"content/{name}: is a link that leads out of the folder. {hint}" for name in ("diary.txt", "more")
    ]
    assert tree(project / "site") == before


LONG = "\n\n".join(
    f"The {what} of {where} was closed on Monday because {why}."
    for what in ("harbour", "school", "bridge", "museum")
    for where in ("Bergen", "Oslo", "Lisbon", "Porto", "Madrid")
    for why in ("the roof leaks", "nobody paid the bill", "a storm is near", "the keeper fell ill")
)


def _holding_all(site: Path) -> list[str]:
    """The addresses of pages and data that hold every sentence of the long article."""
    shown = [(address, words) for address, words in pages(site)]
    shown += [(name, content.decode()) for name, content in tree(site).items() if name.startswith("data/")]
    return [address for address, words in shown if all(sentence in words for sentence in LONG.split("\n\n"))]


def test_no_page_holds_a_whole_article_unless_the_settings_say_so(project: Path) -> None:
    # given
    lay(project, {"content/long.txt": LONG})

    # when
    main(["build", str(project)])

    # then
    assert _holding_all(project / "site") == []
    assert not (project / "site/articles").exists()


def test_whole_articles_are_shown_where_the_settings_say_so(project: Path) -> None:
    # given
    lay(project, {"content/long.txt": LONG, "briefgen.yaml": "full_text: true\n"})

    # when
    main(["build", str(project)])

    # then
    assert _holding_all(project / "site") == ["articles/long/index.html"]


def test_project_without_articles_is_a_site_without_events(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # given
    (tmp_path / "content").mkdir()

    # when
    code = main(["build", str(tmp_path)])

    # then
    assert said(capsys) == []
    assert code == 0
    assert "No events yet" in dict(pages(tmp_path / "site"))["index.html"]


def test_build_leaves_nothing_beside_the_site(project: Path) -> None:
    assert sorted(p.name for p in project.iterdir()) == ["content", "site"]
