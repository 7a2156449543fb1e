from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.model.reading import Amount
from briefgen.reading.read import read


def _amounts(text: str, lang: str) -> tuple[Amount, ...]:
    return read(Article("a", "a.txt", text), lang).amounts


def _units(text: str, lang: str) -> list[tuple[str, float, str]]:
    return [(a.text, a.value, a.unit) for a in _amounts(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "It grew by 1.5 percent.", "1.5 percent"),
        ("nb", "Den økte med 1,5 prosent.", "1,5 prosent"),
        ("nn", "Ho auka med 1,5 prosent.", "1,5 prosent"),
        ("sv", "Den ökade med 1,5 procent.", "1,5 procent"),
        ("da", "Den steg med 1,5 procent.", "1,5 procent"),
        ("de", "Sie wuchs um 1,5 Prozent.", "1,5 Prozent"),
        ("fr", "Il a augmenté de 1,5\u00a0%.", "1,5\u00a0%"),
        ("es", "Creció un 1,5 %.", "1,5 %"),
        ("pl", "Wzrosła o 1,5 procent.", "1,5 procent"),
    ],
)
def test_the_decimal_mark_is_that_of_the_language(lang: str, text: str, words: str) -> None:
    assert _units(text, lang) == [(words, 1.5, "percent")]


@pytest.mark.parametrize(
    ("lang", "text", "words", "currency"),
    [
        ("en", "It cost 12,500 dollars.", "12,500 dollars", "USD"),
        ("nb", "Det kostet 12 500 kroner.", "12 500 kroner", "NOK"),
        ("nn", "Det kosta 12\u00a0500 kroner.", "12\u00a0500 kroner", "NOK"),
        ("sv", "Det kostade 12 500 kronor.", "12 500 kronor", "SEK"),
        ("da", "Det kostede 12.500 kroner.", "12.500 kroner", "DKK"),
        ("de", "Es kostete 12.500 Euro.", "12.500 Euro", "EUR"),
        ("fr", "Cela a coûté 12\u202f500 euros.", "12\u202f500 euros", "EUR"),
        ("es", "Costó 12.500 euros.", "12.500 euros", "EUR"),
        ("pl", "Kosztowało 12 500 złotych.", "12 500 złotych", "PLN"),
    ],
)
def test_grouped_digits_and_the_country_s_own_money_are_known(lang: str, text: str, words: str, currency: str) -> None:
    assert _units(text, lang) == [(words, 12500, currency)]


@pytest.mark.parametrize(
    ("lang", "text", "words", "value"),
    [
        ("en", "It is worth $5 billion.", "$5 billion", 5_000_000_000),
        ("en", "It is worth $1.2bn.", "$1.2bn", 1_200_000_000),
        ("en", "It is worth €40m.", "€40m", 40_000_000),
        ("nb", "Den er verdt 5 milliarder kroner.", "5 milliarder kroner", 5_000_000_000),
        ("nb", "Den er verdt 1,2 mrd. kroner.", "1,2 mrd. kroner", 1_200_000_000),
        ("sv", "Det är värt 5 miljarder kronor.", "5 miljarder kronor", 5_000_000_000),
        ("da", "Den er 5 milliarder kroner værd.", "5 milliarder kroner", 5_000_000_000),
        ("de", "Er ist 5 Milliarden Euro wert.", "5 Milliarden Euro", 5_000_000_000),
        ("de", "Er ist 3 Mio. Euro wert.", "3 Mio. Euro", 3_000_000),
        ("fr", "Il vaut 5 milliards d’euros.", "5 milliards d’euros", 5_000_000_000),
        ("es", "Vale 5 millones de euros.", "5 millones de euros", 5_000_000),
        ("pl", "Jest warta 5 miliardów złotych.", "5 miliardów złotych", 5_000_000_000),
        ("pl", "Jest warta 1,2 mld zł.", "1,2 mld zł", 1_200_000_000),
    ],
)
def test_a_scale_multiplies_the_number_before_it(lang: str, text: str, words: str, value: float) -> None:
    assert [(a.text, a.value) for a in _amounts(text, lang)] == [(words, value)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost £300.", ("£300", 300, "GBP")),
        ("It cost 300 £.", ("300 £", 300, "GBP")),
        ("It cost $5.", ("$5", 5, "USD")),
        ("It cost 5 euros.", ("5 euros", 5, "EUR")),
        ("It is 40 km long.", ("40 km", 40, "km")),
        ("It is 40km long.", ("40km", 40, "km")),
        ("It is 2.5 metres high.", ("2.5 metres", 2.5, "m")),
        ("It fell by 50%.", ("50%", 50, "percent")),
    ],
)
def test_a_sign_or_word_beside_the_number_is_its_unit(text: str, found: tuple[str, float, str]) -> None:
    assert _units(text, "en") == [found]


