"""Who said what: speakers by their names, never pronouns, and one utterance in two articles tied together."""

from __future__ import annotations

import pytest
from test_briefing_material import material
from test_events_registry import told

from briefgen.briefing.quotes import quotes
from briefgen.model.briefing import EventQuote, Speaker
from briefgen.model.reading import Reading

BRIDGE = told(
    "Mayor Karin Solheim opened the new bridge in Bergen on Monday.\n\n"
    '"This bridge will carry us for a hundred years," Solheim said. "We have waited long enough," she added.\n\n'
    'The so-called "bridge to nowhere" cost 40 million euros.\n\n'
    '"It will rust," said a neighbour who did not want to be named.',
    "bridge",
)


def said(*readings: Reading) -> dict[str, EventQuote]:
    """The quotes of one event by their words, without the comma that English sets inside the marks."""
    return {q.text.rstrip(",."): q for q in quotes(material(*readings))}


def by(*readings: Reading) -> dict[str, str | None]:
    """Who each quote is shown to be of."""
    return {words: q.speaker.name if q.speaker else None for words, q in said(*readings).items()}


def test_quotes_are_verbatim_and_lie_in_their_support() -> None:
    for quote in said(BRIDGE).values():
        assert quote.text in BRIDGE.article.text
        assert quote.text in quote.support.exact
        assert BRIDGE.article.text[quote.support.start : quote.support.end] == quote.support.exact


def test_speaker_called_by_surname_or_pronoun_is_shown_by_name() -> None:
    found = by(BRIDGE)

    assert found["This bridge will carry us for a hundred years"] == "Karin Solheim"
    assert found["We have waited long enough"] == "Karin Solheim"


def test_speaker_has_the_identity_and_role_that_the_articles_give() -> None:
    quote = said(BRIDGE)["This bridge will carry us for a hundred years"]

    assert quote.speaker == Speaker("per-karin-solheim", "Karin Solheim", "Mayor")
    assert quote.cue == "said"


def test_unnamed_speaker_is_shown_as_the_article_puts_it() -> None:
    speaker = said(BRIDGE)["It will rust"].speaker

    assert speaker == Speaker(None, "a neighbour", None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ship was late. “Nobody asked us,” he said. “Nor us,” they said."),
        ("de", "Das Schiff kam zu spät. „Niemand hat uns gefragt“, sagte er. „Uns auch nicht“, sagten sie."),
        ("nb", "Skipet var sent ute. «Ingen spurte oss», sa han.\n\n– Heller ikke oss, sa de."),
        ("fr", "Le bateau était en retard. « Personne ne nous a demandé », dit-il. « Nous non plus », dit-elle."),
    ],
)
def test_pronoun_is_never_shown_as_a_speaker(lang: str, text: str) -> None:
    # given speech of people that nothing tells
    found = said(told(text, lang=lang))

    # then
    assert len(found) == 2
    assert {q.speaker for q in found.values()} == {None}


def test_scare_quote_is_partial_and_never_speech() -> None:
    quote = said(BRIDGE)["bridge to nowhere"]

    assert (quote.kind, quote.speaker) == ("partial", None)


def test_speaker_called_by_office_is_named_by_another_article() -> None:
    # given one article with the name, another with the office
    found = by(
        told("Finnish President Aino Raatikka came to Oslo.", "a"),
        told("“It was time to talk,” the Finnish president said.", "b"),
    )

    # then
    assert found["It was time to talk"] == "Aino Raatikka"


def test_one_utterance_in_two_articles_is_tied_together() -> None:
    # given the same words, translated back by two papers
    other = told("“This bridge will carry us for one hundred years,” said the mayor, Karin Solheim.", "other")

    # when
    found = said(BRIDGE, other)
    one, two = (found[f"This bridge will carry us for {n} hundred years"] for n in ("a", "one"))

    # then
    assert (one.same_as, two.same_as) == ((two.id,), (one.id,))
    assert all(q.same_as == () for q in found.values() if q not in (one, two))


def test_same_words_of_two_people_are_two_utterances() -> None:
    found = quotes(
        material(
            told("“The bridge in Bergen is a gift to the town,” said Karin Solheim.", "a"),
            told("“The bridge in Bergen is a gift to the town,” said Ole Brekke.", "b"),
        )
    )

    assert [q.same_as for q in found] == [(), ()]


def test_other_words_of_one_person_are_two_utterances() -> None:
    found = quotes(
        material(
            told("“The bridge in Bergen is a gift to the town,” said Karin Solheim.", "a"),
            told("“We shall never forgive the ferry company for this,” said Karin Solheim.", "b"),
        )
    )

    assert [q.same_as for q in found] == [(), ()]


def test_one_article_does_not_repeat_itself() -> None:
    found = quotes(material(told("“It is late,” said Karin Solheim. “It is late,” said Karin Solheim.")))

    assert [q.same_as for q in found] == [(), ()]


def test_phrase_is_never_tied_to_an_utterance() -> None:
    # given one word in marks, and the sentence it is from
    found = quotes(
        material(
            told("Karin Solheim called it a “gift” to the town.", "a"),
            told("“A gift,” said Karin Solheim.", "b"),
        )
    )

    assert {q.same_as for q in found} == {()}


def test_quotes_keep_their_own_language_and_order() -> None:
    # given
    found = quotes(
        material(
            told("«Det er sent», sa Karin Solheim.", "b", "nb"), told("“It is late,” said Ole Brekke. “Very.”", "a")
        )
    )

    # then
    assert [(q.id, q.support.article, q.lang) for q in found][:1] == [("q1", "a", "en")]
    assert (found[-1].text, found[-1].lang) == ("Det er sent", "nb")
    assert [q.id for q in found] == [f"q{n + 1}" for n in range(len(found))]


def test_support_of_a_quote_holds_all_sentences_it_runs_through() -> None:
    # given a quote of three sentences, with the speaker in the last
    text = "It rained. “We heard a bang. We ran. Then the bridge was gone,” said Karin Solheim. It snowed."

    # when
    (quote,) = quotes(material(told(text)))

    # then
    assert quote.support.exact == text.removeprefix("It rained. ").removesuffix(" It snowed.")


def test_article_without_marks_has_no_quotes() -> None:
    assert quotes(material(told("It rained."))) == ()
