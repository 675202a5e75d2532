"""What is known of a language without a grammar of its own here: words, and no more."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import chain
from typing import Final, TypeAlias

RUSSIAN: Final = "ru"
LANGUAGES: Final = ("fr", "de", "es", RUSSIAN)
"""ISO 639-1 of the languages that have such a file; English has more."""

_COMPOUNDED: Final = 5
"""Letters that the last noun of a compound has at least."""

Phrases: TypeAlias = tuple[tuple[str, ...], ...]
"""Phrases word by word, the longest first."""
_Table: TypeAlias = dict[str, str | bool | list[str]]


@dataclass(frozen=True, slots=True)
class Sayings:
    """The words of one language by which speakers are told; all folded."""

    has_articles: bool
    """Whether a noun has a determiner before it."""
    verb_second: bool
    """Whether the subject stands behind the verb when anything else opens a clause."""
    drops_subjects: bool
    """Whether a verb may go without a subject."""
    opens_turns_with_dash: bool
    """Whether a paragraph that opens with a dash is somebody's turn."""
    turns_end_at_dash: bool
    """Whether a dash, not a comma, parts the words of a turn from who says them."""

    verbs: frozenset[str]
    auxiliaries: frozenset[str]
    be: frozenset[str]
    """Forms that make a passive."""
    been: frozenset[str]
    """The participle of "be" that makes one behind an auxiliary."""
    reflexives: frozenset[str]
    weak_verbs: frozenset[str]
    """Those of the verbs that have other meanings more often."""
    split_verbs: frozenset[str]
    """Verbs that say so with a word at the end: "geht-aus"."""
    reflexive_verbs: frozenset[str]
    """Verbs that say how somebody speaks with a reflexive only: "zeigte sich"."""
    calls: frozenset[str]
    """Verbs before a name or a title: "heißt"."""
    impersonal_verbs: frozenset[str]
    """Verbs of which nobody is the subject: "говорится"."""
    by: frozenset[str]
    """What leads to whoever acts in a passive: "by"."""
    between: frozenset[str]
    """What may stand between a verb and its subject, and before the verb."""
    masculine: frozenset[str]
    feminine: frozenset[str]
    plural: frozenset[str]
    impersonal: frozenset[str]
    """Subjects that are nobody: "on", "es"."""
    first_person: frozenset[str]
    own: frozenset[str]
    """Determiners of the first person: "mon"."""
    according: Phrases
    """Phrases that lead to a source."""
    according_first: Phrases
    """Those that do so only at the front of a sentence: "for"."""
    according_by: Phrases
    """Those that hold a pronoun: "in her words"."""
    ones: Phrases
    """What stands for somebody of a group: "l'un d'eux"."""
    with_words: Phrases
    """What attributes behind the quotation with any verb: "con estas palabras"."""
    as_words: frozenset[str]
    """What opens a clause that attributes: "wie der Minister sagte"."""
    after_words: frozenset[str]
    """What attributes only behind the quotation: "so der Minister"."""
    postpositions: frozenset[str]
    """What follows a source: "dem Minister zufolge"."""
    indefinite: frozenset[str]
    """Determiners of somebody who was not spoken of before."""
    determiners_m: frozenset[str]
    determiners_f: frozenset[str]
    determiners_plural: frozenset[str]
    not_subject: frozenset[str]
    """Determiners that no subject has: the dative, the accusative."""
    his: frozenset[str]
    her: frozenset[str]
    their: frozenset[str]
    genitives: frozenset[str]
    """What goes on with a noun phrase: "de l'association"."""
    genitives_named: frozenset[str]
    """What does so before a name only: "der Bürgermeister von Tarwitz"."""
    prepositions: frozenset[str]
    bodies_at: frozenset[str]
    """Prepositions before a body that speaks: "dit-on à la mairie"."""
    time: frozenset[str]
    particles: frozenset[str]
    """Small words inside names: "von"."""
    titles: frozenset[str]
    """Nouns that stand before a name without an article."""
    people_m: frozenset[str]
    people_f: frozenset[str]
    people_plural: frozenset[str]
    people_endings: tuple[str, ...]
    """How other nouns for people end."""
    plural_endings: tuple[str, ...]
    """How they end when they are several."""
    feminine_endings: tuple[str, ...]
    """How such a noun ends when it means a woman."""
    bodies_m: frozenset[str]
    bodies_f: frozenset[str]
    stand_ins: frozenset[str]
    """Nouns for whoever was named last: "the young woman"."""
    works: frozenset[str]
    """Nouns after which marked words are a title or a name."""
    named: frozenset[str]
    """Words that say so: "called"."""
    so_called: frozenset[str]
    nouns_of_saying: frozenset[str]
    neither: frozenset[str]
    """What opens a sentence in which nobody says anything: "ni … ni"."""
    stops: frozenset[str]
    """What begins another clause."""
    relatives: frozenset[str]
    relative_articles: frozenset[str]
    """Articles that open a relative clause behind a comma: "der"."""
    conjunctions: frozenset[str]
    adverbs: frozenset[str]
    given_m: frozenset[str]
    """Given names that the lexicon, which knows many countries, is wrong of here."""
    given_f: frozenset[str]
    audience: frozenset[str]
    """Whom speakers speak to: news agencies, reporters."""
    plural_verbs: tuple[str, ...]
    """How a verb with more than one subject ends."""
    feminine_verbs: tuple[str, ...]
    masculine_verbs: tuple[str, ...]
    participles: tuple[str, ...]
    """How a form ends that says nothing without an auxiliary."""
    adjectives: tuple[str, ...]
    """How adjectives end where no article shows what is one."""
    oblique_adjectives: tuple[str, ...]
    """Likewise behind a preposition."""
    genitive_endings: tuple[str, ...]
    of_endings: tuple[str, ...]
    """How an adjective in the genitive ends that looks like an adverb."""
    place_endings: tuple[str, ...]
    """How a place in the genitive ends: "мэр Приозёрска"."""
    not_places: tuple[str, ...]
    """How family names end that look so."""
    datives: tuple[str, ...]
    dative_nouns: tuple[str, ...]
    """How a noun ends that is in the dative for sure."""
    infinitive_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    finite_endings: tuple[str, ...]
    """How a verb ends that may go without a subject behind quoted words."""
    places: frozenset[str]
    """Places by their names in this language."""
    reported: frozenset[str]
    """Verbs in the mood of what others said: "sei"."""

    determiners: frozenset[str] = field(init=False)
    pronouns: frozenset[str] = field(init=False)
    """He, she, they."""
    bodies: frozenset[str] = field(init=False)
    plain: frozenset[str] = field(init=False)
    """Words that are no name even with a capital letter."""
    leads: frozenset[str] = field(init=False)
    """The first words of the phrases that lead to a source."""
    split: dict[str, frozenset[str]] = field(init=False)
    """The second halves of `split_verbs`, by the first."""
    compounds: tuple[str, ...] = field(init=False)
    """How compounds end that mean people or bodies, where the language has them."""
    bounds: frozenset[str] = field(init=False)
    """Words that no noun phrase has in it."""

    def __post_init__(self) -> None:
        """Join what is asked for together."""
        determiners = (
            self.determiners_m
            | self.determiners_f
            | self.determiners_plural
            | self.not_subject
        )
        pronouns = self.masculine | self.feminine | self.plural
        bounds = frozenset().union(
            *(self.stops, self.relatives, self.conjunctions, self.prepositions),
            *(self.auxiliaries, self.be, self.time, self.reflexives, self.adverbs),
            *(pronouns, self.impersonal, self.first_person, self.reported),
        )
        phrases = chain(self.according, self.according_first, self.according_by)
        leads = frozenset(phrase[0] for phrase in phrases)
        plain = bounds | determiners | self.between | self.nouns_of_saying
        plain |= leads | self.named
        put = object.__setattr__
        put(self, "determiners", determiners)
        put(self, "pronouns", pronouns)
        put(self, "leads", leads)
        halves: dict[str, set[str]] = {}
        for pair in self.split_verbs:
            first, _, second = pair.partition("-")
            halves.setdefault(first, set()).add(second)
        split = {first: frozenset(second) for first, second in halves.items()}
        put(self, "split", split)
        put(self, "bodies", self.bodies_m | self.bodies_f)
        put(self, "bounds", bounds - self.genitives)
        put(self, "plain", plain - self.audience)
        nouns = self.people_m | self.people_plural | self.bodies_m | self.bodies_f
        long = sorted(noun for noun in nouns if len(noun) >= _COMPOUNDED)
        put(self, "compounds", tuple(long) if self.verb_second else ())

    def is_verb(self, word: str) -> bool:
        """Say whether a folded word is a verb of saying."""
        return word in self.verbs

    def is_listed(self, word: str) -> bool:
        """Say whether a folded noun for people is in the lists."""
        return (
            word in self.people_m
            or word in self.people_f
            or word in self.people_plural
            or word in self.titles
        )

    def is_person(self, word: str) -> bool:
        """Say whether a folded noun means a person or several: "ex-ministre" too."""
        if self.is_listed(word):
            return True
        if "-" in word and self.is_listed(word.rsplit("-", 1)[1]):
            return True
        endings = self.people_endings + self.plural_endings
        return len(word) > 4 and bool(endings) and word.endswith(endings)

    def is_several(self, word: str) -> bool:
        """Say whether a folded noun means several people."""
        if word in self.people_plural:
            return True
        endings = self.plural_endings
        return len(word) > 4 and bool(endings) and word.endswith(endings)

    def speaks(self, word: str) -> bool:
        """Say whether a folded noun means people or a body: what can speak."""
        if word in self.bodies or self.is_person(word):
            return True
        # "Förderverein": the last part of a compound says what it is.
        return bool(self.compounds) and word.endswith(self.compounds)

    def gender_by_verb(self, verb: str) -> str:
        """Return whose verb a folded form in the past is: "сказала" is a woman's."""
        if self.feminine_verbs and verb.endswith(self.feminine_verbs):
            return "f"
        masculine = self.masculine_verbs and verb.endswith(self.masculine_verbs)
        return "m" if masculine else ""

    def gender(self, noun: str) -> str:
        """Return the gender of a folded noun for a person: "m", "f" or ""."""
        masculine, feminine = noun in self.people_m, noun in self.people_f
        if masculine is not feminine:
            return "m" if masculine else "f"
        if masculine or not self.feminine_endings or noun in self.bodies:
            return ""
        return "f" if noun.endswith(self.feminine_endings) else "m"


