from __future__ import annotations

import pytest
from halfread import scene_of

from briefgen.model.article import Span
from briefgen.reading import nounphrases
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token


def _scene(text: str, lang: str = "de") -> Scene:
    return scene_of(text, lang)


def _tokens(text: str, scene: Scene) -> tuple[Token, ...]:
    return scene.tokens_in(Span(0, len(text)))


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("der Müller", "der Müller"),
        ("der alte Müller winkte", "der alte Müller"),
        ("die in Lund geborene Malerin lachte", "die in Lund geborene Malerin"),
        ("die Leiterin des Amtes sprach", "die Leiterin des Amtes"),
        ("Gäste aus Lund", "Gäste"),
        ("dem Müller", None),
        ("weil es regnet", None),
        ("die lachten", None),
    ],
)
def test_capitals_and_articles_tell_a_noun_phrase(words: str, phrase: str | None) -> None:
    scene = _scene(words)
    found = nounphrases.phrase(_tokens(words, scene), 0, scene)

    assert (found.mention.text if found else None) == phrase


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("Der Müller winkte ab:", "Der Müller"),
        ("Darauf sagte die Müllerin:", "die Müllerin"),
        ("Die Kritik weist der Müller zurück:", "der Müller"),
        ("Ihre großen Erfolge:", None),
        ("Alle Briefe wurden verlesen:", None),
    ],
)
def test_the_subject_of_a_main_clause_opens_it_or_follows_its_verb(words: str, subject: str | None) -> None:
    scene = _scene(words)
    found = nounphrases.opens_main_clause(_tokens(words, scene), scene)

    assert (found.mention.text if found else None) == subject


def test_a_language_that_writes_nouns_small_has_none() -> None:
    scene = _scene("The miller", "en")

    assert nounphrases.phrase(_tokens("The miller", scene), 0, scene) is None
