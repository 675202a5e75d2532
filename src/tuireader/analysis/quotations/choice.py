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


class Proposals:
    """Everybody who is proposed for one quotation; each is weighed once, as it comes.

    It is chosen among them when the quotation is read, and again when it is known who
    speaks after it.
    """

    __slots__ = ("_best", "_nobody", "_shares", "candidates", "words")

    def __init__(self, words: Sequence[str]) -> None:
        """Take the traits of the quoted words, which may speak for nobody."""
        self.words = words
        self.candidates: list[Candidate] = []
        self._nobody = _share([NOBODY + trait for trait in words])
        self._shares: dict[tuple[int, str], float] = {}
        self._best: dict[tuple[int, str], tuple[float, Candidate]] = {}

    def add(self, candidates: Iterable[Candidate]) -> None:
        """Weigh more candidates."""
        shares, best = self._shares, self._best
        for candidate in candidates:
            self.candidates.append(candidate)
            share = _share(candidate.traits)
            key = candidate.referent.key
            if key not in shares:
                shares[key] = share
                best[key] = share, candidate
                continue
            shares[key] += share
            if share > best[key][0]:
                best[key] = share, candidate

    def choose(self) -> Choice | None:
        """Return the likeliest candidate of the likeliest speaker; None: nobody."""
        shares = self._shares
        if not shares:
            return None
        likeliest = max(shares, key=shares.__getitem__)
        confidence = shares[likeliest] / (self._nobody + sum(shares.values()))
        if shares[likeliest] < self._nobody or confidence < LEAST:
            return None
        # Its traits are of no more use, and many: a long article would keep them all.
        return Choice(self._best[likeliest][1]._replace(traits=()), confidence)


def _share(traits: Iterable[str]) -> float:
    """Return the exponent of what traits weigh together."""
    return exp(sum(filter(None, map(weights().get, traits))))
