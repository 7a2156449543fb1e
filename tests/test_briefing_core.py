"""What, who, where, when, how long: every event has them as far as its articles tell them."""

from __future__ import annotations

from test_briefing_facts import fact, facts
from test_events_group import LISBON_DE, LISBON_EN, LISBON_NB
from test_events_registry import told

from briefgen.briefing.core import MAX_VALUE, shortened


def test_box_opens_with_what_who_where_when_and_how_long() -> None:
    found = facts(LISBON_EN, LISBON_DE, LISBON_NB)

    assert [f.kind for f in found[:5]] == ["what", "who", "where", "when", "duration"]
    assert all(f.box for f in found[:5])


def test_what_happened_is_held_up_by_the_lead_of_every_article() -> None:
    found = fact("what", LISBON_EN, LISBON_DE, LISBON_NB)

    assert found.value == "Finnish President Aino Raatikka arrived in Lisbon on Monday for a three-day visit."
    assert {c.article for c in found.support} == {"lisbon-en", "lisbon-de", "lisbon-nb"}
    assert found.sources == 3


def test_what_happened_is_told_in_the_language_of_the_site_also_where_somebody_said_so() -> None:
    found = fact(
        "what",
        told("Minister Aino Raatikka arrived in Lisbon on Monday, police said.", "a"),
        told("Ministerin Aino Raatikka traf am Montag in Lissabon ein.", "b", lang="de"),
    )

    assert (found.lang, found.value) == ("en", "Minister Aino Raatikka arrived in Lisbon on Monday, police said.")


def test_a_date_line_is_no_part_of_what_happened() -> None:
    found = fact("what", told("LISBON, March 3 (Reuters) - Minister Aino Raatikka arrived in Lisbon on Monday.", "a"))

    assert found.value == "Minister Aino Raatikka arrived in Lisbon on Monday."


def test_a_person_with_a_party_in_brackets_is_no_date_line() -> None:
    text = "Aino Raatikka (Vihr) – the minister – arrived in Lisbon on Monday for three days of talks."

    assert fact("what", told(text, "a")).value == text


def test_where_is_one_place_under_its_name_in_every_language() -> None:
    found = fact("where", LISBON_DE, LISBON_NB)

    assert (found.value, found.normal, found.sources) == ("Lisbon", "loc-2267057", 2)


def test_who_names_people_of_at_least_half_of_the_articles() -> None:
    # given one person in all three, another in one
    found = fact(
        "who",
        told("Minister Aino Raatikka arrived in Lisbon.", "a"),
        told("Minister Aino Raatikka came to Lisbon.", "b"),
        told("Minister Aino Raatikka met Lars Holm in Lisbon.", "c"),
    )

    # then
    assert (found.value, found.normal, found.sources) == ("Aino Raatikka", "per-aino-raatikka", 3)


def test_support_of_who_names_all_of_them() -> None:
    found = fact("who", LISBON_EN, LISBON_DE)
    assert found.normal is not None

    for person in found.normal.split():
        assert all(person.rpartition("-")[2] in c.exact.casefold() for c in found.support)


def test_length_is_a_fact_where_the_articles_agree() -> None:
    found = fact("duration", LISBON_EN, LISBON_DE, LISBON_NB)

    assert (found.value, found.normal, found.sources) == ("three-day", "P3D", 3)


def test_lengths_that_disagree_are_no_fact() -> None:
    found = facts(
        told("Raatikka came to Lisbon for a three-day visit.", "a"),
        told("Raatikka came to Lisbon for a two-day visit.", "b"),
    )

    assert "duration" not in {f.kind for f in found}


def test_days_that_measure_something_else_are_no_length() -> None:
    assert "duration" not in {f.kind for f in facts(told("Raatikka came to Lisbon. A three-day-old lamb fell ill."))}


def test_first_day_without_a_calendar_is_a_weekday() -> None:
    assert fact("when", LISBON_EN, LISBON_DE).normal == "XXXX-WXX-1"


def test_day_that_follows_from_publication_is_a_calendar_date() -> None:
    found = fact("when", told("Raatikka came to Lisbon on Monday.", published="2024-03-05"))

    assert (found.value, found.normal) == ("4 March 2024", "2024-03-04")
    assert found.support[0].exact == "Raatikka came to Lisbon on Monday."


def test_value_that_fits_is_left_alone_but_for_its_white_space() -> None:
    assert shortened("One\nline,  and  no more.") == "One line, and no more."


def test_long_value_ends_at_a_clause() -> None:
    # given a sentence of two clauses, the second of them endless
    text = "The harbour of Larvik was closed to all ferries on Monday because of the fire in the old hotel, "

    # when / then
    assert shortened(text + "and " * 100 + "so on.") == text.rstrip(", ") + " …"


def test_long_value_without_a_clause_ends_at_a_word() -> None:
    found = shortened("word " * 100)

    assert found.endswith("word …")
    assert len(found) <= MAX_VALUE


def test_value_of_a_fact_is_never_longer_than_promised() -> None:
    # given a sentence of a thousand code points
    text = "Anna Bergstad said that the ferry was late" + ", and that the old hotel was closed" * 30 + "."

    # when / then
    assert len(text) > 1000
    assert all(len(f.value) <= MAX_VALUE for f in facts(told(f"A hotel burned in Larvik.\n\n{text}")))
