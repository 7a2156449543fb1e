from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.reading.read import read


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("zh", "联合国在伦敦开会。", [("ORG", "联合国"), ("LOC", "伦敦")]),
        ("ja", "国連は東京で会議を開いた。", [("ORG", "国連"), ("LOC", "東京")]),
        ("ko", "유엔은 서울에서 회의를 열었다.", [("ORG", "유엔"), ("LOC", "서울")]),
    ],
)
def test_known_places_and_bodies_are_found_without_capitals(lang: str, text: str, names: list[tuple[str, str]]) -> None:
    assert [(n.type, n.text) for n in read(Article("a", "a.txt", text), lang).names] == names
