from __future__ import annotations

import subprocess
import sys
from dataclasses import FrozenInstanceError

import pytest

from briefgen.lang import gazetteer
from briefgen.lang.gazetteer import LONGEST_PLACE, family_name_first, given_name, languages, place, place_by_id
from briefgen.lang.placetable import half
from briefgen.lang.tables import rows

EXONYMS = """
geo:524901   Moskva Moskau Moscou Moscú Moskwa Москва Mosca Moscow
geo:1816670  Beijing Peking Pekin Pékin Pekín Пекин
geo:703448   Kyiv Kiev Kijów Kijev Kiew Київ Киев Kyjev
geo:2660646  Genève Genf Ginebra Genewa Geneva
geo:2800866  Brussel Bryssel Brüssel Bruxelles Bruselas Bruksela Brussels
geo:756135   Warszawa Warschau Varsovie Varsovia Warsaw
geo:2618425  København Köpenhamn Kopenhagen Copenhague Kopenhaga Copenhagen
geo:2761369  Wien Vienne Viena Wiedeń Vienna
geo:3067696  Praha Prag Praga Prague
geo:3169070  Roma Rome Rzym
geo:264371   Athen Aten Athènes Atenas Ateny Athens
geo:792680   Beograd Belgrad Belgrado Belgrade
geo:683506   București Bucuresti Bukarest Bucarest Bukareszt Bucharest
geo:2267057  Lisboa Lissabon Lisbonne Lizbona Lisbon
geo:360630   Kairo Kair Cairo
geo:281184   Jérusalem Jerusalén Jerozolima Jerusalem
geo:112931   Teheran Téhéran Teherán Tehran
geo:1850147  Tokyo Tokio
geo:1835848  Séoul Seúl Söul Seoul
geo:2867714  München Múnich Monachium Munich
geo:2886242  Köln Cologne Kolonia
geo:658225   Helsingfors Helsinki
geo:2711537  Göteborg Gøteborg Gothenburg
geo:2643743  Londres Londyn Londra London
geo:2988507  París Paryż Parigi Париж Paris
geo:3173435  Mailand Milano Mediolan Milán
geo:3172394  Neapel Napoli Nápoles Neapol Naples
geo:3164603  Venedig Venezia Venecia Venise Wenecja Venice
geo:2507480  Alger Algier Argel Algiers
geo:3369157  Kapstadt Kapstaden
geo:702550   Lviv Lwów Lvov Львів Lemberg
geo:706483   Kharkiv Kharkov Charkiw Charków Харків Харьков
geo:698740   Odesa Odessa Одеса Одесса
geo:745044   Istanbul İstanbul Stambuł Estambul
geo:2657896  Zürich Zurich
geo:2973783  Straßburg Strassburg Estrasburgo Strasbourg
iso:US       USA US U.S. EEUU США
iso:GB       UK Storbritannia Storbritannien Großbritannien Britain Royaume-Uni
iso:AE       UAE
iso:RU       Russland Ryssland Rusland Russie Rusia Rosja Россия Russia
iso:CN       Kina Chine Chiny Китай China
iso:DE       Tyskland Deutschland Allemagne Alemania Niemcy Germany
iso:CZ       Tsjekkia Tjeckien Tjekkiet Tschechien Tchéquie Chequia Czechy Czechia
iso:TR       Tyrkia Turkiet Tyrkiet Türkei Turquie Turquía Turcja Turkey Türkiye
"""


@pytest.mark.parametrize(
    ("word", "id_"), [(word, id_) for id_, *names in map(str.split, EXONYMS.strip().split("\n")) for word in names]
)
def test_a_place_is_known_under_the_name_that_each_language_gives_it(word: str, id_: str) -> None:
    found = place(word)

    assert found is not None
    assert found.id == id_


