from __future__ import annotations

import pytest
from halfread import scene_of

from briefgen.model.article import Span
from briefgen.reading import unnamed


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("ru", "одна из соседок", 2),
        ("pt", "um dos moradores", 2),
        ("fr", "l’une des voisines", 3),
        ("en", "one of the neighbours", 2),
        ("en", "one neighbour", 0),
        ("en", "of the neighbours", 0),
    ],
)
def test_a_small_word_before_a_preposition_takes_one_out_of_many(lang: str, text: str, words: int) -> None:
    scene = scene_of(text, lang)

    assert unnamed.partitive(scene.tokens_in(Span(0, len(text))), 0, scene) == words


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("One of the neighbours said", "One of the neighbours"),
        ("The neighbours said", None),
        ("One of them, a neighbour, said", None),
    ],
)
def test_one_out_of_many_that_opens_a_sentence_is_its_subject_whole(text: str, phrase: str | None) -> None:
    scene = scene_of(text, "en")
    tokens = scene.tokens_in(Span(0, len(text)))
    found = unnamed.one_of_many(tokens, len(tokens) - 1, scene)

    assert (found.mention.text if found else None) == phrase


def test_an_adverb_before_the_verb_is_no_part_of_an_opening_phrase() -> None:
    scene = scene_of("The company also said", "en")
    found = unnamed.opening_phrase(scene.tokens_in(Span(0, 21)), 3, scene)

    assert found is not None
    assert found.mention.text == "The company"
