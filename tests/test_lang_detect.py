from __future__ import annotations

import pytest

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
