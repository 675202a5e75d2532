from __future__ import annotations

import pytest

from tuireader import analyse
from tuireader.analysis.quotations.quote_marks import find_quoted
from tuireader.model import Article


def quoted(text: str) -> list[str]:
    article = Article.from_text(text)
    return [one.span.of(text) for one in find_quoted(text, article.blocks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will come,” she said.", ["“We will come,”"]),
        ('"We will come," she said.', ['"We will come,"']),
        ("„Wir kommen“, sagte sie.", ["„Wir kommen“"]),
        ("»Wir kommen«, sagte sie.", ["»Wir kommen«"]),
        ("« Nous venons », dit-elle.", ["« Nous venons »"]),
        ("«Мы придём», сказала она.", ["«Мы придём»"]),
        ("「行きます」と彼女は言った。", ["「行きます」"]),
        ("``We will come,'' she said.", ["``We will come,''"]),
        ("“He said ‘no’ twice,” she said.", ["“He said ‘no’ twice,”"]),
        ("It was the workers’ right, in the ’90s.", []),
        ("“One,” he said. “Two.”", ["“One,”", "“Two.”"]),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_french_paragraphs_with_spaces_inside_the_marks() -> None:
    text = (
        "« Je l’ai traversé », raconte Odile Castagnère. « Elles ont couru. »\n\n"
        "Le maire a hésité. « Nous avons compté », assure-t-il.\n"
    )
    assert quoted(text) == [
        "« Je l’ai traversé »",
        "« Elles ont couru. »",
        "« Nous avons compté »",
    ]


def test_an_apostrophe_inside_is_no_closing_mark() -> None:
    text = "‘Please don’t be upset’, he said. ‘We won’t’, she said.\n"
    assert quoted(text) == ["‘Please don’t be upset’", "‘We won’t’"]


def test_a_quotation_of_two_paragraphs_is_two_spans() -> None:
    text = "“We came early,” she said.\n\n“It was late when we left.\n\n“Too late.”\n"
    found = quoted(text)
    assert found == ["“We came early,”", "“It was late when we left.", "“Too late.”"]


@pytest.mark.parametrize(
    "text",
    ["“" * 3000, "‘" * 3000, "'\"" * 3000, "\ud800“\u200b”", "", "”", "«»" * 500],
)
def test_nothing_but_marks_raises_nothing(text: str) -> None:
    for quotation in analyse(text).quotations:
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)
