"""Which verb of saying stands at a place of a stretch, of what kind it is, and whether it may follow a quote."""

from __future__ import annotations

from functools import cache

from briefgen.reading import brackets
from briefgen.reading.scene import Scene, Stretch

MAX_VERB = 6
"""Words of a verb of saying with what it frames (``heter det i en pressemelding fra``)."""

AFTER = frozenset({"say", "after_only"})
"""Kinds of verbs of saying in a clause after a quote."""


def at(here: Stretch, place: int, keys: tuple[str, ...]) -> tuple[int, str]:
    """Width and kind of the verb of saying at a place; (0, '') if there is none."""
    if place not in here.verbs:
        return 0, ""
    width, found = here.verbs[place]
    kind = _kind(found, keys)
    return (width, kind) if kind else (0, "")


@cache
def _kind(found: frozenset[str], keys: tuple[str, ...]) -> str:
    """What a verb with those keys counts as where some are wanted; empty if it has none of them."""
    kinds = [k for k in keys if k in found]
    return ("claim" if "claim" in found else kinds[0]) if kinds else ""


def may_follow(here: Stretch, start: int, end: int, scene: Scene) -> bool:
    """Whether those tokens hold a verb of saying that may stand in a clause after a quote, or part of one."""
    for place in here.says:
        if start <= place < end:
            follows = place in here.verbs and not AFTER.isdisjoint(here.verbs[place][1])
            if follows or brackets.parted(scene):
                return True
    return False
