"""Does a preview show each save, tell each fault, recover from it, and give away nothing else?"""

import asyncio
import http.client
import json
import os
import queue
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import watchfiles
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from briefgen.errors import ConfigError
from briefgen.model.article import Problem
from briefgen.model.site import File, Report
from briefgen.publish.output import write
from briefgen.serve import overlay, server
from briefgen.serve import watch as watching
from briefgen.serve.attempt import Outcome, attempt, describe
from briefgen.serve.files import content_type, locate
from briefgen.serve.server import Preview, ServeError, bind

PATIENCE_SECONDS = 20
"""Far more than anything here takes; only a failing test waits so long."""


@dataclass
class Project:
    """A folder of texts and a build that makes a page of each; `FAIL`, `PROBLEM` and `BUG` in a text do as they say."""

    root: Path
    builds: int = 0
    gate: threading.Event = field(default_factory=threading.Event)
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.content.mkdir()
        self.save("index", "first")
        self.gate.set()

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def output(self) -> Path:
        return self.root / "site"

    def save(self, name: str, text: str) -> None:
        (self.content / f"{name}.txt").write_text(text)

    def build(self) -> Report:
        self.builds += 1
        texts = {path.stem: path.read_text() for path in sorted(self.content.glob("*.txt"))}
        self.gate.wait(PATIENCE_SECONDS)
        if "FAIL" in texts["index"]:
            raise ConfigError("content/<b>.md:4: unknown language 'gr'. Did you mean 'el'?")
        if "BUG" in texts["index"]:
            raise KeyError("lost & found")
        problems = (Problem("content/a.md:2", "no <date>", "Give one."),) if "PROBLEM" in texts["index"] else ()
        page = "<html><head><title>t</title></head><body><p>{}</p></body></html>"
        files = [File(f"{name}.html", page.format(text).encode()) for name, text in texts.items()]
        files += [
            File("404.html", page.format("nowhere").encode()),
            File("static/style.css", b"p { color: red }"),
            File("events/a/index.html", page.format("event").encode()),
        ]
        return Report(tuple(files), problems, write(files, self.output))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@contextmanager
def previewing(project: Project, *watched: Path, base_path: str = "/", open_browser: bool = False) -> Iterator[Preview]:
    preview = Preview(
        project.build,
        project.output,
        watched or (project.content,),
        host="127.0.0.1",
        port=0,
        base_path=base_path,
        tell=project.lines.append,
    )
    thread = threading.Thread(target=preview.run, kwargs={"open_browser": open_browser})
    thread.start()
    try:
        yield preview
    finally:
        project.gate.set()
        preview.stop()
        thread.join(PATIENCE_SECONDS)
        assert not thread.is_alive()


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    text: str


def get(preview: Preview, path: str, *, method: str = "GET", host: str | None = None) -> Answer:
    """Ask for a path exactly as written, with nothing put right by a client."""
    address = urlsplit(preview.url)
    assert address.hostname
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=PATIENCE_SECONDS)
    connection.putrequest(method, path, skip_host=host is not None)
    if host is not None:
        connection.putheader("Host", host)
    connection.endheaders()
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, text)


async def connect(preview: Preview, page: str) -> WebSocketClientConnection:
    """Do as the browser does that has loaded `page`."""
    source = re.search(r'<script src="/livereload\.js\?snipver=([^&]+)&amp;host=([^&]+)&amp;port=(\d+)" defer>', page)
    assert source
    stamp, host, port = source.groups()
    connection = await websocket_connect(
        HTTPRequest(f"ws://{host}:{port}/livereload", headers={"Origin": f"http://{host}:{port}"})
    )
    protocols = ["http://livereload.com/protocols/official-7"]
    await connection.write_message(json.dumps({"command": "hello", "protocols": protocols, "snipver": stamp}))
    assert (await message(connection))["command"] == "hello"
    await connection.write_message(json.dumps({"command": "info", "plugins": {}, "url": preview.url}))
    return connection


async def message(connection: WebSocketClientConnection) -> dict[str, object]:
    text = await asyncio.wait_for(connection.read_message(), PATIENCE_SECONDS)
    assert isinstance(text, str)
    found = json.loads(text)
    assert isinstance(found, dict)
    return found


