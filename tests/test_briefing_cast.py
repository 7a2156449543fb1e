"""People, places and organisations, each under one name with the articles that name them."""

from __future__ import annotations

from test_briefing_material import material
from test_events_group import LISBON_DE, LISBON_EN
from test_events_registry import FOUR_SPELLINGS, told

from briefgen.briefing import cast


def test_person_is_one_entry_however_the_name_is_spelled() -> None:
    # given three languages and four spellings
    found = {p.id: p for p in cast.people(material(*FOUR_SPELLINGS))}

    # then
    assert len(found) == 2
    zelensky = found["per-volodymyr-zelensky"]
    assert zelensky.articles == ("a", "b", "c", "d")
    assert {"Volodymyr Zelenskyy", "Wolodymyr Selenskyj", "Selenskyj"} <= set(zelensky.aliases)
    assert zelensky.name not in zelensky.aliases


def test_role_of_a_person_is_in_an_articles_own_words() -> None:
    found = {p.name: p.role for p in cast.people(material(LISBON_EN))}

    assert found["Aino Raatikka"] == "Finnish President"


def test_person_without_a_stated_role_has_none() -> None:
    (person,) = cast.people(material(told("Anna Bergstad sang.")))

    assert person.role is None


def test_most_named_comes_first() -> None:
    found = cast.people(
        material(
            told("The mayor, Anna Bergstad, met Lars Holm, the minister.", "a"),
            told("Lars Holm, the minister, left.", "b"),
        )
    )

    assert [p.name for p in found] == ["Lars Holm", "Anna Bergstad"]
    assert [p.articles for p in found] == [("a", "b"), ("a",)]


def test_place_is_one_entry_in_all_languages() -> None:
    (place,) = (p for p in cast.places(material(LISBON_EN, LISBON_DE)) if p.id == "loc-2267057")

    assert (place.name, place.role, place.articles) == ("Lisbon", None, ("lisbon-de", "lisbon-en"))
    assert "Lissabon" in place.aliases


def test_nationality_is_no_place_of_the_event() -> None:
    # given people described by their countries
    names = {p.name for p in cast.places(material(LISBON_EN))}

    assert not names & {"Finland", "Portugal", "Finnish", "Portuguese"}


def test_organisation_named_once_by_one_word_is_left_out() -> None:
    # given one short name in capitals that stands once, another that stands twice
    text = "The Vestbygd Council met with NATO. The FNT was absent. Nobody had invited the FNT."

    # when
    names = [o.name for o in cast.organisations(material(told(text)))]

    # then
    assert "Vestbygd Council" in names
    assert "FNT" in names
    assert "NATO" not in names


def test_every_entity_names_articles_of_the_event() -> None:
    found = material(LISBON_EN, LISBON_DE)

    for entity in (*cast.people(found), *cast.places(found), *cast.organisations(found)):
        assert entity.articles
        assert set(entity.articles) <= {"lisbon-en", "lisbon-de"}


def test_event_without_names_has_no_cast() -> None:
    nobody = material(told("it rained."))

    assert (cast.people(nobody), cast.places(nobody), cast.organisations(nobody)) == ((), (), ())
