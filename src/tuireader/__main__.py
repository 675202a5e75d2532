"""Lets `python -m tuireader` do what `tuireader` does."""

from tuireader.cli.main import run

if __name__ == "__main__":
    run()
