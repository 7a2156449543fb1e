"""Which words point at speech, speakers and topics: the word lists of those finders, asked once a word for all of them.

Every sentence is asked whether it reports speech, whom it means, what it is about and how sure it is. Most words stand
in none of the lists, and most sentences in few; a word's clue is one number, so one look tells which finder has work.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from briefgen.lang.memo import Memo
from briefgen.lang.pack import LanguagePack
from briefgen.lang.patterns import Openers, WordTable, fold_case
from briefgen.reading.lexicon import lexicon
from briefgen.reading.numberwords import numerals

MIN_WORD = 2
"""Letters of the shortest word that counts as content."""

SAYS = 1
"""Opens a verb of saying."""

SOURCE = 2
"""Opens *according to*."""

POINTS = 4
"""A pronoun, or opens a role noun."""

CARRIES = 8
"""Opens the name of a channel, or is a noun for one: *Reuters*, *agency*."""

TOPIC = 16
"""Opens a news concept."""

TONE = 32
"""Opens words of plan, doubt, denial or judgement."""

SPOKEN = 64
"""Opens a concept of speech."""


NUMBER = 128
"""May begin a number, alone or with those after it."""


class Clues:
    """The lists of one language, and what each word points at."""

    def __init__(self, pack: LanguagePack) -> None:
        lex = lexicon(pack)
        self.say = lex.say
        self.concepts = WordTable(pack.groups("concepts"))
        self.spoken = WordTable(pack.groups("spoken"))
        tones = {key: pack.words("modality", key) for key in ("planned", "hedge", "negation")}
        self.tones = WordTable(tones | {"loaded": pack.words("style", "loaded")})
        """Keys: ``planned``, ``hedge``, ``negation``, ``loaded``."""

        openers = Openers(
            {
                SAYS: [lex.say],
                SOURCE: [lex.according],
                POINTS: [lex.pronouns, lex.roles],
                CARRIES: [lex.media],
                TOPIC: [self.concepts],
                TONE: [self.tones],
                SPOKEN: [self.spoken],
            }
        )
        channels = frozenset(name.split()[0] for name in lex.channels | lex.papers)
        begins = numerals(pack).begins
        inflected = bool(lex.inflections) or any(e.isalpha() for e in lex.genitive)

        function, bare_of = lex.function, lex.bare

        def clue(word: str) -> int:
            whole = word.isalnum()
            bare = word if whole else bare_of(word)
            small = fold_case(bare)
            self.plain[word] = small if len(small) >= MIN_WORD and small not in function else ""
            found = openers.of(small)
            if not whole:  # concepts and roles are known without an ending, a role by its last part too
                found = (found & (TOPIC | SPOKEN | POINTS)) | (openers.of(fold_case(word)) & ~(TOPIC | SPOKEN))
                found |= POINTS if "-" in word and lex.points[word] else 0
            if bare in channels or word in channels or (inflected and lex.opens_channel[word]):
                found |= CARRIES
            return found | NUMBER if begins(word) else found

        self.plain: dict[str, str] = {}
        """Words asked for before as content words, case-folded and without genitive; empty for small ones."""

        self.of: Callable[[str], int] = Memo(clue).__getitem__
        """The sum of what a word points at, `SAYS` and so on; 0 for most. The lists tell whether it is there indeed."""


@cache
def clues(pack: LanguagePack) -> Clues:
    """The clues of a pack, made on first use."""
    return Clues(pack)
