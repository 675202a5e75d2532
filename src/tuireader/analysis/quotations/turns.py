"""Interviews and transcripts: who speaks in which paragraph, without quotation marks.

A colon says nothing by itself: "Verdict: a fine phone" is no speech. Labels are those
of speakers where two or more of them take turns (A, B, A), one of them can be told to
be a person, and what stands behind them asks, or says I and you. Where no label comes
again, all have to be persons who say I.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations.parties import (
    ANSWERS,
    ASKS,
    Parties,
    Party,
    interviewee,
    questioner,
)
from tuireader.analysis.quotations.questions import question_turns
from tuireader.analysis.quotations.script import TURN, Names, Script, Turn
from tuireader.analysis.quotations.turn_labels import Sort
from tuireader.analysis.quotations.turn_words import turn_words
from tuireader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tuireader.analysis.lexicon import Lexicon
    from tuireader.analysis.quotations.quote_marks import Quoted
    from tuireader.model import Article, Block, Entity, Span

_FEW: Final = 3
"""Turns at least."""
_FEW_IN_CAPITALS: Final = 4
"""Turns at least where only their capitals say that labels are names."""
_FEW_IN_REPORT: Final = 8
"""Turns at least where nothing but a colon marks a label, in an article of prose."""
_HALF: Final = 0.5
_MOST: Final = 0.75
_MARKED: Final = 1 / 3
"""Share of turns in quotation marks from which on the marks say what is said."""
_FAR: Final = 20
"""Blocks between two turns of different stretches."""
_ASKING: Final = Party(ASKS, is_person=True)
_ANSWERING: Final = Party(ANSWERS, is_person=True)


class _Section(NamedTuple):
    """A block that perhaps begins a turn."""

    block: int
    """Its index."""
    party: Party
    words: Span | None
    """The first words behind the label, perhaps in the block below."""
    cue: Span | None
    """The label; None for a question in bold."""
    is_name: bool
    """Whether the label is a name; else it is for a question or an answer."""
    in_capitals: bool = False
    is_above: bool = False
    """Whether the words stand in the block below the label."""

    @property
    def key(self) -> str:
        """What the sections of one speaker have in common."""
        return self.party.name


def find_turns(  # noqa: PLR0917 - the stages before it, in reading order
    article: Article,
    blocks: Sequence[Block],
    quoted: Sequence[Quoted],
    entities: Sequence[Entity],
    lexicon: Lexicon,
    language: str,
) -> tuple[Turn, ...]:
    """Find what is said in an interview or a transcript, in marks or not.

    Args:
        article: The article.
        blocks: Its blocks without furniture.
        quoted: Where quoted words stand, sorted.
        entities: Who and what it names.
        lexicon: Names known beforehand.
        language: ISO 639-1.

    Returns:
        Turns sorted by start, disjoint, one a block at most; () where it is none.
    """
    script = Script(article.text, blocks, quoted, turn_words(language))
    labels = [label for label in script.labels if label]
    parties = Parties(labels, entities, lexicon, script.words)
    found = labelled_turns(article, script, entities, parties)
    return found or question_turns(article, script, entities, parties)


def labelled_turns(
    article: Article, script: Script, entities: Sequence[Entity], parties: Parties
) -> tuple[Turn, ...]:
    """Find what is said behind the labels of speakers.

    Args:
        article: The article.
        script: Its blocks.
        entities: Who and what it names.
        parties: Whom its labels mean.

    Returns:
        Turns sorted by start, disjoint, one a block at most; () where it is no
        interview.
    """
    sections = list(_sections(script, parties))
    speakers = _speakers(script, sections)
    accepted = _stretches(script, _accepted(sections, speakers))
    if not accepted:
        return ()
    meant = _meant(article, script.blocks[: accepted[0].block], accepted, entities)
    return tuple(_turns(script, accepted, meant))


def _sections(script: Script, parties: Parties) -> Iterator[_Section]:
    for index, label in enumerate(script.labels):
        block = script.blocks[index]
        if label is None:
            if script.is_bold(index) or (
                script.stands_out(index) and script.asks(index)
            ):
                yield _Section(index, _ASKING, block.span, None, is_name=False)
            continue
        words = script.spoken(index)
        if label.sort is not Sort.NAME:
            party = _ASKING if label.sort is Sort.QUESTION else _ANSWERING
            yield _Section(index, party, words, label.span, is_name=False)
        else:
            is_above = label.words == block.span.end
            if is_above and index + 1 < len(script.blocks):
                words = script.whole(index + 1)
            yield _Section(
                index,
                parties.of(label),
                words,
                label.span,
                is_name=True,
                in_capitals=label.name.isupper()
                and (is_above or not block.span.of(script.text).isupper()),
                is_above=is_above,
            )


def _accepted(sections: Sequence[_Section], speakers: frozenset[str]) -> list[_Section]:
    """Return the sections of speakers; what is in bold between labels is a heading."""
    found = [one for one in sections if one.key in speakers]
    names = {one.key for one in found if one.is_name}
    is_asked = any(one.key == ASKS and one.cue for one in found)
    if is_asked or len(names) > 1:
        return [one for one in found if one.cue]
    return found


def _speakers(script: Script, sections: Sequence[_Section]) -> frozenset[str]:
    """Return the names whose labels are those of speakers; none in plain prose."""
    named = [one for one in sections if one.is_name]
    marked = sum(one.words is not None and script.is_marked(one.words) for one in named)
    if marked >= _MARKED * len(named):
        # Where the marks say what is said, "THE FACTS: He did not." is no speech.
        named = []
    possible = _possible(script, named)
    if _is_catechism(script, sections):
        return frozenset({ASKS, ANSWERS, *possible})
    candidates = [
        one
        for one in sections
        if (one.key in possible if one.is_name else one.cue or len(possible) == 1)
    ]
    if _take_turns(script, candidates):
        return frozenset(one.key for one in candidates)
    return _panel(script, named)


def _is_talk(script: Script, section: _Section) -> bool:
    """Say whether what stands behind a label asks, or says I, or you."""
    words = section.words
    if words is None:
        return False
    # Any manual says you below its headings.
    if section.is_above:
        return script.says_i(words) or "?" in words.of(script.text)
    return script.is_talk(words)


def _is_catechism(script: Script, sections: Sequence[_Section]) -> bool:
    """Say whether some sections are labelled as questions, and some as answers."""
    asked = [one for one in sections if one.key == ASKS]
    answered = [one for one in sections if one.key == ANSWERS]
    if not asked or not answered or len(asked) + len(answered) < _FEW:
        return False
    asking = sum(_is_talk(script, one) for one in asked)
    return asking >= _HALF * len(asked)


def _possible(script: Script, named: Sequence[_Section]) -> frozenset[str]:
    """Return the names that can be a speaker's, by themselves or by what follows."""
    counts = Counter(one.key for one in named)
    talking = Counter(one.key for one in named if _is_talk(script, one))
    return frozenset(
        one.key
        for one in named
        if one.party.is_person
        or (one.in_capitals and talking[one.key])
        or (counts[one.key] > 1 and talking[one.key] >= _HALF * counts[one.key])
    )


