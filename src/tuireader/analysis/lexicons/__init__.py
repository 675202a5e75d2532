"""Word lists that ship with the program."""
