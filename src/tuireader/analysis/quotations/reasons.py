"""Why a quotation has its speaker, in words for the reader."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from tuireader.model import CARRIED, CORRECTED

if TYPE_CHECKING:
    from tuireader.model import Quotation

REASONS: Final = MappingProxyType(
    {
        "quotation-verb-speaker": "{cue} and the speaker follow the words",
        "quotation-speaker-verb": "the speaker and {cue} follow the words",
        "speaker-verb-quotation": "the speaker and {cue} stand before the words",
        "verb-speaker-quotation": "{cue} and the speaker stand before the words",
        "clause-speaker-verb": "the speaker and {cue} follow the sentence",
        "clause-verb-speaker": "{cue} and the speaker follow the sentence",
        "according-to": "{cue} names the speaker",
        "saying-of": "{cue} is the speaker’s",
        "label": "the speaker stands before the colon",
        "view-of": "{cue} is the speaker’s",
        "introduced": "the speaker stands before the colon",
        "after-mark": "the speaker stands after the colon",
        "beside": "the speaker stands beside the words",
        "subject-after": "the subject of the sentence after",
        "before-mark": "the speaker stands before the mark",
        "signed": "the words are signed by the speaker",
        "subject-of-clause": "the subject of the sentence",
        "subject-of-later-clause": "the subject of what follows",
        "speaker-quotation-verb": "the speaker stands before the words, {cue} after",
        "by-speaker": "{cue} by the speaker",
        "owner": "the words stand after the speaker’s name",
        "same-paragraph": "the speaker of this paragraph goes on",
        "same-paragraph-after": "the speaker is named later in the paragraph",
        "continued": "the words go on from the paragraph before",
        "takes-turn": "two speakers take turns",
        "paragraph-before": "the speaker of the paragraph before goes on",
        "subject-before": "the subject of the sentence before",
        "said-before": "the sentence before says what the speaker said",
        "turn": "{cue} stands before the words",
        "question": "asks what is answered below",
        "answer": "answers the question above",
        "interviewed": "the headline quotes who is interviewed",
        "repeated": "the headline repeats words of the article",
        "unattributed": "nobody is named who could say this",
        CORRECTED: "your correction",
        CARRIED: "goes on from your correction",
    }
)
"""What each rule saw; `{cue}` is the word that gave the speaker away."""


def reason(quotation: Quotation, text: str) -> str:
    """Return why a quotation has its speaker, in half a sentence.

    Args:
        quotation: with its rule and cue.
        text: of the article.
    """
    cue = " ".join(quotation.cue.of(text).split()) if quotation.cue else ""
    words = REASONS.get(quotation.rule, quotation.rule.replace("-", " "))
    return words.format(cue=f"“{cue}”" if cue else "a verb of saying")
