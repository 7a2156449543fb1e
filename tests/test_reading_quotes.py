from __future__ import annotations

import pytest

from briefgen.model.article import Article
from briefgen.model.reading import Quote
from briefgen.reading.read import read

LEAD = {"en": "The river rose by two metres.", "nb": "Elven steg to meter.", "sv": "Älven steg två meter."}


def _quotes(text: str, lang: str = "en") -> tuple[Quote, ...]:
    return read(Article("a", "a.txt", text), lang).quotes


def _said(text: str, lang: str = "en") -> list[tuple[str, str | None]]:
    """Words and speaker of each quote."""
    return [(q.text, (q.speaker.name or q.speaker.text) if q.speaker else None) for q in _quotes(text, lang)]


ATTRIBUTED = [
    ("en", "“We start again,” said Anna Berg.", "We start again,"),
    ("en", "“We start again,” Anna Berg said.", "We start again,"),
    ("en", "Anna Berg said: “We start again.”", "We start again."),
    ("en", "Anna Berg said, “We start again.”", "We start again."),
    ("en", "Anna Berg: “We start again.”", "We start again."),
    ("nb", "«Vi begynner på nytt», sier Anna Berg.", "Vi begynner på nytt"),
    ("nb", "Anna Berg sa: «Vi begynner på nytt.»", "Vi begynner på nytt."),
    ("nn", "«Vi byrjar på nytt», seier Anna Berg.", "Vi byrjar på nytt"),
    ("sv", "”Vi börjar om”, säger Anna Berg.", "Vi börjar om"),
    ("da", "»Vi begynder forfra«, siger Anna Berg.", "Vi begynder forfra"),
    ("de", "„Wir fangen neu an“, sagte Anna Berg.", "Wir fangen neu an"),
    ("de", "Anna Berg sagte: „Wir fangen neu an.“", "Wir fangen neu an."),
    ("fr", "« Nous recommençons », a déclaré Anna Berg.", "Nous recommençons"),
    ("es", "«Empezamos de nuevo», dijo Anna Berg.", "Empezamos de nuevo"),
    ("pl", "„Zaczynamy od nowa” – powiedziała Anna Berg.", "Zaczynamy od nowa"),
]


@pytest.mark.parametrize(("lang", "text", "words"), ATTRIBUTED)
def test_whole_sentences_beside_a_verb_of_saying_are_direct_speech(lang: str, text: str, words: str) -> None:
    assert [(q.kind, q.text, q.speaker and q.speaker.name) for q in _quotes(text, lang)] == [
        ("direct", words, "Anna Berg")
    ]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "Anna Berg said the bridge was “closed for the winter”.", "closed for the winter"),
        ("en", "Anna Berg praised the “brave men of the lower town”.", "brave men of the lower town"),
        ("nb", "Anna Berg mener at broen er «stengt for vinteren».", "stengt for vinteren"),
        ("de", "Anna Berg sagte, die Brücke sei „für den Winter gesperrt“.", "für den Winter gesperrt"),
        ("fr", "Anna Berg a déclaré que le pont était « fermé pour l’hiver ».", "fermé pour l’hiver"),
    ],
)
def test_words_that_complete_the_reporter_s_clause_are_mixed(lang: str, text: str, words: str) -> None:
    assert [(q.kind, q.text, q.speaker and q.speaker.name) for q in _quotes(text, lang)] == [
        ("mixed", words, "Anna Berg")
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The mayor spoke of “chaos”."),
        ("en", "The so-called “peace plan” failed."),
        ("en", "The film “The Long Bridge” opens on Friday."),
        ("nb", "Den såkalte «fredsplanen» ble lagt bort."),
        ("sv", "Filmen ”Den långa bron” har premiär på fredag."),
        ("de", "Der Film „Die lange Brücke“ läuft am Freitag an."),
    ],
)
def test_a_word_a_term_or_a_title_is_partial(lang: str, text: str) -> None:
    assert [q.kind for q in _quotes(text, lang)] == ["partial"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The bridge – built in 1974 – was closed on Friday, the mayor said."),
        ("nb", "Broen – bygget i 1974 – ble stengt fredag, sier ordføreren."),
        ("nn", "Brua – bygd i 1974 – vart stengd fredag, seier ordføraren."),
        ("sv", "Bron – byggd 1974 – stängdes i fredags, säger Anna Berg."),
        ("da", "Broen – bygget i 1974 – blev lukket fredag, siger borgmesteren."),
        ("de", "Die Brücke – 1974 gebaut – wurde am Freitag gesperrt, sagte Anna Berg."),
        ("fr", "Le pont – construit en 1974 – a été fermé vendredi, a déclaré Anna Berg."),
        ("es", "El puente – construido en 1974 – se cerró el viernes, dijo Ana Ruiz."),
        ("pl", "Most – zbudowany w 1974 roku – zamknięto w piątek, mówi burmistrz."),
        ("nb", "OSLO – Broen ble stengt fredag, sier ordføreren."),
    ],
)
def test_dashes_around_an_aside_are_no_dialogue(lang: str, text: str) -> None:
    assert _said(text, lang) == []


