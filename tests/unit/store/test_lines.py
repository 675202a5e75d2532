from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tuireader.store import lines

if TYPE_CHECKING:
    from tuireader.store.protocol import Json

VALUES: list[Json] = [
    {"format": 2},
    [["note", "1", "It’s over"]],
    [],
    [["remove", "annotations", "17", None]],
    "a",
]
DATA = b"".join(map(lines.line, VALUES))


def test_a_line_is_a_checksum_a_blank_and_json() -> None:
    assert lines.line(["a"]) == b'%08x ["a"]\n' % zlib.crc32(b'["a"]')


def test_lines_are_read_in_order() -> None:
    assert lines.scan(DATA, is_whole=True) == (VALUES, [], 0)
    assert lines.are_whole(DATA)
    assert lines.are_whole(b"")


@pytest.mark.parametrize("cut", range(1, len(DATA)))
def test_a_cut_leaves_the_lines_before_it(cut: int) -> None:
    found = lines.scan(DATA[:cut], is_whole=False)
    whole = DATA[:cut].count(b"\n")
    assert found.values == VALUES[:whole]
    assert not found.damage
    assert found.rest == len(DATA[:cut].rpartition(b"\n")[2])
    if found.rest:
        assert not lines.are_whole(DATA[:cut])


def test_a_line_without_its_end_counts_once_nobody_is_writing() -> None:
    assert lines.scan(DATA[:-1], is_whole=True).values == VALUES
    assert lines.scan(DATA[:-1], is_whole=False).values == VALUES[:-1]


@pytest.mark.parametrize("bit", range(8))
def test_one_flipped_bit_is_found_and_set_right_wherever_it_is(bit: int) -> None:
    for place in range(len(DATA)):
        changed = bytearray(DATA)
        changed[place] ^= 1 << bit
        found = lines.scan(bytes(changed), is_whole=True)
        assert found.values == VALUES, place
        assert [damage.mended for damage in found.damage] == [True], place
        assert not lines.are_whole(bytes(changed))


def test_more_damage_costs_the_line_and_no_other() -> None:
    second = lines.line(VALUES[1])
    hurt = DATA.replace(second, second[:20] + b"????" + second[24:])
    found = lines.scan(hurt, is_whole=True)
    assert found.values == [VALUES[0], *VALUES[2:]]
    (damage,) = found.damage
    assert not damage.mended
    assert damage.offset == len(lines.line(VALUES[0]))
    assert damage.data + b"\n" in hurt


def test_a_line_of_blanks_from_a_power_cut_is_no_value() -> None:
    found = lines.scan(DATA + bytes(600), is_whole=True)
    assert found.values == VALUES
    assert found.rest == 600


def test_a_very_long_damaged_line_is_given_up() -> None:
    long = bytearray(lines.line("x" * (1 << 20)))
    long[500] ^= 1
    assert lines.scan(bytes(long), is_whole=True).values == []


def test_a_checksum_over_no_json_is_no_value() -> None:
    body = b"no json"
    text = b"%08x %s\n" % (zlib.crc32(body), body)
    assert lines.scan(text, is_whole=True).values == []


@given(st.lists(st.text(max_size=20), max_size=4), st.data())
def test_damage_never_makes_something_else(
    values: list[str], data: st.DataObject
) -> None:
    whole = bytearray(b"".join(map(lines.line, values)))
    for _ in range(data.draw(st.integers(0, 3))):
        if whole:
            whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(
                st.integers(0, 255)
            )
    for value in lines.scan(bytes(whole), is_whole=True).values:
        assert value in values
