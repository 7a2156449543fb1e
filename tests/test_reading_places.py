from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.reading.read import read


def _uses(text: str, lang: str = "en") -> list[tuple[str, str]]:
    return [(n.text, n.use) for n in read(Article("a", "a.txt", text), lang).names if n.type == "LOC"]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("en", "The talks in Geneva are over.", "Geneva"),
        ("en", "The road to Oslo is shut today.", "Oslo"),
        ("en", "They met near Oslo for the talks.", "Oslo"),
        ("nb", "Samtalene i Genève er over.", "Genève"),
        ("nn", "Samtalane i Genève er over.", "Genève"),
        ("sv", "Samtalen i Genève är över.", "Genève"),
        ("da", "Samtalerne i Genève er slut.", "Genève"),
        ("de", "Die Gespräche in Genf sind zu Ende.", "Genf"),
        ("fr", "Les pourparlers à Genève sont finis.", "Genève"),
        ("es", "Las conversaciones en Ginebra terminaron.", "Ginebra"),
        ("pl", "Rozmowy w Genewie się skończyły.", "Genewie"),
    ],
)
def test_a_place_after_a_preposition_of_place_is_a_venue(lang: str, text: str, place: str) -> None:
    assert _uses(text, lang) == [(place, "venue")]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("nb", "OSLO (NTB) – Broen er stengt i kveld.", "OSLO"),
        ("nb", "OSLO – Broen er stengt i kveld.", "OSLO"),
        ("en", "GENEVA (Reuters) – The talks are over.", "GENEVA"),
        ("en", "Geneva — The talks are over.", "Geneva"),
    ],
)
def test_the_place_of_a_date_line_is_a_venue(lang: str, text: str, place: str) -> None:
    assert _uses(text, lang) == [(place, "venue")]


def test_an_article_between_preposition_and_place_does_no_harm() -> None:
    assert _uses("They met in the Netherlands for the talks.") == [("Netherlands", "venue")]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("en", "Moscow said it would wait for the talks.", "Moscow"),
        ("en", "Later that day Beijing agreed to the talks.", "Beijing"),
        ("en", "They spoke of China’s plan for the river.", "China"),
        ("nb", "Kina sier nei til samtaler om elven.", "Kina"),
    ],
)
def test_a_country_or_capital_that_speaks_or_owns_is_an_actor(lang: str, text: str, place: str) -> None:
    assert _uses(text, lang) == [(place, "actor")]


def test_a_city_that_is_no_capital_does_not_act() -> None:
    assert _uses("Shanghai is wet after a week of rain.") == [("Shanghai", "")]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("en", "The trucks came from Norway with food.", "Norway"),
        ("nb", "Bilene kom fra Danmark med mat.", "Danmark"),
        ("de", "Die Wagen kamen aus Polen mit Essen.", "Polen"),
        ("fr", "Les camions venaient de Belgique avec des vivres.", "Belgique"),
        ("es", "Los camiones llegaban desde Portugal con comida.", "Portugal"),
        ("it", "I camion arrivavano dalla Francia con cibo.", "Francia"),
        ("ru", "Машины пришли из Польши с едой.", "Польши"),
        ("pl", "Wozy przyjechały z Litwy z jedzeniem.", "Litwy"),
    ],
)
def test_nothing_happens_where_it_comes_from(lang: str, text: str, place: str) -> None:
    assert _uses(text, lang) == [(place, "origin")]


def test_it_happens_near_a_place_though_the_phrase_ends_like_an_origin() -> None:
    assert _uses("Le feu a pris près de Lyon dans la nuit.", "fr") == [("Lyon", "venue")]


def test_a_place_that_is_only_talked_of_has_no_use() -> None:
    assert _uses("They spoke for hours about Denmark and the river.") == [("Denmark", "")]


def test_people_and_organisations_have_no_use() -> None:
    reading = read(Article("a", "a.txt", "Later in Oslo the nurse Anna Lind called NATO."), "en")

    assert [(n.text, n.use) for n in reading.names if n.type != "LOC"] == [("Anna Lind", ""), ("NATO", "")]
