"""The commands: the same functions as the screen, printed."""