def test_no_apostrophe_opens_a_quote() -> None:
    assert _said("Xi’s visit was ‘a step towards peace’, Anna Berg said, and it‘s Hill‘s plan.") == [
        ("a step towards peace", "Anna Berg")
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "“We lost the bridge,”said Anna Berg."), ("nb", "«Vi mistet broen»,sier Anna Berg.")],
)
def test_a_clause_glued_to_the_closing_mark_still_names_the_speaker(lang: str, text: str) -> None:
    assert [speaker for _, speaker in _said(text, lang)] == ["Anna Berg"]


def test_stretches_side_by_side_are_quotes_of_their_own_with_one_speaker() -> None:
    assert _said("Anna Berg called it “a step too far” “for the whole town”.") == [
        ("a step too far", "Anna Berg"),
        ("for the whole town", "Anna Berg"),
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "“The bridge,” Anna Berg said, “stays closed until May.”"),
        ("nb", "«Broen», sa Anna Berg, «er stengt til mai.»"),
        ("nn", "«Brua», sa Anna Berg, «er stengd til mai.»"),
        ("sv", "”Bron”, sade Anna Berg, ”är stängd till maj.”"),
        ("da", "»Broen«, sagde Anna Berg, »er lukket til maj.«"),
        ("de", "„Die Brücke“, sagte Anna Berg, „bleibt bis Mai gesperrt.“"),
        ("fr", "« Le pont », a déclaré Anna Berg, « reste fermé jusqu’en mai. »"),
        ("es", "«El puente», dijo Anna Berg, «sigue cerrado hasta mayo»."),
        ("pl", "„Most”, powiedziała Anna Berg, „jest zamknięty do maja.”"),
    ],
)
def test_a_quote_split_by_its_clause_is_two_stretches_of_one_speaker(lang: str, text: str) -> None:
    assert [speaker for _, speaker in _said(text, lang)] == ["Anna Berg", "Anna Berg"]


def test_a_quote_right_after_an_attributed_one_has_the_same_speaker() -> None:
    assert _said("“The bridge is closed,” said Anna Berg. “Nobody may cross it.”") == [
        ("The bridge is closed,", "Anna Berg"),
        ("Nobody may cross it.", "Anna Berg"),
    ]


def test_the_reporter_s_sentence_between_two_quotes_ends_the_carrying_over() -> None:
    text = "“The bridge is closed,” said Anna Berg. The town waited. “Nobody may cross it now.”"

    assert _said(text)[1] == ("Nobody may cross it now.", None)


def test_a_speaker_is_not_carried_over_a_paragraph_in_marks() -> None:
    text = "“The bridge is closed,” said Anna Berg.\n\nThe town waited.\n\n“Nobody may cross it now.”"

    assert _said(text)[1] == ("Nobody may cross it now.", None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Peter Hill runs the ferry. “I lost two boats,” he said."),
        ("en", "“I lost it,” said Peter Hill. The ferry is idle. “We start in May,” he added."),
        ("nb", "Peter Hill driver fergen. «Jeg mistet alt», sier han."),
        ("nn", "Peter Hill driv ferja. «Eg mista alt», seier han."),
        ("sv", "Peter Hill driver färjan. ”Jag förlorade allt”, sade han."),
        ("da", "Peter Hill driver færgen. »Jeg mistede alt«, sagde han."),
        ("nb", "Peter Hill driver fergen. «Det er sent», la han til."),
        ("sv", "Peter Hill driver färjan. ”Det är sent”, lade han till."),
        ("de", "Peter Hill betreibt die Fähre. „Ich verlor alles“, sagte er."),
        ("fr", "Peter Hill dirige le bac. « J’ai tout perdu », a-t-il ajouté."),
        ("es", "Peter Hill dirige el ferri. «Lo perdí todo», añadió."),
        ("pl", "Peter Hill prowadzi prom. „Straciłem wszystko” – dodał."),
    ],
)
def test_a_pronoun_or_a_verb_alone_means_the_one_just_named(lang: str, text: str) -> None:
    assert _said(text, lang)[-1][1] == "Peter Hill"


