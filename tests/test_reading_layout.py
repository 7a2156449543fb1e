from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.model.reading import Block
from briefgen.reading import layout

PARAGRAPH = "The river rose by two metres overnight and reached the lower town."
MORE = "Nobody was hurt, and the school opens again on Monday."


def _split(text: str, lang: str = "en", title: str | None = None) -> tuple[Block, ...]:
    return layout.split(text, load_pack(lang), title, load_pack("en"))


def _parts(text: str, lang: str = "en", title: str | None = None) -> list[tuple[str, str]]:
    return [(b.reason or b.role, text[b.span.start : b.span.end]) for b in _split(text, lang, title)]


def test_a_first_line_without_a_stop_is_the_title() -> None:
    text = f"River floods the lower town\n\n{PARAGRAPH}\n\n{MORE}\n"

    assert _parts(text) == [("title", "River floods the lower town"), ("lede", PARAGRAPH), ("body", MORE)]


def test_a_first_line_that_ends_as_a_sentence_is_the_lede() -> None:
    assert _parts(f"{PARAGRAPH}\n\n{MORE}") == [("lede", PARAGRAPH), ("body", MORE)]


@pytest.mark.parametrize("mark", ["?", "!"])
def test_a_headline_may_ask_or_cry(mark: str) -> None:
    assert _parts(f"Will the river rise again{mark}\n\n{PARAGRAPH}")[0][0] == "title"


def test_a_line_alone_is_no_title() -> None:
    assert _parts("River floods the lower town") == [("body", "River floods the lower town")]


def test_one_word_is_no_title() -> None:
    assert _parts(f"Floods\n\n{PARAGRAPH}\n\n{MORE}")[0][0] != "title"


def test_a_long_paragraph_is_no_title() -> None:
    long = "word " * 40 + "word"

    assert _parts(f"{long}\n\n{PARAGRAPH}")[0][0] != "title"


def test_a_title_given_apart_is_found_in_the_text_whatever_its_spaces() -> None:
    text = f"River  floods the lower town.\n\n{PARAGRAPH}"

    assert _parts(text, title="River floods the lower town.")[0] == ("title", "River  floods the lower town.")


def test_with_another_title_given_the_first_line_is_none() -> None:
    text = f"River floods the lower town\n\n{PARAGRAPH}\n\n{MORE}"

    assert "title" not in [role for role, _ in _parts(text, title="Something else")]


@pytest.mark.parametrize("line", ["Water in the cellars", "“Never seen the like”", "What happens now?"])
def test_a_short_line_without_a_stop_between_paragraphs_is_a_crosshead(line: str) -> None:
    assert _parts(f"{PARAGRAPH}\n\n{line}\n\n{MORE}")[1] == ("crosshead", line)


@pytest.mark.parametrize("line", ["– Hørte et smell", "– Aldri sett maken", "«Helt uvirkelig»"])
def test_a_dash_line_or_a_marked_line_may_be_a_crosshead(line: str) -> None:
    text = f"Elven steg to meter i natt.\n\n{line}\n\nIngen ble skadet, og skolen åpner igjen mandag."

    assert _parts(text, "nb")[1] == ("crosshead", line)


@pytest.mark.parametrize(
    "line", ["– Jeg hørte et smell, sier naboen.", "– Er det sant?", "He left.", "There were three reasons:"]
)
def test_a_line_that_ends_or_speaks_as_a_sentence_is_body(line: str) -> None:
    assert _parts(f"{PARAGRAPH}\n\n{line}\n\n{MORE}", "nb")[1] == ("body", line)


@pytest.mark.parametrize(
    ("lang", "line", "reason"),
    [
        ("en", "Read also: Bridge closed for a month", "see_also"),
        ("en", "Leave a comment", "comment_form"),
        ("nb", "Les også: Broen stengt i en måned", "see_also"),
        ("nb", "Les også:\u00a0Broen stengt i en måned", "see_also"),
        ("sv", "Läs också:\u00a0Bron stängd i en månad", "see_also"),
        ("da", "Læs også:\u00a0Broen lukket i en måned", "see_also"),
        ("de", "Lesen Sie auch:\u00a0Brücke einen Monat gesperrt", "see_also"),
        ("fr", "Lire aussi\u00a0: Le pont fermé pour un mois", "see_also"),
        ("es", "Lea también:\u00a0Puente cerrado un mes", "see_also"),
        ("pl", "Czytaj także:\u00a0Most zamknięty na miesiąc", "see_also"),
        ("en", "© Lower Town Gazette 2024", "copyright"),
        ("en", "All rights reserved.", "copyright"),
        ("en", "Advertisement", "advertisement"),
        ("en", "Photo: Anna Berg / Scanpix", "photo_credit"),
        ("nb", "Foto: Anna Berg / NTB", "photo_credit"),
    ],
)
def test_a_line_that_belongs_to_the_page_is_set_aside(lang: str, line: str, reason: str) -> None:
    assert _parts(f"{PARAGRAPH}\n\n{line}\n\n{MORE}", lang)[1] == (reason, line)


def test_english_widgets_are_known_in_every_language() -> None:
    assert _parts(f"Elven steg to meter i natt.\n\nLeave a reply\n\n{MORE}", "nb")[1][0] == "comment_form"


def test_a_word_of_the_page_inside_a_paragraph_sets_nothing_aside() -> None:
    text = f"{PARAGRAPH} The advertisement cost the town a fortune.\n\n{MORE}"

    assert [role for role, _ in _parts(text)] == ["lede", "body"]


@pytest.mark.parametrize(
    ("lang", "credit"),
    [("en", "Photo: Anna Berg / AP"), ("nb", "Foto: Anna Berg / NTB"), ("de", "Foto: Anna Berg / dpa")],
)
def test_a_photo_credit_glued_to_the_last_word_is_cut_off(lang: str, credit: str) -> None:
    assert _parts(f"{PARAGRAPH}{credit}\n\n{MORE}", lang)[:2] == [("lede", PARAGRAPH), ("photo_credit", credit)]


def test_lines_that_an_editor_wrapped_are_one_block() -> None:
    text = (
        "The river rose by two metres overnight and reached the\n"
        "lower town, where three streets had to be cleared before\n"
        "the water came to the doors of the school.\n\n" + MORE
    )

    assert [role for role, _ in _parts(text)] == ["lede", "body"]


def test_short_lines_of_one_paragraph_stay_apart() -> None:
    text = "Three streets were cleared.\nThe school is dry.\nNobody was hurt."

    assert len(_split(text)) == 3


def test_windows_line_ends_part_blocks_like_any_other() -> None:
    text = f"River floods the lower town\r\n\r\n{PARAGRAPH}\r\n\r\n{MORE}\r\n"

    assert _parts(text) == [("title", "River floods the lower town"), ("lede", PARAGRAPH), ("body", MORE)]


@pytest.mark.parametrize("text", ["", "\n\n", " \u00a0\r\n\t"])
def test_a_text_of_white_space_has_no_blocks(text: str) -> None:
    assert _split(text) == ()


def test_without_a_pack_the_layout_is_still_found() -> None:
    text = f"Ylös ja alas joella\n\n{PARAGRAPH}\n\nLeave a comment"

    assert [role for role, _ in _parts(text, "und")] == ["title", "lede", "comment_form"]
