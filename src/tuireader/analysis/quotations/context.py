"""What the paragraph, and the one before, let expect of who speaks.

“…,” she said. “…” goes on with her; "Roe told reporters:" gives what follows to Roe; a
paragraph that is all quotation goes on with the speaker before; after "The judge then
turned to me." the judge is likely to speak.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations.candidates import Candidate

if TYPE_CHECKING:
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


_CIRCUMSTANCES: Final = ("alone", "block", "cue", "colon", "continues")
"""What the traits call the fields of `Setting` after its form."""


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


_RULES: Final = (
    "same-paragraph",
    "same-paragraph-after",
    "paragraph-before",
    "subject-before",
    "subject-after",
    "introduced",
    "said-before",
)
"""By which rule each field of `Around` proposes."""


def proposals(setting: Setting, around: Around) -> list[Candidate]:
    """Return everybody whom the context proposes."""
    return [
        _candidate(rule, setting, *found)
        for rule, found in zip(_RULES, around, strict=True)
        if found is not None
    ]


def loneliness(setting: Setting) -> tuple[str, ...]:
    """Return the traits of quoted words that no narration stands beside."""
    traits = []
    if setting.stands_alone:
        traits.append(f"alone/{setting.form}")
    if setting.block_is_quoted:
        traits.append(f"block/{setting.form}")
    return tuple(traits)


def _candidate(rule: str, setting: Setting, far: int, referent: Referent) -> Candidate:
    near = f"far={min(far, 3)}"
    traits = [rule, f"{rule}/{setting.form}", f"{rule}/{near}"]
    for name, holds in zip(_CIRCUMSTANCES, setting[1:], strict=True):
        if holds:
            traits.append(f"{rule}/{name}")
    if setting.stands_alone:
        traits.append(f"{rule}/alone/{near}")
    is_continued = rule == "paragraph-before" and setting.continues
    name = "continued" if is_continued else rule
    return Candidate(referent, name, tuple(traits), mention=referent.span)
