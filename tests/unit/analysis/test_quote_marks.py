from __future__ import annotations

import pytest

from tuireader import analyse
from tuireader.analysis.quotations.quote_marks import find_quoted
from tuireader.model import Article


def quoted(text: str) -> list[str]:
    article = Article.from_text(text)
    return [one.span.of(text) for one in find_quoted(text, article.blocks)]


def inner(text: str) -> list[str]:
    article = Article.from_text(text)
    return [
        span.of(text) for one in find_quoted(text, article.blocks) for span in one.inner
    ]


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
        ("”One,” he said. ”Two.”", ["”One,”", "”Two.”"]),
        ('She said:"No," and left.', ['"No,"']),
        ('x = "" and y = ""', []),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("´One,´ he said. It´s ´two.´", ["´One,´", "´two.´"]),
        ("`One,` he said. `Two` is no word.", ["`One,`", "`Two`"]),
        ("`One,´ he said. `Two.´", ["`One,´", "`Two.´"]),
        ("`One,' he said. `Two.'", ["`One,'", "`Two.'"]),
        ("Run `make test`, then `make run`.", []),
        ("`make` is what it's called. 'It works,' he said.", ["'It works,'"]),
    ],
)
def test_accents_and_backticks_quote_where_they_close_speech(
    text: str, expected: list[str]
) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "❝It is over,❞ she said.",
        "❛It is over,❜ she said.",
        "《It is over》, she said.",
        "🙶It is over,🙷 she said.",
    ],
)
def test_rarer_marks_are_read_as_their_plain_kin(text: str) -> None:
    (only,) = analyse(text).quotations
    assert only.span.of(text) == text.partition(" she")[0].rstrip(", ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('" One, " he said. " Two. "', ['" One, "', '" Two. "']),
        ("“ One, ” he said. “ Two. ”", ["“ One, ”", "“ Two. ”"]),
        ("' We come, ' he said. ' We go. '", ["' We come, '", "' We go. '"]),
        ('Apples "   "   pears', []),
    ],
)
def test_blanks_inside_the_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("““It is over,” she said.", ["““It is over,”"]),
        ("““It is over,”” she said.", ["““It is over,””"]),
        ('""It is over,"" she said. "Yes."', ['""It is over,""', '"Yes."']),
        ("““One” is a song,” she said. “Yes.”", ["““One” is a song,”", "“Yes.”"]),
    ],
)
def test_doubled_marks_are_one_mark_or_one_inside_another(
    text: str, expected: list[str]
) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We are late’, he said. “It is.”", ["“We are late’", "“It is.”"]),
        ('"We are late\', he said. "It is."', ["\"We are late'", '"It is."']),
        ("‘We are late”, he said. ‘It is.’", ["‘We are late”", "‘It is.’"]),
        ("'We are late\", he said. 'It is.'", ["'We are late\"", "'It is.'"]),
        ("“We are late,’’ he said. “It is.”", ["“We are late,’’", "“It is.”"]),
        ("“We are late,' he said.", ["“We are late,'"]),
        ("“We are late,“ he said. “It is.“", ["“We are late,“", "“It is.“"]),
        ("“We are late, he said. “It is.”", ["“It is.”"]),
        (
            "“So ‘no’, we’re late’, he said. “It is.”",
            ["“So ‘no’, we’re late’", "“It is.”"],
        ),
    ],
)
def test_a_mistyped_mark_does_not_run_over_the_next_quotation(
    text: str, expected: list[str]
) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"It’s a 19" screen," he said. "It is."',
            ['"It’s a 19" screen,"', '"It is."'],
        ),
        (
            "“It’s a 19” screen,” he said. “It is.”",
            ["“It’s a 19” screen,”", "“It is.”"],
        ),
        ('"A 19"-wide one," he said.', ['"A 19"-wide one,"']),
        ('"He is 6\' 2" tall," she said.', ['"He is 6\' 2" tall,"']),
        ("'He is 6' tall,' she said. 'Yes.'", ["'He is 6' tall,'", "'Yes.'"]),
        ('"Born in 1972" he said. "No."', ['"Born in 1972"', '"No."']),
        ('A 19" screen, a "good" one.', ['"good"']),
    ],
)
def test_feet_and_inches_quote_nothing(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "'I was goin' home an' then 'e hit me,'",
        "‘We don’t know ’em,’",
        "'It's rock 'n' roll, the '90s' best,'",
        "'E knows, an' 'is wife knows,'",
        "'We've lost the players' trust,'",
    ],
)
def test_an_apostrophe_inside_single_marks_closes_nothing(text: str) -> None:
    assert quoted(f"{text} he said. {text[0]}So it is.{text[-1]}")[0] == text


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


@pytest.mark.parametrize("opening", ["'", "‘"])
@pytest.mark.parametrize(
    "lead", ["{0}The pier isn{1}t safe,{1} Marsh said. ", "Marsh said: "]
)
@pytest.mark.parametrize(
    "first", ["{0}It was built in 1911.", "{0}It was the boys{1} club in 1911."]
)
def test_single_marks_stay_open_where_the_next_paragraph_opens_again(
    opening: str, lead: str, first: str
) -> None:
    closing = "’" if opening == "‘" else "'"
    second, third = "{0}The boys{1} club was shut.", "{0}We counted every bolt.{1}"
    marks = opening, closing
    first, second, third = (part.format(*marks) for part in (first, second, third))
    text = "\n\n".join((lead.format(*marks) + first, second, third))
    assert quoted(text)[-3:] == [first, second, third]
    found = find_quoted(text, Article.from_text(text).blocks)
    assert [one.continues for one in found[-3:]] == [False, True, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He named 'the boys' and left.\n\n'No,' she said.", ["'the boys'", "'No,'"]),
        (
            "He said: 'For the boys' he said.\n\n'No,' she said.",
            ["'For the boys'", "'No,'"],
        ),
        ("The boys' club. 'Tis late.\n\n'No,' she said.", ["'No,'"]),
        ("Marsh spoke of the boys' club.\n\n'No,' she said.", ["'No,'"]),
    ],
)
def test_single_marks_close_in_their_paragraph_where_they_can(
    text: str, expected: list[str]
) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He told me, ‘Go home,’ and ‘Stay’,” she said.", ["‘Go home,’", "‘Stay’"]),
        ("'He told me, \"Go home,\" and so on,' she said.", ['"Go home,"']),
        ("“He said “no” twice,” she said.", ["“no”"]),
        ("“It was the workers’ right,” she said.", []),
        ("«Er sagte ‹nein› dazu», sagte sie.", ["‹nein›"]),
        (
            "“He told me, ‘Go home,’ and “no” and ‘Stay’,” she said.",
            ["‘Go home,’", "“no”", "‘Stay’"],
        ),
    ],
)
def test_what_is_quoted_inside_is_kept(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    ["“" * 3000, "‘" * 3000, "'\"" * 3000, "\ud800“\u200b”", "", "”", "«»" * 500],
)
def test_nothing_but_marks_raises_nothing(text: str) -> None:
    for quotation in analyse(text).quotations:
        assert 0 <= quotation.span.start < quotation.span.end <= len(text)
