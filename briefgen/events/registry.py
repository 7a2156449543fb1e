"""Who is who across all articles: one identity for the spellings of a person, a place, an organisation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from briefgen.events.spelling import MIN_COARSE, MIN_SKELETON, coarse, is_latin, parts, skeleton
from briefgen.lang import gazetteer
from briefgen.model.aliases import Aliases, folded
from briefgen.model.reading import Mention, Person, Reading
from briefgen.reading.mentions import fits
from briefgen.reading.tokens import slug

SAME_SURNAME = 86.0
"""Ratio (rapidfuzz, 0-100) of two surnames' folded spellings from which they may be one: Zelensky/Zelenskyy is 94."""

SAME_GIVEN = 75.0
"""The same for given names, where nothing else ties the two people."""

SAME_OFFICE_GIVEN = 40.0
"""For given names of two people with one surname and one office in one country: Vladimir/Volodymyr is 59."""


@dataclass(frozen=True, slots=True)
class Identity:
    """A person, place or organisation of the whole site."""

    id: str
    """``per-vladimir-putin``, ``loc-ru``, ``loc-524901``, ``org-reuters``: usable in an address."""

    kind: str
    name: str
    roles: tuple[tuple[str, str, str], ...]
    """People only: (role key, country, words), the most often stated first."""

    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Registry:
    """Identities by article and local entity."""

    of: dict[tuple[str, str], str]
    """(article id, entity in its reading) to identity id."""

    identities: dict[str, Identity]

    def get(self, article: str, entity: str) -> Identity | None:
        """The identity behind a reading's entity."""
        found = self.of.get((article, entity))
        return self.identities.get(found) if found else None

    def speaker(self, mention: Mention, reading: Reading, among: Sequence[Reading]) -> Identity | None:
        """Whom a speaker mention means: the article's own answer, else the one person of `among` with that office.

        `among` are the articles of the event; if none of them tells who holds the office, any other article may, as
        long as it is somebody whom the event names.
        """
        if mention.name is not None:
            for entity in (f"per:{slug(mention.name)}", f"org:{slug(mention.name)}"):
                found = self.get(reading.id, entity)
                if found is not None:
                    return found
            return next((self.get(reading.id, n.entity) for n in reading.names if n.span == mention.span), None)
        if mention.role is None or mention.country is None:
            return None
        return self.holder(mention.role, mention.country, among)

    def holder(self, role: str, country: str, among: Sequence[Reading]) -> Identity | None:
        """The only person named in these articles who is said to hold an office of a country; else None."""
        named = [(self.of.get((r.id, p.entity)), p.roles) for r in among for p in r.people]
        here = {i for i, roles in named if i and _holds(roles, role, country)}
        holders = here or {i for i, _ in named if i and _holds(self.identities[i].roles, role, country)}
        return self.identities[holders.pop()] if len(holders) == 1 else None


def _holds(roles: Iterable[tuple[str, str, str]], role: str, country: str) -> bool:
    """Whether one of the roles is that office of that country."""
    return any(fits(held, role) and of == country for held, of, _ in roles)


@dataclass(slots=True)
class _Cluster:
    """Mentions of one person while they are being gathered."""

    members: list[tuple[str, Person]] = field(default_factory=list)
    surnames: set[str] = field(default_factory=set)
    givens: set[str] = field(default_factory=set)
    offices: set[tuple[str, str]] = field(default_factory=set)
    scripts: set[bool] = field(default_factory=set)
    """Whether names in it are in Latin letters."""

    shown: str | None = None
    """The name that the user gave it."""

    def add(self, article: str, person: Person) -> None:
        given, surname = parts(person.name)
        self.members.append((article, person))
        self.surnames.add(surname)
        self.scripts.add(is_latin(person.name))
        if given:
            self.givens.add(given)
        self.offices |= {(r, c) for r, c, _ in person.roles if c}


