from __future__ import annotations

from collections import Counter

import pytest
from textual.binding import Binding

from tuireader.tui.keymaps import KEYS, as_typed, bindings, effective

PARTS = sorted({key.part for key in KEYS})


def test_every_id_is_used_once() -> None:
    assert [i for i, n in Counter(key.id for key in KEYS).items() if n > 1] == []


@pytest.mark.parametrize("part", PARTS)
def test_no_key_does_two_things_in_one_part(part: str) -> None:
    keys = Counter(k for key in KEYS if key.part == part for k in key.keys.split(","))
    assert [key for key, count in keys.items() if count > 1] == []


def test_bindings_carry_their_ids() -> None:
    view = [b for b in bindings("view") if isinstance(b, Binding)]
    assert {binding.id for binding in view} >= {"view.line-down", "view.select"}
    assert all(not binding.show for binding in view)
    down = next(binding for binding in view if binding.id == "view.line-down")
    assert down.action == "line_down"


def test_a_keymap_changes_the_keys_and_nothing_else() -> None:
    changed = {key.id: key for key in effective({"pane.note": "n"})}
    assert changed["pane.note"].keys == "n"
    assert changed["pane.note"].does == "note on the sentence or selection"
    assert changed["pane.copy"].keys == "y"


def test_keys_are_named_as_a_person_types_them() -> None:
    assert as_typed("space,pagedown") == "space PgDn"
    assert as_typed("right_parenthesis") == ")"
