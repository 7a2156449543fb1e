"""A small site written by hand: two related events in four languages, with everything a page must be able to show."""

from __future__ import annotations

from publish_texts import TEXTS

from briefgen.lang.labels import load_labels
from briefgen.model.briefing import (
    ArticleRef,
    Briefing,
    Cite,
    Entity,
    EventDate,
    EventQuote,
    Fact,
    Line,
    Moment,
    Related,
    Speaker,
    Variant,
)
from briefgen.model.site import ArticleText, Language, Site

LANGUAGES = {
    "en": Language("en", "English", "ltr"),
    "nb": Language("nb", "norsk bokmål", "ltr"),
    "ar": Language("ar", "العربية", "rtl"),
    "de": Language("de", "Deutsch", "ltr"),
}


def cite(article: str, exact: str) -> Cite:
    """The first place of `exact` in a text of the sample."""
    text = TEXTS[article]
    start = text.index(exact)
    end = start + len(exact)
    return Cite(article, start, end, exact, text[max(0, start - 32) : start], text[end : end + 32])


def line(article: str, exact: str, lang: str, *others: Cite) -> Line:
    return Line(exact, lang, (cite(article, exact), *others))


BROKE_BANKS = "The river Orva broke its banks at Storvass on Tuesday 3 March 2026 and flooded the lower town."
THREE_KILLED = "Three people were killed and 1,200 were moved to schools and churches."
NB_BROKE = "Elva Orva gikk over sine bredder i Storvass tirsdag."
NB_FIVE = "Fem personer er døde, opplyser politiet."
AR_BROKE = "فاض نهر أورفا في مدينة ستورفاس يوم الثلاثاء."
DAM_CLAIM = "The dam’s owner, Orva Kraft, says the gates were opened on time."
RETURN = "Residents are to return on Friday, the county said."
SEARCH = "Politimester Ingebjørg Aurdal-Strømsvåg sier at letingen fortsetter til torsdag."
EN_RISING = "“The water is rising faster than we expected,” Mayor Karim Haddad told reporters."
NB_RISING = "– Vannet stiger raskere enn vi ventet, sa ordfører Karim Haddad."
AR_RISING = "قال رئيس البلدية كريم حداد لوكالة أنباء الوادي: «الماء يرتفع أسرع مما توقعنا»."
AR_ALONE = "وأضاف: «لن نترك أحدا وحده»."
TALKS = "Ministers from four states opened two days of talks on the river Orva on Monday."
TREATY = "They are to sign a treaty that would “share the burden of high water” among all four, the hosts said."
DE_TALKS = "Am Montag haben in Altried die Beratungen über den Fluss Orva begonnen."
DE_RULES = TEXTS["talks-de"][len(DE_TALKS) + 1 :].split("\n")[0]
DE_MARCH = "Das Hochwasser vom März 2026 hatte die Staaten an einen Tisch gebracht."

MAYOR = Speaker("per-karim-haddad", "Karim Haddad", "Mayor")
MINISTER = "Annegret von Oberweiler-Langenhagen-Stettenbach"
COMPANY = "Wasserstraßenunterhaltungsverbandsversammlungsgeschäftsstelle"


def fact(id_: str, kind: str, label: str, value: str, support: tuple[Cite, ...], **more: object) -> Fact:
    defaults: dict[str, object] = {
        "lang": "en",
        "normal": None,
        "status": "reported",
        "by": None,
        "box": True,
        "sources": len({c.article for c in support}),
        "variants": (),
    }
    return Fact(id=id_, kind=kind, label=label, value=value, support=support, **{**defaults, **more})  # type: ignore[arg-type]


def quote(id_: str, text: str, lang: str, support: Cite, speaker: Speaker | None, **more: object) -> EventQuote:
    defaults: dict[str, object] = {"kind": "direct", "via": None, "cue": None, "same_as": ()}
    return EventQuote(id=id_, text=text, lang=lang, support=support, speaker=speaker, **{**defaults, **more})  # type: ignore[arg-type]


def article(id_: str, lang: str, title: str | None = None, **more: str | None) -> ArticleRef:
    defaults: dict[str, str | None] = {"published": None, "source": None, "url": None, "copy_of": None}
    return ArticleRef(id=id_, path=f"2026/{id_}.txt", title=title, lang=lang, **{**defaults, **more})


