"""What a Markdown file holds: fields in front matter, and the plain words of its body.

The body is parsed as CommonMark with tables. Raw HTML is recognised in order to be left out: neither tags nor what
stands between script or style tags reaches the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefgen.formats.fields import check_fields, check_names
from briefgen.formats.front_matter import split_front_matter
from briefgen.formats.source import Source
from briefgen.formats.textfile import read_text
from briefgen.model.article import Article, Problem

_SILENT_TAG = re.compile(r"<(/?)(script|style|template)\b", re.IGNORECASE)
"""Inline tags whose content is not prose either."""


def load(source: Source) -> Iterator[Article | Problem]:
    """The article of a ``.md`` file; a fault in its front matter keeps it out."""
    text, problems = read_text(source)
    yield from problems
    if text is not None:
        yield from _article(text, source)


def _article(text: str, source: Source) -> Iterator[Article | Problem]:
    matter = split_front_matter(text)
    if matter.fault:
        yield Problem(f"{source.place}:{matter.fault.line}", matter.fault.message, matter.fault.hint)
        return

    def place(name: str) -> str:
        return f"{source.place}:{matter.lines[name]}"

    yield from check_names(matter.fields, place)
    fields, problems = check_fields(matter.fields, place, source.languages)
    yield from problems
    if problems:
        return
    heading, body = plain_text(matter.body, take_heading=fields.title is None)
    article = fields.article(body, path=source.name, default_id=source.id, title=heading)
    if article.text or article.title:
        yield article
    else:
        yield Problem(source.place, "has no text", severity="warning")


def plain_text(markdown: str, *, take_heading: bool = False) -> tuple[str | None, str]:
    """The words of a Markdown text without its marks: blocks set apart by a blank line, list items and rows by a line.

    Args:
        markdown: A text without front matter.
        take_heading: Whether the first heading of level one is handed back apart and left out of the text.

    Returns:
        That heading, or None; and the text.
    """
    tokens = _parser().parse(markdown)
    heading = _first_heading(tokens) if take_heading else None
    blocks: list[list[str]] = []
    joins_block = False  # whether the next line belongs to the list or table above it
    depth = 0  # lists and tables that are open
    for token in tokens:
        if token.type in _GATHERING:
            depth += token.nesting
            joins_block = joins_block and depth > 0
        elif token.type == "inline" and token is not heading:
            words = _words(token.children or [])
            if not words:
                continue
            if joins_block:
                blocks[-1].append(words)
            else:
                blocks.append([words])
            joins_block = depth > 0
    title = " ".join(_words(heading.children or []).split()) if heading else None
    return title or None, "\n\n".join("\n".join(lines) for lines in blocks)


_GATHERING = frozenset(
    f"{kind}_{edge}" for kind in ("bullet_list", "ordered_list", "table") for edge in ("open", "close")
)
"""Blocks whose parts stand on lines of their own without a blank line between."""


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _first_heading(tokens: Sequence[Token]) -> Token | None:
    """The inline token of the first ``#`` heading that is not inside a quote or list."""
    for token, following in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h1" and token.level == 0 and following.children:
            return following
    return None


def _words(inline: Sequence[Token]) -> str:
    """What a reader sees of a line of text: no marks, tags, targets or pictures."""
    pieces: list[str] = []
    silenced_by = ""
    for index, token in enumerate(inline):
        if token.type == "html_inline":
            tag = _SILENT_TAG.match(token.content)
            if tag and not tag[1]:
                silenced_by = silenced_by or tag[2].lower()
            elif tag and tag[2].lower() == silenced_by:
                silenced_by = ""
        elif silenced_by:
            continue
        elif token.type in ("text", "text_special", "code_inline"):
            pieces.append(token.content)
        elif token.type == "hardbreak":
            pieces.append("\n")
        elif token.type == "softbreak":
            after = inline[index + 1].content if index + 1 < len(inline) else ""
            pieces.append("" if pieces and _writes_unspaced(pieces[-1][-1:], after[:1]) else " ")
    spaced = re.sub(r"[ \t]+", " ", "".join(pieces))  # what was left out leaves a gap
    return re.sub(r" ?\n ?", "\n", spaced).strip()


def _writes_unspaced(before: str, after: str) -> bool:
    """Whether a line broken between two characters of a script without spaces (Chinese, Japanese) joins up again."""
    return all(
        char and unicodedata.east_asian_width(char) in "WF" and not unicodedata.name(char, "").startswith("HANGUL")
        for char in (before, after)
    )
