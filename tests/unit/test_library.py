from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

import tuireader
from tuireader import paths
from tuireader.errors import (
    AnnotationChanged,
    LibraryError,
    LibraryReadOnly,
    NoSuchAnnotation,
)
from tuireader.library import Library, open_library
from tuireader.model import (
    Anchor,
    Annotation,
    Article,
    ArticleRecord,
    Deed,
    EntityCorrection,
    EntityKind,
    Motivation,
    Span,
)
from tuireader.store.memory import MemoryStore
from tuireader.store.protocol import TableName
from unit.told_clock import START

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """The ministry closed the port on Monday.

"Nobody was told," said the harbour master, Ida Brandt.

A spokesman said the closure would last a week."""
ARTICLE = replace(
    Article.from_text(TEXT, origin="/news/port.html"),
    title="Port closed",
    published=date(2023, 11, 15),
)


def note(library: Library, words: str, body: str = "", *tags: str) -> Annotation:
    start = TEXT.index(words)
    return library.add_note(ARTICLE, start, start + len(words), body, tags=tags)


def test_a_note_is_kept_with_its_passage(library: Library) -> None:
    made = note(library, "Ida Brandt", "Who is she?", " people ", "people", "")
    assert library.annotations() == (made,)
    assert made.motivation is Motivation.COMMENTING
    assert (made.body, made.tags) == ("Who is she?", ("people",))
    assert made.target.quote.exact == "Ida Brandt"
    assert made.target.article_id == ARTICLE.id
    assert made.created == made.modified == START + timedelta(minutes=1)
    assert made.anchor is Anchor.EXACT


def test_highlights_and_bookmarks_are_kept_too(library: Library) -> None:
    highlight = library.highlight(ARTICLE, 4, 12, colour="green")
    bookmark = library.bookmark(ARTICLE, 41, 41, "the quotation")
    assert library.annotations() == (highlight, bookmark)
    assert (highlight.motivation, highlight.colour) == (
        Motivation.HIGHLIGHTING,
        "green",
    )
    assert (bookmark.motivation, bookmark.body) == (
        Motivation.BOOKMARKING,
        "the quotation",
    )


@pytest.mark.parametrize(("start", "end"), [(9, 4), (-1, 4), (0, 10_000)])
def test_a_passage_that_is_none_is_refused(
    library: Library, start: int, end: int
) -> None:
    with pytest.raises(ValueError, match=r"no span|the text ends"):
        library.add_note(ARTICLE, start, end, "lost")
    assert library.annotations() == ()


def test_words_and_tags_are_edited_apart(library: Library) -> None:
    made = note(library, "the port", "Which?", "ports")
    edited = library.edit(made.uid, body="The old one.")
    assert (edited.body, edited.tags) == ("The old one.", ("ports",))
    assert edited.modified is not None
    assert made.modified is not None
    assert edited.modified > made.modified
    assert library.edit(made.uid, tags=["quay"]).tags == ("quay",)
    assert library.edit(made.uid, tags=[" #the  port", "#", "the port"]).tags == (
        "the port",
    )
    assert library.annotations()[0].body == "The old one."


def test_an_edit_of_words_that_were_changed_meanwhile_is_refused(
    library: Library,
) -> None:
    made = note(library, "Ida Brandt", "Who?", "people")
    theirs = library.edit(made.uid, body="Theirs.", since=made)
    with pytest.raises(AnnotationChanged, match="another session") as refused:
        library.edit(made.uid, body="Mine.", since=made)
    assert (refused.value.body, refused.value.tags) == ("Theirs.", ("people",))
    assert library.annotations() == (theirs,)
    mine = library.edit(made.uid, body="Mine.", since=theirs)
    assert mine.body == "Mine."
    assert library.history(made.uid)[-1].annotation.body == "Theirs."


def test_tags_that_were_changed_meanwhile_are_told_apart_too(library: Library) -> None:
    made = note(library, "Ida Brandt", "Who?")
    library.edit(made.uid, tags=["people"])
    with pytest.raises(AnnotationChanged):
        library.edit(made.uid, body="Mine.", since=made)


