"""Each command answers as docs/commands.md says: results on standard output, the rest beside it, then 0, 1 or 2."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen import __version__
from briefgen.cli import DONE, FOUND_PROBLEMS, WRONG_REQUEST, main

HARBOUR_EN = """\
---
title: Ferry runs aground in Storvass harbour
lang: en
published: 2024-05-16
source: Storvass Courier
url: https://courier.example/ferry
---

The ferry Havørn ran aground in Storvass harbour on Wednesday with 42 people on board. Nobody was hurt.

“We felt a bump and then the engine stopped,” said the captain, Runa Tangvald.

The port of Storvass stays closed until Friday, the harbour master Eskil Brox said.
"""
HARBOUR_NB = """\
---
title: Fergen Havørn gikk på grunn i Storvass
lang: nb
published: 2024-05-16
---

Fergen Havørn gikk på grunn i Storvass havn onsdag med 42 personer om bord.

– Vi kjente et støt, og så stoppet motoren, sier kaptein Runa Tangvald.
"""
WITHOUT_LANGUAGE = "---\nlang: gr\n---\n\nThe bridge is open again.\n"
UNKNOWN_LANGUAGE = "content/c.md:2: unknown language 'gr'. Did you mean 'el'?\n"

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two articles on one event and nothing wrong with it."""
    content = tmp_path / "content"
    content.mkdir()
    (content / "a.md").write_text(HARBOUR_EN, encoding="utf-8")
    (content / "b.md").write_text(HARBOUR_NB, encoding="utf-8")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def program(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "briefgen", *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


# build


def test_build_writes_the_site_and_says_how_much_of_it_is_new(project: Path, capsys: Captured) -> None:
    assert main(["build", str(project)]) == DONE

    said = capsys.readouterr()
    assert said.out == ""
    files = contents(project / "site")
    assert "index.html" in files
    assert f"{len(files) - 1} files, {len(files) - 1} changed" in said.err  # the manifest is no page


def test_a_second_build_changes_nothing(project: Path, capsys: Captured) -> None:
    main(["build", str(project)])
    before = contents(project / "site")
    capsys.readouterr()

    assert main(["build", str(project)]) == DONE
    assert ", 0 changed" in capsys.readouterr().err
    assert contents(project / "site") == before


def test_build_takes_the_current_folder_for_the_project(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)

    assert main(["build"]) == DONE
    assert (project / "site" / "index.html").is_file()


def test_a_bare_folder_of_articles_builds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ferry runs aground\n\nThe ferry ran aground on Wednesday.\n")

    assert main(["build", str(tmp_path)]) == DONE
    assert (tmp_path / "site" / "index.html").is_file()


def test_options_win_over_settings(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (project / "briefgen.yaml").write_text("output: elsewhere\nbase_url: https://a.example/\n")
    out, articles = tmp_path_factory.mktemp("out") / "public", tmp_path_factory.mktemp("articles")
    shutil.copy(project / "content" / "b.md", articles / "b.md")

    arguments = ["--content", str(articles), "--output", str(out), "--base-url", "https://b.example/news/"]
    assert main(["build", str(project), *arguments]) == DONE

    events = [json.loads(path.read_text("utf-8")) for path in (out / "data" / "events").iterdir()]
    assert [article["id"] for event in events for article in event["articles"]] == ["b"]
    assert b"https://b.example/news/" in (out / "index.html").read_bytes()
    assert not (project / "elsewhere").exists()


def test_an_article_with_an_error_is_left_out_and_told_of(project: Path, capsys: Captured) -> None:
    (project / "content" / "c.md").write_text(WITHOUT_LANGUAGE)

    assert main(["build", str(project)]) == DONE
    assert UNKNOWN_LANGUAGE in capsys.readouterr().err
    assert b"bridge" not in b"".join(contents(project / "site").values())


def test_strict_is_done_where_nothing_is_wrong(project: Path) -> None:
    assert main(["build", str(project), "--strict"]) == DONE
    assert (project / "site" / "index.html").is_file()


def test_strict_fails_on_any_problem_and_leaves_the_site_as_it_was(project: Path, capsys: Captured) -> None:
    main(["build", str(project)])
    before = contents(project / "site")
    (project / "content" / "d.txt").write_text("A new article about the harbour of Storvass.\n")
    (project / "content" / "c.md").write_text(WITHOUT_LANGUAGE)
    capsys.readouterr()

    assert main(["build", str(project), "--strict"]) == FOUND_PROBLEMS
    assert UNKNOWN_LANGUAGE in capsys.readouterr().err
    assert contents(project / "site") == before


def test_strict_counts_a_warning_as_an_error(project: Path) -> None:
    (project / "content" / "c.md").write_text("---\ntitel: Typo\n---\n\nThe bridge is open again.\n")

    assert main(["build", str(project)]) == DONE
    assert main(["build", str(project), "--strict"]) == FOUND_PROBLEMS


def test_check_is_done_where_the_site_is_what_the_articles_give(project: Path) -> None:
    main(["build", str(project)])

    assert main(["build", str(project), "--check"]) == DONE


def test_check_names_what_differs_and_writes_nothing(project: Path, capsys: Captured) -> None:
    main(["build", str(project)])
    (project / "site" / "index.html").write_text("changed by hand")
    (project / "site" / "about" / "index.html").unlink()
    before = contents(project / "site")
    capsys.readouterr()

    assert main(["build", str(project), "--check"]) == FOUND_PROBLEMS
    said = capsys.readouterr()
    assert said.out == ""
    assert "about/index.html: differs from what would be written.\n" in said.err
    assert "\nindex.html: differs from what would be written.\n" in said.err
    assert contents(project / "site") == before


def test_check_without_a_site_writes_none(project: Path) -> None:
    assert main(["build", str(project), "--check"]) == FOUND_PROBLEMS
    assert not (project / "site").exists()


def test_check_with_strict_fails_on_problems_alone(project: Path) -> None:
    (project / "content" / "c.md").write_text(WITHOUT_LANGUAGE)
    main(["build", str(project)])

    assert main(["build", str(project), "--check"]) == DONE
    assert main(["build", str(project), "--check", "--strict"]) == FOUND_PROBLEMS


# wrong requests


@pytest.mark.parametrize("command", ["build", "serve", "check"])
def test_a_project_that_is_not_there_is_a_wrong_request(command: str, tmp_path: Path, capsys: Captured) -> None:
    nowhere = tmp_path / "nowhere"

    assert main([command, str(nowhere)]) == WRONG_REQUEST
    assert capsys.readouterr().err == f"{nowhere}: there is no such folder.\n"


@pytest.mark.parametrize("command", ["build", "serve", "check"])
def test_a_folder_of_articles_that_is_not_there_is_a_wrong_request(
    command: str, project: Path, capsys: Captured
) -> None:
    assert main([command, str(project), "--content", str(project / "no")]) == WRONG_REQUEST
    assert "there is no" in capsys.readouterr().err
    assert not (project / "site").exists()


@pytest.mark.parametrize("command", ["build", "serve", "check"])
def test_a_setting_that_cannot_be_used_is_a_wrong_request(command: str, project: Path, capsys: Captured) -> None:
    (project / "briefgen.yaml").write_text("titel: Harbour\nlimits:\n  facts: 99\n")

    assert main([command, str(project)]) == WRONG_REQUEST
    assert capsys.readouterr().err.splitlines() == [
        "briefgen.yaml:1: unknown setting 'titel'. Did you mean 'title'?",
        "briefgen.yaml:3: limits.facts is 99. The most is 30.",
    ]


def test_an_address_that_is_none_is_a_wrong_request(project: Path, capsys: Captured) -> None:
    assert main(["build", str(project), "--base-url", "a.example"]) == WRONG_REQUEST
    assert "--base-url: 'a.example' is not a web address. Write it like" in capsys.readouterr().err


def test_an_output_folder_with_files_of_the_users_is_a_wrong_request(project: Path, capsys: Captured) -> None:
    (project / "site").mkdir()
    (project / "site" / "mine.txt").write_text("mine")

    assert main(["build", str(project)]) == WRONG_REQUEST
    assert "was not written by briefgen" in capsys.readouterr().err
    assert contents(project / "site") == {"mine.txt": b"mine"}


def test_an_output_folder_over_the_articles_is_a_wrong_request(project: Path) -> None:
    before = contents(project)

    assert main(["build", str(project), "--output", str(project / "content")]) == WRONG_REQUEST
    assert contents(project) == before


def test_a_broken_template_is_a_wrong_request_and_leaves_the_site(project: Path, capsys: Captured) -> None:
    main(["build", str(project)])
    before = contents(project / "site")
    (project / "templates" / "pages").mkdir(parents=True)
    (project / "templates" / "pages" / "index.html").write_text("{{ evnts }}")
    capsys.readouterr()

    assert main(["build", str(project)]) == WRONG_REQUEST
    assert "templates/pages/index.html:1" in capsys.readouterr().err
    assert contents(project / "site") == before


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["bild"],
        ["build", "--faster"],
        ["read"],
        ["serve", "--port", "x"],
        ["init"],
        ["read", "a.txt", "--workers", "-1"],
    ],
)
def test_what_the_program_does_not_understand_is_a_wrong_request(arguments: list[str], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == WRONG_REQUEST
    said = capsys.readouterr()
    assert said.out == ""
    assert "usage: briefgen" in said.err


def test_the_folder_that_was_written_is_named_as_seen_from_here(
    project: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project.parent)

    assert main(["build", project.name]) == DONE

    assert f" changed, in {project.name}/site/\n" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["read", "brief"])
