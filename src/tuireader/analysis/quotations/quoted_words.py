"""What the quoted words themselves tell: somebody's words, or the name of a thing.

“Silent Night”, the so-called “deep state” and “I will not go” are all in quotation
marks. Their length, capitals, last mark and neighbours tell whether anybody says them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations import kinds, tags
from tuireader.analysis.tokens import fold

if TYPE_CHECKING:
    from tuireader.analysis.quotations.clauses import Clauses
    from tuireader.analysis.quotations.cues import CueLexicon
    from tuireader.analysis.quotations.tags import Tag

MARKS: Final = "\"'“”„‟‘’‚‛«»‹›「」『』`\u00a0\u202f "
"""What stands around quoted words."""
_OPEN_ENDS: Final = (",", "!", "?", "…", "—", "-", "–")
_NEAR: Final = 4
"""Items before the quoted words in which a noun for a work is looked for."""
_BELONGING: Final = frozenset(("determiner", "noun", "possessive", "preposition", "of"))
"""What the quoted words are a part of the narration's own phrase after."""
_STOPS: Final = ".,!?;:…()[]'\""
_PERSONS: Final = MappingProxyType(
    {
        "I": frozenset(("i", "i'm", "i've", "i'd", "i'll", "my", "me", "myself")),
        "we": frozenset(("we", "we're", "we've", "we'd", "we'll", "our", "us")),
    }
)
_LONGEST: Final = 400
"""Code points of the quoted words that are read."""


class QuotedWords(NamedTuple):
    """The quoted words of one quotation, in their place."""

    form: str
    """"title", "full", "clause", "phrase" or "word"."""
    ends_open: bool
    """Whether an attribution may follow: “…,” or “…”, with the comma outside."""
    is_set_in: bool
    """Whether they are a part of a phrase: a “provisional” period."""
    traits: tuple[str, ...]
    """What speaks for or against anybody having said them."""
    flat: frozenset[str]
    """The words themselves, folded."""
    persons: tuple[str, ...]
    """"I", "we": in which person they speak."""


def look_at(
    text: str, clauses: Clauses, position: int, cues: CueLexicon
) -> QuotedWords:
    """Describe the quotation at a phrase of a sentence.

    Args:
        text: The article's text.
        clauses: The phrases of the sentence.
        position: Which phrase the quotation is.
        cues: The words of the language.
    """
    item = clauses.items[clauses.phrases[position].first]
    inside = text[item.start : min(item.end, item.start + _LONGEST)].strip(MARKS)
    last = text[max(item.start, item.end - 4) : item.end].rstrip(MARKS)[-1:]
    words = inside.split()
    form = _form(words, last, cues, is_headline=clauses.is_headline)
    left, right = _left(clauses, position), _right(clauses, position)
    traits = [
        f"form={form}",
        f"words={_amount(len(words))}",
        f"left={left}",
        f"right={right}",
        f"left={left}/{form}",
        f"right={right}/{form}",
        f"ends={_end(last)}",
        f"begins={_begin(words, cues)}",
    ]
    if not inside[:1].isupper():
        traits.append("begins-small")
    if clauses.is_headline:
        traits.append("headline")
    if clauses.has_cue:
        traits.append("sentence-has-cue")
    before = clauses.kind(position - 1)
    if before is kinds.PREPOSITION:
        traits.append(f"after={clauses.word(position - 1)}")
        traits.append(f"after={clauses.word(position - 1)}/{form}")
    traits += _naming(clauses, position, cues)
    if left in _BELONGING:
        traits += ["set-in", f"set-in/{form}"]
        if right == "noun":
            traits.append("modifies")
    after = clauses.kind(position + 1)
    ends_open = last in _OPEN_ENDS or after in (kinds.COMMA, kinds.DASH)
    if inside.isascii():
        flat = frozenset(word.strip(_STOPS) for word in inside.lower().split())
    else:
        flat = frozenset(fold(word.strip(_STOPS).partition("’")[0]) for word in words)
    persons = tuple(name for name, group in _PERSONS.items() if flat & group)
    return QuotedWords(
        form, ends_open, left in _BELONGING, tuple(traits), flat, persons
    )