def test_an_edit_to_what_is_there_already_is_no_conflict(library: Library) -> None:
    made = note(library, "Ida Brandt", "Who?")
    theirs = library.edit(made.uid, body="The harbour master.")
    assert library.edit(made.uid, body=theirs.body, since=made) == theirs


def test_a_note_that_moved_meanwhile_takes_the_edit(library: Library) -> None:
    made = note(library, "Ida Brandt", "Who?")
    library.move(made.uid, ARTICLE, 0, 12)
    edited = library.edit(made.uid, body="What?", since=made)
    assert edited.target.position.start == 0


def test_words_for_a_removed_note_are_kept_on_its_passage(library: Library) -> None:
    made = note(library, "Ida Brandt", "Who?", "people")
    library.remove(made.uid)
    anew = library.keep_anew(made, body="She again.", tags=("people", "port"))
    assert library.annotations() == (anew,)
    assert (anew.body, anew.tags) == ("She again.", ("people", "port"))
    assert anew.target == made.target
    assert anew.uid != made.uid
    assert anew.created == anew.modified != made.created
    assert library.restore(made.uid) == made


def test_a_highlight_is_given_another_colour_and_undo_takes_it_back(
    library: Library,
) -> None:
    start = ARTICLE.text.index("the port")
    made = library.highlight(ARTICLE, start, start + 8, colour="red")
    assert library.edit(made.uid, colour="green").colour == "green"
    assert library.edit(made.uid, body="why").colour == "green"
    assert library.edit(made.uid, colour="").colour == ""
    for before in ("green", "green", "red"):
        library.undo(ARTICLE)
        assert library.annotations()[0].colour == before


def test_an_edit_that_changes_nothing_is_none(library: Library) -> None:
    made = note(library, "the port", "Which?", "ports")
    assert library.edit(made.uid, body="Which?", tags=("ports",)) == made


def test_what_was_removed_can_be_restored(library: Library) -> None:
    first, second = note(library, "the port", "one"), note(library, "a week", "two")
    assert library.remove(first.uid) == first
    assert library.annotations() == (second,)
    assert library.restore(first) == first
    assert library.annotations() == (first, second)


def test_what_is_not_there_is_named(library: Library) -> None:
    with pytest.raises(NoSuchAnnotation, match="no annotation 017"):
        library.edit("017", body="x")
    with pytest.raises(NoSuchAnnotation, match="no annotation 017"):
        library.remove("017")


def test_annotations_are_chosen_by_article_tag_and_words(library: Library) -> None:
    other = Article.from_text("A ferry sank.", origin="/news/ferry.txt")
    port = note(library, "the port", "Ask the Union", "Harbour")
    ferry = library.add_note(other, 2, 7, "Which one?", tags=("ships",))
    assert library.annotations(article=ARTICLE) == (port,)
    assert library.annotations(article=other.id) == (ferry,)
    assert library.annotations(tag="ships") == (ferry,)
    assert library.annotations(tag="Ships") == ()
    assert library.annotations(text="union") == (port,)
    assert library.annotations(text="FERRY") == (ferry,)
    assert library.annotations(text="harb") == (port,)
    assert library.annotations(text="port closed") == (port,)
    assert library.annotations(text="?", article=ARTICLE) == ()


def test_the_same_text_from_another_place_has_the_same_notes(library: Library) -> None:
    made = note(library, "the port")
    moved = Article.from_text(TEXT, origin="/archive/port.html")
    assert library.annotations(article=moved) == (made,)
    assert library.annotations(article=moved.id) == ()


def test_notes_hang_on_the_text_as_it_is_now(library: Library) -> None:
    gone = note(library, "would last a week", "gone")
    late = note(library, "harbour master", "late")
    early = note(library, "The ministry closed the port", "early")
    now = "Updated.\n\n" + TEXT.partition("A spokesman")[0]
    changed = Article.from_text(now, origin=ARTICLE.origin)
    placed = library.placed(changed)
    assert [item.annotation for item in placed] == [early, late, gone]
    assert [item.anchor for item in placed] == [Anchor.EXACT] * 2 + [Anchor.ORPHAN]
    assert [item.span and item.span.of(now) for item in placed] == [
        "The ministry closed the port",
        "harbour master",
        None,
    ]
    assert library.annotations()[0].anchor is Anchor.EXACT


