from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.reading.read import read


@pytest.mark.parametrize(
    ("lang", "text", "shared"),
    [
        ("en", "Trade between North and South America grew.", {"m49:003", "m49:005"}),
        ("de", "Der Handel zwischen Nord- und Südkorea wuchs.", {"iso:KP", "iso:KR"}),
        ("nb", "Handelen mellom Nord- og Sør-Korea vokste.", {"iso:KP", "iso:KR"}),
        ("sv", "Handeln mellan Nord- och Sydamerika växte.", {"m49:003", "m49:005"}),
        ("fi", "Kauppa Pohjois- ja Etelä-Amerikan välillä kasvoi.", {"m49:003", "m49:005"}),
        ("es", "El comercio entre Corea del Norte y del Sur creció.", {"iso:KP", "iso:KR"}),
        ("pl", "Handel między Koreą Północną i Południową wzrósł.", {"iso:KP", "iso:KR"}),
        ("cs", "Obchod mezi Severní a Jižní Amerikou rostl.", {"m49:003", "m49:005"}),
        ("ru", "Торговля между Северной и Южной Кореей выросла.", {"iso:KP", "iso:KR"}),
    ],
)
def test_two_places_share_a_word(lang: str, text: str, shared: set[str]) -> None:
    assert {n.entity for n in read(Article("a", "a.txt", text), lang).names if n.type == "LOC"} == shared


@pytest.mark.parametrize("text", ["Anna and South Korea agreed.", "He likes Japan and Anna Berg."])
def test_a_name_that_makes_no_place_with_the_shared_word_is_left_alone(text: str) -> None:
    places = [n.text for n in read(Article("a", "a.txt", text), "en").names if n.type == "LOC"]

    assert len(places) == 1
