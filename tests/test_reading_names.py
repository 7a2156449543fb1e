from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.reading import names
from briefgen.reading.lexicon import lexicon
from briefgen.reading.names import Candidate
from briefgen.reading.tokens import tokenize


def _candidates(text: str, lang: str = "en") -> list[Candidate]:
    lex = lexicon(load_pack(lang))
    return names.candidates([tokenize(text, elided=lex.elided)], text, lex)


def _texts(text: str, lang: str = "en") -> list[str]:
    return [c.text for c in _candidates(text, lang)]


def _types(text: str, lang: str = "en") -> list[tuple[str, str | None]]:
    return [(c.text, c.type) for c in _candidates(text, lang)]


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Then the Norwegian Prime Minister Marte Bråten left the hall.", "Marte Bråten"),
        ("en", "Then Russian President Vladimir Orlov left the hall.", "Vladimir Orlov"),
        ("en", "Then Mr. Peter Hill left the hall.", "Peter Hill"),
        ("en", "Then Dr Anna Lind left the hall.", "Anna Lind"),
        ("nb", "Så dro Norges statsminister Marte Bråten hjem.", "Marte Bråten"),
        ("nn", "Så drog statsminister Marte Bråten heim.", "Marte Bråten"),
        ("sv", "Sedan reste statsminister Marte Lind hem.", "Marte Lind"),
        ("da", "Så tog statsminister Marte Lind hjem.", "Marte Lind"),
        ("de", "Dann ging Ministerpräsident Peter Moen nach Hause.", "Peter Moen"),
        ("de", "Dann ging Frau Anna Lind nach Hause.", "Anna Lind"),
        ("fr", "Puis le président péruvien Luis Vega est parti.", "Luis Vega"),
        ("es", "Luego el presidente peruano Luis Vega se fue.", "Luis Vega"),
        ("pl", "Potem prezydent Luis Vega wyjechał.", "Luis Vega"),
    ],
)
def test_role_nationality_and_form_of_address_are_no_part_of_a_name(lang: str, text: str, name: str) -> None:
    assert name in _texts(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Then the dutch painter Ludwig van Hausen came.", "Ludwig van Hausen"),
        ("fr", "Hier Charles de Villiers est venu.", "Charles de Villiers"),
        ("es", "Ayer llegó Pablo de la Vega.", "Pablo de la Vega"),
        ("nb", "I går kom Ursula von der Traun tilbake.", "Ursula von der Traun"),
        ("en", "Later that day Jean-Marc Durand came.", "Jean-Marc Durand"),
        ("de", "Dann kam Ursula von der Traun zurück.", "Ursula von der Traun"),
        ("de", "Dann kam Ludwig van den Berg zurück.", "Ludwig van den Berg"),
        ("fr", "Hier Charles de La Motte est venu.", "Charles de La Motte"),
        ("en", "Then J. K. Harding came.", "J. K. Harding"),
        ("en", "Then Vladimir Vladimirovich Orlov came.", "Vladimir Vladimirovich Orlov"),
    ],
)
def test_particles_and_hyphens_hold_a_name_together(lang: str, text: str, name: str) -> None:
    assert (name, "PER") in _types(text, lang)


@pytest.mark.parametrize(
    "text", ["Then came Xi’s visit.", "Then came Xi's visit.", "Then came Xi‘s visit.", "Then came the Xis’ visit."]
)
def test_an_apostrophe_genitive_is_no_part_of_a_name(text: str) -> None:
    (found,) = _candidates(text)

    assert text[found.span.start : found.span.end] == found.text
    assert "’" not in found.text
    assert "'" not in found.text
    assert "‘" not in found.text


@pytest.mark.parametrize("name", ["Wang Wei", "Li Na", "Kim Yong Ho", "Nguyen Van Minh"])
def test_a_known_east_asian_family_name_may_open_a_person_s_name(name: str) -> None:
    assert _types(f"Later that day {name} came to town.") == [(name, "PER")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met at the European Commission today.", "European Commission"),
        ("They joined the Labour Party today.", "Labour Party"),
        ("They left the Chinese Communist Party today.", "Chinese Communist Party"),
        ("They study at Hamsley University today.", "Hamsley University"),
        ("They wrote to the Munich Security Conference today.", "Munich Security Conference"),
        ("They called NATO about it.", "NATO"),
        ("They play for FC Hamsley now.", "FC Hamsley"),
        ("They study at the University of Hamsley now.", "University of Hamsley"),
        ("They work for the company Hamsley now.", "Hamsley"),
        ("They told Reuters about it.", "Reuters"),
    ],
)
def test_an_organisation_word_or_an_acronym_makes_an_organisation(text: str, name: str) -> None:
    assert (name, "ORG") in _types(text)


