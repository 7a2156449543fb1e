from __future__ import annotations

import pytest
from halfread import scene_of

from briefgen.lang.pack import known_packs, load_pack
from briefgen.reading.clues import CARRIES, POINTS, SAYS, SOURCE, SPOKEN, TONE, TOPIC, clues
from briefgen.reading.lexicon import lexicon

TEXT = (
    "Anna Lind’s lawyer told Reuters that “the flood won’t stop”. According to the mayor, the vice-president said so. "
    "He may resign after the cease-fire, the agency’s reporter denied. US-President Ola Berg: «Nei»."
)


@pytest.mark.parametrize(
    ("word", "clue"),
    [
        ("said", SAYS),
        ("Said", SAYS),
        ("she", POINTS),
        ("according", SOURCE),
        ("Reuters", CARRIES),
        ("the", 0),
        (",", 0),
    ],
)
def test_a_word_points_at_what_its_lists_say(word: str, clue: int) -> None:
    assert clues(load_pack("en")).of(word) & (SAYS | POINTS | SOURCE | CARRIES) == clue


def test_the_genitive_of_a_role_points_at_somebody() -> None:
    assert clues(load_pack("en")).of("president’s") & POINTS


def test_a_content_word_is_told_without_case_and_ending() -> None:
    known = clues(load_pack("en"))
    words = ("Lund’s", "the", "a", "Oslo", ",")
    assert all(known.of(word) >= 0 for word in words)
    assert [known.plain[word] for word in words] == ["lund", "", "", "oslo", ""]


@pytest.mark.parametrize("code", known_packs())
def test_no_word_that_a_list_knows_is_without_its_clue(code: str) -> None:
    pack = load_pack(code)
    known, lex = clues(pack), lexicon(pack)
    samples = {w for entries in pack.groups("roles").values() for e in entries for w in e.split()}
    samples |= {w for table in ("concepts", "spoken") for e in pack.groups(table).values() for w in " ".join(e).split()}
    samples |= {
        w for key in ("say", "report", "claim", "according") for e in pack.words("speech", key) for w in e.split()
    }
    words = {w.replace("*", "x") for w in samples} | set(TEXT.replace(".", " ").split())
    for word in words:
        clue = known.of(word)
        assert bool(clue & SAYS) == lex.say.opens(word)
        assert bool(clue & SOURCE) == lex.according.opens(word)
        assert bool(clue & TONE) == known.tones.opens(word)
        assert clue & POINTS or not lex.points[word]
        assert clue & CARRIES or not (lex.opens_channel[word] or lex.media.keys(word))
        bare = lex.bare(word)
        assert bool(clue & TOPIC) == known.concepts.opens(bare)
        assert bool(clue & SPOKEN) == known.spoken.opens(bare)


def test_a_stretch_tells_where_its_verbs_of_saying_are_and_is_made_once() -> None:
    scene = scene_of("On Friday Anna Lind said the town would appeal.")
    row = scene.tokens[0]
    here = scene.stretch(row)
    assert [row[at].text for at in here.verbs] == ["said"]
    assert here.verbs[4][0] == 1
    assert scene.stretch(list(row)) is here
