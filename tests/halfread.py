"""Articles read as far as names and people: what the finders of speech are given."""

from __future__ import annotations

from briefgen.lang.pack import load_pack
from briefgen.reading import layout, names, people, sentences
from briefgen.reading.lexicon import lexicon
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import tokenize


def scene_of(text: str, lang: str = "en") -> Scene:
    """The scene of a text that has no title and no date."""
    pack = load_pack(lang)
    lex = lexicon(pack)
    blocks = layout.split(text, pack, None, pack)
    rows = sentences.split(text, (b.span for b in blocks), pack)
    tokens = tuple(tuple(tokenize(text, row.start, row.end, lex.elided)) for row in rows)
    found, persons = people.resolve(names.candidates(tokens, text, lex), tokens, text, lex)
    return Scene(text, pack, lex, blocks, rows, tokens, found, persons)
