"""Which part each line of an article plays: headline, lede, crosshead, body, or nothing of the article at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefgen.lang.pack import LanguagePack, shared
from briefgen.lang.patterns import alternatives, fold_case
from briefgen.model.article import Span
from briefgen.model.reading import Block, BlockRole

MAX_TITLE = 170
"""Code points; the longest headline among the hand-marked articles has 133."""

MAX_CROSSHEAD_WORDS = 11
"""Words of the longest line that may be a crosshead; longer ones are sentences."""

MAX_BOILERPLATE = 220
"""Code points; a longer line that merely mentions a newsletter is body."""

MAX_CREDIT = 160
"""Code points at the end of a line within which a credit begins: a word such as *Photo:*, 80 of names, an agency."""

MIN_WRAPPED = 45
"""Code points; a line this long that ends without a stop, inside a paragraph, was wrapped by a text editor."""

_FINAL = ".!?…。！？:;"
_STOPS = ".!?"
_CLOSERS = "”“\"»«’'’)]"
_BLANK = re.compile(r"[\n\r](?:(?<=\n)(?=[ \t]*\r?\n)|(?<=\r)(?!\n))")
"""The end of a line before an empty one; a carriage return alone is an old way to part paragraphs."""

_LINE = re.compile(r"\S[^\n\r]*(?<=\S)")
_DASH_LINE = re.compile(r"\s*[–—―-]\s")


def split(text: str, pack: LanguagePack, given_title: str | None, english: LanguagePack) -> tuple[Block, ...]:
    """Blocks in order, not overlapping; white space between them belongs to none.

    `english` supplies boilerplate phrases for any language: widgets are often left untranslated.
    """
    spans = [piece for chunk in _chunks(text) for piece in chunk]
    parts = [part for span in spans for part in _set_aside(text, span, pack, english)]
    body = [span for span, reason in parts if not reason]
    roles = _roles(text, body, given_title)
    return tuple(
        Block(span, "boilerplate", reason) if reason else Block(span, roles[span]) for span, reason in sorted(parts)
    )


def _chunks(text: str) -> Iterable[list[Span]]:
    """Lines, paragraph by paragraph; a paragraph whose lines were wrapped is one piece."""
    start = 0
    for end in (*(found.start() for found in _BLANK.finditer(text)), len(text)):
        lines = [Span(*found.span()) for found in _LINE.finditer(text, start, end)]
        start = end
        inner = lines[:-1]
        wrapped = [s for s in inner if s.end - s.start >= MIN_WRAPPED and text[s.end - 1] not in _FINAL + _CLOSERS]
        if len(inner) >= 2 and len(wrapped) * 2 > len(inner):
            yield [Span(lines[0].start, lines[-1].end)]
        else:
            yield lines


def _set_aside(text: str, span: Span, pack: LanguagePack, english: LanguagePack) -> Iterable[tuple[Span, str]]:
    """The stretch whole, or cut where a credit or widget is glued to its end; with the reason."""
    line = text[span.start : span.end]
    for one in (pack,) if pack is english else (pack, english):
        reason = _reason(line, one)
        if reason:
            yield span, reason
            return
    cut = _credit_in(line, pack) or (None if pack is english else _credit_in(line, english))
    if cut and cut.start() > 0:
        head = Span(span.start, span.start + len(line[: cut.start()].rstrip()))
        if line[cut.start() - 1] in _FINAL + _CLOSERS + " \t":
            yield head, ""
            yield Span(span.start + cut.start(), span.end), "photo_credit"
            return
    yield span, ""


def _credit_in(line: str, pack: LanguagePack) -> re.Match[str] | None:
    """The credit at the end of a line; most lines end with a full stop, as no credit does."""
    return None if line[-1] in _STOPS else _credit(pack).search(line, max(0, len(line) - MAX_CREDIT))


def _reason(line: str, pack: LanguagePack) -> str:
    """Why a whole line is no part of the article, or an empty string."""
    if line.startswith("©"):
        return "copyright"
    if len(line) > MAX_BOILERPLATE:
        return ""
    folded = " ".join(fold_case(line).split())
    opens, holds = _phrases(pack)
    found = opens.match(folded)
    if found and found.lastgroup:
        return found.lastgroup
    ended = line.rstrip(_CLOSERS)[-1:] in _FINAL
    if not ended or len(folded.split()) <= 10:
        found = holds.search(folded)
        if found and found.lastgroup:
            return found.lastgroup
    if ended:
        return ""
    credit = _credit(pack).search(line)
    glued = credit is not None and line[: credit.start()].rstrip()[-1:] not in _FINAL + _CLOSERS
    return "photo_credit" if glued or (credit is None and _agency().search(line)) else ""


@cache
def _phrases(pack: LanguagePack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Phrases that open a line, and phrases anywhere in a short one; the group names the reason."""
    groups = {key: [fold_case(w) for w in words] for key, words in pack.groups("boilerplate").items()}
    opening = "|".join(f"(?P<{k}>{_line(k, w)})" for k, w in sorted(groups.items()) if w)
    anywhere = "|".join(
        f"(?P<{k}>{_bounded(w)})"
        for k, w in sorted(groups.items())
        if w and k in ("comment_form", "cookies", "newsletter", "copyright")
    )
    return re.compile(opening or r"(?!)"), re.compile(anywhere or r"(?!)")


