from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading import cuts
from briefgen.reading.lexicon import lexicon
from briefgen.reading.tokens import tokenize


@pytest.mark.parametrize(
    ("lang", "text", "head"),
    [
        ("en", "Mr. Berg", 2),
        ("en", "Mayor Anna Berg", 1),
        ("en", "Monday Berg", 1),
        ("en", "Norwegian Anna Berg", 1),
        ("en", "South Korean Kim", 2),
        ("de", "Bürgermeisterin Karin Holm", 1),
        ("en", "Anna Berg", 0),
        ("en", "New York Mayor", 0),
    ],
)
def test_address_office_and_nation_at_the_head_of_a_run_are_no_part_of_the_name(
    lang: str, text: str, head: int
) -> None:
    tokens = tokenize(text, 0, len(text))

    assert cuts.skip_head(tokens, 0, len(tokens), lexicon(load_pack(lang))) == head
