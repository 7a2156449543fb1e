"""Spellings of one name have one skeleton, in any script; other names have not."""

from __future__ import annotations

import pytest

from briefgen.events.spelling import coarse, latin, parts, skeleton


@pytest.mark.parametrize(
    ("name", "given", "surname"),
    [
        ("Vladimir Putin", "vladimir", "putin"),
        ("Maria del Mar Ruiz", "maria-del-mar", "ruiz"),
        ("Xi Jinping", "jinping", "xi"),
        ("Kim Jong Un", "jong-un", "kim"),
        ("Putin", "", "putin"),
        ("Владимир Путин", "vladimir", "putin"),
        ("Владимир Владимирович Путин", "vladimir-vladimirovich", "putin"),
        ("习近平", "jinping", "xi"),
        ("김정은", "jeongeun", "gim"),
        ("Κυριάκος Μητσοτάκης", "kyriakos", "mitsotakis"),
    ],
)
def test_name_is_taken_apart_as_its_language_writes_it(name: str, given: str, surname: str) -> None:
    assert parts(name) == (given, surname)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("putin", "poutine"),
        ("vladimir", "wladimir"),
        ("vladimir", "volodymyr"),
        ("zelensky", "selenskyj"),
        ("zelensky", "zelenskyy"),
        ("xenia", "ksenia"),
        ("scholz", "shol'ts"),
        ("johnson", "dzhonson"),
    ],
)
def test_transliterations_of_one_name_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("putin", "biden"), ("bergstad", "bergstrom"), ("merkel", "macron")])
def test_different_names_have_different_skeletons(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vladimir Putin", "فلاديمير بوتين"),
        ("Kyriakos Mitsotakis", "Κυριάκος Μητσοτάκης"),
        ("Kim Jong-un", "김정은"),
        ("Angela Merkel", "אנגלה מרקל"),
    ],
)
def test_name_in_another_script_has_the_coarse_skeleton_of_its_latin_form(one: str, other: str) -> None:
    assert [coarse(part) for part in parts(one)] == [coarse(part) for part in parts(other)]


def test_name_in_latin_letters_is_left_as_it_is() -> None:
    assert latin("Øystein Šarić") == "Øystein Šarić"
