from __future__ import annotations

import pytest

from briefgen.lang.pack import load_pack
from briefgen.model.article import Span
from briefgen.model.reading import DateMention
from briefgen.reading import dates

THURSDAY = "2024-05-16"


def _find(text: str, lang: str, published: str | None = None) -> tuple[DateMention, ...]:
    return dates.find(text, [Span(0, len(text))], load_pack(lang), published)


def _values(text: str, lang: str, published: str | None = None) -> list[tuple[str, str]]:
    return [(d.text, d.value) for d in _find(text, lang, published)]


MONDAYS = [
    ("en", "The match was on Monday.", "Monday"),
    ("nb", "Kampen ble spilt mandag.", "mandag"),
    ("nn", "Kampen vart spelt måndag.", "måndag"),
    ("sv", "Matchen spelades i måndags.", "i måndags"),
    ("da", "Kampen blev spillet mandag.", "mandag"),
    ("de", "Das Spiel war am Montag.", "Montag"),
    ("fr", "Le match a eu lieu lundi.", "lundi"),
    ("es", "El partido se jugó el lunes.", "lunes"),
    ("pl", "Mecz odbył się w poniedziałek.", "poniedziałek"),
]


@pytest.mark.parametrize(("lang", "text", "day"), MONDAYS)
def test_a_weekday_stays_open_without_a_date_of_publication(lang: str, text: str, day: str) -> None:
    assert _values(text, lang) == [(day, "XXXX-WXX-1")]


@pytest.mark.parametrize(("lang", "text", "day"), MONDAYS)
def test_a_weekday_is_the_one_before_the_day_of_publication(lang: str, text: str, day: str) -> None:
    assert _values(text, lang, THURSDAY) == [(day, "2024-05-13")]


@pytest.mark.parametrize(("lang", "text"), [("en", "The vote will be on Monday."), ("nb", "Møtet skal være mandag.")])
def test_a_weekday_in_a_sentence_on_what_is_planned_is_the_one_after(lang: str, text: str) -> None:
    assert [value for _, value in _values(text, lang, THURSDAY)] == ["2024-05-20"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The company promises to mend it by Sunday."),
        ("nb", "Selskapet lover å senke innsjøen innen søndag."),
        ("de", "Der Streik dauert bis Sonntag."),
        ("sv", "Bolaget lovar svar senast på söndag."),
        ("da", "Firmaet lover svar inden søndag."),
    ],
)
def test_a_weekday_that_is_a_term_stays_open_where_nothing_says_whether_it_has_passed(lang: str, text: str) -> None:
    assert [value for _, value in _values(text, lang, THURSDAY)] == ["XXXX-WXX-7"]


def test_the_night_to_a_weekday_is_no_term() -> None:
    assert _values("Innsjøen rant over natt til torsdag.", "nb", THURSDAY) == [("natt til torsdag", f"{THURSDAY}TNI")]


def test_a_weekday_that_is_a_term_of_what_is_planned_is_the_one_after() -> None:
    ((_, value),) = _values("It will be mended by Sunday.", "en", THURSDAY)

    assert value > THURSDAY


def test_a_weekday_that_ends_a_stretch_is_as_past_as_its_beginning() -> None:
    values = [v for _, v in _values("He stayed from Monday until Wednesday.", "en", THURSDAY) if v[0] == "2"]

    assert len(values) == 2
    assert max(values) < THURSDAY


def test_the_weekday_of_publication_is_that_day() -> None:
    assert _values("The match was on Thursday.", "en", THURSDAY) == [("Thursday", THURSDAY)]


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        ("en", "It opened on 3 March 2021.", "3 March 2021"),
        ("en", "It opened on March 3, 2021.", "March 3, 2021"),
        ("en", "It opened on March 3rd, 2021.", "March 3rd, 2021"),
        ("nb", "Den åpnet 3. mars 2021.", "3. mars 2021"),
        ("nn", "Ho opna 3. mars 2021.", "3. mars 2021"),
        ("sv", "Den öppnade den 3 mars 2021.", "3 mars 2021"),
        ("da", "Den åbnede den 3. marts 2021.", "3. marts 2021"),
        ("de", "Sie öffnete am 3. März 2021.", "3. März 2021"),
        ("fr", "Il a ouvert le 3 mars 2021.", "3 mars 2021"),
        ("es", "Abrió el 3 de marzo de 2021.", "3 de marzo de 2021"),
        ("pl", "Otwarto go 3 marca 2021 r.", "3 marca 2021 r."),
    ],
)
def test_a_day_with_month_and_year_is_a_calendar_date(lang: str, text: str, words: str) -> None:
    (found,) = _find(text, lang)

    assert (found.type, found.text, found.value, found.given) == ("DATE", words, "2021-03-03", True)


