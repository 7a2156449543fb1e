"""Statements that say the same are held together; a claim, its denial and another's claim are not."""

from __future__ import annotations

import pytest
from test_briefing_material import material, statement
from test_events_registry import told

from briefgen.briefing.salience import LONG, alike, clusters, scores, weights


def same(one: str, other: str, lang: str = "en", other_lang: str = "en") -> bool:
    """Whether the first sentences of two articles say the same."""
    found = material(told(one, "a", lang), told(other, "b", other_lang))
    first, second = (next(s for s in found.statements if s.reading.id == id_) for id_ in ("a", "b"))
    weight = weights(found.statements)
    assert alike(first, second, weight) == alike(second, first, weight)
    return alike(first, second, weight)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Twelve people were killed when the dam broke in Bergen.",
            "In Bergen, twelve people were killed when a dam broke.",
        ),
        ("Anna Bergstad said the dam was safe.", "The dam was safe, Anna Bergstad said."),
    ],
)
def test_one_statement_in_other_order_says_the_same(one: str, other: str) -> None:
    assert same(one, other)


def test_one_statement_in_two_languages_says_the_same() -> None:
    one = "Twelve people were killed when a dam broke in Bergen."

    assert same(one, "Zwölf Menschen wurden in Bergen getötet, als ein Damm brach.", "en", "de")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The government signed the agreement.", "The government did not sign the agreement.", id="its denial"
        ),
        pytest.param("Anna Bergstad said the dam was safe.", "Lars Holm said the dam was safe.", id="another's words"),
        pytest.param(
            "The ministers signed the agreement in Lisbon.",
            "The ministers will sign the agreement in Lisbon.",
            id="its plan",
        ),
        pytest.param("A choir sang in Bergen.", "Divers looked for a wreck in Bergen.", id="the place alone"),
        pytest.param("Ole Brekke said it was safe.", "Ole Brekke said he was proud.", id="the speaker alone"),
    ],
)
def test_statements_that_differ_in_what_matters_are_not_the_same(one: str, other: str) -> None:
    assert not same(one, other)


def test_same_people_and_place_in_two_languages_are_not_enough() -> None:
    assert not same("Aino Raatikka sang in Lisbon.", "Aino Raatikka schlief in Lissabon.", "en", "de")


def test_what_several_articles_tell_is_worth_more() -> None:
    # given the same sentence, once about what two articles tell and once about what one does
    found = material(
        told("It was so. The dam broke in Bergen. The choir sang in Porto.", "a"),
        told("It was so. The dam broke in Bergen.", "b"),
    )

    # when
    worth = scores(found)

    # then
    (dam,) = (s for s in found.statements if s.reading.id == "a" and "dam" in s.text)
    assert worth[dam.key] > worth[statement(found, "choir").key]


@pytest.mark.parametrize(
    "worse",
    [
        pytest.param("The dam in Bergen broke, a shameful day.", id="judges"),
        pytest.param("It broke.", id="says too little"),
        pytest.param("The dam in Bergen broke" + ", and then the water rose" * 16 + ".", id="says too much"),
    ],
)
def test_sentence_that_makes_a_poor_fact_is_worth_less(worse: str) -> None:
    # given the two in the same place of two articles
    found = material(told(f"It was so. {worse}", "a"), told("It was so. The dam in Bergen broke.", "b"))
    assert LONG < 380

    # when
    worth = scores(found)

    # then
    assert worth["a", 1] < worth["b", 1]


def test_cluster_takes_one_statement_of_an_article_at_most() -> None:
    # given an article that says a thing twice
    found = material(
        told(
            "Twelve people were killed when the dam broke in Bergen. In Bergen the dam broke: twelve killed.",
            "a",
        ),
        told("Twelve people were killed in Bergen when a dam broke.", "b"),
    )

    # when
    groups = clusters(found.statements, scores(found))

    # then
    assert all(len({s.reading.id for s in group}) == len(group) for group in groups)
    assert sorted(s.key for group in groups for s in group) == [s.key for s in found.statements]
    assert any(len(group) == 2 for group in groups)


def test_clusters_come_by_the_worth_of_their_best_statement() -> None:
    # given
    found = material(told("The dam broke in Bergen on Monday. It rained. Divers came to Bergen on Tuesday."))
    worth = scores(found)

    # when
    best = [max(worth[s.key] for s in group) for group in clusters(found.statements, worth)]

    # then
    assert best == sorted(best, reverse=True)