def test_a_pronoun_of_the_other_gender_is_left_open() -> None:
    (first, second) = _quotes("“I lost it,” said Anna Berg. “We start in May,” he added.")

    assert first.speaker is not None
    assert first.speaker.name == "Anna Berg"
    assert second.speaker is not None
    assert (second.speaker.text, second.speaker.name) == ("he", None)


MET_EN = "Norway’s prime minister Marte Bråten met Danish prime minister Lars Holm."
MET_NB = "Norges statsminister Marte Bråten møtte Danmarks statsminister Lars Holm."


@pytest.mark.parametrize(
    ("lang", "lead", "quote", "name"),
    [
        ("en", MET_EN, "“We share it,” the Danish leader said.", "Lars Holm"),
        ("en", MET_EN, "“We share it,” the Norwegian leader said.", "Marte Bråten"),
        ("en", MET_EN, "“We share it,” the Norwegian prime minister said.", "Marte Bråten"),
        ("nb", MET_NB, "«Vi deler det», sa den danske statsministeren.", "Lars Holm"),
        (
            "nn",
            "Noregs statsminister Marte Bråten møtte Danmarks statsminister Lars Holm.",
            "«Vi deler det», sa den danske statsministeren.",
            "Lars Holm",
        ),
        (
            "sv",
            "Norges statsminister Marte Bråten mötte Danmarks statsminister Lars Holm.",
            "”Vi delar det”, sade den danske statsministern.",
            "Lars Holm",
        ),
        (
            "da",
            "Norges statsminister Marte Bråten mødte Danmarks statsminister Lars Holm.",
            "»Vi deler det«, sagde den danske statsminister.",
            "Lars Holm",
        ),
        (
            "de",
            "Der norwegische Ministerpräsident Ola Moen traf den dänischen Ministerpräsidenten Lars Holm.",
            "„Wir teilen es“, sagte der dänische Ministerpräsident.",
            "Lars Holm",
        ),
        (
            "fr",
            "Le président chilien Pablo Soto a reçu le président péruvien Luis Vega.",
            "« Nous le partageons », a déclaré le président péruvien.",
            "Luis Vega",
        ),
        (
            "es",
            "El presidente chileno Pablo Soto recibió al presidente peruano Luis Vega.",
            "«Lo compartimos», dijo el presidente peruano.",
            "Luis Vega",
        ),
    ],
)
def test_a_role_with_a_country_is_the_leader_of_that_country(lang: str, lead: str, quote: str, name: str) -> None:
    assert _said(f"{lead} {quote}", lang)[0][1] == name


def test_a_role_that_two_bear_is_left_open() -> None:
    text = "President Pablo Soto met President Luis Vega. “The sea is ours,” the president said."

    assert _said(text) == [("The sea is ours,", "the president")]


@pytest.mark.parametrize(
    ("lang", "text", "via"),
    [
        ("en", "“The bridge is closed,” said Anna Berg, according to Reuters.", "Reuters"),
        ("nb", "– Broen er stengt, sier Anna Berg til NTB.", "NTB"),
        ("sv", "– Bron är stängd, säger Anna Berg till TT.", "TT"),
        ("da", "– Broen er lukket, siger Anna Berg til Ritzau.", "Ritzau"),
        ("de", "„Die Brücke ist gesperrt“, sagte Anna Berg der dpa.", "dpa"),
        ("fr", "« Le pont est fermé », a déclaré Anna Berg à l’AFP.", "AFP"),
        ("es", "«El puente está cerrado», dijo Anna Berg a EFE.", "EFE"),
        ("pl", "– Most jest zamknięty – powiedziała Anna Berg w rozmowie z PAP.", "PAP"),
    ],
)
def test_an_agency_is_the_channel_and_not_the_speaker(lang: str, text: str, via: str) -> None:
    assert [(q.speaker and q.speaker.name, q.via) for q in _quotes(text, lang)] == [("Anna Berg", via)]


