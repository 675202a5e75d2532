"""The glyphs that quote, and what stands beside them: tables, no decisions."""

from __future__ import annotations

import re
from typing import Final

DOUBLE: Final = "d"
SINGLE: Final = "s"
ANGLE: Final = "a"
CORNER: Final = "c"

FAMILY: Final = {
    **dict.fromkeys(("“", "”", "„", "‟", '"', "″", "〝", "〞", "〟", "＂"), DOUBLE),
    **dict.fromkeys(("``", "''", "‘‘", "’’", "´´"), DOUBLE),
    **dict.fromkeys(("‘", "’", "‚", "‛", "'", "`", "´", "′", "＇"), SINGLE),
    **dict.fromkeys(("«", "»", "‹", "›"), ANGLE),
    **dict.fromkeys(("「", "」", "『", "』", "﹁", "﹂", "﹃", "﹄"), CORNER),
}
MARK: Final = re.compile(
    r"``|''|‘‘|’’|´´|[“”„‟\"″〝〞〟＂‘’‚‛'`´′＇«»‹›「」『』﹁﹂﹃﹄]"
)
SINGLY: Final = re.compile(r"[“”„‟\"″〝〞〟＂‘’‚‛'`´′＇«»‹›「」『』﹁﹂﹃﹄]")
DOUBLED: Final = ("``", "''", "‘‘", "’’")
DOUBLED_OPENS: Final = re.compile(
    r"(?:^|(?<=[\s(\[—–]))(?:``|''|‘‘|’’)(?=[\w.])", re.MULTILINE
)
"""Two single marks that stand for a double one, as on the wires and in LaTeX."""
ALWAYS_OPENS: Final = frozenset("„‚‟‛〝「『﹁﹃“‘") | {"``", "‘‘"}
CLOSED_BY: Final = {
    "„": '“”‟"',
    "‚": "‘’‛'",
    "「": "」",
    "『": "』",
    "﹁": "﹂",
    "﹃": "﹄",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
}
OPENING_BEFORE: Final = frozenset(
    " \t\n\r\u00a0\u202f\u2009\u200b([{<—–-―/=*_>\"“„«‹‘‚'"
)
SPACES: Final = frozenset(" \t\n\r\u00a0\u202f\u2009\u200a\u2003\u2002\u3000")
NARROW: Final = "\u00a0\u202f\u2009"
"""Spaces that French typography sets between guillemets and the words."""
STRONG_BEFORE: Final = frozenset('.,!?…;:)]—–-"”»%')
STRONG_AFTER: Final = frozenset('.,!?…;:)]—–"”»/')

AFTER_CLOSING: Final = SPACES | STRONG_AFTER

STRAIGHT: Final = frozenset('"″＂')
NO_OPENING_AFTER: Final = SPACES | frozenset(",;:!?)]")
"""What stands behind no opening mark."""
TWO_SIDED: Final = frozenset("“”") | STRAIGHT
"""Double marks that pair by their shape and place alone; any other in a block needs
the rules of its own typography."""

HEAD_LENGTH: Final = 240
"""Code points up to which the first block of a bare text may be its headline."""

SUBHEAD_LENGTH: Final = 60
"""Likewise for a subheading."""

ELISION: Final = re.compile(
    r"['’‘`´](?:em|til|till|cause|n|tis|twas|twere|twill|round|bout|cuz|cos|nuff|"
    r"neath|gainst|cept|course|til|ere|im|er|kay|nother|tude|specially|fraid|"
    r"sup|ave|ello|alf|appen|ow|(?-i:e(?!['’])|ome|ouse|orse|ead|eart|undred|igh|ospital)|"
    r"\d\ds|(?<![:,] .)\d\d)(?![\w-])",
    re.IGNORECASE,
)
"""Words that lose their beginning: 'em, 'twas, and small ones without their h."""
BACKTICKS: Final = re.compile(r"(?<![\w`])`(?=[^\s`])[^`\n]{1,400}[,.!?…]`(?![\w`])")
"""Backticks that close what they open, as speech does and code does not."""
CLIPPED: Final = re.compile(
    r"(?:\w{2,}in|\bol|\blil|\ban|\bo|\bth|\bmo|\bpo|\bwi|\bfo|\by|\bn|\bgon|\bev|(?<!\d)\d\d?)$",
    re.IGNORECASE,
)
"""Words that lose their end: goin', ol', an'; and feet: 6'."""
