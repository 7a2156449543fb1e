"""How a list of a language pack becomes a look-up: a set, a tuple, a table of words, a yes or no."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, get_origin, get_type_hints

from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import WordTable
from briefgen.reading.letters import plain


class From(NamedTuple):
    """Which list of the pack a field is: it stands in the field's annotation, as in ``Annotated[..., From(...)]``."""

    table: str
    key: str


def listed(form: type, pack: LanguagePack) -> dict[str, Any]:
    """The fields of a class that are lists of the pack, each in the form that its type asks for."""
    out: dict[str, Any] = {}
    for name, hint in get_type_hints(form, include_extras=True).items():
        for place in getattr(hint, "__metadata__", ()):
            kind = hint.__origin__
            out[name] = _made(get_origin(kind) or kind, place, pack)
    return out


def _made(kind: type, place: From, pack: LanguagePack) -> object:
    if kind is bool:
        return pack.flag(*place)
    words = pack.words(*place)
    return WordTable({place.key: words}) if kind is WordTable else kind(words)


def by_country(seats: Iterable[Mapping[str, Any]], pack: LanguagePack) -> dict[str, list[str]]:
    """The names of government seats in the letters of the language, by ISO code of the country."""
    out: dict[str, list[str]] = {}
    for seat in seats:
        out.setdefault(seat["country"], []).extend(plain(form, pack) for form in seat["forms"])
    return out


def by_last(entries: Iterable[str]) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The entries of several words, by their last."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for words in (tuple(entry.split()) for entry in entries):
        if len(words) > 1:
            out.setdefault(words[-1], []).append(words)
    return {last: tuple(phrases) for last, phrases in out.items()}
