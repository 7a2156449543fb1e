from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.model.reading import Quote
from briefgen.reading.read import read


def _quotes(text: str, lang: str) -> tuple[Quote, ...]:
    return read(Article("a", "a.txt", text), lang).quotes


def _said(text: str, lang: str) -> list[tuple[str, str | None]]:
    return [(q.text, (q.speaker.name or q.speaker.text) if q.speaker else None) for q in _quotes(text, lang)]


NORDIC = [
    ("nb", "– Vi gir oss ikke, sier Anna Lind.", "Vi gir oss ikke"),
    ("nn", "– Vi gir oss ikkje, seier Anna Lind.", "Vi gir oss ikkje"),
    ("sv", "– Vi ger inte upp, säger Anna Lind.", "Vi ger inte upp"),
    ("da", "– Vi giver ikke op, siger Anna Lind.", "Vi giver ikke op"),
]


@pytest.mark.parametrize(("lang", "text", "words"), NORDIC)
@pytest.mark.parametrize("dash", ["– ", "— ", "- ", "–\u00a0"])
def test_a_dash_line_ends_where_the_clause_begins(lang: str, text: str, words: str, dash: str) -> None:
    assert _said(text.replace("– ", dash), lang) == [(words, "Anna Lind")]


@pytest.mark.parametrize(("lang", "text", "words"), NORDIC)
def test_what_the_reporter_adds_is_no_speech(lang: str, text: str, words: str) -> None:
    assert _said(f"{text} Hun er 40 år.", lang) == [(words, "Anna Lind")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("– Hvor er de? spør Anna Lind.", "Hvor er de?"),
        ("– Kom hit! roper Anna Lind.", "Kom hit!"),
        ("– «Kom hit», sier Anna Lind.", "Kom hit"),
        ("– Bilen, som var ny, er ødelagt, sier Anna Lind.", "Bilen, som var ny, er ødelagt"),
        ("– Jeg sa nei, sier Anna Lind.", "Jeg sa nei"),
    ],
)
def test_the_speech_keeps_its_own_marks_and_commas(text: str, words: str) -> None:
    assert _said(text, "nb") == [(words, "Anna Lind")]


def test_a_second_dash_goes_on_with_the_same_speaker() -> None:
    assert _said("– Vi gir oss ikke, sier Anna Lind. – Vi leter i natt.", "nb") == [
        ("Vi gir oss ikke", "Anna Lind"),
        ("Vi leter i natt.", "Anna Lind"),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("nb", NORDIC[0][1], "Vi leter i natt."),
        ("nn", NORDIC[1][1], "Vi leitar i natt."),
        ("sv", NORDIC[2][1], "Vi letar i natt."),
        ("da", NORDIC[3][1], "Vi leder i nat."),
    ],
)
def test_a_line_without_a_clause_is_the_last_speaker_s(lang: str, text: str, words: str) -> None:
    assert _said(f"{text}\n\n– {words}", lang)[1] == (words, "Anna Lind")


def test_a_question_without_a_clause_is_nobody_s() -> None:
    text = "– Vi gir oss ikke, sier Anna Lind.\n\n– Hvor lenge leter dere?\n\n– Vi leter i natt, svarer Lind."

    assert _said(text, "nb") == [
        ("Vi gir oss ikke", "Anna Lind"),
        ("Hvor lenge leter dere?", None),
        ("Vi leter i natt", "Anna Lind"),
    ]


def test_speech_after_a_colon_and_a_dash_runs_to_the_end_of_the_paragraph() -> None:
    assert _said("Anna Lind sa bare dette: – Vi gir oss ikke.", "nb") == [("Vi gir oss ikke.", "Anna Lind")]


def test_the_spoken_part_is_direct_and_stands_in_the_text() -> None:
    text = "– Vi gir oss ikke, sier Anna Lind."

    (quote,) = _quotes(text, "nb")

    assert (quote.kind, text[quote.span.start : quote.span.end]) == ("direct", quote.text)
    assert quote.cue is not None
    assert text[quote.cue.start : quote.cue.end] == "sier"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("– Nie poddamy się – mówi Anna Lind.", ["Nie poddamy się"]),
        ("— Nie poddamy się — mówi Anna Lind.", ["Nie poddamy się"]),
        ("– Nie poddamy się – mówi Anna Lind. – Szukamy dalej.", ["Nie poddamy się", "Szukamy dalej."]),
        ("– Nie poddamy się – mówi Anna Lind – bo nie możemy.", ["Nie poddamy się", "bo nie możemy."]),
    ],
)
def test_polish_dashes_fence_the_clause(text: str, said: list[str]) -> None:
    assert _said(text, "pl") == [(words, "Anna Lind") for words in said]


def test_a_polish_verb_alone_means_the_last_speaker() -> None:
    text = "– Nie poddamy się – mówi Anna Lind.\n\n– Szukamy dalej – dodaje."

    assert _said(text, "pl")[1] == ("Szukamy dalej", "Anna Lind")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "– We go on, said Anna Lind."),
        ("de", "– Wir machen weiter, sagte Anna Lind."),
        ("nb", "-20 grader i natt, sier Anna Lind."),
        ("nb", "-Vi gir oss ikke, sier Anna Lind."),
        ("nb", "Vi – alle sammen – gir oss ikke, sier Anna Lind."),
        ("nb", "Kampen Norge – Danmark ble avlyst, sier Anna Lind."),
    ],
)
def test_other_dashes_and_other_languages_have_no_dash_speech(lang: str, text: str) -> None:
    assert _said(text, lang) == []


@pytest.mark.parametrize("text", ["–", "– ", "– –", "– ,", "– .", "–\n–"])
def test_dashes_alone_say_nothing(text: str) -> None:
    assert _said(text, "nb") == []
    assert _said(text, "pl") == []
