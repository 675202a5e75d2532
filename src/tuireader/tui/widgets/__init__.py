"""Widgets: they take data and post messages, and know no disk and no engine."""
