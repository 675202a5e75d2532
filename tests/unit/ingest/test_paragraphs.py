from __future__ import annotations

from tuireader.ingest.paragraphs import split_paragraphs


def parts(text: str) -> list[str]:
    return [part.text for part in split_paragraphs(text)]


def test_lines_of_a_copied_page_are_paragraphs() -> None:
    assert parts("15 November 2023\nThe summit. Photo.\n\nIt rained.") == [
        "15 November 2023",
        "The summit. Photo.",
        "It rained.",
    ]


def test_lines_broken_at_a_width_belong_together() -> None:
    text = (
        "It was the first warm evening of the year, and Annis had left the door\n"
        "of the bakery open so that the smell went out over the square.\n\n"
        "Nobody came.\n"
    )
    first, second = split_paragraphs(text)
    assert first.text.startswith("It was")
    assert first.text.endswith("the square.")
    assert text[first.span.start : first.span.end].count("\n") == 1
    assert second.text == "Nobody came."


def test_indented_first_line_starts_a_paragraph() -> None:
    text = (
        "   The first paragraph starts with an indent and goes on for a line as\n"
        "novels do when they were scanned, with no blank line in between them.\n"
        "   The second paragraph starts here and goes on for a line or two, too\n"
        "so that the width is known.\n"
    )
    assert len(parts(text)) == 2


def test_turns_in_wrapped_text_stay_apart() -> None:
    text = (
        "ANNA: Hello there, how are you doing today, and where is your brother\n"
        "who promised me a fish?\n"
        "BEN: He is well, and so is the fish, which he has put into the cellar\n"
        "because of the cats.\n"
    )
    assert [part[:4] for part in parts(text)] == ["ANNA", "BEN:"]


def test_verse_is_not_run_together() -> None:
    assert len(parts("The rain came down\nUpon the town\nAnd every gown\n")) == 3


def test_rule_is_no_list_item() -> None:
    (part,) = split_paragraphs("* * *")
    assert part.rule
    assert not part.bullet


def test_line_after_a_rule_stands_alone() -> None:
    wide = "a line that is as wide as the lines of this text are, about sixty\n"
    assert len(parts(wide + "Heading of it\n-----\n" + wide)) >= 3


def test_quoted_lines_are_parted_from_the_reply() -> None:
    wide = "> The chair said that the roof would be mended in spring, if the\n"
    found = split_paragraphs(wide + "> money comes in.\nI doubt that it will come.\n")
    assert [part.quoted for part in found] == [True, False]


def test_white_space_of_every_kind_is_trimmed() -> None:
    (part,) = split_paragraphs(" \t\u00a0It rained.\u00a0\x0c\n")
    assert part.text == "It rained."
