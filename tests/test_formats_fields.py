"""Can what an article says of itself be used?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.formats.fields import KNOWN, Fields, check_fields, check_names

DATE_HINT = "Write it as 2024-05-16 or 2024-05-16T09:30+02:00."


def check(**fields: object) -> tuple[Fields, list[str]]:
    """The fields judged, and the problems as they are printed."""
    checked, problems = check_fields(fields, lambda name: f"a.md:{name}", frozenset({"en", "nb"}))
    return checked, [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        ("2024-05-16", "2024-05-16"),
        ("2024-05-16T09:30+02:00", "2024-05-16T09:30+02:00"),
        ("2024-05-16T09:30:15Z", "2024-05-16T09:30:15Z"),
        ("2024-05-16 09:30", "2024-05-16T09:30"),
        ("2024-05-16t09:30z", "2024-05-16T09:30Z"),
        ("2024-05-16T09:30:15.123+0200", "2024-05-16T09:30:15.123000+02:00"),
        ("20240516", "2024-05-16"),
        ("20240516T0930Z", "2024-05-16T09:30:00+00:00"),
        (" 2024-02-29 ", "2024-02-29"),
        ("", None),
        (None, None),
    ],
)
def test_date_is_kept_as_given_once_it_is_a_date(published: str | None, kept: str | None) -> None:
    assert check(published=published) == (Fields(published=kept), [])


@pytest.mark.parametrize(
    "published", ["16.05.2024", "2024-5-16", "2024-05", "2024", "May 16", "٢٠٢٤-٠٥-١٦", "2024-W20-4"]
)
def test_date_in_another_form_is_refused(published: str) -> None:
    assert check(published=published)[1] == [
        f"a.md:published: published '{published}' is not an ISO 8601 date. {DATE_HINT}"
    ]


@pytest.mark.parametrize(
    "published", ["2023-02-29", "2024-13-01", "2024-05-16T25:00", "0000-01-01", "2024-05-16T09:30+99:00"]
)
def test_date_that_is_not_in_the_calendar_is_refused(published: str) -> None:
    assert check(published=published)[1] == [
        f"a.md:published: published '{published}' is no real date or time. {DATE_HINT}"
    ]


@pytest.mark.parametrize("url", ["https://a.example/ø?x=1#y", "http://a.example"])
def test_web_address_is_kept(url: str) -> None:
    assert check(url=url) == (Fields(url=url), [])


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "ftp://a.example", "https://", "https://a b.example", "http://[::1", "data:x"]
)
def test_other_address_is_refused(url: str) -> None:
    assert check(url=url)[1] == [f"a.md:url: url '{url}' is not a web address. It starts with https:// or http://."]


def test_text_is_one_line() -> None:
    assert check(title="  Bridge\n\t reopens ", source="\x85Post\u00a0A")[0] == Fields(
        title="Bridge reopens", source="Post\u00a0A"
    )


def test_authors_may_be_one_name_or_several_and_are_never_taken_apart() -> None:
    assert check(authors="Lima, Ana")[0].authors == ("Lima, Ana",)
    assert check(authors=["Ana Lima", "", None, "Bo Ek"])[0].authors == ("Ana Lima", "Bo Ek")


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("title", ["a"], "title must be text, not a list"),
        ("source", {"name": "x"}, "source must be text, not a group of fields"),
        ("lang", 5, "lang must be text, not a number"),
        ("published", True, "published must be text, not true or false"),
        ("id", False, "id must be text, not true or false"),
        ("id", 10**50, "id is too long a number"),
    ],
)
def test_wrong_type_is_said(field: str, value: object, fault: str) -> None:
    assert check(**{field: value})[1] == [f"a.md:{field}: {fault}."]


def test_long_value_is_cut_in_the_message() -> None:
    (problem,) = check(url="x" * 5000)[1]

    assert len(problem) < 200


def test_unknown_field_gets_the_near_name() -> None:
    problems = check_names(["titel", "author", "date", "Lang", "layout", "url"], lambda name: f"a.md:{name}")

    assert [f"{one.message}. {one.hint}" for one in problems] == [
        "unknown field 'titel'. Did you mean 'title'?",
        "unknown field 'author'. Did you mean 'authors'?",
        "unknown field 'date'. Did you mean 'published'?",
        "unknown field 'Lang'. Did you mean 'lang'?",
        "unknown field 'layout'. Known: authors, id, lang, published, source, title, url.",
    ]
    assert {one.severity for one in problems} == {"warning"}


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(st.dictionaries(st.sampled_from(KNOWN), ANYTHING))
def test_no_value_of_any_field_raises(given_fields: dict[str, object]) -> None:
    fields, problems = check_fields(given_fields, lambda name: name, frozenset({"en"}))

    for text in (fields.id, fields.title, fields.lang, fields.source, fields.url, *fields.authors, *map(str, problems)):
        (text or "").encode()
