"""Letters, digits and marks that a language reads as one: traditional as simplified, wide as narrow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_WIDE = {chr(c): chr(c - 0xFEE0) for c in range(0xFF01, 0xFF5F)}
_DIGITS = {chr(zero + n): str(n) for zero in (0x660, 0x6F0) for n in range(10)}
_MARKS = {"、": ",", "،": ",", "؛": ";", "؟": "?", "٪": "%", "٬": ",", "٫": ".", "〜": "~", "－": "-"}
_EVERYWHERE = {**_WIDE, **_DIGITS, **_MARKS}
"""What is read as one in every language that says what its letters are read as."""

_INDEFINITE = ("roles", "speech", "amounts", "concepts", "spoken", "modality", "names")
"""Tables whose words a text may make definite with an article glued to them."""

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
    out = {name: value if name in _AS_IT_IS else _fold(value, table) for name, value in tables.items()}
    openings = [old for old, new in out.get("words", {}).get("glued", ()) if not new]
    return {
        name: _indefinite(value, openings) if name in _INDEFINITE and openings else value for name, value in out.items()
    }


def _indefinite(value: object, openings: Sequence[str]) -> Any:  # noqa: ANN401 - as deep as the tables are
    """The words of a table without what only makes them definite; texts are read so too."""
    if isinstance(value, str):
        return " ".join(_bare(word, openings) for word in value.split())
    if isinstance(value, list):
        return [_indefinite(item, openings) for item in value]
    if isinstance(value, Mapping):
        return {key: _indefinite(item, openings) for key, item in value.items()}
    return value


def _bare(word: str, openings: Sequence[str]) -> str:
    return next((word[len(o) :] for o in openings if word.startswith(o) and len(word) > len(o) + 1), word)


def _fold(value: object, table: Mapping[int, str]) -> Any:  # noqa: ANN401 - as deep as the tables are
    if isinstance(value, str):
        return value.translate(table)
    if isinstance(value, list | tuple):
        return [_fold(item, table) for item in value]
    if isinstance(value, Mapping):
        return {key.translate(table): _fold(item, table) for key, item in value.items()}
    return value