def register(readings: Iterable[Reading], language: str = "", aliases: Aliases | None = None) -> Registry:
    """Identities for everything that the readings name, independent of their order.

    People are shown under the form that articles in `language` use, where there are any; what `aliases` say goes first.
    """
    known = aliases or Aliases()
    rows = sorted(readings, key=lambda r: r.id)
    own = {r.id for r in rows if language and r.lang.split("-")[0] == language.split("-")[0]}
    of: dict[tuple[str, str], str] = {}
    identities: dict[str, Identity] = {}
    for cluster in _people(rows, known):
        identity = _person(cluster, identities, own)
        identities[identity.id] = identity
        of |= {(article, person.entity): identity.id for article, person in cluster.members}
    _things(rows, known, of, identities)
    return Registry(of, identities)


def _people(rows: Sequence[Reading], aliases: Aliases) -> list[_Cluster]:
    """Clusters of people, full names first so that bare surnames find the one they belong to."""
    named: dict[str, _Cluster] = {}
    everyone = [(r.id, p) for r in rows for p in (*r.people, *(r.headline.people if r.headline else ()))]
    everyone.sort(key=lambda m: (-len(m[1].name.split()), not m[1].roles, m[0], m[1].entity))
    by_sound: dict[str, list[_Cluster]] = defaultdict(list)
    out: list[_Cluster] = []
    for article, person in everyone:
        key = coarse(parts(person.name)[1])[:1]
        forms = (person.name, *(form for form in person.aliases if " " in form))
        shown = next((aliases.people[folded(form)] for form in forms if folded(form) in aliases.people), None)
        fitting = [c for c in by_sound[key] if _same(c, person) and not _apart(c, person, aliases)]
        fitting = [c for c in fitting if shown is None or c.shown in (None, shown)]
        if shown is not None and shown in named:
            cluster = named[shown]
        elif not fitting or (len(fitting) > 1 and len(person.name.split()) == 1):
            cluster = _Cluster()
            by_sound[key].append(cluster)
            out.append(cluster)
        else:
            cluster = max(fitting, key=lambda c: len(c.members))
        if shown is not None:
            cluster.shown = shown
            named[shown] = cluster
        cluster.add(article, person)
    return out


def _apart(cluster: _Cluster, person: Person, aliases: Aliases) -> bool:
    """Whether the user keeps this name from one in the cluster."""
    return any(frozenset((folded(p.name), folded(person.name))) in aliases.apart for _, p in cluster.members)


def _same(cluster: _Cluster, person: Person) -> bool:
    given, surname = parts(person.name)
    sounds = len(skeleton(surname)) >= MIN_SKELETON and skeleton(surname) in {skeleton(s) for s in cluster.surnames}
    if sounds and given and skeleton(given) in {skeleton(g) for g in cluster.givens}:
        return True
    if max(fuzz.ratio(surname, s) for s in cluster.surnames) < SAME_SURNAME:
        return {is_latin(person.name)} != cluster.scripts and _same_across_scripts(cluster, given, surname, person)
    if not given or not cluster.givens:
        return surname in cluster.surnames or bool(cluster.offices & {(r, c) for r, c, _ in person.roles if c})
    likeness = max(_given_likeness(given, g) for g in cluster.givens)
    if likeness >= SAME_GIVEN:
        return True
    same_office = any(c1 == c2 and fits(r1, r2) for r1, c1 in cluster.offices for r2, c2, _ in person.roles if c2)
    return same_office and likeness >= SAME_OFFICE_GIVEN


def _same_across_scripts(cluster: _Cluster, given: str, surname: str, person: Person) -> bool:
    """Whether a name in another script is that of the cluster: both parts sound alike, or one does and the office."""
    if coarse(surname) not in {coarse(s) for s in cluster.surnames} or not coarse(surname):
        return False
    whole = {coarse(g) + coarse(surname) for g in cluster.givens}
    if given and coarse(given) + coarse(surname) in whole and len(coarse(given) + coarse(surname)) >= MIN_COARSE:
        return True
    shared = any(c1 == c2 and fits(r1, r2) for r1, c1 in cluster.offices for r2, c2, _ in person.roles if c2)
    return shared and len(coarse(surname)) >= MIN_SKELETON


