"""How well the analysis does on the gold; `python -m gold.scores` prints it."""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
import unicodedata
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Final

from gold.marked import TYPES, marked_articles
from gold.times import time_scores
from tuireader import analyse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from gold.marked import Marked, MarkedQuotation
    from tuireader.model import Analysis, Entity, Quotation

PINS: Final = Path(__file__).parent / "scores.toml"
_ARTICLES: Final = frozenset({"a", "an", "the"})
_PER_CENT: Final = 100


class Tally:
    """Counts of what was right, found and wanted, by measure."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.right: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.wanted: Counter[str] = Counter()
        self.misses: list[str] = []
        """What went wrong, a line each."""

    def recall(self, measure: str) -> float:
        """Return right answers of those wanted, in per cent."""
        return _share(self.right[measure], self.wanted[measure])

    def precision(self, measure: str) -> float:
        """Return right answers of those given, in per cent."""
        return _share(self.right[measure], self.found[measure])

    def f1(self, measure: str) -> float:
        """Return the harmonic mean of both, in per cent."""
        both = self.found[measure] + self.wanted[measure]
        return _share(2 * self.right[measure], both)


def scores(articles: Iterable[Marked] | None = None) -> tuple[dict[str, float], Tally]:
    """Score the analysis on the marked articles.

    Returns:
        Every measure in per cent, and the counts behind them.
    """
    tally = Tally()
    for marked in marked_articles() if articles is None else articles:
        analysis = analyse(marked.article)
        _score_quotations(tally, marked, analysis)
        _score_entities(tally, marked, analysis)
    found = {
        "quotation spans F1": tally.f1("spans"),
        "speakers, accuracy": tally.recall("speakers"),
        "speakers, precision": tally.precision("speakers"),
    }
    for type_ in TYPES:
        found[f"speakers, {type_}"] = tally.recall(type_)
    languages = sorted(m for m in tally.wanted if m.startswith("language "))
    for language in languages:
        found[f"speakers, {language}"] = tally.recall(language)
    found["entities, recall"] = tally.recall("entities")
    found["entities, kinds"] = tally.precision("kinds")
    found["alias pairs, recall"] = tally.recall("aliases")
    found["alias pairs, precision"] = tally.precision("aliases")
    found["roles, recall"] = tally.recall("roles")
    found["roles, precision"] = tally.precision("roles")
    times, misses = time_scores()
    tally.misses += misses
    found |= times
    return {name: round(value, 1) for name, value in found.items()}, tally


def pins() -> Mapping[str, float]:
    """Return the scores that must not fall."""
    return tomllib.loads(PINS.read_text(encoding="utf-8"))


def same_name(one: str, other: str) -> bool:
    """Say whether two names are the same words, articles and capitals aside."""
    return _words(one) == _words(other)


def _score_quotations(tally: Tally, marked: Marked, analysis: Analysis) -> None:
    found = {quotation.span: quotation for quotation in analysis.quotations}
    tally.found["spans"] += len(found)
    tally.wanted["spans"] += len(marked.quotations)
    for gold in marked.quotations:
        quotation = found.get(gold.span)
        tally.right["spans"] += quotation is not None
        answer = quotation.speaker if quotation else None
        is_right = _is_right(gold, quotation, analysis)
        measures = [gold.type, f"language {marked.language}"]
        if gold.type != "nobody":
            measures.append("speakers")
        for measure in measures:
            tally.wanted[measure] += 1
            tally.right[measure] += is_right
        if answer is not None:
            tally.found["speakers"] += 1
        if not is_right:
            words = " ".join(gold.span.of(marked.article.text).split())
            wanted = " / ".join(gold.speakers) or "nobody"
            rule = f" by {quotation.rule}" if quotation else ", no such quotation"
            miss = f"{marked.name}: {words[:50]}: {wanted}, got {answer}{rule}"
            tally.misses.append(miss)


def _is_right(
    gold: MarkedQuotation, quotation: Quotation | None, analysis: Analysis
) -> bool:
    if quotation is None:
        return False
    if not gold.speakers or quotation.speaker is None:
        return not gold.speakers and quotation.speaker is None
    entity = analysis.entity(quotation.speaker_id)
    names = (quotation.speaker, *((entity.name, *entity.aliases) if entity else ()))
    return any(same_name(name, right) for name in names for right in gold.speakers)


def _score_entities(tally: Tally, marked: Marked, analysis: Analysis) -> None:
    if not marked.entities:
        return
    # Two of one family are both called by its name.
    named: dict[str, list[Entity]] = defaultdict(list)
    for entity in analysis.entities:
        for form in {_words(name) for name in (entity.name, *entity.aliases)}:
            named[form].append(entity)
    for gold in marked.entities:
        names = (gold.name, *gold.aliases)
        known = next(iter(named[_words(gold.name)]), None)
        tally.wanted["entities"] += 1
        if known is None:
            tally.misses.append(f"{marked.name}: {gold.name} is not found")
        else:
            tally.right["entities"] += 1
            tally.found["kinds"] += 1
            tally.right["kinds"] += known.kind is gold.kind
            if known.kind is not gold.kind:
                miss = f"{marked.name}: {gold.name} is {gold.kind}, got {known.kind}"
                tally.misses.append(miss)
        pairs = [
            (named[_words(a)], named[_words(b)]) for a, b in combinations(names, 2)
        ]
        tally.wanted["aliases"] += len(pairs)
        tally.right["aliases"] += sum(any(e in b for e in a) for a, b in pairs)
        roles = {_words(role) for role in gold.roles}
        given = {_words(role) for role in known.roles} if known else set()
        tally.wanted["roles"] += len(roles)
        tally.found["roles"] += len(given)
        tally.right["roles"] += len(roles & given)
        tally.misses += [f"{marked.name}: role {role!r}" for role in roles ^ given]
    owner = {
        _words(name): gold.name
        for gold in marked.entities
        for name in (gold.name, *gold.aliases)
    }
    for entity in analysis.entities:
        forms = [_words(name) for name in (entity.name, *entity.aliases)]
        tally.found["aliases"] += sum(
            a in owner and b in owner for a, b in combinations(forms, 2)
        )


def _words(name: str) -> str:
    """Return a name as it is compared: small letters, no article, plain apostrophes."""
    plain = unicodedata.normalize("NFKC", name).casefold().replace("’", "'")
    words = re.findall(r"[\w'.&-]+", plain)
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


def _share(part: int, whole: int) -> float:
    return _PER_CENT * part / whole if whole else float(_PER_CENT)


def main() -> None:
    """Print the table; pin the scores when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pin", action="store_true", help="pin the scores as they are")
    parser.add_argument("--misses", action="store_true", help="list what went wrong")
    asked = parser.parse_args()
    reached, tally = scores()
    before = pins() if PINS.exists() else {}
    for name, value in reached.items():
        pinned = before.get(name, 0.0)
        sys.stdout.write(f"{name:<28} {value:5.1f}   pinned {pinned:5.1f}\n")
    if asked.misses:
        sys.stdout.writelines(f"{miss}\n" for miss in tally.misses)
    if asked.pin:
        lines = [f'"{name}" = {value}\n' for name, value in reached.items()]
        PINS.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
