"""Copies of one text are found; rewrites of one piece of news are not copies."""

from __future__ import annotations

from itertools import permutations

from test_events_registry import told

from briefgen.events.copies import MIN_SHINGLES, originals

WIRE = (
    "The ferry Havsol ran aground off Kristiansund early on Monday with 212 passengers on board, the coast guard said. "
    "All of them were taken ashore by noon, and nobody was hurt. Divers are to inspect the hull before the ship is "
    "towed to the yard. The line has cancelled all sailings until Thursday and will pay its passengers back."
)


def test_copy_belongs_to_the_article_published_first() -> None:
    # given one wire story in three papers, one of which added a line
    rows = [
        told(WIRE, "a-late", published="2024-03-06"),
        told(WIRE, "b-early", published="2024-03-04"),
        told(WIRE + " Our reporter was not on board.", "c-middle", published="2024-03-05"),
    ]

    # when / then
    assert originals(rows) == {"a-late": "b-early", "b-early": "b-early", "c-middle": "b-early"}


def test_among_undated_copies_the_first_by_id_is_the_original() -> None:
    rows = [told(WIRE, "b"), told(WIRE, "a"), told(WIRE, "c", published="2024-03-04")]

    assert originals(rows) == {"a": "c", "b": "c", "c": "c"}
    assert originals(rows[:2]) == {"a": "a", "b": "a"}


def test_rewrite_of_the_same_news_is_no_copy() -> None:
    rewrite = (
        "A ferry with 212 people on board hit a rock near Kristiansund on Monday morning. Everybody was safe on land "
        "before lunch, according to the coast guard, which will send divers down to look at the damage. Until Thursday "
        "no ship of the line sails, and tickets are refunded."
    )

    assert originals([told(WIRE, "a"), told(rewrite, "b")]) == {"a": "a", "b": "b"}


def test_article_that_takes_in_a_whole_wire_story_is_a_copy_of_it() -> None:
    longer = WIRE + " " + " ".join(f"In the bay, fisherman number {n} counted {n + 7} lost crates." for n in range(6))

    assert originals([told(WIRE, "a"), told(longer, "b")]) == {"a": "a", "b": "a"}


def test_texts_too_short_to_judge_are_no_copies() -> None:
    brief = "The ferry Havsol ran aground on Monday."

    assert len(brief.split()) < MIN_SHINGLES
    assert originals([told(brief, "a"), told(brief, "b")]) == {"a": "a", "b": "b"}


def test_originals_do_not_depend_on_the_order_of_articles() -> None:
    rows = [told(WIRE, "a", published="2024-03-05"), told(WIRE, "b"), told("It rained all day.", "c")]

    assert {tuple(sorted(originals(order).items())) for order in permutations(rows)} == {
        (("a", "a"), ("b", "a"), ("c", "c"))
    }


def test_every_original_is_its_own_original() -> None:
    # given a copy of a copy, each a little longer
    rows = [told(WIRE + " More rain is to come." * n, str(n), published=f"2024-03-0{n + 1}") for n in range(4)]

    # when
    found = originals(rows)

    # then
    assert {found[original] for original in found.values()} == set(found.values())
