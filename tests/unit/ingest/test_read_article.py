from __future__ import annotations

import hashlib
import os
import socket
import threading
from pathlib import Path

import pytest

from tuireader.errors import (
    EmptyArticle,
    IngestError,
    NotText,
    OriginNotFound,
    OriginUnreadable,
)
from tuireader.ingest import origin as places
from tuireader.ingest import read_article
from tuireader.ingest.markdown import MarkdownLoader


def test_path_becomes_an_absolute_origin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("It rained.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    article = read_article("./a.txt")
    assert article.origin == str(tmp_path / "a.txt")
    assert article.text == "It rained.\n"


def test_tilde_is_the_home_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("It rained.", "utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert read_article("~/a.txt").origin == str(tmp_path / "a.txt")


def test_home_of_nobody_is_no_file() -> None:
    with pytest.raises(OriginNotFound, match="no such home"):
        read_article("~no-such-person-here/a.txt")


def test_dash_reads_standard_input() -> None:
    article = read_article("-", stdin=lambda: b"It rained.")
    assert (article.origin, article.title) == ("-", "")
    assert article.text == "It rained."


def test_title_falls_back_to_the_file_name(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    path.write_text("It rained.", "utf-8")
    assert read_article(str(path)).title == "rain.txt"


def test_id_stays_when_the_text_changes(tmp_path: Path) -> None:
    path = tmp_path / "rain.txt"
    path.write_text("It rained.", "utf-8")
    before = read_article(str(path))
    path.write_text("It poured.", "utf-8")
    after = read_article(str(path))
    assert before.id == after.id
    assert before.digest != after.digest == hashlib.sha256(b"It poured.").hexdigest()


def test_missing_file_suggests_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "harbour-vote.md").write_text("x", "utf-8")
    with pytest.raises(OriginNotFound) as caught:
        read_article(str(tmp_path / "harbor-vote.md"))
    assert "no such file" in caught.value.message
    assert "harbour-vote.md" in caught.value.hint


def test_missing_file_without_a_near_name_has_no_hint(tmp_path: Path) -> None:
    with pytest.raises(OriginNotFound) as caught:
        read_article(str(tmp_path / "zzz"))
    assert caught.value.hint == ""


def test_missing_directory_is_named(tmp_path: Path) -> None:
    with pytest.raises(OriginNotFound) as caught:
        read_article(str(tmp_path / "nowhere" / "a.txt"))
    assert "nowhere" in caught.value.hint


def test_path_through_a_file_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", "utf-8")
    with pytest.raises(OriginNotFound, match="a part of the path is a file"):
        read_article(str(tmp_path / "a.txt" / "b.txt"))


def test_directory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OriginUnreadable, match="a directory"):
        read_article(str(tmp_path))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x", "utf-8")
    path.chmod(0)
    with pytest.raises(OriginUnreadable, match="no permission"):
        read_article(str(path))


def test_refused_permission_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path) -> os.stat_result:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(OriginUnreadable, match="no permission"):
        places.read_bytes(str(tmp_path / "a.txt"))


def test_other_failures_of_the_system_keep_their_reason(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(OriginUnreadable, match="symbolic links"):
        read_article(str(loop))


def test_device_is_refused() -> None:
    with pytest.raises(OriginUnreadable, match="a device"):
        read_article("/dev/zero")


def test_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s")
        with pytest.raises(OriginUnreadable, match="a device"):
            read_article("s")


def test_null_device_is_empty() -> None:
    with pytest.raises(EmptyArticle):
        read_article(os.devnull)


def test_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"It rained.",))
    writer.start()
    article = read_article(str(path))
    writer.join()
    assert article.text == "It rained."


def test_url_says_what_to_do_instead() -> None:
    with pytest.raises(IngestError, match="save the page and open the file"):
        read_article("https://example.org/a.html")


@pytest.mark.parametrize("name", ["", "  ", "a\0b"])
def test_name_that_names_nothing_is_no_file(name: str) -> None:
    with pytest.raises(OriginNotFound):
        read_article(name)


def test_larger_file_than_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "LARGEST", 8)
    path = tmp_path / "a.txt"
    path.write_text("123456789", "utf-8")
    with pytest.raises(OriginUnreadable, match="larger than"):
        read_article(str(path))


def test_endless_pipe_stops_at_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "LARGEST", 8)
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"123456789",))
    writer.start()
    with pytest.raises(OriginUnreadable, match="larger than"):
        read_article(str(path))
    writer.join()


def test_larger_standard_input_than_the_limit_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(places, "LARGEST", 8)
    with pytest.raises(OriginUnreadable, match="standard input: larger"):
        read_article("-", stdin=lambda: b"123456789")


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\ufeff\u00a0".encode()])
def test_nothing_to_read_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyArticle, match="standard input: nothing to read"):
        read_article("-", stdin=lambda: data)


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00\x00\x00", "ZIP"),
        (b"\x7fELF\x02\x01\x01\x00", "ELF"),
        (b"\x1f\x8b\x08\x00\x00\x00", "gzip"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WebP"),
        (b"\0" * 64, "only NUL bytes"),
        (bytes(range(32)) * 8, "binary data"),
        (b"\x01\x02\x03\x04\x05\x06ab", "binary data"),
    ],
)
def test_binary_is_named(data: bytes, looks_like: str) -> None:
    with pytest.raises(NotText, match=looks_like):
        read_article("-", stdin=lambda: data)


@pytest.mark.parametrize(
    "data",
    [
        b"BM is short for British Museum, and MZ for nothing.",
        b"It ra\0ined, he said, and then it snowed for a week.",
        b"\x1b[31mred\x1b[0m words in a log",
    ],
)
def test_few_control_characters_do_not_make_a_text_binary(data: bytes) -> None:
    assert read_article("-", stdin=lambda: data).text.encode() == data


def test_no_loader_that_accepts_is_an_error() -> None:
    with pytest.raises(IngestError, match="no loader reads this"):
        read_article("-", stdin=lambda: b"x", loaders=[MarkdownLoader()])


def test_page_on_standard_input_is_known_by_its_start() -> None:
    article = read_article(
        "-", stdin=lambda: b"<!DOCTYPE html><title>Rain</title><p>It rained.</p>"
    )
    assert (article.title, article.text) == ("Rain", "It rained.")


def test_xml_stays_plain_text_and_resolves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    source = (
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        "<rss><title>&x;</title></rss>"
    )
    path.write_text(source, "utf-8")
    assert read_article(str(path)).text == source


def test_utf16_with_a_mark_is_a_text() -> None:
    article = read_article("-", stdin=lambda: "It rained.".encode("utf-16"))
    assert article.text == "It rained."


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (b"---\ntitle: Rain\n---\nIt rained.", "Rain"),
        (b"\xef\xbb\xbf# Rain\n\nIt rained.", "Rain"),
    ],
)
def test_markdown_from_a_pipe_is_told_by_how_it_begins(data: bytes, title: str) -> None:
    assert read_article("-", stdin=lambda: data).title == title


def test_a_hashtag_from_a_pipe_is_no_heading() -> None:
    data = b"#rain is what they call it\n\nIt rained."
    assert read_article("-", stdin=lambda: data).text.encode() == data
