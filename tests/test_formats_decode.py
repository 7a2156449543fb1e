"""What text do bytes stand for, and what is said where that is not certain?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.formats.decode import clean, decode, decode_problems

LEGACY = [
    ("cp1252", "Statsråden sa mandag at brua på Øya åpner før høsten. «Vi er klare», sa hun."),
    ("cp1252", "Le maire a annoncé lundi que le marché de Noël rouvrira à l’été prochain."),
    ("cp1250", "Starostka v pondělí řekla, že škola bude na podzim znovu otevřena všem žákům."),
    ("cp1250", "Wójt ogłosił w środę, że szkoła zostanie otwarta jesienią, a most będzie gotów."),
    ("iso8859_2", "Wójt ogłosił, że szkoła będzie otwarta jesienią i że most jest już gotów."),
    ("cp1254", "Belediye başkanı pazartesi günü köprünün sonbaharda açılacağını söyledi."),
    ("cp1257", "Meras pirmadienį pranešė, kad mokykla bus atidaryta rudenį, o tiltas jau paruoštas."),
    ("cp1251", "Мэр сообщил в понедельник, что школа откроется осенью."),
    ("koi8_u", "Мэр сообщил в понедельник, что школа откроется осенью."),
    ("cp1253", "Ο δήμαρχος ανακοίνωσε τη Δευτέρα ότι το σχολείο ανοίγει το φθινόπωρο."),
    ("cp1255", "ראש העיר הודיע ביום שני כי בית הספר ייפתח בסתיו."),
    ("cp1256", "أعلن رئيس البلدية يوم الاثنين أن المدرسة ستفتح في الخريف."),
    ("gb18030", "市长星期一宣布，学校将于秋季重新开放，大桥也已准备就绪。"),
    ("big5", "市長星期一宣布，學校將於秋季重新開放，大橋也已準備就緒。"),
    ("cp932", "市長は月曜日、学校が秋に再開すると発表した。橋も準備が整った。"),
    ("cp949", "시장은 월요일 학교가 가을에 다시 문을 연다고 발표했다."),
]


@pytest.mark.parametrize(("encoding", "text"), LEGACY)
def test_legacy_encoding_is_recognised_and_said(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))

    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (text, encoding)
    problems = [str(problem) for problem in decode_problems("a.txt", decoded)]
    assert problems == [f"a.txt: is not UTF-8 and was read as {encoding}. Save it as UTF-8."]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-8"])
def test_byte_order_mark_decides_and_is_no_text(encoding: str) -> None:
    decoded = decode("Året\r\n".encode(encoding))

    assert decoded is not None
    assert (decoded.text, decoded.replaced, decoded.guessed) == ("Året\r\n", 0, False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["The bridge is open.", "Мост открыт, сообщил мэр."])
def test_utf_16_without_a_mark_is_recognised(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))

    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.guessed) == (text, encoding, True)


def test_short_bytes_are_windows_1252() -> None:
    decoded = decode("Høst på Å".encode("cp1252"))

    assert decoded is not None
    assert decoded.text == "Høst på Å"


def test_one_broken_byte_does_not_make_utf_8_something_else() -> None:
    decoded = decode("Brua på øya ".encode() + b"\xe5" + "åpner.".encode())

    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.replaced) == ("Brua på øya �åpner.", "utf-8", 1)
    problems = [str(problem) for problem in decode_problems("a.txt", decoded)]
    assert problems == ["a.txt: holds 1 character that cannot be read, shown as �."]


def test_replacement_mark_of_the_writer_is_not_counted() -> None:
    decoded = decode("� ist das Zeichen für �.".encode())

    assert decoded is not None
    assert decoded.replaced == 0


def test_stray_nul_is_replaced_one_for_one() -> None:
    decoded = decode(b"The bridge\0 is open.")

    assert decoded is not None
    assert (decoded.text, decoded.replaced) == ("The bridge� is open.", 1)


@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x04\0", b"\0" * 40, bytes(range(256)) * 4, b"\x7fELF\x02\x01\x01" + b"\0" * 9],
)
def test_binary_is_no_text(content: bytes) -> None:
    assert decode(content) is None


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1251", "cp1251"), ("ISO-8859-1", "cp1252"), ("gb2312", "gb18030"), ("Shift_JIS", "cp932")],
)
def test_declared_encoding_is_read_as_browsers_read_it(declared: str, encoding: str) -> None:
    text = {"cp1251": "Мост", "cp1252": "“På”", "gb18030": "镕基", "cp932": "①"}[encoding]

    decoded = decode(text.encode(encoding), declared)

    assert decoded is not None
    assert (decoded.text, decoded.guessed) == (text, False)


@pytest.mark.parametrize("declared", ["utf-8", "utf-16", "zip", "hex", "rot13", "no such thing", "", "x\0y", "idna"])
def test_useless_declaration_is_passed_over(declared: str) -> None:
    decoded = decode("Brua på øya åpner mandag, sa ordføreren.".encode("cp1252"), declared)

    assert decoded is not None
    assert decoded.guessed


def test_clean_keeps_the_length() -> None:
    assert clean("a\0b\ud800c") == ("a�b�c", 2)


@given(st.text())
def test_utf_8_comes_back_unchanged(text: str) -> None:
    text = clean(text)[0].removeprefix("\ufeff")
    decoded = decode(text.encode())

    assert decoded is None or decoded.text == text


@given(st.binary(max_size=300), st.none() | st.text(max_size=12))
def test_decoding_never_raises(content: bytes, declared: str | None) -> None:
    decoded = decode(content, declared)

    assert decoded is None or decoded.text.encode() is not None
