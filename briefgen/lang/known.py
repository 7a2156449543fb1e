"""Well-known bodies, firms, media and regions: a table kept by hand, for names whose words alone show no kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple

from briefgen.lang.tables import lines, rows

_DOUBTFUL = "~"
_ALL = "-"
_SAME = "="


class Known(NamedTuple):
    """A name of the table."""

    type: Literal["ORG", "LOC"]
    name: str
    """The one name of the entity: ``European Union`` for ``EU`` and ``Unión Europea``."""

    size: int
    """Words of the form that was found."""

    word: bool
    """Whether the form is an ordinary word as well, so that a capital at the head of a sentence proves nothing."""


def opening(word: str, lang: str) -> Sequence[tuple[tuple[str, ...], Known]]:
    """The names of the table, as their words, that begin with `word` in the language with this BCP 47 code."""
    return _table(lang).get(word, ())


def surname(word: str) -> bool:
    """Whether `word` is a family name that is hardly anything else."""
    return word in _surnames()


@cache
def _surnames() -> frozenset[str]:
    return frozenset(name for line in lines("surnames.tsv") for name in line.split())


@cache
def _table(lang: str) -> Mapping[str, tuple[tuple[tuple[str, ...], Known], ...]]:
    """Names by their first word, those of all languages and of this one."""
    out: dict[str, list[tuple[tuple[str, ...], Known]]] = {}
    primary = lang.split("-")[0].lower()
    for mark, langs, *names in rows("known_names.txt"):
        if langs != _ALL and primary not in langs.split(","):
            continue
        kind: Literal["ORG", "LOC"] = "ORG" if mark.startswith("ORG") else "LOC"
        for name in names:
            plain = name.removesuffix(_DOUBTFUL)
            form = tuple(plain.split())
            one = names[0].removesuffix(_DOUBTFUL) if mark.endswith(_SAME) else plain
            out.setdefault(form[0], []).append((form, Known(kind, one, len(form), name.endswith(_DOUBTFUL))))
    return {first: tuple(forms) for first, forms in out.items()}
