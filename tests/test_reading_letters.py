from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.model.article import Article
from briefgen.reading.letters import plain
from briefgen.reading.read import read


@pytest.mark.parametrize(
    ("lang", "written", "read_as"),
    [("zh", "國會１２人", "国会12人"), ("ar", "٣٥ شخصًا", "35 شخصا "), ("en", "３5 國", "３5 國")],
)
def test_letters_that_a_language_reads_as_one_are_read_as_one_and_keep_their_places(
    lang: str, written: str, read_as: str
) -> None:
    assert plain(written, load_pack(lang)) == read_as
    assert len(read_as) == len(written)


def test_what_was_read_in_plain_letters_is_told_as_the_article_writes_it() -> None:
    reading = read(Article("a", "a.txt", "代表團週二訪問倫敦。"), "zh")

    assert reading.article.text == "代表團週二訪問倫敦。"
    assert [name.text for name in reading.names] == ["倫敦"]
