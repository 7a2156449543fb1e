"""Views: how quotes, facts and supports are brought together for a page."""

from __future__ import annotations

from dataclasses import replace

from publish_sample import FLOOD, cite, fact, sample_site

from briefgen.publish.library import catalogue
from briefgen.publish.views import view_event, view_facts

LIBRARY = catalogue(sample_site())[0]
HERE = cite("fjordposten-flom", "Fem personer er døde, opplyser politiet.")


def test_only_neighbouring_facts_share_a_label() -> None:
    rows = [fact(str(n), "plan", label, "x", (HERE,)) for n, label in enumerate(("Plan", "Plan", "What", "Plan"))]
    groups = view_facts(LIBRARY, FLOOD, rows)
    assert [(group.label, group.count) for group in groups] == [("Plan", 2), ("What", 1), ("Plan", 1)]


def test_claimant_outside_the_event_is_named_and_an_unknown_one_is_not() -> None:
    rows = [fact("1", "position", "A", "x", (HERE,), status="claimed", by=by) for by in ("org-verband", "org-gone")]
    by = [group.facts[0].by for group in view_facts(LIBRARY, FLOOD, [rows[0]]) + view_facts(LIBRARY, FLOOD, [rows[1]])]
    assert by[0] is not None
    assert by[0].path == "organisations/org-verband/index.html"
    assert by[1] is None


def test_event_in_a_list_counts_stated_outlets_and_shows_two_lines() -> None:
    link = view_event(LIBRARY, FLOOD)
    assert (link.articles, link.outlets, len(link.summary)) == (4, 3, 2)
    assert [language.code for language in link.languages] == ["en", "nb", "ar"]


def test_copies_count_once_even_where_the_original_is_not_among_the_support() -> None:
    copy = cite("wire-copy", "Three people were killed and 1,200 were moved to schools and churches.")
    assert LIBRARY.independent((copy, replace(copy, article="valley-courier-flood"), HERE)) == 2
    assert LIBRARY.independent((copy,)) == 1
