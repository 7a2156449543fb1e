"""Events keep their ids and addresses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.cli import main
from briefgen.errors import ConfigError
from briefgen.events.memory import Address, Memory, decode, encode, recall, redirects, renew
from briefgen.model.article import Article
from briefgen.model.briefing import Briefing, Event, EventDate, Line
from briefgen.reading.read import read


def _event(identity: str, *articles: str) -> Event:
    return Event(identity, "", tuple(read(Article(a, a, "Nothing much."), "en") for a in articles), ())


def _briefing(event: Event) -> Briefing:
    from briefgen.model.briefing import ArticleRef

    refs = tuple(ArticleRef(r.id, r.id, None, "en", None, None, None, None) for r in event.readings)
    nothing = EventDate(None, None, "", None, None)
    return Briefing(event.id, event.slug, Line("", "en", ()), nothing, None, (), refs, (), (), (), (), (), (), (), ())


def test_an_event_that_an_article_joins_keeps_id_and_slug() -> None:
    memory = Memory((Address("ev-old", "flood-in-eldhavn", ("a", "b")),))
    (event,) = recall([_event("ev-new", "0-earlier", "a", "b")], memory)
    assert (event.id, event.slug) == ("ev-old", "flood-in-eldhavn")


def test_of_two_events_that_become_one_the_larger_lives_on_and_the_other_redirects() -> None:
    memory = Memory((Address("ev-1", "one", ("a",)), Address("ev-2", "two", ("b", "c"))))
    (event,) = recall([_event("ev-x", "a", "b", "c")], memory)
    assert event.slug == "two"
    assert redirects(renew(memory, [_briefing(event)])) == {"one": "two"}


def test_an_event_that_splits_leaves_its_address_to_the_larger_part() -> None:
    memory = Memory((Address("ev-1", "one", ("a", "b", "c")),))
    small, large = recall([_event("ev-s", "a"), _event("ev-l", "b", "c")], memory)
    assert (small.id, large.id) == ("ev-s", "ev-1")


def test_a_redirect_lives_as_long_as_the_event_it_leads_to() -> None:
    memory = Memory((Address("ev-1", "one", ("a",)),), (("older", "ev-1"),))
    kept = recall([_event("ev-x", "a")], memory)
    assert redirects(renew(memory, [_briefing(kept[0])])) == {"older": "one"}
    assert redirects(renew(memory, [])) == {}


def test_an_address_that_is_in_use_again_is_no_redirect() -> None:
    memory = Memory((), (("one", "ev-9"),))
    event = replace(_event("ev-9", "a"), slug="one")
    assert redirects(renew(memory, [_briefing(event)])) == {}


def test_the_file_reads_back_as_it_was_written() -> None:
    memory = Memory((Address("ev-1", "flom-på-øya", ("a", "b")),), (("old", "ev-1"),))
    assert decode(encode(memory), "addresses.json") == memory


@pytest.mark.parametrize("raw", [b"", b"{}", b"[]", b'{"format": 1, "events": [3], "moved": {}}'])
def test_a_damaged_file_is_refused_with_an_offer(raw: bytes) -> None:
    with pytest.raises(ConfigError, match=r"addresses\.json: is damaged .* Restore it"):
        decode(raw, "addresses.json")


def test_a_project_remembers_its_own_articles_only(tmp_path: Path) -> None:
    project, other = tmp_path / "project", tmp_path / "other"
    for folder in (project / "content", other):
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text("It rained in Eldhavn on Monday.", encoding="utf-8")
    (project / "briefgen.yaml").write_text("title: Rain\n", encoding="utf-8")
    main(["build", str(project), "--content", str(other), "--output", str(tmp_path / "elsewhere")])
    assert not (project / "addresses.json").exists()
    main(["build", str(project)])
    assert b"ev-" in (project / "addresses.json").read_bytes()
    assert main(["build", str(project), "--check"]) == 0
