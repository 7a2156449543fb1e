"""What a place name does in its sentence: something happens there, or a government acts under its name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from briefgen.lang import gazetteer
from briefgen.model.reading import Amount, Name
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.neighbours import MAX_HEAD, after_phrase
from briefgen.reading.tokens import Token

CODE = 3
"""Letters of a currency's code (ISO 4217)."""


def without_currencies(names: Sequence[Name], amounts: Sequence[Amount]) -> tuple[Name, ...]:
    """Names without the places that only tell whose money is counted: *5000 долларов США*."""
    money = [a.span for a in amounts if len(a.unit) == CODE and a.unit.isupper()]
    if not money:
        return tuple(names)
    inside = {
        n.span for n in names for m in money if n.type == "LOC" and m.start < n.span.start and n.span.end <= m.end
    }
    return tuple(n for n in names if n.span not in inside)


def with_use(names: Sequence[Name], sentences: Sequence[Sequence[Token]], lex: Lexicon) -> tuple[Name, ...]:
    """Names with `use` filled in for places: ``venue`` after a preposition of place, ``actor`` as subject or owner.

    ``origin`` is where somebody or something comes from.
    """
    rows = [tokens for tokens in sentences if tokens]
    firsts = [tokens[0].start for tokens in rows]
    starts = set(firsts)
    mere = lex.articles - lex.locative - lex.toward - lex.origins  # nella, dalla run together with a preposition
    out = []
    for name in names:
        if name.type != "LOC":
            out.append(name)
            continue
        row = rows[bisect_right(firsts, name.span.start) - 1]
        at = next(i for i, t in enumerate(row) if t.end > name.span.start)
        last = next((i for i in range(at, len(row)) if row[i].end >= name.span.end), len(row))
        after = next((i for i in range(at, 0, -1) if row[i - 1].fold not in mere), 0)
        word = row[after - 1].fold if after else ""
        within = word in lex.locative or word in lex.toward or (after > 0 and after_phrase(row, after, lex))
        ending = row[last] if last < len(row) else None
        following = row[last + 1] if last + 1 < len(row) else None
        opens_text = following is not None and name.span.start in starts and following.text in ("–", "—", "(", ",")
        opens_text = opens_text and name.span.start <= MAX_HEAD
        if within or opens_text or in_locative(name.text, ending, lex):
            out.append(_used(name, "venue"))
        elif word in lex.origins:
            out.append(_used(name, "origin"))
        elif _acts(name, starts, ending, following, lex):
            out.append(_used(name, "actor"))
        else:
            out.append(name)
    return tuple(out)


def _used(name: Name, use: Literal["venue", "origin", "actor"]) -> Name:
    return Name(name.span, name.text, name.type, name.entity, use)


def _owns(word: str, lex: Lexicon) -> bool:
    """Whether a genitive is glued to the name of a place: Chinas, Moscow’s; not another case (Moskova’dan)."""
    if any("*" in ending for ending in lex.genitive):
        return word.endswith(tuple(ending for ending in lex.genitive if "*" not in ending))
    glued = any(word.endswith(e) for e in lex.genitive if e.isalnum()) and gazetteer.place(word, lex.code) is None
    return glued or lex.bare(word) != word


def in_locative(name: str, last: Token | None, lex: Lexicon) -> bool:
    """Whether the last word of a name has the ending of a place where something happens (``Moskovassa``).

    A name that merely ends in those letters (``Odessa``) is known without taking them off.
    """
    if last is None or not lex.locative_endings or not last.text.endswith(lex.locative_endings):
        return False
    return not name.endswith(last.text) or gazetteer.place(name, lex.code) is None


def _acts(name: Name, starts: set[int], ending: Token | None, following: Token | None, lex: Lexicon) -> bool:
    """A country or a capital as subject: at the start of its sentence, in the genitive, or before a verb of saying."""
    place = gazetteer.place_by_id(name.entity)
    if place is None or not (place.kind == "country" or place.capital):
        return False
    genitive = ending is None or _owns(ending.text, lex)
    speaks = following is not None and bool(lex.say.keys(following.text))
    return genitive or speaks or name.span.start in starts