def _take_turns(script: Script, sections: Sequence[_Section]) -> bool:
    """Say whether speakers take turns, with talk behind the labels."""
    again = _who_return([one.key for one in sections])
    talking = sum(_is_talk(script, one) for one in sections)
    if not again or talking < _HALF * len(sections):
        return False
    if any(
        one.key in again and one.is_name and one.party.is_person for one in sections
    ):
        return len(sections) >= _least(script, sections)
    capitals = sum(one.is_name and one.in_capitals for one in sections)
    return len(sections) >= _FEW_IN_CAPITALS and capitals >= _MOST * len(sections)


def _least(script: Script, sections: Sequence[_Section]) -> int:
    """Return how many turns make it an interview and no excerpt in a report."""
    plain = [
        label is not None and label.is_plain and not one.in_capitals
        for one in sections
        if (label := script.labels[one.block]) or one.is_name
    ]
    is_report = len(sections) < _HALF * len(script.blocks)
    return _FEW_IN_REPORT if is_report and all(plain) else _FEW


def _who_return(keys: Sequence[str]) -> frozenset[str]:
    """Return those who speak again after somebody else: A, B, A."""
    last: dict[str, int] = {}
    found: set[str] = set()
    for place, key in enumerate(keys):
        if place - last.get(key, place) > 1:
            found.add(key)
        last[key] = place
    return frozenset(found)


