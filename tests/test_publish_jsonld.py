"""JSON-LD: what is stated and nothing else, and never a way out of its script element."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from publish_sample import FLOOD, TALKS_EVENT, sample_site

from briefgen.model.briefing import Briefing
from briefgen.model.site import Site
from briefgen.publish.jsonld import event_jsonld
from briefgen.publish.library import catalogue


def told(site: Site, briefing: Briefing) -> Any:
    return json.loads(event_jsonld(catalogue(site)[0], briefing))


def test_event_states_its_days_and_place() -> None:
    about = told(sample_site(), FLOOD)["about"]
    assert about == {
        "@type": "Event",
        "name": "River Orva floods the lower town of Storvass",
        "startDate": "2026-03-03",
        "endDate": "2026-03-05",
        "location": {"@type": "Place", "name": "Storvass"},
    }


def test_undated_event_states_no_day() -> None:
    assert "startDate" not in told(sample_site(), TALKS_EVENT)["about"]


def test_page_is_based_on_its_articles_and_quotations_on_one_of_them() -> None:
    page = told(sample_site("https://x.example/"), FLOOD)
    assert page["url"] == "https://x.example/events/flood-in-storvass/"
    assert [report.get("publisher", {}).get("name") for report in page["isBasedOn"]] == [
        "The Valley Courier",
        "Fjordposten",
        "صحيفة النهر",
        None,
    ]
    quotation = page["hasPart"][0]
    assert quotation["creator"] == {"@type": "Person", "name": "Karim Haddad"}
    assert quotation["isBasedOn"]["@id"] == page["isBasedOn"][0]["@id"] == "#article-valley-courier-flood"


def test_partials_are_no_quotations_and_unnamed_speakers_no_creators() -> None:
    parts = told(sample_site(), FLOOD)["hasPart"]
    assert "et mareritt" not in [part["text"] for part in parts]
    assert "creator" not in next(part for part in parts if part["text"].startswith("I have never"))


def test_script_element_cannot_be_left() -> None:
    flood = replace(FLOOD, title=replace(FLOOD.title, text="</script><!-- & \u2028"))
    text = event_jsonld(catalogue(replace(sample_site(), briefings=(flood,)))[0], flood)
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text)["headline"] == "</script><!-- & \u2028"
