"""A headline's words that are said in the text have their speaker from there."""

from __future__ import annotations

from tuireader.analysis import analyse
from tuireader.ingest.markdown import markdown_article


def test_a_headline_takes_the_speaker_of_the_same_words() -> None:
    source = (
        "# “We counted every stone”\n\n"
        "The bridge is open again, and people came early to see it.\n\n"
        "“We counted every stone, and two were gone,” said Ann Lee, the mason.\n"
    )
    head, said = analyse(markdown_article(source)).quotations
    assert (head.speaker, head.speaker_id) == ("Ann Lee", said.speaker_id)
    assert head.rule == "repeated"
    assert head.evidence == (said.span,)


def test_two_words_are_an_accident() -> None:
    source = (
        "# A “last chance”\n\nThe talks are a “last chance”, said Ann Lee on Monday.\n"
    )
    assert analyse(markdown_article(source)).quotations[0].rule != "repeated"


def test_words_that_a_speaker_quotes_are_not_his() -> None:
    source = (
        "# “Nobody asked the ducks”\n\n"
        "“One called me a vandal and one wrote, ‘Nobody asked the ducks’,” she said.\n"
    )
    assert analyse(markdown_article(source)).quotations[0].rule != "repeated"


def test_words_inside_other_words_are_not_the_same() -> None:
    source = (
        "# “the art of war”\n\n“It is the art of warmth, not more,” said Ann Lee.\n"
    )
    assert analyse(markdown_article(source)).quotations[0].rule != "repeated"
