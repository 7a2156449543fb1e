"""What text some bytes stand for: a byte-order mark, UTF-8, what the file declares, and only then a guess.

The guess is charset-normalizer's, restricted to encodings that news was ever kept in. It tells scripts apart reliably
but not the code pages of Latin script (å ĺ, ø ř: both are letters), so among those the language of the plain ASCII
words decides, through the legacy charset that Python's own locale table gives for that language.
"""

from __future__ import annotations

import codecs
import locale
import re
from typing import NamedTuple

from briefgen.model.article import Problem

_BOMS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LATIN = frozenset({"cp1252", "cp1250", "cp1254", "cp1257"})
_OTHER_SCRIPTS = (
    *("cp1251", "koi8_u", "cp1253", "cp1255", "cp1256"),
    *("gb18030", "big5", "cp932", "euc_jp", "cp949"),
)
_WINDOWS_SIBLING = {  # ISO charset of a language -> the Windows code page that files in it were mostly saved in
    "ISO8859-2": "cp1250",
    "ISO8859-16": "cp1250",
    "ISO8859-9": "cp1254",
    "ISO8859-4": "cp1257",
    "ISO8859-10": "cp1257",
    "ISO8859-13": "cp1257",
}
_WEB_LABELS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
               "shift_jis": "cp932", "euc_kr": "cp949"}  # fmt: skip
"""What browsers read under these labels (WHATWG Encoding Standard): the superset, by Python's name for the label."""

_MIN_GUESS_BYTES = 32
"""charset-normalizer calls anything shorter too small to judge; then it is cp1252, the most common legacy encoding."""

_SAMPLE_BYTES = 200_000
"""How much of a file the guess looks at; more does not change it."""

_MAX_CONTROL_SHARE = 0.1
"""Control characters per character in a text; random bytes read as UTF-8 have more, damaged prose far fewer."""

_MAX_CONTROL_SHARE_GUESSED = 0.02
"""The same where the encoding is only a guess: random bytes read in an 8-bit encoding have about 0.1."""

_MIN_WIDE_ASCII_SHARE = 0.1
"""Spaces and digits per character that a text in UTF-16 has at least; a stray NUL in 8-bit text makes fewer of them."""

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNSAFE = re.compile("[\x00\ud800-\udfff]")
"""What no UTF-8 page can carry: NUL and halves of surrogate pairs."""


class Decoded(NamedTuple):
    """A text and how it came about."""

    text: str
    encoding: str
    """Python's name of it."""

    replaced: int
    """How many characters stand as U+FFFD because their bytes could not be read."""

    guessed: bool
    """Whether neither the bytes nor the file say which encoding it is."""


def decode(content: bytes, declared: str | None = None) -> Decoded | None:
    """The text of `content` without a byte-order mark, otherwise unchanged; None where it is no text at all.

    Args:
        content: The bytes of a whole file.
        declared: The encoding the file itself names (``<meta charset>``), tried after UTF-8.
    """
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return _decoded(content[len(bom) :], encoding, _MAX_CONTROL_SHARE)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_other(content, declared)
    if b"\0" in content and (wide := _wide_encoding(content)):
        return _decoded(content, wide, _MAX_CONTROL_SHARE_GUESSED, guessed=True)
    return _decoded(content, "utf-8", _MAX_CONTROL_SHARE)


def decode_problems(place: str, decoded: Decoded) -> tuple[Problem, ...]:
    """What a reader should be told of how a file was decoded."""
    problems = []
    if decoded.guessed:
        problems.append(
            Problem(place, f"is not UTF-8 and was read as {decoded.encoding}", "Save it as UTF-8.", "warning")
        )
    if decoded.replaced:
        problems.append(replaced_problem(place, decoded.replaced))
    return tuple(problems)


def not_text(place: str) -> Problem:
    """The problem of a file of bytes that are no text."""
    return Problem(place, "is not text")


def replaced_problem(place: str, count: int) -> Problem:
    """The problem of `count` characters that had to be replaced."""
    what = "1 character" if count == 1 else f"{count} characters"
    return Problem(place, f"holds {what} that cannot be read, shown as \ufffd", severity="warning")


def clean(text: str) -> tuple[str, int]:
    """`text` with what no page can carry replaced by U+FFFD one for one, so that offsets stay; and how many it were."""
    return _UNSAFE.subn("\ufffd", text)


