"""Lines of the journal: eight hexadecimal digits, a blank, JSON, an end of line.

The digits are the CRC-32 of the JSON's bytes. A line counts when they agree. One bit
that was flipped anywhere, in the digits and the end of line too, is found by them and
set right: up to 2^29 bytes every single bit changes the checksum in a way of its own.

Source: ITU-T V.42, 8.1.1.6.2 (the polynomial), as in zlib's `crc32`.
"""

from __future__ import annotations

import zlib
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tuireader.store.values import dump, load

if TYPE_CHECKING:
    from tuireader.store.protocol import Json

_HEAD = 9
"""Bytes before the JSON."""
_END = b"\n"
_POLYNOMIAL = 0xEDB88320
_LONGEST_MENDED = 1 << 20
"""Bytes of a line up to which a flipped bit is looked for: a third of a second."""
_LIKE_END = bytes(_END[0] ^ (1 << bit) for bit in range(8))
"""What one flipped bit makes of an end of line."""


class Damage(NamedTuple):
    """Bytes that are not as they were written."""

    offset: int
    """Where they begin, in bytes of what was scanned."""
    data: bytes
    mended: bool
    """Whether what they said is known all the same."""


class Scan(NamedTuple):
    """What stands in a row of lines."""

    values: list[Json]
    """What the lines say, in order."""
    damage: list[Damage]
    rest: int
    """Bytes after the last line: of one that was not finished, as a rule."""


def line(value: Json) -> bytes:
    """Return the line that says `value`.

    Raises:
        ValueError: it is not to be said in JSON.
    """
    body = dump(value)
    return b"%08x %s\n" % (zlib.crc32(body), body)


def scan(data: bytes, *, is_whole: bool) -> Scan:
    """Read lines.

    Args:
        data: from the beginning of a line on.
        is_whole: nobody is writing at its end; bytes after the last end of line then
            count if they are a whole line whose end was lost.
    """
    *lines, rest = data.split(_END)
    values: list[Json] = []
    damage: list[Damage] = []
    offset = 0
    waiting = iter(range(len(lines)))
    for number in waiting:
        text = lines[number]
        found = _value(text)
        if found is None:
            whole, mended = _mended_one(text), True
            if not whole and number + 1 < len(lines):
                whole = _mended_two(text, lines[number + 1])
                if whole:
                    next(waiting)
                    text = text + _END + lines[number + 1]
            mended = bool(whole)
            values += whole
            damage.append(Damage(offset, text, mended))
        else:
            values.append(found[0])
        offset += len(text) + 1
    if rest and is_whole and (found := _value(rest) or _value_before_end(rest)):
        values.append(found[0])
        damage.append(Damage(offset, rest, mended=True))
    return Scan(values, damage, len(rest))


def are_whole(data: bytes) -> bool:
    """Say whether these are lines, and all agree with their checksums; parse none."""
    *texts, rest = data.split(_END)
    return not rest and all(
        text[:_HEAD] == b"%08x " % zlib.crc32(text[_HEAD:]) for text in texts
    )


def _value(text: bytes) -> tuple[Json] | None:
    """Return what a line says, without its end; None: it does not verify."""
    body = text[_HEAD:]
    if text[:_HEAD] != b"%08x " % zlib.crc32(body):
        return None
    try:
        return (load(body),)
    except ValueError:
        return None


def _value_before_end(rest: bytes) -> tuple[Json] | None:
    return _value(rest[:-1]) if rest[-1:] in _LIKE_END else None


def _mended_one(text: bytes) -> list[Json]:
    """Return what a line said in which one bit was flipped, or both of two lines."""
    found = _with_another_head(text) or _with_another_bit(text)
    if found:
        return [found[0]]
    for place in range(_HEAD, len(text)):
        if text[place] in _LIKE_END:
            first = _value(text[:place])
            second = first and _value(text[place + 1 :])
            if first and second:
                return [first[0], second[0]]
    return []


def _mended_two(first: bytes, second: bytes) -> list[Json]:
    """Return what a line said that a flipped bit broke in two."""
    for byte in _LIKE_END:
        found = _value(first + bytes((byte,)) + second)
        if found:
            return [found[0]]
    return []


def _with_another_head(text: bytes) -> tuple[Json] | None:
    """Take one flipped bit in the digits or the blank for what it is."""
    body = text[_HEAD:]
    good = b"%08x " % zlib.crc32(body)
    apart = int.from_bytes(good, "big") ^ int.from_bytes(text[:_HEAD], "big")
    return _value(good + body) if apart.bit_count() == 1 else None


def _with_another_bit(text: bytes) -> tuple[Json] | None:
    """Find the one bit of the JSON that makes the digits agree.

    The difference of the two checksums is followed back from the end of the line, a
    byte a step, until it is that of a single bit.
    """
    body = bytearray(text[_HEAD:])
    try:
        apart = int(text[: _HEAD - 1], 16) ^ zlib.crc32(body)
    except ValueError:
        return None
    if len(body) > _LONGEST_MENDED:
        return None
    table, by_top = _tables()
    single = {table[1 << bit]: bit for bit in range(8)}
    for place in range(len(body) - 1, -1, -1):
        bit = single.get(apart)
        if bit is not None:
            body[place] ^= 1 << bit
            return _value(text[:_HEAD] + bytes(body))
        low = by_top[apart >> 24]
        apart = ((apart ^ table[low]) << 8 | low) & 0xFFFFFFFF
    return None


@cache
def _tables() -> tuple[list[int], list[int]]:
    """Return the CRC's table by byte, and the byte by the top eight bits."""
    table = []
    for byte in range(256):
        value = byte
        for _ in range(8):
            value = value >> 1 ^ (_POLYNOMIAL if value & 1 else 0)
        table.append(value)
    by_top = [0] * 256
    for byte, value in enumerate(table):
        by_top[value >> 24] = byte
    return table, by_top
