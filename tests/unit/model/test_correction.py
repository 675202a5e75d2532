"""The reader knows better: corrections laid over what the program found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tuireader.model import (
    Analysis,
    Anchor,
    Annotation,
    Entity,
    EntityKind,
    Mention,
    Motivation,
    Placed,
    Quotation,
    Span,
    Target,
    TextPositionSelector,
    TextQuoteSelector,
    corrected,
    correction_of,
)

ANN = Entity(
    "ann-lee", "Ann Lee", EntityKind.PERSON, (Mention(Span(90, 97)),), ("Lee",)
)
FOUND = Analysis(
    "one",
    quotations=(
        Quotation(Span(0, 10), "Bob", "bob", rule="label", confidence=0.9),
        Quotation(Span(20, 40), "Bob", "bob", cue=Span(12, 16), rule="label"),
    ),
    entities=(ANN,),
)


def correction(
    start: int, end: int, speaker: str, *, day: int = 1, uid: str = "a"
) -> Placed:
    kept = Annotation(
        uid,
        Motivation.ASSESSING,
        Target("one", TextPositionSelector(start, end), TextQuoteSelector("…")),
        body=speaker,
        created=datetime(2026, 3, 1, tzinfo=UTC),
        modified=datetime(2026, 3, day, tzinfo=UTC),
    )
    return Placed(kept, Anchor.EXACT, Span(start, end))


def speakers(*placed: Placed) -> list[str | None]:
    return [q.speaker for q in corrected(FOUND, placed).quotations]


def test_a_correction_names_the_speaker_and_the_entity() -> None:
    second = corrected(FOUND, [correction(20, 40, "Lee")]).quotations[1]
    assert (second.speaker, second.speaker_id) == ("Lee", "ann-lee")
    assert (second.rule, second.confidence, second.cue) == ("corrected", 1.0, None)


def test_a_name_that_nobody_has_is_taken_as_it_is() -> None:
    first = corrected(FOUND, [correction(0, 10, "A witness")]).quotations[0]
    assert (first.speaker, first.speaker_id) == ("A witness", None)


def test_an_empty_name_means_nobody() -> None:
    assert speakers(correction(0, 10, "")) == [None, "Bob"]


def test_the_last_correction_counts() -> None:
    late, early = correction(0, 10, "Zoe", day=9, uid="z"), correction(0, 10, "Ann Lee")
    assert speakers(late, early) == ["Zoe", "Bob"]
    assert correction_of(FOUND.quotations[0], [late, early]) is late


def test_a_quotation_whose_edges_moved_is_still_meant() -> None:
    assert speakers(correction(22, 43, "Zoe")) == ["Bob", "Zoe"]


def test_a_passage_that_is_no_quotation_any_more_changes_nothing() -> None:
    assert corrected(FOUND, [correction(36, 60, "Zoe")]) is FOUND
    gone = replace(correction(0, 10, "Zoe"), span=None)
    assert corrected(FOUND, [gone]) is FOUND


def test_a_note_is_no_correction() -> None:
    one = correction(0, 10, "wrong?")
    kept = replace(one.annotation, motivation=Motivation.COMMENTING)
    note = replace(one, annotation=kept)
    assert corrected(FOUND, [note]) is FOUND
    assert correction_of(FOUND.quotations[0], [note]) is None
