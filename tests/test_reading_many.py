from __future__ import annotations

import gc

import pytest

from briefgen.model.article import Article
from briefgen.reading.many import read_all, read_each, read_one

ENGLISH = "The river rose by two metres overnight, and nobody in the lower town was hurt when the water came."
ARTICLES = [Article("a", "a.txt", ENGLISH), Article("b", "b.txt", "Elva steg.", lang="nn"), Article("c", "c.txt", "!")]


def test_an_article_is_read_in_the_language_it_states_or_seems_to_be_in() -> None:
    assert [read_one(article).lang for article in ARTICLES] == ["en", "nn", "und"]


def test_the_title_helps_to_tell_the_language() -> None:
    assert read_one(Article("a", "a.txt", "Lindby.", title=ENGLISH)).lang == "en"


@pytest.mark.parametrize("workers", [1, 2])
def test_readings_come_in_the_order_of_the_articles(workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.reading.many.MIN_PARALLEL", 0)

    assert read_all(ARTICLES, workers) == tuple(map(read_one, ARTICLES))


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_left_as_it_was(on: bool) -> None:
    (gc.enable if on else gc.disable)()
    try:
        read_all(ARTICLES)

        assert gc.isenabled() is on
    finally:
        gc.enable()


def test_readings_are_given_one_after_the_other() -> None:
    assert [reading.id for reading, _ in zip(read_each(ARTICLES), "12", strict=False)] == ["a", "b"]


def test_reading_leaves_nothing_to_the_collector() -> None:
    told = "“We shut the lock,” Mayor Anna Lind told reporters on 4 May 2024. Lind said twelve people were hurt."
    article = Article("d", "d.txt", f"Flood in Norrvik\n\n{told}\n\nShe had come from Oslo, the lawyer Ola Berg added.")
    read_one(article)
    gc.collect()
    gc.disable()
    try:
        read_one(article)

        assert gc.collect() == 0
    finally:
        gc.enable()
