from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.model.article import Span
from briefgen.reading import sentences


def _split(text: str, lang: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences.split(text, [Span(0, len(text))], load_pack(lang))]


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        ("en", "The water rose.", "Nobody was hurt."),
        ("nb", "Vannet steg.", "Ingen ble skadet."),
        ("nn", "Vatnet steig.", "Ingen vart skadde."),
        ("sv", "Vattnet steg.", "Ingen skadades."),
        ("da", "Vandet steg.", "Ingen kom til skade."),
        ("de", "Das Wasser stieg.", "Niemand wurde verletzt."),
        ("fr", "L’eau est montée.", "Personne n’a été blessé."),
        ("es", "El agua subió.", "¿Hubo heridos?"),
        ("pl", "Woda się podniosła.", "Nikt nie został ranny."),
        ("und", "Vesi nousi.", "Kukaan ei loukkaantunut."),
        ("ja", "水が上がった。", "負傷者はいない。"),
    ],
)
def test_a_full_stop_ends_a_sentence(lang: str, first: str, second: str) -> None:
    assert _split(f"{first} {second}", lang) == [first, second]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Mr. Hill met Dr. Vance at 3 p.m. on Friday."),
        ("en", "The U.S. sent a team."),
        ("en", "Officials met J. Smith there."),
        ("nb", "Møtet er den 3. mars i Bodø."),
        ("nb", "Det koster ca. 300 kroner."),
        ("nn", "Møtet er 3. mars i Førde."),
        ("sv", "Det kostar ca. 300 kronor."),
        ("da", "Mødet er den 3. marts i Aarhus."),
        ("de", "Das Treffen ist am 3. März in Köln."),
        ("de", "Das kostet ca. 300 Euro."),
        ("de", "Dr. Anna Berg kam z. B. aus Köln."),
        ("fr", "M. Durand est arrivé hier."),
        ("es", "El Sr. Ruiz llegó ayer."),
        ("pl", "Spotkanie jest 3. marca z prof. Nowak."),
    ],
)
def test_a_dot_of_an_abbreviation_or_an_ordinal_ends_none(lang: str, text: str) -> None:
    assert _split(text, lang) == [text]


def test_a_year_at_the_end_ends_the_sentence_where_ordinals_take_no_dot() -> None:
    assert _split("It happened in 1998. Nobody knew.", "en") == ["It happened in 1998.", "Nobody knew."]


def test_an_abbreviation_before_a_small_word_with_a_capital_ends_the_sentence() -> None:
    assert _split("They came from the U.S. The rest stayed.", "en") == ["They came from the U.S.", "The rest stayed."]


def test_no_sentence_crosses_a_block() -> None:
    text = "Water in the cellars\n\nNobody was hurt."
    blocks = [Span(0, 20), Span(22, len(text))]

    assert sentences.split(text, blocks, load_pack("en")) == (Span(0, 20), Span(22, 38))


def test_outer_white_space_belongs_to_no_sentence() -> None:
    text = "  One came. \u00a0 Two left.  "

    assert [text[s.start : s.end] for s in sentences.split(text, [Span(0, len(text))], load_pack("en"))] == [
        "One came.",
        "Two left.",
    ]


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_has_no_sentences(text: str) -> None:
    assert _split(text, "en") == []


@pytest.mark.parametrize("text", ["...", "“”", "–", "🙂", "\u0301", "مرحبا"])
def test_marks_and_single_words_are_one_stretch_at_most(text: str) -> None:
    assert _split(text, "en") in ([text], [])


def test_a_quote_with_its_own_stop_parts_from_the_next_sentence() -> None:
    assert _split("“We are ready.” The crowd cheered.", "en") == ["“We are ready.”", "The crowd cheered."]


def test_a_question_inside_a_quote_does_not_part_it_from_its_clause() -> None:
    text = "“Are we ready?” he asked."

    assert "".join(_split(text, "en")).replace(" ", "") == text.replace(" ", "")
