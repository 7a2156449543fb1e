"""What lies in the output folder before a build, and what of it did an earlier build write?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import OutputError
from briefgen.publish.output import folder, manifest, names
from briefgen.publish.output.folder import Contents


@dataclass(frozen=True, slots=True)
class Before:
    """The output folder as found."""

    contents: Contents
    ours: frozenset[str]
    """Addresses that an earlier build wrote, whether or not they are still there."""

    raw_manifest: bytes | None
    """None where no manifest lies in the folder."""

    @property
    def foreign(self) -> dict[str, str]:
        """What the user put there: address → spelling on disk."""
        entries = self.contents.entries.items()
        return {name: spelling for name, spelling in entries if name not in self.ours and name != manifest.NAME}

    @property
    def written(self) -> frozenset[str]:
        """The addresses of ours at which something still lies, edited by hand or not."""
        return self.ours & self.contents.entries.keys()


def survey(site: Path, shown: Path) -> Before:
    """List an output folder and read its manifest; `shown` is how the user named it.

    Raises:
        OutputError: There is a file instead of a folder, or the manifest is damaged.
        OSError: Something in it cannot be read.
    """
    if site.exists() and not site.is_dir():
        raise OutputError(f"{shown}: a file, where a folder is needed. Remove it or name another output folder.")
    contents = folder.survey(site)
    if manifest.NAME not in contents.files:
        return Before(contents, frozenset(), None)
    raw = (site / manifest.NAME).read_bytes()
    try:
        return Before(contents, frozenset(map(names.normal, manifest.decode(raw))), raw)
    except ValueError as error:
        raise OutputError(
            f"{shown / manifest.NAME}: damaged ({error}), so it cannot tell which files an earlier build wrote. "
            f"Take out what is yours and remove the folder, or name another output folder."
        ) from error


def find_unchanged(wanted: Mapping[str, bytes], before: Before, site: Path) -> frozenset[str]:
    """The addresses where exactly the wanted bytes lie already. The manifest is not asked: a hand may have edited."""
    same = set()
    for address, content in wanted.items():
        spelling = before.contents.files.get(address)
        if spelling is None:
            continue
        path = site / spelling
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            same.add(address)
    return frozenset(same)
