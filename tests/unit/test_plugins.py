from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from tuireader import plugins
from tuireader.errors import PluginError

GROUP = "tuireader.loaders"


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = (
        EntryPoint("good", "json:loads", GROUP),
        EntryPoint("broken", "no_such_module:thing", GROUP),
        EntryPoint("lacking", "json:no_such_name", GROUP),
    )
    monkeypatch.setattr(
        plugins, "_entries", lambda group: entries if group == GROUP else ()
    )


def test_names_need_no_import() -> None:
    assert sorted(plugins.names(GROUP)) == ["broken", "good", "lacking"]


def test_one_is_loaded_by_its_name() -> None:
    assert plugins.load_one(GROUP, "good")


@pytest.mark.parametrize("name", ["broken", "lacking", "none"])
def test_one_that_cannot_be_loaded_is_named(name: str) -> None:
    with pytest.raises(PluginError, match=name):
        plugins.load_one(GROUP, name)


def test_of_all_the_broken_ones_cost_only_themselves() -> None:
    loaded, errors = plugins.load_all(GROUP)
    assert len(loaded) == 1
    assert len(errors) == 2
