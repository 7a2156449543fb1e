"""Clauses that dashes fence inside quote marks."""

from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.model.reading import Reading
from briefgen.reading.read import read


def _read(text: str, lang: str) -> Reading:
    return read(Article("a", "a.txt", text), lang)


@pytest.mark.parametrize("dash", ["–", "—", "-"])
def test_a_clause_between_dashes_parts_what_is_quoted(dash: str) -> None:
    reading = _read(f"«La diga {dash} ha detto Anna Riva {dash} tiene bene».", "it")
    assert [q.text for q in reading.quotes] == ["La diga", "tiene bene"]
    assert [q.speaker.text for q in reading.quotes if q.speaker] == ["Anna Riva", "Anna Riva"]


def test_dashes_without_a_verb_of_saying_belong_to_what_is_quoted() -> None:
    reading = _read("«La diga – quella nuova – tiene», ha detto Anna Riva.", "it")
    assert [q.text for q in reading.quotes] == ["La diga – quella nuova – tiene"]


def test_a_language_without_such_clauses_keeps_the_stretch_whole() -> None:
    reading = _read("“The dam – said to be new – holds,” Anna Hill said.", "en")
    assert len(reading.quotes) == 1


def test_a_clause_between_commas_tells_the_speaker_of_the_whole_stretch() -> None:
    reading = _read("« La digue, explique Anne Rivat, tient bien ce matin. »", "fr")
    assert [(q.text, q.speaker and q.speaker.text) for q in reading.quotes] == [
        ("La digue, explique Anne Rivat, tient bien ce matin.", "Anne Rivat")
    ]
