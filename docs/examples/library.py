"""Keep a note on every quotation of a speaker, and write the notes out.

```sh
python docs/examples/library.py docs/examples/statement.md Carrow
```
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import tuireader


def main(origin: str, name: str, directory: Path) -> None:
    """Note what a speaker says in an article, then print and export what was kept."""
    article = tuireader.read(origin)
    analysis = tuireader.analyse(article)
    with tuireader.open_library(directory / "library") as library:
        for quotation in analysis.quotations:
            if name in (quotation.speaker or ""):
                start, end = quotation.span.start, quotation.span.end
                library.add_note(article, start, end, "To be checked.", tags=("check",))

        for note in library.annotations(article=article, tag="check"):
            sys.stdout.write(f"{note.target.quote.exact}  {note.body}\n")

        first, *rest = library.annotations(text="checked")
        library.edit(first.uid, body="Checked with the council.", tags=("done",))
        for note in rest:
            removed = library.remove(note.uid)
            library.restore(removed)

        files = tuireader.export_each(library, directory / "vault")
        sys.stdout.write(f"{files.written[0].name}\n")
        exported = tuireader.export_notes(library, "jsonld")

    with tuireader.open_library(directory / "copy") as copy:
        report = tuireader.import_notes(copy, exported)
        again = tuireader.import_notes(copy, exported)
        sys.stdout.write(f"{len(report.new)} new, then {len(again.new)}\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        main(sys.argv[1], sys.argv[2], Path(place))
