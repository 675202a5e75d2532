"""Names that a tagger found: what of them becomes ours."""

from __future__ import annotations

import re

import pytest

from tuireader import analyse
from tuireader.model import Article, Block, BlockKind, EntityKind, Span

PERSON, ORGANISATION, PLACE = tuple(EntityKind)[:3]


class Tags:
    """Tags every place of some words, as many times as it is told."""

    def __init__(self, *tags: tuple[str, EntityKind], most: int = 99) -> None:
        self._tags = tags
        self._most = most
        self.asked: list[str] = []

    def tag(self, text: str) -> list[tuple[Span, EntityKind]]:
        self.asked.append(text)
        found = [
            (Span(*match.span()), kind)
            for words, kind in self._tags
            for match in [*re.finditer(re.escape(words), text)][: self._most]
        ]
        return sorted(found, key=lambda tag: tag[0])


def _names(text: str, *tags: tuple[str, EntityKind]) -> list[list[str]]:
    """Return the words of the mentions of each entity."""
    found = analyse(text, tagger=Tags(*tags)).entities
    return [[m.span.of(text) for m in entity.mentions] for entity in found]


@pytest.mark.parametrize(
    ("tagged", "kind", "name"),
    [
        ("the Council of Elders", ORGANISATION, "Council of Elders"),
        ("Orrin’s", PERSON, "Orrin"),
        ("Mr. Orrin Vale", PERSON, "Orrin Vale"),
        ("President Orrin Vale", PERSON, "Orrin Vale"),
        ("the West", PLACE, "the West"),
        ("(Vale)", PERSON, "Vale"),
        ("U.S", PLACE, "U.S."),
    ],
)
def test_titles_articles_and_marks_stay_outside(
    tagged: str, kind: EntityKind, name: str
) -> None:
    text = f"They said that {tagged}{'. A' if tagged == 'U.S' else ' and'} more."
    assert _names(text, (tagged, kind)) == [[name]]


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("The pre-Vale years were good.", "Vale"),
        ("The Armenian side agreed.", "Armenian"),
        ("It was so – and no more.", " –"),
        ("It was the end.", "the"),
    ],
)
def test_what_is_no_name_of_its_own_is_passed_over(text: str, tagged: str) -> None:
    assert _names(text, (tagged, PERSON)) == []


def test_no_name_goes_on_in_the_next_paragraph() -> None:
    text = "They met Vale\nOrrin came too."
    assert _names(text, ("Vale\nOrrin", PERSON)) == []


def test_of_overlapping_tags_the_first_counts() -> None:
    text = "They met Orrin Vale there."
    tags = (("Orrin Vale", PERSON), ("Vale there", PLACE), ("Vale", PLACE))
    assert _names(text, *tags) == [["Orrin Vale"]]


def test_tags_outside_the_text_are_passed_over() -> None:
    class Beyond:
        def tag(self, text: str) -> list[tuple[Span, EntityKind]]:
            return [(Span(len(text) + 5, len(text) + 9), PERSON)]

    assert analyse("Vale came.", tagger=Beyond()).entities == ()


def test_a_name_seen_once_is_seen_where_the_tagger_overlooked_it() -> None:
    text = "Brightwater Leaves Its Old Harbour Behind\n\nBrightwater said so in May."
    found = analyse(text, tagger=Tags(("Brightwater said", PLACE)))
    assert found.entities[0].kind is PLACE
    overlooked = Tags(("Brightwater", ORGANISATION), most=1)
    (entity,) = analyse(text, tagger=overlooked).entities
    assert len(entity.mentions) == 2


@pytest.mark.parametrize(
    "other", ["The hope faded.", "Hope faded.", "Mount Hope fell.", "Hope Street fell."]
)
def test_the_same_word_is_no_name_in_another_or_in_small(other: str) -> None:
    text = f"They met Hope there. {other}"
    found = analyse(text, tagger=Tags(("Hope", PERSON), most=1))
    assert [len(entity.mentions) for entity in found.entities] == [1]


def test_a_kind_is_decided_by_all_mentions_of_a_name() -> None:
    text = "Vorn came. They saw Vorn. They like Vorn. They left Vorn."

    class Wavering:
        def tag(self, text: str) -> list[tuple[Span, EntityKind]]:
            spans = [Span(*found.span()) for found in re.finditer("Vorn", text)]
            kinds = (PLACE, ORGANISATION, ORGANISATION, ORGANISATION)
            return list(zip(spans, kinds, strict=True))

    (entity,) = analyse(text, tagger=Wavering()).entities
    assert (entity.kind, len(entity.mentions)) == (ORGANISATION, 4)


@pytest.mark.parametrize(
    "kind", [EntityKind.EVENT, EntityKind.WORK, EntityKind.LAW, PLACE]
)
def test_the_kind_of_an_unknown_name_is_the_taggers(kind: EntityKind) -> None:
    tagger = Tags(("Vornagh", kind))
    (entity,) = analyse("They liked Vornagh most.", tagger=tagger).entities
    assert entity.kind is kind


def test_a_country_stays_a_place_whatever_a_tagger_says() -> None:
    found = analyse("They went to Armenia.", tagger=Tags(("Armenia", PERSON)))
    assert found.entities[0].kind is PLACE


def test_boilerplate_has_no_names() -> None:
    text = "Vale came.\n\nShare this with Orrin.\n\nVale left."
    spans = (Span(0, 10), Span(12, 34), Span(36, 46))
    kinds = (BlockKind.PARAGRAPH, BlockKind.BOILERPLATE, BlockKind.PARAGRAPH)
    blocks = tuple(map(Block, kinds, spans))
    article = Article(id="x", origin="-", text=text, blocks=blocks)
    tagger = Tags(("Vale", PERSON), ("Orrin", PERSON))
    assert [e.name for e in analyse(article, tagger=tagger).entities] == ["Vale"]


def test_an_empty_text_asks_no_tagger() -> None:
    tagger = Tags(("Vale", PERSON))
    assert analyse(" \n", tagger=tagger).entities == ()
    assert tagger.asked == []
