"""Who "the senator" is."""

from __future__ import annotations

import pytest

from tuireader import analyse


def _said(text: str) -> list[tuple[str | None, str | None]]:
    return [(one.speaker, one.speaker_id) for one in analyse(text).quotations]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Dale Orr, a rancher from Elko, shrugged.", "the rancher"),
        ("The rancher Dale Orr shrugged.", "the rancher"),
        ("Sen. Dale Orr shrugged.", "the senator"),
        ("Rep. Dale Orr, D-Nev., shrugged.", "the congressman"),
        ("Dale Orr was a rancher before he ran.", "the rancher"),
    ],
)
def test_whom_the_article_called_so_is_meant(text: str, words: str) -> None:
    said = _said(f"{text}\n\n“It is what it is, and it will be so,” {words} said.")
    assert said == [(words, "dale-orr")]


def test_a_word_of_its_name_means_the_body() -> None:
    text = (
        "The Harbour Workers Union met on Friday.\n\n"
        "“We are closing the ferry for good,” the union said."
    )
    assert _said(text) == [("the union", "harbour-workers-union")]


def test_a_pronoun_after_a_description_means_the_person() -> None:
    text = (
        "Carl Dunn met the minister, Helena Marsh, on Monday. “The pier is unsafe,” "
        "the minister said. “It is not,” he said."
    )
    assert [name for name, _ in _said(text)] == ["the minister", "Carl Dunn"]


def test_two_who_could_be_meant_are_not_guessed_at() -> None:
    text = (
        "The Elmfield Company sued the Berwick Company on Friday, and the Berwick "
        "Company sued the Elmfield Company.\n\n"
        "“We shall see about that in court,” a spokesman for the firm said."
    )
    assert [key for _, key in _said(text)] == [None]
