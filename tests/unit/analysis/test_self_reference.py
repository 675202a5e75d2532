"""What quoted words say of who says them."""

from __future__ import annotations

from tuireader import analyse


def _speakers(text: str) -> list[str | None]:
    return [one.speaker for one in analyse(text).quotations]


def test_nobody_is_taken_to_speak_of_himself_by_name() -> None:
    text = (
        "Jane Roe and John Doe met the press on Monday. Doe spoke last.\n\n"
        "“John Doe has never told the truth in all his life,” the opponent said. "
        "“Not once, not ever.”"
    )
    assert "John Doe" not in _speakers(text)


def test_a_pronoun_is_no_thing_that_was_talked_of() -> None:
    text = (
        "Helena Marsh built the pier.\n\nThe weather was fine that day. "
        "“I ran as fast as I could,” she said."
    )
    assert _speakers(text) == ["Helena Marsh"]
