from __future__ import annotations

import pytest
from halfread import scene_of as _scene

from briefgen.model.article import Article, Span
from briefgen.model.reading import Mention
from briefgen.reading.history import History, Reports
from briefgen.reading.mentions import Found
from briefgen.reading.read import read


def _history(text: str, lang: str = "en") -> History:
    scene = _scene(text, lang)
    return History(scene, Reports(scene))


def _pronoun(text: str, word: str, gender: str) -> tuple[Found, int]:
    start = text.rindex(word)
    return Found(Mention(Span(start, start + len(word)), word, None, pronoun=True), "pronoun", 0, 1, gender), start


def _named(text: str, name: str) -> tuple[Mention, int]:
    start = text.index(name)
    return Mention(Span(start, start + len(name)), name, name), start


@pytest.mark.parametrize(("gender", "name"), [("f", "Anna Lind"), ("m", None)])
def test_a_pronoun_means_the_speaker_whose_gender_it_has(gender: str, name: str | None) -> None:
    text = "“It is late,” said the nurse Anna Lind. Then one of them left."
    history = _history(text)
    history.spoke(*_named(text, "Anna Lind"))

    meant = history.resolve(*_pronoun(text, "one", gender))

    assert meant is not None
    assert (meant.text, meant.name) == ("one", name)


def test_a_pronoun_means_the_person_who_opens_the_sentence_before() -> None:
    text = "Anna Lind runs the ferry. It is late, she says."

    meant = _history(text).resolve(*_pronoun(text, "she", "f"))

    assert meant is not None
    assert meant.name == "Anna Lind"


def test_a_pronoun_does_not_mean_the_owner_of_what_opens_the_sentence() -> None:
    text = "Lind’s dog runs off with Anna Lind. It is late, she says."

    meant = _history(text).resolve(*_pronoun(text, "she", "f"))

    assert meant is not None
    assert meant.name is None


def test_a_pronoun_looks_back_no_further_than_three_sentences() -> None:
    text = "Anna Lind runs it. One came. Two came. Three came. Four came. It is late, she says."

    meant = _history(text).resolve(*_pronoun(text, "she", "f"))

    assert meant is not None
    assert meant.name is None


def test_they_are_left_open() -> None:
    text = "Anna Lind runs the ferry. It is late, they say."

    meant = _history(text).resolve(*_pronoun(text, "they", "p"))

    assert meant is not None
    assert meant.name is None


def test_a_name_is_itself() -> None:
    text = "Anna Lind runs the ferry."
    mention, start = _named(text, "Anna Lind")

    assert _history(text).resolve(Found(mention, "person", 0, 2), start) is mention


@pytest.mark.parametrize(("lang", "dropped"), [("es", True), ("pl", True), ("en", False), ("nb", False), ("de", False)])
def test_only_where_verbs_stand_alone_a_dropped_subject_is_the_last_speaker(lang: str, dropped: bool) -> None:
    text = "Anna Lind. Anna Lind."
    history = _history(text, lang)
    mention, start = _named(text, "Anna Lind")
    history.spoke(mention, start)

    assert history.dropped(len(text)) == (mention if dropped else None)


def test_the_last_speaker_of_a_paragraph_is_remembered_for_the_next_one_only() -> None:
    history = _history("Anna Lind runs the ferry.")
    mention, start = _named("Anna Lind runs the ferry.", "Anna Lind")

    history.spoke(mention, start)
    assert (history.in_block(), history.last_paragraph()) == (mention, None)
    history.end_block()
    assert (history.in_block(), history.last_paragraph()) == (None, mention)
    history.end_block()
    assert (history.in_block(), history.last_paragraph()) == (None, None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The nurse Anna Lind said that it was late.", "Anna Lind"),
        ("According to Anna Lind it was late.", "Anna Lind"),
        ("It was late in the town.", None),
    ],
)
def test_a_sentence_may_report_speech_without_marks(text: str, speaker: str | None) -> None:
    told = Reports(_scene(text)).of(0)

    assert (told.speaker.mention.text if told and told.speaker else None) == speaker


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The nurse Anna Lind said that it was late. “We must go home now,” she added."),
        ("nb", "Sykepleier Anna Lind sa at det var sent. «Vi må gå hjem nå», sa hun."),
        ("sv", "Anna Lind sade att det var sent. ”Vi måste gå hem nu”, tillade hon."),
        ("es", "Anna Lind dijo que era tarde. «Tenemos que irnos», añadió."),
        ("pl", "Anna Lind powiedziała, że jest późno. „Musimy już iść” – dodała."),
    ],
)
def test_reported_speech_is_remembered_for_the_quote_after_it(lang: str, text: str) -> None:
    (quote,) = read(Article("a", "a.txt", text), lang).quotes

    assert quote.speaker is not None
    assert quote.speaker.name == "Anna Lind"
