from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tuireader.model import (
    Annotation,
    Motivation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    article_id,
)
from tuireader.store import exchange

if TYPE_CHECKING:
    from tuireader.store.protocol import Json, Record

FERRY = "https://example.org/ferry"
MOMENT = "2023-11-15T09:30:00.000000+00:00"
NOTE: Record = {
    "id": "xYz",
    "created": MOMENT,
    "updated": MOMENT,
    "uri": FERRY,
    "user": "acct:ida@hypothes.is",
    "group": "__world__",
    "text": "Which one?",
    "tags": ["ships"],
    "document": {"title": ["A ferry sank"]},
    "target": [
        {
            "source": FERRY,
            "selector": [
                {"type": "RangeSelector", "startOffset": 2},
                {"type": "TextPositionSelector", "start": 2, "end": 7},
                {"type": "TextQuoteSelector", "exact": "ferry", "prefix": "A "},
            ],
        }
    ],
}
PAGE_NOTE: Record = {
    "id": "pN",
    "uri": FERRY,
    "user": "acct:ida@hypothes.is",
    "text": "",
    "tags": ["later"],
    "target": [{"source": FERRY}],
}
REPLY: Record = {
    "id": "rE",
    "uri": FERRY,
    "user": "acct:ole@hypothes.is",
    "text": "The old one.",
    "tags": [],
    "group": "w7q",
    "references": ["xYz", "gone"],
    "target": [{"source": FERRY}],
}


def _read(*rows: Json, **around: Json) -> tuple[Annotation, ...]:
    return exchange.parse(json.dumps({**around, "rows": [*rows]})).annotations


def test_a_note_with_several_selectors_is_read() -> None:
    contents = exchange.parse(json.dumps({"total": 1, "rows": [NOTE]}), "hypothesis")
    moment = datetime(2023, 11, 15, 9, 30, tzinfo=UTC)
    assert contents.annotations == (
        Annotation(
            uid="https://hypothes.is/a/xYz",
            motivation=Motivation.COMMENTING,
            target=Target(
                article_id(FERRY, ""),
                TextPositionSelector(2, 7),
                TextQuoteSelector("ferry", "A "),
            ),
            body="Which one?",
            tags=("ships",),
            created=moment,
            modified=moment,
        ),
    )
    assert [item.title for item in contents.articles] == ["A ferry sank"]


def test_a_note_on_the_page_is_a_note_without_a_passage() -> None:
    (page,) = _read(PAGE_NOTE)
    assert page.motivation is Motivation.COMMENTING
    assert page.target.quote.exact == ""
    assert page.tags == ("later",)


def test_a_passage_without_words_is_a_highlight() -> None:
    (found,) = _read({**NOTE, "text": ""})
    assert found.motivation is Motivation.HIGHLIGHTING


def test_a_reply_hangs_on_the_passage_that_it_answers() -> None:
    note, reply = _read(NOTE, REPLY)
    assert reply.target == note.target
    assert reply.body == "The old one."
    assert reply.tags == ("reply", "group:w7q", "by:ole")
    assert note.tags == ("ships", "by:ida")


def test_an_export_says_whose_it_is() -> None:
    note, reply = exchange.parse(
        json.dumps(
            {
                "export_date": MOMENT,
                "export_userid": "acct:ida@hypothes.is",
                "client_version": "1",
                "annotations": [NOTE, REPLY],
            }
        )
    ).annotations
    assert note.tags == ("ships",)
    assert "by:ole" in reply.tags


def test_rows_of_odd_shapes_are_read_or_named() -> None:
    odd: Record = {"id": 7, "uri": FERRY, "target": 3, "tags": 7, "document": "x"}
    found = exchange.parse(json.dumps([odd, {"uri": None}, NOTE]))
    assert len(found.annotations) == 2
    assert [problem.where for problem in found.problems] == ["annotation 2"]


def test_lines_of_rows_are_read() -> None:
    text = "".join(f"{json.dumps(row)}\n" for row in (REPLY, NOTE))
    reply, note = exchange.parse(text).annotations
    assert reply.target == note.target
