"""Plug-ins: entry points, at three grains: their names, one of them, all of them.

Whatever a plug-in raises, when it is imported and when it runs, becomes a `PluginError`
here.

| group | an entry point names |
|---|---|
| `tuireader.loaders` | a `tuireader.ingest.loader.Loader`, or a class of one |
| `tuireader.themes` | the `Path` of a directory of theme files |
| `tuireader.taggers` | a `tuireader.analysis.tagger.Tagger`, or a class of one |
| `tuireader.analysers` | a function from an article and its analysis to an analysis |
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from tuireader.errors import PluginError

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.metadata import EntryPoint, EntryPoints

LOADERS, THEMES = "tuireader.loaders", "tuireader.themes"
TAGGERS, ANALYSERS = "tuireader.taggers", "tuireader.analysers"
GROUPS = (LOADERS, THEMES, TAGGERS, ANALYSERS)
_LONGEST_REASON = 200
"""Code points of what a plug-in may say of its failure."""
_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


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


def call(
    name: str,
    function: Callable[_Asked, _Answer],
    /,
    *args: _Asked.args,
    **kwargs: _Asked.kwargs,
) -> _Answer:
    """Run a piece of a plug-in, which is called `name` when it fails.

    Raises:
        PluginError: whatever went wrong in it, in one line.
    """
    try:
        return function(*args, **kwargs)
    except PluginError:
        raise
    except Exception as error:  # somebody else's code may raise anything
        raise PluginError(f'plug-in "{name}" failed: {_reason(error)}') from error


def _entries(group: str) -> tuple[EntryPoint, ...]:
    return tuple(_selection()(group=group))


@cache
def _selection() -> Callable[..., EntryPoints]:
    """Return what selects among the entry points; what is installed is read once."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - 20 ms, rarely wanted

    return entry_points().select


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
            f'plug-in "{entry.name}" ({entry.value}) does not load: {_reason(error)}',
            hint="update or uninstall it",
        ) from error


def _reason(error: Exception) -> str:
    """Return what was raised as one line that is short enough to be read."""
    line = " ".join(f"{type(error).__name__}: {error}".split())
    cut = len(line) > _LONGEST_REASON
    return f"{line[:_LONGEST_REASON]}…" if cut else line.rstrip(": ")
