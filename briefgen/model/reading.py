"""What one article says: the result of reading it, language taken care of, nothing compared with other articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefgen.model.article import Article, Span

BlockRole = Literal["title", "lede", "crosshead", "body", "boilerplate"]
QuoteKind = Literal["direct", "mixed", "partial"]
Status = Literal["reported", "planned", "claimed"]
NameType = Literal["PER", "ORG", "LOC"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or line of the article with its part in the layout."""

    span: Span
    role: BlockRole
    reason: str = ""
    """For boilerplate: why it is set aside (``see_also``, ``photo_credit`` ...); else empty."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text that point at somebody or something, and whom they were resolved to."""

    span: Span
    text: str
    name: str | None
    """The name as the article gives it most fully; None where the article alone does not tell."""

    role: str | None = None
    """For a role noun (``the Chinese leader``): the shared key of the role, such as ``leader``."""

    country: str | None = None
    """ISO 3166 code tied to the role noun (``CN``), if any."""

    pronoun: bool = False
    """Whether the words are a pronoun, or a verb that carries one in its ending: alone they tell a reader nothing."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch between quote marks, or the spoken part of a dash line; `span` is without marks."""

    span: Span
    text: str
    kind: QuoteKind
    speaker: Mention | None
    cue: Span | None
    """The verb or phrase that ties the words to the speaker (``said``, ``according to``)."""

    via: str | None
    """The channel that carried the words (an agency, a broadcaster), never the speaker."""

    concepts: frozenset[str] = frozenset()
    """What the quoted words themselves are about: news concepts and concepts of speech; none for a partial quote."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression with its TIMEX3 value (ISO-TimeML)."""

    span: Span
    text: str
    type: DateType
    value: str
    """``2023-02-24``, ``2023-07``, ``P3D``, ``PAST_REF``; an open weekday is ``XXXX-WXX-1``."""

    given: bool
    """Whether the text itself states the value; False where it was worked out from the article's date."""

    limit: bool = False
    """Whether it is named as an end (``until 2040``), and so may lie ahead."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name."""

    span: Span
    text: str
    type: NameType
    entity: str
    """Identity inside the article (``per:vladimir-putin``) or, for places, anywhere (``iso:RU``, ``geo:524901``)."""

    use: Literal["venue", "origin", "actor", ""] = ""
    """For a place: where something happens (``in Moscow``), where it comes from, or who acts (``Moscow said``)."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit and what it counts."""

    span: Span
    text: str
    value: float
    unit: str
    """ISO 4217 code, SI symbol, ``percent`` ..., or ``count``."""

    of: str
    """What is counted: a shared key (``killed``) or the noun as written; empty if the text does not say."""

    bound: Literal["", "about", "at_least", "at_most"] = ""
    whole: Span | None = None
    """With the words that bound it (``at least 12``); None if there are none."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the article names, with everything it says of who that is."""

    entity: str
    name: str
    """The fullest form in the article, without titles."""

    roles: tuple[tuple[str, str, str], ...]
    """(role key, ISO country or empty, words as written) for each apposition, first first."""

    gender: Literal["m", "f", ""]
    aliases: tuple[str, ...]
    """Other forms in the text, in order of appearance."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of title, lede or body with what other stages need to know of its language, already worked out."""

    span: Span
    role: BlockRole
    words: tuple[str, ...]
    """Content words, case-folded, function words left out; comparable within one language."""

    concepts: frozenset[str]
    """Keys of the shared news vocabulary (``visit``, ``flood``, ``verdict``): comparable across languages."""

    status: Status
    """Happened or stated as such, still to come, or somebody's claim."""

    speaker: Mention | None
    """Who says so, when the sentence reports speech (``X said that ...``, ``according to X``)."""

    cue: Span | None
    """The words that report the speech."""

    loaded: bool
    """Whether the reporter's own evaluating words are in it; such a sentence never represents the event."""

    denials: tuple[Span, ...]
    """The words of negation in it."""

    anaphoric: bool = False
    """Whether it opens with a pronoun, and so says little away from the sentence before."""

    @property
    def negated(self) -> bool:
        """Whether the sentence holds a negation."""
        return bool(self.denials)


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything found in one article; a pure function of the article and the language packs."""

    article: Article
    lang: str
    """BCP 47; ``und`` if neither given nor recognised."""

    title: str | None
    """The headline: as given, or the first block where that is one; else None."""

    title_span: Span | None
    """Where the headline stands in the text; None if it was given apart or there is none."""

    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    """In order; boilerplate has none, crossheads have none."""

    quotes: tuple[Quote, ...]
    dates: tuple[DateMention, ...]
    names: tuple[Name, ...]
    amounts: tuple[Amount, ...]
    people: tuple[Person, ...]

    headline: Reading | None = None
    """For a title given apart from the text: the reading of the title alone, its offsets into the title."""

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id

    def exact(self, span: Span) -> str:
        """The article's own words at `span`."""
        return self.article.text[span.start : span.end]
