"""The small words of every language that parts its words by spaces, out of the packs: by them texts are told apart."""

from __future__ import annotations

import tomllib
from pathlib import Path

from data_words import rows

PACKS = Path(__file__).resolve().parent.parent / "briefgen" / "lang" / "packs"


def small_words() -> str:
    """A row for each language: its code, then the words under `function` of its pack, of two letters or more."""
    packs = (tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(PACKS.glob("[!_]*.toml")))
    return rows((pack["language"]["code"], *_words(pack["words"])) for pack in packs if _parted(pack["words"]))


def _parted(table: dict[str, object]) -> bool:
    """Whether spaces alone part the words of the language."""
    return bool(table.get("spaced", True)) and not any(table.get(key) for key in ("particles", "proclitics"))


def _words(table: dict[str, list[str]]) -> list[str]:
    return sorted({word.casefold() for word in table["function"] if len(word) > 1 and word.isalpha()})
