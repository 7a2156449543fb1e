"""Take the names that no package of PyPI has out of two packages of Debian: ``python scripts/extract_sources.py ROOT``.

ROOT is a folder into which ``libgeonames-common`` (GeoNames' names of towns by language, as gettext catalogues) and
``unicode-cldr-core`` (CLDR's names of the subdivisions of countries) were unpacked with ``dpkg -x``, or ``/`` where
they are installed. Writes `scripts/sources`; docs/data.md tells the versions.
"""

from __future__ import annotations

import argparse
import gettext
import re
from collections import Counter, defaultdict
from html import unescape
from pathlib import Path

from data_words import rows, tidy

SOURCES = Path(__file__).resolve().parent / "sources"

PACKS = tuple(sorted(p.stem for p in (SOURCES.parent.parent / "briefgen/lang/packs").glob("[a-z]*.toml")))

VARIANTS = {"nb": ("no",), "zh": ("zh_CN", "zh_TW", "zh_Hant")}
"""Further codes under which the sources keep a language."""

_NAME = re.compile(r'<subdivision type="([a-z]{2}[a-z0-9]+)"[^>]*>([^<]+)</subdivision>')


def towns(root: Path) -> str:
    """GeoNames number, in how many of the languages it has a name, and the names, one line a town, by number."""
    names: dict[int, set[str]] = defaultdict(set)
    languages: Counter[int] = Counter()
    for lang in PACKS:
        found: dict[int, set[str]] = defaultdict(set)
        for code in (lang, *VARIANTS.get(lang, ())):
            path = root / "usr/share/locale" / code / "LC_MESSAGES/geonames.mo"
            if path.exists():
                with path.open("rb") as file:
                    catalogue = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
                for number, name in catalogue.items():
                    if number.isdecimal():
                        found[int(number)].add(tidy(name))
        languages.update(found.keys())
        for number, forms in found.items():
            names[number] |= forms
    return rows((number, languages[number], *sorted(found)) for number, found in sorted(names.items()))


def divisions(root: Path) -> str:
    """ISO 3166-2 code, English name, and all names, one line a subdivision, by code."""
    names: dict[str, dict[str, None]] = defaultdict(dict)
    for code in ("en", *_codes()):
        path = root / "usr/share/unicode/cldr/common/subdivisions" / f"{code}.xml"
        if path.exists():
            for key, name in _NAME.findall(path.read_text(encoding="utf-8")):
                names[f"{key[:2]}-{key[2:]}".upper()][tidy(unescape(name))] = None
    return rows((code, *found) for code, found in sorted(names.items()))


def _codes() -> tuple[str, ...]:
    return tuple(code for lang in PACKS for code in (lang, *VARIANTS.get(lang, ())))


def main() -> None:
    """Write both tables."""
    parser = argparse.ArgumentParser(description=__doc__.split(":")[0] if __doc__ else None)
    parser.add_argument("root", type=Path)
    root = parser.parse_args().root
    head = "# Written by scripts/extract_sources.py out of Debian's {}.\n# Fields: {}\n"
    SOURCES.mkdir(exist_ok=True)
    (SOURCES / "towns.tsv").write_text(
        head.format("libgeonames-common 0.3.0-1 (GeoNames, CC BY 4.0)", "GeoNames number, languages, names ...")
        + towns(root),
        encoding="utf-8",
    )
    (SOURCES / "divisions.tsv").write_text(
        head.format("unicode-cldr-core 41-0.1 (Unicode License v3)", "ISO 3166-2, English name, names ...")
        + divisions(root),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
