"""Fit the weights by which speakers are chosen, and say how well they do on new text.

The gold lies outside the project, because its texts belong to their publishers; only
the weights come in. They maximise the likelihood of the right speakers, less a penalty
for large weights (log-linear model with a Gaussian prior: Chen and Rosenfeld, 1999), by
the limited-memory method of Nocedal (1980).

    PYTHONPATH=tests python scripts/fit_speakers.py ../shared           cross-validate
    PYTHONPATH=tests python scripts/fit_speakers.py ../shared --write   and write
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import sys
from collections import Counter
from math import exp, log
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from gold.marked import Marked, marked_articles, practice_articles
from gold.scores import same_name
from tuireader import read, resources
from tuireader.analysis.entities import find_entities
from tuireader.analysis.lexicon import english
from tuireader.analysis.quotations import (
    attribute,
    choice,
    cue_lexicon,
    find_quoted,
)
from tuireader.analysis.quotations.turn_entities import with_labels
from tuireader.analysis.quotations.turns import find_turns
from tuireader.analysis.quotations.weaving import without_labels
from tuireader.analysis.sentences import find_sentences
from tuireader.analysis.tokens import tokenise
from tuireader.model import Article, Entity, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from types import ModuleType

    from tuireader.analysis.quotations.candidates import Candidate

WEIGHTS: Final = (
    Path(__file__).parents[1] / "src/tuireader/analysis/lexicons/speaker_weights.tsv"
)
HEAD: Final = (
    "# What each trait of a candidate weighs; scripts/fit_speakers.py made it.\n"
)
PENALTY: Final = 0.5
SILENT: Final = 1.5
"""How often a quotation that nobody says is counted: there are few of them."""
MISSED: Final = 0.25
"""Likewise one whose speaker is not among the candidates: better nobody is named."""
PRACTISED: Final = 0.1
"""Likewise one of the articles written for practice: they are harder than the news."""
RAREST: Final = 4
"""Quotations that must have a trait for it to get a weight."""
SMALLEST: Final = 0.05
PRIOR: Final = {
    "introduced": 3.0,
    "handed-over": 1.5,
    "hands-over": -1.5,
    "negated/2": -1.5,
    "view-of": 1.5,
    "answer-from": 1.5,
    "paragraph-before/block": 1.5,
    "paragraph-before/continues": 1.5,
    "paragraph-before/far=1": 1.0,
    "paragraph-before/alone": 0.5,
    "closing-clause/2": 2.0,
    "calls-it": 1.0,
    "subject-before/colon": 1.5,
    "said-before/colon": 1.5,
    "nobody:so-called": 2.0,
    "signed/0": 2.0,
}
"""What is known of constructions that the gold has only a few of."""
FOLDS: Final = 10
TURNS: Final = 5
NOBODY_KEY: Final = (-2, "")
_PAST: Final = 10
"""Steps that the limited memory holds."""
_STEPS: Final = 200

Vector: TypeAlias = list[float]


class Row(NamedTuple):
    """One quotation of the gold with its candidates; the last one is nobody."""

    article: str
    is_said: bool
    """Whether the gold gives it a speaker."""
    classes: tuple[str, ...]
    """What it is counted under: the sort of its source, full or fragment."""
    traits: tuple[tuple[str, ...], ...]
    is_right: tuple[bool, ...]
    keys: tuple[tuple[int, str], ...]
    """Who each candidate is."""
    times: float = 1.0
    """How often it is counted."""


def main() -> int:
    """Fit, cross-validate, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    shared: Path = arguments.shared
    rows, sample = list(_rows(shared)), _own_rows(shared)
    print(f"{len(rows)} quotations, {len(sample)} of our own articles besides")
    if arguments.write:
        _settle(shared, rows, sample)
        rows, sample = list(_rows(shared)), _own_rows(shared)
    judged = []
    for fold in range(FOLDS):
        weights = fit([row for row in rows if _fold(row) != fold] + sample)
        judged += [_judge(row, weights) for row in rows if _fold(row) == fold]
    _report("other articles", judged)
    weights = fit(rows + sample)
    _report("the same articles", [_judge(row, weights) for row in rows])
    return 0


def _settle(shared: Path, rows: list[Row], sample: list[Row]) -> None:
    """Fit and write until what is chosen, and so remembered, is the best met.

    What is remembered of an article depends on what was chosen before: each turn fits
    on what the weights of the turn before let be remembered.
    """
    best: tuple[int, dict[str, float]] = (0, {})
    for _ in range(TURNS):
        weights = fit(rows + sample)
        _write(weights)
        choice.weights.cache_clear()
        rows, sample = list(_rows(shared)), _own_rows(shared)
        written = dict(choice.weights())
        best = max(best, (_count(rows, written), written), key=lambda pair: pair[0])
    _write(best[1])
    choice.weights.cache_clear()


def _count(rows: Sequence[Row], weights: Mapping[str, float]) -> int:
    """Count the quotations of the gold that are judged right."""
    return sum(_judge(row, weights)[2] for row in rows)


def _fold(row: Row) -> int:
    return int(hashlib.sha256(row.article.encode()).hexdigest(), 16) % FOLDS


