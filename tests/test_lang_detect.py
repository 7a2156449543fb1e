from __future__ import annotations

import pytest

from briefgen.lang import detect as detecting
from briefgen.lang.detect import ENOUGH, MIN_LETTERS, UNKNOWN, detect

TEXTS = [
    ("en", "The river rose by two metres overnight, and nobody in the lower town was hurt when the water came."),
    ("nb", "Elven steg to meter i løpet av natten, og ingen i den nedre delen av byen ble skadet da vannet kom."),
    (
        "nn",
        "Elva steig to meter i løpet av natta, og ingen i den nedre delen av byen vart skadde då vatnet kom, seier ho.",
    ),
    ("sv", "Älven steg två meter under natten, och ingen i den nedre delen av staden skadades när vattnet kom."),
    ("da", "Floden steg to meter i løbet af natten, og ingen i den nederste del af byen kom til skade, da vandet kom."),
    (
        "de",
        "Der Fluss stieg über Nacht um zwei Meter, und niemand in der Unterstadt wurde verletzt, als das Wasser kam.",
    ),
    ("fr", "Le fleuve est monté de deux mètres dans la nuit, et personne n’a été blessé dans la ville basse."),
    ("es", "El río subió dos metros durante la noche y nadie resultó herido en la parte baja de la ciudad."),
    ("pl", "Rzeka podniosła się w nocy o dwa metry i nikt w dolnej części miasta nie został ranny."),
    ("fi", "Joki nousi yön aikana kaksi metriä, eikä kukaan loukkaantunut alakaupungissa veden tullessa."),
]


@pytest.mark.parametrize(("lang", "text"), TEXTS)
def test_a_sentence_tells_its_language(lang: str, text: str) -> None:
    assert detect(text) == lang


@pytest.mark.parametrize("text", ["", "   ", "Nei!", "12 500 – 13 000 (2024)", "“”–…" * 50, "🙂" * 50])
def test_too_few_letters_tell_nothing(text: str) -> None:
    assert detect(text) == UNKNOWN


def test_digits_and_marks_are_no_letters() -> None:
    assert detect("a" * (MIN_LETTERS - 1) + "1" * 100) == UNKNOWN


def test_the_end_of_a_long_text_changes_nothing() -> None:
    english, german = TEXTS[0][1], TEXTS[5][1]
    start = (english + " ") * (ENOUGH // len(english) + 1)

    assert detect(start + german * 100) == detect(start) == "en"


def test_an_answer_is_the_same_twice() -> None:
    assert detect(TEXTS[2][1]) == detect(TEXTS[2][1])


PROSE = [TEXTS[0], TEXTS[5], TEXTS[6]]
"""Sentences whose small words stand in the list of one language alone."""

NEIGHBOURS = [
    ("ca", "El riu va créixer dos metres durant la nit i ningú no va prendre mal a la part baixa de la ciutat."),
    ("gl", "O río medrou dous metros durante a noite e ninguén resultou ferido na parte baixa da cidade."),
    ("sk", "Rieka sa v noci zdvihla o dva metre a v dolnej časti mesta sa nikto nezranil, keď prišla voda."),
    (
        "af",
        "Die rivier het in die nag met twee meter gestyg en niemand in die laer deel van die stad is nou beseer nie.",
    ),
    ("bg", "Реката се покачи с два метра през нощта и никой в долната част на града не пострада от водата."),
]


@pytest.mark.parametrize(("lang", "text"), PROSE)
def test_small_words_tell_the_language_of_prose_alone(lang: str, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detecting, "_by_letters", lambda sample: f"asked about {sample}")

    assert detect(text) == lang


@pytest.mark.parametrize(("lang", "text"), NEIGHBOURS)
def test_small_words_do_not_claim_a_language_without_a_list(lang: str, text: str) -> None:
    assert detect(text) == detect(f"{text} " * 5) == lang


@pytest.mark.parametrize(
    "text", ["First batch of Team Lindby leaves for Norrvik tomorrow", "Storm hits Lindby hard today"]
)
def test_few_small_words_leave_a_headline_to_its_letters(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(detecting, "_by_letters", lambda _: "by letters")

    assert detect(text) == "by letters"