@pytest.mark.parametrize(
    ("names", "id_"),
    [
        ("Rogaland Ругаланн 罗加兰", "iso:NO-11"),
        ("Värmland Вермланд", "iso:SE-S"),
        ("Uusimaa Уусимаа", "iso:FI-18"),
        ("Umeå Umeo Умео", "geo:602150"),
        ("Kladno Кладно كلادنو", "geo:3073699"),
        ("Piacenza Plaisance Пьяченца", "geo:3171058"),
        ("Hokkaidō Хоккайдо", "iso:JP-01"),
    ],
)
def test_towns_and_parts_of_countries_are_known_by_rule_in_many_languages(names: str, id_: str) -> None:
    assert {getattr(place(name), "id", None) for name in names.split()} == {id_}


@pytest.mark.parametrize("name", ["Carson", "Norman", "Linares", "Barrie", "노먼", "Nord", "Var", "에도"])
def test_a_town_or_part_of_a_country_called_like_a_person_or_a_word_is_none(name: str) -> None:
    assert place(name) is None


def test_a_place_of_several_words_is_taken_as_a_whole() -> None:
    assert place("New York") == place("Nueva York") == place("Nowy Jork") == place_by_id("geo:5128581")
    assert place("Northern Ireland") == place_by_id("iso:GB")
    assert place("Saint-Pétersbourg") == place("Sankt Petersburg") == place("St. Petersburg")


def test_a_capital_tells_its_country_and_that_a_government_sits_there() -> None:
    found = place("Moskva")

    assert found is not None
    assert (found.name, found.kind, found.country, found.capital) == ("Moscow", "city", "RU", True)
    assert found.population > 10_000_000


@pytest.mark.parametrize("name", ["Bergen", "Shanghai", "Nuuk", "Tórshavn"])
def test_a_city_that_is_no_seat_of_a_sovereign_state_is_no_capital(name: str) -> None:
    found = place(name)

    assert found is not None
    assert not found.capital


WORDS_FIRST = ["Of", "Most", "March", "Orange", "Same", "Man", "Mobile", "Bath", "Hammer", "Berg", "polish", "EU", ""]
PERSONS_FIRST = ["Victoria", "Charlotte", "Van", "Batman", "Santos"]
ELSEWHERE_FIRST = ["America", "Amerika", "Kreml", "White House", "Casa Blanca", "Casa Branca"]


@pytest.mark.parametrize("word", [*WORDS_FIRST, *PERSONS_FIRST, *ELSEWHERE_FIRST])
def test_a_word_or_person_before_a_place_leads_nowhere(word: str) -> None:
    assert place(word) is None


@pytest.mark.parametrize(
    ("word", "its_language", "another"),
    [
        ("Nice", "en", "fr"),
        ("Reading", "en-GB", "nb"),
        ("Split", "en", "sv"),
        ("Essen", "de", "en"),
        ("Halle", "de", "nl"),
        ("Lille", "no", "fr"),
        ("Kina", "pl", "nb"),
        ("Island", "en", "de"),
        ("Rom", "nb", "da"),
        ("Oman", "fi", "en"),
    ],
)
def test_a_word_of_the_text_s_language_is_no_place_there(word: str, its_language: str, another: str) -> None:
    assert place(word, its_language) is None
    assert place(word, another) is not None


def test_without_a_language_a_country_stands_and_a_city_does_not() -> None:
    assert place("Island") == place_by_id("iso:IS")
    assert place("Nice") is None


def test_capitals_throughout_are_tolerated_from_four_letters_on() -> None:
    assert place("PARIS") == place("Paris")
    assert place("RIO DE JANEIRO") == place("Rio de Janeiro")
    assert place("paris") is None
    assert place("ULM") is None


def test_apostrophes_hyphens_spaces_and_accents_may_be_typed_in_any_way() -> None:
    assert place("Côte d’Ivoire") == place("Côte d'Ivoire") == place_by_id("iso:CI")
    assert place("Port\u2011au\u2011Prince") == place("Port-au-Prince")
    assert place("New\u00a0 York") == place("New York")
    assert place("Mosku\u0301") is None
    assert place("Moscu\u0301") == place("Moscú")


def test_a_name_of_two_places_leads_to_the_capital_or_to_the_larger_one() -> None:
    found = [place(name) for name in ("Kingston", "Birmingham", "Odessa", "Monaco")]

    assert [(p.country, p.kind) for p in found if p] == [
        ("JM", "city"),
        ("GB", "city"),
        ("UA", "city"),
        ("MC", "country"),
    ]