@pytest.mark.parametrize(
    ("lang", "text", "bound"),
    [
        ("en", "At least 12 people were killed.", "at_least"),
        ("nb", "Minst 12 mennesker er døde.", "at_least"),
        ("nn", "Minst 12 menneske er døde.", "at_least"),
        ("sv", "Minst 12 personer dödades.", "at_least"),
        ("da", "Mindst 12 mennesker blev dræbt.", "at_least"),
        ("de", "Mindestens 12 Menschen wurden getötet.", "at_least"),
        ("fr", "Au moins 12 personnes ont été tuées.", "at_least"),
        ("es", "Al menos 12 personas murieron.", "at_least"),
        ("pl", "Co najmniej 12 osób zginęło.", "at_least"),
        ("en", "About 12 people were killed.", "about"),
        ("nb", "Rundt 12 mennesker er døde.", "about"),
        ("de", "Rund 12 Menschen wurden getötet.", "about"),
        ("en", "Up to 12 people were killed.", "at_most"),
        ("nb", "Opptil 12 mennesker er døde.", "at_most"),
        ("en", "12 people were killed.", ""),
    ],
)
def test_a_bound_stands_before_the_number_and_is_no_part_of_it(lang: str, text: str, bound: str) -> None:
    assert [(a.text, a.value, a.of, a.bound) for a in _amounts(text, lang)] == [("12", 12, "killed", bound)]


@pytest.mark.parametrize(
    ("lang", "text", "of"),
    [
        ("en", "20 people are missing.", "missing"),
        ("en", "20 were injured.", "injured"),
        ("en", "The dead number 20.", "killed"),
        ("en", "20 people came.", "people"),
        ("en", "20 houses burned.", "homes"),
        ("en", "20 apples fell.", "apples"),
        ("nb", "20 personer er skadet.", "injured"),
        ("de", "20 Menschen wurden verletzt.", "injured"),
    ],
)
def test_what_is_counted_is_a_shared_key_or_the_noun_as_written(lang: str, text: str, of: str) -> None:
    assert [(a.value, a.unit, a.of) for a in _amounts(text, lang)] == [(20, "count", of)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Twelve people were killed."),
        ("nb", "Tolv mennesker døde."),
        ("nn", "Tolv menneske døydde."),
        ("sv", "Tolv personer dog."),
        ("da", "Tolv mennesker døde."),
        ("de", "Zwölf Menschen starben."),
        ("fr", "Douze personnes sont mortes."),
        ("es", "Doce personas murieron."),
        ("pl", "Dwanaście osób zginęło."),
    ],
)
def test_a_spelled_number_counts_with_something_known_to_count(lang: str, text: str) -> None:
    assert [(a.value, a.of) for a in _amounts(text, lang)] == [(12, "killed")]


@pytest.mark.parametrize("text", ["One never knows.", "He is a man.", "The two were late.", "One of them fell."])
def test_a_spelled_one_and_a_number_that_only_points_are_no_amounts(text: str) -> None:
    assert _amounts(text, "en") == ()


def test_an_article_is_no_number_where_one_word_is_both() -> None:
    assert _amounts("En mann døde i natt.", "nb") == ()
    assert [a.value for a in _amounts("Én mann døde i natt.", "nb")] == [1]


@pytest.mark.parametrize(
    ("lang", "text", "words", "score"),
    [
        ("en", "They lost 3-2 at home.", "3-2", "3-2"),
        ("nb", "De tapte 3–2 hjemme.", "3–2", "3-2"),
        ("de", "Sie verloren 3:2 im Pokal.", "3:2", "3-2"),
    ],
)
def test_a_score_is_one_amount(lang: str, text: str, words: str, score: str) -> None:
    assert [(a.text, a.unit, a.of) for a in _amounts(text, lang)] == [(words, "score", score)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "It happened on 3 March 2021."),
        ("en", "It was 1998 all over again."),
        ("en", "Call 555-1234 for help."),
        ("en", "The years 2023-2024 were dry."),
        ("en", "It took three days and 4 hours."),
        ("nb", "Det skjedde 3. mars 2021."),
        ("en", "At 10:30 he left the town."),
    ],
)
def test_dates_years_and_codes_count_nothing(lang: str, text: str) -> None:
    assert _amounts(text, lang) == ()


@pytest.mark.parametrize(
    ("lang", "text", "whole"),
    [
        ("en", "In all, at least 12 people were killed.", "at least 12"),
        ("nb", "I alt er minst 12 mennesker døde.", "minst 12"),
        ("de", "Insgesamt wurden mindestens 12 Menschen getötet.", "mindestens 12"),
        ("en", "In all, 12 people were killed.", None),
    ],
)
def test_an_amount_knows_the_stretch_with_its_bound(lang: str, text: str, whole: str | None) -> None:
    (amount,) = _amounts(text, lang)

    assert (text[amount.whole.start : amount.whole.end] if amount.whole else None) == whole


def test_amounts_stand_in_the_order_of_the_text() -> None:
    assert [a.text for a in _amounts("12 people died, 40 were injured and $5 million was lost.", "en")] == [
        "12",
        "40",
        "$5 million",
    ]


def test_a_whole_value_is_an_integer() -> None:
    (amount,) = _amounts("It is worth $1.2bn.", "en")

    assert isinstance(amount.value, int)


def test_a_language_without_a_table_of_numbers_has_no_amounts() -> None:
    assert _amounts("12 people died and $5 was lost.", "und") == ()
