from __future__ import annotations

import codecs

import pytest

from tuireader.ingest.decoding import decode
from tuireader.ingest.normalise import normalise, text_of

WORDS = "‘Très bien’, said Łukasz – at the café."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_byte_order_mark_decides_and_is_dropped(mark: bytes, encoding: str) -> None:
    assert decode(mark + WORDS.encode(encoding)) == WORDS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_nuls(encoding: str) -> None:
    assert decode("The minister said so.".encode(encoding)) == "The minister said so."


def test_utf8_stands_before_a_wrong_declaration() -> None:
    page = '<meta charset="iso-8859-1"><p>café</p>'
    assert decode(page.encode()) == page


def test_latin1_is_read_as_windows_1252_as_browsers_do() -> None:
    page = '<meta charset="iso-8859-1"><p>“café”</p>'
    assert decode(page.encode("cp1252")) == page


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        '<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_declared_encoding_is_believed_when_it_is_not_utf8(head: str) -> None:
    page = f"{head}<p>Привет</p>"
    assert decode(page.encode("cp1251")) == page


@pytest.mark.parametrize("name", ["rot13", "no-such-code", "utf-7", "utf-16"])
def test_declaration_of_no_text_encoding_is_passed_over(name: str) -> None:
    data = f'<meta charset="{name}"><p>Le caf'.encode() + b"\xe9 est ferm\xe9.</p>"
    assert "Le caf" in decode(data)


def test_declaration_that_does_not_fit_is_passed_over() -> None:
    data = b'<meta charset="shift_jis"><p>caf\xe9 \x80\xff</p>'
    assert "<p>caf" in decode(data)


def test_encoding_is_guessed_from_the_letters() -> None:
    words = "Der Bürgermeister öffnete die Brücke für Fußgänger und Radfahrer. " * 5
    assert decode(words.encode("cp1252")) == words


def test_utf8_with_a_broken_place_stays_utf8() -> None:
    data = "Ça, c’est déjà cassé.".encode() + b"\xf0\x9f\x98"
    assert decode(data) == "Ça, c’est déjà cassé.\ufffd"


def test_text_that_ends_in_half_a_character_is_read() -> None:
    assert decode(b"so \xe2\x80").startswith("so ")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("\ufeffone", "one"),
        ("a\ufeffb", "a\ufeffb"),
        ("15\u00a0November\x0c\x1b[31m\0", "15\u00a0November\x0c\x1b[31m\0"),
    ],
)
def test_only_line_ends_and_the_mark_are_levelled(before: str, after: str) -> None:
    assert normalise(before) == after


def test_bytes_become_text_in_one_step() -> None:
    assert text_of(codecs.BOM_UTF8 + b"one\r\n") == "one\n"
