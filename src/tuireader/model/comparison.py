"""A passage of an old text beside its place in the new one."""

from __future__ import annotations

from typing import NamedTuple


class ComparedPart(NamedTuple):
    """Words of one side of a comparison."""

    text: str
    is_passage: bool
    """Whether they are of the passage, not of what stands around it."""
    is_changed: bool
    """Whether the other side has not got them."""


class Compared(NamedTuple):
    """The two sides; their texts put together are what stands there."""

    then: tuple[ComparedPart, ...]
    now: tuple[ComparedPart, ...]
    """Empty where nothing of the passage's surroundings is left."""
