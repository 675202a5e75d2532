"""`make eval`: quotations and entities against the gold in the shared folder.

The scorers and the gold lie outside the project, because the texts belong to their
publishers. Where they are not there, nothing is scored, and this says so.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tuireader import Analysis, analyse

if TYPE_CHECKING:
    from collections.abc import Iterator

FLOOR = {
    "span F1": 98.7,
    "accuracy": 43.6,
    "named": 47.7,
    "pronouns": 17.1,
    "descriptions": 4.7,
    "organisations": 20.9,
    "fragments": 23.5,
}
"""A simple baseline on the same articles, in per cent, native typography."""
_TYPES = {"PERSON": "PERSON", "ORGANISATION": "ORG", "PLACE": "PLACE"}
_STYLES = (
    "straight-double",
    "curly-double",
    "curly-single",
    "straight-single",
    "guillemets",
    "german",
)


def main() -> int:
    """Score what is there; say what is not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--errors", type=int, default=0, help="wrong speakers to list")
    arguments = parser.parse_args()
    shared: Path = arguments.shared
    if not (shared / "eval").is_dir() or not (shared / "data").is_dir():
        print(f"skipped: no gold at {shared}; it is not part of the project")
        return 0
    with tempfile.TemporaryDirectory() as directory:
        _quotations(shared, Path(directory), arguments.errors)
        _entities(shared, Path(directory))
    return 0


def _quotations(shared: Path, work: Path, errors: int) -> None:
    gold = shared / "data" / "quotes" / "dev.jsonl"
    scorer = shared / "eval" / "quotes_eval.py"
    print("QUOTATIONS, native typography")
    print("floor: " + ", ".join(f"{name} {value}" for name, value in FLOOR.items()))
    _score_quotations(scorer, gold, work, errors)
    for style in _STYLES:
        styled = work / f"{style}.jsonl"
        _run(scorer, "restyle", gold, style, styled)
        print(f"\nQUOTATIONS, {style}")
        _score_quotations(scorer, styled, work, 0)


def _score_quotations(scorer: Path, gold: Path, work: Path, errors: int) -> None:
    found = work / "quotations.jsonl"
    with found.open("w", encoding="utf-8") as handle:
        for record, analysis in _analysed(gold):
            quotes = [
                {"start": q.span.start, "end": q.span.end, "speaker": q.speaker}
                for q in analysis.quotations
            ]
            line = {"id": record["id"], "style": record["style"], "quotes": quotes}
            handle.write(json.dumps(line) + "\n")
    _run(scorer, "score", gold, found, "--errors", str(errors))


def _entities(shared: Path, work: Path) -> None:
    scorer = shared / "eval" / "entities_eval.py"
    for name, genre in (("dev", "gum-news"), ("worldwide.dev", "")):
        gold = shared / "data" / "entities" / f"{name}.jsonl"
        print(f"\nENTITIES, {name} {genre}")
        found = work / "entities.jsonl"
        with found.open("w", encoding="utf-8") as handle:
            for record, analysis in _analysed(gold, genre):
                line = {"id": record["id"], "entities": _mentions(record, analysis)}
                handle.write(json.dumps(line) + "\n")
        _run(scorer, gold, found, *(("--genre", genre) if genre else ()))


def _mentions(record: dict[str, str], analysis: Analysis) -> list[dict[str, object]]:
    return [
        {
            "type": _TYPES.get(entity.kind.value, "OTHER"),
            "name": entity.name,
            "mentions": [
                {
                    "start": mention.span.start,
                    "end": mention.span.end,
                    "text": mention.span.of(record["text"]),
                }
                for mention in entity.mentions
            ],
        }
        for entity in analysis.entities
    ]


def _analysed(gold: Path, genre: str = "") -> Iterator[tuple[dict[str, str], Analysis]]:
    words, seconds = 0, 0.0
    with gold.open(encoding="utf-8") as handle:
        for line in handle:
            record = json.loads(line)
            if not str(record.get("genre", "")).startswith(genre):
                continue
            began = time.process_time()
            analysis = analyse(record["text"])
            seconds += time.process_time() - began
            words += len(record["text"].split())
            yield record, analysis
    print(f"{words} words, {words / seconds:,.0f} a second of CPU time")


def _run(*command: object) -> None:
    sys.stdout.flush()
    subprocess.run([sys.executable, *map(str, command)], check=True)


if __name__ == "__main__":
    sys.exit(main())
