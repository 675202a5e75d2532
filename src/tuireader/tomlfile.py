"""A TOML file written by a person: read it, and name the line when it is wrong."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tuireader.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_TABLE = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"""\s*((?:[\w.-]+|"[^"]*"|'[^']*')(?:\s*\.\s*[\w."'-]+)*)\s*=""")
_DECODE_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """What stands in the file, and where."""

    path: Path
    text: str
    values: Mapping[str, object]

    def line_of(self, *keys: str) -> int:
        """Return the line of a key, or of its table; lines count from 1.

        Args:
            keys: the tables from the outside in, then the key.
        """
        table, best = "", 1
        wanted = ".".join(keys)
        for number, line in enumerate(self.text.splitlines(), 1):
            if header := _TABLE.match(line):
                table = _bare(header[1])
                found = table
            elif assignment := _KEY.match(line):
                name = _bare(assignment[1])
                found = f"{table}.{name}" if table else name
            else:
                continue
            if found == wanted:
                return number
            if wanted.startswith(f"{found}."):
                best = number
        return best

    def error(self, message: str, *keys: str, hint: str = "") -> ConfigError:
        """Make the error that names this file and the line of the key."""
        return ConfigError(
            f"{self.path} line {self.line_of(*keys)}: {message}", hint=hint
        )


def read_toml(path: Path) -> TomlFile:
    """Read a TOML file.

    Raises:
        ConfigError: it can't be read, is not UTF-8, or is not TOML; with the line.
        FileNotFoundError: there is none.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigError(f"{path} can't be read: {reason.lower()}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} is not UTF-8", hint="save it as UTF-8") from error
    import tomllib  # noqa: PLC0415 - most people have no configuration file

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"{path} line {_decode_line(str(error), text)}: not TOML "
            f"({_DECODE_LINE.sub('', str(error)).lower()})",
            hint='a line looks like this: name = "value"',
        ) from error
    return TomlFile(path, text, values)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return what to say about a word that is not known: the nearest one, or all."""
    from difflib import get_close_matches  # noqa: PLC0415 - only on an error

    names = sorted(known)
    if close := get_close_matches(word, names, n=1):
        return f'did you mean "{close[0]}"?'
    return f"there are: {', '.join(names)}"


def _bare(name: str) -> str:
    return re.sub(r"""\s*\.\s*""", ".", name).replace('"', "").replace("'", "")


def _decode_line(message: str, text: str) -> int:
    found = _DECODE_LINE.search(message)
    if found and found[1]:
        return int(found[1])
    return max(1, len(text.splitlines()))