def _form(words: list[str], last: str, cues: CueLexicon, *, is_headline: bool) -> str:
    """Name the form. In a headline capitals tell nothing."""
    flat = [w.strip(".,!?;:…").lower().replace("’", "'") for w in words]
    long = [w for w in words if len(w) > 3 and w[0].isalpha()]
    named = bool(words) and words[0][:1].isupper() and all(w[0].isupper() for w in long)
    says = any(w in cues.subjects or w in cues.auxiliaries for w in flat)
    named = named and not is_headline
    if named and len(words) < 13 and last not in {"!", "?"} and not says:
        return "title"
    if len(words) > 3 and (words[0][:1].isupper() or last in {".", "!", "?", ","}):
        return "full"
    if says:
        return "clause"
    return "phrase" if len(words) > 3 else "word"


def _amount(count: int) -> str:
    for most, name in ((1, "1"), (2, "2"), (3, "3"), (6, "6"), (12, "12")):
        if count <= most:
            return name
    return "more"


def _begin(words: list[str], cues: CueLexicon) -> str:
    first = words[0].lower().replace("’", "'").strip(".,!?") if words else ""
    for name, group in (
        ("pronoun", cues.subjects),
        ("determiner", cues.determiners),
        ("auxiliary", cues.auxiliaries),
        ("preposition", cues.prepositions),
        ("conjunction", cues.conjunctions),
        ("subordinator", cues.subordinators),
    ):
        if first in group:
            return name
    if first in cues.verbs:
        return "verb"
    return "capital" if words and words[0][:1].isupper() else "word"


def _end(last: str) -> str:
    if last in {".", "!", "?", "…", ","}:
        return last
    return "dash" if last in {"—", "-", "–"} else "word"


def _left(clauses: Clauses, position: int) -> str:
    """Name what stands before the quoted words."""
    if position == 0:
        return "start"
    phrase = clauses.phrases[position - 1]
    last = clauses.items[phrase.last]
    if phrase.kind is kinds.VERB and phrase.verb:
        if phrase.verb.base == "be":
            return "be"
        return f"verb{int(phrase.verb.strength)}"
    if phrase.kind is kinds.SUBORDINATOR:
        return "that" if last.word == "that" else "subordinator"
    if phrase.kind is kinds.NOUN:
        return "determiner" if last.tag is tags.DETERMINER else _noun(last.tag)
    if phrase.kind is kinds.PREPOSITION:
        return last.word if last.word in {"as", "of"} else "preposition"
    return phrase.kind.name.lower()


def _noun(tag: Tag) -> str:
    if tag is tags.POSSESSIVE:
        return "possessive"
    return "pronoun" if tag in (tags.PRONOUN, tags.OBJECT) else "noun"


def _right(clauses: Clauses, position: int) -> str:
    """Name what stands after the quoted words."""
    if position + 1 >= len(clauses.phrases):
        return "end"
    phrase = clauses.phrases[position + 1]
    if phrase.kind is kinds.NOUN:
        first = clauses.items[phrase.first].tag
        if first in (tags.NAME, tags.PRONOUN, tags.DETERMINER):
            return first.name.lower()
        return "noun"
    if phrase.kind is kinds.VERB and phrase.verb:
        return f"verb{int(phrase.verb.strength)}"
    return phrase.kind.name.lower()


def _naming(clauses: Clauses, position: int, cues: CueLexicon) -> list[str]:
    """Say whether words beside it tell of a work or a name."""
    first = clauses.phrases[position].first
    before = [item.word for item in clauses.items[max(0, first - _NEAR) : first]]
    traits = []
    if any(word in cues.so_called for word in before[-2:]):
        traits.append("so-called")
    if before and before[-1] in cues.works:
        traits.append("work-touches")
    if any(word in cues.works for word in before):
        traits.append("work-before")
    if clauses.word(position + 1) in cues.works or any(
        item.word in cues.works for item in clauses.items[first + 1 : first + 3]
    ):
        traits.append("work-after")
    if any(word in cues.sayings for word in before):
        traits.append("saying-before")
    return traits
