"""An event is called and summed up in the articles' own words, each line with its place."""

from __future__ import annotations

from test_briefing_material import material
from test_events_group import LISBON_DE, LISBON_EN
from test_events_registry import told

from briefgen.briefing.headline import MAX_LINE, summary, title
from briefgen.briefing.salience import alike, clusters, scores, weights
from briefgen.model.briefing import Line
from briefgen.model.reading import Reading


def title_of(*readings: Reading, language: str = "en") -> Line:
    return title(material(*readings, language=language))


def summary_of(*readings: Reading, limit: int = 5, language: str = "en") -> tuple[Line, ...]:
    found = material(*readings, language=language)
    worth = scores(found)
    return summary(found, clusters(found.statements, worth), worth, limit)


def test_title_is_a_headline_in_the_language_of_the_site() -> None:
    assert title_of(LISBON_EN, LISBON_DE).text == "President Raatikka opens three-day visit to Lisbon"
    assert title_of(LISBON_EN, LISBON_DE, language="de").text == "Raatikka zu dreitägigem Besuch in Lissabon"


def test_title_in_another_language_says_which() -> None:
    assert title_of(LISBON_DE) == Line("Raatikka zu dreitägigem Besuch in Lissabon", "de", title_of(LISBON_DE).support)


def test_title_is_cited_where_it_stands() -> None:
    (place,) = title_of(LISBON_EN).support

    assert (place.article, place.start) == ("lisbon-en", 0)
    assert place.exact == title_of(LISBON_EN).text


def test_headline_that_only_shouts_gives_way_to_one_that_tells() -> None:
    # given
    loud = told("You will not believe this!\n\nThe mayor, Anna Bergstad, opened the bridge in Bergen.", "a")
    plain = told("Bergstad opens bridge in Bergen\n\nThe mayor, Anna Bergstad, was in good spirits.", "b")

    # when / then
    assert title_of(loud, plain).text == "Bergstad opens bridge in Bergen"


def test_event_without_a_headline_is_called_by_its_lead_sentence() -> None:
    found = title_of(told("Anna Bergstad opened the bridge in Bergen on Monday. It was late, and it rained."))

    assert found.text == "Anna Bergstad opened the bridge in Bergen on Monday."
    assert found.support[0].exact == found.text


def test_headline_given_apart_is_held_up_by_the_first_sentence() -> None:
    # given a title that the text does not hold
    reading = told("She cut the ribbon at noon.", title="Anna Bergstad opens the long bridge in Bergen")

    # when
    found = title_of(reading)

    # then
    assert found.text == "Anna Bergstad opens the long bridge in Bergen"
    assert [c.exact for c in found.support] == ["She cut the ribbon at noon."]


def test_article_without_a_sentence_is_called_by_its_path() -> None:
    assert title_of(told("\n", "a")) == Line("a.txt", "en", ())


def test_summary_lines_are_whole_sentences_of_articles() -> None:
    # when
    lines = summary_of(LISBON_EN, LISBON_DE)

    # then
    sentences = {r.exact(s.span) for r in (LISBON_EN, LISBON_DE) for s in r.sentences}
    assert lines
    assert {line.text for line in lines} <= sentences
    assert all(line.support[0].exact for line in lines)
    assert all(any(c.exact == line.text for c in line.support) for line in lines)


def test_summary_has_as_many_lines_as_asked_at_most() -> None:
    assert [len(summary_of(LISBON_EN, LISBON_DE, limit=n)) <= n for n in (1, 2, 5)] == [True] * 3
    assert len(summary_of(LISBON_EN, LISBON_DE, limit=1)) == 1


def test_summary_says_nothing_twice() -> None:
    # given one report in two papers
    one = told("Twelve people were killed when the dam broke in Bergen. Divers from Oslo are looking for a bus.", "a")
    two = told("In Bergen, twelve people were killed when a dam broke. The bishop of Porto sent flowers.", "b")

    # when
    found = material(one, two)
    lines = summary_of(one, two)
    chosen = [s for s in found.statements if s.text in {line.text for line in lines}]

    # then
    weight = weights(found.statements)
    assert not any(alike(x, y, weight) for x in chosen for y in chosen if x.key < y.key)
    assert max(len(line.support) for line in lines) == 2


def test_summary_leaves_out_headlines_judgements_and_scraps() -> None:
    # given
    text = (
        "Bridge opens in Bergen at last\n\n"
        "The mayor, Anna Bergstad, opened the bridge in Bergen on Monday. It rained. "
        "This shameful bridge in Bergen ruined Anna Bergstad and the whole town hall. "
        "Ferries between the two banks of the fjord stopped at noon."
    )

    # when
    lines = [line.text for line in summary_of(told(text))]

    # then
    assert "The mayor, Anna Bergstad, opened the bridge in Bergen on Monday." in lines
    assert not [
        line for line in lines if "shameful" in line or line in ("It rained.", "Bridge opens in Bergen at last")
    ]


def test_summary_has_no_endless_sentence() -> None:
    endless = "The dam in Bergen broke" + ", and then the water rose again" * 12 + "."

    assert len(endless) > MAX_LINE
    assert endless not in [line.text for line in summary_of(told(f"The dam in Bergen broke on Monday. {endless}"))]


def test_summary_tells_what_happened_before_what_is_planned() -> None:
    # given a plan that stands above the news
    text = (
        "Aino Raatikka will open a fair of Finnish ships in Porto on Friday. "
        "Aino Raatikka arrived in Lisbon on Monday for talks on trade."
    )

    # when
    lines = [line.text for line in summary_of(told(text))]

    # then
    assert [line.split()[2] for line in lines] == ["arrived", "will"]


def test_event_without_sentences_has_no_summary() -> None:
    assert summary_of(told("\n")) == ()
