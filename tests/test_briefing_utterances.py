"""The same words elsewhere: another wording, another language, another cut; and what only looks like them."""

from __future__ import annotations

import pytest
from test_briefing_material import material
from test_events_registry import told

from briefgen.briefing.quotes import quotes
from briefgen.model.reading import Reading

WHO = "Ida Solvang"

PROMISE = {
    "en": f"“We promise help to the families of Nauru, and we hope for peace,” said {WHO}.",
    "nb": f"«Vi lover hjelp til familiene på Nauru, og vi håper på fred», sa {WHO}.",
    "nn": f"«Vi lovar hjelp til familiane på Nauru, og vi håpar på fred», sa {WHO}.",
    "de": f"„Wir versprechen den Familien auf Nauru Hilfe und hoffen auf Frieden“, sagte {WHO}.",
    "sv": f"”Vi lovar hjälp till familjerna på Nauru, och vi hoppas på fred”, sade {WHO}.",
    "fr": f"« Nous promettons de l’aide aux familles de Nauru et nous espérons la paix », a déclaré {WHO}.",
    "es": f"“Prometemos ayuda a las familias de Nauru y esperamos la paz”, dijo {WHO}.",
    "pl": f"„Obiecujemy pomoc rodzinom na Nauru i mamy nadzieję na pokój” – powiedziała {WHO}.",
}
"""One utterance in eight languages."""

DANGER = {
    "en": f"“This threat is a danger to our freedom and our future,” said {WHO}.",
    "nb": f"«Denne trusselen er en fare for friheten og framtiden vår», sa {WHO}.",
    "de": f"„Diese Bedrohung ist eine Gefahr für unsere Freiheit und Zukunft“, sagte {WHO}.",
    "fr": f"« Cette menace est un danger pour notre liberté et notre avenir », a déclaré {WHO}.",
    "es": f"“Esta amenaza es un peligro para nuestra libertad y nuestro futuro”, dijo {WHO}.",
}
"""Other words of the same person on the same day."""


def linked(*readings: Reading) -> set[frozenset[str]]:
    """The quotes tied to each other, by their words without what stands at their edges."""
    found = quotes(material(*readings))
    words = {q.id: q.text.strip(" ,.") for q in found}
    return {frozenset((words[q.id], words[o])) for q in found for o in q.same_as}


@pytest.mark.parametrize("lang", sorted(set(PROMISE) - {"en"}))
def test_one_utterance_in_two_languages_is_tied_together(lang: str) -> None:
    assert len(linked(told(PROMISE["en"], "a", "en"), told(PROMISE[lang], "b", lang))) == 1


@pytest.mark.parametrize("lang", sorted(PROMISE))
@pytest.mark.parametrize("other", sorted(DANGER))
def test_other_words_of_the_same_person_are_kept_apart(lang: str, other: str) -> None:
    assert not linked(told(PROMISE[lang], "a", lang), told(DANGER[other], "b", other))


def test_words_of_another_person_are_kept_apart() -> None:
    other = PROMISE["de"].replace(WHO, "Karin Holm")

    assert not linked(told(PROMISE["en"], "a", "en"), told(other, "b", "de"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", f"„Wir versprechen den Familien auf Nauru keine Hilfe und hoffen nicht auf Frieden“, sagte {WHO}."),
        ("de", f"„Wir versprechen den Familien auf Malta Hilfe und hoffen auf Frieden“, sagte {WHO}."),
        ("en", f"“We do not promise help to the families of Nauru, and we hope for peace,” said {WHO}."),
        ("en", f"“We promise help to the families of Malta, and we hope for peace,” said {WHO}."),
    ],
    ids=["denied in another language", "another place, another language", "denied", "another place"],
)
def test_words_that_contradict_are_kept_apart(lang: str, text: str) -> None:
    assert not linked(told(PROMISE["en"], "a", "en"), told(text, "b", lang))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"“We shall build 40 new schools for the children here,” said {WHO}."),
        ("nb", f"«Vi skal bygge 40 nye skoler for barna her», sa {WHO}."),
    ],
)
def test_another_number_is_another_utterance(lang: str, text: str) -> None:
    one = told(f"“We shall build 15 new schools for the children here,” said {WHO}.", "a", "en")

    assert not linked(one, told(text, "b", lang))


def test_an_utterance_in_pieces_is_the_one_that_another_language_has_whole() -> None:
    # given an article that quotes in pieces, the reporter's words between
    pieces = told(
        f"The council is “always open to negotiations,” said {WHO}. “All these issues” would “surely be discussed.”",
        "a",
        "en",
    )
    whole = told(f"«Vi er alltid åpne for forhandlinger og vil diskutere disse problemene», sa {WHO}.", "b", "nb")

    # then
    text = "Vi er alltid åpne for forhandlinger og vil diskutere disse problemene"
    assert frozenset(("always open to negotiations", text)) in linked(pieces, whole)


def test_the_reporters_words_around_bind_nothing() -> None:
    # given two utterances, and reporters who tell the same around them
    one = told(f"After the talks on peace and security in Nauru, “it was a long night,” said {WHO}.", "a", "en")
    other = told(
        f"Nach den Gesprächen über Frieden und Sicherheit auf Nauru sagte {WHO}: „Das Essen war sehr gut.“", "b", "de"
    )

    assert not linked(one, other)


def test_who_and_where_alone_do_not_make_one_utterance() -> None:
    # given two utterances that name the same places
    one = told(f"“Nauru and Tuvalu like Samoa,” said {WHO}.", "a", "en")
    other = told(f"„Nauru liegt näher an Tuvalu als an Samoa“, sagte {WHO}.", "b", "de")

    assert not linked(one, other)


def test_a_long_speech_is_not_its_short_likeness() -> None:
    long = (
        "„Wir hoffen auf Frieden, und das sage ich als jemand, der hier am Hafen aufgewachsen ist und jeden Morgen "
        f"die Boote hinausfahren sah, eins nach dem anderen, bei Wind und Wetter“, sagte {WHO}."
    )

    assert not linked(told(f"“We hope for peace,” said {WHO}.", "a", "en"), told(long, "b", "de"))


def test_few_words_that_return_on_every_occasion_tie_nothing() -> None:
    one = told(f"“We want peace. The farmers must sell their grain before the winter,” said {WHO}.", "a", "en")
    other = told(f"“We want,” said {WHO}.", "b", "en")

    assert not linked(one, other)


def test_an_utterance_is_tied_to_one_place_of_an_article_in_another_language() -> None:
    # given an article in which the speaker says nearly the same twice
    german = told(
        "„Wir hoffen auf Frieden und versprechen allen Menschen Hilfe“, sagte Ida Solvang.\n\n"
        "Dann fuhr sie nach Oslo. Am Abend regnete es.\n\n" + PROMISE["de"],
        "b",
        "de",
    )

    # then the closest one is its version
    (pair,) = linked(told(PROMISE["en"], "a", "en"), german)
    assert "Wir versprechen den Familien auf Nauru Hilfe und hoffen auf Frieden" in pair
