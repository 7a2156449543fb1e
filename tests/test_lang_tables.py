from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from briefgen.lang import tables


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "towns.tsv").write_text("# Source: made up\nLindby\t12\n\nŁęg\t7\n", encoding="utf-8")
    monkeypatch.setattr(tables, "_DATA", tmp_path)
    return "towns.tsv"


def test_comments_and_empty_lines_are_no_lines(table: str) -> None:
    assert list(tables.lines(table)) == ["Lindby\t12", "Łęg\t7"]


def test_rows_are_lines_in_fields(table: str) -> None:
    assert list(tables.rows(table)) == [["Lindby", "12"], ["Łęg", "7"]]


def test_a_large_table_is_packed(table: str, tmp_path: Path) -> None:
    (tmp_path / "towns.tsv.gz").write_bytes(gzip.compress("Łęg\t7\n".encode()))

    assert list(tables.rows(table)) == [["Łęg", "7"]]
