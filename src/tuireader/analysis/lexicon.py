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
from itertools import chain
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

Gender: TypeAlias = Literal["m", "f", ""]
"""Masculine, feminine, or not told by the sources."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names by what they name. All keys and members are folded.

    The sets are the keys of dictionaries: the garbage collector knows that these hold
    nothing but strings, while it would look at each of the 200,000 members of a set.
    """

    common: AbstractSet[str]
    """Frequent English words: no name by themselves."""
    given: AbstractSet[str]
    """Given names of any gender."""
    masculine: AbstractSet[str]
    """Given names borne by men."""
    feminine: AbstractSet[str]
    """Given names borne by women."""
    surnames: AbstractSet[str]
    countries: AbstractSet[str]
    """Sovereign states and territories, with other names and abbreviations."""
    regions: AbstractSet[str]
    """Parts of countries and of the world, seas, states of the United States."""
    cities: AbstractSet[str]
    """Towns of 50,000 inhabitants or more (20,000 in English), and capitals."""
    metropolises: AbstractSet[str]
    """Those of 700,000 or more, and capitals."""
    capitals: Mapping[str, str]
    """Capital to its country, as spelt in English."""
    same: Mapping[str, str]
    """Other name of a place to the usual one: "uk" to "United Kingdom"."""
    demonyms: Mapping[str, str]
    """Adjective or people to its country or region; to "" where there is none."""
    organisations: AbstractSet[str]
    """Bodies whose name does not say that they are one."""
    places: AbstractSet[str] = field(init=False)
    """Countries, regions and cities together."""
    personal: AbstractSet[str] = field(init=False)
    """Given names and family names together."""
    apart: AbstractSet[str] = field(init=False)
    """Places, bodies and demonyms: names that a hyphen does not make one."""

    def __post_init__(self) -> None:
        """Join the places."""
        places = _joined(self.countries, self.regions, self.cities)
        apart = _joined(places, self.demonyms, self.organisations)
        object.__setattr__(self, "personal", _joined(self.given, self.surnames))
        object.__setattr__(self, "places", places)
        object.__setattr__(self, "apart", apart)

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
    masculine, feminine = _names(part["given-m"]), _names(part["given-f"])
    return Lexicon(
        common=_names(part["common"]),
        given=_joined(masculine, feminine, _names(part["given"])),
        masculine=masculine,
        feminine=feminine,
        surnames=_names(part["surname"]),
        countries=_names(part["country"]),
        regions=_names(part["region"]),
        cities=_names(part["city"]),
        metropolises=_names(part["metropolis"]),
        capitals=_pairs(part["capital"]),
        same=_pairs(part["same"]),
        demonyms=_pairs(part["demonym"]),
        organisations=_names(part["organisation"]),
    )


def _names(section: str) -> AbstractSet[str]:
    return _joined(section.split("\n"))


def _joined(*parts: Iterable[str]) -> AbstractSet[str]:
    return dict.fromkeys(chain.from_iterable(parts)).keys()


def _pairs(section: str) -> dict[str, str]:
    return dict(line.split("=", 1) for line in section.split("\n"))
