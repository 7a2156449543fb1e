from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading.evidence import Evidence, gather
from briefgen.reading.lexicon import Lexicon, lexicon
from briefgen.reading.tokens import tokenize


def _shown(*lines: str, lang: str = "en") -> tuple[Evidence, Lexicon]:
    lex = lexicon(load_pack(lang))
    return gather([tokenize(line) for line in lines], lex), lex


def test_a_capital_inside_a_sentence_proves_a_name() -> None:
    shown, lex = _shown("Orwick is wet.", "They left Halden.")

    assert not shown.proves("Orwick", lex)
    assert shown.proves("Halden", lex)


def test_a_name_is_proved_by_its_genitive_too() -> None:
    shown, lex = _shown("De så Bråten.", lang="nb")

    assert shown.proves("Bråtens", lex)


def test_a_word_that_is_written_small_elsewhere_is_ordinary() -> None:
    shown, _ = _shown("Boats came.", "Nobody saw the boats.")

    assert shown.ordinary("Boats")


@pytest.mark.parametrize("line", ["RIVER FLOODS LOWER TOWN", "River Floods Lower Town As Dam Breaks"])
def test_the_capitals_of_a_headline_prove_nothing(line: str) -> None:
    shown, lex = _shown(line)

    assert shown.headlines == {0}
    assert not shown.proves("Town", lex)


def test_a_list_of_names_is_no_headline() -> None:
    shown, _ = _shown("Orwick 2 Halden 1", "Peter Moen, Anna Lind, Karl Orwick")

    assert shown.headlines == frozenset()
