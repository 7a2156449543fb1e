"""Is every value of YAML text, every fault a value, and nothing able to crash the parser?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.formats.yamltext import YamlFault, YamlText, read_yaml


def test_values_stay_text_and_keys_know_their_line() -> None:
    read = read_yaml("lang: no\nempty:\nquoted: ''\n\nlimits:\n  facts: 010\nlist: [on, 12:30]\n")

    assert read == YamlText(
        {"lang": "no", "empty": None, "quoted": "", "limits": {"facts": "010"}, "list": ["on", "12:30"]},
        {("lang",): 1, ("empty",): 2, ("quoted",): 3, ("limits",): 5, ("limits", "facts"): 6, ("list",): 7},
    )


@pytest.mark.parametrize("text", ["", "\n", "# only a remark\n", "---\n"])
def test_empty_document_has_no_value(text: str) -> None:
    assert read_yaml(text) == YamlText(None, {})


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("a: 1\nb: c: d\n", 2, "is not YAML: mapping values are not allowed in this context"),
        ("a: 1\nb: @c\n", 2, "is not YAML: found character that cannot start any token"),
        ("a: 1\nb: 2\na: 3\n", 3, "gives 'a' twice"),
        ("a: 1\nb: x\x07\n", 2, "holds the control character U+0007"),
        ("a: &x 1\nb: *x\n", 2, "uses a YAML alias"),
        ("a: 1\n---\nb: 2\n", 2, "holds a second YAML document"),
        ("a: 1\n[b]: 2\n", 2, "has a field without a plain name"),
        ("a: " + "[" * 30, 1, "is nested too deeply"),
    ],
)
def test_fault_names_its_line(text: str, line: int, message: str) -> None:
    read = read_yaml(text)

    assert isinstance(read, YamlFault)
    assert (read.line, read.message) == (line, message)


@pytest.mark.parametrize("start", ["[", "{", "- ", "? ", "a: [", "&a [", "[{", "- - "])
def test_depth_is_refused_before_it_hurts(start: str) -> None:
    read = read_yaml(start * 50_000)

    assert isinstance(read, YamlFault)


@given(st.text(st.sampled_from("abn:-?[]{},&*!|>'\"%@#\n \t\\~0") | st.characters(), max_size=80))
def test_reading_never_raises(text: str) -> None:
    assert isinstance(read_yaml(text), YamlText | YamlFault)
