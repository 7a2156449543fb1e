"""Who is who across all articles: spellings are joined, namesakes are not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.events.registry import Registry, register
from briefgen.formats.aliases import parse_aliases
from briefgen.model.article import Article, Span
from briefgen.model.reading import Mention, Name, Person, Reading
from briefgen.reading.read import read
from briefgen.reading.tokens import slug


def told(text: str, id: str = "a", lang: str = "en", **given: str) -> Reading:
    """The reading of one article; `given` are the fields that it states."""
    return read(Article(id, f"{id}.txt", text, **given), lang)  # type: ignore[arg-type]


def people(registry: Registry) -> dict[str, set[str]]:
    """Every person's id with all the forms of the name."""
    return {i.id: {i.name, *i.aliases} for i in registry.identities.values() if i.kind == "PER"}


FOUR_SPELLINGS = (
    told("Ukrainian President Volodymyr Zelensky spoke in Oslo. Russian President Vladimir Putin did not.", "a"),
    told("Ukrainian President Volodymyr Zelenskyy came to Oslo on foot. Zelenskyy thanked the hosts.", "b"),
    told(
        "Der ukrainische Präsident Wolodymyr Selenskyj hat in Oslo gesprochen. Selenskyj dankte den Gastgebern, der "
        "russische Präsident Wladimir Putin schwieg.",
        "c",
        "de",
    ),
    told(
        "Le président ukrainien Volodymyr Zelensky a parlé à Oslo. Le président russe Vladimir Poutine n’a rien dit.",
        "d",
        "fr",
    ),
)


def test_one_person_has_one_identity_however_an_article_spells_the_name() -> None:
    # given articles in three languages, with four spellings of one name and three of another
    # when
    found = people(register(FOUR_SPELLINGS))

    # then
    assert len(found) == 2
    assert {frozenset(forms) for forms in found.values()} == {
        frozenset({"Volodymyr Zelensky", "Volodymyr Zelenskyy", "Zelenskyy", "Wolodymyr Selenskyj", "Selenskyj"}),
        frozenset({"Vladimir Putin", "Wladimir Putin", "Vladimir Poutine"}),
    }


@settings(max_examples=15, deadline=None)
@given(st.permutations(FOUR_SPELLINGS))
def test_identities_do_not_depend_on_the_order_of_articles(readings: list[Reading]) -> None:
    assert register(readings) == register(FOUR_SPELLINGS)


def test_two_people_with_one_surname_are_two() -> None:
    # given
    one = told("The mayor, Anna Bergstad, opened the bridge.", "a")
    other = told("The minister, Lars Bergstad, stayed at home.", "b")

    # when
    found = people(register([one, other]))

    # then
    assert list(found) == ["per-anna-bergstad", "per-lars-bergstad"]


def test_bare_surname_that_two_people_bear_joins_neither_of_them() -> None:
    # given two ministers of one surname, and a headline that says only that
    rows = [
        told("The mayor, Anna Bergstad, opened the bridge.", "a"),
        told("The minister, Lars Bergstad, stayed at home.", "b"),
        told("Minister Bergstad was late again.", "c"),
    ]

    # when
    registry = register(rows)

    # then
    bare = registry.of["c", "per:bergstad"]
    assert bare not in {registry.of["a", "per:anna-bergstad"], registry.of["b", "per:lars-bergstad"]}


def test_bare_surname_that_one_person_bears_is_that_person() -> None:
    registry = register([told("The mayor, Anna Bergstad, sang.", "a"), told("Mayor Bergstad sang again.", "b")])

    assert registry.of["b", "per:bergstad"] == registry.of["a", "per:anna-bergstad"] == "per-anna-bergstad"


def test_given_name_cut_to_its_initial_is_the_same_person() -> None:
    registry = register([told("The mayor, Anna Bergstad, sang.", "a"), told("The mayor, A. Bergstad, sang.", "b")])

    assert len(people(registry)) == 1


def test_place_has_one_identity_and_name_in_every_language() -> None:
    # given
    rows = [
        told("The ship came to Lisbon.", "a"),
        told("Das Schiff kam nach Lissabon.", "b", "de"),
        told("Le bateau est arrivé à Lisbonne.", "c", "fr"),
    ]

    # when
    registry = register(rows)

    # then
    (place,) = (i for i in registry.identities.values() if i.kind == "LOC")
    assert place.name == "Lisbon"
    assert set(place.aliases) == {"Lissabon", "Lisbonne"}


def test_name_in_a_headline_given_apart_is_registered_too() -> None:
    registry = register([told("She sang for an hour.", title="Anna Bergstad sings in Bergen")])

    assert "per-anna-bergstad" in registry.identities