def test_files_that_are_not_there_are_all_named(command: str, project: Path, capsys: Captured) -> None:
    there, gone, lost = project / "content" / "a.md", project / "gone.md", project / "lost"

    assert main([command, str(there), str(gone), str(lost)]) == WRONG_REQUEST
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [f"{path}: there is no such file or folder." for path in (gone, lost)]


def test_a_port_that_is_none_is_a_wrong_request(project: Path, capsys: Captured) -> None:
    assert main(["serve", str(project), "--port", "99999"]) == WRONG_REQUEST
    assert "99999" in capsys.readouterr().err


# read and brief


def test_read_prints_one_object_for_each_article(project: Path, capsys: Captured) -> None:
    assert main(["read", str(project / "content")]) == DONE

    lines = capsys.readouterr().out.splitlines()
    readings = [json.loads(line) for line in lines]
    assert [(r["id"], r["path"], r["lang"]) for r in readings] == [("a", "a.md", "en"), ("b", "b.md", "nb")]
    for reading in readings:
        for found in (*reading["quotes"], *reading["dates"], *reading["names"], *reading["amounts"]):
            assert reading["text"][found["start"] : found["end"]] == found["text"]


def test_read_tells_problems_beside_its_results(project: Path, capsys: Captured) -> None:
    (project / "content" / "c.md").write_text(WITHOUT_LANGUAGE)

    assert main(["read", str(project / "content")]) == DONE
    said = capsys.readouterr()
    assert len(said.out.splitlines()) == 2
    assert "c.md:2: unknown language 'gr'. Did you mean 'el'?" in said.err


