"""The words that attribute, as data: one TOML file a language.

A verb form is found in every inflection, made here from base forms and a table of the
irregular ones, so that the files stay short enough to be read and corrected.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

_Table: TypeAlias = dict[str, dict[str, str]]

_VOWELS: Final = frozenset("aeiou")
_DOUBLED: Final = frozenset("bdglmnprt")


class Strength(IntEnum):
    """How surely a verb attributes."""

    OTHER = 0
    """Tells nothing of speaking: "won"."""
    JUDGING = 1
    """Says what somebody said of something: "called"."""
    SPEECH = 2
    """Says that somebody said something: "said"."""


class Form(IntEnum):
    """What inflection a verb form is; one spelling may be two of them: the first."""

    PAST = 0
    THIRD = 1
    BASE = 2
    ING = 3
    PARTICIPLE = 4
    """Only what is not the past as well: "spoken"."""


# A member costs less by its own name than through its class: see `tags`.
OTHER: Final = Strength.OTHER
JUDGING: Final = Strength.JUDGING
SPEECH: Final = Strength.SPEECH
PAST: Final = Form.PAST
THIRD: Final = Form.THIRD
BASE: Final = Form.BASE
ING: Final = Form.ING
PARTICIPLE: Final = Form.PARTICIPLE


class Verb(NamedTuple):
    """What is known of a verb form."""

    base: str
    strength: Strength
    form: Form
    is_rare: bool
    """Whether it is a noun more often than a verb."""


@dataclass(frozen=True, slots=True, eq=False)
class CueLexicon:
    """The words of one language. All lower case, apostrophes straight.

    Two are the same only if they are one object, so that tables can be kept by it.
    """

    verbs: Mapping[str, Verb]
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    possessives: frozenset[str]
    prepositions: frozenset[str]
    conjunctions: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    subjects: frozenset[str]
    objects: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    plural: frozenset[str]
    neuter: frozenset[str]
    adverbs: frozenset[str]
    not_adverbs: frozenset[str]
    days: frozenset[str]
    months: frozenset[str]
    people: frozenset[str]
    """Nouns for people who speak: "spokesman"."""
    documents: frozenset[str]
    """Nouns for what is written: "report"."""
    bodies: frozenset[str]
    """Nouns for bodies: "campaign"."""
    sayings: frozenset[str]
    """Nouns for what is said: "claim"."""
    views: frozenset[str]
    """Nouns for how somebody sees or tells something: "in her view"."""
    works: frozenset[str]
    """Nouns for works: "film"."""
    so_called: frozenset[str]
    naming: frozenset[str]
    """Base forms of verbs by which something is called something: "dubbed"."""
    not_makers: frozenset[str]
    """Nouns with such an ending that do nothing: "weather"."""
    anybody: frozenset[str]
    """Nouns that stand for a person just spoken of: "the candidate"."""
    any_body: frozenset[str]
    """Likewise for a body: "the company"."""
    written_out: Mapping[str, tuple[str, ...]]
    """What a short title stands for: "rep" for "congressman" and "lawmaker"."""
    makers: tuple[str, ...]
    """Endings of nouns for those who do something: "contractor"."""

    def sort_of_noun(self, word: str) -> str:
        """Say what a noun stands for: "people", "body", "document", "maker", "thing".

        A maker is named by an ending alone: "the contractor".
        """
        if word in self.people:
            return "people"
        if word in self.documents:
            return "document"
        if word in self.bodies:
            return "body"
        if word in self.sayings:
            return "saying"
        one = word.removesuffix("s")
        is_maker = one.endswith(self.makers) and one not in self.not_makers
        return "maker" if is_maker else "thing"


_WORD_LISTS: Final = [
    "auxiliaries",
    "determiners",
    "possessives",
    "prepositions",
    "conjunctions",
    "subordinators",
    "relatives",
    "subjects",
    "objects",
    "masculine",
    "feminine",
    "plural",
    "neuter",
    "adverbs",
    "not_adverbs",
    "days",
    "months",
]


@cache
def cue_lexicon(language: str = "en") -> CueLexicon:
    """Return the cue words of a language; English where there is no file for it.

    The file is read once, when it is first asked for.
    """
    folder = resources.files("tuireader.analysis.lexicons")
    file = folder / f"{language}.toml"
    if not (language.isalpha() and file.is_file()):
        file = folder / "en.toml"
    table: _Table = tomllib.loads(file.read_text(encoding="utf-8"))
    speakers, titles = table["speakers"], table["titles"]
    return CueLexicon(
        verbs=_verbs(table["verbs"]),
        **{name: _words(table["words"][name]) for name in _WORD_LISTS},
        people=_words(speakers["people"]),
        documents=_words(speakers["documents"]),
        bodies=_words(speakers["bodies"]),
        sayings=_words(speakers["sayings"]),
        views=_words(speakers.get("views", "")),
        works=_words(titles["works"]),
        so_called=_words(titles["so_called"]),
        naming=_words(table["verbs"].get("naming", "")),
        not_makers=_words(speakers.get("not_makers", "")),
        anybody=_words(speakers.get("anybody", "")),
        any_body=_words(speakers.get("any_body", "")),
        written_out=_written_out(speakers.get("written_out", "")),
        makers=tuple(speakers.get("makers", "").split()),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _written_out(text: str) -> dict[str, tuple[str, ...]]:
    rows = (row.split() for row in text.replace("\n", "|").split("|"))
    return {row[0]: tuple(row[1:]) for row in rows if row}


def _verbs(table: Mapping[str, str]) -> dict[str, Verb]:
    """Make all forms of all verbs; the strongest reading of a spelling wins."""
    rarely = _words(table["rarely"])
    rows = (
        row.split()
        for line in table["irregular"].split("\n")
        for row in line.split("|")
    )
    irregular = {row[0]: (row[1], row[2]) for row in rows if row}
    verbs: dict[str, Verb] = {}
    strengths = {
        "speech": Strength.SPEECH,
        "judging": Strength.JUDGING,
        "other": Strength.OTHER,
    }
    for name, strength in strengths.items():
        for base in table[name].split():
            for form, word in _inflections(base, irregular.get(base)):
                verb = Verb(base, strength, form, word in rarely)
                verbs.setdefault(word, verb)
    return verbs


def _inflections(
    base: str, irregular: tuple[str, str] | None
) -> list[tuple[Form, str]]:
    """Inflect an English verb."""
    past = _with_ending(base, "ed")
    past, participle = irregular or (past, past)
    return [
        (Form.PAST, past),
        (Form.THIRD, _third_person(base)),
        (Form.BASE, base),
        (Form.ING, _with_ending(base, "ing")),
        (Form.PARTICIPLE, participle),
    ]


def _third_person(base: str) -> str:
    if base == "have":
        return "has"
    if base == "be":
        return "is"
    if base[-1] == "y" and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _with_ending(base: str, ending: str) -> str:
    if base.endswith("ie") and ending == "ing":
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + ending
    if base.endswith("ee") and ending == "ed":
        return base + "d"
    if base[-1] == "y" and base[-2] not in _VOWELS and ending == "ed":
        return base[:-1] + "ied"
    if _doubles_last(base):
        return base + base[-1] + ending
    return base + ending


def _doubles_last(base: str) -> bool:
    """Whether a short verb doubles its last letter: "quip", "quipped"."""
    if base[-1] not in _DOUBLED or len(base) < 3 or base[-2] not in _VOWELS:
        return False
    if base[-3] in _VOWELS and base[-3:-1] != "ui":
        return False
    vowels = sum(
        letter in _VOWELS and (not i or base[i - 1] not in _VOWELS)
        for i, letter in enumerate(base)
    )
    return vowels == 1 or base in _STRESSED_LAST


_STRESSED_LAST: Final = frozenset(
    [
        "admit",
        "begin",
        "compel",
        "commit",
        "control",
        "defer",
        "forget",
        "occur",
        "prefer",
        "refer",
        "regret",
        "rebut",
        "submit",
        "upset",
    ]
)