def test_a_city_state_is_one_place_under_all_its_names() -> None:
    assert place("Hong Kong") == place("Hongkong") == place("香港") == place_by_id("iso:HK")


def test_an_unknown_id_is_none() -> None:
    assert place_by_id("geo:1") is None
    assert place_by_id("iso:EU") is None


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        ("New", "York", True),
        ("NEW", "YORK", True),
        ("St", ".", True),
        ("Saint", "-", True),
        ("Côte", "d’Ivoire", True),
        ("New", "York’s", False),
        ("New", "ideas", False),
    ],
)
def test_two_words_may_open_the_name_of_a_place(first: str, second: str, says: bool) -> None:
    assert gazetteer.may_open(first, second) is says


def test_the_longest_name_bounds_a_search() -> None:
    assert max(half(latin=latin).heads.longest for latin in (True, False)) == LONGEST_PLACE


def test_a_place_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        place_by_id("iso:NO").name = "Norge"  # type: ignore[union-attr, misc]


MEN = ["Vladimir", "Владимир", "Volodymyr", "VLADIMIR", "Jean-Marc", "Will", "Mark"]
WOMEN = ["Erna", "Giorgia", "Γεωργία", "Anne-Grethe"]
EITHER = ["Kim", "Andrea"]


@pytest.mark.parametrize(
    ("word", "gender"), [*((name, "m") for name in MEN), *((name, "f") for name in WOMEN), *((n, "u") for n in EITHER)]
)
def test_a_given_name_tells_whose_it_is(word: str, gender: str) -> None:
    assert given_name(word) == gender


@pytest.mark.parametrize(
    "word", ["An", "Do", "So", "Den", "Sen", "Man", "Tage", "Even", "Bo", "Putin", "Bergen", "", "-", "von"]
)
def test_a_word_place_or_family_name_is_no_given_name(word: str) -> None:
    assert given_name(word) is None


@pytest.mark.parametrize("word", ["Xi", "Li", "Wang", "Kim", "Park", "Nguyen", "Nguyễn", "Trần", "Tsai", "XI"])
def test_an_east_asian_family_name_stands_first(word: str) -> None:
    assert family_name_first(word)


@pytest.mark.parametrize("word", ["He", "She", "An", "Do", "So", "Min", "Han", "Abe", "Putin", "", "xi"])
def test_pronouns_and_other_names_do_not_stand_first(word: str) -> None:
    assert not family_name_first(word)


def test_languages_tell_their_own_name_and_direction() -> None:
    known = languages()

    assert (known["nn"].autonym, known["nn"].english, known["nn"].direction) == (
        "norsk nynorsk",
        "Norwegian Nynorsk",
        "ltr",
    )
    assert {known[code].direction for code in ("ar", "he", "fa", "ur", "yi", "arc")} == {"rtl"}
    assert known["no"] == known["nb"]
    assert "gr" not in known


def test_nothing_is_read_before_it_is_asked_for() -> None:
    script = (
        "from briefgen.lang import gazetteer as g, placetable as p\n"
        "caches = [p.half, p.by_id, g._words, g._given_names, g._family_names, g.languages]\n"
        "print(sum(cache.cache_info().currsize for cache in caches))"
    )

    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "0\n"


def test_a_table_is_read_once() -> None:
    assert half(latin=True) is half(latin=True)


def test_only_the_half_of_a_word_is_read() -> None:
    script = (
        "from briefgen.lang import gazetteer as g, placetable as p\n"
        "print(g.place('Oslo').name, p.half.cache_info().currsize)\n"
        "print(g.place('Осло').name, p.half.cache_info().currsize)"
    )

    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout

    assert told == "Oslo 1\nOslo 2\n"


def test_the_names_of_a_place_stand_in_the_order_of_their_code_points() -> None:
    assert [names[0] for names in (row[5:] for row in rows("places.tsv")) if names != sorted(names)] == []
