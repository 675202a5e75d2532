from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from tuireader.model import (
    Anchor,
    Annotation,
    ArticleRecord,
    Motivation,
    Position,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    article_id,
)
from tuireader.store import codec, values

if TYPE_CHECKING:
    from tuireader.store.protocol import Json, Record

UID = "018bd2f6-7d80-7000-8000-000000000001"
MOMENT = datetime(2023, 11, 15, 9, 30, tzinfo=UTC)
NOTE = Annotation(
    uid=UID,
    motivation=Motivation.COMMENTING,
    target=Target(
        "0123456789abcdef",
        TextPositionSelector(4, 12),
        TextQuoteSelector("minister", "The ", " declined"),
        digest="ab" * 32,
    ),
    body="Which one?",
    tags=("follow up", "press"),
    created=MOMENT,
    modified=MOMENT,
)


def foreign(**fields: Json) -> Record:
    return {"id": "urn:x:1", "target": "http://example.org/a", **fields}


def test_the_record_of_a_note_is_a_w3c_annotation() -> None:
    assert codec.encode_annotation(NOTE) == {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:uuid:{UID}",
        "type": "Annotation",
        "uid": UID,
        "motivation": "commenting",
        "created": "2023-11-15T09:30:00Z",
        "modified": "2023-11-15T09:30:00Z",
        "body": [
            {
                "type": "TextualBody",
                "purpose": "commenting",
                "format": "text/plain",
                "value": "Which one?",
            },
            {"type": "TextualBody", "purpose": "tagging", "value": "follow up"},
            {"type": "TextualBody", "purpose": "tagging", "value": "press"},
        ],
        "target": {
            "source": "urn:x-tuireader:article:0123456789abcdef",
            "article": "0123456789abcdef",
            "digest": "ab" * 32,
            "selector": [
                {"type": "TextPositionSelector", "start": 4, "end": 12},
                {
                    "type": "TextQuoteSelector",
                    "exact": "minister",
                    "prefix": "The ",
                    "suffix": " declined",
                },
            ],
        },
        "anchor": "exact",
        "score": 1.0,
    }


def test_what_a_later_version_wrote_stays_when_a_record_is_written_again() -> None:
    later = codec.encode_annotation(NOTE)
    target = later["target"]
    bodies = later["body"]
    assert isinstance(target, dict)
    assert isinstance(target["selector"], list)
    assert isinstance(bodies, list)
    assert isinstance(bodies[0], dict)
    later["mood"] = ""
    later["@context"] = ["http://www.w3.org/ns/anno.jsonld", {"mood": "urn:mood"}]
    target["state"] = {"type": "TimeState"}
    target["source"] = "http://example.org/a"
    target["selector"].append({"type": "XPathSelector", "value": "/p[2]"})
    bodies[0]["language"] = "en"
    bodies.append("http://example.org/picture.png")
    bodies.append({"type": "Image", "id": "http://example.org/map.png"})

    edited = codec.decode_annotation(later)
    assert edited == NOTE
    again = codec.encode_annotation(edited, later)
    assert again == later


def test_an_edited_note_takes_the_place_of_its_old_words_and_tags() -> None:
    kept = codec.encode_annotation(NOTE)
    bare = Annotation(UID, Motivation.COMMENTING, NOTE.target, created=MOMENT)
    again = codec.encode_annotation(bare, kept)
    assert codec.decode_annotation(again) == bare
    assert "body" not in again
    assert "modified" not in again


def test_every_field_comes_back() -> None:
    highlight = Annotation(
        uid="https://hypothes.is/a/xyz",
        motivation=Motivation.HIGHLIGHTING,
        target=Target("id", TextPositionSelector(0, 0), TextQuoteSelector("")),
        colour="green",
        anchor=Anchor.FUZZY,
        score=0.9,
    )
    record = codec.encode_annotation(highlight)
    assert record["id"] == "https://hypothes.is/a/xyz"
    assert codec.decode_annotation(record) == highlight


