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


def test_what_a_plug_in_raises_is_one_short_line() -> None:
    def fail(words: str, *, times: int) -> None:
        raise ValueError(words * times)

    with pytest.raises(PluginError) as told:
        plugins.call("good", fail, "no\nluck ", times=500)
    assert str(told.value).startswith('plug-in "good" failed: ValueError: no luck no')
    assert len(str(told.value)) < 300
    assert "\n" not in str(told.value)


def test_what_a_plug_in_says_of_itself_is_left_as_it_is() -> None:
    def fail() -> None:
        raise PluginError("no model", hint="get one")

    with pytest.raises(PluginError, match=r"^no model; get one$"):
        plugins.call("good", fail)


def test_what_a_plug_in_returns_is_returned() -> None:
    assert plugins.call("good", sorted, "ba", reverse=True) == ["b", "a"]