def test_brief_prints_the_objects_that_the_site_publishes(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(project)
    main(["build"])
    published = {path.stem: json.loads(path.read_text("utf-8")) for path in Path("site/data/events").glob("*.json")}
    capsys.readouterr()

    assert main(["brief", "content"]) == DONE

    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {event["slug"]: event for event in printed} == published


def test_every_cite_of_brief_stands_in_what_read_says_of_the_text(project: Path, capsys: Captured) -> None:
    main(["read", str(project / "content")])
    texts = {r["id"]: r["text"] for r in map(json.loads, capsys.readouterr().out.splitlines())}
    main(["brief", str(project / "content")])
    events = [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    cites = [cite for event in events for fact in event["facts"] for cite in fact["support"]]
    cites += [quote["support"] for event in events for quote in event["quotes"]]

    assert cites
    assert [c for c in cites if texts[c["article"]][c["start"] : c["end"]] != c["exact"]] == []


@pytest.mark.parametrize("command", ["read", "brief"])
def test_the_number_of_workers_changes_no_byte(
    command: str, project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr("briefgen.reading.many.MIN_PARALLEL", 0)  # so that two articles are enough for two processes
    outputs = set()
    for workers in ("1", "2"):
        assert main([command, str(project / "content"), "--workers", workers]) == DONE
        outputs.add(capsys.readouterr().out)

    assert len(outputs) == 1


def test_a_reader_that_goes_away_is_no_fault(project: Path) -> None:
    for number in range(40):  # more than a pipe holds
        (project / "content" / f"{number}.txt").write_text("The ferry ran aground on Wednesday. " * 100)
    process = subprocess.Popen(
        [sys.executable, "-m", "briefgen", "read", "content"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline().startswith('{"id": "0"')
    process.stdout.close()

    assert "Traceback" not in process.stderr.read()
    process.stderr.close()
    assert process.wait(60) == DONE


# check, init, serve


def test_check_is_done_where_nothing_is_wrong_and_writes_nothing(project: Path, capsys: Captured) -> None:
    assert main(["check", str(project)]) == DONE
    assert capsys.readouterr().err.splitlines()[-1] == "Articles: 2, problems: 0."
    assert not (project / "site").exists()


def test_check_fails_on_an_error_and_names_all(project: Path, capsys: Captured) -> None:
    (project / "content" / "c.md").write_text(WITHOUT_LANGUAGE)
    (project / "content" / "d.md").write_text("---\npublished: 16.05.2024\n---\n\nThe bridge is open again.\n")

    assert main(["check", str(project)]) == FOUND_PROBLEMS
    said = capsys.readouterr().err
    assert UNKNOWN_LANGUAGE in said
    assert "content/d.md:2: published '16.05.2024' is not an ISO 8601 date." in said


def test_check_is_done_where_there_are_only_warnings(project: Path, capsys: Captured) -> None:
    (project / "content" / "c.md").write_text("---\ntitel: Typo\n---\n\nThe bridge is open again.\n")

    assert main(["check", str(project)]) == DONE
    assert "warning: content/c.md:2: unknown field 'titel'" in capsys.readouterr().err


def test_check_tells_which_finders_sleep_in_a_language_without_a_pack(project: Path, capsys: Captured) -> None:
    (project / "content" / "c.md").write_text("---\nlang: eu\n---\n\nPortua itxita dago ostiralera arte.\n")

    assert main(["check", str(project)]) == DONE
    said = capsys.readouterr().err
    assert "'eu'" in said
    assert "dates" in said


def test_init_writes_a_project_that_builds_without_a_problem(tmp_path: Path, capsys: Captured) -> None:
    assert main(["init", str(tmp_path / "new")]) == DONE
    assert f"Now: briefgen serve {tmp_path / 'new'}" in capsys.readouterr().err

    assert main(["check", str(tmp_path / "new")]) == DONE
    assert main(["build", str(tmp_path / "new"), "--strict"]) == DONE


def test_init_overwrites_nothing(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "briefgen.yaml").write_text("title: mine\n")

    assert main(["init", str(tmp_path)]) == WRONG_REQUEST
    assert "briefgen.yaml: exists already." in capsys.readouterr().err
    assert contents(tmp_path) == {"briefgen.yaml": b"title: mine\n"}


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C cannot be sent to one process there")
def test_serve_tells_its_address_and_ends_with_ctrl_c(project: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "briefgen", "serve", "--port", "0"],
        cwd=project,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        # a shell starts what runs in its background with Ctrl+C ignored, and what that starts inherits it
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert process.stderr is not None
    try:
        said = []
        for line in process.stderr:
            said.append(line)
            if "http://127.0.0.1:" in line:
                break
        process.send_signal(signal.SIGINT)

        assert "http://127.0.0.1:" in said[-1]
        assert process.wait(60) == DONE
    finally:
        process.kill()
        process.stderr.close()
    assert not (project / "site").exists()


# the program itself


def test_version_is_told_on_standard_output() -> None:
    answer = program("--version")

    assert (answer.returncode, answer.stdout, answer.stderr) == (DONE, f"briefgen {__version__}\n", "")


HEAVY = {
    *("jinja2", "markdown_it", "yaml", "trafilatura", "lxml", "charset_normalizer", "babel", "tornado", "watchfiles"),
    *("numpy", "py3langid", "rapidfuzz", "jsonschema", "rtoml", "sentencex"),
}
"""Packages that take long to import, each for one end."""


def imported(arguments: list[str]) -> set[str]:
    """The packages that are imported once a command is answered."""
    ask = (
        "import sys\n"
        "from briefgen.cli import main\n"
        "try:\n"
        f"    main({arguments!r})\n"
        "finally:\n"
        "    print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)\n"
    )
    answer = subprocess.run([sys.executable, "-c", ask], capture_output=True, encoding="utf-8", timeout=60, check=True)
    return set(answer.stderr.split())


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["build", "--help"]])
def test_a_quick_question_imports_nothing_heavy(arguments: list[str]) -> None:
    loaded = imported(arguments)

    assert "briefgen" in loaded
    assert loaded & HEAVY == set()


def test_reading_lines_of_json_imports_what_reading_needs_alone(tmp_path: Path) -> None:
    articles = tmp_path / "articles.jsonl"
    articles.write_text(json.dumps({"text": "The river rose by two metres, and nobody was hurt when the water came."}))

    assert imported(["read", str(articles)]) & HEAVY == {"rtoml", "sentencex"}


def test_module_and_command_are_one_program() -> None:
    assert "usage: briefgen" in program("--help").stdout
