from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.reading.read import read


@pytest.mark.parametrize(
    ("lang", "text", "people"),
    [
        ("zh", "市长李明说，大桥是安全的。", ["李明"]),
        ("zh", "部长安娜·贝尔格访问了这座城市。", ["安娜·贝尔格"]),
        ("zh", "哈德森对群众说，大桥是安全的。", ["哈德森"]),
        ("zh", "艾达（Ada）说，大桥是安全的。", ["艾达"]),
        ("zh", "大桥是安全的。", []),
        ("ja", "田中市長は橋は安全だと述べた。", ["田中"]),
    ],
)
def test_a_person_is_known_by_family_name_dot_or_title(lang: str, text: str, people: list[str]) -> None:
    assert [n.text for n in read(Article("a", "a.txt", text), lang).names if n.type == "PER"] == people
