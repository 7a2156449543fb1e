"""What is an article called that does not name itself?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.formats.ids import slug, unique_ids


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("2024-visit/courier-en.md", "2024-visit/courier-en"),
        ("000_7ca5.txt", "000_7ca5"),
        ("Two words,  three.html", "two-words-three"),
        ("v1.2.notes.md", "v1-2-notes"),
        ("Året/Høst.txt", "året/høst"),
        ("新闻/上海 桥.txt", "新闻/上海-桥"),
        ("हिन्दी.txt", "हिन्दी"),
        ("İstanbul.txt", "i̇stanbul"),
        ("a%2F&<b>.txt", "a-2f-b"),
        ("--a--.txt", "a"),
    ],
)
def test_id_is_the_path_in_words(path: str, expected: str) -> None:
    assert slug(path) == expected


def test_part_without_a_letter_gets_a_digest() -> None:
    first, second = slug("!!!.txt"), slug("???.txt")

    assert first != second
    assert first.isalnum()


def test_ids_of_paths_that_fold_alike_differ_and_the_first_stays_plain() -> None:
    found = unique_ids(["a b.txt", "a-b.md", "a_b.md", "A b.md"])

    assert found[0] == "a-b"
    assert found[2] == "a_b"
    assert len(set(found)) == 4


@given(st.lists(st.text(), max_size=8))
def test_ids_are_unique_and_safe_in_addresses(paths: list[str]) -> None:
    found = unique_ids(paths)

    assert len(set(found)) == len(paths)
    for one in found:
        assert one
        assert not set(one) & set(" .%?#&<>\"'\\:")
        assert all(part for part in one.split("/"))
