"""Bytes to text, whatever the encoding. Never raises.

In order: byte-order mark; UTF-16 without one (every other byte is NUL); strict UTF-8;
what the page declares (HTML meta, XML declaration); a guess from the bytes; UTF-8 with
U+FFFD for what can't be read. UTF-8 stands before the declaration because a text in
another encoding is hardly ever valid UTF-8 by chance, and declarations are often wrong.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    # the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})
       | <\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{2,40})
       | ^.{0,40}?coding[:=]\s*([\w.-]{2,40})""",
    re.IGNORECASE | re.VERBOSE,
)
_DECLARATION_BYTES = 4096
_GUESS_BYTES = 65536
# What browsers do (WHATWG Encoding Standard, section 4.2): these names all mean
# windows-1252, whose bytes 0x80 to 0x9F are letters and quotation marks.
_AS_WINDOWS = {"iso8859-1", "ascii"}
# Encodings that can turn plain bytes into something else altogether.
_REFUSED = {"utf-7", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "punycode", "idna"}
_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_NOT_ASCII = re.compile(rb"[\x80-\xff]")


def decode(data: bytes) -> str:
    """Return the text of `data`; a byte-order mark at its start is dropped."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    sixteen = _unmarked_utf16(data)
    if sixteen:
        return data.decode(sixteen, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for name in (_declared, _guess):
        try:
            return data.decode(name(data) or "utf-8")
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def _unmarked_utf16(data: bytes) -> str:
    """Name UTF-16 when nearly every second byte is NUL and hardly any other."""
    sample = data[:2048]
    half = len(sample) // 2
    if half < 4 or len(data) % 2:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * half and odd < 0.1 * half else ""


def _declared(data: bytes) -> str:
    """Return the codec that the text says it is in, or ""."""
    found = _DECLARED.search(data[:_DECLARATION_BYTES])
    if found is None:
        return ""
    name = next(group for group in found.groups() if group).decode("ascii", "replace")
    try:
        codec = codecs.lookup(name)
    except LookupError:
        return ""
    # rot13 and the like are codecs too, but not of text
    if not getattr(codec, "_is_text_encoding", True) or codec.name in _REFUSED:
        return ""
    return "cp1252" if codec.name in _AS_WINDOWS else codec.name


def _mostly_utf8(data: bytes) -> bool:
    """Say whether it is UTF-8 with a few broken places, rather than something else."""
    high = len(_NOT_ASCII.findall(data[:_GUESS_BYTES]))
    valid = sum(map(len, _SEQUENCE.findall(data[:_GUESS_BYTES])))
    return valid > 0 and valid >= 0.8 * high


def _guess(data: bytes) -> str:
    """Guess from the letters that the bytes would make."""
    if _mostly_utf8(data):
        return ""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow, rarely needed

    best = from_bytes(data[:_GUESS_BYTES]).best()
    name = codecs.lookup(best.encoding).name if best else ""
    return "cp1252" if name in _AS_WINDOWS else name
