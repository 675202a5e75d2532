"""Lines of an article, and the runs on them."""

from __future__ import annotations

from tuireader.model import Article, Block, BlockKind, Span
from tuireader.page.roles import Mark, Role
from tuireader.page.runs import Marks, Run, offset_at, runs
from tuireader.page.wrap import wrap


def article_of(*parts: tuple[BlockKind, str]) -> Article:
    text = "\n\n".join(words for _, words in parts)
    blocks, at = [], 0
    for kind, words in parts:
        blocks.append(Block(kind, Span(at, at + len(words))))
        at += len(words) + 2
    return Article(id="one", origin="-", text=text, blocks=tuple(blocks))


def painted(article: Article, width: int, *, unfolded: bool = False) -> list[str]:
    return [
        line.bullet.rjust(line.indent)
        + "".join(run.text for run in runs(article.text, line, ()))
        for line in wrap(article, width, unfolded=unfolded)
    ]


def test_lines_break_at_the_last_space_in_reach() -> None:
    article = Article.from_text("The bridge was closed on Monday.")
    assert painted(article, 16) == ["The bridge was", "closed on", "Monday."]


def test_one_blank_line_stands_between_blocks() -> None:
    article = Article.from_text("One.\nTwo.\n\n\n\nThree.")
    assert painted(article, 40) == ["One.", "", "Two.", "", "Three."]


def test_a_line_break_inside_a_paragraph_is_a_space() -> None:
    article = article_of((BlockKind.PARAGRAPH, "The bridge\n  was closed."))
    assert painted(article, 40) == ["The bridge was closed."]


def test_code_keeps_its_line_breaks() -> None:
    article = article_of((BlockKind.CODE, "for x in y:\n    print(x)"))
    assert painted(article, 40) == ["  for x in y:", "      print(x)"]


def test_a_list_item_hangs_under_its_bullet() -> None:
    article = article_of((BlockKind.LIST_ITEM, "a bridge that was closed on Monday"))
    assert painted(article, 26) == ["• a bridge that was closed", "  on Monday"]


def test_boilerplate_folds_into_one_line() -> None:
    article = article_of(
        (BlockKind.BOILERPLATE, "Become a member"),
        (BlockKind.BOILERPLATE, "Join today"),
        (BlockKind.PARAGRAPH, "The bridge was closed."),
    )
    fold = "··· 2 lines of the site’s own: Become a member ···"
    assert painted(article, 60) == [fold, "", "The bridge was closed."]
    assert painted(article, 60, unfolded=True)[0] == "Become a member"


def test_boilerplate_without_a_letter_takes_no_line() -> None:
    article = article_of(
        (BlockKind.BOILERPLATE, "* * *"),
        (BlockKind.PARAGRAPH, "The bridge was closed."),
        (BlockKind.BOILERPLATE, "———"),
        (BlockKind.PARAGRAPH, "It opened again."),
    )
    assert painted(article, 60) == ["The bridge was closed.", "", "It opened again."]
    assert painted(article, 60, unfolded=True)[0] == "* * *"


def test_quoted_mail_keeps_its_lines() -> None:
    article = article_of((BlockKind.QUOTE, "> The bridge\n> was closed on Monday."))
    assert painted(article, 24) == [
        "    > The bridge",
        "    > was closed on",
        "    Monday.",
    ]


def test_wide_letters_take_two_cells_and_break_anywhere() -> None:
    article = Article.from_text("漢字漢字漢字。")
    assert painted(article, 6) == ["漢字漢", "字漢", "字。"]


def test_a_space_that_carries_an_accent_is_no_place_to_break() -> None:
    assert painted(Article.from_text("ab \u0300c d"), 4) == ["ab \u0300c", "d"]
    assert painted(Article.from_text("0 \u0300"), 1) == ["0", " \u0300"]


def test_a_blank_before_an_invisible_end_stays_in_the_column() -> None:
    lines = painted(Article.from_text("0 \u200b"), 1)
    assert max(map(len, lines)) == 1


def test_line_at_finds_the_line_of_a_code_point() -> None:
    article = Article.from_text("One two three.\nFour.")
    page = wrap(article, 8)
    assert [page.line_at(at) for at in (0, 7, 8, 14, 15, 99)] == [0, 0, 1, 1, 3, 3]


def test_an_empty_article_is_one_blank_line() -> None:
    assert painted(Article.from_text(""), 40) == [""]


def test_overlapping_marks_become_sets_of_roles() -> None:
    article = Article.from_text("one two three")
    marks = [Mark(Span(0, 7), Role.NOTED), Mark(Span(4, 13), Role.SPEAKER_1)]
    line = wrap(article, 40)[0]
    assert runs(article.text, line, marks) == (
        Run("one ", frozenset({Role.NOTED})),
        Run("two", frozenset({Role.NOTED, Role.SPEAKER_1})),
        Run(" three", frozenset({Role.SPEAKER_1})),
    )


def test_marks_are_found_by_place() -> None:
    long = Mark(Span(0, 90), Role.NOTED)
    near = Mark(Span(40, 50), Role.MATCH)
    marks = Marks([near, long, Mark(Span(60, 70), Role.MATCH)])
    assert marks.within(45, 55) == [long, near]


def test_a_cell_leads_back_to_its_code_point() -> None:
    article = Article.from_text("漢字 and\u200b more")
    line = wrap(article, 40)[0]
    assert [offset_at(article.text, line, cell) for cell in (0, 1, 2, 4, 8, 99)] == [
        0,
        0,
        1,
        2,
        7,
        len(article.text) - 1,
    ]
