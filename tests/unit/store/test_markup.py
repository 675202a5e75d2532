from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tuireader.store.exchange import markup

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")
HOSTILE = [
    "[click](javascript:alert(1))",
    "![](https://example.org/x.png)",
    "<script>alert(1)</script>",
    "# not a heading",
    "---",
    "===",
    "-",
    "- item",
    "1. item",
    "12)",
    "> quote",
    "| a | b |",
    "```sh",
    "~~~",
    "==marked== %%hidden%% $x$ ~~gone~~",
    "&lt;b&gt; &#x41; AT&T",
    "<https://example.org>",
    "[[Note]] #tag *a* _b_ `c` \\",
    "[x]: https://example.org",
]


def _text(source: str) -> str:
    tokens = MARKDOWN.parse(source)
    assert [token.type for token in tokens] == [
        "paragraph_open",
        "inline",
        "paragraph_close",
    ]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    return "".join(child.content for child in children)


@pytest.mark.parametrize("line", HOSTILE)
def test_a_hostile_line_stays_text(line: str) -> None:
    assert _text(markup.plain(line)) == line


@pytest.mark.parametrize("line", HOSTILE)
def test_a_hostile_line_stays_text_below_another(line: str) -> None:
    tokens = MARKDOWN.parse(f"above\n{markup.plain(line)}")
    assert [token.type for token in tokens][::2] == [
        "paragraph_open",
        "paragraph_close",
    ]


@given(st.text(st.characters(codec="ascii", categories=["P", "S", "L", "N", "Zs"])))
def test_any_line_stays_text(line: str) -> None:
    line = " ".join(line.split())
    if line:
        assert _text(markup.plain(line)) == line


@pytest.mark.parametrize(
    ("note", "follows"),
    [
        ("```sh\nrm", "p"),
        ("~~~", "p"),
        ("<!-- hidden", "p"),
        ("<details>", "p"),
        ("# big", "p"),
        ("fine\n---", "p"),
        ("fine\r===", "p"),
        ("***", "p"),
        ("    code", "p"),
        ("[a]: https://example.org", "p"),
    ],
)
def test_no_note_reaches_beyond_itself(note: str, follows: str) -> None:
    tokens = MARKDOWN.parse(f"{markup.contained(note)}\n\nnext")
    assert tokens[-2].content == "next"
    assert {token.tag for token in tokens if token.tag} == {follows}


def test_a_note_keeps_the_markdown_that_is_its_own() -> None:
    note = "*Why* **now**?\n\n- [one](https://example.org)\n- `two` > #three"
    assert markup.contained(note) == note


def test_what_is_hidden_in_a_note_is_shown() -> None:
    assert markup.contained("%%a%%") == r"\%\%a\%\%"


@given(st.text(st.characters(exclude_categories=())))
def test_any_title_is_one_yaml_scalar(title: str) -> None:
    scalar = markup.yaml(title)
    assert json.loads(scalar) == title or "\\ud" in scalar
    # What YAML 1.2 may print on one line, section 5.1.
    assert re.fullmatch(
        "[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd"
        "\U00010000-\U0010ffff]*",
        scalar,
    )


@pytest.mark.parametrize(
    ("words", "tag"), [("a, b", "a-b"), ("été/2024", "été/2024"), ("?!", "")]
)
def test_a_tag_is_one_word(words: str, tag: str) -> None:
    assert markup.tag(words) == tag
