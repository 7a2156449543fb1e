"""What the lines between dashes at the top of a Markdown file say, and where the body begins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.formats.yamltext import YamlFault, read_yaml

MAX_CHARS = 65_536
"""Front matter longer than this is refused unread: it is no list of a handful of fields."""

_OPEN = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_CLOSE = re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)")
_FIELD = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*[\w-]+[ \t]*:(?:\s|\Z)")
"""A first field, after remarks and empty lines."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A Markdown file taken apart."""

    body: str
    fields: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    """Line of each field in the file, the first being 1."""

    fault: YamlFault | None = None
    """Why the fields could not be read, its line counted in the file."""


def split_front_matter(text: str) -> FrontMatter:
    """Take `text` apart; a text that does not open with a line of three dashes is all body."""
    opened = _OPEN.match(text)
    if not opened:
        return FrontMatter(text)
    closed = _CLOSE.search(text, opened.end())
    if not closed:
        # A rule across the page may open a text too; only what looks like a field shows that an end is missing.
        if not _FIELD.match(text, opened.end()):
            return FrontMatter(text)
        return FrontMatter("", fault=YamlFault(1, "front matter is not closed", "End it with a line of three dashes."))
    inner, body = text[opened.end() : closed.start()], text[closed.end() :]
    if len(inner) > MAX_CHARS:
        return FrontMatter(body, fault=YamlFault(1, f"front matter is longer than {MAX_CHARS:,} characters"))
    read = read_yaml(inner)
    if isinstance(read, YamlFault):
        return FrontMatter(body, fault=YamlFault(read.line + 1, f"front matter {read.message}", read.hint))
    if read.value is None:
        return FrontMatter(body)
    if not isinstance(read.value, dict):
        return FrontMatter(body, fault=YamlFault(2, "front matter holds no fields", "Write each as name: value."))
    lines = {key[0]: line + 1 for key, line in read.lines.items() if len(key) == 1}
    return FrontMatter(body, read.value, lines)