@pytest.mark.parametrize(
    ("lang", "text", "seat"),
    [
        ("en", "Later the Kremlin said no to it.", "Kremlin"),
        ("en", "Later the White House said no to it.", "White House"),
        ("en", "Later Downing Street said no to it.", "Downing Street"),
        ("nb", "Senere svarte Kreml nei til det.", "Kreml"),
        ("fr", "Puis l’Élysée a refusé.", "Élysée"),
        ("es", "Luego la Casa Blanca dijo que no.", "Casa Blanca"),
    ],
)
def test_a_seat_of_government_is_an_organisation(lang: str, text: str, seat: str) -> None:
    assert (seat, "ORG") in _types(text, lang)


@pytest.mark.parametrize(
    ("lang", "text", "name", "place"),
    [
        ("en", "They met in Geneva today.", "Geneva", "geo:2660646"),
        ("nb", "De møttes i Genève i dag.", "Genève", "geo:2660646"),
        ("de", "Sie trafen sich heute in Genf.", "Genf", "geo:2660646"),
        ("es", "Se vieron hoy en Ginebra.", "Ginebra", "geo:2660646"),
        ("pl", "Spotkali się dziś w Genewie.", "Genewie", "geo:2660646"),
        ("en", "They flew to New York City today.", "New York City", "geo:5128581"),
        ("nb", "De snakket om Kinas plan.", "Kinas", "iso:CN"),
        ("en", "They spoke of China’s plan.", "China", "iso:CN"),
    ],
)
def test_a_known_place_has_its_id_in_every_language_and_case(lang: str, text: str, name: str, place: str) -> None:
    found = next(c for c in _candidates(text, lang) if c.place)

    assert (text[found.span.start : found.span.end], found.type, found.place) == (name, "LOC", place)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "A dam broke in Hamsley."), ("nb", "Et ras gikk i Vesleby."), ("en", "HAMSLEY (Reuters) – A dam broke.")],
)
def test_a_name_after_a_preposition_of_place_or_in_a_date_line_is_located(lang: str, text: str) -> None:
    assert [c.located for c in _candidates(text, lang) if c.place is None and c.text != "Reuters"] == [True]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Nobody knows."),
        ("en", "Many left on Monday in January."),
        ("nb", "Ingen vet det."),
        ("de", "Sie warten am Montag."),
        ("fr", "Ils ne savent pas."),
        ("pl", "Nikt nie wie."),
    ],
)
def test_small_words_and_days_are_no_names(lang: str, text: str) -> None:
    assert _texts(text, lang) == []


def test_a_line_in_capitals_makes_nobody_a_person() -> None:
    assert "PER" not in [kind for _, kind in _types("RIVER FLOODS LOWER TOWN AS DAM BREAKS")]


def test_the_first_word_of_a_sentence_is_marked_as_such() -> None:
    assert [c.initial for c in _candidates("Hamsley is wet and so is Vesleby.")] == [True, False]


def test_a_name_never_runs_over_a_line_break() -> None:
    assert "Peter Hill" not in _texts("They saw Peter\nHill in the town.")


def test_a_text_without_capitals_has_no_names() -> None:
    assert _candidates("nothing to see here, 24 of it") == []


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "The Conservative MP Sir John Harding agreed.", [("John Harding", "PER")]),
        ("en", "They saw Company President Jean Harding there.", [("Company", "ORG"), ("Jean Harding", "PER")]),
        ("en", "They saw former Orwick Gov. Anna Harding there.", [("Anna Harding", "PER")]),
        (
            "en",
            "They saw White House Chief of Staff Anna Harding there.",
            [("White House", "ORG"), ("Anna Harding", "PER")],
        ),
        ("en", "They saw Hassan al-Harding there.", [("Hassan al-Harding", "PER")]),
        ("en", "They saw Secretary of State Anna Harding there.", [("Anna Harding", "PER")]),
        ("nb", "Så svarte Venstres Trine Moen på det.", [("Venstre", "ORG"), ("Trine Moen", "PER")]),
        ("en", "They met Peter Hill of Scotland there.", [("Peter Hill", "PER"), ("Scotland", "LOC")]),
        ("de", "Dann kam der Bezirksligist TSG Orwick.", [("TSG Orwick", "ORG")]),
    ],
)
def test_a_run_of_capitals_is_cut_where_a_name_of_its_own_begins(
    lang: str, text: str, names: list[tuple[str, str]]
) -> None:
    assert [t for t in _types(text, lang) if t[1] is not None] == names


def test_what_is_a_thing_by_the_noun_before_it_is_nobody() -> None:
    assert ("Peter Hill", "PER") not in _types("They watched the film Peter Hill there.")


def test_the_stretch_of_a_known_body_is_its_words_and_its_entity_the_one_name() -> None:
    (found,) = [c for c in _candidates("De møtte EU-kommisjonen i går.", "nb") if c.type]

    assert (found.name, found.type) == ("European Commission", "ORG")
