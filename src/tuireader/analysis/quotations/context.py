"""What the paragraph, and the one before, let expect of who speaks.

“…,” she said. “…” goes on with her; "Roe told reporters:" gives what follows to Roe; a
paragraph that is all quotation goes on with the speaker before; after "The judge then
turned to me." the judge is likely to speak.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tuireader.analysis.quotations.candidates import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tuireader.analysis.quotations.referents import Referent


class Setting(NamedTuple):
    """What stands around a quotation."""

    form: str
    """Of the quoted words."""
    stands_alone: bool
    """Whether its sentence is nothing but quoted words."""
    block_is_quoted: bool
    """Whether its block is nothing but quoted words."""
    has_cue: bool
    """Whether its sentence has a verb of saying."""
    after_colon: bool
    """Whether what stands before its sentence ends with a colon."""
    continues: bool
    """Whether its mark says that the quotation before goes on."""


class Around(NamedTuple):
    """Who spoke and was spoken of around a quotation."""

    before: tuple[int, Referent] | None = None
    """Who said the quotation before in the block, and how many sentences before."""
    after: tuple[int, Referent] | None = None
    """Who says the next one in the block, and how many sentences after."""
    spoke: tuple[int, Referent] | None = None
    """Who spoke last before the block, and how many blocks before."""
    subject: tuple[int, Referent] | None = None
    """The main subject of the sentence before, and how many blocks before."""
    subject_after: tuple[int, Referent] | None = None
    """The main subject of the sentence after, and how many sentences after."""
    introduced: tuple[int, Referent] | None = None
    """Who was about to speak when the block before ended with a colon."""
    said: tuple[int, Referent] | None = None
    """Whose indirect speech the sentence before was, and how many sentences before."""


def proposals(setting: Setting, around: Around) -> list[Candidate]:
    """Return everybody whom the context proposes."""
    return [
        *_from("same-paragraph", setting, around.before),
        *_from("same-paragraph-after", setting, around.after),
        *_from("paragraph-before", setting, around.spoke),
        *_from("subject-before", setting, around.subject),
        *_from("subject-after", setting, around.subject_after),
        *_from("introduced", setting, around.introduced),
        *_from("said-before", setting, around.said),
    ]


def loneliness(setting: Setting) -> tuple[str, ...]:
    """Return the traits of quoted words that no narration stands beside."""
    traits = []
    if setting.stands_alone:
        traits.append(f"alone/{setting.form}")
    if setting.block_is_quoted:
        traits.append(f"block/{setting.form}")
    return tuple(traits)


def _from(
    rule: str, setting: Setting, found: tuple[int, Referent] | None
) -> Iterator[Candidate]:
    if found is None:
        return
    far, referent = found
    traits = [rule, f"{rule}/{setting.form}", f"{rule}/far={min(far, 3)}"]
    for name, holds in (
        ("alone", setting.stands_alone),
        ("block", setting.block_is_quoted),
        ("cue", setting.has_cue),
        ("colon", setting.after_colon),
        ("continues", setting.continues),
    ):
        if holds:
            traits.append(f"{rule}/{name}")
    if setting.stands_alone:
        traits.append(f"{rule}/alone/far={min(far, 3)}")
    is_continued = rule == "paragraph-before" and setting.continues
    name = "continued" if is_continued else rule
    yield Candidate(referent, name, tuple(traits), mention=referent.span)
