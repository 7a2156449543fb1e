from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading import nameform
from briefgen.reading.lexicon import lexicon
from briefgen.reading.tokens import tokenize


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "European Union officials", "European Union"),
        ("en", "EU officials", "European Union"),
        ("pl", "Unii Europejskiej", "European Union"),
        ("en", "European Onion growers", None),
    ],
)
def test_a_well_known_name_is_found_in_any_case(lang: str, text: str, name: str | None) -> None:
    found = nameform.well_known(tokenize(text), 0, lexicon(load_pack(lang)))

    assert (found.name if found else None) == name


def test_words_show_what_the_name_is_and_what_ends_it() -> None:
    form = nameform.form_of(("Anna", "Vennermark’s"), lexicon(load_pack("en")), initial=False, shouting=False)

    assert form is not None
    assert (form.text, form.cut, form.type) == ("Anna Vennermark", 2, "PER")


@pytest.mark.parametrize(("word", "says"), [("Hansen-gruppen", True), ("Paris-based", True), ("Berg-Lund", False)])
def test_a_hyphen_may_join_a_name_to_a_common_noun(word: str, says: bool) -> None:
    assert nameform.compound(word) is says


@pytest.mark.parametrize(
    ("lang", "words", "kind"),
    [
        ("en", ("Anna", "Vennermark"), "PER"),
        ("en", ("Orwick", "Council"), "ORG"),
        ("en", ("Orwick", "Bridge"), "LOC"),
    ],
)
def test_the_words_of_a_name_show_its_kind(lang: str, words: tuple[str, ...], kind: str) -> None:
    assert nameform.kind_of(words, None, lexicon(load_pack(lang)), initial=False, shouting=False) == kind
