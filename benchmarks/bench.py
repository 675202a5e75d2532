"""`make bench`: measure what the design promises, and print it as tables.

CPU figures hold on a busy machine; wall figures (saving a note waits for the disk)
hold only beside those of the peers in the same run.
"""

from __future__ import annotations

import argparse
import platform
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import clock
import finding
import made_texts
import saving
import terminals

from tuireader import Article, analyse
from tuireader.ingest.html import html_article
from tuireader.page.wrap import wrap
from tuireader.resources import seed_article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

WORDS = (1_000, 60_000, 600_000)
NOTES = (10, 1_000, 10_000, 100_000)
FOUND = (10_000, 100_000)
TERMINAL_WORDS = (1_000, 600_000)
COLUMN = 80
PAGE = 100_000
"""Code points of a page of one thing."""
_GROWTH = """
import sys
from pathlib import Path
from made_texts import article
from tuireader import analyse

def peak():
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024

text = article(int(sys.argv[1]), said=float(sys.argv[2]))
analyse(article(200))
Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
before = peak()
found = analyse(text)
print((peak() - before) / len(text.encode()))
"""
"""A program that prints how much analysing a made article lets the process grow."""


def main() -> None:
    """Measure and print."""
    arguments = _arguments()
    print(f"date      {datetime.now(UTC):%Y-%m-%d}")
    print(f"machine   {clock.cores()} cores, {platform.machine()}, {platform.system()}")
    print(f"python    {platform.python_version()}")
    sizes = 2 if arguments.quick else 3
    with tempfile.TemporaryDirectory(prefix="tuireader-bench-") as directory:
        folder = Path(directory)
        measures: dict[str, Callable[[], None]] = {
            "start": lambda: starting(folder),
            "analysis": lambda: analysing(WORDS[:sizes]),
            "pages": long_runs,
            "notes": lambda: keeping(folder, NOTES[: sizes + 1]),
            "finding": lambda: again(folder, FOUND[: sizes - 1]),
            "terminal": lambda: reading(folder, arguments.shared, TERMINAL_WORDS),
            "hostile": lambda: hostile(arguments.shared),
        }
        for name in arguments.only or measures:
            measures[name]()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--quick", action="store_true", help="leave the largest out")
    parser.add_argument(
        "--only",
        nargs="*",
        choices=[
            "start",
            "analysis",
            "pages",
            "notes",
            "finding",
            "terminal",
            "hostile",
        ],
    )
    return parser.parse_args()


def starting(folder: Path) -> None:
    """Measure commands that need no screen, in a home that is empty at first."""
    seed = str(seed_article())
    commands = {
        "python -c pass": ["-c", "pass"],
        "tuireader --version": ["-m", "tuireader", "--version"],
        "tuireader notes list": ["-m", "tuireader", "notes", "list"],
        "tuireader quotes SEED": ["-m", "tuireader", "quotes", seed],
        "import tuireader.analysis": ["-c", "import tuireader.analysis.pipeline"],
        "import textual.app": ["-c", "import textual.app"],
    }
    rows = []
    for name, command in commands.items():
        cost = clock.program(command, folder)
        rows.append((name, f"{cost.cpu * 1000:.0f}", f"{cost.peak:.0f}"))
    table("Start, without a screen", ("command", "CPU ms", "MiB"), rows)


def analysing(sizes: Sequence[int]) -> None:
    """Measure reading, analysis and wrapping of made articles in this process."""
    analyse(made_texts.article(200))  # loads the lexicon, which is measured above
    rows = []
    for words in sizes:
        text = made_texts.article(words)
        article = Article.from_text(text)
        count = len(text.split())
        analysing_took = clock.cpu_seconds(partial(analyse, article))
        wrapping_took = clock.cpu_seconds(partial(wrap, article, COLUMN))
        rows.append(
            (
                f"{count:,}",
                f"{analysing_took * 1000:,.0f}",
                f"{count / analysing_took:,.0f}",
                f"{memory_for(words):.1f}",
                f"{memory_for(words, said=1.0):.1f}",
                f"{wrapping_took * 1000:,.0f}",
            )
        )
    heading = (
        "words",
        "analysis, CPU ms",
        "words a second",
        "memory / text",
        "all quoted",
        f"wrap at {COLUMN}, CPU ms",
    )
    table("Analysis and wrapping", heading, rows)