@cache
def sayings(language: str) -> Sayings:
    """Return the words of one of `LANGUAGES`; the file is read once."""
    table = _table(language)
    # The fields are filled by their names: there are too many for a call.
    words = object.__new__(Sayings)
    put = object.__setattr__
    for name in _FLAGS:
        put(words, name, bool(table[name]))
    for name in _PHRASES:
        put(words, name, _phrases(table, name))
    for name in _ENDINGS:
        put(words, name, tuple(_text(table, name).split()))
    for name in _sets():
        put(words, name, frozenset(_text(table, name).split()))
    put(words, "verbs", _verbs(table))
    words.__post_init__()
    return words


def _sets() -> list[str]:
    """Return the fields that are sets of words as they stand in the file."""
    kinds = Sayings.__annotations__.items()
    sets = (name for name, kind in kinds if kind == "frozenset[str]")
    return [name for name in sets if name not in _JOINED]


_JOINED: Final = (
    "verbs",
    "determiners",
    "pronouns",
    "bodies",
    "plain",
    "leads",
    "compounds",
    "bounds",
)
_PHRASES: Final = ("according", "according_first", "according_by", "with_words", "ones")
_ENDINGS: Final = (
    "adjectives",
    "oblique_adjectives",
    "genitive_endings",
    "of_endings",
    "place_endings",
    "not_places",
    "datives",
    "dative_nouns",
    *("people_endings", "feminine_endings", "plural_verbs"),
    *("feminine_verbs", "masculine_verbs", "participles"),
    "adverb_endings",
    "plural_endings",
    "infinitive_endings",
    "finite_endings",
)
_FLAGS: Final = (
    *("has_articles", "verb_second", "drops_subjects"),
    *("opens_turns_with_dash", "turns_end_at_dash"),
)