def test_opening_an_article_again_notes_how_its_notes_hang(library: Library) -> None:
    made = note(library, "would last a week")
    changed = Article.from_text("Something else.", origin=ARTICLE.origin)
    library.remember(changed)
    found = library.annotations()[0]
    assert (found.anchor, found.score) == (Anchor.ORPHAN, 0.0)
    assert found.modified == made.modified
    library.remember(ARTICLE)
    assert library.annotations() == (made,)


def changed_by(old: str, new: str) -> Article:
    return Article.from_text(TEXT.replace(old, new), origin=ARTICLE.origin)


def test_a_guess_that_was_confirmed_hangs_exactly_from_then_on(
    library: Library,
) -> None:
    made = note(library, "The ministry closed the port")
    now = changed_by("closed the port", "has closet the port")
    guess = library.placed(now)[0]
    assert guess.anchor is Anchor.FUZZY
    assert guess.span is not None
    hung = library.move(made.uid, now, guess.span.start, guess.span.end)
    assert (hung.uid, hung.body, hung.created) == (made.uid, made.body, made.created)
    assert hung.target.digest == now.digest
    assert library.placed(now)[0].anchor is Anchor.EXACT
    assert library.stored_text(now.digest) == now.text


def test_a_guess_that_was_refused_is_an_orphan_until_its_words_come_back(
    library: Library,
) -> None:
    made = note(library, "The ministry closed the port")
    now = changed_by("closed the port", "has closet the port")
    gone = library.orphan(made.uid)
    assert gone.target == made.target
    for _ in range(2):
        assert library.placed(now)[0].anchor is Anchor.ORPHAN
        library.remember(now)
    assert library.placed(ARTICLE)[0].anchor is Anchor.EXACT


def test_an_article_is_known_from_its_first_note(library: Library) -> None:
    assert library.articles() == ()
    assert library.article(ARTICLE.id) is None
    note(library, "the port")
    known = ArticleRecord(
        id=ARTICLE.id,
        origin="/news/port.html",
        title="Port closed",
        digest=ARTICLE.digest,
        length=len(TEXT),
        published="2023-11-15",
        opened=START + timedelta(minutes=2),
    )
    assert library.articles() == (known,)
    assert library.article(ARTICLE.id) == known


def test_a_removed_article_is_known_still_for_what_was_kept_on_it(
    library: Library,
) -> None:
    note(library, "the port")
    library.set_position(ARTICLE, offset=40, cursor=44)
    assert library.remove_article(ARTICLE.id)
    assert library.articles() == ()
    assert library.position(ARTICLE) is None
    (known,) = library.articles(with_removed=True)
    assert library.article(ARTICLE.id) == known
    assert (known.removed, known.title) == (True, "Port closed")
    assert known.origin == "/news/port.html"
    assert len(library.annotations(text="port closed")) == 1
    assert not library.remove_article(ARTICLE.id)
    with pytest.raises(LibraryError, match="not in the library any more"):
        library.arrange(ARTICLE.id, tags=("x",))


def test_a_note_that_is_restored_has_its_article(library: Library) -> None:
    uid = note(library, "the port").uid
    library.remove_article(ARTICLE.id, with_notes=True)
    assert library.annotations() == ()
    target = library.restore(uid).target
    known = library.article(target.article_id)
    assert known is not None
    assert known.title == "Port closed"


def test_nothing_is_known_of_a_removed_article_without_notes(library: Library) -> None:
    library.remember(ARTICLE)
    assert library.remove_article(ARTICLE.id)
    assert library.articles(with_removed=True) == ()


