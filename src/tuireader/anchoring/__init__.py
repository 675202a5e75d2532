"""Spans to selectors, and selectors back to spans of a text that may have changed.

Pure: texts and selectors in, spans out.
"""

from tuireader.anchoring.comparing import compare
from tuireader.anchoring.describe import describe
from tuireader.anchoring.resolve import Resolved, resolve

__all__ = ["Resolved", "compare", "describe", "resolve"]