def memory_for(words: int, *, said: float = 1 / 3) -> float:
    """Return the memory that analysing takes, as a multiple of the text's bytes.

    `said` is the part of the sentences that quote somebody.
    """
    measured = subprocess.run(
        [sys.executable, "-c", _GROWTH, str(words), str(said)],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(measured.stdout)


def long_runs() -> None:
    """Measure reading pages that are one thing over and over, once and four times.

    Four times as much takes four times as long, or a pattern goes over it again and
    again.
    """
    runs: dict[str, Callable[[int], str]] = {
        "spaces in a script": lambda n: f"<script>{' ' * n}</script><p>end</p>",
        "no-break spaces": lambda n: f"<p>{chr(0xA0) * n}end</p>",
        "line breaks": lambda n: f"<p>{'<br>' * (n // 4)}end</p>",
        "full stops": lambda n: f"<p>{'. ' * (n // 2)}end</p>",
        "capitals": lambda n: f"<p>{'A' * n} end</p>",
        "bars in a title": lambda n: f"<title>{' | ' * (n // 3)}</title><p>end</p>",
    }
    rows = []
    for name, page in runs.items():
        once, four = (
            min(clock.cpu_seconds(partial(html_article, page(size))) for _ in range(3))
            for size in (PAGE, 4 * PAGE)
        )
        rows.append(
            (name, f"{once * 1000:,.1f}", f"{four * 1000:,.1f}", f"{four / once:.1f}")
        )
    heading = ("page of", f"{PAGE:,} characters, CPU ms", f"{4 * PAGE:,}", "ratio")
    table("Pages of one thing", heading, rows)


def keeping(folder: Path, sizes: Sequence[int]) -> None:
    """Measure saving one more note, in turns with the peers, and opening them all."""
    rows, opening = [], []
    for found in (saving.measure(notes, folder) for notes in sizes):
        peers = (found.ours, found.tinydb, found.sqlite)
        rows.append(
            (
                f"{found.notes:,}",
                *(f"{cost.seconds * 1000:,.2f}" for cost in peers),
                f"{found.ours.seconds / found.sqlite.seconds:.2f}",
                *(f"{cost.written:,.0f}" for cost in peers),
            )
        )
        times = (found.opening.seconds, found.stock_opening, found.of_one_article)
        opening.append((f"{found.notes:,}", *(f"{time * 1000:,.1f}" for time in times)))
    heading = ("notes", "tuireader", "TinyDB", "SQLite WAL FULL", "tuireader / SQLite")
    written = ("bytes", "TinyDB", "SQLite")
    table("One more note on the disk, wall ms and bytes", (*heading, *written), rows)
    columns = ("notes", "tuireader", "TinyDB", "notes of one article")
    table("Opening, wall ms", columns, opening)


def again(folder: Path, sizes: Sequence[int]) -> None:
    """Measure the first page of all notes, and searches in as many articles."""
    pages, searches = [], []
    article = Article.from_text(made_texts.article(2000))
    for count in sizes:
        shelf = folder / f"shelf-{count}"
        saving.fill(shelf, article, count)
        pages.append((f"{count:,}", *milliseconds(*finding.first_page(shelf))))
        *times, share = finding.search(count, shelf)
        searches.append((f"{count:,}", *milliseconds(*times), f"{share:.2f}"))
    heading = ["notes", "median", "slowest"]
    table("First page of all notes, from the key on, wall ms", heading, pages)
    heading = ["articles", "median", "95 %", "slowest", "one more"]
    heading += ["without catalogue", "bytes / text"]
    table("Words in articles, wall ms", heading, searches)


def milliseconds(*times: float) -> Iterable[str]:
    """Write seconds as milliseconds."""
    return (f"{time * 1000:,.2f}" for time in times)


def reading(folder: Path, shared: Path, sizes: Sequence[int]) -> None:
    """Measure the program in a terminal beside less."""
    if not (shared / "bench" / "ptybench.py").is_file():
        print(f"\nIn a terminal: left out, there is no bench/ptybench.py in {shared}")
        return
    if "less" not in terminals.programs():
        print("\nIn a terminal: less is not installed, so there is no peer")
    rows = []
    for words in sizes:
        article = folder / f"article-{words}.txt"
        text = f"{terminals.MARKER} {made_texts.article(words)}"
        article.write_text(text, encoding="utf-8")
        for program in terminals.programs():
            found = terminals.measure(shared, program, article, words)
            figures = [f"{value:,.0f}" for value in found[2:]]
            rows.append((f"{words:,}", program, *figures))
    heading = ("words", "program", "text CPU ms", "ready CPU ms", "key ms", "MiB")
    heading_bytes = ("B a line", "B a page", "B/s idle")
    table("In a terminal of 80x24", (*heading, *heading_bytes), rows)


def hostile(shared: Path) -> None:
    """Open every hostile file in a terminal and count what leaks."""
    checker = shared / "hostile" / "pty_check.py"
    if not checker.is_file():
        print(
            f"\nHostile files: left out, there is no hostile/pty_check.py in {shared}"
        )
        return
    with tempfile.TemporaryDirectory(prefix="tuireader-bench-") as directory:
        copy = Path(directory)
        subprocess.run(["cp", "-r", f"{shared / 'hostile'}/.", copy], check=True)
        subprocess.run(["chmod", "-R", "u+w", copy], check=True)
        print("\nHostile files")
        sys.stdout.flush()
        command = [sys.executable, "-m", "tuireader", "{file}"]
        subprocess.run(
            [sys.executable, copy / "pty_check.py", "--idle", "0.6", "--", *command],
            check=False,
        )


def table(title: str, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table: the first column to the left, figures to the right."""
    lines = [list(heading), *map(list, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    print(f"\n{title}")
    for line in lines:
        first, *others = zip(line, widths, strict=True)
        cells = [first[0].ljust(first[1]), *(c.rjust(width) for c, width in others)]
        print("  ".join(cells).rstrip())
    sys.stdout.flush()


if __name__ == "__main__":
    main()
