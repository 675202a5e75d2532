"""From an article to who said what and who is who: pure, and never raises on a text."""

from tuireader.analysis.pipeline import analyse
from tuireader.analysis.quotations.reasons import reason

__all__ = ["analyse", "reason"]
