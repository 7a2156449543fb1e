"""How a person's name may be written elsewhere: in another spelling, another language, another script."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

from briefgen.lang import gazetteer
from briefgen.reading.tokens import slug

MIN_SKELETON = 3
"""Consonants of a surname below which too many names sound alike."""

MIN_COARSE = 5
"""Consonants of a whole name in coarse classes, which join more letters, below which too many names sound alike."""

_DIGRAPHS = (
    ("dzh", "j"),
    ("sch", "s"),
    ("tsch", "s"),
    ("tch", "s"),
    ("sh", "s"),
    ("sj", "s"),
    ("ch", "s"),
    ("cz", "s"),
    ("sz", "s"),
    ("ts", "s"),
    ("tz", "s"),
    ("ph", "f"),
    ("kh", "h"),
    ("ck", "k"),
    ("x", "ks"),
)
_SOUNDS = dict.fromkeys("aeiouyj-h'", "") | {"z": "s", "c": "k", "q": "k", "w": "v"}
_COARSE = _SOUNDS | {"w": "", "b": "p", "f": "p", "v": "p", "g": "k", "d": "t"}
"""Scripts without vowels write some of these with one letter, and others transliterate voiced and unvoiced freely."""

_SYLLABLE = re.compile(r"[A-Z][a-z]*")
_SPACELESS = re.compile(r"[\u3400-\u9fff\uac00-\ud7a3]{2,4}")
"""A whole name in Han or Hangul: a family name of one syllable, and a given name."""


def parts(name: str) -> tuple[str, str]:
    """Given names and surname in Latin letters, folded; East Asian names open with the surname."""
    words = latin(name).split()
    if not words:
        return "", slug(name)
    if len(words) == 1:
        return "", slug(words[0])
    first_is_family = gazetteer.family_name_first(words[0]) and not gazetteer.family_name_first(words[-1])
    if _SPACELESS.fullmatch(name) or (first_is_family and len(words) <= 3):
        return slug(" ".join(words[1:])), slug(words[0])
    return slug(" ".join(words[:-1])), slug(words[-1])


def latin(name: str) -> str:
    """The name in Latin letters; as it is where it is in them already.

    Method: anyascii, letter by letter; Han is read as Mandarin, so that Japanese names written in it stay apart.
    """
    if is_latin(name):
        return name
    if _SPACELESS.fullmatch(name):
        family, *given = _SYLLABLE.findall(anyascii(name)) or [anyascii(name)]
        return f"{family} {''.join(given).capitalize()}".strip()
    return anyascii(name)


def is_latin(name: str) -> bool:
    """Whether every letter is of the Latin script."""
    return all(unicodedata.name(c, "").startswith("LATIN") for c in name if c.isalpha())


def skeleton(name: str) -> str:
    """The consonants of a folded name in broad classes: what transliterations into Latin letters have in common.

    Zelensky, Selenskyj and Zelenskyy share one, as do Putin and Poutine, Vladimir, Wladimir and Volodymyr. The idea is
    that of consonant keys in name matching (Soundex; Pouliquen and Steinberger 2009 for transliterations).
    """
    return _reduced(name, _SOUNDS)


def coarse(name: str) -> str:
    """A skeleton that joins voiced and unvoiced consonants: what a name shares with its form in another script."""
    return _reduced(name, _COARSE)


def _reduced(name: str, sounds: dict[str, str]) -> str:
    out = ""
    for digraph, sound in _DIGRAPHS:
        name = name.replace(digraph, sound)
    for letter in name:
        sound = sounds.get(letter, letter)
        if sound and sound != out[-1:]:
            out += sound
    return out
