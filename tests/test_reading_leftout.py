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
