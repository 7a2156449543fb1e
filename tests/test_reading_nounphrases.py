from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.model.article import Span
from briefgen.reading import layout, names, nounphrases, people, sentences
from briefgen.reading.lexicon import lexicon
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token, tokenize


def _scene(text: str, lang: str = "de") -> Scene:
    pack = load_pack(lang)
    lex = lexicon(pack)
    blocks = layout.split(text, pack, None, pack)
    rows = sentences.split(text, (b.span for b in blocks), pack)
    tokens = tuple(tuple(tokenize(text, row.start, row.end, lex.elided)) for row in rows)
    found, persons = people.resolve(names.candidates(tokens, text, lex), tokens, text, lex)
    return Scene(text, pack, lex, blocks, rows, tokens, found, persons)


def _tokens(text: str, scene: Scene) -> list[Token]:
    return scene.tokens_in(Span(0, len(text)))


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("der Müller", "der Müller"),
        ("der alte Müller winkte", "der alte Müller"),
        ("die in Lund geborene Malerin lachte", "die in Lund geborene Malerin"),
        ("die Leiterin des Amtes sprach", "die Leiterin des Amtes"),
        ("Gäste aus Lund", "Gäste"),
        ("dem Müller", None),
        ("weil es regnet", None),
        ("die lachten", None),
    ],
)
def test_capitals_and_articles_tell_a_noun_phrase(words: str, phrase: str | None) -> None:
    scene = _scene(words)
    found = nounphrases.phrase(_tokens(words, scene), 0, scene)

    assert (found.mention.text if found else None) == phrase


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("Der Müller winkte ab:", "Der Müller"),
        ("Darauf sagte die Müllerin:", "die Müllerin"),
        ("Die Kritik weist der Müller zurück:", "der Müller"),
        ("Ihre großen Erfolge:", None),
        ("Alle Briefe wurden verlesen:", None),
    ],
)
def test_the_subject_of_a_main_clause_opens_it_or_follows_its_verb(words: str, subject: str | None) -> None:
    scene = _scene(words)
    found = nounphrases.opens_main_clause(_tokens(words, scene), scene)

    assert (found.mention.text if found else None) == subject


def test_a_language_that_writes_nouns_small_has_none() -> None:
    scene = _scene("The miller", "en")

    assert nounphrases.phrase(_tokens("The miller", scene), 0, scene) is None
