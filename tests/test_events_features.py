"""Evidence is taken from what an article says of its own event, not from whatever it mentions."""

from __future__ import annotations

import pytest
from test_events_registry import told

from briefgen.events.features import LEAD_SENTENCES, LEAD_WEIGHT, Features, features, venue_of
from briefgen.events.registry import register
from briefgen.model.reading import Reading

LISBON, PORTO, PORTUGAL = "loc-2267057", "loc-2735943", "loc-pt"


def evidence(reading: Reading) -> Features:
    return features(reading, register([reading]))


def venue(reading: Reading) -> tuple[str | None, str | None]:
    return venue_of(reading, register([reading]))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Minister Aino Raatikka arrived in Lisbon for a visit."),
        ("de", "Die Ministerin Aino Raatikka ist in Lissabon eingetroffen."),
        ("fr", "La ministre Aino Raatikka a été reçue à Lisbonne."),
        ("nb", "Statsråd Aino Raatikka ble tatt imot i Lisboa."),
    ],
)
def test_venue_is_where_it_happens_in_any_language(lang: str, text: str) -> None:
    assert venue(told(text, lang=lang)) == (LISBON, "PT")


def test_city_is_the_venue_rather_than_the_country_around_it() -> None:
    assert venue(told("Raatikka is a guest in Portugal. She was seen in Lisbon, a city of hills.")) == (LISBON, "PT")


def test_country_is_the_venue_where_no_city_in_it_is_named() -> None:
    assert venue(told("Forests are burning in Portugal. Smoke was seen in Madrid.")) == (PORTUGAL, "PT")


def test_place_still_to_come_counts_less_than_the_place_where_it_happened() -> None:
    assert venue(told("Raatikka will speak in Porto later. She was cheered in Lisbon by hundreds."))[0] == LISBON


def test_place_that_acts_or_comes_late_is_no_venue() -> None:
    # given a government called by its capital, and a place far down
    text = "Lisbon rejected the offer. " + "The ship sailed on. " * (LEAD_SENTENCES + 1) + "It rained in Porto."

    # when / then
    assert venue(told(text)) == (None, None)


def test_lead_weighs_more_than_the_rest() -> None:
    # given one name in the first sentence and one below
    found = evidence(told("The mayor, Anna Bergstad, sang. The minister, Lars Holm, danced."))

    # then
    assert found.things["per-anna-bergstad"] == LEAD_WEIGHT
    assert found.things["per-lars-holm"] == 1.0
    assert found.words["sang"] == LEAD_WEIGHT
    assert found.words["danced"] == 1.0


def test_headline_given_apart_counts_as_lead() -> None:
    found = evidence(told("She sang for an hour.", title="Anna Bergstad sings in Bergen"))

    assert found.things["per-anna-bergstad"] == LEAD_WEIGHT
    assert found.words["sings"] == LEAD_WEIGHT


def test_lengths_and_weekdays_are_taken_from_the_lead_only() -> None:
    # given a visit in the lead, another one far below
    top = "Raatikka arrived on Monday for a three-day visit. "
    text = top + "Nobody objected. " * (LEAD_SENTENCES + 1) + "A guest once stayed for five days, until a Friday."

    # when
    found = evidence(told(text))

    # then
    assert found.durations == {"P3D"}
    assert found.weekdays == {"XXXX-WXX-1"}


def test_day_is_that_of_publication() -> None:
    assert evidence(told("On 3 May 2019 it rained.", published="2019-05-06T08:00:00+02:00")).day == "2019-05-06"


def test_day_of_an_undated_article_is_the_first_that_its_lead_states() -> None:
    assert evidence(told("It rained on 3 May 2019, as on 4 April 2018.")).day == "2019-05-03"


def test_undated_article_without_a_calendar_day_has_none() -> None:
    assert evidence(told("It rained on Monday.")).day is None


def test_amounts_are_keyed_by_what_is_counted_so_that_languages_agree() -> None:
    english = evidence(told("Twelve people were killed. One road was closed."))
    german = evidence(told("Zwölf Menschen wurden getötet.", lang="de"))

    assert english.amounts == german.amounts == {("killed", 12.0)}
    assert "n:killed=12" in english.things.keys() & german.things.keys()


def test_language_is_the_primary_one() -> None:
    assert evidence(told("It rained.", lang="en-GB")).lang == "en"


def test_empty_article_gives_no_evidence() -> None:
    found = evidence(told("\n"))

    assert (found.words, found.things, found.people, found.amounts) == ({}, {}, frozenset(), frozenset())
    assert found.venue is None


def test_town_of_the_headline_is_the_venue_before_the_one_where_a_witness_comes_from() -> None:
    headline = "Lauttapalo Rijekan edustalla"
    text = f"{headline}\n\nLautta syttyi palamaan. Kaikki pääsivät ulos. Savua oli, sanoi Aino Laine Zagrebissa."

    assert venue(told(text, lang="fi"))[0] == "loc-3191648"
