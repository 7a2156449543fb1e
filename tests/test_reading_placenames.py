from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading import placenames
from briefgen.reading.lexicon import lexicon
from briefgen.reading.tokens import tokenize


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("en", "Oslo is far", (1, "geo:3143244")),
        ("pl", "Warszawie", (1, "geo:756135")),
        ("en", "South Korea’s army", (2, "iso:KR")),
        ("en", "South Vennermark", (0, None)),
        ("en", "St. Louis is far", (3, "geo:4407066")),
        ("en", "NEW YORK", (2, "geo:5128581")),
        ("fi", "Etelä-Norjassa", (1, "iso:NO")),
        ("en", "Vennermark", (0, None)),
    ],
)
def test_the_longest_known_place_is_found_in_any_case(lang: str, text: str, place: tuple[int, str | None]) -> None:
    assert placenames.known_place(tokenize(text), 0, lexicon(load_pack(lang))) == place


@pytest.mark.parametrize(
    ("words", "place"), [(("South", "Korea"), "iso:KR"), (("South", "Korea", "Office"), None), (("Norway",), "iso:NO")]
)
def test_a_name_is_a_place_if_all_its_words_are(words: tuple[str, ...], place: str | None) -> None:
    assert placenames.whole_place(words, lexicon(load_pack("en"))) == place


def test_a_glued_genitive_is_taken_off_where_only_the_rest_is_known() -> None:
    lex = lexicon(load_pack("nb"))

    assert placenames.without_ending("Kinas", (), lex) == "Kina"
    assert placenames.without_ending("Paris", (), lex) == "Paris"