def test_the_first_of_a_month_may_be_an_ordinal() -> None:
    assert _values("Il a ouvert le 1er mars 2021.", "fr") == [("1er mars 2021", "2021-03-01")]


DAYS = [
    ("en", "It opens on 3 March."),
    ("nb", "Den åpner 3. mars."),
    ("nn", "Ho opnar 3. mars."),
    ("sv", "Den öppnar den 3 mars."),
    ("da", "Den åbner den 3. marts."),
    ("de", "Sie öffnet am 3. März."),
    ("fr", "Il ouvre le 3 mars."),
    ("es", "Abre el 3 de marzo."),
    ("pl", "Otwarcie jest 3 marca."),
]


@pytest.mark.parametrize(("lang", "text"), DAYS)
def test_a_day_without_a_year_stays_open_without_a_date_of_publication(lang: str, text: str) -> None:
    assert [(d.value, d.given) for d in _find(text, lang)] == [("XXXX-03-03", False)]


@pytest.mark.parametrize(("lang", "text"), DAYS)
@pytest.mark.parametrize(("published", "value"), [(THURSDAY, "2024-03-03"), ("2024-12-20", "2025-03-03")])
def test_a_day_without_a_year_is_the_one_nearest_to_publication(
    lang: str, text: str, published: str, value: str
) -> None:
    assert [(d.value, d.given) for d in _find(text, lang, published)] == [(value, False)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("en", "On 31 April."), ("nb", "Den 31. april."), ("de", "Am 31. April."), ("fr", "Le 31 avril.")],
)
def test_the_31st_of_april_is_no_date(lang: str, text: str) -> None:
    assert _values(text, lang, THURSDAY) == []


@pytest.mark.parametrize("text", ["On 31 April 2024.", "On 30 February 2024.", "On 29 February 2023."])
def test_a_day_that_its_year_lacks_is_never_given_as_a_day(text: str) -> None:
    assert not [d for d in _find(text, "en") if len(d.value) > len("2024-04")]


def test_a_leap_day_is_one_in_its_year() -> None:
    assert _values("On 29 February 2024.", "en") == [("29 February 2024", "2024-02-29")]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "from Monday to Wednesday"),
        ("nb", "fra mandag til onsdag"),
        ("nn", "frå måndag til onsdag"),
        ("sv", "från måndag till onsdag"),
        ("da", "fra mandag til onsdag"),
        ("de", "von Montag bis Mittwoch"),
        ("fr", "du lundi au mercredi"),
        ("es", "del lunes al miércoles"),
        ("pl", "od poniedziałku do środy"),
    ],
)
def test_a_stretch_of_weekdays_is_its_length_and_both_ends(lang: str, words: str) -> None:
    found = _find(f"x {words}.", lang)

    assert [(d.type, d.value) for d in found] == [
        ("DURATION", "P3D"),
        ("DATE", "XXXX-WXX-1"),
        ("DATE", "XXXX-WXX-3"),
    ]
    assert found[0].text == words


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "from 3 to 5 March"),
        ("nb", "fra 3. til 5. mars"),
        ("sv", "3–5 mars"),
        ("de", "vom 3. bis 5. März"),
        ("fr", "du 3 au 5 mars"),
        ("pl", "od 3 do 5 marca"),
    ],
)
def test_a_stretch_of_days_of_a_month_is_its_length(lang: str, words: str) -> None:
    assert ("DURATION", words, "P3D") in [(d.type, d.text, d.value) for d in _find(f"x {words}.", lang)]


def test_a_stretch_from_a_weekday_to_itself_has_no_length() -> None:
    assert [d.type for d in _find("It is shut from Monday to Monday.", "en")] == ["DATE", "DATE"]


@pytest.mark.parametrize(
    ("lang", "words", "value"),
    [
        ("en", "three days", "P3D"),
        ("en", "4 hours", "PT4H"),
        ("en", "two and a half hours", "PT2H30M"),
        ("nb", "to uker", "P2W"),
        ("nb", "halvannen time", "PT1H30M"),
        ("nb", "fire og en halv time", "PT4H30M"),
        ("nn", "tre dagar", "P3D"),
        ("sv", "tre dagar", "P3D"),
        ("da", "fire timer", "PT4H"),
        ("de", "drei Tage", "P3D"),
        ("de", "viereinhalb Stunden", "PT4H30M"),
        ("fr", "trois jours", "P3D"),
        ("fr", "quatre heures et demie", "PT4H30M"),
        ("es", "tres días", "P3D"),
        ("es", "cuatro horas y media", "PT4H30M"),
        ("pl", "cztery godziny", "PT4H"),
        ("pl", "dwa tygodnie", "P2W"),
    ],
)
def test_a_length_of_time_is_a_duration(lang: str, words: str, value: str) -> None:
    assert [(d.type, d.text, d.value, d.given) for d in _find(f"x {words} x.", lang)] == [
        ("DURATION", words, value, True)
    ]


