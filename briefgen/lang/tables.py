"""The rows of the tables that ship in ``briefgen/lang/data``, the large ones packed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path

_DATA = Path(__file__).parent / "data"


def lines(table: str) -> Iterator[str]:
    """The lines of a table, by its file's name, comments and empty lines left out."""
    packed = _DATA / f"{table}.gz"
    text = _unpacked(packed.read_bytes()) if packed.exists() else (_DATA / table).read_text(encoding="utf-8")
    return (line for line in text.split("\n") if line and not line.startswith("#"))


def _unpacked(content: bytes) -> str:
    return zlib.decompress(content, wbits=zlib.MAX_WBITS | 16).decode("utf-8")


def rows(table: str) -> Iterator[list[str]]:
    """The same, each line as its fields."""
    return (line.split("\t") for line in lines(table))
