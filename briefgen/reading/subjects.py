"""Which words are the subject of a verb of saying: beside it, behind an apposition, or at a distance."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.reading import describing, nounphrases, unnamed
from briefgen.reading.lexicon import Lexicon
from briefgen.reading.mentions import Found
from briefgen.reading.scene import Scene
from briefgen.reading.tokens import Token

MAX_GAP = 3
"""Adverbs and auxiliaries allowed between subject and verb."""


MAX_RELATIVE = 6
"""Tokens before a verb within which the relative clause opens whose verb it is."""


def leads(tokens: Sequence[Token], end: int, verb: int, scene: Scene) -> bool:
    """Whether subject and verb belong together: side by side, or with an apposition between commas."""
    gap = tokens[end:verb]
    if not gap:
        return True
    adverbs = scene.pack.words("speech", "adverb_endings")
    if len(gap) <= MAX_GAP and all(light(t, scene) or t.text.endswith(adverbs) for t in gap):
        return True
    return gap[0].text in ",(–" and gap[-1].text in ",)–" and len(gap) > 2


def light(token: Token, scene: Scene) -> bool:
    """Adverbs, auxiliaries, articles, weekdays and other words that may stand between subject and verb."""
    small = token.fold in scene.lex.function or token.fold in scene.lex.calendar
    return small and token.is_word and not scene.lex.pronouns.keys(token.text)


def adverb(token: Token, scene: Scene) -> bool:
    """A small word before a noun phrase that is no part of it."""
    lex = scene.lex
    word = token.fold
    if not light(token, scene) or word in lex.articles or word in lex.determiners:
        return False
    return word not in lex.prepositions and word not in lex.oblique


def follows(gap: Sequence[Token], mention: Found, scene: Scene) -> bool:
    """Whether only small words stand between a verb and its subject; before a person's name, any description may."""
    that = frozenset(scene.pack.words("speech", "that"))
    if len(gap) > MAX_GAP + 2 or any(t.fold in that for t in gap):
        return False
    gap = _past_carrier(gap, scene)
    if all(light(t, scene) or t.text in scene.lex.channels for t in gap):
        return True
    if mention.kind != "person":
        return False
    return all(t.is_word and t.fold not in scene.lex.prepositions for t in gap) or _addressed(gap, scene)


def _addressed(gap: Sequence[Token], scene: Scene) -> bool:
    """Whether a gap is one noun with its preposition, to whom or where it was said: *explicó a la prensa* Luis Ferrer.

    Where nouns have cases that noun may own the name behind it.
    """
    lex = scene.lex
    if lex.inflections or lex.capitalised_nouns or len(gap) < 2 or gap[0].fold not in lex.prepositions:
        return False
    noun = gap[-1]
    plain = noun.is_word and not noun.is_capital and noun.fold not in lex.function and not lex.opens_role(noun.text)
    return plain and all(t.fold in lex.articles for t in gap[1:-1])


def _past_carrier(gap: Sequence[Token], scene: Scene) -> Sequence[Token]:
    """The gap without the channel or place that a preposition brings: *scrive su X il ministro*."""
    lex = scene.lex
    at = next((i for i, t in enumerate(gap) if t.fold in lex.prepositions), None)
    if at is None or lex.capitalised_nouns:
        return gap
    start = at + 1
    while start < len(gap) and gap[start].fold in lex.articles:
        start += 1
    end = start
    while end < len(gap) and (gap[end].is_capital or lex.media.keys(gap[end].text) or _joins_names(gap, end, lex)):
        end += 1
    return (*gap[:at], *gap[end:]) if end > start else gap


def _joins_names(tokens: Sequence[Token], at: int, lex: Lexicon) -> bool:
    """Whether a particle stands between two words of one name: *Jornal do Vale*."""
    small = lex.prepositions | lex.articles | lex.particles
    inside = 0 < at < len(tokens) - 1 and tokens[at].text in small
    return inside and tokens[at - 1].is_capital and tokens[at + 1].is_capital


def _set_off(tokens: Sequence[Token], candidate: Found, verb: int) -> bool:
    """``One of them, Anna Berg, warned``: a name between commas right before the verb."""
    gap = [t.text for t in tokens[candidate.last : verb]]
    return gap == [","] and candidate.first > 0 and tokens[candidate.first - 1].text == ","


def abbreviates(token: Token, scene: Scene) -> bool:
    """Whether a dot after this word belongs to it: ``Mr.``, ``J.``."""
    return token.text in scene.lex.honorifics or len(token.text) == 1


def _head(tokens: Sequence[Token], earlier: Found, candidate: Found, scene: Scene) -> Found | None:
    """``Svenja Dorn of the union GME said``: the person is the subject, what follows the preposition describes them."""
    gap = tokens[earlier.last : candidate.first]
    if earlier.kind not in ("person", "role") or candidate.kind == "pronoun" or not 0 < len(gap) <= unnamed.MAX_SUBJECT:
        return None
    if earlier.kind == "role" and candidate.kind == "person" and _of_office(gap, scene.lex):
        return None  # la consejera de Educación Marta Ruipérez
    attached = gap[0].fold in scene.lex.prepositions or gap[0].fold in scene.lex.particles
    return earlier if attached and all(t.is_word and not scene.lex.say.keys(t.text) for t in gap) else None


