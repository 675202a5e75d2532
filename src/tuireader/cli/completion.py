"""`tuireader completion`: words that the shell completes."""

from __future__ import annotations

import click

from tuireader.cli import output
from tuireader.cli.options import examples

_HOW = {
    "bash": "tuireader completion bash >> ~/.bashrc",
    "zsh": "tuireader completion zsh >> ~/.zshrc",
    "fish": "tuireader completion fish > ~/.config/fish/completions/tuireader.fish",
}


@click.command(
    "completion",
    epilog=examples(
        "tuireader completion bash >> ~/.bashrc",
        "tuireader completion zsh >> ~/.zshrc",
        "tuireader completion fish > ~/.config/fish/completions/tuireader.fish",
    ),
)
@click.argument("shell", type=click.Choice([*_HOW]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the script that completes commands, options and files."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - lazy

    made = get_completion_class(shell)
    assert made is not None
    root = context.find_root().command
    output.write(made(root, {}, "tuireader", "_TUIREADER_COMPLETE").source() + "\n")