def _rows(shared: Path) -> Iterator[Row]:
    scorer = _load(shared / "eval" / "quotes_eval.py")
    gold = shared / "data" / "quotes" / "dev.jsonl"
    for line in gold.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = record["text"]
        seen = {
            scorer.trimmed(text, span.start, span.end)[0]: (found, words)
            for span, found, words in _candidates(Article.from_text(text))
        }
        for one in record["quotes"]:
            start, _ = scorer.trimmed(text, one["start"], one["end"])
            unknown = one["attributed"] and not scorer.scorable(one)
            if one["ignore"] or unknown or start not in seen:
                continue
            found, words = seen[start]
            right = [
                one["attributed"] and scorer.speaker_match(c.referent.name, one)
                for c in found
            ]
            classes: tuple[str, ...] = one["source_type"], one["kind"]
            if one["speaker_canonical"]:
                classes = (*classes, "named source")
            is_said: bool = one["attributed"]
            yield _row(record["id"], found, words, right, classes, is_said=is_said)


def _own_rows(shared: Path) -> list[Row]:
    """Read our own gold: the sample article, and those that were written for tests."""
    practised = (
        row._replace(times=PRACTISED)
        for row in _written_rows(practice_articles())
        if not row.is_said or not row.is_right[-1]
    )
    return [*_sample_rows(shared), *_written_rows(marked_articles()), *practised]


def _written_rows(articles: Iterable[Marked]) -> Iterator[Row]:
    for marked in articles:
        if marked.language != "en":
            continue
        entities: list[Entity] = []
        seen = {
            span: (found, words)
            for span, found, words in _candidates(marked.article, entities)
        }
        for one in marked.quotations:
            if one.span not in seen:
                continue
            found, words = seen[one.span]
            right = [
                any(
                    same_name(other, name)
                    for other in _names(c, entities)
                    for name in one.speakers
                )
                for c in found
            ]
            is_said = bool(one.speakers)
            yield _row(marked.name, found, words, right, (), is_said=is_said)


def _names(candidate: Candidate, entities: Sequence[Entity]) -> tuple[str, ...]:
    """Return what a candidate is called here, and all names of whom that means."""
    name, index = candidate.referent.name, candidate.referent.entity
    if index < 0:
        return (name,)
    return (name, entities[index].name, *entities[index].aliases)


def _sample_rows(shared: Path) -> Iterator[Row]:
    """Read the sample article, whose gold lists the names that are right."""
    record = json.loads((shared / "gold" / "seed.json").read_text(encoding="utf-8"))
    article = read(str(resources.seed_article()))
    seen = {span: (found, words) for span, found, words in _candidates(article)}
    for one in record["quotes"]:
        found, words = seen[Span(one["start"], one["end"])]
        right = [c.referent.name in one["speaker"] for c in found]
        yield _row(article.id, found, words, right, (), is_said=True)


def _row(
    article: str,
    found: Sequence[Candidate],
    words: Sequence[str],
    right: list[bool],
    classes: tuple[str, ...],
    *,
    is_said: bool,
) -> Row:
    return Row(
        article,
        is_said,
        classes,
        (*(c.traits for c in found), tuple(choice.NOBODY + w for w in words)),
        (*right, not any(right)),
        (*(c.referent.key for c in found), NOBODY_KEY),
    )


def _candidates(
    article: Article, entities: list[Entity] | None = None
) -> list[tuple[Span, Sequence[Candidate], Sequence[str]]]:
    """Analyse as the program does; return what each quotation was given.

    Args:
        article: The article.
        entities: Gets the entities that the candidates' indices mean.
    """
    text, lexicon, cues = article.text, english(), cue_lexicon()
    blocks = [block for block in article.blocks if not block.kind.is_furniture]
    tokens = tokenise(text, (block.span for block in blocks), lexicon.apart)
    quoted = find_quoted(text, blocks)
    seen: list[tuple[Span, Sequence[Candidate], Sequence[str]]] = []
    named = find_entities(tokens, lexicon)
    turns = find_turns(article, blocks, quoted, named, lexicon, "en")
    named = with_labels(named, turns, lexicon)
    if entities is not None:
        entities += named
    attribute(
        tokens,
        without_labels(blocks, turns, quoted),
        find_sentences(text, blocks),
        quoted,
        named,
        lexicon,
        cues,
        watch=lambda i, found, words: seen.append((quoted[i].span, found, words)),
    )
    return seen


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        sys.exit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """Return the weights that make the right speakers of `rows` likeliest."""
    counts = Counter(
        trait for row in rows for trait in {t for ts in row.traits for t in ts}
    )
    names = sorted(t for t, n in counts.items() if n >= RAREST or t in PRIOR)
    place = {trait: index for index, trait in enumerate(names)}
    prior = [PRIOR.get(name, 0.0) for name in names]
    coded = [
        (
            row.times * _counted(row),
            [[place[t] for t in traits if t in place] for traits in row.traits],
            row.is_right,
        )
        for row in rows
    ]

    def loss(weights: Vector) -> tuple[float, Vector]:
        off = [w - p for w, p in zip(weights, prior, strict=True)]
        total = PENALTY / 2 * _dot(off, off)
        slope = [PENALTY * x for x in off]
        for times, candidates, is_right in coded:
            scores = [exp(sum(weights[i] for i in one)) for one in candidates]
            whole = sum(scores)
            good = sum(s for s, right in zip(scores, is_right, strict=True) if right)
            total -= times * (log(good) - log(whole))
            for one, score, right in zip(candidates, scores, is_right, strict=True):
                pull = times * (score / whole - (score / good if right else 0.0))
                for i in one:
                    slope[i] += pull
        return total, slope

    found = _minimum(loss, list(prior))
    return dict(zip(names, found, strict=True))


