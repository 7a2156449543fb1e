"""Names in languages where only the first word of a title has a capital."""

from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading import sentencecase
from briefgen.reading.lexicon import lexicon
from briefgen.reading.tokens import tokenize

RU = lexicon(load_pack("ru"))


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("и Верховный суд решил", 1, "ORG"),
        ("и Воронежская область решила", 1, "LOC"),
        ("и Министерство иностранных дел решило", 2, "ORG"),
        ("и Всемирная торговая организация решила", 2, "ORG"),
        ("и Зернов суду ответил", 0, None),
        ("и Новый год пришёл", 0, None),
    ],
)
def test_lower_case_words_go_on_with_the_name_of_a_body_or_a_landscape(text: str, words: int, kind: str | None) -> None:
    assert sentencecase.tail(tokenize(text), 1, 2, RU) == (words, kind)


def test_a_given_name_is_known_in_every_case() -> None:
    assert RU.given("Виктором")
    assert not RU.given("Столом")


def test_the_first_word_of_a_sentence_is_cut_off_before_a_given_name() -> None:
    tokens = tokenize("Выступил Иван Зернов")
    assert sentencecase.cut(tokens, 0, 3, True, RU) == 1
    assert sentencecase.cut(tokens, 1, 3, False, RU) == 3


def test_a_noun_before_an_unknown_name_tells_what_it_is() -> None:
    assert sentencecase.kind(tokenize("на реке Велга"), 2, 3, False, RU) == "LOC"
    assert sentencecase.kind(tokenize("в фирме Nordwind"), 2, 3, False, RU) == "ORG"
    assert sentencecase.kind(tokenize("ждали Кесслер"), 1, 2, False, RU) is None
