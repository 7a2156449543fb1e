"""What shows a person's name in a script without capitals: the pack's signs, and what stands beside a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefgen.lang import gazetteer
from briefgen.lang.pack import LanguagePack
from briefgen.reading.letters import plain
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.tokens import Token
from briefgen.reading.vocabulary import Vocabulary, vocabulary

Shape = Literal["han", "hangul", "words"]


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """What shows a person's name in one language."""

    shape: Shape
    known: Vocabulary
    families: frozenset[str]
    given: frozenset[str]
    transcribed: frozenset[str]
    """Letters that foreign names are written with."""

    barred: frozenset[str]
    """Letters that no given name holds."""

    after: frozenset[str]
    """Forms of address behind a name."""

    kana: bool
    """Whether names are those of Japan: longer, and the family name stands for the whole."""

    subjects: frozenset[str]
    """Particles that mark a subject."""


@cache
def signs(pack: LanguagePack) -> Signs:
    """The signs of a pack."""
    names = pack.groups("names")
    given = {plain(name, pack) for name in gazetteer.given_names_of(pack.text("language", "script", ""))}
    return Signs(
        names.get("shape", "words"),
        vocabulary(pack),
        frozenset(names.get("family", ())),
        frozenset(given | set(names.get("given", ()))) - set(pack.words("words", "function")),
        frozenset(names.get("transcribed", "")),
        frozenset(names.get("barred", "")),
        frozenset(names.get("titles_after", ())),
        "KATAKANA" in pack.text("language", "script", ""),
        frozenset(pack.words("speech", "subject_marks")),
    )


def small(token: Token, lex: Lexicon) -> bool:
    """Whether a token is a function word."""
    return token.text in lex.function


def free(token: Token, how: Signs) -> bool:
    """A single letter or word that nothing is known of."""
    return token.is_word and not token.text[0].isascii() and not how.known.knows(token.text)


def speaks(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a verb of saying begins here."""
    return at < len(tokens) and bool(lex.say.keys(tokens[at].text))


def titled_before(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a role or form of address ends right before a place among the tokens, nations between left out."""
    back = at
    while back > 0 and (lex.demonym(tokens[back - 1].text) or lex.countries.keys(tokens[back - 1].text)):
        back -= 1
    for start in range(max(0, back - 4), back):
        if start + lex.roles.match([t.text for t in tokens[start : start + 6]], 0)[0] == back:
            return True
    return at > 0 and tokens[at - 1].text in lex.honorifics


def title_at(tokens: Sequence[Token], at: int, how: Signs, lex: Lexicon) -> bool:
    """Whether a role or form of address begins here."""
    if at >= len(tokens):
        return False
    return tokens[at].text in how.after or bool(lex.roles.match([t.text for t in tokens[at : at + 6]], 0)[0])
