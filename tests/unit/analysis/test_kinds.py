"""What kind of thing a name names."""

from __future__ import annotations

import pytest

from tuireader.analysis import analyse
from tuireader.model import Article, EntityKind


def kinds(text: str) -> dict[str, EntityKind]:
    return {e.name: e.kind for e in analyse(Article.from_text(text)).entities}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("We asked Mary Brown.", "Mary Brown", EntityKind.PERSON),
        ("Mr. Zqotl left.", "Zqotl", EntityKind.PERSON),
        ("Qirmo Velan, who sang, left.", "Qirmo Velan", EntityKind.PERSON),
        ("The Foreign Ministry replied.", "Foreign Ministry", EntityKind.ORGANISATION),
        ("He sued Vexatron Inc. in May.", "Vexatron Inc.", EntityKind.ORGANISATION),
        (
            "the ruling Civil Contract party won",
            "Civil Contract",
            EntityKind.ORGANISATION,
        ),
        ("He left Brazil.", "Brazil", EntityKind.PLACE),
        ("They live in Qezmur.", "Qezmur", EntityKind.PLACE),
        ("He swam in the Vorla River.", "Vorla River", EntityKind.PLACE),
        ("He fears the West.", "the West", EntityKind.PLACE),
        ("He saw the First Balkan War.", "First Balkan War", EntityKind.EVENT),
        ("They broke the Lisbon Treaty.", "Lisbon Treaty", EntityKind.LAW),
        ("He read the novel Zorvath again.", "Zorvath", EntityKind.WORK),
        ("The White House agreed.", "White House", EntityKind.ORGANISATION),
        ("The Constitution forbids it.", "Constitution", EntityKind.LAW),
        ("Later Toledo voted.", "Toledo", EntityKind.PLACE),
        ("It reached Memphis on Thursday.", "Memphis", EntityKind.PLACE),
        ("We met Carl Toledo. Toledo left.", "Carl Toledo", EntityKind.PERSON),
        ("DENVER, Colo. — It snowed.", "DENVER", EntityKind.PLACE),
        ("A Boston firm paid.", "Boston", EntityKind.PLACE),
        ("It joins Qezmur and London.", "Qezmur", EntityKind.PLACE),
        ("We asked Nathan Law.", "Nathan Law", EntityKind.PERSON),
        ("He bought Corvus Ratings.", "Corvus Ratings", EntityKind.ORGANISATION),
        (
            "Friends of Mary Brown paid for it.",
            "Friends of Mary Brown",
            EntityKind.ORGANISATION,
        ),
        ("He opened Google Chrome.", "Google Chrome", EntityKind.WORK),
        (
            "They flew to the Kovar Space Center.",
            "Kovar Space Center",
            EntityKind.PLACE,
        ),
    ],
)
def test_kind_follows_from_name_and_surroundings(
    text: str, name: str, kind: EntityKind
) -> None:
    assert kinds(text).get(name) is kind


def test_all_mentions_vote_together() -> None:
    text = "Zqotl grew. Later Mr Zqotl spoke. It was good for Zqotl."
    assert kinds(text) == {"Zqotl": EntityKind.PERSON}