FLOOD = Briefing(
    id="flood-in-storvass",
    slug="flood-in-storvass",
    title=line("valley-courier-flood", "River Orva floods the lower town of Storvass", "en"),
    date=EventDate("2026-03-03", "2026-03-05", "Tuesday to Thursday", None, None),
    venue="loc-storvass",
    summary=(
        line(
            "valley-courier-flood",
            BROKE_BANKS,
            "en",
            cite("wire-copy", BROKE_BANKS),
            cite("fjordposten-flom", NB_BROKE),
        ),
        line("fjordposten-flom", NB_FIVE, "nb"),
        line("valley-courier-flood", RETURN, "en"),
    ),
    articles=(
        article(
            "valley-courier-flood",
            "en",
            "River Orva floods the lower town of Storvass",
            published="2026-03-03T18:20:00+01:00",
            source="The Valley Courier",
            url="https://courier.example/2026/flood?id=7&view=full",
        ),
        article("fjordposten-flom", "nb", published="2026-03-04", source="Fjordposten"),
        article("nahr-faydan", "ar", "فيضان نهر أورفا", source="صحيفة النهر", url="https://nahr.example/فيضان"),
        article("wire-copy", "en", copy_of="valley-courier-flood"),
    ),
    facts=(
        fact(
            "f1",
            "what",
            "What",
            "River Orva broke its banks and flooded the lower town",
            (
                cite("valley-courier-flood", BROKE_BANKS),
                cite("nahr-faydan", AR_BROKE),
                cite("fjordposten-flom", NB_BROKE),
            ),
        ),
        fact(
            "f2",
            "number",
            "Killed",
            "Three people",
            (cite("valley-courier-flood", THREE_KILLED), cite("wire-copy", THREE_KILLED)),
            normal="3 count",
            sources=1,
            variants=(
                Variant("Fem personer", "contradiction", (cite("fjordposten-flom", NB_FIVE),)),
                Variant("personer er døde", "wording", (cite("fjordposten-flom", NB_FIVE),)),
            ),
        ),
        fact("f3", "number", "Evacuated", "1,200", (cite("valley-courier-flood", THREE_KILLED),), normal="1200 count"),
        fact(
            "f4",
            "position",
            "Position",
            "the gates were opened on time",
            (cite("valley-courier-flood", DAM_CLAIM),),
            status="claimed",
            by="org-orva-kraft",
        ),
        fact(
            "f5",
            "plan",
            "Plan",
            "Residents are to return on Friday",
            (cite("valley-courier-flood", RETURN),),
            status="planned",
        ),
        fact(
            "f6",
            "plan",
            "Plan",
            "letingen fortsetter til torsdag",
            (cite("fjordposten-flom", SEARCH),),
            status="planned",
            lang="nb",
            variants=(Variant("til torsdag", "detail", (cite("fjordposten-flom", SEARCH),)),),
        ),
        fact(
            "f7",
            "context",
            "Background",
            "schools and churches",
            (cite("valley-courier-flood", THREE_KILLED),),
            box=False,
        ),
    ),
    quotes=(
        quote(
            "q1",
            "The water is rising faster than we expected,",
            "en",
            cite("valley-courier-flood", EN_RISING),
            MAYOR,
            same_as=("q2",),
        ),
        quote(
            "q2",
            "Vannet stiger raskere enn vi ventet",
            "nb",
            cite("fjordposten-flom", NB_RISING),
            Speaker("per-karim-haddad", "Karim Haddad", "ordfører"),
            same_as=("q1", "q3"),
        ),
        quote(
            "q3",
            "الماء يرتفع أسرع مما توقعنا",
            "ar",
            cite("nahr-faydan", AR_RISING),
            Speaker("per-karim-haddad", "Karim Haddad", "رئيس البلدية"),
            via="وكالة أنباء الوادي",
            same_as=("q2",),
        ),
        quote(
            "q4",
            "لن نترك أحدا وحده",
            "ar",
            cite("nahr-faydan", AR_ALONE),
            Speaker("per-karim-haddad", "Karim Haddad", None),
        ),
        quote(
            "q5",
            "I have never seen anything like it,",
            "en",
            cite("valley-courier-flood", "“I have never seen anything like it,” said a woman at the bus station."),
            Speaker(None, "a woman at the bus station", None),
        ),
        quote(
            "q6",
            "et mareritt",
            "nb",
            cite("fjordposten-flom", "Han kalte natten «et mareritt»."),
            Speaker("per-karim-haddad", "Karim Haddad", None),
            kind="partial",
        ),
    ),
    timeline=(
        Moment(
            "3 March 2026",
            "2026-03-03",
            BROKE_BANKS,
            "en",
            (cite("valley-courier-flood", BROKE_BANKS), cite("wire-copy", BROKE_BANKS)),
        ),
        Moment("torsdag", "2026-03-05", SEARCH, "nb", (cite("fjordposten-flom", SEARCH),)),
        Moment("Friday", "XXXX-WXX-5", RETURN, "en", (cite("valley-courier-flood", RETURN),)),
    ),
    people=(
        Entity(
            "per-karim-haddad",
            "Karim Haddad",
            "Mayor",
            ("كريم حداد",),
            ("valley-courier-flood", "fjordposten-flom", "nahr-faydan"),
        ),
        Entity(
            "per-ingebjorg-aurdal-stromsvag", "Ingebjørg Aurdal-Strømsvåg", "Politimester", (), ("fjordposten-flom",)
        ),
    ),
    places=(
        Entity(
            "loc-storvass",
            "Storvass",
            None,
            ("ستورفاس",),
            ("valley-courier-flood", "fjordposten-flom", "nahr-faydan", "wire-copy"),
        ),
        Entity("loc-orva", "Orva", None, ("أورفا",), ("valley-courier-flood", "nahr-faydan")),
    ),
    organisations=(Entity("org-orva-kraft", "Orva Kraft", None, (), ("valley-courier-flood",)),),
    related=(Related("river-talks", "later", ("Both name Karim Haddad", "Both are about flood")),),
    reasons=("4 articles are set in Storvass", "3 articles name Karim Haddad", "2 articles carry the same text"),
)

