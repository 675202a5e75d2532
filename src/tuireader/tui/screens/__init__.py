"""Screens: the reading screen and the dialogs over it."""
