"""How the screen was left: what the program remembers between two starts."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from tuireader import paths
from tuireader.files import replace_file

if TYPE_CHECKING:
    from pathlib import Path

Layout = Literal["beside", "below"]

_MOST_PANES = 64


@dataclass(frozen=True, slots=True)
class Session:
    """Panes, theme, side panel. Positions in articles are the library's."""

    origins: tuple[str, ...] = ()
    """What each pane shows, in order."""
    active: int = 0
    """Which pane has the keys, counted from 0; always one of `origins`, or 0."""
    layout: Layout = "beside"
    """Whether the panes stand side by side or one below the other."""
    theme: str = ""
    """Name of the theme; empty: none was chosen."""
    column: int = 80
    """Cells of the text column."""
    panel: str = ""
    """The open tab of the side panel; empty: it is closed."""
    order: str = ""
    """In which the entities are listed; empty: the usual one."""
    colour: str = ""
    """Of the last highlight; empty: the usual one."""


def load(path: Path | None = None) -> Session:
    """Read the session; one that is missing or broken is as good as a new one.

    Args:
        path: the session file; None: the usual one.
    """
    try:
        data = json.loads((path or paths.session_file()).read_bytes())
    except (OSError, ValueError, RecursionError):
        return Session()
    return _session(data) if isinstance(data, dict) else Session()


def save(session: Session, path: Path | None = None) -> None:
    """Write the session, whole or not at all.

    Raises:
        OSError: it can't be written.
    """
    path = path or paths.session_file()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    data = json.dumps(asdict(session), ensure_ascii=True, indent=1)
    replace_file(path, f"{data}\n".encode())


def _session(data: dict[str, object]) -> Session:
    """Take what fits, and the default for what does not."""
    usual = Session()
    origins = data.get("origins")
    names = origins if isinstance(origins, list) else []
    kept = tuple(name for name in names if isinstance(name, str))[:_MOST_PANES]
    active = _number(data.get("active"), usual.active)
    return Session(
        origins=kept,
        active=active if 0 <= active < len(kept) else usual.active,
        layout="below" if data.get("layout") == "below" else "beside",
        theme=_text(data.get("theme")),
        column=max(1, _number(data.get("column"), usual.column)),
        panel=_text(data.get("panel")),
        order=_text(data.get("order")),
        colour=_text(data.get("colour")),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object, usual: int) -> int:
    return value if type(value) is int else usual
