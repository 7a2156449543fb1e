from __future__ import annotations

from unicodedata import normalize

import pytest

from briefgen.model.article import Article
from briefgen.reading import mending
from briefgen.reading.read import read

MEANT = "“We stay in Málaga,” President François Holte said on 3 March 2021. It wasn’t “easy for us,” he said – 5 €."


def _broken(text: str, rounds: int) -> str:
    """The text as programs show it that take UTF-8 for Latin-1, so many times."""
    for _ in range(rounds):
        text = text.encode().decode("latin-1")
    return text


@pytest.mark.parametrize("rounds", [1, 2])
def test_text_that_was_decoded_wrongly_is_read_as_it_was_meant(rounds: int) -> None:
    # given a text whose bytes were read in another code page
    text = _broken(MEANT, rounds)

    # when it is read
    reading = read(Article("a", "a.txt", text), "en")

    # then quotes, names and values are found, and every place holds the article's own words
    assert [q.speaker.name for q in reading.quotes if q.speaker] == ["François Holte"] * 2
    assert [(d.value, d.text) for d in reading.dates] == [("2021-03-03", "3 March 2021")]
    assert [a.unit for a in reading.amounts] == ["EUR"]
    found = [(q.span, q.text) for q in reading.quotes] + [(n.span, n.text) for n in reading.names]
    assert all(text[span.start : span.end] == words for span, words in found)
    assert reading.quotes[0].text == _broken("We stay in Málaga,", rounds)


def test_accents_may_have_been_parted_from_their_letters_after_the_harm() -> None:
    text = normalize("NFD", _broken("“It is late,” François Holte said.", 1))

    reading = read(Article("a", "a.txt", text), "en")

    assert [q.speaker and q.speaker.name for q in reading.quotes] == ["François Holte"]


def test_a_closing_mark_that_lost_its_last_byte_closes() -> None:
    reading = read(Article("a", "a.txt", "â€œWe are here,â€ Anna Lind said. It wasnâ€™t late."), "en")

    assert [(q.text, q.speaker and q.speaker.name) for q in reading.quotes] == [("We are here,", "Anna Lind")]


@pytest.mark.parametrize("amp", ["&", "&amp;", "&amp;amp;"])
def test_character_references_left_in_a_text_are_what_they_stand_for(amp: str) -> None:
    text = f"{amp}quot;We are here,{amp}quot; Anna Lind said. {amp}#8220;It is late,{amp}#8221; she added."

    reading = read(Article("a", "a.txt", text), "en")

    assert [q.text for q in reading.quotes] == ["We are here,", "It is late,"]
    assert {q.speaker.name for q in reading.quotes if q.speaker} == {"Anna Lind"}


@pytest.mark.parametrize(
    "text", ["«MANHû disse Rui.", "«AÑ»", "“GÅ”", "PÂTÉ", "AT&T; R&D", "Müller & Söhne", "5°–6° Ö", "été»\u00a0"]
)
def test_text_that_is_sound_is_left_alone(text: str) -> None:
    assert mending.mend(text) is None


def test_places_lead_back_to_the_text_as_given() -> None:
    text = "xÃ©y&quot;z"

    mended = mending.mend(text)

    assert mended is not None
    assert mended.text == 'xéy"z'
    assert [mended.place(at) for at in range(6)] == [0, 1, 3, 4, 10, 11]
    assert [mended.place(at, end=True) for at in range(1, 6)] == [1, 3, 4, 10, 11]