YESTERDAYS = [
    ("en", "yesterday"),
    ("nb", "i går"),
    ("nn", "i går"),
    ("sv", "i går"),
    ("da", "i går"),
    ("de", "gestern"),
    ("fr", "hier"),
    ("es", "ayer"),
    ("pl", "wczoraj"),
]


@pytest.mark.parametrize(("lang", "words"), YESTERDAYS)
def test_yesterday_is_the_day_before_publication(lang: str, words: str) -> None:
    assert _values(f"x {words} x.", lang, "2024-03-01") == [(words, "2024-02-29")]


@pytest.mark.parametrize(("lang", "words"), YESTERDAYS)
def test_yesterday_is_only_past_without_a_date_of_publication(lang: str, words: str) -> None:
    assert _values(f"x {words} x.", lang) == [(words, "PAST_REF")]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "three days ago"),
        ("nb", "for tre dager siden"),
        ("nn", "for tre dagar sidan"),
        ("sv", "för tre dagar sedan"),
        ("da", "for tre dage siden"),
        ("de", "vor drei Tagen"),
        ("fr", "il y a trois jours"),
        ("es", "hace tres días"),
        ("pl", "trzy dni temu"),
    ],
)
def test_so_many_days_ago_is_counted_from_publication(lang: str, words: str) -> None:
    assert _values(f"x {words} x.", lang, THURSDAY) == [(words, "2024-05-13")]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "last year"),
        ("nb", "i fjor"),
        ("sv", "i fjol"),
        ("da", "sidste år"),
        ("de", "letztes Jahr"),
        ("fr", "l’an dernier"),
        ("es", "el año pasado"),
        ("pl", "w ubiegłym roku"),
    ],
)
def test_last_year_is_a_year(lang: str, words: str) -> None:
    assert _values(f"x {words} x.", lang, THURSDAY) == [(words, "2023")]


@pytest.mark.parametrize(
    ("words", "value"), [("last week", "2024-W19"), ("next month", "2024-06"), ("in the future", "FUTURE_REF")]
)
def test_weeks_months_and_the_open_future_keep_their_grain(words: str, value: str) -> None:
    assert _values(f"It is set for {words} here.", "en", THURSDAY) == [(words, value)]


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "Monday evening"), ("nb", "mandag kveld"), ("de", "Montagabend"), ("fr", "lundi soir")]
)
def test_a_part_of_a_day_is_a_time(lang: str, words: str) -> None:
    assert [(d.type, d.value) for d in _find(f"x {words} x.", lang, THURSDAY)] == [("TIME", "2024-05-13TEV")]


def test_a_year_counts_only_after_a_word_that_shows_it_is_one() -> None:
    assert _values("It cost 1998 dollars in 2001.", "en") == [("2001", "2001")]


def test_a_month_counts_only_after_a_word_that_shows_it_is_one() -> None:
    assert _values("May said he may come in May 2021 or in May.", "en") == [("May 2021", "2021-05"), ("May", "XXXX-05")]


def test_dates_stand_in_the_order_of_the_text() -> None:
    text = "In 2020, on 3 March 2021 and on Friday."

    assert [d.span.start for d in _find(text, "en")] == sorted(d.span.start for d in _find(text, "en"))


def test_no_date_crosses_a_sentence() -> None:
    text = "He came on 3 March 2021"

    assert [
        text[d.span.start : d.span.end] for d in dates.find(text, [Span(0, 15), Span(16, 23)], load_pack("en"), None)
    ] == []


def test_a_language_without_a_table_of_dates_has_none() -> None:
    assert _find("3 March 2021", "und") == ()


@pytest.mark.parametrize("lang", ["en", "zh", "ru", "fi"])
@pytest.mark.parametrize(
    "text", ["9" * 400 + " days ago", "9" * 5000 + " years", "3 0/5 years", "9/" * 200 + "9 years"]
)
def test_a_number_that_nobody_can_mean_is_no_date(lang: str, text: str) -> None:
    assert all(len(value) < 20 for _, value in _values(text, lang, THURSDAY))