def _counted(row: Row) -> float:
    if not row.is_said:
        return SILENT
    return MISSED if row.is_right[-1] else 1.0


def _minimum(loss: Callable[[Vector], tuple[float, Vector]], start: Vector) -> Vector:
    """Return where a smooth function is least (limited-memory BFGS)."""
    here, (value, slope) = start, loss(start)
    past: list[tuple[Vector, Vector]] = []
    for _ in range(_STEPS):
        way = _direction(slope, past)
        length, fall = 1.0, _dot(slope, way)
        while True:
            there = [x - length * d for x, d in zip(here, way, strict=True)]
            new_value, new_slope = loss(there)
            if new_value <= value - 1e-4 * length * fall or length < 1e-6:
                break
            length /= 2
        step = [b - a for a, b in zip(here, there, strict=True)]
        bend = [b - a for a, b in zip(slope, new_slope, strict=True)]
        if _dot(step, bend) > 1e-10:
            past = [*past[1 - _PAST :], (step, bend)]
        is_flat = value - new_value < 1e-6 * abs(value)
        here, value, slope = there, new_value, new_slope
        if is_flat:
            break
    return here


def _direction(slope: Vector, past: Sequence[tuple[Vector, Vector]]) -> Vector:
    way = list(slope)
    pulls = []
    for step, bend in reversed(past):
        pull = _dot(step, way) / _dot(step, bend)
        way = [w - pull * b for w, b in zip(way, bend, strict=True)]
        pulls.append(pull)
    scale = 1 / max(1.0, _dot(slope, slope) ** 0.5)
    if past:
        step, bend = past[-1]
        scale = _dot(step, bend) / _dot(bend, bend)
    way = [scale * w for w in way]
    for (step, bend), pull in zip(past, reversed(pulls), strict=True):
        back = pull - _dot(bend, way) / _dot(step, bend)
        way = [w + back * s for w, s in zip(way, step, strict=True)]
    return way


def _dot(a: Vector, b: Vector) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


def _judge(row: Row, weights: Mapping[str, float]) -> tuple[Row, bool, bool, float]:
    """Return a row, whether somebody is named, whether that is right, how surely."""
    shares: dict[tuple[int, str], float] = {}
    right: dict[tuple[int, str], tuple[float, bool]] = {}
    for traits, is_right, key in zip(row.traits, row.is_right, row.keys, strict=True):
        share = exp(sum(weights.get(trait, 0.0) for trait in traits))
        shares[key] = shares.get(key, 0.0) + share
        if key not in right or share > right[key][0]:
            right[key] = share, is_right
    best = max(shares, key=lambda key: shares[key])
    sure = shares[best] / sum(shares.values())
    if best == NOBODY_KEY or sure < choice.LEAST:
        return row, False, not row.is_said, 1.0
    return row, True, right[best][1], sure


def _report(name: str, judged: Iterable[tuple[Row, bool, bool, float]]) -> None:
    tally: Counter[str] = Counter()
    bins: Counter[tuple[int, bool]] = Counter()
    sorts: Counter[tuple[str, bool]] = Counter()
    for row, is_named, is_right, sure in judged:
        tally["said" if row.is_said else "silent"] += 1
        tally["named"] += is_named
        tally["right"] += is_named and is_right
        for sort in row.classes if row.is_said else ():
            sorts[sort, is_named and is_right] += 1
        tally["left alone"] += not is_named and not row.is_said
        if is_named:
            bins[min(9, int(sure * 10)), is_right] += 1
    print(
        f"{name}: right {tally['right'] / tally['said']:.1%} of all, "
        f"{tally['right'] / tally['named']:.1%} of the named; "
        f"left alone {tally['left alone']} of {tally['silent']}"
    )
    for sort in sorted({sort for sort, _ in sorts}):
        good, bad = sorts[sort, True], sorts[sort, False]
        print(f"  {sort:12s}  {good + bad:5d}  {good / (good + bad):.3f}")
    for low in sorted({low for low, _ in bins}):
        good, bad = bins[low, True], bins[low, False]
        print(f"  {low / 10:.1f}  {good + bad:5d}  {good / (good + bad):.3f}")


def _write(weights: dict[str, float]) -> None:
    lines = [
        f"{w:.2f}\t{t}\n" for t, w in sorted(weights.items()) if abs(w) >= SMALLEST
    ]
    WEIGHTS.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
