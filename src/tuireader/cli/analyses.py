"""What the commands print of an analysis: with the reader's own corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.cli.output import say
from tuireader.errors import LibraryError

if TYPE_CHECKING:
    from tuireader.model import Analysis, Article
    from tuireader.reader import Reader


def analysis_of(opened: Reader, article: Article) -> Analysis:
    """Return who said what; where the library can't be read, without corrections."""
    try:
        found = opened.corrected(article)
    except LibraryError as error:
        say(f"corrections are left out: {error}")
        return plain_analysis_of(opened, article)
    _tell(opened)
    return found


def plain_analysis_of(opened: Reader, article: Article) -> Analysis:
    """Return what the program found, whatever was corrected."""
    found = opened.analyse(article)
    _tell(opened)
    return found


def _tell(opened: Reader) -> None:
    """Say which plug-ins were left out, and why."""
    for line in opened.notices():
        say(line)
