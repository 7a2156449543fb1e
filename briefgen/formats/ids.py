"""What an article is called when it does not name itself: a readable, address-safe id made of its path."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

_DIGEST_CHARS = 6
"""Hexadecimal digits that tell apart two paths which fold to the same words: enough for a folder, still readable."""


def slug(path: str) -> str:
    """The id for a relative path: no suffix, lower case, NFC, letters and digits of any script, every other run a dash.

    A part that holds no letter or digit at all gets a digest of the path in its stead, so no part is ever empty.
    """
    without_suffix = PurePosixPath(path).with_suffix("") if PurePosixPath(path).name else PurePosixPath(path)
    parts = (_fold(part) or _digest(path) for part in without_suffix.parts)
    return "/".join(parts) or _digest(path)


def unique_ids(paths: Iterable[str]) -> tuple[str, ...]:
    """An id for each path, in the order given; where two fold to the same words, the later ones get a digest added."""
    taken: set[str] = set()
    ids = []
    for path in paths:
        wanted = slug(path)
        candidate, turn = wanted, 1
        while candidate in taken:
            candidate = f"{wanted}-{_digest(path)}" + (f"-{turn}" if turn > 1 else "")
            turn += 1
        taken.add(candidate)
        ids.append(candidate)
    return tuple(ids)


def _fold(part: str) -> str:
    """One part of a path as lower-case words joined by dashes; the underscore is safe in addresses and stays."""
    lowered = unicodedata.normalize("NFC", unicodedata.normalize("NFC", part).lower())
    kept = "".join(char if _belongs(char) else " " for char in lowered)
    return "-".join(kept.split())


def _belongs(char: str) -> bool:
    """Letters, digits and the marks that Indic and other scripts spell with."""
    return char == "_" or unicodedata.category(char)[0] in "LMN"


def _digest(path: str) -> str:
    return hashlib.sha256(path.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGEST_CHARS]
