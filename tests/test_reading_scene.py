from __future__ import annotations

import pytest
from halfread import scene_of

from briefgen.model.article import Span
from briefgen.reading.clues import POINTS, SAYS, SOURCE

TEXT = "Anna Lind said she would go. The mayor, Ola Berg, stayed."


@pytest.mark.parametrize("words", ["Lind said", "go. The", "she would go.", "Ola Berg, stayed.", ""])
def test_tokens_of_a_stretch_lie_wholly_inside_over_sentences(words: str) -> None:
    scene, start = scene_of(TEXT), TEXT.find(words)
    inside = [t for row in scene.tokens for t in row if start <= t.start and t.end <= start + len(words)]
    assert list(scene.tokens_in(Span(start, start + len(words)))) == inside


def test_a_token_that_sticks_out_of_a_stretch_is_not_in_it() -> None:
    assert [t.text for t in scene_of(TEXT).tokens_in(Span(0, 7))] == ["Anna"]


def test_names_and_their_mentions_are_those_inside() -> None:
    scene = scene_of(TEXT)
    assert [n.text for n in scene.names_in(Span(0, 20))] == ["Anna Lind"]
    assert scene.names_in(Span(0, 7)) == ()
    assert [(m.text, m.name, kind) for m, kind in scene.mentions_in(20, len(TEXT))] == [("Ola Berg", "Ola Berg", "PER")]


def test_a_stretch_shows_what_its_words_point_at() -> None:
    scene = scene_of(TEXT)
    here = scene.stretch(scene.tokens[0])
    assert here.at(SAYS) == here.says == [2]
    assert here.at(POINTS) == [3]
    assert here.at(SOURCE) == []


def test_people_are_known_by_name_identity_and_role() -> None:
    scene = scene_of(TEXT)
    person = scene.person_called("Ola Berg")
    assert person is not None
    assert scene.person(person.entity) is person
    assert [p.name for p in scene.holders(person.roles[0][0])] == ["Ola Berg"]
    assert scene.person_called("Per Dahl") is None
