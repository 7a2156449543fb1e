"""Can these addresses stand side by side in one folder, on every file system and every host?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

MAX_SEGMENT_BYTES = 255
"""The longest name that ext4, APFS and NTFS all take, in UTF-8 bytes (NTFS counts UTF-16 units, which are fewer)."""

# Microsoft, "Naming Files, Paths, and Namespaces": these stay devices whatever follows the first dot.
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')


def normal(address: str) -> str:
    """The address in Unicode normal form C; some file systems hand names back in another form."""
    return unicodedata.normalize("NFC", address)


def folded(address: str) -> str:
    """What a file system that ignores letter case takes the address for."""
    return normal(normal(address).casefold())


def find_faults(addresses: Iterable[str]) -> tuple[str, ...]:
    """Name every address that cannot be written, and every two that cannot both be.

    Returns:
        Ready sentences; empty if all is well.
    """
    ordered = sorted(addresses)
    faults = [(address, fault) for address in ordered if (fault := _fault(address))]
    first: dict[str, str] = {}
    pairs: list[tuple[str, str, str]] = []
    for address in ordered:
        name = folded(address)
        if name in first:
            pairs.append((first[name], address, _sameness(first[name], address)))
        else:
            first[name] = address
    for address in ordered:
        above = [first[folder] for folder in _folders(folded(address)) if folder in first]
        pairs.extend((other, address, "it is wanted as a file and as a folder") for other in above)
    return (
        *(f"{address!r}: {fault}. Rename what it is made from." for address, fault in faults),
        *(f"{one}: clashes with {two}: {why}. Rename one of the two." for one, two, why in pairs),
    )


def find_clashes(wanted: Iterable[str], present: Iterable[str]) -> tuple[tuple[str, str, str], ...]:
    """Find what already lies where something is wanted, or where a folder is wanted, or inside what is to be a file.

    Returns:
        (wanted address, present address, reason) triples, at most one for a wanted address; the reason is a clause.
    """
    entries: dict[str, str] = {}
    folders: dict[str, str] = {}
    for address in sorted(present):
        name = folded(address)
        entries.setdefault(name, address)
        for folder in _folders(name):
            folders.setdefault(folder, address)
    clashes = []
    for address in sorted(wanted):
        name = folded(address)
        above = next((folder for folder in _folders(name) if folder in entries), None)
        if name in entries:
            clashes.append((address, entries[name], _sameness(address, entries[name])))
        elif name in folders:
            clashes.append((address, folders[name], "a file is wanted where there is a folder"))
        elif above is not None:
            clashes.append((address, entries[above], "a folder is wanted where there is a file"))
    return tuple(clashes)


def _sameness(address: str, other: str) -> str:
    if address == other:
        return "it is the same address"
    return "the two are one file where letter case or the coding of accents does not count"


def _folders(address: str) -> list[str]:
    """All folders above an address, outermost first: ``a/b/c`` gives ``a`` and ``a/b``."""
    parts = address.split("/")
    return ["/".join(parts[:length]) for length in range(1, len(parts))]


def _fault(address: str) -> str:
    """What keeps this one address from being written anywhere; empty if nothing does."""
    if not address:
        return "an address is empty"
    try:
        address.encode()
    except UnicodeEncodeError:
        return "the address holds half a character"
    if address.startswith("/"):
        return "the address is absolute; it must be relative to the site"
    for segment in address.split("/"):
        fault = _segment_fault(segment)
        if fault:
            return fault
    return ""


def _segment_fault(segment: str) -> str:
    if segment in ("", ".", ".."):
        return f"the address has a part {segment!r}, which could lead out of the site"
    found = _FORBIDDEN.search(segment)
    if found:
        return f"{found.group()!r} is not allowed in file names everywhere"
    if segment[-1] in ". ":
        return f"the part {segment!r} ends in a dot or a space, which Windows drops"
    if _DEVICES.match(segment):
        return f"the part {segment!r} is the name of a device on Windows"
    if len(segment.encode()) > MAX_SEGMENT_BYTES:
        return f"a part is longer than {MAX_SEGMENT_BYTES} bytes"
    return ""
