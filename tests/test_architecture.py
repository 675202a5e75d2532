"""What must never be, as far as a program can see it.

The layers are import-linter's (`make check`). Here stands what a static graph cannot
tell: what is really imported when, how long things are, which words are used.
"""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tuireader

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "tuireader"
SEED = ROOT / "seeds" / "000_adc8b5b7744c4b71.txt"
MODULES = sorted(PACKAGE.rglob("*.py"))
SHEETS = sorted(PACKAGE.rglob("*.tcss"))

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60
EMPTY_WORDS = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}

HEAVY = {
    "textual",
    "tinydb",
    "bs4",
    "lxml",
    "markdown_it",
    "rapidfuzz",
    "charset_normalizer",
    "spacy",
}
PARSERS = {"bs4", "lxml", "markdown_it", "charset_normalizer"}

# One command of the program, then the packages that it brought into memory.
PROBE = """
import sys
from tuireader.cli.main import run
sys.argv[0] = "tuireader"
code = 0
try:
    code = run()
except SystemExit as stop:
    code = stop.code
roots = sorted({name.partition(".")[0] for name in sys.modules})
print("imported:", *roots, file=sys.stderr)
sys.exit(code)
"""


def _name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), filename=str(module))


def _python(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT / "src"),
    }
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        check=False,
        text=True,
        stdin=subprocess.DEVNULL,
        env=environment,
        timeout=120,
    )


def _imported(home: Path, *arguments: str) -> set[str]:
    """Return the top-level packages in memory after `tuireader ARGUMENTS`."""
    done = _python(home, "-c", PROBE, *arguments)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.rpartition("imported:")[2].split())


@pytest.mark.parametrize(
    ("command", "allowed"),
    [
        ("--version", set()),
        ("--help", set()),
        ("quotes --help", set()),
        ("keys", set()),
        ("themes", set()),
        ("notes list", {"tinydb"}),
        (f"quotes {SEED} --format json", set()),
        (f"entities {SEED} --format json", set()),
        (f"text {SEED} --format json", set()),
    ],
)
def test_a_command_imports_only_what_it_needs(
    tmp_path: Path, command: str, allowed: set[str]
) -> None:
    assert _imported(tmp_path, *command.split()) & HEAVY <= allowed


def test_listing_notes_loads_nothing_that_only_other_commands_need(
    tmp_path: Path,
) -> None:
    needless = {"csv", "difflib", "hashlib", "tempfile", "tomllib"}
    assert not _imported(tmp_path, "notes", "list") & needless


@pytest.mark.parametrize(
    "module",
    ["tuireader", "tuireader.model", "tuireader.cli.main", "tuireader.tui.keymaps"],
)
def test_a_module_that_every_start_pays_for_is_light(
    tmp_path: Path, module: str
) -> None:
    program = f"import {module}, sys; print(*sys.modules)"
    done = _python(tmp_path, "-c", program)
    assert not HEAVY & {name.partition(".")[0] for name in done.stdout.split()}


def test_the_analysis_needs_no_parser_no_store_and_no_screen(tmp_path: Path) -> None:
    program = (
        "import sys, tuireader\n"
        "tuireader.analyse('“We agreed on everything,” said Maria Lopez.')\n"
        "print(*sys.modules)"
    )
    done = _python(tmp_path, "-c", program)
    assert done.returncode == 0, done.stderr
    roots = {name.partition(".")[0] for name in done.stdout.split()}
    assert not roots & {"textual", "tinydb", "httpx", *PARSERS}


def _imports(module: Path) -> Iterator[str]:
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize(
    ("package", "homes"),
    [
        ("bs4", ("ingest/",)),
        ("lxml", ("ingest/",)),
        ("markdown_it", ("ingest/",)),
        ("charset_normalizer", ("ingest/",)),
        ("tinydb", ("store/",)),
        ("rapidfuzz", ("anchoring/",)),
        ("textual", ("tui/",)),
        ("click", ("cli/",)),
        ("spacy", ("analysers/",)),
    ],
)
def test_only_one_part_knows_a_library(package: str, homes: tuple[str, ...]) -> None:
    users = [
        _name(module)
        for module in MODULES
        if package in {name.partition(".")[0] for name in _imports(module)}
    ]
    assert [user for user in users if not user.startswith(homes)] == []


def test_a_module_is_short_enough_to_be_read() -> None:
    lengths = {
        _name(module): len(module.read_text(encoding="utf-8").splitlines())
        for module in MODULES
    }
    assert {n: lines for n, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_a_function_is_short_enough_to_be_seen_at_once() -> None:
    lengths = {
        f"{_name(module)}: {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module in MODULES
        for node in ast.walk(_tree(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {n: lines for n, lines in lengths.items() if lines > LONGEST_FUNCTION} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    parts = {part for path in MODULES for part in path.with_suffix("").parts}
    assert not parts & EMPTY_WORDS


def test_colours_are_named_in_themes_only() -> None:
    colour = re.compile(r"(?<![&\w])#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
    found = {
        _name(file): colour.findall(_words(file))
        for file in [*MODULES, *SHEETS]
        if _name(file) != "themes.py"  # reads them, and shows one in a hint
    }
    assert {name: colours for name, colours in found.items() if colours} == {}


def _words(file: Path) -> str:
    """Return the whole of a style sheet, or the strings of a module."""
    if file.suffix != ".py":
        return file.read_text(encoding="utf-8")
    constants = (n.value for n in ast.walk(_tree(file)) if isinstance(n, ast.Constant))
    return "\n".join(value for value in constants if isinstance(value, str))


def test_everything_is_caught_at_two_boundaries_only() -> None:
    broad = [
        f"{_name(module)}:{node.lineno}"
        for module in MODULES
        for node in ast.walk(_tree(module))
        if isinstance(node, ast.ExceptHandler)
        and _is_broad(node.type)
        and not _only_tidies_up(node)
    ]
    boundaries = ("cli/main.py", "plugins.py")
    assert [place for place in broad if not place.startswith(boundaries)] == []


def _only_tidies_up(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _is_broad(caught: ast.expr | None) -> bool:
    match caught:
        case None:
            return True
        case ast.Name(id=name):
            return name in {"Exception", "BaseException"}
        case ast.Tuple(elts=several):
            return any(map(_is_broad, several))
        case _:
            return False


def test_only_the_commands_end_the_program() -> None:
    ends = re.compile(r"\bsys\.exit\(|\bSystemExit\b|\bos\._exit\(")
    found = [
        _name(module)
        for module in MODULES
        if ends.search(module.read_text(encoding="utf-8"))
    ]
    homes = ("cli/", "__main__.py")
    assert [name for name in found if not name.startswith(homes)] == []


def test_every_public_name_can_be_had() -> None:
    missing = [name for name in tuireader.__all__ if not hasattr(tuireader, name)]
    assert missing == []
    assert set(dir(tuireader)) == set(tuireader.__all__)
