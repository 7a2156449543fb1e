from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading import evidence, runs
from briefgen.reading.lexicon import lexicon
from briefgen.reading.tokens import tokenize


def _run(text: str, lang: str) -> str:
    """The words of the run that the first word opens."""
    tokens = tokenize(text, 0, len(text))
    return text[: tokens[runs.run_end(tokens, 0, text, lexicon(load_pack(lang))) - 1].end]


@pytest.mark.parametrize(
    ("lang", "text", "run"),
    [
        ("en", "Anna Berg left the town", "Anna Berg"),
        ("en", "Anna M. Berg left", "Anna M. Berg"),
        ("nl", "Jan van der Berg kwam", "Jan van der Berg"),
        ("en", "Orwick & Sons closed", "Orwick & Sons"),
        ("de", "TSG 1847 Orwick gewann", "TSG 1847 Orwick"),
        ("en", "Berg’s Lund office", "Berg’s"),
    ],
)
def test_a_run_goes_on_over_initials_particles_and_signs_and_ends_at_a_genitive(lang: str, text: str, run: str) -> None:
    assert _run(text, lang) == run


def test_no_run_goes_on_into_the_next_line() -> None:
    assert _run("Anna\nBerg left", "en") == "Anna"


def test_a_small_word_that_ends_names_belongs_to_the_name() -> None:
    text, lex = "Hos Orvik kommune er det stille", lexicon(load_pack("nb"))
    tokens = tokenize(text, 0, len(text))

    assert runs.reach(tokens, 1, 2, text, lex, evidence.gather([tokens], lex)) == 3
