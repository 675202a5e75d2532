"""What is known of names before an article is read: given names, places, demonyms.

The file is made by scripts/build_lexicon.py from published sources (docs/credits.md).
Everything in it is folded: look words up by `tuireader.analysis.tokens.fold`.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Gender: TypeAlias = Literal["m", "f", ""]
"""Masculine, feminine, or not told by the sources."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names by what they name. All keys and members are folded."""

    common: frozenset[str]
    """Frequent English words: no name by themselves."""
    given: frozenset[str]
    """Given names of any gender."""
    masculine: frozenset[str]
    """Given names borne by men."""
    feminine: frozenset[str]
    """Given names borne by women."""
    surnames: frozenset[str]
    countries: frozenset[str]
    """Sovereign states and territories, with other names and abbreviations."""
    regions: frozenset[str]
    """Parts of countries and of the world, seas, states of the United States."""
    cities: frozenset[str]
    """Towns of 50,000 inhabitants or more (20,000 in English), and capitals."""
    metropolises: frozenset[str]
    """Those of 700,000 or more, and capitals."""
    capitals: Mapping[str, str]
    """Capital to its country, as spelt in English."""
    same: Mapping[str, str]
    """Other name of a place to the usual one: "uk" to "United Kingdom"."""
    demonyms: Mapping[str, str]
    """Adjective or people to its country or region; to "" where there is none."""
    organisations: frozenset[str]
    """Bodies whose name does not say that they are one."""
    places: frozenset[str] = field(init=False)
    """Countries, regions and cities together."""
    personal: frozenset[str] = field(init=False)
    """Given names and family names together."""
    apart: frozenset[str] = field(init=False)
    """Places, bodies and demonyms: names that a hyphen does not make one."""

    def __post_init__(self) -> None:
        """Join the places."""
        object.__setattr__(self, "personal", self.given | self.surnames)
        places = self.countries | self.regions | self.cities
        object.__setattr__(self, "places", places)
        object.__setattr__(
            self, "apart", places | self.demonyms.keys() | self.organisations
        )

    def gender(self, given_name: str) -> Gender:
        """Return the gender of a folded given name; "" when it is not known."""
        if given_name in self.masculine:
            return "m"
        return "f" if given_name in self.feminine else ""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text as a set: how the tables in the code are written."""
    return frozenset(words.split())


@cache
def english() -> Lexicon:
    """Return the lexicon of English. It is read once, when it is first asked for."""
    lexicons = resources.files("tuireader.analysis.lexicons")
    packed = (lexicons / "names.json.gz").read_bytes()
    part: dict[str, str] = json.loads(gzip.decompress(packed))
    masculine = frozenset(part["given-m"].split("\n"))
    feminine = frozenset(part["given-f"].split("\n"))
    return Lexicon(
        common=frozenset(part["common"].split("\n")),
        given=masculine | feminine | frozenset(part["given"].split("\n")),
        masculine=masculine,
        feminine=feminine,
        surnames=frozenset(part["surname"].split("\n")),
        countries=frozenset(part["country"].split("\n")),
        regions=frozenset(part["region"].split("\n")),
        cities=frozenset(part["city"].split("\n")),
        metropolises=frozenset(part["metropolis"].split("\n")),
        capitals=_pairs(part["capital"]),
        same=_pairs(part["same"]),
        demonyms=_pairs(part["demonym"]),
        organisations=frozenset(part["organisation"].split("\n")),
    )


def _pairs(section: str) -> dict[str, str]:
    return dict(line.split("=", 1) for line in section.split("\n"))
