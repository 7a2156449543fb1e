"""What is published: the site as one value, and the pages and files it turns into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.model.article import Problem
from briefgen.model.briefing import Briefing


@dataclass(frozen=True, slots=True)
class Language:
    """How a language is named and written."""

    code: str
    """BCP 47."""

    name: str
    """In its own words (``norsk bokmål``); the code itself where no pack or table knows it."""

    direction: str
    """``ltr`` or ``rtl``."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article's whole text by paragraphs, without boilerplate; shown only with the setting ``full_text``."""

    id: str
    lang: str
    paragraphs: tuple[tuple[int, int, str, str], ...]
    """(start, end, role, words): offsets are code points of the article's text; role as in a reading's block."""


@dataclass(frozen=True, slots=True)
class Site:
    """All that the pages are drawn from; nothing is looked up anywhere else."""

    title: str
    description: str
    language: Language
    """The language of labels and navigation."""

    base_url: str
    """Where the site will live (``https://user.github.io/repo/``); empty if not known. Only the 404 page and canonical
    addresses need it: every other address is relative."""

    labels: Mapping[str, str]
    briefings: tuple[Briefing, ...]
    """In reading order: newest first, undated last."""

    languages: Mapping[str, Language]
    """Every language that occurs, by code."""

    texts: Mapping[str, ArticleText] = field(default_factory=dict)
    """By article id; empty unless whole articles are to be shown."""


@dataclass(frozen=True, slots=True)
class Page:
    """An address, the template that draws it and what the template gets."""

    path: str
    """Relative, with ``/``, always a file: ``events/xi-in-moscow/index.html``."""

    template: str
    context: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class File:
    """A finished file."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Report:
    """What a build came to."""

    files: tuple[File, ...]
    problems: tuple[Problem, ...]
    changed: tuple[str, ...] = ()
    """Paths that differ from what lay in the output folder before."""