@pytest.mark.parametrize("how", ["opened", "noted on"])
def test_a_removed_article_that_is_used_again_is_back(
    library: Library, how: str
) -> None:
    note(library, "the port")
    library.arrange(ARTICLE.id, tags=("sea",), archived=True)
    library.remove_article(ARTICLE.id)
    if how == "opened":
        library.remember(ARTICLE)
    else:
        note(library, "the port")
    (known,) = library.articles()
    assert (known.removed, known.archived, known.tags) == (False, False, ("sea",))


def test_the_article_opened_last_comes_first(library: Library) -> None:
    first = Article.from_text("One.", origin="/1")
    second = Article.from_text("Two.", origin="/2")
    for article in (first, second, first):
        library.remember(article)
    assert [record.origin for record in library.articles()] == ["/1", "/2"]


def test_the_text_of_a_note_is_kept(library: Library) -> None:
    digest = note(library, "the port").target.digest
    assert digest == hashlib.sha256(TEXT.encode()).hexdigest()
    assert library.stored_text(digest) == TEXT
    assert library.stored_text("0" * 64) is None


def test_the_reading_position_comes_back(library: Library) -> None:
    assert library.position(ARTICLE) is None
    library.set_position(ARTICLE, offset=40, cursor=44)
    position = library.position(ARTICLE)
    assert position is not None
    assert (position.offset, position.cursor, position.length) == (40, 44, len(TEXT))


def test_an_import_adds_what_is_new_and_changes_what_is_newer(
    library: Library,
) -> None:
    made = note(library, "the port", "mine")
    strange = replace(made, uid="strange", body="theirs")
    newer = replace(made, body="later", modified=START + timedelta(days=1))
    older = replace(made, body="earlier", modified=START - timedelta(days=1))
    undated = replace(made, body="undated", modified=None)
    record = ArticleRecord("x", "https://example.org", "X", "", 0)

    report = library.import_annotations([made, strange, older, undated], [record])
    assert report.new == ("strange",)
    assert report.changed == ()
    assert report.skipped == (
        (made.uid, "the same is here"),
        (made.uid, "it was changed here later"),
        (made.uid, "it was changed here later"),
    )
    assert library.article("x") == record
    report = library.import_annotations([newer, strange])
    assert (report.new, report.changed) == ((), (made.uid,))
    assert [skipped.uid for skipped in report.skipped] == ["strange"]
    assert {item.body for item in library.annotations()} == {"later", "theirs"}
    assert library.import_annotations([newer, strange]).new == ()


def test_other_words_of_the_same_age_come_in_but_never_over_an_edit(
    library: Library,
) -> None:
    made = note(library, "the port", "mine")
    edited_file = replace(made, body="mended in the file")
    hung_otherwise = replace(edited_file, anchor=Anchor.FUZZY, score=0.9)
    assert library.import_annotations([edited_file]).changed == (made.uid,)
    assert library.import_annotations([hung_otherwise]).changed == ()
    library.edit(made.uid, body="mended here")
    report = library.import_annotations([made])
    assert report.skipped == ((made.uid, "it was changed here later"),)
    assert [item.body for item in library.annotations()] == ["mended here"]


def test_an_import_that_names_no_speaker_leaves_who_is_known(
    library: Library,
) -> None:
    start = TEXT.index("the port")
    made = library.add_note(ARTICLE, start, start + 8, "Which?", speaker="Ida Brandt")
    unsaid = replace(made, speaker="")
    report = library.import_annotations([unsaid])
    assert [skipped.why for skipped in report.skipped] == ["the same is here"]
    library.import_annotations([replace(unsaid, body="mended in the file")])
    assert library.annotations()[0].speaker == "Ida Brandt"
    quote = replace(made.target.quote, exact="the old port")
    elsewhere = replace(unsaid, target=replace(made.target, quote=quote))
    assert library.import_annotations([elsewhere]).changed == (made.uid,)
    assert library.annotations()[0].speaker == ""


def test_another_speaker_in_the_file_comes_in(library: Library) -> None:
    made = note(library, "the port", "Which?")
    named = replace(made, speaker="Ole Lund")
    assert library.import_annotations([named]).changed == (made.uid,)
    assert library.annotations()[0].speaker == "Ole Lund"
    assert library.history(made.uid)[0].annotation.speaker == ""


