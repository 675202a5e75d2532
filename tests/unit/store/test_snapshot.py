from __future__ import annotations

import json
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tuireader.errors import LibraryDamaged, LibraryTooNew
from tuireader.store.contents import Contents, Put, Remove
from tuireader.store.protocol import TableName
from tuireader.store.salvage import salvage
from tuireader.store.snapshot import decode, encode

if TYPE_CHECKING:
    from tuireader.store.protocol import Record

FILE = Path("library.json")
NOTES = TableName.ANNOTATIONS
RECORDS: list[Record] = [
    {"uid": "a", "body": "‘It’s over’"},
    {"body": "first\nsecond", "uid": "b", "more": [{}, {"uid": "x"}]},
    {"uid": 'odd "key"\\', "body": "\ud800"},
    {"uid": "", "body": '"annotations":{ "9":{"uid":"no"}'},
]


def library() -> Contents:
    contents = Contents({"owner": "L. Holm"})
    for number, record in enumerate(RECORDS, 1):
        contents.apply([Put(NOTES, str(number), record)])
    contents.apply(
        [
            Put("articles", "1", {"id": "x"}),
            Put("positions", "1", {"article": "x"}),
            Remove("positions", "1", "x"),
            Put("lists", "7", {"title": "Armenia"}),
        ]
    )
    return contents


def tables(contents: Contents) -> dict[str, dict[str, Record]]:
    return {name: dict(rows.items()) for name, rows in contents.tables.items()}


def test_what_is_written_is_read_again() -> None:
    data = encode(library(), 7)
    found = decode(data, FILE)
    assert tables(found.contents) == tables(library())
    assert dict(found.contents.keyed(NOTES)) == {r["uid"]: r for r in RECORDS}
    assert (found.generation, found.format) == (7, 2)
    assert found.contents.highest("positions") == 1
    assert found.contents.meta["owner"] == "L. Holm"
    assert encode(decode(data, FILE).contents, 7) == data


def test_it_is_json_with_a_document_a_line() -> None:
    data = encode(library(), 7)
    assert json.loads(data)["annotations"]["1"] == RECORDS[0]
    assert b'\n"1":{"uid":"a","body":"' in data
    assert len(data.splitlines()) == 1 + sum(
        2 + len(rows) for rows in library().tables.values()
    )


def test_an_empty_library_is_a_file_too() -> None:
    found = decode(encode(Contents(), 1), FILE)
    assert tables(found.contents) == {}


def test_the_checksum_is_of_the_file_with_zeros_in_its_place() -> None:
    data = encode(library(), 7)
    digits = json.loads(data)["meta"]["1"]["crc32"]
    assert digits != "00000000"
    blank = data.replace(digits.encode(), b"00000000", 1)
    assert int(digits, 16) == zlib.crc32(blank)


@pytest.mark.parametrize("bit", [0, 1, 4, 7])
def test_every_flipped_bit_is_found(bit: int) -> None:
    data = encode(library(), 7)
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1 << bit
        with pytest.raises(LibraryDamaged):
            decode(bytes(changed), FILE)


def test_every_cut_is_found() -> None:
    data = encode(library(), 7)
    for place in range(len(data)):
        with pytest.raises(LibraryDamaged):
            decode(data[:place], FILE)


def test_a_later_format_with_a_checksum_is_named() -> None:
    data = encode(library(), 7).replace(b'"format":2', b'"format":3')
    digits = json.loads(data)["meta"]["1"]["crc32"].encode()
    blank = data.replace(digits, b"00000000", 1)
    later = data.replace(digits, b"%08x" % zlib.crc32(blank), 1)
    with pytest.raises(LibraryTooNew, match="format 3"):
        decode(later, FILE)


@pytest.mark.parametrize("word", [b"NaN", b"Infinity", b"-Infinity", b"1e999"])
def test_numbers_that_json_has_no_words_for_are_null(word: bytes) -> None:
    stock = b'{"annotations":{"1":{"uid":"a","score":%s,"x":[%s]}}}' % (word, word)
    again = decode(encode(decode(stock, FILE).contents, 1), FILE)
    assert again.contents.keyed(NOTES)["a"] == {"uid": "a", "score": None, "x": [None]}


def test_a_lone_surrogate_of_a_stock_file_is_kept() -> None:
    stock = b'{"annotations":{"1":{"uid":"a","body":"\\ud800"}}}'
    again = decode(encode(decode(stock, FILE).contents, 1), FILE)
    assert again.contents.keyed(NOTES)["a"]["body"] == "\ud800"


def test_every_whole_document_before_a_cut_is_salvaged() -> None:
    data = encode(library(), 7)
    for place in range(len(data)):
        found = dict(salvage(data[:place]).keyed(NOTES))
        wanted = [r for r in RECORDS if _end(data, r) <= place]
        assert list(found.values()) == wanted


def _end(data: bytes, record: Record) -> int:
    line = next(
        line
        for line in data.split(b"\n")
        if line.startswith(b'"')
        and line.endswith((b"},", b"}"))
        and json.loads(line.partition(b":")[2].rstrip(b",")) == record
    )
    return data.index(line) + len(line.rstrip(b","))


def test_a_damaged_document_costs_itself_only() -> None:
    data = encode(library(), 7).replace(b'"uid":"b"', b'"uid":\xff"b')
    assert [*salvage(data).keyed(NOTES)] == ["a", 'odd "key"\\', ""]
    assert [*salvage(data).keyed(TableName.ARTICLES)] == ["x"]


def test_an_old_file_on_one_line_is_salvaged_too() -> None:
    old = b'{"meta": {"1": {"format": 1}}, "annotations": {"3": {"uid": "a"}, "4": {"u'
    assert dict(salvage(old).keyed(NOTES)) == {"a": {"uid": "a"}}
    assert salvage(old).rows(NOTES).keys() == {"3"}


def test_there_is_nothing_to_salvage_in_a_picture() -> None:
    assert not any(salvage(b"\x89PNG\r\n\x1a\n\0\0").tables.values())
