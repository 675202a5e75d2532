"""Why a quotation has its speaker, in words."""

from __future__ import annotations

from tuireader import analyse, read, resources
from tuireader.analysis import reason
from tuireader.analysis.quotations.reasons import REASONS
from tuireader.model import Quotation, Span


def test_the_cue_is_quoted() -> None:
    text = "“We won,” said Ann Lee."
    quotation = analyse(text).quotations[0]
    assert reason(quotation, text) == "“said” and the speaker follow the words"


def test_every_rule_that_decides_in_the_samples_has_words() -> None:
    samples = [p for p in resources.seeds_directory().iterdir() if p.stem != "README"]
    rules = {q.rule for p in samples for q in analyse(read(str(p))).quotations}
    assert len(rules) > 5
    assert rules <= set(REASONS)


def test_a_rule_without_words_is_told_by_its_name() -> None:
    assert reason(Quotation(Span(0, 2), "Ann", rule="new-rule"), "“”") == "new rule"
