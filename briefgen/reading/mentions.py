"""Who may be meant in a stretch of words: names, role nouns and pronouns, resolved as far as the article allows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from briefgen.model.article import Span
from briefgen.model.reading import Mention, Person
from briefgen.reading import appositions
from briefgen.reading.clues import POINTS
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

RECENT = 3
"""Sentences back in which a role noun's bearer must be named if several people have the role."""

MAX_ADDRESS = 4
"""Tokens of address before a name, dots counted: Prof. Dr."""

HEADS = frozenset({"president", "prime_minister", "chancellor", "monarch", "leader"})
"""Roles that ``the leader`` of a country may stand for."""


class Found(NamedTuple):
    """A mention with its place among the tokens of the stretch."""

    mention: Mention
    kind: Literal["person", "organisation", "place", "role", "pronoun"]
    first: int
    last: int
    gender: str = ""
    """For a pronoun: m, f, u (of one person, whoever), p, or s for who writes."""

    def behind(self, start: int) -> Found:
        """The same mention, its place counted from a later token on."""
        return self._replace(first=self.first - start, last=self.last - start) if start else self


def fits(role: str, wanted: str) -> bool:
    """Whether somebody with `role` may be called by the role noun `wanted`."""
    return role == wanted or (wanted == "leader" and role in HEADS) or (role == "leader" and wanted in HEADS)


def find(tokens: Sequence[Token], scene: Scene) -> list[Found]:
    """Every mention in the tokens, in order, not overlapping; a role right before a name belongs to the name."""
    if not tokens:
        return []
    here = scene.stretch(tokens)
    if here.found is None:
        here.found = _find(tokens, here.at(POINTS), scene)
    return list(here.found)


def _find(tokens: Sequence[Token], pointing: Sequence[int], scene: Scene) -> list[Found]:
    """The mentions; `pointing` are the tokens that may be a pronoun or open a role noun."""
    named = _all_named(tokens, pointing, scene)
    out = [f for f in named if f.kind == "place" or not _owns(f, tokens, scene)]
    taken = {i for f in named if f.kind != "place" for i in range(f.first, f.last)}
    for at in pointing:
        found = _unnamed(tokens, at, scene) if at not in taken else None
        if found is not None and taken.isdisjoint(range(found.first, found.last)) and not _heads_name(found, named):
            out.append(found)
            taken |= set(range(found.first, found.last))
    return sorted(_without_genitives(out), key=lambda f: f.first)


def _all_named(tokens: Sequence[Token], pointing: Sequence[int], scene: Scene) -> list[Found]:
    """Names with the titles and roles before them; countries inside those are no mentions of their own."""
    out: list[Found] = []
    first = 0
    for mention, kind in scene.mentions_in(tokens[0].start, tokens[-1].end):
        start, end = mention.span
        first = bisect_left(tokens, (start,), first)  # a token is a tuple that begins with its place
        if first == len(tokens) or tokens[first].start != start:
            continue
        last = first + 1
        while last < len(tokens) and tokens[last].start < end:
            last += 1
        if kind == "PER":
            out.append(_with_title(mention, first, last, tokens, pointing, scene))
        else:
            whose = _owned(tokens, first, last, scene) if kind == "LOC" else None
            out.append(whose or Found(mention, "organisation" if kind == "ORG" else "place", first, last))
    people = [(f.first, f.last) for f in out if f.kind == "person"]
    if not people:
        return out
    return [f for f in out if f.kind != "place" or not any(a <= f.first < b for a, b in people)]


def _owned(tokens: Sequence[Token], first: int, last: int, scene: Scene) -> Found | None:
    """What belongs to the place at ``[first, last)`` behind a verb of saying: *kertoi Kroatian rannikkovartiosto*."""
    lex = scene.lex
    if not lex.owner_endings or not first or last >= len(tokens) or not lex.say.keys(tokens[first - 1].text):
        return None
    name, head = tokens[last - 1], tokens[last]
    if "" not in lex.owner_endings and (not name.text.endswith(lex.owner_endings) or lex.country_called(name.text)):
        return None
    if not head.is_word or head.is_capital != lex.capitalised_nouns or not head.text[-1].isalpha():
        return None
    if (
        head.fold in lex.function
        or head.fold in lex.prepositions
        or lex.say.keys(head.text)
        or lex.opens_role(head.text)
    ):
        return None
    span = Span(tokens[first].start, head.end)
    return Found(Mention(span, scene.text[span.start : span.end], None), "role", first, last + 1)


