"""What is added to a page that is only a preview: the reload script, and a box with what stopped the last build."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

STYLE_PATH = "/livereload.css"
"""Served beside the reload script. A file of its own, because a page may forbid inline styles."""

_HEAD_END = re.compile(rb"</head\s*>", re.IGNORECASE)
_BODY_END = re.compile(rb"</body\s*>", re.IGNORECASE)

# `revert` undoes the site's own style sheet inside the box, so that it looks the same over any theme.
STYLE = """\
#briefgen-faults, #briefgen-faults * { all: revert }
#briefgen-faults {
  position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 70vh; overflow: auto;
  border-top: 4px solid #b00020; background: #fff; color: #1a1a1a; font: 16px/1.5 system-ui, sans-serif;
}
#briefgen-faults summary { padding: 12px 16px; font-weight: bold; cursor: pointer }
#briefgen-faults ul { margin: 0; padding: 0 16px 12px; list-style: none }
#briefgen-faults pre { margin: 0 0 8px; font: 15px/1.5 ui-monospace, monospace; white-space: pre-wrap }
"""


def decorate(page: bytes, script: str, faults: Sequence[str]) -> bytes:
    """Add the script at `script` (an address), and the box if there are faults, to a UTF-8 page.

    Both stand where a page without ``head`` or ``body`` tags, or of any length, has them too.
    """
    tag = f'<script src="{escape(script)}" defer></script>'
    if not faults:
        return _insert(page, _HEAD_END, tag, last=False)
    tag = f'<link rel="stylesheet" href="{STYLE_PATH}">{tag}'
    return _insert(_insert(page, _HEAD_END, tag, last=False), _BODY_END, _box(faults), last=True)


def blank(title: str) -> bytes:
    """A page for when there is none to show."""
    text = escape(title)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{text}</title></head>'
        f"<body><p>{text}</p></body></html>\n"
    ).encode()


def _box(faults: Sequence[str]) -> str:
    rows = "".join(f'<li><pre dir="auto">{escape(fault)}</pre></li>' for fault in faults)
    count = "a fault" if len(faults) == 1 else f"{len(faults)} faults"
    return (
        '<div id="briefgen-faults" role="alert" lang="en" dir="ltr"><details open>'
        f"<summary>The last build found {count}; this page may not be up to date</summary>"
        f"<ul>{rows}</ul></details></div>"
    )


def _insert(page: bytes, before: re.Pattern[bytes], addition: str, *, last: bool) -> bytes:
    places = [found.start() for found in before.finditer(page)]
    place = places[-1 if last else 0] if places else len(page)
    return page[:place] + addition.encode() + page[place:]
