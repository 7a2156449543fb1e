"""Is a file of JSON Lines read line by line, however long?"""

from pathlib import Path

import pytest

from briefgen.formats import jsonl
from briefgen.formats.folder import load_paths


def load(path: Path, content: bytes, max_bytes: int = 1000) -> tuple[list[str], list[str]]:
    """Texts and problems of a file; places are bare names."""
    path.write_bytes(content)
    articles, problems = load_paths([path], max_bytes=max_bytes)
    return [article.text for article in articles], [
        str(one).removeprefix(f"{path.parent.as_posix()}/") for one in problems
    ]


def test_line_over_the_limit_is_left_out_alone(tmp_path: Path) -> None:
    content = b'{"text": "one"}\n{"text": "' + b"x" * 5000 + b'"}\r\n{"text": "three"}'

    texts, problems = load(tmp_path / "a.jsonl", content)

    assert texts == ["one", "three"]
    assert problems == [
        "a.jsonl:2: is 5,012 bytes; the limit is 1,000 bytes. Split it, or raise max_bytes in briefgen.yaml."
    ]


def test_last_line_over_the_limit_needs_no_end(tmp_path: Path) -> None:
    texts, problems = load(tmp_path / "a.jsonl", b'{"text": "one"}\n' + b"x" * 2500)

    assert texts == ["one"]
    assert problems[0].startswith("a.jsonl:2: is 2,500 bytes")


def test_whole_file_has_a_limit_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_FILE_BYTES", 10)

    assert load(tmp_path / "a.jsonl", b'{"text": "one"}\n') == (
        [],
        ["a.jsonl: is 16 bytes; the limit is 10 bytes. Split it."],
    )


def test_mark_and_windows_line_ends_are_no_part_of_a_line(tmp_path: Path) -> None:
    assert load(tmp_path / "a.jsonl", b'\xef\xbb\xbf{"text": "a "}\r\n\r\n{"text": "b"}') == (["a ", "b"], [])


def test_line_that_is_not_utf_8_is_left_out_alone(tmp_path: Path) -> None:
    texts, problems = load(tmp_path / "a.jsonl", b'{"text": "h\xf8st"}\n{"text": "ok"}')

    assert texts == ["ok"]
    assert problems == ["a.jsonl:1: is not UTF-8. Save the file as UTF-8."]


@pytest.mark.parametrize("content", [b"PK\x03\x04\0\0\0", '{"text": "a"}'.encode("utf-16")])
def test_file_of_another_kind_is_one_problem(tmp_path: Path, content: bytes) -> None:
    assert load(tmp_path / "a.jsonl", content * 5)[1] == ["a.jsonl:1: is not text."]


def test_prose_under_the_name_of_json_is_not_reported_line_by_line(tmp_path: Path) -> None:
    _, problems = load(tmp_path / "a.jsonl", b"The bridge reopened.\n" * 500)

    assert len(problems) == jsonl.MAX_BROKEN_LINES + 1
    assert problems[-1].startswith("a.jsonl: has 480 more lines that are not articles.")


@pytest.mark.parametrize("line", [b"[" * 900, b'{"id": ' + b"9" * 900 + b"}", b"nul", b"{}{}"])
def test_odd_json_never_raises(tmp_path: Path, line: bytes) -> None:
    assert load(tmp_path / "a.jsonl", line)[0] == []


def test_deep_brackets_and_huge_numbers_never_raise(tmp_path: Path) -> None:
    lines = [b"[" * 100_000, b'{"id": ' + b"9" * 100_000 + b"}", b'{"text": "ok"}']

    texts, problems = load(tmp_path / "a.jsonl", b"\n".join(lines), max_bytes=200_000)

    assert texts == ["ok"]
    assert [one.partition(". ")[0] for one in problems] == [
        f"a.jsonl:{line}: is JSON that no article needs" for line in (1, 2)
    ]


def test_empty_file_is_a_warning(tmp_path: Path) -> None:
    assert load(tmp_path / "a.jsonl", b"\n \n") == ([], ["a.jsonl: is empty."])


def test_field_under_a_foreign_name_is_told_once_a_file(tmp_path: Path) -> None:
    line = b'{"text": "It rained.", "date": "2024-05-05", "crawler": 7}\n'

    texts, problems = load(tmp_path / "a.jsonl", line * 3)

    assert len(texts) == 3
    assert problems == ["a.jsonl:1: field 'date' is not read, here and below. Did you mean 'published'?"]


def test_field_under_a_foreign_name_beside_ours_is_no_fault(tmp_path: Path) -> None:
    line = b'{"text": "It rained.", "published": "2024-05-05", "date": "5 May"}\n'

    assert load(tmp_path / "a.jsonl", line)[1] == []


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_line_end_does_not_count(tmp_path: Path, end: bytes) -> None:
    line = b'{"text": "' + b"x" * 88 + b'"}'

    assert len(load(tmp_path / "a.jsonl", line + end, max_bytes=100)[0]) == 1
    assert load(tmp_path / "a.jsonl", line + b" " + end, max_bytes=100)[0] == []