def _owns(found: Found, tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether a name stands in the genitive: in ``Anna Lind’s lawyer`` it is the lawyer who is meant.

    A word behind the name that makes it a source may ask for a case too: ``Lind’e göre``.
    """
    last = tokens[found.last - 1].text
    following = tokens[found.last] if found.last < len(tokens) else None
    if following is not None and scene.lex.opens_role(following.text):
        letters = tuple(e for e in scene.lex.genitive if e.isalpha())
        if letters and last.endswith(letters):
            return True
    if scene.lex.bare(last) == last:
        return False
    return following is None or following.fold not in scene.pack.words("speech", "according_after")


def owner(tokens: Sequence[Token], at: int, scene: Scene) -> Found | None:
    """The person or body in the genitive right before the token at a place: *Anna Lind’s claim*."""
    if not at or scene.lex.bare(tokens[at - 1].text) == tokens[at - 1].text:
        return None
    before = tokens[:at]
    named = _all_named(before, scene.stretch(before).at(POINTS), scene)
    return next((f for f in named if f.last == at and f.kind != "place"), None)


def _with_title(
    mention: Mention, first: int, last: int, tokens: Sequence[Token], pointing: Sequence[int], scene: Scene
) -> Found:
    """A person's mention begins where the role before the name does (``China’s president Xi Jinping``)."""
    start = first
    if bisect_left(pointing, first) > bisect_left(pointing, first - appositions.MAX_ROLE):  # else no role stands there
        role = appositions.ending_at(tokens, first, scene.lex)
        start = role.first if role is not None else first
    for _ in range(MAX_ADDRESS):
        address = tokens[start - 1].text.rstrip(".") if start else None
        if address != "" and address not in scene.lex.honorifics:
            break
        start -= 1
    title = appositions.behind(tokens, last, scene.lex) if not scene.lex.capitals else None
    end = title.last if title is not None else last
    if end < len(tokens) and tokens[end].text in scene.lex.address_after:
        end += 1
    return Found(mention, "person", start, end)


def _heads_name(found: Found, named: list[Found]) -> bool:
    """Whether a role phrase only introduces the person named right after it."""
    return found.kind == "role" and any(n.kind == "person" and n.first == found.last for n in named)


def _without_genitives(found: list[Found]) -> list[Found]:
    """Country names inside a role phrase (``Russia’s leader``) are not mentions of their own."""
    roles = [f for f in found if f.kind == "role"]
    if not roles:
        return found
    return [f for f in found if f.kind != "place" or not any(r.first <= f.first < r.last for r in roles)]


def _unnamed(tokens: Sequence[Token], at: int, scene: Scene) -> Found | None:
    lex = scene.lex
    gender = lex.pronouns.keys(tokens[at].text)
    if gender:
        token = tokens[at]
        return Found(
            Mention(Span(token.start, token.end), token.text, None, pronoun=True), "pronoun", at, at + 1, min(gender)
        )
    phrase = appositions.phrase_at(tokens, at, lex)
    if phrase is None:
        return None
    phrase = _possessed(phrase, tokens, scene)
    start, last_token = tokens[phrase.first].start, tokens[phrase.last - 1]
    # an article written to its noun is no part of the token's text, so the end is counted from the end
    span = Span(start, last_token.end - (len(last_token.text) - len(lex.bare(last_token.text))))
    if span.end - span.start > 120:
        return None
    holders = scene.people if phrase.country else scene.holders(phrase.role)
    who = resolve_role(phrase.role, phrase.country, holders)
    if who is None and len(holders) > 1:
        who = _nearest(phrase, span.start, scene)
    words = scene.text[span.start : span.end]
    mention = Mention(span, words, who.name if who else None, phrase.role, phrase.country or None)
    return Found(mention, "role", phrase.first, phrase.last)


def _possessed(phrase: appositions.Description, tokens: Sequence[Token], scene: Scene) -> appositions.Description:
    """The phrase with the word beside it that tells whose: *hans bror*, *broren hans*."""
    whose, first, last = scene.lex.possessives, phrase.first, phrase.last
    if first and tokens[first - 1].fold in whose:
        return phrase._replace(first=first - 1)
    return phrase._replace(last=last + 1) if last < len(tokens) and tokens[last].fold in whose else phrase


def _nearest(phrase: appositions.Description, place: int, scene: Scene) -> Person | None:
    """Of several people with one role, the only one whom the sentences just before name."""
    first = scene.sentences[max(0, scene.sentence_at(place) - RECENT)].start
    near = {n.entity for n in scene.names_in(Span(first, place)) if n.type == "PER"}
    return resolve_role(phrase.role, phrase.country, [p for p in scene.people if p.entity in near])


def resolve_role(role: str, country: str, people: Sequence[Person]) -> Person | None:
    """The one person of the article whom a role noun can mean; None if there is none, or more than one."""
    if country:
        fitting = [p for p in people if any(fits(r, role) and c == country for r, c, _ in p.roles)]
    else:
        fitting = [p for p in people if any(r == role for r, _, _ in p.roles)]
    return fitting[0] if len(fitting) == 1 else None
