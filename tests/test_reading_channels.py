from __future__ import annotations

import pytest
from halfread import scene_of as _scene

from briefgen.model.article import Span
from briefgen.reading import channels
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token


def _tokens(text: str, scene: Scene) -> tuple[Token, ...]:
    return scene.tokens_in(Span(0, len(text)))


def _channel(text: str, lang: str) -> str | None:
    scene = _scene(text, lang)
    return channels.channel(_tokens(text, scene), scene)


@pytest.mark.parametrize(
    ("lang", "clause", "via"),
    [
        ("en", "as quoted by Reuters", "Reuters"),
        ("en", "according to the agency Reuters", "Reuters"),
        ("en", "via Xinhua", "Xinhua"),
        ("nb", "sier hun til NTB", "NTB"),
        ("nn", "seier ho til NTB", "NTB"),
        ("sv", "säger hon till TT", "TT"),
        ("da", "siger hun til Ritzau", "Ritzau"),
        ("de", "sagte sie der dpa", "dpa"),
        ("fr", "à l’AFP", "AFP"),
        ("es", "a EFE", "EFE"),
        ("pl", "w rozmowie z PAP", "PAP"),
    ],
)
def test_an_agency_after_by_or_to_is_the_channel(lang: str, clause: str, via: str) -> None:
    assert _channel(clause, lang) == via


@pytest.mark.parametrize("clause", ["the talks in Oslo", "to the old town", "and Reuters has grown"])
def test_without_a_carrier_there_is_no_channel(clause: str) -> None:
    assert _channel(clause, "en") is None
