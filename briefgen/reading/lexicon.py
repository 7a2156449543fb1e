"""A pack's word lists in the form that the finders ask: sets and tables, built once a language."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Annotated

from briefgen.lang import gazetteer
from briefgen.lang.memo import Memo
from briefgen.lang.nouns import Nouns, common_nouns
from briefgen.lang.pack import LanguagePack, shared
from briefgen.lang.patterns import WordTable, fold_case
from briefgen.reading.letters import plain as plain_letters
from briefgen.reading.packlists import From, by_country, by_last, listed
from briefgen.reading.vocabulary import vocabulary
from briefgen.reading.wordforms import WordForms


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Look-ups for one language; see the pack schema for what each list means.

    A look-up that is just a list of the pack says which, and its type in what form; `lexicon` makes the others.
    """

    code: str
    """BCP 47 of the language."""

    function: frozenset[str]
    articles: Annotated[frozenset[str], From("names", "articles")]
    relatives: Annotated[frozenset[str], From("speech", "relatives")]
    adverb_endings: Annotated[tuple[str, ...], From("speech", "adverb_endings")]
    conjunctions: Annotated[frozenset[str], From("speech", "conjunctions")]
    """Words that join a second verb to its subject: and, but, then."""

    oblique: Annotated[frozenset[str], From("names", "oblique_articles")]
    """Articles that no subject has: des, dem."""

    determiners: Annotated[frozenset[str], From("names", "determiners")]
    """Small words that open a subject: many, some, his."""

    particles: frozenset[str]
    inner: frozenset[str]
    """Small words that may follow a given name inside a name, in any language: von, de."""

    qualifiers: Annotated[frozenset[str], From("names", "role_qualifiers")]
    """Words that belong to the phrase of a role noun after them: interior, former."""

    honorifics: frozenset[str]
    genitive: tuple[str, ...]
    glued: tuple[str, ...]
    """Those endings of the genitive that are written to the word without a mark."""

    owner_endings: Annotated[tuple[str, ...], From("names", "owner_endings")]
    """Endings of a place's name before what belongs to it; an empty one where any form of it may stand there."""

    inflections: tuple[tuple[str, str], ...]
    roles: WordTable
    demonyms: WordTable
    """Values are ISO codes."""

    countries: WordTable
    organisation: WordTable
    venue: Annotated[WordTable, From("names", "venue_words")]
    media: Annotated[WordTable, From("names", "media_words")]
    body_nouns: Annotated[frozenset[str], From("names", "body_nouns")]
    place_nouns: Annotated[frozenset[str], From("names", "place_nouns")]
    thing_nouns: Annotated[frozenset[str], From("names", "thing_nouns")]
    """Common nouns before a name that tell what bears it: the company X, the river X, the film X."""

    shares: Annotated[frozenset[str], From("names", "shares")]
    """Words for a part of a firm: shares in X."""

    body_tails: Annotated[frozenset[str], From("names", "body_tails")]
    venue_tails: Annotated[frozenset[str], From("names", "venue_tails")]
    """Small words that end a name: Oslo kommune, Oslo sentrum."""

    links: frozenset[str]
    """Small words that go on from the noun for a body: University of."""

    no_bodies: frozenset[str]
    """What is written in capitals and is no body: GMT, DVD."""

    place_openers: Annotated[frozenset[str], From("names", "place_openers")]
    others: Annotated[frozenset[str], From("names", "other_words")]
    """Words in names of what is neither person nor place nor body: cup, war."""

    common: frozenset[str]
    """Content words that the pack lists for other ends, case-folded: ordinary words of the language."""

    say: WordTable
    """Keys: ``say``, ``report``, ``claim``, ``after_only``, ``before_only``."""

    pronouns: WordTable
    according: Annotated[WordTable, From("speech", "according")]
    locative: Annotated[frozenset[str], From("places", "locative")]
    toward: Annotated[frozenset[str], From("places", "toward")]
    origins: Annotated[frozenset[str], From("places", "origins")]
    """Words before the place that somebody or something comes from."""

    place_prefixes: Annotated[tuple[str, ...], From("places", "prefixes")]
    """What may be joined to the front of a place’s name: Etelä-Norja."""

    locative_phrases: Mapping[str, tuple[tuple[str, ...], ...]]
    """Those of several words (*north of*), by their last."""

    with_article: Annotated[frozenset[str], From("places", "with_article")]
    """Prepositions of place that hold an article, which names of places rarely have."""

    vague: Annotated[frozenset[str], From("places", "vague")]
    """Prepositions of place that stand before people and things as well."""

    locative_endings: Annotated[tuple[str, ...], From("places", "locative_endings")]
    """Endings of the name of the place where something happens: Moskovassa."""

    prepositions: frozenset[str]
    """All of them; what follows one is no subject."""

    governments: WordTable
    seats: dict[str, str]
    """Any form of a government seat to its one name."""

    channels: frozenset[str]
    papers: frozenset[str]
    """Newspapers by name: channels of what was said to them, but speakers of what they write."""

    possessives: Annotated[frozenset[str], From("names", "possessives")]
    elided: Annotated[frozenset[str], From("names", "elided")]
    """Words without their last vowel before another: l’, qu’."""

    calendar: frozenset[str]
    """Names of months and weekdays, case-folded: capitalised in some languages, never a name."""

    auxiliaries: Annotated[frozenset[str], From("speech", "passive")]
    """Verbs that make the next one passive: was confirmed."""

    capitalised_nouns: Annotated[bool, From("names", "capitalised_nouns")]
    nouns: Nouns
    """Common nouns, where they have capitals."""

    sentence_case: Annotated[bool, From("names", "sentence_case")]
    """Whether only the first word of a title or a body's name has a capital."""

    latin: bool
    """Whether the language is written in Latin letters."""

    surname_endings: Annotated[tuple[str, ...], From("names", "surname_endings")]
    """What hardly anything but a family name ends in, in every case: Zernow, Zernowa."""

    adjective_endings: Annotated[tuple[str, ...], From("names", "adjective_endings")]
    tails: Annotated[WordTable, From("names", "organisation_tails")]
    """What goes on with the name of a body: of the interior, of culture."""

    keeps_endings: Annotated[bool, From("names", "keeps_endings")]
    """Whether the endings under `genitive` belong to a name as it is written: EU:n."""

    speech_orders: Annotated[frozenset[str], From("speech", "after")]
    """Orders of speaker and verb after a quote: VS, SV."""

    carriers: frozenset[str]
    """Words before the channel that brought somebody's words: by, on, to."""

    hearer: Annotated[WordTable, From("speech", "hearer")]
    """Words before whom somebody speaks to."""

    hearer_endings: Annotated[tuple[str, ...], From("speech", "hearer_endings")]
    """Ends of a noun for whom somebody speaks to, case-folded."""

    by_endings: Annotated[tuple[str, ...], From("speech", "by_endings")]
    """Endings of the channel that carried the words: STT:lle."""

    opens_channel: Mapping[str, bool]
    """Whether the name of a channel begins with a word, in whatever case it stands."""

    capitals: bool
    """Whether the script has capital letters, by which names are found."""

    places: Mapping[str, str]
    """Known places by name where the script has no capitals: other scripts ask the gazetteer."""

    address_after: Annotated[frozenset[str], From("names", "titles_after")]
    """Forms of address behind a name: 先生, 씨."""

    nationals: Annotated[frozenset[str], From("places", "nationals")]
    """Words before which a country only tells the nation: the Russian president."""

    bases: Callable[[str], tuple[str, ...]] = field(repr=False)
    """A word itself and what it may be the genitive or another case of, likeliest first."""

    bare: Callable[[str], str] = field(repr=False)
    """A word without an apostrophe genitive (``Xi’s``), which is never part of a name."""

    bares: Mapping[str, str] = field(repr=False)
    """`bare` as a table."""

    points: Mapping[str, bool] = field(repr=False)
    """Whether a word is a pronoun or opens a role noun, and so may point at somebody."""

    role_word: Callable[[str], str] = field(repr=False)
    """A word as the table of roles knows it: without a genitive, and of a hyphened compound the last part."""

    opens_role: Callable[[str], bool] = field(repr=False)
    """Whether any role noun begins with a word."""

    given: Callable[[str], bool] = field(repr=False)
    """Whether a word is a given name, also in another case where the language has cases."""

    explained: Callable[[str], bool] = field(repr=False)
    """Whether a capital is no sign of a headline: the word is a name, a nation or a role by itself."""

    demonym: Callable[[str], frozenset[str]] = field(repr=False)
    """ISO codes of an adjective or inhabitant, also where a capital only opens the sentence (``Russiske``)."""

    small_demonym: Callable[[str], bool] = field(repr=False)
    """Whether a word with a small letter is an adjective of a nation, so that a capital needs another reason."""

    def country_called(self, name: str) -> str:
        """ISO code of the country, or of the country whose capital, a name is; else empty."""
        place = gazetteer.place(name, self.code) if self.capitals else gazetteer.place_by_id(self.places.get(name, ""))
        return place.country if place is not None and (place.kind == "country" or place.capital) else ""


