"""Read a library of tuireader without tuireader: the format of docs/library.md.

    python read_library.py ~/.local/share/tuireader

prints every annotation as a line of JSON, the journal's changes included.
"""

import json
import sys
import zlib
from pathlib import Path

COLUMNS = (
    *("uid", "created", "modified", "motivation", "note", "tags"),
    *("article", "digest", "start", "end", "exact", "prefix", "suffix"),
)
KEYS = {"articles": "id", "annotations": "uid", "positions": "article"}


def main(directory: str) -> None:
    """Print the annotations of the library in a directory."""
    for record in read(Path(directory))["annotations"].values():
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


def read(directory: Path) -> dict[str, dict[str, dict]]:
    """Return the records of each table by key."""
    data = (directory / "library.json").read_bytes()
    tables = json.loads(data)
    meta = tables.pop("meta")["1"]
    if crc(data.replace(meta["crc32"].encode(), b"00000000", 1)) != meta["crc32"]:
        raise SystemExit("library.json does not agree with its checksum")
    found = {name: {} for name in KEYS}
    for name, key in KEYS.items():
        for record in tables.get(name, {}).values():
            if key in record:
                found[name][record[key]] = record
    for operation in changes(directory / "library.json.journal", meta["generation"]):
        apply(found, operation)
    return found


def changes(journal: Path, generation: int) -> list[list]:
    """Return the operations that library.json does not hold, in order."""
    if not journal.exists():
        return []
    first, _, rest = journal.read_bytes().partition(b"\n")
    head = json.loads(first[9:])
    if generation >= head["generation"]:
        rest = rest[head["from"] :]
    elif head["backup"] is not None and generation < head["backup"]:
        raise SystemExit("library.json is older than its journal")
    commits = []
    for line in rest.split(b"\n")[:-1]:  # what has no end was never acknowledged
        if crc(line[9:]).encode() != line[:8]:
            raise SystemExit("the journal is damaged")
        commits += json.loads(line[9:])
    return commits


def apply(tables: dict[str, dict[str, dict]], operation: list) -> None:
    """Do one step of a commit; tables that are not ours are left out."""
    match operation:
        case ["note", _, *row]:
            record = annotation(dict(zip(COLUMNS, row, strict=True)))
            tables["annotations"][record["uid"]] = record
        case ["put", table, _, record] if table in KEYS and KEYS[table] in record:
            tables[table][record[KEYS[table]]] = record
        case ["remove", table, _, key] if table in KEYS and key is not None:
            tables[table].pop(key, None)
        case ["drop", table] if table in KEYS:
            tables[table].clear()


def annotation(row: dict) -> dict:
    """Return the record that a row stands for."""
    text = {"type": "TextualBody"}
    body = [{**text, "purpose": "tagging", "value": tag} for tag in row["tags"]]
    if row["note"] is not None:
        purpose = {"format": "text/plain", "purpose": row["motivation"]}
        body.insert(0, {**text, **purpose, "value": row["note"]})
    position = {"start": row["start"], "end": row["end"]}
    quote = {name: row[name] for name in ("exact", "prefix", "suffix")}
    record = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"urn:uuid:{row['uid']}",
        "type": "Annotation",
        "uid": row["uid"],
        "motivation": row["motivation"],
        "created": row["created"],
        "modified": row["modified"] or row["created"],
        "target": {
            "source": f"urn:x-tuireader:article:{row['article']}",
            "article": row["article"],
            "digest": row["digest"],
            "selector": [
                {"type": "TextPositionSelector", **position},
                {"type": "TextQuoteSelector", **quote},
            ],
        },
        "anchor": "exact",
        "score": 1.0,
    }
    return {**record, "body": body} if body else record


def crc(data: bytes) -> str:
    """Return a CRC-32 as the files have it."""
    return f"{zlib.crc32(data):08x}"


if __name__ == "__main__":
    main(sys.argv[1])
