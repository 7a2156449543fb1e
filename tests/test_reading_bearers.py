from __future__ import annotations

from briefgen.model.article import Article
from briefgen.model.reading import Person
from briefgen.reading.read import read


def _people(text: str, lang: str = "en") -> tuple[Person, ...]:
    return read(Article("a", "a.txt", text), lang).people


def test_an_inflected_full_name_is_the_person_of_the_base_form() -> None:
    (person,) = _people("Widziano Adama Nowaka. Potem Adam Nowak wyjechał.", "pl")

    assert person.name == "Adam Nowak"
    assert person.aliases == ("Adama Nowaka",)


def test_two_bearers_of_a_surname_leave_it_to_nobody() -> None:
    people = _people("They met Anna Lind and Peter Lind there. Then Lind left.")

    assert [p.aliases for p in people] == [(), ()]


def test_initials_are_those_of_the_full_name() -> None:
    (person,) = _people("They met Anna Maria Lindgren there. Later they saw A. M. Lindgren.")

    assert person.name == "Anna Maria Lindgren"
