"""What paragraphs let expect of who speaks."""

from __future__ import annotations

from tuireader import analyse

ROE = "Jane Roe"


def _speakers(text: str) -> list[str | None]:
    return [one.speaker for one in analyse(text).quotations]


def _rules(text: str) -> list[str]:
    return [one.rule for one in analyse(text).quotations]


def test_the_speaker_of_a_paragraph_goes_on() -> None:
    text = "“The ferry is old,” said Jane Roe. “It leaks every winter.”"
    assert _speakers(text) == [ROE, ROE]
    assert _rules(text)[1] == "same-paragraph"


def test_a_paragraph_without_a_closing_mark_goes_on() -> None:
    text = (
        "Jane Roe said: “The ferry is old, and nobody wants to pay for it.\n\n"
        "“It leaks every winter, and every spring we patch it up again.”"
    )
    assert _speakers(text) == [ROE, ROE]
    assert _rules(text)[1] == "continued"


def test_indirect_speech_is_followed_by_the_words_themselves() -> None:
    text = "The bridge is safe, Jane Roe said. “We counted every bolt of it.”"
    assert _speakers(text) == [ROE]


def test_a_paragraph_of_another_speaker_is_not_run_into() -> None:
    text = (
        "“The ferry is old,” said Jane Roe.\n\n"
        "“It has never been safer,” said John Doe. “I go on it every day.”"
    )
    assert _speakers(text) == [ROE, "John Doe", "John Doe"]
