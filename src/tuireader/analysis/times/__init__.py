"""When things happen: expressions of time, with the days they mean."""

from __future__ import annotations

from tuireader.analysis.times.finding import find_times

__all__ = ["find_times"]
