"""Letters, digits and marks that a language reads as one: traditional as simplified, wide as narrow."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_WIDE = {chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)}
_DIGITS = {chr(zero + n): str(n) for zero in (0x660, 0x6F0) for n in range(10)}
_MARKS = {"、": ",", "،": ",", "؛": ";", "؟": "?", "٪": "%", "٬": ",", "٫": ".", "〜": "~", "－": "-"}
_EVERYWHERE = {**_WIDE, **_DIGITS, **_MARKS}
"""What is read as one in every language that says what its letters are read as."""

_AS_IT_IS = ("language", "letters")


def translation(tables: Mapping[str, Mapping[str, Any]]) -> Mapping[int, str]:
    """Code points that are read as others, one for one; empty for a pack without a table of letters."""
    letters = tables.get("letters")
    if letters is None:
        return {}
    return str.maketrans({**_EVERYWHERE, **dict(zip(letters.get("from", ""), letters.get("to", ""), strict=True))})


def folded(tables: Mapping[str, Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """A pack's tables with all words in the letters that its texts are read in."""
    table = translation(tables)
    if not table:
        return dict(tables)
    return {name: value if name in _AS_IT_IS else _fold(value, table) for name, value in tables.items()}


def _fold(value: object, table: Mapping[int, str]) -> Any:  # noqa: ANN401 - as deep as the tables are
    if isinstance(value, str):
        return value.translate(table)
    if isinstance(value, list | tuple):
        return [_fold(item, table) for item in value]
    if isinstance(value, Mapping):
        return {key.translate(table): _fold(item, table) for key, item in value.items()}
    return value
