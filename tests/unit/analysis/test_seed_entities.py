"""The entities of the first sample article, as a careful reader would list them."""

from __future__ import annotations

import pytest

from tuireader.analysis import analyse
from tuireader.ingest import read_article
from tuireader.model import Entity, EntityKind
from tuireader.resources import seed_article

PERSON, ORGANISATION = EntityKind.PERSON, EntityKind.ORGANISATION
PLACE, EVENT = EntityKind.PLACE, EntityKind.EVENT
EXPECTED: tuple[tuple[EntityKind, str, tuple[str, ...]], ...] = (
    (PERSON, "Alyaksandr Lukashenka", ("Lukashenka",)),
    (PERSON, "Nikol Pashinyan", ("Niklol Pashinyan", "Pashinyan")),
    (PERSON, "Natalya Eismont", ()),
    (PERSON, "Dmitry Peskov", ()),
    (PERSON, "Mukhtar Tileuberdi", ()),
    (PERSON, "Armen Grigoryan", ("Grigoryan",)),
    (PERSON, "Arman Yeghoyan", ("Yeghoyan",)),
    (ORGANISATION, "Collective Security Treaty Organisation", ("CSTO",)),
    (ORGANISATION, "CSTO Collective Security Council", ()),
    (ORGANISATION, "Commonwealth of Independent State", ("CIS",)),
    (ORGANISATION, "Civil Contract", ()),
    (ORGANISATION, "European Integration Commission", ()),
    (ORGANISATION, "Armenia Security Council", ()),
    (ORGANISATION, "Kremlin", ()),
    (PLACE, "Armenia", ()),
    (PLACE, "Belarus", ()),
    (PLACE, "Russia", ()),
    (PLACE, "Moscow", ()),
    (PLACE, "Minsk", ()),
    (PLACE, "Azerbaijan", ()),
    (PLACE, "Ukraine", ()),
    (PLACE, "Yerevan", ()),
    (PLACE, "the West", ("West",)),
    (EVENT, "Second Nagorno-Karabakh War", ()),
)


@pytest.fixture(scope="module")
def found() -> dict[str, Entity]:
    entities = analyse(read_article(str(seed_article()))).entities
    return {e.name: e for e in entities}


@pytest.mark.parametrize(("kind", "name", "aliases"), EXPECTED)
def test_entity_is_found_under_all_its_names(
    found: dict[str, Entity], kind: EntityKind, name: str, aliases: tuple[str, ...]
) -> None:
    assert (found[name].kind, set(found[name].aliases)) == (kind, set(aliases))


def test_at_most_three_too_many(found: dict[str, Entity]) -> None:
    assert len(found.keys() - {name for _, name, _ in EXPECTED}) <= 3


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Nikol Pashinyan", "Armenia’s Prime Minister"),
        ("Dmitry Peskov", "Kremlin Spokesperson"),
        ("Mukhtar Tileuberdi", "Kazakh Foreign Minister"),
        ("Natalya Eismont", "Lukashenka’s press secretary"),
        ("Armen Grigoryan", "Armenia Security Council Secretary"),
    ],
)
def test_role_is_kept(found: dict[str, Entity], name: str, role: str) -> None:
    assert role in found[name].roles
