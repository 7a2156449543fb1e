from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.reading import scores
from briefgen.reading.read import read
from briefgen.reading.tokens import tokenize


def _teams(line: str) -> list[str]:
    tokens = tokenize(line)
    return [" ".join(t.text for t in tokens[a:b]) for a, b in scores.teams(tokens, line)]


@pytest.mark.parametrize(
    ("line", "teams"),
    [
        ("Orwick 2 Halden 1", ["Orwick", "Halden"]),
        ("Orwick 2 (Hill 8, Lind 60) North Halden 1 (Moen 3)", ["Orwick", "North Halden"]),
        ("Orwick 14 8 3 3 32 15 27", ["Orwick"]),
        ("Orwick 1 Halden 1\nVesleby 0 Bray Town 3", ["Orwick", "Halden", "Vesleby", "Bray Town"]),
    ],
)
def test_a_row_of_names_and_figures_names_teams(line: str, teams: list[str]) -> None:
    assert _teams(line) == teams


@pytest.mark.parametrize(
    "line",
    [
        "Orwick beat Halden 2 to 1",
        "Orwick 2024 Halden 1",
        "Peter Hill 68 71",
        "211 Peter Hill 68 71 72",
        "Orwick and Halden",
        "Orwick 12, Halden",
    ],
)
def test_a_line_with_other_words_or_other_figures_is_no_row(line: str) -> None:
    assert _teams(line) == []


def test_towns_in_results_are_teams_and_countries_stay_countries() -> None:
    text = "Results on Saturday:\nBoston 2 Halden 1\nNorway 2 Sweden 1\n"

    assert [(n.text, n.type) for n in read(Article("a", "a.txt", text), "en").names] == [
        ("Boston", "ORG"),
        ("Halden", "ORG"),
        ("Norway", "LOC"),
        ("Sweden", "LOC"),
    ]
