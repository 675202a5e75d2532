"""The display gate: no text from outside reaches a screen but through here.

Terminals obey what they are sent, and Textual passes it on as it is, markup off or
on. So whatever comes from outside (articles, titles, notes, file names, error
messages) is shown through one of these two functions. What is stored is never
changed: the gate stands before the screen, not before the disk.

| what comes | what is shown |
|---|---|
| C0 controls, DEL | their control pictures: ␛ ␇ ␡ |
| C1 controls, directional controls | their names: ‹U+009B› ‹U+202E› |
| invisible, joining, tag and variation characters | nothing |
| line and paragraph separators | a line break, or a space |
| surrogates, noncharacters, private use | U+FFFD |
| more than four combining marks on a character | four |

Source: Unicode Technical Report 36 (security considerations), section 3; Unicode
Standard Annex 9 for the directional controls, chapter 23 for the special areas.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

MOST_MARKS: Final = 4
"""Combining marks shown on one character. No living orthography needs more."""

_SEPARATORS: Final = r"\r\x85\u2028\u2029"
_PICTURED: Final = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
_NAMED: Final = r"\x80-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_DROPPED: Final = (
    r"\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065"
    r"\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e0fff"
)
_REPLACED: Final = (
    r"\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 15))
    + r"\U000f0000-\U0010ffff"
)

# One class to find anything (a search over clean text costs 40 ns a character), one
# with a group for each kind to say what it is; most texts never need the second.
_SUSPECT: Final = re.compile(
    rf"[{_SEPARATORS}{_PICTURED}{_NAMED}{_DROPPED}{_REPLACED}\t]"
)
_KIND: Final = (
    rf"(?P<separator>[{_SEPARATORS}])|(?P<picture>[{_PICTURED}])|(?P<name>[{_NAMED}])"
    rf"|(?P<drop>[{_DROPPED}])|(?P<replace>[{_REPLACED}])|(?P<tab>\t)"
)
# Marks are neither word characters nor white space. Hangul vowels and finals are
# letters, yet a terminal puts them on the letter before them as it does marks.
_PILED: Final = re.compile(
    r"(?:[^\w\s\x00-\u02ff\u2010-\u2027]|[\u1160-\u11ff\ud7b0-\ud7fb])"
    rf"{{{MOST_MARKS + 1},}}"
)


def shown(text: str) -> str:
    """Return `text` as it may be shown on one line.

    Tabs and every kind of line break become one space each. Showing twice changes
    nothing more. Takes time linear in the length; clean text is only looked at.
    """
    return shown_text(text).replace("\n", " ")


def shown_text(text: str) -> str:
    r"""Return `text` as it may be shown on several lines.

    Every kind of line break becomes "\n"; no other control remains.
    """
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n")
    return _PILED.sub(_level, _SUSPECT.sub(_stand_in, text))


def _stand_in(found: re.Match[str]) -> str:
    """Return what is shown in place of one suspicious character."""
    return _stand_in_for(found[0])


@lru_cache(maxsize=1024)
def _stand_in_for(character: str) -> str:
    kind = re.fullmatch(_KIND, character)
    match kind and kind.lastgroup:
        case "separator":
            return "\n"
        case "picture":
            code = ord(character)
            return "\u2421" if code == 0x7F else chr(0x2400 + code)
        case "name":
            return f"‹U+{ord(character):04X}›"
        case "drop":
            return ""
        case "tab":
            return " "
        case _:
            return "\ufffd"


def _level(found: re.Match[str]) -> str:
    """Cut piles of marks down to `MOST_MARKS` each."""
    kept: list[str] = []
    pile = 0
    for character in found[0]:
        pile = pile + 1 if _is_mark(character) else 0
        if pile <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M" or character.isalpha()
