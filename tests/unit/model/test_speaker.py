"""Who is quoted, under whatever name."""

from __future__ import annotations

import pytest

from tuireader.model import (
    Analysis,
    Entity,
    EntityKind,
    Mention,
    Quotation,
    Span,
    speaker_key,
    speakers_of,
)
from tuireader.model.speaker import entity_called


def entity(
    name: str, *, mentions: int = 1, aliases: str = "", roles: tuple[str, ...] = ()
) -> Entity:
    spans = (Mention(Span(place, place + 1)) for place in range(mentions))
    return Entity(
        name.casefold().replace(" ", "-"),
        name,
        EntityKind.PERSON,
        tuple(spans),
        tuple(aliases.split()),
        roles,
    )


MARSH = entity("Helena Marsh", aliases="Marsh", roles=("transport minister",))
REED = entity("Tom Reed", mentions=3, roles=("a retired postman", "minister’s aide"))
OTHER = entity("Ann Reed", aliases="Reed", roles=("retired postman",))


def quotation(
    place: int, speaker: str | None, bearer: Entity | None = None
) -> Quotation:
    return Quotation(Span(place, place + 1), speaker, bearer.id if bearer else None)


ANALYSIS = Analysis(
    "a",
    quotations=(
        quotation(0, "The company"),
        quotation(2, "the minister", MARSH),
        quotation(4, None),
        quotation(6, "the  company"),
        quotation(8, "Marsh", MARSH),
        quotation(10, "The minister", MARSH),
    ),
    entities=(MARSH, REED, OTHER),
)


def test_quotations_of_one_speaker_have_one_key() -> None:
    company, marsh = "the company", MARSH.id
    keys = [speaker_key(one) for one in ANALYSIS.quotations]
    assert keys == [company, marsh, None, company, marsh, marsh]


def test_a_speaker_is_called_by_its_entity_and_remembers_the_other_words() -> None:
    company, marsh = speakers_of(ANALYSIS)
    assert (company.name, company.entity, company.said_as) == ("The company", None, ())
    assert (marsh.name, marsh.entity) == ("Helena Marsh", MARSH)
    assert marsh.said_as == ("the minister", "Marsh")


def test_a_description_stands_beside_the_name_and_an_alias_does_not() -> None:
    _, marsh = speakers_of(ANALYSIS)
    assert marsh.called("the minister") == "Helena Marsh (“the minister”)"
    assert marsh.called("Marsh") == marsh.called(None) == "Helena Marsh"


@pytest.mark.parametrize("words", ["helena", "MARSH", "the minister", "transport m"])
def test_a_speaker_answers_to_all_its_names(words: str) -> None:
    company, marsh = speakers_of(ANALYSIS)
    assert marsh.answers_to(words)
    assert not company.answers_to(words)


@pytest.mark.parametrize(
    ("name", "bearer"),
    [
        ("helena marsh", MARSH),
        ("Reed", OTHER),
        ("the minister", MARSH),
        ("The Transport Minister", MARSH),
        ("the minister's aide", REED),
        ("the retired postman", None),
        ("the company", None),
        ("Jane Roe", None),
    ],
)
def test_a_name_or_description_means_an_entity(
    name: str, bearer: Entity | None
) -> None:
    assert entity_called(name, ANALYSIS) is bearer
