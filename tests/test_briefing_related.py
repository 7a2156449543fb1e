"""Events of one story know each other, and which came first only where a day or a bound proves it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from test_briefing_brief import briefing, briefings
from test_events_group import FOOTBALL, VISITS
from test_events_registry import told

from briefgen.briefing.related import MAX_RELATED, link, relation
from briefgen.lang.labels import load_labels
from briefgen.model.briefing import Briefing, Entity, EventDate

PLAIN = replace(briefing(told("It rained.")), people=(), places=())
ANNA, LARS, PIA = (Entity(f"per-{name.lower()}", f"{name} Berg", None, (), ("a",)) for name in ("Anna", "Lars", "Pia"))
OSLO = Entity("loc-3143244", "Oslo", None, (), ("a",))


def event(id: str, *people: Entity, places: tuple[Entity, ...] = ()) -> Briefing:
    """A briefing of which only the cast is known."""
    return replace(PLAIN, id=id, slug=id, people=people, places=places)


def on(
    start: str | None = None, end: str | None = None, after: str | None = None, before: str | None = None
) -> Briefing:
    """A briefing of which only the date is known."""
    return replace(PLAIN, date=EventDate(start, end, "", after, before))


def links(*events: Briefing) -> dict[str, list[str]]:
    return {b.id: [r.id for r in b.related] for b in link(events, load_labels("en"))}


def test_two_visits_of_the_same_people_are_related() -> None:
    # given two visits and a football match
    found = {tuple(sorted(a.id for a in b.articles)): b for b in briefings(VISITS)}
    helsinki, lisbon = found["helsinki-de", "helsinki-en"], found["lisbon-de", "lisbon-en", "lisbon-nb"]

    # then
    assert [(r.id, r.relation) for r in helsinki.related] == [(lisbon.id, "shares")]
    assert [(r.id, r.relation) for r in lisbon.related] == [(helsinki.id, "shares")]
    assert found["football",].related == ()
    assert helsinki.related[0].reasons[0] == "Both name Aino Raatikka, Duarte Salvaterra"


def test_one_person_in_common_makes_no_story() -> None:
    assert links(event("one", ANNA, LARS), event("two", ANNA, PIA)) == {"one": [], "two": []}


def test_two_people_in_common_make_one() -> None:
    assert links(event("one", ANNA, LARS), event("two", ANNA, LARS)) == {"one": ["two"], "two": ["one"]}


def test_nearest_event_comes_first() -> None:
    found = links(event("one", ANNA, LARS, PIA), event("two", ANNA, LARS), event("three", ANNA, LARS, PIA))

    assert found["one"] == ["three", "two"]


def test_people_that_half_the_news_names_relate_nothing() -> None:
    # given two people in every one of many events
    crowd = [event(f"e{n}", ANNA, LARS) for n in range(9)]

    # when / then
    assert all(not others for others in links(*crowd).values())


def test_so_many_events_are_related_at_most() -> None:
    # given a story of ten events among forty
    story = [event(f"e{n}", ANNA, LARS) for n in range(10)]
    others = [event(f"x{n}") for n in range(30)]

    # when / then
    assert len(links(*story, *others)["e0"]) == MAX_RELATED


def test_place_in_common_is_a_further_reason() -> None:
    # given
    rows = [event(id_, ANNA, LARS, places=(OSLO,)) for id_ in ("one", "two")]

    # when
    one, _ = link(rows, load_labels("en"))

    # then
    assert len(one.related[0].reasons) == 2
    assert "Oslo" in one.related[0].reasons[1]


@pytest.mark.parametrize(
    ("other", "stands"),
    [
        pytest.param(on("2023-05-01"), "earlier", id="an earlier day"),
        pytest.param(on("2025-05-01"), "later", id="a later day"),
        pytest.param(on("2024-03-04"), "shares", id="the same day"),
        pytest.param(on(), "shares", id="no day at all"),
        pytest.param(on(after="2024-07"), "later", id="not before a later date"),
        pytest.param(on(after="2024-03-05"), "shares", id="not before a day of the event itself"),
        pytest.param(on(after="2021-01-01"), "shares", id="not before an earlier date, which proves nothing"),
        pytest.param(on(before="2024-03"), "earlier", id="before the month of the event"),
        pytest.param(on(before="2024-03-05"), "shares", id="before a day of the event itself"),
    ],
)
def test_order_of_two_events_needs_a_proof(other: Briefing, stands: str) -> None:
    assert relation(on("2024-03-04", "2024-03-06"), other) == stands


def test_event_bound_from_below_is_after_one_that_had_ended() -> None:
    assert relation(on(after="2024-07"), on("2024-03-04", "2024-03-06")) == "earlier"
    assert relation(on(after="2024-03-05"), on("2024-03-04", "2024-03-06")) == "shares"


def test_two_undated_events_are_in_no_order() -> None:
    assert relation(on(after="2019-01-01"), on(after="2024-01-01")) == "shares"


def test_two_undated_events_are_in_the_order_that_their_bounds_prove_and_the_proof_is_shown() -> None:
    # given
    first = replace(event("one", ANNA, LARS), date=EventDate(None, None, "Monday", None, "2023"))
    second = replace(event("two", ANNA, LARS), date=EventDate(None, None, "Thursday", "2023-07", None))

    # when
    one, two = link([first, second], load_labels("en"))

    # then
    assert (one.related[0].relation, two.related[0].relation) == ("later", "earlier")
    assert one.related[0].reasons[-1] == "This event: before 2023; the other: after July 2023"


def test_single_event_has_no_relations() -> None:
    assert briefings([FOOTBALL])[0].related == ()
