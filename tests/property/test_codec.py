"""Whatever is kept comes back: as a record, as bytes, as an exported text."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuireader.model import (
    Anchor,
    Annotation,
    ArticleRecord,
    Motivation,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)
from tuireader.store import codec, exchange, values

if TYPE_CHECKING:
    from tuireader.store.protocol import Json

anything = st.characters(exclude_categories=()).filter(
    lambda char: not "\ud800" <= char < "\udc00"
)
"""Any code point; of the surrogates only the half that undecodable bytes become."""
words = st.text(anything, max_size=30)
names = st.text(anything, min_size=1, max_size=20)
utf8 = st.text(max_size=30)
moments = st.none() | st.datetimes(
    datetime(1, 1, 2),  # noqa: DTZ001 - hypothesis adds the zone
    datetime(9999, 12, 30),  # noqa: DTZ001 - likewise
    timezones=st.just(UTC),
)


def kept_things(words: st.SearchStrategy[str]) -> st.SearchStrategy[Annotation]:
    selectors = st.tuples(st.integers(0, 10**7), st.integers(0, 10**7)).map(
        lambda ends: TextPositionSelector(min(ends), max(ends))
    )
    some = words.map(str.strip).filter(bool)
    return st.builds(
        Annotation,
        uid=st.uuids(version=4).map(str),
        motivation=st.sampled_from(Motivation),
        target=st.builds(
            Target,
            article_id=st.from_regex(r"[0-9a-f]{16}", fullmatch=True),
            position=selectors,
            quote=st.builds(TextQuoteSelector, words, words, words),
            digest=st.just("") | st.from_regex(r"[0-9a-f]{64}", fullmatch=True),
        ),
        body=words,
        tags=st.lists(some, max_size=4).map(tuple),
        colour=st.sampled_from(["", "green"]),
        created=moments,
        modified=moments,
        anchor=st.sampled_from(Anchor),
        score=st.floats(0, 1),
    )


@given(kept_things(words))
def test_an_annotation_comes_back_from_its_bytes(annotation: Annotation) -> None:
    record = codec.encode_annotation(annotation)
    loaded = values.load(values.dump(record))
    assert loaded == record
    assert codec.decode_annotation(record) == annotation
    assert codec.encode_annotation(annotation, record) == record


FIELDS = ["id", "uid", "type", "body", "value", "purpose", "target", "source"]
FIELDS += ["selector", "start", "end", "exact", "motivation", "created", "score"]
json_values: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers() | words,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(FIELDS),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(["uid", "target", "body", "x"]), json_values))
def test_any_record_is_an_annotation_or_a_value_error(record: dict[str, Json]) -> None:
    try:
        annotation = codec.decode_annotation(record)
    except ValueError:
        return
    again = codec.encode_annotation(annotation, record)
    assert codec.decode_annotation(again).uid == annotation.uid
    assert codec.decode_annotation(again).tags == annotation.tags
    assert again.get("x") == record.get("x")


@pytest.mark.parametrize("name", ["json", "jsonl", "jsonld"])
@given(kept=st.lists(kept_things(words), max_size=4))
def test_what_is_exported_as_json_comes_back(name: str, kept: list[Annotation]) -> None:
    text = exchange.export(kept, [], name)
    text.encode("utf-8")
    assert exchange.parse(text, name).annotations == tuple(kept)


@given(st.lists(kept_things(utf8), max_size=4))
def test_what_is_exported_as_a_table_comes_back(kept: list[Annotation]) -> None:
    assert exchange.parse(exchange.export(kept, [], "csv")).annotations == tuple(kept)


@given(st.lists(kept_things(words), max_size=4), words, words)
def test_markdown_can_always_be_written(
    kept: list[Annotation], title: str, origin: str
) -> None:
    articles = [
        ArticleRecord(item.target.article_id, origin, title, "", 0) for item in kept
    ]
    text = exchange.export(kept, articles, "markdown")
    assert text.startswith("---\ntitle: ")
    text.encode("utf-8")
