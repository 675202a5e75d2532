"""The words around what a search found."""

from __future__ import annotations

import pytest

from tuireader.catalogue import snippet

TEXT = (
    "The minister said nothing for an hour and then she rose to speak. “We regret the "
    "delay,” she told the chamber, “and we will publish the figures of every region "
    "before the end of March, whatever the régime in the neighbouring country does.”"
)


@pytest.mark.parametrize(
    ("line", "stands"),
    [
        ("delay", "We regret the delay,”"),
        ("minister", "The minister said"),
        ("REGIME", "whatever the régime in"),
        ("publ", "we will publish the"),
        ('"the figures"', "the figures"),
        ("harbour delay", "the delay"),
    ],
)
def test_the_hit_stands_among_its_neighbours(line: str, stands: str) -> None:
    found = snippet(TEXT, line, 90)
    assert stands in found
    assert len(found) <= 92
    assert found.strip("…") in TEXT


@pytest.mark.parametrize("line", ["", "-delay", "harbour", "elay"])
def test_what_is_not_there_has_no_snippet(line: str) -> None:
    assert snippet(TEXT, line) == ""


def test_a_snippet_is_one_line_and_whole_at_the_end_of_the_text() -> None:
    assert snippet("one\n\ntwo  three", "two") == "one two three"
