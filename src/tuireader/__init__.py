"""Read anything in a terminal, see who said what, and keep what you thought of it.

The public names are loaded when they are first used (PEP 562), so that importing the
package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tuireader.errors import LibraryError, TuireaderError
    from tuireader.library import (
        EachReport,
        ImportReport,
        Library,
        export_each,
        export_notes,
        import_notes,
        open_library,
    )
    from tuireader.model import (
        Analysis,
        Annotation,
        Article,
        Entity,
        Quotation,
        Span,
        Time,
    )
    from tuireader.reader import analyse, read

__version__ = "0.1.0"

_HOMES = {
    "Analysis": "tuireader.model",
    "Annotation": "tuireader.model",
    "Article": "tuireader.model",
    "EachReport": "tuireader.library",
    "Entity": "tuireader.model",
    "ImportReport": "tuireader.library",
    "Library": "tuireader.library",
    "LibraryError": "tuireader.errors",
    "Quotation": "tuireader.model",
    "Span": "tuireader.model",
    "Time": "tuireader.model",
    "TuireaderError": "tuireader.errors",
    "analyse": "tuireader.reader",
    "export_each": "tuireader.library",
    "export_notes": "tuireader.library",
    "import_notes": "tuireader.library",
    "open_library": "tuireader.library",
    "read": "tuireader.reader",
}

__all__ = [
    "Analysis",
    "Annotation",
    "Article",
    "EachReport",
    "Entity",
    "ImportReport",
    "Library",
    "LibraryError",
    "Quotation",
    "Span",
    "Time",
    "TuireaderError",
    "__version__",
    "analyse",
    "export_each",
    "export_notes",
    "import_notes",
    "open_library",
    "read",
]


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
