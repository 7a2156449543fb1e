"""The page of an event: each part says what is known, opens its support, and is left out where empty."""

from __future__ import annotations

from dataclasses import replace

from lxml import html  # type: ignore[import-untyped]
from publish_draw import EVENT, UNDATED, draw, sample, section, tree, words
from publish_sample import FLOOD, TALKS_EVENT, sample_site


def test_dated_event_opens_with_its_days_and_place() -> None:
    kicker = tree(EVENT).xpath("//p[@class='kicker']")[0]
    assert words(kicker) == "3–5 March 2026 Storvass"
    assert kicker.xpath(".//time/@datetime") == ["2026-03-03", "2026-03-05"]


def test_undated_event_says_what_is_known_and_that_the_rest_is_not() -> None:
    kicker = tree(UNDATED).xpath("//p[@class='kicker']")[0]
    assert words(kicker) == "from Monday calendar date not stated after 5 March 2026 Altried"


def test_every_statement_opens_the_exact_sentence() -> None:
    statements = (
        "//ul[@class='summary']/li",
        "//ol[@class='timeline']/li",
        "//dl[@class='facts']//dd",
        "//figure",
        "//div[@class='phrase']",
    )
    for statement in tree(EVENT).xpath(" | ".join(statements)):
        assert statement.xpath(".//details/summary"), words(statement)
        assert statement.xpath(".//details//blockquote[@lang and @dir='auto']"), words(statement)


def test_support_leads_to_the_article_in_the_page_before_the_original() -> None:
    support = section(EVENT, "summary").xpath(".//ol[@class='supports']/li")[0]
    links = support.xpath(".//a")
    assert links[0].get("href").endswith("#article-valley-courier-flood")
    assert links[-1].get("href").startswith("https://courier.example/2026/flood?id=7&view=full#:~:text=The%20river")
    assert links[-1].get("rel") == "noopener"


def test_boilerplate_beside_a_sentence_is_not_shown() -> None:
    assert "Agency archive" not in sample()[EVENT]


def test_contradicting_values_stand_side_by_side() -> None:
    fact = tree(EVENT).get_element_by_id("fact-f2")
    assert words(fact).startswith("Sources disagree")
    sides = fact.xpath("./ul[@class='sides']/li/span[@class='value']")
    assert [(words(side), side.get("lang")) for side in sides] == [("Three people", "en"), ("Fem personer", "nb")]
    assert "In other words" in words(fact)


def test_count_is_of_independent_articles_though_copies_are_listed() -> None:
    first = section(EVENT, "summary").xpath("./ul/li")[0]
    assert words(first.xpath(".//summary")[0]) == "Sources: 2"
    assert len(first.xpath(".//ol/li")) == 3
    assert "A copy of another article" in words(first)


def test_planned_and_claimed_are_said_in_words() -> None:
    chips = [words(chip) for chip in section(EVENT, "key-facts").xpath(".//span[@class='chip']")]
    assert chips == ["Claimed by Orva Kraft", "Planned", "Planned"]


def test_neighbouring_facts_share_a_label_and_the_rest_is_folded_away() -> None:
    box = section(EVENT, "key-facts")
    assert [words(term) for term in box.xpath("./div/dl//dt")] == ["What", "Killed", "Evacuated", "Position", "Plan"]
    assert words(box.xpath(".//details[@class='further']/summary")[0]) == "Further facts: 1"


def test_versions_of_one_utterance_stand_together() -> None:
    first = section(EVENT, "quotes").xpath(".//div[@class='utterance']")[0]
    assert [quote.get("lang") for quote in first.xpath(".//figure/blockquote")] == ["en", "nb", "ar"]
    assert "Also reported as" in words(first)


def test_right_to_left_quote_carries_language_and_direction() -> None:
    quote = tree(EVENT).get_element_by_id("quote-q4").xpath("./blockquote")[0]
    assert (quote.get("lang"), quote.get("dir")) == ("ar", "rtl")


def test_speaker_leads_to_the_persons_page_and_an_unnamed_one_nowhere() -> None:
    named = tree(EVENT).get_element_by_id("quote-q1")
    assert named.xpath(".//a[@class='name']/@href") == ["../../people/per-karim-haddad/index.html"]
    unnamed = tree(EVENT).get_element_by_id("quote-q5")
    assert words(unnamed.xpath(".//*[@class='name']")[0]) == "a woman at the bus station"
    assert unnamed.xpath(".//a[@class='name']") == []


def test_quote_without_speaker_says_so_and_a_part_of_a_sentence_too() -> None:
    quote = tree(UNDATED).get_element_by_id("quote-q3")
    assert "Speaker not stated" in words(quote)
    assert "Part of a sentence" in words(quote)


def test_channel_is_named_apart_from_the_speaker() -> None:
    assert "via وكالة أنباء الوادي" in words(tree(EVENT).get_element_by_id("quote-q3"))


def test_partial_is_listed_apart_and_never_as_a_block() -> None:
    phrases = section(EVENT, "phrases")
    assert [words(phrase) for phrase in phrases.xpath(".//q")] == ["et mareritt"]
    assert phrases.xpath(".//figure") == []
    assert "et mareritt" not in words(section(EVENT, "quotes"))


def test_timeline_gives_a_machine_date_only_where_the_calendar_has_one() -> None:
    moments = section(EVENT, "timeline").xpath(".//p[@class='when']")
    assert [moment.xpath("./time/@datetime") for moment in moments] == [["2026-03-03"], ["2026-03-05"], []]


def test_article_without_headline_outlet_or_date_is_listed_with_what_it_has() -> None:
    entry = words(tree(EVENT).get_element_by_id("article-wire-copy"))
    assert entry == (
        "wire-copy Outlet not stated date not stated English Copy of River Orva floods the lower town of Storvass"
    )


def test_related_event_gives_relation_and_reasons() -> None:
    related = words(section(EVENT, "related"))
    assert "Later Two-day river talks open in Altried" in related
    assert "Both name Karim Haddad" in related


def test_words_of_articles_are_escaped() -> None:
    title = replace(FLOOD.title, text="<script>alert('x')</script> & more")
    site = replace(sample_site(), briefings=(replace(FLOOD, title=title, related=()),))
    text = draw(site)[EVENT]
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text


def test_event_without_anything_optional_has_no_empty_part() -> None:
    bare = replace(
        TALKS_EVENT,
        venue=None,
        summary=(),
        facts=(),
        quotes=(),
        timeline=(),
        people=(),
        places=(),
        organisations=(),
        related=(),
        reasons=(),
    )
    pages = draw(replace(sample_site(), briefings=(bare,)))
    page = html.document_fromstring(pages[UNDATED])
    assert page.xpath("//section/@aria-labelledby") == ["articles"]
    assert not any(path.startswith("people/") for path in pages)
    assert page.xpath("//nav//a/text()") == ["Events", "Sources", "How to read this"]


def test_language_nobody_recognised_is_left_open() -> None:
    articles = tuple(replace(ref, lang="und") for ref in TALKS_EVENT.articles)
    site = replace(sample_site(), briefings=(replace(TALKS_EVENT, articles=articles, related=()),))
    page = html.document_fromstring(draw(site)[UNDATED])
    assert "Language not recognised" in words(page.xpath("//section[@aria-labelledby='articles']")[0])
    assert "und" not in page.xpath("//@lang")
