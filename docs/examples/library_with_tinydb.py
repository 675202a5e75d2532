"""TinyDB's own API upon a library, as safe as tuireader's: python FILE DIRECTORY."""

import sys
from pathlib import Path

from tinydb import where

from tuireader.store.table import LibraryDatabase

with LibraryDatabase(Path(sys.argv[1]) / "library.json") as database:
    notes = database.table("annotations")
    for note in notes.search(where("motivation") == "commenting"):
        sys.stdout.write(f"{note.doc_id} {note['body'][0]['value']}\n")
