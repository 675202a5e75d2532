"""Bytes to the text that all offsets count in; after this nothing alters it.

What is levelled: the encoding, a byte-order mark at the start (dropped) and line ends
(CR LF and lone CR become LF). What stays: every other character. No-break spaces stay
because a copied passage must equal the file, and `str.isspace` knows them; control
characters stay because the page makes them visible, and a text that hides its escape
sequences can't be judged by its reader.
"""

from __future__ import annotations

from tuireader.ingest.decoding import decode


def text_of(data: bytes) -> str:
    """Decode bytes and level their line ends."""
    return normalise(decode(data))


def normalise(text: str) -> str:
    """Drop a byte-order mark at the start and level line ends."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