def is_text(text: str, max_control_share: float = _MAX_CONTROL_SHARE) -> bool:
    """Whether control characters are rare enough for prose."""
    return len(_CONTROL.findall(text)) <= max_control_share * len(text)


def _decode_other(content: bytes, declared: str | None) -> Decoded | None:
    """Bytes that are not UTF-8: damaged UTF-8, the declared encoding, or a guess."""
    if _is_damaged_utf8(content):
        return _decoded(content, "utf-8", _MAX_CONTROL_SHARE_GUESSED)
    if declared and (known := _codec(declared)):
        return _decoded(content, known, _MAX_CONTROL_SHARE_GUESSED)
    if b"\0" in content:
        wide = _wide_encoding(content)
        return _decoded(content, wide, _MAX_CONTROL_SHARE_GUESSED, guessed=True) if wide else None
    return _decoded(content, _guess(content), _MAX_CONTROL_SHARE_GUESSED, guessed=True)


def _decoded(content: bytes, encoding: str, max_control_share: float, *, guessed: bool = False) -> Decoded | None:
    raw = content.decode(encoding, "replace")
    if not is_text(raw, max_control_share):
        return None
    text, unsafe = clean(raw)
    bad_bytes = 0 if "\ufffd" not in raw else raw.count("\ufffd") - _own_replacement_marks(content, encoding)
    return Decoded(text, encoding, unsafe + bad_bytes, guessed)


def _own_replacement_marks(content: bytes, encoding: str) -> int:
    """How many U+FFFD the file itself holds, properly encoded."""
    return content.decode(encoding, "ignore").count("\ufffd")


def _is_damaged_utf8(content: bytes) -> bool:
    """Whether more characters are valid multi-byte UTF-8 than bytes are not; chance hardly does that in prose."""
    errors = content.decode("utf-8", "replace").count("\ufffd")
    valid = sum(char > "\x7f" for char in content.decode("utf-8", "ignore"))
    return valid > errors


def _wide_encoding(content: bytes) -> str | None:
    """UTF-16 without a mark: the byte order under which the text is clean and has the more ASCII (spaces, digits)."""
    best, most_ascii = None, 0
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        ascii_count = sum(char < "\x80" for char in text)
        if ascii_count > max(most_ascii, _MIN_WIDE_ASCII_SHARE * len(text)) and not _CONTROL.search(text):
            best, most_ascii = encoding, ascii_count
    return best


def _codec(label: str) -> str | None:
    """Python's name for a declared encoding, widened as browsers do; None if there is no such text encoding."""
    try:
        name = codecs.lookup(label.strip()).name
        b"a".decode(name)  # codecs that are not text encodings (hex, zip) refuse
    except (LookupError, ValueError, UnicodeError):
        return None
    if name.startswith(("utf", "idna", "punycode", "unicode", "raw_unicode")):
        return None  # UTF-8 has been tried; UTF-16 could not have held the declaration that names it
    return _WEB_LABELS.get(name, name)


def _guess(content: bytes) -> str:
    if len(content) < _MIN_GUESS_BYTES:
        return "cp1252"
    # Imported here: 16 ms that only a file in a legacy encoding should cost.
    from charset_normalizer import from_bytes

    best = from_bytes(content[:_SAMPLE_BYTES], cp_isolation=[*sorted(_LATIN), *_OTHER_SCRIPTS]).best()
    if best is not None and best.encoding not in _LATIN:
        return best.encoding
    return _latin_code_page(content[:_SAMPLE_BYTES])


def _latin_code_page(content: bytes) -> str:
    """The code page of the language that the ASCII words show; cp1252 where that is no other's."""
    # Imported here: its model takes most of a second to load.
    import py3langid

    language, _ = py3langid.classify(content.decode("ascii", "ignore"))
    charset = locale.normalize(str(language)).partition(".")[2]
    windows = _WINDOWS_SIBLING.get(charset, "cp1252")
    # Only Central Europe's two encodings differ in their letters; only the Windows one uses the bytes 80 to 9f.
    if windows == "cp1250" and not any(0x80 <= byte <= 0x9F for byte in content):
        return "iso8859_2"
    return windows
