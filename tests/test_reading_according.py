from __future__ import annotations

import pytest
from halfread import scene_of

from briefgen.model.article import Span
from briefgen.reading import according


@pytest.mark.parametrize(
    ("lang", "text", "source"),
    [
        ("en", "according to Anna Lind", "Anna Lind"),
        ("de", "Anna Lind zufolge", "Anna Lind"),
        ("nb", "ifølge Anna Lind", "Anna Lind"),
        ("en", "on Friday", None),
    ],
)
def test_the_source_stands_behind_a_phrase_or_before_a_word(lang: str, text: str, source: str | None) -> None:
    scene = scene_of(text, lang)
    found = according.source(scene.tokens_in(Span(0, len(text))), scene)

    assert (found.speaker.mention.text if found and found.speaker else None) == source


@pytest.mark.parametrize(
    ("text", "source"),
    [("Pour Anna Lind, ", "Anna Lind"), ("Pour Anna Lind la ville ", None), ("Hier pour Anna Lind, ", None)],
)
def test_a_preposition_and_a_name_alone_tell_in_whose_eyes_it_is(text: str, source: str | None) -> None:
    scene = scene_of(text, "fr")
    found = according.opening(scene.tokens_in(Span(0, len(text))), scene)

    assert (found.speaker.mention.text if found and found.speaker else None) == source
