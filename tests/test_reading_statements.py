from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.model.reading import Sentence
from briefgen.reading.read import read


def _sentences(text: str, lang: str = "en") -> tuple[Sentence, ...]:
    return read(Article("a", "a.txt", text), lang).sentences


def _only(text: str, lang: str = "en") -> Sentence:
    (sentence,) = _sentences(text, lang)
    return sentence


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The bridge will open on Monday."),
        ("nb", "Broen skal åpne mandag."),
        ("nn", "Brua skal opne måndag."),
        ("sv", "Bron ska öppna på måndag."),
        ("da", "Broen skal åbne mandag."),
        ("de", "Die Brücke soll am Montag öffnen."),
        ("fr", "Le pont devrait ouvrir lundi."),
        ("es", "El puente va a abrir el lunes."),
        ("pl", "Most będzie otwarty w poniedziałek."),
    ],
)
def test_what_is_still_to_come_is_planned(lang: str, text: str) -> None:
    assert _only(text, lang).status == "planned"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The bridge allegedly fell."),
        ("nb", "Broen falt angivelig ned."),
        ("sv", "Bron har troligen rasat."),
        ("de", "Die Brücke ist angeblich eingestürzt."),
        ("fr", "Le pont serait fermé."),
        ("es", "El puente supuestamente cayó."),
        ("pl", "Most rzekomo runął."),
        ("en", "Anna Lind claims the dam is safe."),
    ],
)
def test_what_is_hedged_or_only_claimed_is_a_claim(lang: str, text: str) -> None:
    assert _only(text, lang).status == "claimed"


@pytest.mark.parametrize(
    ("lang", "text"), [("en", "The bridge fell."), ("nb", "Broen falt ned."), ("de", "Es regnete.")]
)
def test_the_rest_is_reported(lang: str, text: str) -> None:
    assert _only(text, lang).status == "reported"


def test_words_in_a_quote_say_nothing_of_the_reporter_s_tense_or_tone() -> None:
    sentence = _only("“It will be a shameful and heroic day,” said Anna Lind.")

    assert (sentence.status, sentence.loaded) == ("reported", False)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The bridge did not fall."),
        ("nb", "Broen falt ikke."),
        ("nn", "Brua fall ikkje."),
        ("sv", "Bron rasade inte."),
        ("da", "Broen faldt ikke."),
        ("de", "Die Brücke fiel nicht."),
        ("fr", "Le pont n’est pas tombé."),
        ("es", "El puente no cayó."),
        ("pl", "Most nie runął."),
    ],
)
def test_a_negation_is_noticed(lang: str, text: str) -> None:
    assert _only(text, lang).negated


def test_a_sentence_without_a_negation_is_not_negated() -> None:
    assert not _only("The notable knot fell.").negated


def test_the_reporter_s_own_judgement_is_noticed() -> None:
    assert _only("The shameful plan fell.").loaded
    assert not _only("The plan fell.").loaded


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A flood hit the town."),
        ("nb", "En flom rammet byen."),
        ("nn", "Ein flaum råka byen."),
        ("sv", "En översvämning drabbade staden."),
        ("da", "En oversvømmelse ramte byen."),
        ("de", "Ein Hochwasser traf die Stadt."),
        ("fr", "Une inondation a touché la ville."),
        ("es", "Una inundación golpeó la ciudad."),
        ("pl", "Powódź uderzyła w miasto."),
    ],
)
def test_concepts_are_the_same_in_every_language(lang: str, text: str) -> None:
    assert "flood" in _only(text, lang).concepts


def test_words_are_folded_and_free_of_small_words_and_genitives() -> None:
    assert _only("The Bridge’s END was near the school.").words == ("bridge", "end", "school")


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("The nurse Anna Lind said that it was late.", "Anna Lind", "said"),
        ("According to Anna Lind, it was late.", "Anna Lind", "According to"),
        ("“It was late,” said Anna Lind.", "Anna Lind", "said"),
    ],
)
def test_a_sentence_that_reports_speech_tells_who_and_how(text: str, speaker: str, cue: str) -> None:
    sentence = _only(text)

    assert sentence.speaker is not None
    assert sentence.cue is not None
    assert (sentence.speaker.name, text[sentence.cue.start : sentence.cue.end]) == (speaker, cue)


def test_a_sentence_of_the_reporter_has_no_speaker() -> None:
    sentence = _only("The bridge fell in the night.")

    assert (sentence.speaker, sentence.cue) == (None, None)


def test_a_pronoun_in_reported_speech_is_resolved() -> None:
    second = _sentences("The nurse Anna Lind said that it was late. She said that the bridge was shut.")[1]

    assert second.speaker is not None
    assert (second.speaker.text, second.speaker.name) == ("She", "Anna Lind")


@pytest.mark.parametrize(("text", "anaphoric"), [("She left the town.", True), ("Anna Lind left the town.", False)])
def test_a_sentence_that_opens_with_a_pronoun_leans_on_the_one_before(text: str, anaphoric: bool) -> None:
    assert _only(text).anaphoric is anaphoric


def test_sentences_know_their_part_in_the_layout_and_crossheads_have_none() -> None:
    text = "River floods the town\n\nThe water rose. It fell.\n\nWater in the cellars\n\nNobody was hurt."

    assert [(text[s.span.start : s.span.end], s.role) for s in _sentences(text)] == [
        ("River floods the town", "title"),
        ("The water rose.", "lede"),
        ("It fell.", "lede"),
        ("Nobody was hurt.", "body"),
    ]


def test_without_a_pack_sentences_are_plain() -> None:
    sentence = _only("Vatnið hækkaði í nótt.", "is")

    assert (sentence.status, sentence.concepts, sentence.loaded, sentence.negated) == (
        "reported",
        frozenset(),
        False,
        False,
    )
