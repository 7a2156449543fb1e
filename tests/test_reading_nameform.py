from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading import nameform
from briefgen.reading.lexicon import lexicon
from briefgen.reading.tokens import tokenize


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("en", "Oslo is far", (1, "geo:3143244")),
        ("pl", "Warszawie", (1, "geo:756135")),
        ("en", "South Korea’s army", (2, "iso:KR")),
        ("en", "Vennermark", (0, None)),
    ],
)
def test_the_longest_known_place_is_found_in_any_case(lang: str, text: str, place: tuple[int, str | None]) -> None:
    tokens = tokenize(text, 0, len(text))

    assert nameform.known_place(tokens, 0, lexicon(load_pack(lang))) == place


@pytest.mark.parametrize(("word", "says"), [("Hansen-gruppen", True), ("Paris-based", True), ("Berg-Lund", False)])
def test_a_hyphen_may_join_a_name_to_a_common_noun(word: str, says: bool) -> None:
    assert nameform.compound(word) is says


@pytest.mark.parametrize(
    ("lang", "words", "kind"),
    [
        ("en", ("Anna", "Vennermark"), "PER"),
        ("en", ("Orwick", "Council"), "ORG"),
        ("en", ("Orwick", "Bridge"), "LOC"),
    ],
)
def test_the_words_of_a_name_show_its_kind(lang: str, words: tuple[str, ...], kind: str) -> None:
    assert nameform.kind_of(words, None, lexicon(load_pack(lang)), initial=False, shouting=False) == kind