def _panel(script: Script, named: Sequence[_Section]) -> frozenset[str]:
    """Return the names of a panel: several persons, each saying I, once each."""
    panel = [one for one in named if one.party.is_person]
    keys = {one.key for one in panel}
    if len(panel) < _FEW or len(keys) < len(panel):
        return frozenset()
    speaking = sum(
        one.words is not None
        and script.says_i(one.words)
        and not Names([one.party]).are_in(one.words.of(script.text))
        for one in panel
    )
    return frozenset(keys) if speaking >= _MOST * len(panel) else frozenset()


def _stretches(script: Script, sections: Sequence[_Section]) -> list[_Section]:
    """Leave out what stands alone, far from the others or in a headline."""
    groups: list[list[_Section]] = []
    names = Names({one.party for one in sections})
    for one, after in zip_longest(sections, sections[1:]):
        begins = not groups or one.block - groups[-1][-1].block > _FAR
        if begins and after and _is_headline(script, one, after, names):
            continue
        if begins:
            groups.append([])
        groups[-1].append(one)
    return [one for group in groups if len(group) >= _FEW for one in group]


def _is_headline(script: Script, one: _Section, after: _Section, names: Names) -> bool:
    """Say whether the author goes on below, before anybody speaks."""
    below = one.block + 1
    return below < after.block and not (
        script.is_beside(below) or _goes_on(script, one, below, names)
    )


def _meant(
    article: Article,
    intro: Sequence[Block],
    sections: Sequence[_Section],
    entities: Sequence[Entity],
) -> dict[str, Party]:
    """Say who the questions and answers without a name are by."""
    names = {one.key for one in sections if one.is_name}
    if len(names) > 1:
        return {}
    asking = questioner(article, entities)
    if names and not any(one.key == ANSWERS for one in sections):
        return {ASKS: asking}
    answering = interviewee(article, intro, entities)
    return {ASKS: asking, ANSWERS: answering} if answering else {}


def _turns(
    script: Script, sections: Sequence[_Section], meant: Mapping[str, Party]
) -> Iterator[Turn]:
    """Yield the turns, each block of one by itself."""
    begun = {one.block: one for one in sections}
    ends = _ends(sections)
    names = Names({meant.get(one.key, one.party) for one in sections})
    current: _Section | None = None
    is_awaited = False
    for index in range(sections[0].block, len(script.blocks)):
        if index in begun:
            current = begun[index]
            words = script.spoken(index) if current.cue else current.words
            is_awaited = current.is_above
        elif current is None or script.is_beside(index):
            continue
        elif _goes_on(script, current, index, names) and (
            is_awaited
            or current.block not in ends
            or script.says_i(script.blocks[index].span)
        ):
            # Behind the last turn it may be the author who speaks again.
            words = script.whole(index)
            is_awaited = False
        else:
            current = None
            continue
        if words:
            party = meant.get(current.key, current.party)
            yield Turn(index, words, party, current.cue, TURN)


def _goes_on(script: Script, current: _Section, index: int, names: Names) -> bool:
    kind = script.blocks[current.block].kind
    if kind is BlockKind.HEADING:
        kind = BlockKind.PARAGRAPH
    return script.goes_on(index, kind, names)


def _ends(sections: Sequence[_Section]) -> frozenset[int]:
    """Return the blocks that begin the last turn of each stretch."""
    ends = {
        one.block for one, other in pairwise(sections) if other.block - one.block > _FAR
    }
    return frozenset({*ends, sections[-1].block})
