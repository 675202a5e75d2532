"""Versions of one thing: "Internet Explorer 6" is not "Internet Explorer 9".

The number stands behind the name and is no part of a mention, as in the articles that
people mark up. It does part what is counted together, and it is shown.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tuireader.analysis.entities.cuts import Candidate
    from tuireader.analysis.entities.reading import Reading

LONGEST_NUMBER: Final = 4
"""Digits of a version: "Resolution 1701"."""


def versions(
    reading: Reading, mentions: list[Candidate]
) -> Mapping[str, list[Candidate]]:
    """Part the mentions of a name by the number behind it.

    They are parted where the text has the name with two numbers, and with one of them
    more than once. A number that stands there only once may count what comes after it.

    Returns:
        The mentions by their number, "" for those that have none; empty where all of
        them mean the same.
    """
    numbers = [_number(reading, mention) for mention in mentions]
    counts = Counter(filter(None, numbers))
    if len(counts) < 2 or max(counts.values()) < 2:
        return {}
    parts: dict[str, list[Candidate]] = defaultdict(list)
    for number, mention in zip(numbers, mentions, strict=True):
        parts[number].append(mention)
    return parts


def _number(reading: Reading, mention: Candidate) -> str:
    """Return the number right behind a mention, else ""."""
    words, gap = reading.tokens.words, reading.tokens.gap
    after = mention.last + 1
    if after >= len(words) or not words[after].isdecimal():
        return ""
    if gap(after) not in {" ", "\u00a0"} or len(words[after]) > LONGEST_NUMBER:
        return ""
    # "Dh 2,400" is an amount.
    goes_on = words[after + 1 : after + 2] in {(",",), (".",)} and (
        after + 2 < len(words) and not gap(after + 1) and not gap(after + 2)
    )
    return "" if goes_on else words[after]