def _given_likeness(one: str, other: str) -> float:
    a, b = one.split("-"), other.split("-")
    if len(a[0]) == 1 or len(b[0]) == 1:
        return 100.0 if a[0][0] == b[0][0] else 0.0
    return max(fuzz.ratio(one, other), fuzz.ratio(a[0], b[0]))


def _person(cluster: _Cluster, taken: dict[str, Identity], own: Collection[str]) -> Identity:
    ours = [p.name for article, p in cluster.members if article in own and " " in p.name]
    forms = Counter(ours or [p.name for _, p in cluster.members])
    name = cluster.shown or min(forms, key=lambda n: (-len(n.split()) if len(n.split()) < 4 else 0, -forms[n], n))
    roles = Counter(role for _, p in cluster.members for role in p.roles)
    ordered = tuple(sorted(roles, key=lambda r: (not r[1], -roles[r], len(r[2]), r)))
    aliases = sorted({form for _, p in cluster.members for form in (p.name, *p.aliases)} - {name})
    base = f"per-{slug(name)}"
    number = next(n for n in range(1, 10_000) if (base if n == 1 else f"{base}-{n}") not in taken)
    return Identity(base if number == 1 else f"{base}-{number}", "PER", name, ordered, tuple(aliases))


def _things(
    rows: Sequence[Reading], aliases: Aliases, of: dict[tuple[str, str], str], identities: dict[str, Identity]
) -> None:
    """Places and organisations: the entity of a reading is their identity already, unless the user knows better."""
    given = {"LOC": aliases.places, "ORG": aliases.organisations}
    shown_as: dict[str, str] = {}
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, str] = {}
    one_name = _unknown_places(rows)
    for reading in rows:
        for name in (*reading.names, *(reading.headline.names if reading.headline else ())):
            if name.type == "PER":
                continue
            site = one_name.get(_site_id(name.entity), _site_id(name.entity))
            own = given[name.type].get(folded(name.text))
            if own is not None:
                site = _site_of(own, name.type)
                shown_as[site] = own
            of[reading.id, name.entity] = site
            forms[site][" ".join(name.text.split())] += 1
            kinds[site] = name.type
    for site in sorted(forms):
        place = gazetteer.place_by_id(_entity(site))
        shown = shown_as.get(site) or (
            place.name
            if place
            else min(forms[site], key=lambda f: (f"{site[:4]}{slug(f)}" != site, -forms[site][f], f))
        )
        identities[site] = Identity(site, kinds[site], shown, (), tuple(sorted(set(forms[site]) - {shown})))


def _site_of(name: str, kind: str) -> str:
    """The identity of what the user calls by this name: of a known place its own, so that other forms meet it."""
    place = gazetteer.place(name) if kind == "LOC" else None
    return _site_id(place.id) if place else f"{'loc' if kind == 'LOC' else 'org'}-{slug(name)}"


def _unknown_places(rows: Sequence[Reading]) -> dict[str, str]:
    """Places that no table knows, in one form: ``Żaganiu`` is Żagań in another case, ``Eldhavns`` is Eldhavn's."""
    found = sorted(
        {_site_id(n.entity) for r in rows for n in r.names if n.entity.startswith("loc:")}, key=lambda s: (len(s), s)
    )
    out: dict[str, str] = {}
    for at, site in enumerate(found):
        stem = next((s for s in found[:at] if site.startswith(s) and len(site) - len(s) <= MAX_ENDING), None)
        if stem is not None and len(stem) >= MIN_STEM:
            out[site] = out.get(stem, stem)
    return out


MAX_ENDING = 2
"""Letters that a case may add to an unknown place's name."""

MIN_STEM = len("loc-") + 5
"""Letters of the name, with the kind before it, below which two names are too short to be one."""


def _site_id(entity: str) -> str:
    """An entity of a reading as an identity usable in addresses."""
    kind, _, key = entity.partition(":")
    return f"loc-{key.lower()}" if kind in ("iso", "geo", "m49", "reg") else f"{kind}-{key}"


def _entity(site: str) -> str:
    """The gazetteer id behind a place's identity, if it has one."""
    return gazetteer.id_of_key(site.partition("-")[2])