def reloads(preview: Preview, *acts: Callable[[], None], path: str = "/") -> list[str]:
    """Load a page, act, wait for the reload, load it again, and so on: the page after each act."""

    async def follow() -> list[str]:
        page = (await asyncio.to_thread(get, preview, path)).text
        pages = []
        for act in acts:
            connection = await connect(preview, page)
            # The answer to a ping shows that all we sent before it has been taken in.
            await asyncio.to_thread(get, preview, path)
            await asyncio.to_thread(act)
            assert (await message(connection))["command"] == "reload"
            connection.close()
            page = (await asyncio.to_thread(get, preview, path)).text
            pages.append(page)
        return pages

    return asyncio.run(follow())


def wait_until(holds: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_a_page_comes_with_the_reload_script_and_is_not_kept(project: Project) -> None:
    with previewing(project) as preview:
        answer = get(preview, "/")

    assert answer.status == 200
    assert "<p>first</p>" in answer.text
    assert re.search(r'<script src="/livereload\.js\?[^"]+" defer></script></head>', answer.text)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert not {"etag", "last-modified"} & answer.headers.keys()
    assert project.lines[0] == f"Serving {preview.url} – Ctrl+C ends it."


def test_other_files_come_as_they_are(project: Project) -> None:
    with previewing(project) as preview:
        style, script, box = (get(preview, path) for path in ("/static/style.css", "/livereload.js", "/livereload.css"))
        head = get(preview, "/", method="HEAD")

    assert (style.text, style.headers["content-type"]) == ("p { color: red }", "text/css; charset=utf-8")
    assert "LiveReload" in script.text
    assert "#briefgen-faults" in box.text
    assert (head.status, head.text) == (200, "")


def test_a_miss_shows_the_sites_own_404_page_and_a_folder_gets_its_slash(project: Project) -> None:
    with previewing(project) as preview:
        miss = get(preview, "/no/such/page")
        folder = get(preview, "/events/a?q=1")
        page = get(preview, "/events/a/")

    assert (miss.status, "<p>nowhere</p>" in miss.text) == (404, True)
    assert (folder.status, folder.headers["location"]) == (302, "/events/a/?q=1")
    assert (page.status, "<p>event</p>" in page.text) == (200, True)


def test_under_a_base_path_the_site_is_there_and_nowhere_else(project: Project) -> None:
    with previewing(project, base_path="/my repo") as preview:
        root, bare, page = (get(preview, path) for path in ("/", "/my%20repo", "/my%20repo/events/a/"))
        folder = get(preview, "/my%20repo/events/a")
        outside = get(preview, "/events/a/")

    assert preview.url.endswith("/my%20repo/")
    assert [root.headers["location"], bare.headers["location"]] == ["/my%20repo/"] * 2
    assert "<p>event</p>" in page.text
    assert folder.headers["location"] == "/my%20repo/events/a/"
    assert (outside.status, outside.text) == (404, f"Nothing is here. The preview is at {preview.url}\n")


def test_a_saved_file_reloads_the_page(project: Project) -> None:
    with previewing(project) as preview:
        (page,) = reloads(preview, lambda: project.save("index", "second"))

    assert "<p>second</p>" in page


def test_quick_successive_edits_all_arrive(project: Project) -> None:
    texts = [f"edit {number}" for number in range(4)]
    with previewing(project) as preview:
        pages = reloads(preview, *[lambda text=text: project.save("index", text) for text in texts])

    assert [text in page for text, page in zip(texts, pages, strict=True)] == [True] * 4


def test_a_save_that_keeps_size_and_time_arrives(project: Project) -> None:
    def sly() -> None:
        state = (project.content / "index.txt").stat()
        project.save("index", "FIRST")
        os.utime(project.content / "index.txt", ns=(state.st_atime_ns, state.st_mtime_ns))

    with previewing(project) as preview:
        (page,) = reloads(preview, sly)

    assert "<p>FIRST</p>" in page


def test_files_saved_during_a_build_are_one_build_more(project: Project) -> None:
    with previewing(project) as preview:
        get(preview, "/")
        project.gate.clear()
        project.save("index", "second")
        wait_until(lambda: project.builds == 2)
        for number in range(5):
            project.save(f"page{number}", "new")
        time.sleep(0.2)  # the five have gone quiet, as far as the watcher is concerned
        project.gate.set()
        wait_until(lambda: (project.output / "page4.html").exists())
        time.sleep(0.3)

    assert project.builds == 3


def test_a_page_that_was_under_way_during_a_build_is_reloaded_when_it_connects(project: Project) -> None:
    with previewing(project) as preview:
        page = get(preview, "/").text
        project.save("index", "second")
        wait_until(lambda: "<p>second</p>" in get(preview, "/").text)

        async def arrive_late() -> dict[str, object]:
            connection = await connect(preview, page)
            found = await message(connection)
            connection.close()
            return found

        assert asyncio.run(arrive_late())["command"] == "reload"


def test_a_failed_build_is_laid_escaped_over_the_last_good_page_until_it_is_mended(project: Project) -> None:
    with previewing(project) as preview:
        failed, mended = reloads(
            preview, lambda: project.save("index", "FAIL"), lambda: project.save("index", "mended")
        )

    assert "<p>first</p>" in failed
    assert 'role="alert"' in failed
    assert "content/&lt;b&gt;.md:4: unknown language &#x27;gr&#x27;. Did you mean &#x27;el&#x27;?" in failed
    assert "content/<b>.md:4: unknown language 'gr'. Did you mean 'el'?" in project.lines
    assert "<p>mended</p>" in mended
    assert "alert" not in mended


def test_a_problem_that_is_an_error_is_laid_over_the_page(project: Project) -> None:
    with previewing(project) as preview:
        (page,) = reloads(preview, lambda: project.save("index", "PROBLEM"))

    assert "<p>PROBLEM</p>" in page
    assert "content/a.md:2: no &lt;date&gt;. Give one." in page
    assert "content/a.md:2: no <date>. Give one." in project.lines


def test_a_fault_of_the_program_does_not_end_the_preview(project: Project) -> None:
    with previewing(project) as preview:
        broken, mended = reloads(preview, lambda: project.save("index", "BUG"), lambda: project.save("index", "well"))

    assert "briefgen broke: KeyError: &#x27;lost &amp; found&#x27;" in broken
    assert any(line.startswith("Traceback") for line in project.lines)
    assert "<p>well</p>" in mended


def test_if_the_first_build_fails_the_reason_is_shown_and_the_next_good_one_too(project: Project) -> None:
    project.save("index", "FAIL")
    with previewing(project) as preview:
        first = get(preview, "/")
        (page,) = reloads(preview, lambda: project.save("index", "mended"))

    assert first.status == 404
    assert "unknown language" in first.text
    assert "<p>mended</p>" in page


def test_a_site_that_is_being_replaced_is_waited_for(project: Project) -> None:
    with previewing(project) as preview:
        get(preview, "/")
        project.output.rename(project.root / "aside")
        threading.Timer(0.2, (project.root / "aside").rename, [project.output]).start()

        assert "<p>first</p>" in get(preview, "/").text


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/events/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/%2Fsecret.txt",
        "/C:/secret.txt",
        "/index.html%00.txt",
        "/link.txt",
        "/album/secret.txt",
        "/" + "x" * 5000,
    ],
)
def test_nothing_outside_the_output_is_served(preview_beside_a_secret: Preview, path: str) -> None:
    answer = get(preview_beside_a_secret, path)

    assert answer.status == 404
    assert "private" not in answer.text


