from __future__ import annotations

from itertools import pairwise

import pytest

from briefgen.lang.pack import load_pack
from briefgen.model.article import Article
from briefgen.reading import unspaced
from briefgen.reading.letters import plain
from briefgen.reading.read import read


def _words(text: str, lang: str) -> list[str]:
    pack = load_pack(lang)
    folded = plain(text, pack)
    tokens = unspaced.words(folded, 0, len(folded), pack, frozenset())
    assert all(folded[a.end : b.start].strip() == "" for a, b in pairwise(tokens))
    return [t.text for t in tokens]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("外交部发言人表示", ["外交部发言人", "表示"]),
        ("發言人表示", ["发言人", "表示"]),
        ("发展中国家", ["发展中国家"]),
        ("3亿5000万美元", ["3亿5000万", "美元"]),
        ("二十五人", ["二十五", "人"]),
        ("第三次", ["第三", "次"]),
        ("由NASA资助", ["由", "NASA", "资", "助"]),
    ],
)
def test_a_text_without_spaces_is_cut_at_the_longest_known_words(text: str, words: list[str]) -> None:
    assert _words(text, "zh") == words


def test_words_for_comparing_are_pairs_of_letters() -> None:
    (sentence,) = read(Article("a", "a", "大桥被关闭。"), "zh").sentences

    assert sentence.words == ("大桥", "关闭")


def test_what_is_found_is_told_as_the_article_writes_it() -> None:
    reading = read(Article("a", "a", "發言人陳立群表示：「損失達３億美元。」"), "zh")

    assert [n.text for n in reading.names] == ["陳立群"]
    assert [p.name for p in reading.people] == ["陳立群"]
    assert [(a.text, a.value) for a in reading.amounts] == [("３億美元", 300000000)]


def test_languages_with_spaces_are_cut_as_ever() -> None:
    assert _words("Don’t go, Anna!", "en") == ["Don’t", "go", ",", "Anna", "!"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("대통령은", ["대통령", "은"]),
        ("모스크바에서는", ["모스크바", "에서는"]),
        ("러시아군의", ["러시아군", "의"]),
        ("5,000달러가", ["5,000", "달러", "가"]),
        ("회의", ["회의"]),
        ("벨라르디는", ["벨라르디", "는"]),
        ("벨라르디은", ["벨라르디은"]),
    ],
)
def test_particles_are_parted_from_known_words_and_by_the_syllable_before(text: str, words: list[str]) -> None:
    assert _words(text, "ko") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وقال", ["و", "قال"]),
        ("لموسكو", ["ل", "موسكو"]),
        ("للصين", ["الصين"]),
        ("الرئيس", ["رئيس"]),
        ("وبالصين", ["وب", "الصين"]),
        ("ب34 منزلا", ["ب", "34", "منزلا"]),
        ("كبيرا", ["كبيرا"]),
        ("مجددًا", ["مجددا"]),
    ],
)
def test_small_words_glued_before_known_ones_are_parted(text: str, words: list[str]) -> None:
    assert _words(text, "ar") == words


@pytest.mark.parametrize("lang", ["ar", "he", "ko"])
@pytest.mark.parametrize("piece", ["والب", "ובל", "에서는"])
def test_a_run_of_small_words_without_end_is_read(lang: str, piece: str) -> None:
    assert read(Article("a", "a", piece * 3000), lang).dates == ()
