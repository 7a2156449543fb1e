"""People of scripts without capitals, read as whole sentences: what shows a name stands beside it."""

from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.reading.read import read


@pytest.mark.parametrize(
    ("lang", "text", "people"),
    [
        ("ko", "김민수 시장은 다리가 안전하다고 말했다.", ["김민수"]),
        ("ko", "다리는 오늘 안전하다.", []),
        ("ar", "قال الوزير سامي الحداد إن الجسر آمن.", ["سامي الحداد"]),
        ("he", "ראש העיר דני כהן אמר שהגשר בטוח.", ["דני כהן"]),
    ],
)
def test_a_person_is_known_by_a_title_or_a_given_name(lang: str, text: str, people: list[str]) -> None:
    assert [n.text for n in read(Article("a", "a.txt", text), lang).names if n.type == "PER"] == people
