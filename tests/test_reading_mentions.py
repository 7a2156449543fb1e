from __future__ import annotations

import pytest
from halfread import scene_of as _scene

from briefgen.model.article import Span
from briefgen.model.reading import Person
from briefgen.reading import mentions
from briefgen.reading.mentions import Found


def _found(text: str, lang: str = "en") -> list[Found]:
    """Mentions of the last sentence."""
    scene = _scene(text, lang)
    return mentions.find(scene.tokens[-1], scene)


def _kinds(text: str, lang: str = "en") -> list[tuple[str, str]]:
    return [(f.kind, f.mention.text) for f in _found(text, lang)]


def test_every_kind_of_mention_is_found_in_order() -> None:
    assert _kinds("Then Anna Lind told NATO in Oslo that she and the mayor agree.") == [
        ("person", "Anna Lind"),
        ("organisation", "NATO"),
        ("place", "Oslo"),
        ("pronoun", "she"),
        ("role", "the mayor"),
    ]


@pytest.mark.parametrize(
    ("lang", "text", "gender"),
    [
        ("en", "and he left", "m"),
        ("en", "and she left", "f"),
        ("en", "and they left", "p"),
        ("nb", "og hun dro", "f"),
        ("nn", "og ho drog", "f"),
        ("sv", "och hon åkte", "f"),
        ("da", "og han tog af sted", "m"),
        ("de", "und er ging", "m"),
        ("fr", "et elle est partie", "f"),
        ("es", "y ella se fue", "f"),
        ("pl", "a ona wyszła", "f"),
    ],
)
def test_a_pronoun_has_a_gender_and_no_name(lang: str, text: str, gender: str) -> None:
    (found,) = _found(text, lang)

    assert (found.kind, found.gender, found.mention.name, found.mention.pronoun) == ("pronoun", gender, None, True)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Danish president Anna Lind left the town."),
        ("nb", "Den danske presidenten Anna Lind forlot byen."),
        ("de", "Die dänische Präsidentin Anna Lind verließ die Stadt."),
    ],
)
def test_a_role_right_before_a_name_belongs_to_the_name(lang: str, text: str) -> None:
    (found,) = _found(text, lang)

    assert (found.kind, found.mention.text, found.first) == ("person", "Anna Lind", 0)


def test_a_surname_is_resolved_to_the_full_name() -> None:
    (found,) = _found("Then Peter Moen came to the town. Later Moen left.")

    assert (found.mention.text, found.mention.name) == ("Moen", "Peter Moen")


def test_a_role_noun_is_the_only_person_who_bears_it() -> None:
    text = "The mayor Anna Lind came with the nurse Peter Moen. Then the mayor left."

    assert [(f.mention.text, f.mention.name) for f in _found(text)] == [("the mayor", "Anna Lind")]


def test_a_role_noun_of_two_bearers_is_the_one_just_named() -> None:
    text = (
        "The mayor Anna Lind spoke first to all of us. She was glad about it. The water was high. It rose for a week. "
        "The mayor Peter Moen spoke last of all. Then the mayor left."
    )

    assert [(f.mention.text, f.mention.name) for f in _found(text)] == [("the mayor", "Peter Moen")]


def test_a_role_noun_that_nobody_bears_keeps_its_key_and_country() -> None:
    (found,) = _found("Then the Danish leader left.")

    assert (found.mention.name, found.mention.role, found.mention.country) == (None, "leader", "DK")


def test_nothing_is_mentioned_in_no_words() -> None:
    assert mentions.find([], _scene("Then Anna Lind left.")) == []


@pytest.mark.parametrize(
    ("role", "wanted", "fit"),
    [
        ("president", "president", True),
        ("president", "leader", True),
        ("monarch", "leader", True),
        ("leader", "chancellor", True),
        ("president", "prime_minister", False),
        ("mayor", "leader", False),
        ("leader", "mayor", False),
    ],
)
def test_a_head_of_state_or_government_may_be_called_leader(role: str, wanted: str, fit: bool) -> None:
    assert mentions.fits(role, wanted) is fit


def _person(name: str, *roles: tuple[str, str]) -> Person:
    return Person(f"per:{name}", name, tuple((role, country, "") for role, country in roles), "", ())


@pytest.mark.parametrize(
    ("role", "country", "name"),
    [
        ("president", "DK", "Lind"),
        ("leader", "DK", "Lind"),
        ("leader", "CL", "Soto"),
        ("president", "NO", None),
        ("president", "", "Lind"),
        ("leader", "", None),
        ("mayor", "", None),
    ],
)
def test_a_role_and_country_lead_to_one_person_or_to_none(role: str, country: str, name: str | None) -> None:
    everybody = [
        _person("Lind", ("president", "DK")),
        _person("Soto", ("prime_minister", "CL")),
        _person("Moen", ("mayor", "")),
        _person("Vik", ("mayor", "")),
    ]

    found = mentions.resolve_role(role, country, everybody)

    assert (found.name if found else None) == name


def test_the_mentions_of_a_stretch_leave_out_what_lies_outside() -> None:
    text = "Then Anna Lind met Peter Moen in the town."
    scene = _scene(text)
    start = text.index("Peter")

    assert [f.mention.text for f in mentions.find(scene.tokens_in(Span(start, len(text))), scene)] == ["Peter Moen"]
