from __future__ import annotations

import pytest
from halfread import scene_of

from briefgen.reading import sayverbs
from briefgen.reading.scene import Stretch


def _stretch(text: str, lang: str = "en") -> Stretch:
    scene = scene_of(text, lang)
    return scene.stretch(scene.tokens[0])


def test_a_verb_is_told_with_its_width_and_kind() -> None:
    here = _stretch("Anna Lind said the town was lost.")
    assert sayverbs.at(here, 2, ("say",)) == (1, "say")
    assert sayverbs.at(here, 3, ("say",)) == (0, "")


def test_a_verb_of_another_kind_is_none_of_those_wanted() -> None:
    here = _stretch("Anna Lind praised the town.")
    assert sayverbs.at(here, 2, ("say",)) == (0, "")
    assert sayverbs.at(here, 2, ("say", "report")) == (1, "report")


@pytest.mark.parametrize(
    ("text", "lang", "start", "end", "follows"),
    [
        ("Anna Lind said so.", "en", 0, 5, True),
        ("Anna Lind said so.", "en", 3, 5, False),
        ("Anna Lind praised the town.", "en", 0, 6, False),
        ("The town was lost.", "en", 0, 5, False),
        ("sier Anna Lind.", "nb", 0, 4, True),
    ],
)
def test_a_clause_after_a_quote_needs_a_verb_that_may_follow(
    text: str, lang: str, start: int, end: int, follows: bool
) -> None:
    scene = scene_of(text, lang)
    assert sayverbs.may_follow(scene.stretch(scene.tokens[0]), start, end, scene) is follows
