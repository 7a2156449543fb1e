"""Is a text the tag of a known language, and if not, which was meant?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.formats.language_tag import TagFault, check_tag, language_parts

KNOWN = language_parts(
    ["ar", "cs", "da", "de", "el", "en", "et", "fa", "he", "ja", "ko", "nb", "pt", "sl", "sv", "uk", "zh-Hant"]
)


@pytest.mark.parametrize(
    ("given_tag", "expected"),
    [
        ("en", "en"),
        ("EN", "en"),
        ("pt-br", "pt-BR"),
        ("zh-hant-hk", "zh-Hant-HK"),
        ("no", "no"),
        ("nb-NO", "nb-NO"),
        ("de-CH-1996", "de-CH-1996"),
        ("en-x-mine", "en-x-mine"),
        ("und", None),
    ],
)
def test_known_language_gets_its_usual_case(given_tag: str, expected: str | None) -> None:
    assert check_tag(given_tag, KNOWN) == expected


@pytest.mark.parametrize(
    ("country", "language"),
    [
        pair.split()
        for pair in ("gr el", "dk da", "se sv", "jp ja", "cz cs", "ua uk", "cn zh", "kr ko", "ir fa", "br pt")
    ],
)
def test_country_as_a_language_gets_the_language_of_the_country(country: str, language: str) -> None:
    checked = check_tag(country, KNOWN)

    assert checked == TagFault(f"unknown language '{country}'", f"Did you mean '{language}'?")


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("eng", "en"),
        ("iw", "he"),
        ("german", "de"),
        ("en_US", "en-US"),
        (" en ", "en"),
        ("denn", "en"),
        ("Portuguese", "pt"),
    ],
)
def test_slip_gets_the_tag_that_was_meant(slip: str, meant: str) -> None:
    checked = check_tag(slip, KNOWN)

    assert isinstance(checked, TagFault)
    assert checked.hint == f"Did you mean '{meant}'?"


def test_without_an_offer_the_form_is_shown() -> None:
    assert check_tag("???", KNOWN) == TagFault(
        "'???' is not a language tag", "Write a BCP 47 tag, such as en or zh-Hant."
    )


def test_any_well_formed_tag_is_taken_where_no_languages_are_known() -> None:
    assert check_tag("qaa", None) == "qaa"


@given(st.text(max_size=30), st.booleans())
def test_checking_never_raises(value: str, with_languages: bool) -> None:
    checked = check_tag(value, KNOWN if with_languages else None)

    assert checked is None or isinstance(checked, str | TagFault)