def _of_office(gap: Sequence[Token], lex: Lexicon) -> bool:
    """Whether the words between a role and a name tell what the role is for; another role belongs to the name."""
    if gap[-1].fold in lex.function or any(lex.opens_role(t.text) or t.text in lex.honorifics for t in gap):
        return False
    return any(t.is_capital for t in gap)


def _described_by(role: Found, earlier: Sequence[Found], tokens: Sequence[Token], scene: Scene) -> Found | None:
    """The person whom a role between commas describes: *Anna Berg, the minority leader, said*."""
    comma = role.first - 1
    while comma > 0 and role.first - comma <= MAX_GAP and tokens[comma].is_word:
        comma -= 1
    if role.kind != "role" or comma < 1 or tokens[comma].text != "," or tokens[-1].text != ",":
        return None
    if any(light(t, scene) and t.fold not in scene.lex.articles for t in tokens[comma + 1 : role.first]):
        return None
    return next((f for f in earlier if f.kind == "person" and f.last == comma), None)


def _free(person: Found | None, tokens: Sequence[Token], scene: Scene) -> Found | None:
    """The mention if no preposition governs it."""
    return person if person is not None and not governed(tokens, person.first, scene) else None


def _does_it(person: Found, previous: Token, participle: Token, verb: int, scene: Scene) -> bool:
    """Whether a participle right behind a name is that person's: *with Anna Berg calling it*, not *a letter to her*."""
    beside = person.kind == "person" and person.last == verb and "before_only" in scene.lex.say.keys(participle.text)
    return beside and previous.fold not in scene.pack.words("places", "toward")


def inverted(tokens: Sequence[Token], verb: int, at: int, found: list[Found], scene: Scene) -> Found | None:
    """The subject right after the verb, in languages that put it there (``I går sa Berg at``).

    Elsewhere only where the verb opens the sentence (``Said Berg, “...``, ``But, said Berg, “...``).
    """
    orders = scene.pack.groups("speech").get("after", ())
    if "VS" not in orders:
        return None
    opens = all(not t.is_word or t.fold in scene.lex.conjunctions for t in tokens[:verb])
    opens = opens and "before_only" not in scene.lex.say.keys(tokens[verb].text)
    opens = opens and scene.sentences[scene.sentence_at(tokens[0].start)].start == tokens[0].start
    if orders[0] != "VS" and not opens:
        return None
    return next((f for f in found if f.first == at), None)


def _of_relative(tokens: Sequence[Token], verb: int, earlier: Sequence[Found], scene: Scene) -> Found | None:
    """Whom a relative clause tells of: ``Berg, who said “...”``, ``Berg, who has in the past said “...”``."""
    reach = MAX_RELATIVE if scene.pack.flag("speech", "subject_first") else 2  # elsewhere the verb may close the clause
    at = next((i for i in range(verb - 1, max(0, verb - reach), -1) if tokens[i].fold in scene.lex.relatives), 0)
    if at < 1 or not all(t.is_word for t in tokens[at:verb]) or any(f.first >= at for f in earlier):
        return None
    stop = at - 1 if tokens[at - 1].text in _SETS_OFF else at
    meant = next((f for f in earlier if f.last == stop and f.kind in ("person", "role", "organisation")), None)
    return meant and (_described_by(meant, earlier, tokens[: stop + 1], scene) or meant)


def of_participle(tokens: Sequence[Token], verb: int, found: Sequence[Found], scene: Scene) -> Found | None:
    """Whose a participle is (``Berg left the hall, saying “...``): the subject of the main clause before it."""
    main = main_clause(tokens[:verb], scene)
    free = [f for f in found if main <= f.first and f.last <= verb and not governed(tokens, f.first, scene)]
    return next((f for f in free if f.kind != "place"), None)


def _joined(gap: Sequence[Token], scene: Scene) -> bool:
    """Whether a conjunction stands between a mention and a verb, which then has another subject most often."""
    return any(t.fold in scene.lex.conjunctions for t in gap)


def _at_a_distance(tokens: Sequence[Token], verb: int, earlier: Sequence[Found], scene: Scene) -> Found | None:
    """The subject that opens the sentence, for a second verb of its own (``Berg laughed and said``), or behind asides.

    ``Anna Berg, of Bergen, Norway, said``: marks set off what stands between the name and its verb.
    """
    main = main_clause(tokens[:verb], scene)
    first = next((f for f in earlier if f.first >= main and not governed(tokens, f.first, scene)), None)
    if scene.lex.capitalised_nouns:
        if tokens[0].text == ",":
            return None  # Die „Talpost“, ein Blatt der Region, schrieb: the subject stands before
        first = nounphrases.opener(tokens[:verb], main, first, scene)
    if first is None or first.kind == "place" or first.first - main > unnamed.MAX_OPENING or first.gender == "p":
        return None
    if any(t.text in _ENDS for t in tokens[first.last : verb]):
        return None
    start = verb
    while (
        start > first.last and light(tokens[start - 1], scene) and tokens[start - 1].fold not in scene.lex.conjunctions
    ):
        start -= 1
    coordinated = tokens[start - 1].fold in scene.lex.conjunctions
    aside = tokens[verb - 1].text in _SETS_OFF and tokens[nounphrases.end(tokens, first, scene)].text in _SETS_OFF
    again = scene.lex.capitalised_nouns and _opens_predicate(tokens, verb, scene)
    return first if coordinated or again or (aside and verb - first.last > 1) else None


