from __future__ import annotations

from briefgen.lang.patterns import WordTable
from briefgen.reading.wordforms import WordForms

ROLES, PRONOUNS = WordTable({"mayor": ["mayor"]}), WordTable({"f": ["she"]})
NATIONS = WordTable({"NO": ["norsk", "Norwegian"]}, fold=False)
FORMS = WordForms(("’s",), (("wie", "wa"),), ROLES, PRONOUNS, NATIONS, frozenset())


def test_a_word_may_be_the_genitive_or_another_case_of_its_bases() -> None:
    assert FORMS.bases["Warszawie"] == ("Warszawie", "Warszawa")
    assert FORMS.bases["Lund’s"] == ("Lund’s", "Lund")
    assert FORMS.bare["Lund’s"] == "Lund"


def test_the_last_part_of_a_compound_is_what_roles_know() -> None:
    assert FORMS.role_word["ex-mayor"] == "mayor"


def test_pronouns_and_roles_point_at_somebody() -> None:
    assert [FORMS.points[word] for word in ("she", "mayor", "bridge")] == [True, True, False]