def test_an_import_does_not_touch_an_article_that_is_known(library: Library) -> None:
    note(library, "the port")
    known = library.article(ARTICLE.id)
    library.import_annotations([], [ArticleRecord(ARTICLE.id, "-", "", "", 0)])
    assert library.article(ARTICLE.id) == known


def test_a_record_that_cannot_be_read_costs_only_itself() -> None:
    store = MemoryStore()
    library = Library(store)
    made = note(library, "the port")
    with store.transaction() as transaction:
        transaction.put(TableName.ANNOTATIONS, {"uid": "odd"})
        transaction.put(TableName.ARTICLES, {"id": ""})
        transaction.put(TableName.POSITIONS, {"article": ARTICLE.id})
    assert library.annotations() == (made,)
    assert [record.id for record in library.articles()] == [ARTICLE.id]
    with pytest.raises(NoSuchAnnotation):
        library.remove("odd")
    mended = replace(made, uid="odd")
    assert library.import_annotations([mended]).changed == ("odd",)
    assert library.annotations() == (made, mended)


def test_another_sessions_notes_are_seen_after_a_refresh(tmp_path: Path) -> None:
    with open_library(tmp_path) as mine, open_library(str(tmp_path)) as theirs:
        made = note(theirs, "the port")
        assert mine.refresh()
        assert mine.annotations() == (made,)
        assert mine.remove(made.uid) == made
        with pytest.raises(NoSuchAnnotation):
            theirs.edit(made.uid, body="too late")
        assert theirs.annotations() == ()


def test_a_read_only_library_shows_its_notes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = note(open_library(tmp_path), "the port")
    monkeypatch.setattr("os.access", lambda _path, _mode: False)
    library = open_library(tmp_path)
    assert library.read_only
    assert library.path == tmp_path
    assert library.placed(ARTICLE)[0].span == Span(20, 28)
    with pytest.raises(LibraryReadOnly, match=str(tmp_path)):
        library.remove(made.uid)


def test_the_usual_library_is_in_the_data_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "library_directory", lambda: tmp_path / "usual")
    with tuireader.open_library() as library:
        note(library, "the port")
    assert (tmp_path / "usual" / "library.json").exists()


def test_a_correction_is_kept_on_its_quotation(tmp_path: Path) -> None:
    article = Article.from_text("“We won,” said Ann Lee. “We lost,” said Bob.")
    with open_library(tmp_path) as library:
        kept = library.correct(article, 0, 9, "Zoe")
        assert (kept.motivation, kept.body) == (Motivation.ASSESSING, "Zoe")
        assert library.correction(article, 0, 9) == kept
        assert library.correction(article, 0, 8) is None
    with open_library(tmp_path) as library:
        assert library.correction(article, 0, 9) == kept


HIDDEN = EntityCorrection("Ida Brandt", EntityKind.PERSON, Deed.HIDE, everywhere=True)


def test_a_correction_of_an_entity_hangs_where_it_is_named(library: Library) -> None:
    start = TEXT.index("Ida Brandt")
    here = replace(HIDDEN, everywhere=False)
    made = library.correct_entity(ARTICLE, start, start + 10, here)
    assert made.motivation is Motivation.ASSESSING
    assert made.target.quote.exact == "Ida Brandt"
    assert made.body == "entity: PERSON Ida Brandt\nhide"
    assert library.everywhere() == ()
    assert library.correction(ARTICLE, start, start + 10) is None


def test_what_counts_everywhere_is_found_without_its_article(library: Library) -> None:
    note(library, "Ida Brandt", "entity: PERSON Ida Brandt\nhide\neverywhere")
    library.correct(ARTICLE, 42, 60, "Ida Brandt")
    made = library.correct_entity(ARTICLE, 0, 3, HIDDEN)
    assert library.everywhere() == (made,)
    library.remove(made.uid)
    assert library.everywhere() == ()
