"""What notes were before they were changed, moved or deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tuireader.errors import NoSuchAnnotation
from tuireader.library import Library, history, imports, past
from tuireader.library.past import Undone
from tuireader.model import Anchor, Article
from tuireader.store import codec, exchange
from tuireader.store.memory import MemoryStore
from tuireader.store.tiny import TinyStore
from unit.told_clock import Clock

if TYPE_CHECKING:
    from pathlib import Path

    from tuireader.model import Annotation
    from tuireader.store.protocol import Record

ARTICLE = Article.from_text("The ferry stopped.\n\nNobody sailed on Monday.\n")
FERRY, MONDAY = (0, 18), (20, 44)
HOUR = timedelta(hours=1)


def note(library: Library, body: str = "why?") -> Annotation:
    return library.add_note(ARTICLE, *FERRY, body, tags=("port",))


def bodies(library: Library, uid: str) -> list[str]:
    return [version.annotation.body for version in library.history(uid)]


def test_each_edit_keeps_what_was_there(library: Library) -> None:
    made = note(library)
    library.edit(made.uid, body="because")
    library.edit(made.uid, tags=())
    first, second = library.history(made.uid)
    assert first.annotation == made
    assert (second.annotation.body, second.annotation.tags) == ("because", ("port",))
    assert (first.did, second.did) == ("edited", "edited")
    assert first.until == second.annotation.modified


def test_a_note_is_moved_and_the_old_passage_is_known(library: Library) -> None:
    made = note(library)
    moved = library.move(made.uid, ARTICLE, *MONDAY)
    assert moved.target.quote.exact == "Nobody sailed on Monday."
    (placed,) = library.placed(ARTICLE)
    assert placed.anchor is Anchor.EXACT
    assert placed.span is not None
    assert (placed.span.start, placed.span.end) == MONDAY
    (before,) = library.history(made.uid)
    assert (before.annotation.target, before.did) == (made.target, "moved")


def test_the_speaker_follows_the_passage_and_comes_back_with_it(
    library: Library,
) -> None:
    made = library.add_note(ARTICLE, *FERRY, "why?", speaker="Ida Brandt")
    assert library.move(made.uid, ARTICLE, *MONDAY, speaker="Ole Lund").speaker == (
        "Ole Lund"
    )
    (before,) = library.history(made.uid)
    assert before.annotation == made
    assert library.move(made.uid, ARTICLE, *FERRY).speaker == ""
    for speaker in ("Ole Lund", "Ida Brandt"):
        library.undo(ARTICLE)
        assert library.annotations()[0].speaker == speaker


def test_a_correction_that_is_moved_has_no_speaker_beside_its_own(
    library: Library,
) -> None:
    made = library.correct(ARTICLE, *FERRY, "Ida Brandt")
    assert library.move(made.uid, ARTICLE, *MONDAY, speaker="Ole Lund").speaker == ""


def test_what_was_deleted_is_listed_and_restored_with_its_history(
    library: Library,
) -> None:
    made = note(library)
    edited = library.edit(made.uid, body="because")
    library.remove(made.uid)
    assert library.annotations() == ()
    (deleted,) = library.deleted(ARTICLE)
    assert deleted.annotation == edited
    assert deleted.when is not None
    assert bodies(library, made.uid) == ["why?"]
    assert library.restore(made.uid) == edited
    assert library.annotations() == (edited,)
    assert library.deleted() == ()
    assert bodies(library, made.uid) == ["why?"]


def test_what_is_forgotten_is_nowhere(library: Library) -> None:
    made = note(library)
    library.remove(made.uid)
    library.forget(made.uid)
    assert library.deleted() == ()
    for ask in (library.history, library.restore, library.forget):
        with pytest.raises(NoSuchAnnotation):
            ask(made.uid)


def test_undo_goes_back_one_change_after_the_other(library: Library) -> None:
    made = note(library)
    library.edit(made.uid, body="because")
    library.move(made.uid, ARTICLE, *MONDAY)
    library.remove(made.uid)
    seen = []
    while (undone := library.undo(ARTICLE)) is not None:
        kept = library.annotations()[0]
        assert undone == Undone(kept, is_gone=False)
        seen.append((kept.body, kept.target.position.start))
    assert seen == [("because", MONDAY[0]), ("because", 0), ("why?", 0)]
    # Nothing is lost by undoing: what was undone is a version too.
    assert bodies(library, made.uid) == ["why?", "because", "because", "because"]


def test_a_change_after_an_undo_is_undone_first(library: Library) -> None:
    made = note(library, "a")
    library.edit(made.uid, body="b")
    library.undo(ARTICLE)
    library.edit(made.uid, body="c")
    library.undo(ARTICLE)
    assert library.annotations()[0].body == "a"
    assert library.undo(ARTICLE) is None


def test_a_correction_that_was_added_is_taken_back(library: Library) -> None:
    made = library.correct(ARTICLE, *MONDAY, "Ida Brandt")
    note(library)
    assert library.undo(ARTICLE) == Undone(made, is_gone=True)
    assert library.undo(ARTICLE) is None
    assert [one.annotation for one in library.deleted()] == [made]


def test_another_article_is_not_undone(library: Library) -> None:
    library.remove(note(library).uid)
    assert library.undo(Article.from_text("Another day.")) is None


def test_undo_works_in_the_next_session(tmp_path: Path) -> None:
    with Library(TinyStore(tmp_path), clock=Clock()) as library:
        made = note(library)
        library.remove(made.uid)
    with Library(TinyStore(tmp_path)) as library:
        assert library.undo(ARTICLE) == Undone(made, is_gone=False)


def test_an_import_keeps_what_it_replaces_and_is_not_undone(library: Library) -> None:
    made = note(library)
    elsewhere = Library(MemoryStore(), clock=Clock())
    elsewhere.import_annotations([made])
    assert made.modified is not None
    later = elsewhere.edit(made.uid, body="from elsewhere")
    later = elsewhere.edit(made.uid, body=f"{later.body}!")
    library.import_annotations([later])
    assert bodies(library, made.uid) == ["why?"]
    assert library.undo(ARTICLE) is None


def test_an_import_does_not_bring_back_what_was_deleted_here(library: Library) -> None:
    made = note(library, "the first words")
    edited = library.edit(made.uid, body="the careful words")
    library.remove(made.uid)
    report = library.import_annotations([made, edited])
    assert [skipped.why for skipped in report.skipped] == [imports.DELETED_HERE] * 2
    assert library.annotations() == ()
    assert library.restore(made.uid) == edited
    assert bodies(library, made.uid) == ["the first words"]


def test_what_was_changed_elsewhere_after_it_was_deleted_here_comes_back(
    library: Library,
) -> None:
    made = note(library)
    library.remove(made.uid)
    assert made.modified is not None
    later = replace(made, body="on the other machine", modified=made.modified + HOUR)
    assert library.import_annotations([later]).changed == (made.uid,)
    assert library.annotations() == (later,)
    assert library.deleted() == ()
    assert bodies(library, made.uid) == ["why?"]


class SetBack(Clock):
    """A clock that somebody sets back."""

    def set_back(self) -> None:
        self.now -= HOUR


@pytest.mark.parametrize("make", [MemoryStore, None])
def test_the_last_change_is_undone_first_though_the_clock_was_set_back(
    make: type[MemoryStore] | None, tmp_path: Path
) -> None:
    store, clock = make() if make else TinyStore(tmp_path), SetBack()
    library = Library(store, clock=clock)
    one, two = note(library, "one"), note(library, "two")
    library.edit(one.uid, body="one!")
    clock.set_back()
    again = Library(store, clock=clock)  # another session knows of it too
    again.edit(two.uid, body="two!")
    clock.set_back()
    again.remove(one.uid)
    undone = [again.undo(), again.undo(), again.undo()]
    assert [item.annotation.body for item in undone if item] == ["one!", "two", "one"]


def test_an_older_export_changes_nothing_though_the_clock_was_set_back() -> None:
    clock = SetBack()
    library = Library(MemoryStore(), clock=clock)
    made = note(library)
    clock.set_back()
    edited = library.edit(made.uid, body="because")
    report = library.import_annotations([made])
    assert [skipped.why for skipped in report.skipped] == [imports.LATER_HERE]
    assert library.annotations() == (edited,)


def test_an_export_has_no_history(library: Library) -> None:
    made = note(library, "the old words")
    library.edit(made.uid, body="the new words")
    for style in ("json", "jsonl", "csv", "jsonld", "markdown"):
        text = exchange.export(library.annotations(), library.articles(), style)
        assert "the new words" in text
        assert "the old words" not in text


def test_the_oldest_changes_are_dropped(library: Library) -> None:
    made = note(library, "0")
    for number in range(1, history.MOST + 10):
        library.edit(made.uid, body=str(number))
    assert bodies(library, made.uid) == [str(n) for n in range(9, history.MOST + 9)]


def test_large_ones_are_dropped_sooner_but_never_the_newest(library: Library) -> None:
    long = "x" * history.ROOM
    made = note(library, "short")
    library.edit(made.uid, body=long)
    library.edit(made.uid, body="short again")
    assert bodies(library, made.uid) == [long]


def test_the_oldest_deleted_notes_are_dropped(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(past, "MOST_DELETED", 3)
    made = [note(library, str(number)) for number in range(5)]
    for one in made:
        library.remove(one.uid)
    assert [one.annotation.body for one in library.deleted()] == ["4", "3", "2"]


def test_a_history_that_is_broken_costs_only_what_is_before_it() -> None:
    made = note(Library(MemoryStore(), clock=Clock()))
    record = codec.encode_annotation(made)
    at = made.created
    after: Record = history.grown(record, {**record, "colour": "red"}, "edited", at)
    entries = after["history"]
    assert isinstance(entries, list)
    entries[:0] = [{"at": 3, "was": {}}, "nonsense"]
    assert [one.annotation for one in history.versions(after)] == [made]
    assert history.versions({**record, "history": 7}) == ()
