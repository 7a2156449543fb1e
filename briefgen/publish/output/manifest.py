"""Which files in an output folder did we write? The list that lies beside them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

from briefgen.formats.walk import BUILT_SITE
from briefgen.publish.output import names

NAME = BUILT_SITE
"""A dotfile: hosts that drop dotfiles may do so, the published site does not need it."""

_FORMAT = 1


def encode(files: Mapping[str, bytes]) -> bytes:
    """The manifest of these files (address → content): the same bytes for the same files, a line a file."""
    hashes = {address: hashlib.sha256(files[address]).hexdigest() for address in sorted(files)}
    text = json.dumps({"format": _FORMAT, "files": hashes}, ensure_ascii=False, indent=1)
    return (text + "\n").encode()


def decode(raw: bytes) -> dict[str, str]:
    """Read a manifest back: address → SHA-256 in hexadecimal.

    Raises:
        ValueError: These are not the bytes of a manifest, or it names an address outside its folder. What it names may
            be deleted, so nothing in it is taken on trust.
    """
    found = json.loads(raw)
    if not isinstance(found, dict) or found.get("format") != _FORMAT or not isinstance(found.get("files"), dict):
        raise ValueError("not a manifest of format 1")
    files: dict[str, str] = {}
    for address, digest in found["files"].items():
        if not isinstance(digest, str):
            raise ValueError(f"{address}: not a digest")
        files[address] = digest
    faults = names.find_faults(files)
    if faults:
        raise ValueError(faults[0])
    return files
