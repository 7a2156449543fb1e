"""Each piece of evidence moves the likeness of two articles by the points that docs/grouping.md names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.events.features import Features
from briefgen.events.similarity import (
    CAST,
    FAR_DAYS,
    FREE_DAYS,
    LARGE,
    OTHER_COUNTRY,
    OTHER_LENGTH,
    OTHER_PEOPLE,
    OTHER_VENUE,
    SAME_LENGTH,
    SAME_NUMBER,
    SAME_VENUE,
    SAME_WEEKDAY,
    evidence,
    likeness,
)

PLAIN = Features(
    id="a",
    lang="en",
    day=None,
    words={"flood": 2.0, "town": 1.0},
    things={"c:flood": 2.0, "loc-2267057": 1.0},
    people=frozenset(),
    venue=None,
    host=None,
    durations=frozenset(),
    weekdays=frozenset(),
    dates=frozenset(),
    amounts=frozenset(),
)
"""An article of which nothing but a few words is known; each test says what else is."""

LISBON = replace(PLAIN, venue="loc-2267057", host="PT")
PORTO = replace(PLAIN, venue="loc-2735943", host="PT")
PORTUGAL = replace(PLAIN, venue="loc-pt", host="PT")
OSLO = replace(PLAIN, venue="loc-3143244", host="NO")
UNKNOWN_TOWN = replace(PLAIN, venue="loc-tarnby")


def days(*lengths: str) -> Features:
    return replace(PLAIN, durations=frozenset(lengths))


def people(*names: str) -> Features:
    return replace(PLAIN, people=frozenset(names))


def numbers(count: int) -> Features:
    return replace(PLAIN, amounts=frozenset((f"thing{n}", 7.0) for n in range(count)))


@pytest.mark.parametrize(
    ("one", "other", "points"),
    [
        pytest.param(PLAIN, PLAIN, 0.0, id="nothing known is evidence of nothing"),
        pytest.param(LISBON, LISBON, SAME_VENUE, id="same city"),
        pytest.param(LISBON, PORTO, OTHER_VENUE, id="other city"),
        pytest.param(LISBON, OSLO, OTHER_COUNTRY, id="other country"),
        pytest.param(LISBON, PORTUGAL, 0.0, id="a city and its own country do not disagree"),
        pytest.param(PORTUGAL, LISBON, 0.0, id="nor a country and its city"),
        pytest.param(LISBON, UNKNOWN_TOWN, OTHER_VENUE, id="a town that no table knows"),
        pytest.param(LISBON, PLAIN, 0.0, id="a venue that only one names"),
        pytest.param(days("P3D"), days("P3D"), SAME_LENGTH, id="same length"),
        pytest.param(days("P3D"), days("P2D"), OTHER_LENGTH, id="other length"),
        pytest.param(days("P3D", "P2D"), days("P2D"), SAME_LENGTH, id="one length in common"),
        pytest.param(days("P3D"), PLAIN, 0.0, id="a length that only one gives"),
        pytest.param(people(*"abc"), people(*"xyz"), OTHER_PEOPLE, id="nobody in common"),
        pytest.param(people(*"abc"), people(*"xyza"), 0.0, id="one person in common"),
        pytest.param(people(*"abc"), people(*"xy"), 0.0, id="too few people to tell"),
        pytest.param(
            replace(PLAIN, weekdays=frozenset({"XXXX-WXX-1"})),
            replace(PLAIN, weekdays=frozenset({"XXXX-WXX-1", "XXXX-WXX-3"})),
            SAME_WEEKDAY,
            id="one weekday in common",
        ),
        pytest.param(numbers(2), numbers(2), 2 * SAME_NUMBER, id="each number in common"),
        pytest.param(numbers(9), numbers(9), 3 * SAME_NUMBER, id="three numbers at most"),
    ],
)
def test_evidence_is_the_sum_of_its_points(one: Features, other: Features, points: float) -> None:
    assert evidence(one, other) == pytest.approx(points)
    assert evidence(other, one) == pytest.approx(points)


def value(one: Features, other: Features) -> float:
    return likeness([one, replace(other, id="b")]).get((0, 1), 0.0)


def test_so_many_people_are_a_cast() -> None:
    assert CAST == 3


def test_articles_that_share_nothing_are_no_pair() -> None:
    stranger = replace(PLAIN, id="b", words={"opera": 2.0}, things={"c:opera": 1.0})

    assert likeness([PLAIN, stranger]) == {}


def test_words_are_compared_within_a_language_only() -> None:
    # given two articles of which only the words agree, by accident of spelling
    here = replace(PLAIN, things={})
    there = replace(here, id="b", lang="de")

    # when / then
    assert value(here, replace(here, id="b")) > 0
    assert value(here, there) == 0


def test_articles_in_two_languages_are_alike_by_what_they_name() -> None:
    assert value(PLAIN, replace(PLAIN, lang="de", words={"hochwasser": 2.0})) > 0


def test_other_city_and_other_length_undo_a_likeness_of_words() -> None:
    # given two visits told in the same words
    first = replace(LISBON, durations=frozenset({"P3D"}))
    second = replace(OSLO, durations=frozenset({"P2D"}))

    # when / then
    assert value(first, second) < value(first, first)


def dated(day: str | None) -> Features:
    return replace(PLAIN, day=day)


def test_days_between_publications_fade_likeness_only_beyond_the_free_ones() -> None:
    # given the same article, published ever later
    day = "2024-03-{:02}".format
    free, later = dated(day(1 + FREE_DAYS)), dated(day(1 + FREE_DAYS + 10))
    first = dated(day(1))

    # when / then
    assert value(first, free) == value(first, first) == value(first, dated(None))
    assert 0 < value(first, later) < value(first, free)


def test_a_month_apart_is_another_event_whatever_it_says() -> None:
    assert FAR_DAYS == 30
    assert value(dated("2024-03-01"), dated("2024-03-31")) == 0


def test_what_most_articles_of_a_large_collection_say_tells_nothing() -> None:
    # given a collection in which every article has one and the same word, and nothing else
    rows = [replace(PLAIN, id=f"{n:03}", words={"said": 1.0}, things={}) for n in range(LARGE + 1)]

    # when / then
    assert likeness(rows) == {}
    assert likeness(rows[:2])


def test_what_all_articles_of_a_small_folder_say_still_tells() -> None:
    # given five reports of one event in one folder, each with a little of its own
    rows = [
        replace(PLAIN, id=f"{n}", lang=lang, things={**PLAIN.things, f"c:{n}": 1.0}) for n, lang in enumerate(LANGS)
    ]

    # when / then each pair is as alike as two of them would be without the rest, or nearly
    alone = likeness(rows[:2])[0, 1]
    assert min(likeness(rows).values()) > alone / 2


LANGS = ("en", "de", "fr", "ru", "nb")


def test_what_an_article_says_alone_makes_it_less_like_the_others() -> None:
    longer = replace(PLAIN, words={**PLAIN.words, "choir": 2.0, "bishop": 2.0}, things={**PLAIN.things, "c:music": 2.0})

    assert value(PLAIN, longer) < value(PLAIN, PLAIN)


WORDS = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.5, 5), min_size=1)
ROWS = st.lists(
    st.builds(
        lambda words, lang, day: replace(PLAIN, words=words, lang=lang, day=day),
        WORDS,
        st.sampled_from(["en", "de"]),
        st.sampled_from([None, "2024-03-01", "2024-03-09"]),
    ),
    min_size=2,
    max_size=6,
)


@settings(deadline=None, max_examples=60)
@given(ROWS)
def test_likeness_is_positive_and_does_not_depend_on_the_order_of_articles(rows: list[Features]) -> None:
    # when
    forwards, backwards = likeness(rows), likeness(rows[::-1])

    # then
    last = len(rows) - 1
    assert all(0 <= i < j <= last and points > 0 for (i, j), points in forwards.items())
    assert forwards == pytest.approx({(last - j, last - i): points for (i, j), points in backwards.items()})
