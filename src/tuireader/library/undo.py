"""What takes the last change of a library back, even after a restart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from tuireader.library import records
from tuireader.store import codec

if TYPE_CHECKING:
    from pathlib import Path

    from tuireader.model import Annotation


class Undo(NamedTuple):
    """What takes a change back."""

    before: Annotation | None = None
    """What was removed or changed; put back as it was."""
    added: str = ""
    """The uid of what was new; taken away."""


def written(undo: Undo, library: Path) -> str:
    """Write it as text for the session, with the library that it is about."""
    before = undo.before and codec.encode_annotation(undo.before)
    return json.dumps({"library": str(library), "before": before, "added": undo.added})


def read(text: str, library: Path) -> Undo | None:
    """Read what `written` wrote; None: it is broken, or about another library."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("library") != str(library):
        return None
    before, added = data.get("before"), data.get("added")
    undo = Undo(
        records.annotation_of(before) if isinstance(before, dict) else None,
        added if isinstance(added, str) else "",
    )
    return undo if undo != Undo() else None
