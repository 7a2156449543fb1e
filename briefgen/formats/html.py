"""What a saved web page holds: the words of its article, without menus, comments and scripts; and what its tags state.

Which parts of a page are its article is trafilatura's judgement; its tree is turned into text here, so that paragraphs
come out as in Markdown: blocks set apart by a blank line, list items and table rows one a line, no marks.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from briefgen.formats.decode import clean
from briefgen.formats.fields import check_fields
from briefgen.formats.page_data import page_fields
from briefgen.formats.source import Source
from briefgen.formats.textfile import read_text
from briefgen.model.article import Article, Problem

_CHARSET = re.compile(rb"""<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_CHARSET_BYTES = 4096
"""Where a page must have named its encoding (the HTML standard: 1024, which many pages overrun)."""

_XML_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_WHOLE_PAGE = re.compile(r"<(?:html|head|body)\b", re.IGNORECASE)
"""What a piece of a page lacks, without which the parser takes it for no page at all."""

_GATHERING = frozenset({"list", "table"})
_BLOCKS = frozenset({"p", "head", "quote", "item", "row", "code", "div", "ab", *_GATHERING})
"""Elements of trafilatura's tree that begin a new line of text; all others run on inside one."""

_NO_PROSE = "//noscript | //template | //nav | //select | //iframe"
"""What trafilatura keeps on very short pages, where it takes nearly all there is."""

_QUIET = logging.NullHandler()


def load(source: Source) -> Iterator[Article | Problem]:
    """The article of a saved page; what the page says wrongly of itself is left out with a warning."""
    html, said = read_text(source, _declared_charset)
    yield from said
    if html is None:
        return
    try:
        given, text = read_page(html)
    except Exception as error:  # other people's pages meet other people's parsers: whatever breaks is said, not hidden
        yield Problem(source.place, f"cannot be read as a web page ({type(error).__name__})")
        return
    fields, problems = check_fields(given, lambda _: source.place, source.languages, severity="warning")
    yield from problems
    if text:
        yield fields.article(text, path=source.name, default_id=source.id)
    else:
        yield Problem(source.place, "no article text found", "Save the whole page, or the text as .txt or .md.")


def read_page(html: str) -> tuple[dict[str, object], str]:
    """What a page says of itself, unchecked, and the plain text of its article; empty where there is none."""
    # Imported here: 150 ms that only folders with web pages should cost.
    from trafilatura import bare_extraction
    from trafilatura.utils import load_html

    for library in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(library).addHandler(_QUIET)  # what matters of their chatter is told as a Problem
    whole = html if _WHOLE_PAGE.search(html) else f"<html><body>{html}</body></html>"
    declaration = _XML_DECLARATION.match(whole)  # names an encoding, which the parser refuses in text
    tree = load_html(whole[declaration.end() :] if declaration else whole)
    if tree is None:
        return {}, ""
    given = page_fields(tree)
    document = bare_extraction(tree, include_comments=False, with_metadata=False, prune_xpath=_NO_PROSE)
    if document is None or isinstance(document, dict) or document.body is None:
        return given, ""
    blocks: list[list[str]] = []
    _collect(document.body, blocks)
    texts = _without_title(["\n".join(lines) for lines in blocks if lines], str(given.get("title") or ""))
    return given, clean("\n\n".join(texts))[0]


def _declared_charset(content: bytes) -> str | None:
    found = _CHARSET.search(content[:_CHARSET_BYTES])
    return found[1].decode("ascii", "ignore") if found else None


def _collect(element: Element, blocks: list[list[str]], lines: list[str] | None = None) -> None:
    """Add the text of `element` to `blocks`; inside a list or table its `lines` are one block and grow instead."""
    words = [_spaced(element.text)]
    for child in element:
        if child.tag == "lb":
            words.append("\n")
        elif child.tag not in _BLOCKS:
            words.append(_spaced("".join(child.itertext())) + (" " if child.tag == "cell" else ""))
        else:
            _end_line(words, blocks, lines)
            if child.tag in _GATHERING and lines is None:
                gathered: list[str] = []
                _collect(child, blocks, gathered)
                blocks.append(gathered)
            else:
                _collect(child, blocks, lines)
        words.append(_spaced(child.tail))
    _end_line(words, blocks, lines)


def _end_line(words: list[str], blocks: list[list[str]], lines: list[str] | None) -> None:
    """Turn the words so far into a line, or several where the page breaks them; two breaks make a paragraph."""
    text = re.sub(r" *\n *", "\n", re.sub(r" +", " ", "".join(words))).strip()
    words.clear()
    for paragraph in re.split(r"\n{2,}", text):
        if paragraph and lines is not None:
            lines.append(paragraph)
        elif paragraph:
            blocks.append([paragraph])


def _spaced(text: str | None) -> str:
    """Text with line ends and tabs of the page's source as spaces; the no-break space is the writer's and stays."""
    return re.sub(r"[ \t\r\n\f\v]+", " ", text or "")


def _without_title(blocks: list[str], title: str) -> list[str]:
    """The blocks without a first one that only repeats the headline, which is handed on by itself."""
    if blocks and " ".join(blocks[0].split()).casefold() == " ".join(title.split()).casefold():
        return blocks[1:]
    return blocks
