"""Bytes that are no text, and what they look like."""

from __future__ import annotations

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (also EPUB, DOCX, ODT)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"(\xb5/\xfd", "a zstandard file"),
    (b"7z\xbc\xaf'\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "an ELF program"),
    (b"MZ", "a Windows program"),
    (b"\xcf\xfa\xed\xfe", "a Mach-O program"),
    (b"\xca\xfe\xba\xbe", "a Java class or Mach-O program"),
    (b"\x00asm", "a WebAssembly program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"ID3", "an MP3 sound"),
    (b"OggS", "an Ogg sound"),
    (b"fLaC", "a FLAC sound"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"wOFF", "a web font"),
    (b"wOF2", "a web font"),
)
_LATER = (
    (4, b"ftyp", "an MP4 video"),
    (8, b"WEBP", "a WebP picture"),
    (8, b"WAVE", "a WAV sound"),
    (8, b"AVI ", "an AVI video"),
    (257, b"ustar", "a tar archive"),
)
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_SAMPLE = 8192
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1b\b")


def binary_kind(data: bytes) -> str:
    """Return what the bytes look like ("a PNG picture"), or "" when they are text.

    A few control characters don't make a text binary: logs and hostile files have
    them, and the page makes them visible. A short signature that could begin a text
    ("BM", "MZ") counts only with control characters after it.
    """
    sample = data[:_SAMPLE]
    if sample.startswith(_MARKS):
        return ""
    controls = sum(byte < 32 and byte not in _TEXT_CONTROLS for byte in sample)
    for signature, kind in _SIGNATURES:
        if sample.startswith(signature) and (len(signature) > 3 or controls):
            return kind
    for offset, signature, kind in _LATER:
        if sample[offset:].startswith(signature) and controls:
            return kind
    nuls = sample.count(0)
    if nuls > 0.1 * len(sample) and not _alternates(sample):
        return "only NUL bytes" if nuls == len(sample) else "binary data"
    return "binary data" if controls > 0.4 * len(sample) else ""


def _alternates(sample: bytes) -> bool:
    """Say whether NUL stands at every second byte, as in UTF-16 without a mark."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    many, few = max(even, odd), min(even, odd)
    return many > 0.3 * len(sample) and few < 0.05 * len(sample)
