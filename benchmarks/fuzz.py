"""`make fuzz`: texts that nobody would write, and the laws that hold on them too.

Each text is a sample article or a made one, changed at random: marks of every sort
put in, taken out and doubled, lines joined and broken, parts repeated, invisible and
foreign characters, another language. What breaks a law is written into a file, to
become a test.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import made_texts

from tuireader import Analysis, Article, analyse, read
from tuireader.config import LANGUAGES
from tuireader.model import Span
from tuireader.resources import seeds_directory

if TYPE_CHECKING:
    from collections.abc import Callable

MARKS = "\"'“”‘’«»‹›„‚‟‛「」『』＂＇″′`´〝〞〟❛❜❝❞"
ODD = (
    *(
        "\u200b",
        "\u200d",
        "\u00ad",
        "\u202e",
        "\ufeff",
        "\u00a0",
        "\t",
        "\x00",
        "\ud800",
    ),
    *(
        "漢字",
        "ب",
        "é",
        "e\u0301",
        "İ",
        "ß",
        "…",
        "—",
        "\r\n",
        "\n\n",
        "\n",
        ">",
        "***",
    ),
    *("said", "he", "she", "they", "according to", "WALLACE:", "Q:", "the minister"),
    *(
        "``",
        "''",
        "5’ 11”",
        "’90s",
        "rock ’n’ roll",
        "Mr.",
        "U.S.",
        "A.",
        "(",
        ")",
        "[",
    ),
)
SLOWEST = 1e-4
"""CPU seconds a code point may take, on top of a tenth of a second."""


def main() -> int:
    """Change texts until the time is over; tell what broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    asked = parser.parse_args()
    random = Random(asked.seed)
    texts = _beginnings()
    for language in ("", *LANGUAGES):
        broken_law(texts[0], language)  # its words are loaded once, which is no fault
    tried = failed = letters = 0
    until = time.monotonic() + asked.seconds
    while time.monotonic() < until:
        text = changed(random, random.choice(texts))
        tried, letters = tried + 1, letters + len(text)
        language = random.choice(("", *LANGUAGES))
        broken = broken_law(text, language)
        if broken:
            failed += 1
            asked.keep.mkdir(exist_ok=True)
            path = asked.keep / f"{asked.seed}-{tried}.txt"
            path.write_text(text, encoding="utf-8", errors="surrogatepass")
            print(f"{path} {language}: {broken}")
    print(
        f"seed {asked.seed}: {tried:,} texts, {letters:,} letters, {failed} broke a law"
    )
    return 1 if failed else 0


def _beginnings() -> list[str]:
    samples = [p for p in sorted(seeds_directory().iterdir()) if p.stem != "README"]
    articles = [read(str(path)).text for path in samples]
    return [*articles, made_texts.article(300), made_texts.article(3_000), ""]


def changed(random: Random, text: str) -> str:
    """Return a text after a few changes at random places."""
    for _ in range(random.randint(1, 40)):
        change: Callable[[Random, str], str] = random.choice(_CHANGES)
        text = change(random, text)
    return text


def _put_in(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    what = random.choice((random.choice(MARKS), random.choice(ODD)))
    return text[:at] + what * random.choice((1, 1, 1, 2, 30)) + text[at:]


def _take_out(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + text[at + random.choice((1, 1, 5, 200)) :]


def _repeat(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    part = text[at : at + random.choice((5, 60, 600))]
    return (
        text[:at] + part * random.randint(2, 4) + text[at:]
        if len(text) < 60_000
        else text
    )


def _swap_marks(random: Random, text: str) -> str:
    return text.replace(random.choice(MARKS), random.choice(MARKS))


def _change_case(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    part = text[at : at + 300]
    return text[:at] + random.choice((part.upper(), part.lower())) + text[at + 300 :]


def _cut(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    return text[at : at + random.choice((40, 400, 4_000))]


_CHANGES = (
    _put_in,
    _put_in,
    _put_in,
    _take_out,
    _repeat,
    _swap_marks,
    _change_case,
    _cut,
)


def broken_law(text: str, language: str) -> str:
    """Return which law does not hold on a text in a language, or nothing."""
    article = replace(Article.from_text(text), language=language)
    began = time.process_time()
    try:
        analysis = analyse(article)
    except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
        return traceback.format_exc().strip().replace("\n", " | ")
    if time.process_time() - began > 0.1 + SLOWEST * len(text):
        return (
            f"too slow: {time.process_time() - began:.2f} s for {len(text):,} letters"
        )
    return _broken(article, analysis)


def _broken(article: Article, analysis: Analysis) -> str:
    whole = Span(0, len(article.text))
    after = 0
    for quotation in analysis.quotations:
        seen = [quotation.span, *quotation.evidence, *quotation.inner]
        seen += [quotation.cue] if quotation.cue else []
        if not all(whole.covers(span) and len(span) for span in seen):
            return f"outside the text: {quotation}"
        if quotation.span.start < after:
            return f"out of order: {quotation}"
        if not any(b.span.covers(quotation.span) for b in article.blocks):
            return f"over the edge of a block: {quotation}"
        after = quotation.span.end
        if not all(quotation.span.covers(span) for span in quotation.inner):
            return f"quoted outside of what quotes it: {quotation}"
    for entity in analysis.entities:
        if not all(whole.covers(mention.span) for mention in entity.mentions):
            return f"outside the text: {entity}"
    return "" if analysis == analyse(article) else "another result the second time"


if __name__ == "__main__":
    sys.exit(main())