def _opens_predicate(tokens: Sequence[Token], verb: int, scene: Scene) -> bool:
    """Whether a verb behind a comma has no subject behind it: *Berg zögerte, sagte aber, sie komme*."""
    ahead = next((t for t in tokens[verb + 1 :] if not light(t, scene)), None)
    return tokens[verb - 1].text == "," and ahead is not None and ahead.text in ",:"


_SETS_OFF = frozenset(",–—)-(")
_ENDS = frozenset(":;!?")


def before(tokens: Sequence[Token], verb: int, found: Sequence[Found], scene: Scene) -> Found | None:
    """The subject of a verb of saying among the mentions before it: the nearest that leads it, else one further off."""
    earlier = [f for f in found if f.last <= verb]
    antecedent = _of_relative(tokens, verb, earlier, scene) or unnamed.one_of_many(tokens, verb, scene)
    if antecedent is not None:
        return antecedent
    for at in range(len(earlier) - 1, -1, -1):
        candidate = earlier[at]
        if not leads(tokens, candidate.last, verb, scene) and not _set_off(tokens, candidate, verb):
            continue
        if at and _joined(tokens[candidate.last : verb], scene):
            break  # Berg met Lund and said: the second verb is Berg's
        head = _head(tokens, earlier[at - 1], candidate, scene) if at else None
        if head is not None:
            return _free(_described_by(head, earlier[: at - 1], tokens[:verb], scene), tokens, scene) or head
        previous = _before(tokens, candidate.first, scene)
        if previous is not None and _does_it(candidate, previous, tokens[verb], verb, scene):
            return candidate
        if previous is not None and previous.fold in scene.lex.prepositions and not _subordinates(previous, scene):
            return unnamed.phrase_before(tokens, verb, scene) or _at_a_distance(tokens, verb, earlier, scene)
        owner = describing.depends(candidate, earlier[at - 1] if at else None, tokens, scene)
        if owner is not None:
            return owner
        aside = _set_off(tokens, candidate, verb)
        noun = nounphrases.owned(tokens, candidate, scene)
        if noun is not None:
            return noun
        inside = scene.lex.capitalised_nouns and candidate.first > 0 and tokens[candidate.first - 1].is_capital
        if candidate.kind == "place" and (aside or inside or not _opens_clause(tokens, candidate.first)):
            break
        return _free(_described_by(candidate, earlier[:at], tokens[:verb], scene), tokens, scene) or candidate
    return _at_a_distance(tokens, verb, earlier, scene)


def _before(tokens: Sequence[Token], first: int, scene: Scene) -> Token | None:
    """The word before a mention and its article."""
    at = first - 1
    while at > 0 and tokens[at].fold in scene.lex.articles:
        at -= 1
    return tokens[at] if at >= 0 else None


def _subordinates(token: Token, scene: Scene) -> bool:
    """Whether a preposition opens a clause as well: *days after Berg told*."""
    return token.fold in scene.pack.words("speech", "subordinators")


def main_clause(tokens: Sequence[Token], scene: Scene) -> int:
    """Where the main clause begins: behind the comma of a clause that a conjunction opens (``When Berg left, ...``)."""
    first = next((t for t in tokens if t.is_word), None)
    if first is None or first.fold not in scene.lex.function or first.fold in scene.lex.prepositions:
        return 0
    if is_article(first, scene) or scene.lex.pronouns.keys(first.text):
        return 0
    return next((i + 1 for i, t in enumerate(tokens) if t.text == ","), 0)


def governed(tokens: Sequence[Token], at: int, scene: Scene) -> bool:
    """Whether a preposition, or an article that no subject has, stands before what begins here."""
    if _oblique(tokens[at], scene):
        return True
    while at and (is_article(tokens[at - 1], scene) or _oblique(tokens[at - 1], scene)):
        at -= 1
        if _oblique(tokens[at], scene):
            return True
    return bool(at) and tokens[at - 1].fold in scene.lex.prepositions


def is_article(token: Token, scene: Scene) -> bool:
    """Whether a token is an article or a small word that stands where one does: the, many, his."""
    return token.fold in scene.lex.articles or token.fold in scene.lex.determiners


def _oblique(token: Token, scene: Scene) -> bool:
    return token.fold in scene.lex.oblique


def _opens_clause(tokens: Sequence[Token], first: int) -> bool:
    """Whether a place stands where a subject does; inside a clause it is most often just where something was."""
    return first == 0 or tokens[first - 1].text in ",;:–“„«" or not tokens[first - 1].text[0].islower() or first == 1
