from __future__ import annotations

import json
from dataclasses import replace

import pytest

from faults.annotations import annotation
from tuireader.model import Anchor, Annotation, Motivation
from tuireader.store.codec import encode_annotation
from tuireader.store.short import COLUMNS, record_of, row_of

NOTE = annotation("01a20bac-3cc2-7ac6-9984-d698c450311c", "Why?")


@pytest.mark.parametrize(
    "item",
    [
        NOTE,
        replace(NOTE, tags=("port", "jobs")),
        replace(NOTE, body=""),
        replace(NOTE, body="", motivation=Motivation.HIGHLIGHTING),
        replace(NOTE, motivation=Motivation.ASSESSING, body="Ida Brandt"),
    ],
)
def test_an_annotation_of_the_usual_shape_has_a_row(item: Annotation) -> None:
    record = encode_annotation(item)
    row = row_of(record)
    assert row is not None
    assert len(row) == len(COLUMNS)
    assert record_of(row) == record
    assert len(json.dumps(row)) < len(json.dumps(record)) / 2


def test_what_was_modified_later_says_when() -> None:
    assert NOTE.created is not None
    later = replace(NOTE, modified=NOTE.created.replace(year=2024))
    record = encode_annotation(later)
    row = row_of(record)
    assert row is not None
    assert record_of(row)["modified"] == "2024-11-15T09:30:00Z"


@pytest.mark.parametrize(
    "record",
    [
        {"uid": "a"},
        {"uid": "a", "body": "by hand"},
        encode_annotation(replace(NOTE, colour="green")),
        encode_annotation(replace(NOTE, anchor=Anchor.FUZZY, score=0.8)),
        {**encode_annotation(NOTE), "creator": "L. Holm"},
        {**encode_annotation(NOTE), "body": [{"type": "SpecificResource"}]},
    ],
)
def test_whatever_says_more_has_none(record: dict[str, object]) -> None:
    assert row_of(record) is None  # type: ignore[arg-type] # they are JSON


def test_a_row_with_another_number_of_columns_is_refused() -> None:
    row = row_of(encode_annotation(NOTE))
    assert row is not None
    with pytest.raises(ValueError, match="14 columns"):
        record_of([*row, "more"])
