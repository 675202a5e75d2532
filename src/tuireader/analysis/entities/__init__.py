"""Who and what an article names."""

from tuireader.analysis.entities.index import find_entities

__all__ = ["find_entities"]