TALKS_EVENT = Briefing(
    id="river-talks",
    slug="river-talks-altried",
    title=line("talks-en", "Two-day river talks open in Altried", "en"),
    date=EventDate(None, None, "from Monday", "2026-03-05", None),
    venue="loc-altried",
    summary=(line("talks-en", TALKS, "en", cite("talks-de", DE_TALKS)), line("talks-de", DE_MARCH, "de")),
    articles=(
        article("talks-en", "en", "Two-day river talks open in Altried"),
        article("talks-de", "de", source="Seebote"),
    ),
    facts=(
        fact("f1", "what", "What", "talks on the river Orva", (cite("talks-en", TALKS), cite("talks-de", DE_TALKS))),
        fact("f2", "duration", "How long", "two days", (cite("talks-en", TALKS),), normal="P2D"),
        fact("f3", "plan", "Plan", "sign a treaty", (cite("talks-en", TREATY),), status="planned"),
    ),
    quotes=(
        quote(
            "q1",
            "Storvass must not happen again,",
            "en",
            cite("talks-en", "“Storvass must not happen again,” Mayor Karim Haddad said."),
            MAYOR,
        ),
        quote(
            "q2",
            "Wir brauchen verbindliche Regeln für jede Schleuse",
            "de",
            cite("talks-de", DE_RULES),
            Speaker("per-annegret-von-oberweiler", MINISTER, "Ministerin"),
        ),
        quote("q3", "share the burden of high water", "en", cite("talks-en", TREATY), None, kind="mixed"),
    ),
    timeline=(
        Moment("March 2026", "2026-03", DE_MARCH, "de", (cite("talks-de", DE_MARCH),)),
        Moment("Monday", "XXXX-WXX-1", TALKS, "en", (cite("talks-en", TALKS),)),
    ),
    people=(
        Entity("per-karim-haddad", "Karim Haddad", "Mayor", (), ("talks-en",)),
        Entity("per-annegret-von-oberweiler", MINISTER, "Ministerin", (), ("talks-de",)),
    ),
    places=(
        Entity("loc-altried", "Altried", None, (), ("talks-en", "talks-de")),
        Entity("loc-orva", "Orva", None, (), ("talks-en", "talks-de")),
    ),
    organisations=(Entity("org-verband", COMPANY, None, (), ("talks-de",)),),
    related=(Related("flood-in-storvass", "earlier", ("Both name Karim Haddad",)),),
    reasons=("2 articles are set in Altried", "2 articles name the same day: Monday"),
)


def sample_site(base_url: str = "", language: str = "en", texts: bool = False) -> Site:
    """The sample as a Site; `texts` adds whole articles."""
    return Site(
        title="The Orva Briefing",
        description="What several outlets tell of the same events along the river, each line with its source.",
        language=Language(language, language, "ltr"),
        base_url=base_url,
        labels=load_labels(language),
        briefings=(FLOOD, TALKS_EVENT),
        languages=LANGUAGES,
        texts={id_: _article_text(id_) for id_ in TEXTS} if texts else {},
    )


def _article_text(id_: str) -> ArticleText:
    parts, start = [], 0
    for part in TEXTS[id_].split("\n\n"):
        if not part.startswith("Photo:"):
            parts.append((start, start + len(part), "body", part))
        start += len(part) + 2
    lang = next(a.lang for briefing in (FLOOD, TALKS_EVENT) for a in briefing.articles if a.id == id_)
    return ArticleText(id_, lang, tuple(parts))
