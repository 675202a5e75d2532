"""`tuireader keys`: the keymap, as a file to change."""

from __future__ import annotations

import click

from tuireader import config, paths
from tuireader.cli import output
from tuireader.cli.options import examples, settings_options
from tuireader.tui.keymaps import KEYS, effective


@click.command(
    "keys",
    epilog=examples(
        "tuireader keys | grep note",
    ),
)
@click.option("--mine", is_flag=True, help="With the changes of your keymap file.")
@settings_options
def command(*, mine: bool) -> None:
    """Print every key as a keymap file.

    Keep the lines that you want to change in keymap.toml, in the directory that
    `tuireader doctor` names, and change the keys in them.
    """
    known = [key.id for key in KEYS]
    keymap = config.load_keymap(known=known) if mine else {}
    output.put(f"# Lines to change go into {paths.keymap_file()}")
    group = ""
    for key in effective(keymap):
        if key.group != group:
            group = key.group
            output.put(f"\n# {group}")
        output.put(f'"{key.id}" = "{key.keys}"'.ljust(52) + f"# {key.does}")
