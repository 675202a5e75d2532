"""Each construction that gives a speaker away, in a sentence of its own."""

from __future__ import annotations

import pytest

from tuireader import analyse

ROE = "Jane Roe"
AFTER = "quotation-speaker-verb"
BEFORE = "speaker-verb-quotation"
CASES = (
    ("“We are closing the ferry,” said Jane Roe.", ROE, "quotation-verb-speaker"),
    ("“We are closing the ferry,” Jane Roe told reporters.", ROE, AFTER),
    (
        "“We are closing the ferry,” Jane Roe, the mayor of Elmfield, said.",
        ROE,
        AFTER,
    ),
    ("Jane Roe said: “We are closing the ferry.”", ROE, BEFORE),
    ("Jane Roe said that the ferry was “a relic of another age”.", ROE, BEFORE),
    (
        "“It is old,” said Jane Roe, “and it leaks every winter.”",
        ROE,
        "quotation-verb-speaker",
    ),
    ("The “system is rigged” against islanders, Jane Roe said.", ROE, "clause-"),
    ("The “system is rigged” against islanders, said Jane Roe.", ROE, "clause-"),
    ("According to Jane Roe, the ferry is “past repair”.", ROE, "according-to"),
    ("“We are closing the ferry.” — Jane Roe", ROE, "signed"),
    ("Jane Roe called the ferry “a relic of another age”.", ROE, BEFORE),
    ("Jane Roe: the ferry “leaks every winter”", ROE, "label"),
)


@pytest.mark.parametrize(("text", "speaker", "rule"), CASES)
def test_a_construction_gives_its_speaker_away(
    text: str, speaker: str, rule: str
) -> None:
    found = analyse(text).quotations[0]
    assert found.speaker == speaker
    assert found.rule.startswith(rule)
    assert found.evidence[0].of(text).startswith(speaker)


def test_the_cue_is_kept() -> None:
    text = "Jane Roe quietly insisted that the ferry was “a relic of another age”."
    cue = analyse(text).quotations[0].cue
    assert cue is not None
    assert "insisted" in cue.of(text)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It leaks,” said a spokesman for the port.", "a spokesman for the port"),
        ("“It leaks,” the judge said.", "the judge"),
        ("The report says the ferry is “past repair”.", "The report"),
        ("“It leaks,” residents said.", "residents"),
    ],
)
def test_who_has_no_name_is_kept_as_said(text: str, speaker: str) -> None:
    assert analyse(text).quotations[0].speaker == speaker


def test_the_passive_gives_the_agent() -> None:
    text = "The ferry was described by Jane Roe as “a relic of another age”."
    assert analyse(text).quotations[0].speaker == ROE


def test_a_participle_has_the_subject_of_the_main_clause() -> None:
    text = (
        "Jane Roe rejected the idea that the bridge should wait, saying that it was "
        "“a matter of safety”."
    )
    assert analyse(text).quotations[0].speaker == ROE


@pytest.mark.parametrize(
    "text",
    [
        "They sang “Silent Night” in the square.",
        "The film “A Quiet Harbour” opens on Friday.",
        "The so-called “deep state” is a theory.",
    ],
)
def test_names_in_quotation_marks_are_said_by_nobody(text: str) -> None:
    assert analyse(text).quotations[0].speaker is None


def test_the_cue_of_according_to_is_both_words() -> None:
    text = "According to Jane Roe, the ferry is “past repair”."
    cue = analyse(text).quotations[0].cue
    assert cue is not None
    assert cue.of(text) == "According to"


def test_a_headlines_verb_is_no_part_of_the_name() -> None:
    text = (
        "Jane Roe Says Ferry ‘Leaks Every Single Winter’\n\n"
        "Jane Roe spoke at the harbour on Monday. She said it was old."
    )
    assert analyse(text).quotations[0].speaker == ROE
