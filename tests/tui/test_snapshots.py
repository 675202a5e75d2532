"""How the program looks. Few pictures, of the screens that a reader sees most."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tui.desk import NARROW, SEED, WIDE, Desk
from tuireader.config import Settings
from tuireader.reader import Reader
from tuireader.session import Session
from tuireader.tui.app import ReaderApp

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Protocol

    from textual.pilot import Pilot

    class SnapCompare(Protocol):
        def __call__(
            self, app: ReaderApp, *, terminal_size: tuple[int, int], run_before: object
        ) -> bool: ...


@pytest.fixture
def app(tmp_path: Path) -> Iterator[ReaderApp]:
    settings = Settings(library=tmp_path / "library", theme="ink")
    with closing(Reader(settings)) as reader:
        yield ReaderApp(reader, (SEED,), session=Session())


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(["]", "]", "]", "]", "]"], id="reading"),
        pytest.param(["]", "s", "j"], id="speakers"),
        pytest.param(["]", "a", *"Who hears this?"], id="note"),
    ],
)
def test_it_looks_as_it_did(
    snap_compare: SnapCompare, app: ReaderApp, keys: list[str], size: tuple[int, int]
) -> None:
    async def press(pilot: Pilot[None]) -> None:
        running = Desk(app, pilot)
        await running.settle()
        await running.type(keys)

    assert snap_compare(app, terminal_size=size, run_before=press)