LISBON = (
    told("Finnish President Aino Raatikka met Portuguese Prime Minister Duarte Salvaterra.", "a"),
    told("The Finnish president sang. The Swedish prime minister did not.", "b"),
)
ROLE = Span(0, 21)


def test_office_of_a_country_means_the_one_person_who_holds_it() -> None:
    registry = register(LISBON)

    president = registry.speaker(Mention(ROLE, "The Finnish president", None, "president", "FI"), LISBON[1], LISBON)

    assert president is not None
    assert president.id == "per-aino-raatikka"


@pytest.mark.parametrize(
    ("role", "country"), [("president", "SE"), ("monarch", "FI"), ("president", None), (None, "FI")]
)
def test_office_that_nobody_is_said_to_hold_means_nobody(role: str | None, country: str | None) -> None:
    registry = register(LISBON)

    assert registry.speaker(Mention(ROLE, "somebody", None, role, country), LISBON[1], LISBON) is None


def test_office_that_two_people_are_said_to_hold_means_nobody() -> None:
    # given an old and a new president
    rows = [told("Finnish President Aino Raatikka left.", "a"), told("Finnish President Eero Lahti came.", "b")]

    # when / then
    assert register(rows).holder("president", "FI", rows) is None


def test_speaker_named_in_the_article_is_that_identity() -> None:
    # given
    reading = told('"It is late," said Anna Bergstad.')
    registry = register([reading])

    # when
    mention = reading.quotes[0].speaker
    assert mention is not None
    speaker = registry.speaker(mention, reading, [reading])

    # then
    assert speaker is not None
    assert speaker.id == "per-anna-bergstad"


def test_every_identity_can_stand_in_an_address() -> None:
    # given
    names = "Łukasz Żmuda, Åse Ødegård and Zoë O’Neill-Brøgger met in São Paulo with Médecins Sans Frontières."

    # when
    registry = register([told(names)])

    # then
    assert registry.identities
    assert all(id_.replace("-", "").isalnum() and id_.isascii() for id_ in registry.identities)
    assert all(id_ == identity.id for id_, identity in registry.identities.items())


def with_person(id: str, name: str, *roles: tuple[str, str, str]) -> Reading:
    """A reading that names one person, whatever its language can read."""
    person = Person(f"per:{slug(name)}", name, roles, "", ())
    return replace(told(name, id), names=(Name(Span(0, len(name)), name, "PER", person.entity),), people=(person,))


@pytest.mark.parametrize("other", ["Владимир Путин", "Владимир Владимирович Путин", "فلاديمير بوتين", "Wladimir Putin"])
def test_name_in_another_script_is_the_same_person_if_all_of_it_sounds_alike(other: str) -> None:
    registry = register([with_person("a", "Vladimir Putin"), with_person("b", other)])

    assert len(people(registry)) == 1


def test_family_name_in_han_comes_first() -> None:
    registry = register([with_person("a", "Xi Jinping"), with_person("b", "习近平"), with_person("c", "李克强")])

    assert sorted(people(registry)) == ["per-xi-jinping", "per-李克强"]


def test_surname_alone_in_another_script_needs_the_office() -> None:
    known = with_person("a", "Vladimir Putin", ("president", "RU", "Russian president"))

    assert len(people(register([known, with_person("b", "بوتين")]))) == 2
    assert len(people(register([known, with_person("b", "بوتين", ("president", "RU", "الرئيس الروسي"))]))) == 1


def test_aliases_join_what_no_sound_joins_under_the_name_that_they_give() -> None:
    rows = [with_person("a", "Anna Bergstad"), with_person("b", "Ana Montaña"), with_person("c", "Lars Lund")]

    registry = register(rows, aliases=parse_aliases("people:\n  Anna B.: [Anna Bergstad, Ana Montaña]\n"))

    assert people(registry) == {
        "per-anna-b": {"Anna B.", "Anna Bergstad", "Ana Montaña"},
        "per-lars-lund": {"Lars Lund"},
    }


def test_names_that_aliases_keep_apart_are_two_people() -> None:
    rows = [with_person("a", "Anna Bergstad"), with_person("b", "Anne Bergstad")]

    assert len(people(register(rows))) == 1
    assert len(people(register(rows, aliases=parse_aliases("apart:\n  - [Anna Bergstad, Anne Bergstad]\n")))) == 2


def test_places_and_organisations_go_under_the_name_that_aliases_give() -> None:
    rows = [told("The ship came to Lisbon. The crew stayed in Eldhavn.", "a")]

    registry = register(rows, aliases=parse_aliases("places:\n  Old Harbour: [Eldhavn]\n  Lisboa: [Lisbon]\n"))

    assert {i.id: i.name for i in registry.identities.values()} == {
        "loc-old-harbour": "Old Harbour",
        "loc-2267057": "Lisboa",
    }
