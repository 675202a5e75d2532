"""`make anchors`: notes that find their passage again, against the shared scorer.

The scorer changes articles in ten ways and knows where each character went. It lies
outside the project, with the texts; where it is not there, nothing is scored. It hands
over the selectors only, so this scores twice: with them alone, as for a note that came
from elsewhere, and with the text that the note was made on, as the library keeps it.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
import time
from collections import Counter
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from tuireader.anchoring import Resolved, resolve
from tuireader.anchoring.describe import CONTEXT
from tuireader.model import (
    Anchor,
    Span,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType


def main() -> int:
    """Score what is there; say what is not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--seeds", type=int, nargs="+", default=[1])
    parser.add_argument("--articles", type=int, default=300)
    arguments, others = parser.parse_known_args()
    scorer: Path = arguments.shared / "eval" / "anchor_eval.py"
    if not scorer.is_file():
        print(f"skipped: no scorer at {scorer}; it is not part of the project")
        return 0
    for seed in arguments.seeds:
        module = _loaded(scorer)
        said = _Said()
        setattr(module, "truth", said.noting(module.truth))  # noqa: B010 - likewise
        module.APPROACHES.update({"quote": said.by(with_old=False)})
        module.APPROACHES.update({"quote+text": said.by(with_old=True)})
        print(f"\nseed {seed}")
        sys.argv = [
            scorer.name,
            *("--seed", str(seed), "--articles", str(arguments.articles)),
            *("--ctx", str(CONTEXT), "--approaches", "quote,quote+text"),
            *others,
        ]
        module.main()
        said.show()
    return 0


def _loaded(scorer: Path) -> ModuleType:
    """Load the scorer, so that its selectors carry the text they were made on."""
    spec = importlib.util.spec_from_file_location("anchor_eval", scorer)
    if spec is None or spec.loader is None:
        raise ImportError(scorer)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    # Others at work on the machine are no fault of ours: time of this thread alone.
    setattr(module, "time", SimpleNamespace(perf_counter=time.thread_time))  # noqa: B010
    plain = module.selector

    def selector(text: str, start: int, end: int) -> dict[str, Any]:
        return {**plain(text, start, end), "old": text}

    setattr(module, "selector", selector)  # noqa: B010 - a module has no such field
    return module


class _Said:
    """How often each label was given, by way of asking, and exact wrongly."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()
        self._truths: dict[tuple[int, int], tuple[int, int] | None] = {}

    def noting(self, truth: Callable[..., Any]) -> Callable[..., Any]:
        """Make the scorer's truth tell where a passage went, too."""

        def noted(changed: object, start: int, end: int) -> tuple[int, int] | None:
            place: tuple[int, int] | None = truth(changed, start, end)
            self._truths[start, end] = place
            return place

        return noted

    def by(
        self, *, with_old: bool
    ) -> Callable[[str, dict[str, Any]], tuple[int, int] | None]:
        """Make what the scorer calls an approach."""
        way = "quote+text" if with_old else "quote"

        def approach(text: str, selector: dict[str, Any]) -> tuple[int, int] | None:
            found = _resolved(text, selector, with_old=with_old)
            self._counts[way, found.anchor.value] += 1
            place = self._truths[selector["start"], selector["end"]]
            if found.anchor is Anchor.EXACT and found.span:
                self._counts[way, "exact but elsewhere"] += _is_elsewhere(
                    found.span, place
                )
            return None if found.span is None else (found.span.start, found.span.end)

        return approach

    def show(self) -> None:
        """Print the counts."""
        for (way, anchor), count in sorted(self._counts.items()):
            print(f"{way}: {anchor} {count}")


def _is_elsewhere(span: Span, place: tuple[int, int] | None) -> bool:
    """Say whether an answer has no character of a passage that survives."""
    return place is not None and (span.end <= place[0] or place[1] <= span.start)


def _resolved(text: str, selector: dict[str, Any], *, with_old: bool) -> Resolved:
    target = Target(
        "id",
        TextPositionSelector(selector["start"], selector["end"]),
        TextQuoteSelector(selector["exact"], selector["prefix"], selector["suffix"]),
    )
    return resolve(target, text, selector["old"] if with_old else None)


if __name__ == "__main__":
    sys.exit(main())
