"""Which files of a folder become articles, and what is said of the others?"""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefgen.formats.fields import KNOWN
from briefgen.formats.folder import FORMATS, load_folder, load_paths
from briefgen.model.article import Article, Problem


def lay(root: Path, files: dict[str, str | bytes]) -> Path:
    """A folder with the files of a dict, name to content."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def ids(articles: tuple[Article, ...]) -> list[str]:
    return [article.id for article in articles]


def said(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{problem.severity} {problem}" for problem in problems]


def test_folder_is_read_with_all_inside_in_the_order_of_paths(tmp_path: Path) -> None:
    root = lay(tmp_path, {"b.txt": "B", "a/z.txt": "Z", "a/Y.md": "Y", "c.jsonl": '{"text": "C"}'})

    articles, problems = load_folder(root)

    assert [(article.id, article.path, article.text) for article in articles] == [
        ("a/y", "a/Y.md", "Y"),
        ("a/z", "a/z.txt", "Z"),
        ("b", "b.txt", "B"),
        ("c-1", "c.jsonl#1", "C"),
    ]
    assert problems == ()


def test_hidden_files_drafts_and_what_tells_of_the_folder_are_passed_over(tmp_path: Path) -> None:
    names = (
        ".a.txt",
        "_b.md",
        ".git/c.txt",
        "_drafts/d.txt",
        "README.md",
        "SOURCES.txt",
        "README-no.html",
        "photo.jpg",
    )
    root = lay(tmp_path, {**dict.fromkeys(names, "no"), "sources-say.txt": "yes", "x/README": "no"})

    articles, problems = load_folder(root)

    assert ids(articles) == ["sources-say"]
    assert problems == ()


def test_files_that_were_probably_meant_are_named(tmp_path: Path) -> None:
    root = lay(tmp_path, {"a.docx": "x", "b.PDF": "x", "c.htmlx": "x", "d.css": "x"})

    articles, problems = load_folder(root, place="content")

    assert articles == ()
    assert said(problems) == [
        f"warning content/{name}: is not read. briefgen reads .txt, .md, .html and .jsonl."
        for name in ("a.docx", "b.PDF", "c.htmlx")
    ]


def test_excluded_folders_are_not_read(tmp_path: Path) -> None:
    root = lay(tmp_path, {"a.txt": "A", "site/index.html": "<p>site</p>", "site/events/x.html": "<p>site</p>"})

    articles, _ = load_folder(root, exclude=(root / "site", root / "not-there"))

    assert ids(articles) == ["a"]


def test_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert said(load_folder(tmp_path / "no", place="content")[1]) == [
        "error content: is not a folder that can be read."
    ]


def test_too_large_a_file_is_not_read(tmp_path: Path) -> None:
    root = lay(tmp_path, {"big.txt": b"", "little.txt": "x" * 11, "right.txt": "x" * 10})
    os.truncate(root / "big.txt", 20_000_000)

    articles, problems = load_folder(root, max_bytes=10)

    assert ids(articles) == ["right"]
    hint = "Split it, or raise max_bytes in briefgen.yaml."
    assert said(problems) == [
        f"error big.txt: is 20.0 MB; the limit is 0.0 MB. {hint}",
        f"error little.txt: is 11 bytes; the limit is 10 bytes. {hint}",
    ]


def test_default_limit_is_five_megabytes(tmp_path: Path) -> None:
    root = lay(tmp_path, {"big.html": b""})
    os.truncate(root / "big.html", 20_000_000)

    _, problems = load_folder(root)

    assert problems[0].message == "is 20.0 MB; the limit is 5.0 MB"


def test_closed_file_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path, {"a.txt": "A", "b.txt": "B", "c.jsonl": "{}"})
    open_path = Path.open

    def refuse(path: Path, *args: object, **more: object) -> object:
        if path.name != "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return open_path(path, *args, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)

    articles, problems = load_folder(root)

    assert ids(articles) == ["a"]
    assert said(problems) == [f"error {name}: cannot be read (permission denied)." for name in ("b.txt", "c.jsonl")]


def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")

    assert said(load_folder(tmp_path)[1]) == ["error a.txt: is not a regular file."]


def test_paths_that_fold_to_the_same_words_get_ids_of_their_own(tmp_path: Path) -> None:
    root = lay(tmp_path, {"a b.txt": "1", "a-b.md": "2", "a-b.txt": "3", "a-b.jpg": "no article"})

    articles, problems = load_folder(root)

    assert ids(articles)[0] == "a-b"
    assert len(set(ids(articles))) == 3
    assert all(one.startswith("a-b") for one in ids(articles))
    assert problems == ()


def test_later_of_two_articles_with_one_given_id_is_left_out(tmp_path: Path) -> None:
    root = lay(
        tmp_path, {"a.md": "---\nid: x\n---\nA", "b.jsonl": '{"id": "y", "text": "B"}\n{"id": "x", "text": "C"}'}
    )

    articles, problems = load_folder(root, place="content")

    assert [article.path for article in articles] == ["a.md", "b.jsonl#1"]
    assert said(problems) == [
        "error content/b.jsonl:2: has the id 'x', which content/a.md has already. Give one of the two an id of its own."
    ]


def test_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    root = lay(tmp_path, {"content/a.txt": "A", "secret/b.txt": "B"}) / "content"
    (root / "b.txt").symlink_to(tmp_path / "secret/b.txt")
    (root / "c").symlink_to(tmp_path / "secret")

    articles, problems = load_folder(root)

    assert ids(articles) == ["a"]
    hint = "Put the files themselves into the folder."
    assert said(problems) == [
        f"error {name}: is a link that leads out of the folder. {hint}" for name in ("b.txt", "c")
    ]


def test_link_in_a_circle_or_to_nothing_is_not_followed(tmp_path: Path) -> None:
    root = lay(tmp_path, {"a/x.txt": "X"})
    (root / "a/up").symlink_to(root)
    (root / "self.txt").symlink_to(root / "self.txt")
    (root / "gone.txt").symlink_to(root / "nothing.txt")

    articles, problems = load_folder(root)

    assert ids(articles) == ["a/x"]
    assert said(problems) == [
        "error a/up: is a link that leads in a circle.",
        "error gone.txt: is a link to nothing.",
        "error self.txt: is a link that leads in a circle.",
    ]


def test_link_inside_is_followed_once(tmp_path: Path) -> None:
    root = lay(tmp_path, {"a/x.txt": "X", "_store/y.txt": "Y"})
    (root / "again").symlink_to(root / "a")
    (root / "y1.txt").symlink_to(root / "_store/y.txt")
    (root / "y2.txt").symlink_to(root / "_store/y.txt")

    articles, problems = load_folder(root)

    assert [article.path for article in articles] == ["a/x.txt", "y1.txt"]
    assert problems == ()


def test_folder_may_be_a_link_itself(tmp_path: Path) -> None:
    lay(tmp_path, {"real/a.txt": "A"})
    (tmp_path / "content").symlink_to(tmp_path / "real")

    assert [article.path for article in load_folder(tmp_path / "content")[0]] == ["a.txt"]


def test_name_is_shown_in_nfc_whatever_the_file_system_keeps(tmp_path: Path) -> None:
    root = lay(tmp_path, {unicodedata.normalize("NFD", "Året/høst é.txt"): "A"})

    articles, _ = load_folder(root)

    assert (articles[0].id, articles[0].path) == ("året/høst-é", "Året/høst é.txt")


def test_name_that_is_no_text_can_still_be_shown(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/h\xf8st.txt")).write_text("A")

    articles, _ = load_folder(tmp_path)

    assert articles[0].path.encode() == "h�st.txt".encode()


def test_named_files_keep_their_bare_name_and_folders_their_inside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, {"one/a.txt": "A", "two/sub/b.txt": "B", "two/_c.txt": "C", "two/README.txt": "R"})
    monkeypatch.chdir(tmp_path)

    articles, problems = load_paths([Path("two"), Path("one/a.txt"), Path("two/README.txt"), Path("two/sub/b.txt")])

    assert [article.path for article in articles] == ["README.txt", "a.txt", "sub/b.txt"]
    assert problems == ()


def test_named_files_that_cannot_be_read_are_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, {"a.css": "x", "in/b.docx": "x"})
    monkeypatch.chdir(tmp_path)

    articles, problems = load_paths(
        [Path("no.txt"), Path("a.css"), Path("in"), Path("a\0b.txt"), Path("n" * 300 + ".md")]
    )

    assert articles == ()
    reads = "is not read. briefgen reads .txt, .md, .html and .jsonl."
    assert f"error a.css: {reads}" in said(problems)
    assert f"warning in/b.docx: {reads}" in said(problems)
    assert "error no.txt: is not there." in said(problems)
    assert len(problems) == 5


def test_order_in_which_paths_are_named_does_not_matter(tmp_path: Path) -> None:
    root = lay(tmp_path, {"x/a.txt": "1", "y/a.txt": "2", "z/a.txt": "3"})
    paths = [root / "z", root / "x/a.txt", root / "y/a.txt", root / "z/a.txt"]

    assert load_paths(paths) == load_paths(reversed(paths))


def test_language_may_be_any_well_formed_tag_where_none_are_known(tmp_path: Path) -> None:
    root = lay(tmp_path, {"a.md": "---\nlang: gr\n---\nA"})

    assert load_folder(root)[0][0].lang == "gr"
    assert load_folder(root, languages={"el"})[0] == ()


def test_page_of_articles_names_every_suffix_and_field() -> None:
    page = (Path(__file__).parent.parent / "docs" / "articles.md").read_text(encoding="utf-8")

    assert all(f"`{suffix}`" in page for suffix in FORMATS)
    assert all(f"| `{name}` |" in page for name in KNOWN)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(suffix=st.sampled_from(sorted(FORMATS)), content=st.binary(max_size=400))
def test_no_bytes_in_any_format_raise(tmp_path: Path, suffix: str, content: bytes) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(content)

    articles, problems = load_paths([path], languages=("en", "nb"))

    assert articles or problems
    for article in articles:
        article.text.encode()
        (article.title or "").encode()
    for problem in problems:
        str(problem).encode()


ODD = st.text(
    st.sampled_from("-# *_[]()<>!&;:{}|`\"'\\/=\n\r\t \x00\x0b\x85\u2028\ud800\U0001f600aé中") | st.characters()
)
"""Text in which marks of every format are far more frequent than chance would have them."""


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    suffix=st.sampled_from(sorted(FORMATS)),
    start=st.sampled_from(
        ["", "---\n", "---\ntitle: ", "<html><body><p>", '{"text": "', "<!doctype html><html lang='", "# "]
    ),
    middle=ODD,
    end=st.sampled_from(["", "\n---\n", "</p></body></html>", '"}\n', "'><body><p>words</p>"]),
)
def test_no_text_in_any_format_raises(tmp_path: Path, suffix: str, start: str, middle: str, end: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes((start + middle + end).encode("utf-8", "surrogatepass"))

    articles, problems = load_paths([path], languages=("en", "nb"))

    for article in articles:
        assert type(article.text) is str
        article.text.encode()
    for problem in problems:
        str(problem).encode()


def test_a_site_that_was_built_into_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained in Eldhavn on Monday.", encoding="utf-8")
    site = tmp_path / "out"
    site.mkdir()
    (site / ".briefgen-manifest.json").write_text("{}", encoding="utf-8")
    (site / "index.html").write_text("<p>It rained in Eldhavn on Monday.</p>", encoding="utf-8")
    articles, problems = load_folder(tmp_path)
    assert [a.path for a in articles] == ["a.txt"]
    assert not problems
