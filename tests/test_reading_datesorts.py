from __future__ import annotations

import random

import pytest

from briefgen.lang.pack import load_pack, parse_pack
from briefgen.model.article import Span
from briefgen.reading.datepatterns import patterns
from briefgen.reading.datesorts import NOTHING, Sorts
from briefgen.reading.datetemplates import Node, Way
from briefgen.reading.datewords import Vocabulary, fold

PACK = parse_pack(
    "qfa.toml",
    """
[language]
code = "qfa"
name = "Made-up"
direction = "ltr"
sources = ["written for these tests"]

[dates]
joins = ["-", "and"]
day_suffixes = ["th"]
units = { day = ["day*"], year = ["year", "year of light"] }
relative = { "long ago" = "PAST_REF", now = "PRESENT_REF" }
ordinals = { third = 3 }

[numbers]
words = { two = 2 }
scales = { million = 1000000 }
joiners = ["and"]
""",
)
SORTS = Sorts(Vocabulary(PACK, ["the", "ag*", "hence"], [("n", "unit")]), [("the", "hence")])


def _signs(text: str) -> str:
    return "".join(SORTS.signs[raw] for raw in SORTS.vocabulary.words(text, 0, len(text)))


def test_a_word_in_no_table_has_the_sign_for_nothing() -> None:
    assert _signs("snow falls softly") == NOTHING * 3


def test_words_that_templates_treat_alike_have_one_sign() -> None:
    assert len(set(_signs(" 12 31 days day"))) == 2


def test_each_part_of_a_glued_word_has_a_sign() -> None:
    assert _signs(" twodays") == _signs(" two") + _signs("days")


def test_a_word_opens_only_the_slots_that_may_take_it() -> None:
    twelve, year, third = (SORTS.of[_signs(f" {word}")].opens for word in ("12", "1998", "third"))

    assert {"day", "m", "n", "hour", "a_day"} <= twelve
    assert "year" in year
    assert "day" not in year
    assert {"dayword", "century"} <= third


def test_a_word_that_only_begins_a_form_does_not_fill_a_slot_alone() -> None:
    long, now = (SORTS.of[_signs(f" {word}")] for word in ("long", "now"))

    assert ("relative" in long.opens, "relative" in long.fills) == (True, False)
    assert ("relative" in now.opens, "relative" in now.fills) == (True, True)


@pytest.mark.parametrize(
    ("word", "slots"),
    [
        ("of", {"unit"}),
        ("ago", {"relative"}),
        ("-", {"day", "month", "year", "n"}),
        ("th", {"day", "dayword"}),
        ("million", {"n", "every"}),
        (".", set()),
    ],
)
def test_a_slot_goes_on_with_the_second_words_of_what_it_takes(word: str, slots: set[str]) -> None:
    sign = _signs(f" {word}")
    ends = {f"{end}_{slot}" for end in "ab" for slot in slots}

    assert slots | ends <= SORTS.of[sign].follows
    assert bool(slots) == bool(SORTS.of[sign].follows)


def test_a_point_is_inside_a_number_only_without_a_space() -> None:
    assert "n" in SORTS.of[_signs(".")].follows


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("two days", True),
        ("the two", False),
        ("hence", True),
        ("ages ago", False),
        ("2", True),
        ("200", False),
        ("2000", True),
    ],
)
def test_a_sentence_without_a_telling_word_holds_no_time(text: str, tells: bool) -> None:
    assert (not SORTS.telling.isdisjoint(_signs(text))) == tells


@pytest.mark.parametrize("code", ["de", "en", "fi", "he", "zh"])
def test_the_look_at_two_words_refuses_nothing_that_fits(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = load_pack(code)
    known = patterns(pack).sorts.vocabulary
    forms = [" ".join([word, *(w for w, _ in e.tail)]) for word, found in known.exact.items() for e in found]
    words = [*sorted(known.literals), *known.numbers, *known.scales, *known.joiners]
    figures = ["1", "12", "31", "98", "800", "1998", "½", "'98", "xix", "20:30", "3.", "3rd", "1914-18", ",", ".", "-"]
    chance = random.Random(code)
    texts = [
        "".join(
            chance.choice(chance.choice((forms, words, figures))).replace("*", "s") + chance.choice(("", " ", " "))
            for _ in range(chance.randint(2, 6))
        )
        for _ in range(500)
    ]
    found = [patterns(pack).search(text, fold(text), Span(0, len(text))) for text in texts]

    def every_step(node: Node, signs: str) -> tuple[Way, ...]:
        return node._open[node._sorts.of[signs[:1]]]

    monkeypatch.setattr(Node, "_passable", every_step)
    patient = patterns.__wrapped__(pack)

    assert sum(map(bool, found)) > 100
    assert [patient.search(text, fold(text), Span(0, len(text))) for text in texts] == found
