"""How languages call themselves and which way they are written: CLDR's locale names."""

from __future__ import annotations

from babel import Locale, localedata
from babel.core import get_global
from data_words import rows, tidy

RIGHT_TO_LEFT = frozenset(
    {"Adlm", "Arab", "Armi", "Hebr", "Mand", "Nkoo", "Phli", "Prti", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"}
)
"""Codes (ISO 15924) of the scripts in use that run from right to left, for languages without locale data."""

MACROLANGUAGES = {"no": "nb"}
"""Codes that CLDR treats as another name of one language in them."""


def languages() -> str:
    """The table of languages: code, the code it stands for, own name, English name, direction."""
    english = {str(code): tidy(str(name)) for code, name in Locale("en").languages.items()}
    codes = sorted(code for code in english if len(code) in (2, 3) and code not in ("mul", "und", "zxx", "root"))
    lines = []
    for code in codes:
        meant = MACROLANGUAGES.get(code, code)
        own, direction = _own(meant)
        lines.append((code, meant, own or english[meant], english[meant], direction))
    return rows(lines)


def _own(code: str) -> tuple[str, str]:
    """The language's own name, empty where CLDR has none, and its direction."""
    if localedata.exists(code):
        locale = Locale.parse(code)
        direction = "rtl" if locale.character_order == "right-to-left" else "ltr"
        return tidy(locale.languages.get(code, "")), direction
    likely = get_global("likely_subtags").get(code, "").split("_")
    return "", "rtl" if RIGHT_TO_LEFT & set(likely) else "ltr"
