from __future__ import annotations

import pytest

from briefgen.reading.tokens import slug, token_at, tokenize

FRENCH = frozenset({"l", "d", "qu", "n"})


def _texts(text: str, elided: frozenset[str] = frozenset()) -> list[str]:
    return [t.text for t in tokenize(text, elided=elided)]


def test_words_and_marks_are_tokens_and_white_space_is_none() -> None:
    assert _texts("Ja, sa hun.") == ["Ja", ",", "sa", "hun", "."]


@pytest.mark.parametrize(
    "word",
    ["Xi’s", "Xi's", "Xi‘s", "Jean-Marc", "Nord‑Norge", "1.5", "12,5", "AT&T", "3rd", "a-t-elle", "O’Neill", "U.S"],
)
def test_a_mark_between_two_letters_or_digits_belongs_to_the_word(word: str) -> None:
    assert _texts(f"({word})") == ["(", word, ")"]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Berg,Moen", ["Berg", ",", "Moen"]),
        ("dogs’ bowls", ["dogs", "’", "bowls"]),
        ("co- og", ["co", "-", "og"]),
        ("Ja.Nei", ["Ja.Nei"]),
        ("a_b", ["a", "_", "b"]),
        ("Oslo–Bergen", ["Oslo", "–", "Bergen"]),
        ("50%", ["50", "%"]),
        ("$5", ["$", "5"]),
    ],
)
def test_other_marks_stand_on_their_own(text: str, tokens: list[str]) -> None:
    assert _texts(text) == tokens


def test_offsets_are_code_points_of_the_whole_text() -> None:
    text = "🙂 é sa nei"

    found = tokenize(text, 4, 8)

    assert [(t.start, t.end, text[t.start : t.end]) for t in found] == [(4, 6, "sa"), (7, 8, "n")]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("l’Ukraine", ["l’", "Ukraine"]),
        ("qu'Anna", ["qu'", "Anna"]),
        ("L‘Express", ["L‘", "Express"]),
        ("aujourd’hui", ["aujourd’hui"]),
        ("Xi’s", ["Xi’s"]),
    ],
)
def test_a_word_that_lost_its_vowel_is_cut_from_the_next(text: str, tokens: list[str]) -> None:
    assert _texts(text, FRENCH) == tokens


def test_a_cut_word_keeps_its_place() -> None:
    assert tokenize("de l’Élysée", elided=FRENCH)[1:] == [token_at(3, "l’"), token_at(5, "Élysée")]


@pytest.mark.parametrize(
    ("text", "word", "capital"),
    [("Oslo", True, True), ("Øst", True, True), ("oslo", True, False), ("ǅep", True, True), ("24", True, False)],
)
def test_a_token_tells_whether_it_is_a_word_with_a_capital(text: str, word: bool, capital: bool) -> None:
    token = tokenize(text)[0]

    assert (token.is_word, token.is_capital) == (word, capital)


def test_a_mark_is_no_word() -> None:
    assert not tokenize("“")[0].is_word


@pytest.mark.parametrize("text", ["", "   ", "\n\u00a0\t"])
def test_nothing_but_white_space_has_no_tokens(text: str) -> None:
    assert tokenize(text) == []


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("Marte Bråten", "marte-braten"),
        ("Łukasz Żak", "lukasz-zak"),
        ("François d’Été", "francois-dete"),
        ("Gro Ødegård Sæther", "gro-odegard-saether"),
        ("Straße", "strasse"),
        ("Xi Jinping", "xi-jinping"),
        ("Иван Петров", "иван-петров"),
        ("東京", "東京"),
        ("A/B  C", "a-b-c"),
    ],
)
def test_a_slug_is_lower_case_without_latin_accents(words: str, address: str) -> None:
    assert slug(words) == address


@pytest.mark.parametrize("words", ["", "–", "\u0301", "🙂"])
def test_a_slug_is_never_empty(words: str) -> None:
    assert slug(words) == "x"
