"""Panes: an article with what belongs to it, and the panel at its side."""
