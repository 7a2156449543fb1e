"""JSON as it is published: letters of every script as they are, keys in the order given."""

from __future__ import annotations

import json

Json = dict[str, object]

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


def dump(value: Json) -> bytes:
    """A file, readable, with the end of its last line."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def dump_line(value: Json) -> str:
    """The same on one line without its end, for JSON Lines."""
    return _encode(value)