def _verbs(table: _Table) -> frozenset[str]:
    """Return all forms: words as they are, stems with each of the endings."""
    endings = _text(table, "verb_endings").split()
    forms: set[str] = set()
    for word in _text(table, "verbs").split():
        if word[-1] == "*":
            forms.update(word[:-1] + ending for ending in endings)
        else:
            forms.add(word)
    for pair in _text(table, "split_verbs").split():
        verb, _, lead = pair.partition("-")
        forms.add(lead + verb)
    prefix = _text(table, "participle_prefix")
    if prefix:
        # German: "sagt", "gesagt".
        past = [f"{prefix}{form}" for form in forms if form.endswith("t")]
        # "mitteilte", "mitgeteilt".
        apart = _text(table, "separable").split()
        whole = [f"{lead}{form}" for lead in apart for form in (*forms, *past)]
        forms.update(past, whole)
    others = f"{_text(table, 'not_verbs')} {_text(table, 'reported')}"
    return frozenset(forms - set(others.split()))


def _phrases(table: _Table, name: str) -> Phrases:
    phrases = [tuple(phrase.split()) for phrase in _list(table, name)]
    return tuple(sorted(phrases, key=len, reverse=True))


def _table(language: str) -> _Table:
    folder = resources.files("tuireader.analysis.lexicons")
    table: _Table = tomllib.loads(
        (folder / f"{language}.toml").read_text(encoding="utf-8")
    )
    return table


def _text(table: _Table, name: str) -> str:
    found = table.get(name, "")
    return found.casefold() if isinstance(found, str) else ""


def _list(table: _Table, name: str) -> list[str]:
    found = table.get(name, [])
    return [phrase.casefold() for phrase in found] if isinstance(found, list) else []
