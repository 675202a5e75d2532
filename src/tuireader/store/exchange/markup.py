"""Text from outside in Markdown and YAML, so that it stays text.

Source: CommonMark 0.31, sections 2.4 (backslash escapes) and 4 (leaf blocks), and what
Obsidian adds: `==`, `%%`, `$`; YAML 1.2, sections 5.1 (what may be printed) and 7.3.1
(double-quoted style, of which JSON strings are a part).
"""

from __future__ import annotations

import json
import re

_MARKUP = re.compile(r"[\\`*_\[\]<>#~|$]|==|%%|&(?=#?\w+;)")
# What begins a list, an ordinary line of which Markdown would make something else, or
# turns the line above into a heading.
_LINE = re.compile(r"^(\s*)([-+](?=\s|$|[-+])|\d+(?=[.)](?:\s|$))|=(?=[=\s]*$))")
# In a note the reader's own emphasis, lists and links work; what would reach beyond
# the note does not: headings, rules, fences, HTML, hidden passages, definitions.
_REACHING = re.compile(
    r"^(\s*)(?:(#{1,6})(?=\s|$)|([=-])(?=[=\s-]*$)|([*_])(?=[*_\s]*$)|(`{3}|~{3})"
    r"|(\[)(?=[^\]]*\]:))"
)
_HIDING = re.compile(r"<(?=[A-Za-z/!?])|%%|\$\$")
_INDENTED = re.compile(r"^(?: {0,3}\t| {4,})\s*")
_LINES = re.compile(r"[^\r\n]+")
_NOT_IN_TAG = re.compile(r"[^\w/-]+")
_NOT_IN_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def plain(text: str) -> str:
    """Escape a line so that Markdown shows it as it is."""
    escaped = _MARKUP.sub(_escaped, text)
    return _LINE.sub(_before_mark, escaped)


def contained(text: str) -> str:
    """Return a note in Markdown that ends where it ends, whatever is in it."""
    return _LINES.sub(lambda found: _contained(found[0]), text)


def yaml(text: str) -> str:
    """Return a text as a YAML scalar on one line."""
    quoted = json.dumps(text, ensure_ascii=False)
    return _NOT_IN_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def tag(words: str) -> str:
    """Make a tag one word, as note-taking programs want it; it may be empty."""
    return _NOT_IN_TAG.sub("-", words).strip("-")


def _contained(line: str) -> str:
    line = _INDENTED.sub("   ", line)
    line = _HIDING.sub(lambda found: "".join(rf"\{mark}" for mark in found[0]), line)
    return _REACHING.sub(lambda found: f"{found[1]}\\{found[0][len(found[1]) :]}", line)


def _escaped(found: re.Match[str]) -> str:
    return "".join(rf"\{mark}" for mark in found[0])


def _before_mark(found: re.Match[str]) -> str:
    # A number is no mark of its own: the point behind it is.
    digits = found[2].isdecimal()
    return f"{found[1]}{found[2]}\\" if digits else f"{found[1]}\\{found[2]}"
