from __future__ import annotations

import pytest
from halfread import scene_of as _scene

from briefgen.model.article import Span
from briefgen.reading import according, speakers
from briefgen.reading.scene import Scene
from briefgen.reading.speakers import Attribution
from briefgen.reading.tokens import Token


def _tokens(text: str, scene: Scene) -> tuple[Token, ...]:
    return scene.tokens_in(Span(0, len(text)))


def _told(text: str, told: Attribution | None) -> tuple[str | None, str] | None:
    """Speaker as written, and cue."""
    if told is None:
        return None
    speaker = told.speaker.mention.text if told.speaker else None
    return speaker, text[told.cue.start : told.cue.end]


def _after(text: str, lang: str) -> tuple[str | None, str] | None:
    scene = _scene(text, lang)
    return _told(text, speakers.after(_tokens(text, scene), scene))


def _before(text: str, lang: str = "en", *, stance: bool = True) -> tuple[str | None, str] | None:
    scene = _scene(text, lang)
    return _told(text, speakers.before(_tokens(text, scene), scene, stance=stance))


def _according(text: str, lang: str) -> tuple[str | None, str] | None:
    scene = _scene(text, lang)
    return _told(text, according.source(_tokens(text, scene), scene))


@pytest.mark.parametrize(
    ("lang", "clause", "speaker", "cue"),
    [
        ("en", "said Anna Lind on Friday.", "Anna Lind", "said"),
        ("en", "Anna Lind said on Friday.", "Anna Lind", "said"),
        ("en", "Anna Lind, who is the mayor, said.", "Anna Lind", "said"),
        ("en", "said the company.", "the company", "said"),
        ("en", "two neighbours of the family said", "two neighbours of the family", "said"),
        ("en", ", the mayor of the town said.", "the mayor of the town", "said"),
        ("en", "she said.", "she", "said"),
        ("nb", "sier Anna Lind til avisen.", "Anna Lind", "sier"),
        ("nn", "seier Anna Lind til avisa.", "Anna Lind", "seier"),
        ("sv", "säger Anna Lind i dag.", "Anna Lind", "säger"),
        ("da", "siger Anna Lind i dag.", "Anna Lind", "siger"),
        ("de", "sagte Anna Lind am Freitag.", "Anna Lind", "sagte"),
        ("de", "so Anna Lind.", "Anna Lind", "so"),
        ("fr", "a déclaré Anna Lind vendredi.", "Anna Lind", "a déclaré"),
        ("fr", "a-t-elle ajouté.", "elle", "a-t-elle ajouté"),
        ("es", "añadió Anna Lind ayer.", "Anna Lind", "añadió"),
        ("pl", "powiedziała Anna Lind wczoraj.", "Anna Lind", "powiedziała"),
        ("pl", "dodał.", None, "dodał"),
    ],
)
def test_the_clause_after_a_quote_names_its_speaker(lang: str, clause: str, speaker: str | None, cue: str) -> None:
    assert _after(clause, lang) == (speaker, cue)


@pytest.mark.parametrize(
    "clause",
    [
        "The road is shut.",
        "and Anna Lind left the town, the mayor said.",
        "saying no",
        "",
        "!",
        "Anna Lind left; he said.",
    ],
)
def test_a_clause_that_goes_on_otherwise_names_nobody(clause: str) -> None:
    assert _after(clause, "en") is None


@pytest.mark.parametrize(
    ("lang", "clause", "speaker", "cue"),
    [
        ("en", "Anna Lind said", "Anna Lind", "said"),
        ("en", "In Oslo, Anna Lind said", "Anna Lind", "said"),
        ("en", "Anna Lind praised the", "Anna Lind", "praised"),
        ("en", "Anna Lind left, saying", "Anna Lind", "saying"),
        ("en", "The company said", "The company", "said"),
        ("en", "Moscow claims", "Moscow", "claims"),
        ("en", "Anna Lind:", "Anna Lind", ":"),
        ("nb", "I går sa Anna Lind at", "Anna Lind", "sa"),
        ("sv", "I går sade Anna Lind att", "Anna Lind", "sade"),
        ("da", "I går sagde Anna Lind, at", "Anna Lind", "sagde"),
        ("de", "Gestern sagte Anna Lind, dass", "Anna Lind", "sagte"),
        ("fr", "Anna Lind a affirmé que", "Anna Lind", "a affirmé"),
        ("es", "Anna Lind dijo que", "Anna Lind", "dijo"),
        ("pl", "Anna Lind powiedziała, że", "Anna Lind", "powiedziała"),
    ],
)
def test_the_clause_before_a_quote_names_its_speaker(lang: str, clause: str, speaker: str, cue: str) -> None:
    assert _before(clause, lang) == (speaker, cue)


@pytest.mark.parametrize(
    "clause", ["The road is", "Anna Lind was told", "Anna Lind has not praised the", "Reuters reported", ""]
)
def test_what_is_denied_passive_or_only_carried_names_nobody(clause: str) -> None:
    assert _before(clause) is None


def test_a_stance_counts_only_where_it_is_asked_for() -> None:
    assert _before("Anna Lind praised the") is not None
    assert _before("Anna Lind praised the", stance=False) is None


def test_a_claim_is_told_from_a_plain_saying() -> None:
    scene = _scene("Moscow claims")
    told = speakers.before(_tokens(scene.text, scene), scene)

    assert told is not None
    assert told.status == "claim"


@pytest.mark.parametrize(
    ("lang", "clause", "cue"),
    [
        ("en", "according to Anna Lind", "according to"),
        ("nb", "ifølge Anna Lind", "ifølge"),
        ("nn", "ifølgje Anna Lind", "ifølgje"),
        ("sv", "enligt Anna Lind", "enligt"),
        ("da", "ifølge Anna Lind", "ifølge"),
        ("de", "laut Anna Lind", "laut"),
        ("de", "Anna Lind zufolge", "zufolge"),
        ("fr", "selon Anna Lind", "selon"),
        ("es", "según Anna Lind", "según"),
        ("pl", "według Anna Lind", "według"),
    ],
)
def test_a_source_may_be_named_without_a_verb(lang: str, clause: str, cue: str) -> None:
    assert _according(clause, lang) == ("Anna Lind", cue)


def test_an_agency_named_as_source_is_only_the_channel() -> None:
    scene = _scene("according to Reuters")
    told = according.source(_tokens(scene.text, scene), scene)

    assert told is not None
    assert (told.speaker, told.via) == (None, "Reuters")


@pytest.mark.parametrize("find", [speakers.after, speakers.before, according.source])
def test_no_words_name_nobody(find: object) -> None:
    assert callable(find)
    assert find([], _scene("x")) is None
