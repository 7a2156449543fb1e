from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading import appositions
from briefgen.reading.lexicon import Lexicon, lexicon
from briefgen.reading.tokens import Token, tokenize


def _lex(lang: str) -> Lexicon:
    return lexicon(load_pack(lang))


def _tokens(text: str, lang: str) -> list[Token]:
    return tokenize(text, elided=_lex(lang).elided)


def _at(tokens: list[Token], word: str) -> int:
    return next(i for i, t in enumerate(tokens) if t.text == word)


def _around(text: str, name: str, lang: str) -> list[tuple[str, str, str]]:
    tokens = _tokens(text, lang)
    words = name.split()
    start = _at(tokens, words[0])
    return [
        (d.role, d.country, text[tokens[d.first].start : tokens[d.last - 1].end])
        for d in appositions.around(tokens, start, start + len(words), _lex(lang))
    ]


@pytest.mark.parametrize(
    ("lang", "word", "country"),
    [
        ("en", "Chinese", "CN"),
        ("en", "China", "CN"),
        ("en", "China’s", "CN"),
        ("en", "Beijing", "CN"),
        ("en", "Kremlin", "RU"),
        ("nb", "kinesiske", "CN"),
        ("nb", "Kinas", "CN"),
        ("nn", "kinesiske", "CN"),
        ("sv", "kinesiske", "CN"),
        ("da", "kinesiske", "CN"),
        ("de", "chinesische", "CN"),
        ("de", "chinesischen", "CN"),
        ("fr", "chinois", "CN"),
        ("es", "chino", "CN"),
        ("pl", "chiński", "CN"),
        ("en", "bridge", ""),
        ("en", "Bergen", ""),
        ("en", "turkey", ""),
    ],
)
def test_a_word_may_stand_for_a_country(lang: str, word: str, country: str) -> None:
    (token,) = _tokens(word, lang)

    assert appositions.country_of(token, _lex(lang)) == country


@pytest.mark.parametrize(
    ("lang", "text", "noun", "found"),
    [
        ("en", "and the Chinese leader said", "leader", ("leader", "CN", "the Chinese leader")),
        ("en", "and China’s leader said", "leader", ("leader", "CN", "China’s leader")),
        ("en", "and the leader of China said", "leader", ("leader", "CN", "the leader of China")),
        ("en", "and the prime minister said", "prime", ("prime_minister", "", "the prime minister")),
        ("nb", "og den kinesiske presidenten sa", "presidenten", ("president", "CN", "den kinesiske presidenten")),
        ("nb", "og Kinas president sa", "president", ("president", "CN", "Kinas president")),
        ("de", "und der chinesische Präsident sagte", "Präsident", ("president", "CN", "der chinesische Präsident")),
        ("fr", "et le président chinois a dit", "président", ("president", "CN", "le président chinois")),
        ("es", "y el presidente chino dijo", "presidente", ("president", "CN", "el presidente chino")),
        ("pl", "a prezydent Chin powiedział", "prezydent", ("president", "CN", "prezydent Chin")),
    ],
)
def test_a_role_noun_brings_its_country_and_article(
    lang: str, text: str, noun: str, found: tuple[str, str, str]
) -> None:
    tokens = _tokens(text, lang)

    phrase = appositions.phrase_at(tokens, _at(tokens, noun), _lex(lang))

    assert phrase is not None
    assert (phrase.role, phrase.country, text[tokens[phrase.first].start : tokens[phrase.last - 1].end]) == found


def test_another_word_opens_no_role_phrase() -> None:
    tokens = _tokens("the long bridge", "en")

    assert appositions.phrase_at(tokens, 2, _lex("en")) is None


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("en", "The Danish president Anna Lind left.", ("president", "DK", "The Danish president")),
        ("en", "The U.S. president Anna Lind left.", ("president", "US", "The U.S. president")),
        ("en", "Denmark’s president, Anna Lind, left.", ("president", "DK", "Denmark’s president")),
        ("en", "The president of Denmark, Anna Lind, left.", ("president", "DK", "The president of Denmark")),
        ("en", "Anna Lind, the Danish president, left.", ("president", "DK", "the Danish president")),
        ("en", "Anna Lind (the mayor) left.", ("mayor", "", "the mayor")),
        ("nb", "Danmarks president Anna Lind dro.", ("president", "DK", "Danmarks president")),
        ("de", "Die dänische Präsidentin Anna Lind ging.", ("president", "DK", "Die dänische Präsidentin")),
        ("fr", "La présidente danoise Anna Lind est partie.", ("president", "DK", "La présidente danoise")),
        ("es", "La presidenta danesa Anna Lind se fue.", ("president", "DK", "La presidenta danesa")),
    ],
)
def test_a_role_beside_a_name_tells_who_that_is(lang: str, text: str, found: tuple[str, str, str]) -> None:
    assert _around(text, "Anna Lind", lang) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Lind, and the mayor left.",
        "Anna Lind met the mayor.",
        "Anna Lind, said the mayor.",
        "Anna Lind left. The mayor stayed.",
        "They told the mayor that Anna Lind left.",
    ],
)
def test_a_role_in_another_clause_is_not_hers(text: str) -> None:
    assert _around(text, "Anna Lind", "en") == []


@pytest.mark.parametrize(
    ("lang", "text", "addressed"),
    [
        ("en", "Mr Hill left", True),
        ("en", "Mr. Hill left", True),
        ("de", "Frau Hill ging", True),
        ("fr", "Madame Hill part", True),
        ("en", "Then Hill left", False),
        ("en", "Hill left", False),
    ],
)
def test_a_form_of_address_stands_right_before_the_name(lang: str, text: str, addressed: bool) -> None:
    tokens = _tokens(text, lang)

    assert appositions.addressed(tokens, _at(tokens, "Hill"), _lex(lang)) is addressed


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "The court sentenced former minister Rui Amaral.", "former minister"),
        ("en", "A Portuguese court sentenced former minister Rui Amaral.", "former minister"),
        ("en", "Lisbon sentenced minister Rui Amaral.", "minister"),
        ("nb", "En domstol dømte tidligere minister Rui Amaral.", "tidligere minister"),
        ("en", "The veteran coach Rui Amaral won.", "The veteran coach"),
        ("en", "German interior ministry spokeswoman Rui Amaral left.", "German interior ministry spokeswoman"),
        ("en", "The former Portuguese minister Rui Amaral won.", "The former Portuguese minister"),
        ("en", "His lawyer, Rui Amaral, left.", "lawyer"),
    ],
)
def test_a_role_takes_no_subject_and_verb_from_before_it(lang: str, text: str, words: str) -> None:
    assert [found for _, _, found in _around(text, "Rui Amaral", lang)] == [words]
