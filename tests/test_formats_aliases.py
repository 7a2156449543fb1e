"""What do the user's aliases come to, and what is said of those that cannot be used?"""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.errors import ConfigError
from briefgen.formats.aliases import load_aliases, parse_aliases
from briefgen.model.aliases import Aliases


def test_a_project_without_the_file_has_no_aliases(tmp_path: Path) -> None:
    assert load_aliases(tmp_path) == Aliases()


def test_every_form_leads_to_the_name_before_the_colon_whatever_its_case() -> None:
    found = parse_aliases("people:\n  Olena Hrytsenko: [Hritsenko, Олена  Гриценко]\nplaces:\n  Kyiv: [Kiew]\n")

    assert found.people == {
        "olena hrytsenko": "Olena Hrytsenko",
        "hritsenko": "Olena Hrytsenko",
        "олена гриценко": "Olena Hrytsenko",
    }
    assert found.places == {"kyiv": "Kyiv", "kiew": "Kyiv"}


def test_names_kept_apart_are_so_two_by_two() -> None:
    found = parse_aliases("apart:\n  - [Anna Berg, Anne Berg, Anni Berg]\n")

    assert frozenset({"anna berg", "anni berg"}) in found.apart
    assert len(found.apart) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("peoples:\n  A: [B]\n", "aliases.yaml:1: unknown group 'peoples'. Did you mean 'people'?"),
        ("people: Anna\n", "aliases.yaml:1: people must be names with their other forms. Write Kyiv: [Kiev]."),
        (
            "people:\n  Anna: Berg\n",
            "aliases.yaml:2: the other forms of 'Anna' must be a list of names. Write Anna: [another form].",
        ),
        (
            "people:\n  Anna: [Ann]\n  Anne: [ann]\n",
            "aliases.yaml:3: 'ann' stands for 'Anna' and for 'Anne'. Leave it in one of them.",
        ),
        (
            "apart: [Anna, Anne]\n",
            "aliases.yaml:1: apart must be lists of two names or more. Write - [Anna Berg, Anne Berg].",
        ),
        ("- Anna\n", "aliases.yaml:1: holds no groups. Write people: and below it each name with its other forms."),
    ],
)
def test_what_cannot_be_used_is_told_with_its_line_and_an_offer(text: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_aliases(text)

    assert str(caught.value) == said


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(ConfigError) as caught:
        parse_aliases("peple:\n  A: [B]\nplaces: x\napart: y\n")

    assert [line.split(" ")[0] for line in str(caught.value).splitlines()] == [
        "aliases.yaml:1:",
        "aliases.yaml:3:",
        "aliases.yaml:4:",
    ]


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    (tmp_path / "aliases.yaml").write_bytes(b"people:\n  \xff: [B]\n")

    with pytest.raises(ConfigError, match=r"aliases\.yaml: is not UTF-8"):
        load_aliases(tmp_path)


@given(st.text(max_size=60))
def test_no_text_does_more_than_be_refused(text: str) -> None:
    with contextlib.suppress(ConfigError):
        assert isinstance(parse_aliases(text), Aliases)
