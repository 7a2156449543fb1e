from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.model.reading import Person, Reading
from briefgen.reading.read import read


def _read(text: str, lang: str = "en") -> Reading:
    return read(Article("a", "a.txt", text), lang)


def _people(text: str, lang: str = "en") -> tuple[Person, ...]:
    return _read(text, lang).people


def _entities(text: str, lang: str = "en") -> list[tuple[str, str]]:
    return [(n.text, n.entity) for n in _read(text, lang).names if n.type == "PER"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Then Peter Moen came to the town. Later Moen left again."),
        ("nb", "Så kom Peter Moen til byen. Senere dro Moen igjen."),
        ("nn", "Så kom Peter Moen til byen. Seinare drog Moen igjen."),
        ("sv", "Sedan kom Peter Moen till byn. Senare åkte Moen igen."),
        ("da", "Så kom Peter Moen til byen. Senere tog Moen af sted."),
        ("de", "Dann kam Peter Moen in die Stadt. Später ging Moen wieder."),
        ("fr", "Puis Peter Moen est venu en ville. Plus tard Moen est reparti."),
        ("es", "Luego Peter Moen llegó al pueblo. Más tarde Moen se fue."),
        ("pl", "Potem Peter Moen przybył do miasta. Później Moen odjechał."),
    ],
)
def test_a_surname_alone_is_the_person_named_in_full(lang: str, text: str) -> None:
    assert _entities(text, lang) == [("Peter Moen", "per:peter-moen"), ("Moen", "per:peter-moen")]


def test_a_surname_before_the_full_name_is_the_same_person() -> None:
    assert _entities("Moen left the town early. Later that day Peter Moen came back.") == [
        ("Moen", "per:peter-moen"),
        ("Peter Moen", "per:peter-moen"),
    ]


@pytest.mark.parametrize(
    ("full", "alone"), [("Wang Wei", "Wang"), ("Kim Yong Ho", "Kim"), ("Xi Jinping", "Xi"), ("Nguyen Van Minh", "Minh")]
)
def test_an_east_asian_family_name_stands_first_and_alone(full: str, alone: str) -> None:
    text = f"Later that day the leader {full} came to the town. Then {alone} left it again."

    assert [n for n, _ in _entities(text)] == [full, alone]
    assert len(_people(text)) == 1


def test_two_people_of_one_surname_are_two() -> None:
    text = "First came Anna Lind and then the engineer Peter Lind to the old town."

    assert [p.name for p in _people(text)] == ["Anna Lind", "Peter Lind"]


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("en", "Then the Danish president Anna Lind left.", ("president", "DK", "the Danish president")),
        ("en", "Then Anna Lind, the mayor, left the town.", ("mayor", "", "the mayor")),
        ("nb", "Så dro Danmarks president Anna Lind hjem.", ("president", "DK", "Danmarks president")),
        ("sv", "Sedan reste Danmarks president Anna Lind hem.", ("president", "DK", "Danmarks president")),
        ("de", "Dann ging die dänische Präsidentin Anna Lind.", ("president", "DK", "die dänische Präsidentin")),
        ("fr", "Puis la présidente danoise Anna Lind est partie.", ("president", "DK", "la présidente danoise")),
    ],
)
def test_a_person_has_the_roles_that_stand_beside_the_name(lang: str, text: str, role: tuple[str, str, str]) -> None:
    (person,) = _people(text, lang)

    assert person.roles == (role,)


def test_a_role_with_a_country_comes_before_one_without() -> None:
    (person,) = _people("First came the president Anna Lind. Later the Danish president Anna Lind left the town.")

    assert [country for _, country, _ in person.roles] == ["DK", ""]


@pytest.mark.parametrize(("name", "gender"), [("Anna Lind", "f"), ("Peter Moen", "m"), ("Kim Lind", "")])
def test_a_given_name_tells_the_gender_or_leaves_it_open(name: str, gender: str) -> None:
    assert [p.gender for p in _people(f"Then the engineer {name} came to the old town.")] == [gender]


def test_other_forms_of_a_name_are_aliases_in_order_of_appearance() -> None:
    (person,) = _people(
        "First came Peter Olav Moen to the old town. Then Moen spoke, and later Peter Moen and Moen left."
    )

    assert (person.name, person.aliases) == ("Peter Olav Moen", ("Moen", "Peter Moen"))


@pytest.mark.parametrize(
    "text", ["Then Mr. Orwick came to the old town.", "Then president Orwick came to the old town."]
)
def test_a_lone_word_is_a_person_with_a_form_of_address_or_a_role(text: str) -> None:
    assert [p.name for p in _people(text)] == ["Orwick"]


def test_a_lone_word_with_nothing_beside_it_is_nobody() -> None:
    assert _people("They sat by the old Orwick for hours.") == ()


def test_people_stand_in_the_order_of_their_first_mention() -> None:
    text = "First came the engineer Peter Moen, then the nurse Anna Lind, and Moen left with the old dog."

    assert [p.name for p in _people(text)] == ["Peter Moen", "Anna Lind"]


def test_a_place_nobody_knows_is_one_where_it_stands_after_prepositions_of_place() -> None:
    text = "A dam broke in Hamsley last night. The road to it is shut, and the school in Hamsley is wet."

    assert [(n.text, n.type, n.entity) for n in _read(text).names] == [
        ("Hamsley", "LOC", "loc:hamsley"),
        ("Hamsley", "LOC", "loc:hamsley"),
    ]


def test_a_short_name_in_brackets_after_a_person_s_is_the_party() -> None:
    text = "Senere i går kom Jonas Lie (Ap) til møtet i byen."

    assert [(n.text, n.type) for n in _read(text, "nb").names] == [("Jonas Lie", "PER"), ("Ap", "ORG")]


def test_every_person_is_named_somewhere() -> None:
    reading = _read("First came Peter Moen, then Anna Lind. Later Moen and Lind left the town together.")

    assert {p.entity for p in reading.people} == {n.entity for n in reading.names if n.type == "PER"}


def test_a_later_mention_keeps_the_small_words_before_the_surname() -> None:
    text = "Dann kam Ursula von der Traun. Von der Traun ging, und von der Traun kam."

    assert [n for n, _ in _entities(text, "de")] == ["Ursula von der Traun", "Von der Traun", "von der Traun"]


def test_a_town_is_the_person_who_bears_its_name_unless_a_preposition_tells_otherwise() -> None:
    text = "Then Denzel Boston came to the hall. Boston spoke, and people in Boston heard it."

    assert [(n.text, n.type) for n in _read(text).names] == [
        ("Denzel Boston", "PER"),
        ("Boston", "PER"),
        ("Boston", "LOC"),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("ru", "Палестинский премьер Карим Насер уехал."), ("cs", "Palestinský premiér Karim Násir odjel.")],
)
def test_the_adjective_of_a_nation_tells_the_country_of_a_role(lang: str, text: str) -> None:
    assert [role[:2] for person in _people(text, lang) for role in person.roles] == [("prime_minister", "PS")]
