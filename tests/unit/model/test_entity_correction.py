"""What a reader knows better of an entity: written down, read, and applied."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tuireader.model import (
    Analysis,
    Anchor,
    Annotation,
    Deed,
    Entity,
    EntityCorrection,
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
    correction_in_words,
    correction_of,
    corrections_of,
    read_correction,
)

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE
BODY = EntityKind.ORGANISATION


def entity(name: str, kind: EntityKind, *starts: int, **more: object) -> Entity:
    mentions = tuple(Mention(Span(start, start + 5)) for start in starts)
    key = name.lower().replace(" ", "-")
    return Entity(key, name, kind, mentions, **more)  # type: ignore[arg-type]


ANN = entity("Ann Lee", PERSON, 0, 100, 200, aliases=("Lee",), roles=("judge",))
MISSPELT = entity("Anne Leigh", PERSON, 150, aliases=("Leigh",))
BOEING = entity("Boeing", PERSON, 50)
OSLO = entity("Oslo", PLACE, 70)
FOUND = Analysis(
    "one",
    quotations=(
        Quotation(Span(10, 40), "Ann Lee", "ann-lee"),
        Quotation(Span(110, 140), "Anne Leigh", "anne-leigh"),
        Quotation(Span(160, 190), "the judge", "anne-leigh"),
    ),
    entities=(ANN, BOEING, MISSPELT, OSLO),
)
MERGE = EntityCorrection("Anne Leigh", PERSON, Deed.MERGE, "Ann Lee", PERSON)
RENAME = EntityCorrection("Ann Lee", PERSON, Deed.RENAME, "Ann B. Lee")
KIND = EntityCorrection("Boeing", PERSON, Deed.KIND, other_kind=BODY)
HIDE = EntityCorrection("Anne Leigh", PERSON, Deed.HIDE)


def kept(correction: EntityCorrection, day: int = 1) -> Annotation:
    return Annotation(
        f"u{day}",
        Motivation.ASSESSING,
        Target("one", TextPositionSelector(0, 5), TextQuoteSelector("…")),
        body=correction.body,
        created=datetime(2026, 3, day, tzinfo=UTC),
    )


def placed(
    correction: EntityCorrection,
    start: int | None,
    day: int = 1,
    anchor: Anchor = Anchor.EXACT,
) -> Placed:
    span = None if start is None else Span(start, start + 5)
    return Placed(kept(correction, day), anchor, span)


def names(analysis: Analysis) -> list[str]:
    return [one.name for one in analysis.entities]


@pytest.mark.parametrize("everywhere", [False, True])
@pytest.mark.parametrize("correction", [MERGE, RENAME, KIND, HIDE])
def test_what_is_written_is_read(
    correction: EntityCorrection, *, everywhere: bool
) -> None:
    fields = (correction.name, correction.kind, correction.deed)
    same = EntityCorrection(
        *fields, correction.other, correction.other_kind, everywhere=everywhere
    )
    assert read_correction(same.body) == same


def test_the_written_form_is_the_one_of_the_documents() -> None:
    assert MERGE.body == "entity: PERSON Anne Leigh\nmerge: PERSON Ann Lee"
    assert RENAME.body == "entity: PERSON Ann Lee\nname: Ann B. Lee"
    assert KIND.body == "entity: PERSON Boeing\nkind: ORGANISATION"
    assert HIDE.body == "entity: PERSON Anne Leigh\nhide"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "Ann Lee",
        "entity: PERSON Ann",
        "entity: GHOST Ann\nhide",
        "entity: PERSON Ann\nhide\nnowhere",
        "entity: PERSON Ann\nname: ",
    ],
)
def test_any_other_body_is_no_correction_of_an_entity(body: str) -> None:
    assert read_correction(body) is None


def test_a_form_of_a_later_version_names_no_speaker() -> None:
    later = Annotation(
        "x",
        Motivation.ASSESSING,
        Target("one", TextPositionSelector(10, 40), TextQuoteSelector("…")),
        body="entity: PERSON Ann Lee\nsplit: 3",
    )
    hung = Placed(later, Anchor.EXACT, Span(10, 40))
    assert corrected(FOUND, [hung]) == FOUND
    assert correction_of(FOUND.quotations[0], [hung]) is None
    assert correction_in_words(later.body) == "entity: PERSON Ann Lee split: 3"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (MERGE.body, "Anne Leigh is the same as Ann Lee"),
        (RENAME.body, "Ann Lee is called Ann B. Lee"),
        (f"{KIND.body}\neverywhere", "Boeing is an organisation, in all articles"),
        (HIDE.body, "Anne Leigh is not listed"),
        ("Ann Lee", "said by Ann Lee"),
        ("", "nobody says this"),
    ],
)
def test_a_reader_reads_words(body: str, words: str) -> None:
    assert correction_in_words(body) == words


def test_a_merged_entity_is_the_other_with_all_names_and_mentions() -> None:
    now = corrected(FOUND, [placed(MERGE, 150)])
    assert names(now) == ["Ann Lee", "Boeing", "Oslo"]
    ann = now.entities[0]
    assert ann.aliases == ("Lee", "Anne Leigh", "Leigh")
    assert [mention.span.start for mention in ann.mentions] == [0, 100, 150, 200]


def test_the_words_of_a_merged_speaker_are_the_others() -> None:
    said = corrected(FOUND, [placed(MERGE, 150)]).quotations
    assert [one.speaker for one in said] == ["Ann Lee", "Ann Lee", "the judge"]
    assert {one.speaker_id for one in said} == {"ann-lee"}


def test_a_renamed_entity_keeps_its_name_as_an_alias_and_speaks_under_the_new() -> None:
    now = corrected(FOUND, [placed(RENAME, 100)])
    assert now.entities[0].name == "Ann B. Lee"
    assert now.entities[0].aliases == ("Ann Lee", "Lee")
    assert now.quotations[0].speaker == "Ann B. Lee"
    assert now.quotations[0].speaker_id == "ann-lee"


def test_another_kind_moves_it() -> None:
    now = corrected(FOUND, [placed(KIND, 50)])
    assert [one.kind for one in now.entities] == [PERSON, PERSON, BODY, PLACE]


def test_a_hidden_one_is_not_listed_and_speaks_on() -> None:
    now = corrected(FOUND, [placed(HIDE, 150)])
    assert "Anne Leigh" not in names(now)
    assert now.hidden == (MISSPELT,)
    assert now.quotations == FOUND.quotations
    assert now.speakers() == ("Ann Lee", "Anne Leigh")


def test_corrections_are_done_one_after_the_other() -> None:
    later = placed(RENAME, 100, day=2)
    now = corrected(FOUND, [later, placed(MERGE, 150)])
    assert names(now) == ["Ann B. Lee", "Boeing", "Oslo"]
    assert corrections_of(now.entities[0], FOUND, [later, placed(MERGE, 150)]) == (
        kept(MERGE),
        kept(RENAME, 2),
    )


def test_merging_into_a_name_that_is_not_there_takes_the_name() -> None:
    there = EntityCorrection("Anne Leigh", PERSON, Deed.MERGE, "A. Leigh", BODY)
    now = corrected(FOUND, [placed(there, 150)])
    assert ("A. Leigh", BODY) in [(one.name, one.kind) for one in now.entities]


def test_a_passage_that_is_gone_leaves_the_name() -> None:
    assert names(corrected(FOUND, [placed(HIDE, None)])) == [
        "Ann Lee",
        "Boeing",
        "Oslo",
    ]
    guessed = placed(HIDE, 0, anchor=Anchor.FUZZY)
    assert names(corrected(FOUND, [guessed])) == ["Ann Lee", "Boeing", "Oslo"]


def test_everywhere_goes_by_name_and_kind() -> None:
    assert names(corrected(FOUND, (), [kept(HIDE)])) == ["Ann Lee", "Boeing", "Oslo"]
    other = EntityCorrection("oslo", PERSON, Deed.HIDE, everywhere=True)
    assert corrected(FOUND, (), [kept(other)]).entities == FOUND.entities


def test_everywhere_a_family_name_alone_means_nobody() -> None:
    lee = EntityCorrection("Lee", PERSON, Deed.HIDE, everywhere=True)
    assert corrected(FOUND, (), [kept(lee)]).entities == FOUND.entities


def test_one_that_is_kept_here_and_counts_everywhere_is_done_once() -> None:
    here = placed(MERGE, 150)
    now = corrected(FOUND, [here], [here.annotation])
    assert corrections_of(now.entities[0], FOUND, [here], [here.annotation]) == (
        here.annotation,
    )


def test_a_speaker_is_named_by_a_name_that_was_merged_away() -> None:
    named = Annotation(
        "s",
        Motivation.ASSESSING,
        Target("one", TextPositionSelector(10, 40), TextQuoteSelector("…")),
        body="Anne Leigh",
        created=datetime(2026, 3, 1, tzinfo=UTC),
    )
    both = [Placed(named, Anchor.EXACT, Span(10, 40)), placed(MERGE, 150)]
    first = corrected(FOUND, both).quotations[0]
    assert first.speaker_id == "ann-lee"


def test_without_corrections_the_analysis_is_the_same_object() -> None:
    assert corrected(FOUND, ()) is FOUND