def test_words_according_to_an_agency_alone_have_no_speaker() -> None:
    (quote,) = _quotes("The bridge is “closed for a long time”, according to Xinhua.")

    assert (quote.speaker, quote.via) == (None, "Xinhua")


@pytest.mark.parametrize("line", ["“Nobody slept”", "“We will build it again”"])
def test_a_crosshead_in_marks_is_no_quote(line: str) -> None:
    text = f"{LEAD['en']}\n\n{line}\n\n“Nobody slept at all,” said Anna Berg."

    assert _said(text) == [("Nobody slept at all,", "Anna Berg")]


@pytest.mark.parametrize("lang", ["nb", "sv"])
def test_a_dash_crosshead_is_no_quote(lang: str) -> None:
    verb = {"nb": "sier", "sv": "säger"}[lang]

    assert _said(f"{LEAD[lang]}\n\n– Ingen sov\n\n– Ingen sov i natt, {verb} Anna Berg.", lang) == [
        ("Ingen sov i natt", "Anna Berg")
    ]


def test_a_headline_in_marks_is_no_quote() -> None:
    assert _said(f"“Nobody slept,” mayor says\n\n{LEAD['en']}\n\nThe school is dry.") == []


def test_a_quote_over_several_paragraphs_keeps_its_speaker() -> None:
    text = "Anna Berg said: “The bridge is closed.\n\n“The school is open.\n\n“Nobody may cross.”\n\nThe town waits."

    assert _said(text) == [
        ("The bridge is closed.", "Anna Berg"),
        ("The school is open.", "Anna Berg"),
        ("Nobody may cross.", "Anna Berg"),
    ]


def test_a_mark_that_is_never_closed_quotes_nothing() -> None:
    assert _said("Anna Berg said: “The bridge is closed. The town waits.\n\nThe school is open.") == []


def test_marks_inside_marks_stay_in_the_quote() -> None:
    assert _said("“He told me ‘the bridge is closed’ and left,” said Anna Berg.") == [
        ("He told me ‘the bridge is closed’ and left,", "Anna Berg")
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "''We start again,'' said Anna Berg."),
        ("en", "``We start again,'' said Anna Berg."),
        ("en", '"We start again," said Anna Berg.'),
        ("de", ",,Wir fangen neu an'', sagte Anna Berg."),
        ("pl", ",,Zaczynamy od nowa'' – powiedziała Anna Berg."),
        ("pl", ",,Zaczynamy od nowa” – powiedziała Anna Berg."),
    ],
)
def test_marks_typed_on_a_keyboard_quote_as_well(lang: str, text: str) -> None:
    assert [(q.kind, q.speaker and q.speaker.name) for q in _quotes(text, lang)] == [("direct", "Anna Berg")]


def test_a_passive_verb_has_no_speaker_beside_it() -> None:
    assert _said("Anna Berg was told “the bridge is closed now”.") == [("the bridge is closed now", None)]


def test_a_stance_that_was_not_taken_is_nobody_s_words() -> None:
    assert _said("Anna Berg has not condemned the “sad and silly plan” yet.") == [("sad and silly plan", None)]


def test_a_whole_sentence_in_marks_is_speech_even_if_nobody_is_said_to_speak() -> None:
    assert [(q.kind, q.speaker) for q in _quotes("“Nobody knows what will happen now.”")] == [("direct", None)]


def test_the_cue_is_the_verb_as_it_stands_in_the_text() -> None:
    text = "« Nous recommençons », a déclaré Anna Berg."

    (quote,) = _quotes(text, "fr")

    assert quote.cue is not None
    assert text[quote.cue.start : quote.cue.end] == "a déclaré"


@pytest.mark.parametrize("lang", ["und", "ka"])
def test_without_a_pack_marks_still_quote_and_nobody_speaks(lang: str) -> None:
    assert [q.speaker for q in _quotes("「橋は閉鎖されています」と述べた。", lang)] == [None]