def _line(reason: str, words: Iterable[str]) -> str:
    """A phrase at the start of a line; a word alone (``Advertisement``) must be the whole line."""
    starters = [w for w in words if " " in w or not w[-1].isalpha()]
    alone = [w for w in words if w not in starters]
    out = [rf"{alternatives(starters)}(?:(?<!\w)|(?!\w))"] if starters else []
    if alone and reason != "photo_credit":
        out.append(rf"{alternatives(alone)}\W*$")
    return "|".join(out) or r"(?!)"


def _bounded(words: Iterable[str]) -> str:
    return rf"(?<!\w){alternatives([w for w in words if ' ' in w])}(?!\w)"


@cache
def _credit(pack: LanguagePack) -> re.Pattern[str]:
    """A photo credit at the end of a block: ``Foto: Name / Agency``, also glued to the last word."""
    words = [w for w in pack.groups("boilerplate").get("photo_credit", ()) if w.endswith(":")]
    agencies = "|".join(map(re.escape, shared()["photo_agencies"]["names"]))
    starts = alternatives(words)
    return re.compile(rf"(?i:{starts})[^.!?]{{1,80}}$|[(\[]?(?:{agencies})(?:\s*/[^.!?]{{1,40}})?[)\]]?$")


@cache
def _agency() -> re.Pattern[str]:
    """A picture agency's name, also glued to the word before, near the end of a line."""
    names = "|".join(map(re.escape, shared()["photo_agencies"]["names"]))
    return re.compile(rf"(?:{names})\W*(?:[\w ]{{0,20}})$")


def _roles(text: str, spans: list[Span], given_title: str | None) -> dict[Span, BlockRole]:
    """The role of each piece that belongs to the article."""
    roles: dict[Span, BlockRole] = dict.fromkeys(spans, "body")
    if not spans:
        return roles
    first = 0
    if _is_title(text, spans, given_title):
        roles[spans[0]] = "title"
        first = 1
    lede = next((s for s in spans[first:] if _ends(text, s)), None)
    for at, span in enumerate(spans[first:], start=first):
        if len(spans) > 2 and _is_crosshead(text, spans, at):
            roles[span] = "crosshead"
    if lede is not None and roles[lede] == "body":
        roles[lede] = "lede"
    return roles


def _is_title(text: str, spans: list[Span], given: str | None) -> bool:
    first = text[spans[0].start : spans[0].end]
    if given is not None:
        return " ".join(first.split()) == " ".join(given.split())
    if len(spans) < 2 or len(first) > MAX_TITLE or len(first.split()) < 2:
        return False
    bare = first.rstrip(_CLOSERS)
    return bare[-1:] not in ".…:;,。" and any(_ends(text, s) for s in spans[1:])


def _ends(text: str, span: Span) -> bool:
    """Whether a piece ends as a sentence does."""
    return text[span.start : span.end].rstrip(_CLOSERS)[-1:] in ".!?…。！？:"


def _is_crosshead(text: str, spans: list[Span], at: int) -> bool:
    """A short line without a stop between paragraphs; a dash line or a marked line may be one as well."""
    line = text[spans[at].start : spans[at].end]
    last = line.rstrip(_CLOSERS)[-1:]
    if last in _FINAL + "," and last != "?":  # most lines, which need not be counted
        return False
    words = line.split()
    if len(words) > MAX_CROSSHEAD_WORDS:
        return False
    if last == "?":
        asks = len(words) <= 7 and not _DASH_LINE.match(line) and line[0].isalpha()
        return asks and at + 1 < len(spans)
    if _DASH_LINE.match(line):
        return "," not in line
    return True
