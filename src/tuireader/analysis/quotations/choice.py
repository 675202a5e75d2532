"""The choice among those who could have said it: a sum of weights, nothing else.

A candidate's score is the sum of the weights of its traits. What part of the whole its
speaker has, after exponents are taken, is the confidence (a log-linear model: Berger,
Della Pietra and Della Pietra, 1996). Nobody is one of the candidates.

The weights are data, `speaker_weights.tsv` among the lexicons: one trait a line, made
by scripts/fit_speakers.py. A trait without a line weighs nothing.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from math import exp
from typing import TYPE_CHECKING, Final

from tuireader.analysis.quotations.candidates import Candidate, Choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

NOBODY: Final = "nobody:"
"""Before the traits of the quoted words, where they speak for nobody."""
LEAST: Final = 0.42
"""Confidence below which nobody is named."""


@cache
def weights() -> Mapping[str, float]:
    """Return the weight of each trait. The file is read once."""
    folder = resources.files("tuireader.analysis.lexicons")
    table = (folder / "speaker_weights.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {trait: float(weight) for weight, trait in rows}


def choose(candidates: Sequence[Candidate], words: Iterable[str]) -> Choice | None:
    """Return the likeliest candidate of the likeliest speaker; None: nobody.

    Args:
        candidates: Everybody proposed.
        words: Traits of the quoted words, which may speak for nobody.
    """
    if not candidates:
        return None
    weight = weights().get
    nobody = exp(sum(weight(NOBODY + trait, 0.0) for trait in words))
    shares: dict[tuple[int, str], float] = {}
    best: dict[tuple[int, str], tuple[float, Candidate]] = {}
    for candidate in candidates:
        share = exp(sum(weight(trait, 0.0) for trait in candidate.traits))
        key = candidate.referent.key
        shares[key] = shares.get(key, 0.0) + share
        if key not in best or share > best[key][0]:
            best[key] = share, candidate
    likeliest = max(shares, key=lambda key: shares[key])
    confidence = shares[likeliest] / (nobody + sum(shares.values()))
    if shares[likeliest] < nobody or confidence < LEAST:
        return None
    # Its traits are of no more use, and many: a long article would keep them all.
    return Choice(best[likeliest][1]._replace(traits=()), confidence)