@cache
def lexicon(pack: LanguagePack) -> Lexicon:
    """The look-ups of a pack, made on first use."""
    names, speech, places = pack.groups("names"), pack.groups("speech"), pack.groups("places")
    common = shared()
    channels = [plain_letters(name, pack) for name in common["channels"]["names"]]
    endings = tuple(sorted(names.get("genitive", ("’s", "'s")), key=lambda e: (-len(e), e)))
    inflections = tuple((a, b) for a, b in names.get("inflections", ()))
    roles, pronouns = WordTable(pack.groups("roles")), WordTable(speech.get("pronouns", {}))
    honorifics = frozenset(w.rstrip(".") for w in names.get("honorifics", ()))
    function = frozenset(fold_case(w) for w in pack.words("words", "function"))
    demonyms = WordTable(places.get("demonyms", {}), fold=False)
    words = WordForms(endings, inflections, roles, pronouns, demonyms, honorifics)
    openers = frozenset(name.split()[0] for name in (*channels, *common["channels"]["papers"]))
    return Lexicon(
        **listed(Lexicon, pack),
        code=pack.code,
        function=function,
        particles=frozenset(w for phrase in names.get("particles", ()) for w in phrase.split()),
        inner=frozenset(common["particles"]["words"]),
        honorifics=honorifics,
        genitive=endings,
        glued=tuple(e for e in endings if e.isalnum()),
        inflections=inflections,
        roles=roles,
        demonyms=demonyms,
        countries=WordTable(places.get("names", {}), fold=False),
        organisation=WordTable({"org": (*names.get("organisation_words", ()), *common["organisations"]["words"])}),
        links=frozenset((*names.get("link_words", ()), *common["particles"]["links"])),
        no_bodies=frozenset(common["capitals"]["words"]),
        common=frozenset(fold_case(w) for words in pack.groups("concepts").values() for w in words if w.isalpha()),
        say=WordTable({k: speech.get(k, ()) for k in ("say", "report", "claim", "after_only", "before_only")}),
        pronouns=pronouns,
        locative_phrases=by_last(places.get("locative", ())),
        prepositions=frozenset(
            w for key in ("locative", "toward", "origins", "prepositions") for w in places.get(key, ())
        ),
        governments=WordTable(by_country(common["governments"], pack), fold=False),
        seats={plain_letters(form, pack): g["name"] for g in common["governments"] for form in g["forms"]},
        channels=frozenset(channels),
        papers=frozenset(common["channels"]["papers"]),
        opens_channel=Memo(lambda word: not openers.isdisjoint((words.bare[word], *words.bases[word]))),
        carriers=frozenset(w for w in (*speech.get("by", ()), *places.get("locative", ()), *places.get("toward", ()))),
        calendar=frozenset(
            fold_case(form)
            for key in ("months", "weekdays")
            for forms in pack.groups("dates").get(key, ())
            for form in forms
        ),
        nouns=common_nouns(pack.code, tuple(names.get("compound_links", ())), tuple(names.get("compound_lost", ()))),
        capitals=names.get("capitals", True),
        places={} if names.get("capitals", True) else vocabulary(pack).places,
        bases=words.bases.__getitem__,
        bare=words.bare.__getitem__,
        bares=words.bare,
        points=words.points,
        role_word=words.role_word.__getitem__,
        opens_role=words.opens_role.__getitem__,
        given=words.given.__getitem__,
        explained=words.explained.__getitem__,
        demonym=words.demonym.__getitem__,
        small_demonym=words.small_demonym.__getitem__,
        latin="LATIN" in unicodedata.name(pack.name[:1] or "x", ""),
    )
