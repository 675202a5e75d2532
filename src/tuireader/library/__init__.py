"""The library: everything a reader kept, over all articles.

```python
with open_library() as library:
    note = library.add_note(article, start, end, "what I think", tags=("csto",))
```
"""

from tuireader.library.imports import ImportReport
from tuireader.library.library import Library, open_library, utc_now

__all__ = ["ImportReport", "Library", "open_library", "utc_now"]