@pytest.fixture(scope="module")
def preview_beside_a_secret(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    project = Project(tmp_path_factory.mktemp("project"))
    (project.root / "secret.txt").write_text("private")
    project.build()
    if sys.platform != "win32":
        (project.output / "link.txt").symlink_to(project.root / "secret.txt")
        (project.output / "album").symlink_to(project.root)
    with previewing(project) as preview:
        yield preview


def test_pages_of_other_sites_cannot_listen(project: Project) -> None:
    with previewing(project) as preview:
        url = f"ws://{urlsplit(preview.url).netloc}/livereload"
        for origin in ("http://evil.example", "http://127.0.0.1:1", "null"):
            with pytest.raises(HTTPClientError, match="403"):
                asyncio.run(_knock(HTTPRequest(url, headers={"Origin": origin})))


async def _knock(request: HTTPRequest) -> None:
    await websocket_connect(request)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:8000", 200),
        ("LOCALHOST", 200),
        ("127.0.0.1", 200),
        ("[::1]:8000", 200),
        ("evil.example", 404),
        ("localhost.evil.example", 404),
        ("127.0.0.1.evil.example", 404),
    ],
)
def test_a_preview_for_this_machine_answers_to_its_names_alone(
    preview_beside_a_secret: Preview, host: str, status: int
) -> None:
    assert get(preview_beside_a_secret, "/", host=host).status == status


