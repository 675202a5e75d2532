"""The reader knows better: corrections laid over what the program found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from tuireader.model import (
    CARRIED,
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


def said(start: int, rule: str, speaker: str = "Bob", **more: object) -> Quotation:
    span = Span(start, start + 5)
    return replace(Quotation(span, speaker, rule=rule, confidence=0.8), **more)  # type: ignore[arg-type] # fields by name


def carried(quotations: tuple[Quotation, ...], *placed: Placed) -> list[str | None]:
    found = Analysis("one", quotations=quotations, entities=(ANN,))
    return [q.speaker for q in corrected(found, placed).quotations]


FLOW = (
    said(0, "same-paragraph-after"),
    said(10, "quotation-verb-speaker", cue=Span(15, 19)),
    said(20, "same-paragraph"),
    said(30, "label", "Eve"),
    said(40, "paragraph-before", "Eve"),
    said(50, "continued", "Eve"),
    said(60, "said-before"),
)


def test_what_inherited_the_speaker_follows_the_correction() -> None:
    names = carried(FLOW, correction(10, 15, "Zoe"))
    assert names == ["Zoe", "Zoe", "Zoe", "Eve", "Eve", "Eve", "Bob"]
    names = carried(FLOW, correction(30, 35, "Zoe"))
    assert names == ["Bob", "Bob", "Bob", "Zoe", "Zoe", "Zoe", "Bob"]


def test_it_tells_from_which_correction_it_goes_on() -> None:
    found = Analysis("one", quotations=FLOW, entities=(ANN,))
    third = corrected(found, [correction(10, 15, "ann lee")]).quotations[2]
    assert (third.speaker, third.speaker_id) == ("Ann Lee", "ann-lee")
    assert (third.rule, third.confidence) == (CARRIED, 0.8)
    assert third.evidence == (Span(10, 15),)


def test_a_correction_stops_what_comes_from_before_it() -> None:
    names = carried(FLOW, correction(30, 35, "Zoe"), correction(40, 45, "Ann Lee"))
    assert names[3:6] == ["Zoe", "Ann Lee", "Ann Lee"]


def test_an_heir_that_is_corrected_changes_nothing_before_it() -> None:
    assert carried(FLOW, correction(20, 25, "Zoe"))[:3] == ["Bob", "Bob", "Zoe"]


def test_that_nobody_says_a_quotation_is_not_carried() -> None:
    assert carried(FLOW, correction(10, 15, ""))[:3] == ["Bob", None, "Bob"]


def test_the_halves_of_a_sentence_that_share_a_verb_go_together() -> None:
    cue = Span(6, 10)
    halves = (
        said(0, "quotation-verb-speaker", cue=cue),
        said(20, "verb-speaker-quotation", cue=cue),
        said(30, "same-paragraph"),
    )
    assert carried(halves, correction(20, 25, "Zoe")) == ["Zoe", "Zoe", "Zoe"]


def test_a_headline_follows_the_words_that_it_repeats() -> None:
    headline = said(0, "repeated", evidence=(Span(40, 45),))
    quotations = (headline, said(40, "label"))
    found = Analysis("one", quotations=quotations)
    first = corrected(found, [correction(40, 45, "Zoe")]).quotations[0]
    assert (first.speaker, first.rule) == ("Zoe", "repeated")


def test_many_heirs_are_found_in_one_go() -> None:
    chain = tuple(said(10 * n, "paragraph-before") for n in range(20_000))
    assert carried(chain, correction(0, 5, "Zoe"))[-1] == "Zoe"
