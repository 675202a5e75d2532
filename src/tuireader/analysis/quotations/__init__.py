"""Quotations: where quoted words stand, and who says them."""

from tuireader.analysis.quotations.cues import cue_lexicon
from tuireader.analysis.quotations.quote_marks import find_quoted
from tuireader.analysis.quotations.speakers import attribute

__all__ = ["attribute", "cue_lexicon", "find_quoted"]