def test_a_port_in_use_is_told_with_one_that_is_free() -> None:
    (taken,) = bind("127.0.0.1", 0)
    port = taken.getsockname()[1]

    with pytest.raises(
        ServeError, match=rf"127\.0\.0\.1:{port}: another program listens.*add --port (\d+)\."
    ) as caught:
        bind("127.0.0.1", port)
    taken.close()

    free = re.findall(r"\d+", str(caught.value))[-1]
    assert int(free) != port


@pytest.mark.parametrize(
    ("host", "port", "offer"),
    [
        ("127.0.0.1", 65536, "--port 65536: not a port"),
        ("127.0.0.1", -1, "Name one from 1 to 65535"),
        ("no such host", 0, "--host no such host: not an address of this machine. Try --host 127.0.0.1"),
        ("192.0.2.1", 0, "192.0.2.1:0: cannot be listened at"),
    ],
)
def test_an_address_that_cannot_be_listened_at_is_told_with_an_offer(host: str, port: int, offer: str) -> None:
    with pytest.raises(ServeError, match=re.escape(offer)):
        bind(host, port)


def test_the_browser_is_opened_once_and_after_the_first_build(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: queue.Queue[str] = queue.Queue()
    monkeypatch.setattr(webbrowser, "open", opened.put)
    with previewing(project, base_path="/news/", open_browser=True) as preview:
        assert opened.get(timeout=PATIENCE_SECONDS) == preview.url
        assert (project.output / "index.html").exists()
        reloads(preview, lambda: project.save("index", "second"), path="/news/")
        assert opened.empty()


def test_a_preview_that_can_no_longer_watch_ends_with_the_reason(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> Iterator[frozenset[Path]]:
        raise OSError("no eyes")

    monkeypatch.setattr(server, "watch", refuse)
    preview = Preview(
        project.build, project.output, (), host="127.0.0.1", port=0, base_path="/", tell=project.lines.append
    )
    with pytest.raises(OSError, match="no eyes"):
        preview.run()


SERVE_ONE_PAGE = """
import sys
from pathlib import Path
from briefgen.model.site import File, Report
from briefgen.publish.output import write
from briefgen.serve import serve
assert not {"tornado", "livereload", "watchfiles"} & sys.modules.keys()
folder = Path(sys.argv[1])
build = lambda: Report((), (), write([File("index.html", b"page")], folder / "site"))
serve(build, output=folder / "site", watch=[folder], port=0)
print("ended well")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_and_a_request_to_end_let_the_caller_tidy_up(tmp_path: Path, number: signal.Signals) -> None:
    command = [sys.executable, "-c", SERVE_ONE_PAGE, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        assert "Serving http://127.0.0.1:" in process.stderr.readline()
        assert process.stderr.readline() == "Built: 1 file changed.\n"
        process.send_signal(number)
        out, err = process.communicate(timeout=PATIENCE_SECONDS)

    assert (process.returncode, out, err) == (0, "ended well\n", "")


@contextmanager
def batches(*paths: Path, ignored: Path, quiet_ms: int = 50) -> Iterator["queue.Queue[frozenset[str]]"]:
    """Watch in a thread; the names of each batch arrive in the queue, from after watching has begun."""
    found: queue.Queue[frozenset[str]] = queue.Queue()
    stop = threading.Event()

    def follow() -> None:
        for batch in watching.watch(paths, ignored=ignored, stop=stop, tell=print, quiet_ms=quiet_ms):
            found.put(frozenset(path.name for path in batch))

    thread = threading.Thread(target=follow)
    thread.start()
    assert found.get(timeout=PATIENCE_SECONDS) == frozenset()
    try:
        yield found
    finally:
        stop.set()
        thread.join(PATIENCE_SECONDS)
        assert not thread.is_alive()


def test_files_saved_together_are_one_batch(tmp_path: Path) -> None:
    with batches(tmp_path, ignored=tmp_path / "site", quiet_ms=250) as found:
        for number in range(5):
            (tmp_path / f"{number}.md").write_text("text")

        assert found.get(timeout=PATIENCE_SECONDS) == {f"{number}.md" for number in range(5)}
        assert found.empty()


def test_the_output_hidden_files_and_editors_copies_do_not_count(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / ".git").mkdir()
    with batches(tmp_path, ignored=tmp_path / "site") as found:
        (tmp_path / "site" / "index.html").write_text("page")
        (tmp_path / ".git" / "index").write_text("git")
        (tmp_path / ".a.md.swp").write_text("vim")
        (tmp_path / "a.md~").write_text("emacs")
        time.sleep(0.3)
        (tmp_path / "a.md").write_text("text")

        assert found.get(timeout=PATIENCE_SECONDS) == {"a.md"}


def test_a_single_file_is_followed_though_editors_replace_it(tmp_path: Path) -> None:
    settings = tmp_path / "briefgen.yaml"
    with batches(settings, ignored=tmp_path / "site") as found:
        for text in ("title: A", "title: B", "title: C"):
            (tmp_path / "new").write_text(text)
            (tmp_path / "new").replace(settings)
            assert found.get(timeout=PATIENCE_SECONDS) == {"briefgen.yaml"}
        settings.unlink()
        assert found.get(timeout=PATIENCE_SECONDS) == {"briefgen.yaml"}


def test_a_folder_may_come_later_and_be_replaced(tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    with batches(templates, ignored=tmp_path / "site") as found:
        templates.mkdir()
        assert found.get(timeout=PATIENCE_SECONDS) == {"templates"}
        (templates / "base.html").write_text("A")
        assert "base.html" in found.get(timeout=PATIENCE_SECONDS)
        templates.rename(tmp_path / "former")
        templates.mkdir()
        assert "templates" in found.get(timeout=PATIENCE_SECONDS)
        time.sleep(0.3)
        while not found.empty():
            found.get()
        (templates / "other.html").write_text("B")
        assert "other.html" in found.get(timeout=PATIENCE_SECONDS)


def test_without_watches_of_the_system_files_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watch = watchfiles.watch

    def watch_or_refuse(*paths: Path, force_polling: bool | None, **options: Any) -> object:
        if not force_polling:
            raise RuntimeError("OS file watch limit reached")
        return watch(*paths, force_polling=True, **options)

    monkeypatch.setattr(watchfiles, "watch", watch_or_refuse)
    with batches(tmp_path, ignored=tmp_path / "site") as found:
        (tmp_path / "a.md").write_text("text")
        assert "a.md" in found.get(timeout=PATIENCE_SECONDS)


def test_script_and_box_find_their_place_in_any_page() -> None:
    long = b"<html><HEAD>" + b"<meta>" * 20_000 + b"</HEAD ><body>text</body></html>"

    assert overlay.decorate(long, "/s.js?a=1&b=2", []).endswith(
        b'<meta><script src="/s.js?a=1&amp;b=2" defer></script></HEAD ><body>text</body></html>'
    )
    assert overlay.decorate(b"bare", "/s.js", []) == b'bare<script src="/s.js" defer></script>'
    page = overlay.decorate(b"<head></head><body><pre>&lt;/body></pre></body>", "/s.js", ["<script>"])
    assert page.count(b"<li>") == 1
    assert b"<pre>&lt;/body></pre><div" in page
    assert b"&lt;script&gt;</pre></li></ul></details></div></body>" in page


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("script.js", "text/javascript; charset=utf-8"),
        ("index.json", "application/json; charset=utf-8"),
        ("feed.xml", "text/xml; charset=utf-8"),
        ("feed.atom", "application/atom+xml; charset=utf-8"),
        ("icon.svg", "image/svg+xml; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("font.woff2", "font/woff2"),
        ("photo.webp", "image/webp"),
        ("sitemap.xml.gz", "application/gzip"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_content_types_do_not_depend_on_the_machine(name: str, kind: str) -> None:
    assert content_type(Path(name)) == kind


def test_a_link_that_stays_inside_the_output_is_served(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("A")
    (tmp_path / "b.html").symlink_to("a.html")

    assert locate(tmp_path, "b.html") == (tmp_path / "a.html").resolve()
    assert locate(tmp_path, "a.html/") is None


def test_warnings_are_told_once() -> None:
    warning = Problem("content/a.md", "no date", severity="warning")
    outcome = attempt(lambda: Report((), (warning,), ("index.html", "feed.xml")))

    assert describe(outcome, frozenset()) == ("content/a.md: no date.", "Built: 2 files changed.")
    assert describe(outcome, frozenset(outcome.warnings)) == ("Built: 2 files changed, 1 warning as before.",)
    assert describe(Outcome(built=True, faults=("a.md: odd.",), changed=1), frozenset()) == (
        "Built: 1 file changed, 1 left out:",
        "a.md: odd.",
    )


def test_a_port_is_free_again_after_the_preview(project: Project) -> None:
    with previewing(project) as preview:
        port = urlsplit(preview.url).port
    assert port
    with socket.create_server(("127.0.0.1", port)):
        pass
