"""What quoted words are about: only what stands between the marks, and no names."""

from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.reading.read import read


def concepts(text: str, lang: str = "en") -> list[set[str]]:
    """What each quote of a text is about."""
    return [set(q.concepts) for q in read(Article(id="a", path="a", text=text), lang).quotes]


def test_only_the_quoted_words_count() -> None:
    text = "After the election and the flood Ida Solvang had hope. “We must discuss the fear of war,” she said."

    assert concepts(text) == [{"discussion", "fear", "war"}]


def test_a_quote_of_several_sentences_is_about_all_of_them() -> None:
    assert concepts("“There is hope. There is help. There is peace,” said Ida Solvang.") == [{"hope", "help", "peace"}]


def test_a_name_is_no_word_of_speech() -> None:
    assert "unity" not in concepts("“The United States will help us,” said Ida Solvang.")[0]


def test_a_phrase_in_marks_is_about_nothing() -> None:
    assert concepts("They call it a “hope” for all of us.") == [set()]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "„Wir haben Angst um unsere Zukunft“, sagte Ida Solvang."),
        ("fi", "”Pelkäämme tulevaisuutemme puolesta”, sanoi Ida Solvang."),
        ("ru", "«Мы боимся за наше будущее», — сказала Ида Сольванг."),
        ("zh", "索尔旺说:“我们担心我们的未来。”"),
    ],
)
def test_speech_has_the_same_keys_in_every_language(lang: str, text: str) -> None:
    assert {"future", "fear"} <= concepts(text, lang)[0]
