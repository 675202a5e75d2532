"""What several tests of the library share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tuireader.library import Library
from tuireader.store.memory import MemoryStore
from tuireader.store.tiny import TinyStore
from unit.told_clock import Clock

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(params=["memory", "tiny"])
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Library:
    """Return an empty library in memory, and one on the disk."""
    memory = request.param == "memory"
    store = MemoryStore() if memory else TinyStore(tmp_path / "lib")
    return Library(store, clock=Clock())
