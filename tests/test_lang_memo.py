from __future__ import annotations

from briefgen.lang.memo import Memo


def test_an_answer_is_worked_out_once() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    memo = Memo(length)

    assert [memo["Lund"], memo["Vik"], memo["Lund"]] == [4, 3, 4]
    assert asked == ["Lund", "Vik"]
