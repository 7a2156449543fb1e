from __future__ import annotations

from briefgen.lang.pack import load_pack
from briefgen.reading.vocabulary import vocabulary


def test_the_longest_known_word_wins() -> None:
    known, text = vocabulary(load_pack("zh")), "联合国秘书长"

    assert text[: known.longest(text, 0, len(text))] == "联合国秘书长"
    assert text[: known.longest(text, 0, 3)] == "联合国"


def test_names_of_people_are_no_known_words() -> None:
    assert not vocabulary(load_pack("zh")).knows("李明")