@pytest.mark.parametrize(
    ("fields", "body", "motivation"),
    [
        ({"bodyValue": "Short."}, "Short.", Motivation.COMMENTING),
        ({"body": "http://example.org/b"}, "", Motivation.HIGHLIGHTING),
        ({"body": {"value": "No type."}}, "No type.", Motivation.COMMENTING),
        ({"body": {"type": "Video", "value": "x"}}, "", Motivation.HIGHLIGHTING),
        (
            {"body": {"type": ["TextualBody", "x"], "value": "Two types."}},
            "Two types.",
            Motivation.COMMENTING,
        ),
        ({"motivation": ["oa:bookmarking"]}, "", Motivation.BOOKMARKING),
        (
            {"motivation": "http://www.w3.org/ns/oa#assessing"},
            "",
            Motivation.ASSESSING,
        ),
        ({"motivation": ["replying", 7]}, "", Motivation.HIGHLIGHTING),
        (
            {"body": [{"value": "One."}, None, {"value": "Two."}]},
            "One.\n\nTwo.",
            Motivation.COMMENTING,
        ),
    ],
)
def test_other_programs_annotations_are_read(
    fields: Record, body: str, motivation: Motivation
) -> None:
    found = codec.decode_annotation(foreign(**fields))
    assert (found.body, found.motivation) == (body, motivation)
    assert found.target.article_id == article_id("http://example.org/a", "")


@pytest.mark.parametrize(
    ("place", "article"),
    [
        ({"source": "file:///notes/a%20b.txt"}, article_id("/notes/a b.txt", "")),
        ({"id": "http://example.org/a"}, article_id("http://example.org/a", "")),
        (["http://example.org/a", 7], article_id("http://example.org/a", "")),
        ({"source": "urn:x-tuireader:article:0123"}, "0123"),
    ],
)
def test_a_target_names_its_article_in_many_ways(place: Json, article: str) -> None:
    found = codec.decode_annotation(foreign(target=place))
    assert found.target.article_id == article
    assert found.target.quote == TextQuoteSelector("")


def test_selectors_that_make_no_sense_are_read_as_none() -> None:
    place: Json = {
        "source": "http://example.org/a",
        "selector": [
            "x",
            {"type": "TextPositionSelector", "start": -4, "end": "x"},
            {"type": "TextQuoteSelector", "exact": 7},
            {"type": "TextPositionSelector", "start": 1, "end": 2},
        ],
    }
    found = codec.decode_annotation(foreign(target=place))
    assert found.target.position == TextPositionSelector(0, 0)
    assert found.target.quote == TextQuoteSelector("")


@pytest.mark.parametrize(
    "record",
    [{}, {"uid": "a"}, {"uid": "a", "target": 7}, {"target": "http://example.org/a"}],
)
def test_what_is_no_annotation_is_refused(record: Record) -> None:
    with pytest.raises(ValueError, match="an annotation"):
        codec.decode_annotation(record)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023-11-15T09:30:00Z", MOMENT),
        ("2023-11-15T13:30:00+04:00", MOMENT),
        ("2023-11-15T09:30:00", MOMENT),
        ("yesterday", None),
        ("0001-01-01T00:00:00+14:00", None),
        (None, None),
        (7, None),
    ],
)
def test_moments_are_read_in_utc(text: str | int | None, moment: datetime) -> None:
    assert values.moment(text) == moment


def test_moments_are_written_in_utc() -> None:
    there = MOMENT.astimezone(timezone(timedelta(hours=4)))
    assert values.stamp(there) == "2023-11-15T09:30:00Z"
    assert values.stamp(None) == ""


def test_articles_and_positions_come_back() -> None:
    article = ArticleRecord("id", "/a.txt", "A", "ab", 3, "2023-11-15", MOMENT)
    position = Position("id", 4, 9, 100, MOMENT)
    assert codec.decode_article(codec.encode_article(article, {"x": 1})) == article
    assert codec.encode_article(article, {"x": 1})["x"] == 1
    assert codec.decode_position(codec.encode_position(position)) == position
    with pytest.raises(ValueError, match="without an id"):
        codec.decode_article({})
    with pytest.raises(ValueError, match="without an article"):
        codec.decode_position({})


def test_a_lone_surrogate_is_kept() -> None:
    data = values.dump({"body": "caf\udce9 ‘x’"})
    assert data == '{"body":"caf\\udce9 ‘x’"}'.encode()
    assert values.load(data) == {"body": "caf\udce9 ‘x’"}


def test_the_iri_of_an_origin_is_its_address() -> None:
    assert codec.origin_iri("/notes/a b.txt") == "file:///notes/a%20b.txt"
    assert codec.origin_iri("https://example.org/a") == "https://example.org/a"
    assert codec.origin_iri("-") == ""
