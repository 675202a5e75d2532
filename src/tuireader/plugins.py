"""Plug-ins: entry points, at three grains: their names, one of them, all of them.

| group | an entry point names |
|---|---|
| `tuireader.loaders` | a `tuireader.ingest.loader.Loader`, or a class of one |
| `tuireader.themes` | the `Path` of a directory of theme files |
| `tuireader.analysers` | a function from an article and its analysis to an analysis |
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tuireader.errors import PluginError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUPS = ("tuireader.loaders", "tuireader.themes", "tuireader.analysers")


def names(group: str) -> tuple[str, ...]:
    """Return the names of the plug-ins installed in a group, sorted; imports none."""
    return tuple(sorted({entry.name for entry in _entries(group)}))


def load_one(group: str, name: str) -> object:
    """Import one plug-in.

    Raises:
        PluginError: none has that name, or it can't be imported.
    """
    for entry in _entries(group):
        if entry.name == name:
            return _load(entry)
    installed = ", ".join(names(group)) or "none"
    raise PluginError(
        f'no plug-in "{name}" in {group}', hint=f"installed there: {installed}"
    )


def load_all(group: str) -> tuple[tuple[object, ...], tuple[PluginError, ...]]:
    """Import every plug-in of a group; a broken one costs only itself.

    Returns:
        The plug-ins in order of their names, and why the others did not load.
    """
    loaded: list[object] = []
    errors: list[PluginError] = []
    for entry in sorted(_entries(group), key=lambda entry: entry.name):
        try:
            loaded.append(_load(entry))
        except PluginError as error:
            errors.append(error)
    return tuple(loaded), tuple(errors)


def _entries(group: str) -> tuple[EntryPoint, ...]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - 20 ms, rarely wanted

    return tuple(entry_points(group=group))


def _load(entry: EntryPoint) -> object:
    """Import one; a class is called, so that what comes out can be used.

    Raises:
        PluginError: whatever went wrong in it.
    """
    try:
        found: object = entry.load()
        return found() if isinstance(found, type) else found
    except Exception as error:  # somebody else's code may raise anything
        raise PluginError(
            f'plug-in "{entry.name}" ({entry.value}) does not load: '
            f"{type(error).__name__}: {error}",
            hint="update or uninstall it",
        ) from error
