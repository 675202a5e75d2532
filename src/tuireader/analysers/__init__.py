"""The whole analysis of a run: the program's own, a tagger's names, and plug-ins."""

from tuireader.analysers.chain import Analysers

__all__ = ["Analysers"]
