"""The choice between those who could have said it, and nobody."""

from __future__ import annotations

from math import isclose
from typing import TYPE_CHECKING

import pytest

from tuireader.analysis.quotations import choice
from tuireader.analysis.quotations.candidates import Candidate
from tuireader.analysis.quotations.referents import Referent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.analysis.quotations.candidates import Choice

ROE = Referent("Jane Roe", 0)
DOE = Referent("John Doe", 1)


@pytest.fixture(autouse=True)
def few_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    few = {"likely": 2.0, "unlikely": -2.0, "nobody:title": 3.0}
    monkeypatch.setattr(choice, "weights", lambda: few)


def _choose(candidates: list[Candidate], words: Sequence[str]) -> Choice | None:
    proposals = choice.Proposals(words)
    proposals.add(candidates)
    return proposals.choose()


def test_where_nobody_is_proposed_nobody_is_chosen() -> None:
    assert _choose([], ()) is None


def test_the_greater_weight_is_chosen() -> None:
    chosen = _choose(
        [Candidate(ROE, "near", ("unlikely",)), Candidate(DOE, "far", ("likely",))], ()
    )
    assert chosen is not None
    assert chosen.candidate.referent == DOE


def test_proposals_for_one_speaker_count_together() -> None:
    chosen = _choose(
        [
            Candidate(DOE, "far", ("unknown trait",)),
            Candidate(ROE, "near", ()),
            Candidate(ROE, "after", ()),
        ],
        ("title off",),
    )
    assert chosen is not None
    assert chosen.candidate.referent == ROE
    assert isclose(chosen.confidence, 2 / 4)


def test_the_rule_is_that_of_the_weightiest_proposal() -> None:
    chosen = _choose(
        [Candidate(ROE, "near", ()), Candidate(ROE, "after", ("likely",))], ()
    )
    assert chosen is not None
    assert chosen.candidate.rule == "after"


def test_the_quoted_words_can_speak_for_nobody() -> None:
    assert _choose([Candidate(ROE, "near", ("likely",))], ("title",)) is None


def test_nobody_is_named_where_no_one_is_likely() -> None:
    equal = [Candidate(Referent(str(i), i), "near", ()) for i in range(3)]
    assert _choose(equal, ()) is None
