from __future__ import annotations

import pytest
from halfread import scene_of

from briefgen.model.article import Span
from briefgen.reading import leftout


@pytest.mark.parametrize(
    ("lang", "text", "left_out"),
    [
        ("pl", "dodał", True),
        ("pl", "dodał w rozmowie z gazetą", True),
        ("pl", "dodał w poniedziałek na blogu stary rybak", False),
        ("pt", "disse em Lisboa, antes da festa", True),
        ("en", "said in Bergen", False),
    ],
)
def test_only_small_words_and_governed_nouns_may_follow_a_verb_without_its_subject(
    lang: str, text: str, left_out: bool
) -> None:
    scene = scene_of(text, lang)

    assert leftout.behind(scene.tokens_in(Span(0, len(text))), 1, scene) is left_out


@pytest.mark.parametrize(
    ("lang", "text", "left_out"), [("ko", "기자들에게", True), ("ko", "시장 은", False), ("tr", "ama", True)]
)
def test_no_subject_opens_a_clause_that_its_verb_closes(lang: str, text: str, left_out: bool) -> None:
    scene = scene_of(text, lang)

    assert leftout.before(scene.tokens_in(Span(0, len(text))), scene) is left_out


def test_the_verb_stands_for_its_subject_as_a_pronoun_without_a_name() -> None:
    mention = leftout.mention(Span(0, 5), scene_of("dodał", "pl"))

    assert (mention.text, mention.name, mention.pronoun) == ("dodał", None, True)


@pytest.mark.parametrize(
    ("lang", "text", "described"),
    [
        ("es", "describió como una mujer", True),
        ("es", "describió la escena un vecino", False),
        ("pl", "opisał ją jako kobietę", True),
    ],
)
def test_a_small_word_that_no_subject_has_tells_that_the_subject_is_left_out(
    lang: str, text: str, described: bool
) -> None:
    scene = scene_of(text, lang)

    assert leftout.described(scene.tokens_in(Span(0, len(text))), 1, [], scene) is described


@pytest.mark.parametrize(
    ("lang", "verb", "gender"),
    [
        ("pl", "dodała", "f"),
        ("pl", "dodał", "m"),
        ("pl", "dodaje", ""),
        ("ru", "пожаловалась", "f"),
        ("es", "dijo", ""),
    ],
)
def test_the_ending_of_a_verb_tells_the_gender_of_its_subject(lang: str, verb: str, gender: str) -> None:
    assert leftout.gender(Span(0, len(verb)), scene_of(verb, lang)) == gender
