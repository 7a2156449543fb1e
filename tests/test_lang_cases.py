"""Every case of tests/lang holds, and every pack that ships has its cases."""

from __future__ import annotations

from collections import Counter

import pytest
from casefile import HOME, Case, answer, load

from briefgen.lang.pack import concept_keys, known_packs, load_pack, spoken_keys

CASES = [case for path in sorted(HOME.glob("*/*.md")) for case in load(path)]

FEWEST = {"dates": 20, "names": 20, "amounts": 20, "quotes": 15}
"""Cases that a language needs of a finder before it counts as read."""


def _plain(line: str) -> str:
    """Trailing empty fields and outer spaces say nothing."""
    return " ".join(line.rstrip(" |").split()).replace(" ,", ",")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_reading_finds_what_the_case_says(case: Case) -> None:
    assert [_plain(a) for a in answer(case)] == [_plain(e) for e in case.expected]


@pytest.mark.parametrize("code", known_packs())
def test_every_pack_has_cases_for_every_finder(code: str) -> None:
    finders = {case.finder for case in CASES if case.lang == code}
    assert {"quotes", "dates", "names", "amounts", "sentences", "boilerplate", "status"} <= finders


@pytest.mark.parametrize("code", known_packs())
def test_every_pack_has_enough_cases_of_what_its_words_decide(code: str) -> None:
    count = Counter(case.finder for case in CASES if case.lang == code)
    assert {finder: count[finder] for finder, least in FEWEST.items() if count[finder] < least} == {}


@pytest.mark.parametrize("code", known_packs())
def test_every_pack_keeps_its_schema_and_fills_the_shared_vocabulary(code: str) -> None:
    pack = load_pack(code)
    assert pack.code == code
    assert not pack.asleep()
    assert concept_keys() == set(pack.groups("concepts"))
    assert spoken_keys() == set(pack.groups("spoken"))
