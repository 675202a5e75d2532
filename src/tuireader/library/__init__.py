"""The library: everything a reader kept, over all articles.

```python
with open_library() as library:
    note = library.add_note(article, start, end, "what I think", tags=("csto",))
```
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from tuireader.library.imports import ImportReport, Skipped
from tuireader.library.library import Library, open_library, utc_now

if TYPE_CHECKING:
    from tuireader.library.exchanging import (
        EachReport,
        export_each,
        export_notes,
        import_notes,
    )

_EXCHANGING = ("EachReport", "export_each", "export_notes", "import_notes")

__all__ = [
    "EachReport",
    "ImportReport",
    "Library",
    "Skipped",
    "export_each",
    "export_notes",
    "import_notes",
    "open_library",
    "utc_now",
]


def __getattr__(name: str) -> object:
    """Load what writes and reads other formats when it is first used."""
    if name not in _EXCHANGING:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("tuireader.library.exchanging"), name)
