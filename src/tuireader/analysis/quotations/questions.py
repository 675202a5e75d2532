"""Interviews without labels: a question that stands out, and the answer below it.

Magazines print the question in bold, as a heading or in italics, and name the person
in the headline or the intro alone. So do guides that answer the reader's questions; an
interview says you in its questions and I in its answers, presents somebody at the top,
and hardly names him below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.quotations.parties import interviewee, questioner
from tuireader.analysis.quotations.script import ANSWER, QUESTION, TURN, Names, Turn
from tuireader.analysis.quotations.turn_labels import Sort
from tuireader.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tuireader.analysis.quotations.parties import Parties, Party
    from tuireader.analysis.quotations.script import Script
    from tuireader.model import Article, Entity, Span

_NAMED_AT_MOST: Final = 0.25
"""Share of the answers that name the one who gives them."""
_ANSWERED: Final = 0.8
"""Share of the questions with an answer below."""


class _Style(NamedTuple):
    """How an article prints its questions."""

    is_question: Callable[[Script, int], bool]
    """Whether a block is printed like that, by the script and its index."""
    few: int
    """Questions at least."""
    asking: float
    """Share of them that end with a question mark, at least."""
    talking: float
    """Share of questions with you, and of answers with I, at least."""


def _is_bold(script: Script, index: int) -> bool:
    return script.labels[index] is None and script.is_bold(index)


def _is_labelled(script: Script, index: int) -> bool:
    label = script.labels[index]
    return label is not None and label.sort is Sort.QUESTION


def _is_heading(script: Script, index: int) -> bool:
    return script.blocks[index].kind is BlockKind.HEADING


def _is_aside(script: Script, index: int) -> bool:
    block = script.blocks[index]
    return block.is_aside and block.kind is BlockKind.PARAGRAPH


def _is_plain(script: Script, index: int) -> bool:
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING)
    return script.blocks[index].kind in kinds and script.asks(index)


_STYLES: Final = (
    # "Q: Why?" over an answer without a label.
    _Style(_is_labelled, 2, 0.5, 0.5),
    _Style(_is_bold, 3, 0.6, 0.5),
    _Style(_is_heading, 3, 0.6, 0.5),
    _Style(_is_aside, 3, 0.6, 0.5),
    # The bold is lost where an interview was copied as plain text.
    _Style(_is_plain, 4, 1.0, 0.6),
)


class _Exchange(NamedTuple):
    """A question and its answer: indices of their blocks."""

    question: list[int]
    answer: list[int]
    party: Party | None
    """The person whose name is the heading above."""


def question_turns(
    article: Article, script: Script, entities: Sequence[Entity], parties: Parties
) -> tuple[Turn, ...]:
    """Find questions that stand out and their answers.

    Args:
        article: The article.
        script: Its blocks.
        entities: Who and what it names.
        parties: Whom its labels mean.

    Returns:
        Turns sorted by start, disjoint, one a block at most; () where it is no
        interview, or where nobody is presented who could answer.
    """
    for style in _STYLES:
        exchanges = _exchanges(script, style, parties)
        if not exchanges or not _is_talk(script, style, exchanges):
            continue
        intro = script.blocks[: exchanges[0].question[0]]
        if len({one.party for one in exchanges}) > 1:
            # Several persons answer the same questions, each below a heading.
            answering = None
            exchanges = [one for one in exchanges if one.party]
        else:
            answering = interviewee(article, intro, entities)
            if answering is None or _is_about(script, exchanges, answering):
                continue
        asking = questioner(article, entities)
        return tuple(_turns(script, exchanges, asking, answering))
    return ()


def _exchanges(script: Script, style: _Style, parties: Parties) -> list[_Exchange]:
    """Pair the questions with what stands below them; none where they are few."""
    indices = range(len(script.blocks))
    printed = [index for index in indices if style.is_question(script, index)]
    asked = [index for index in printed if script.asks(index)]
    if len(asked) < style.few:
        return []
    among = {index for index in printed if asked[0] <= index <= asked[-1]}
    if len(asked) < style.asking * len(among):
        return []
    found: list[_Exchange] = []
    is_open = True
    above: Party | None = None
    for index in indices:
        label = script.labels[index]
        if (
            label
            and label.sort is Sort.NAME
            and label.words == script.blocks[index].span.end
            and parties.of(label).is_person
        ):
            above = parties.of(label)
        if index < asked[0]:
            continue
        if index in among:
            if not found or found[-1].answer or found[-1].party is not above:
                found.append(_Exchange([], [], above))
            found[-1].question.append(index)
            is_open = True
        elif script.is_beside(index):
            continue
        elif script.stands_out(index) or script.whole(index) is None:
            is_open = False
        elif is_open:
            found[-1].answer.append(index)
    return found


def _is_talk(script: Script, style: _Style, exchanges: Sequence[_Exchange]) -> bool:
    """Say whether the questions say you, and the answers I."""
    few = style.talking * len(exchanges)
    answered = sum(bool(one.answer) for one in exchanges)
    asking = sum(_any(script, script.says_you, one.question) for one in exchanges)
    telling = sum(_any(script, script.says_i, one.answer[:2]) for one in exchanges)
    enough = len(exchanges) >= style.few and answered >= _ANSWERED * len(exchanges)
    return enough and asking >= few and telling >= few


def _any(script: Script, says: Callable[[Span], bool], indices: Sequence[int]) -> bool:
    return any(says(script.blocks[index].span) for index in indices)


def _is_about(script: Script, exchanges: Sequence[_Exchange], party: Party) -> bool:
    """Say whether the answers name the one who is said to give them."""
    names = Names([party])
    answers = [script.blocks[index].span for one in exchanges for index in one.answer]
    naming = sum(names.are_in(script.outside_marks(span)) for span in answers)
    return naming > _NAMED_AT_MOST * len(answers)


def _turns(
    script: Script,
    exchanges: Sequence[_Exchange],
    asking: Party,
    answering: Party | None,
) -> Iterator[Turn]:
    parties = {one.party or answering or asking for one in exchanges}
    names = Names({asking, *parties})
    for one in exchanges:
        party = answering or one.party
        if party is None:
            continue
        for index in one.question:
            label, words = script.labels[index], script.blocks[index].span
            if label and label.sort is Sort.QUESTION:
                words = script.spoken(index) or words
                yield Turn(index, words, asking, label.span, TURN)
            else:
                yield Turn(index, words, asking, None, QUESTION)
        is_last = one is exchanges[-1]
        for place, index in enumerate(one.answer):
            span = script.blocks[index].span
            is_own = not is_last or not place or script.says_i(span)
            said = script.whole(index)
            if not is_own or not script.goes_on(index, BlockKind.PARAGRAPH, names):
                break
            if said:
                yield Turn(index, said, party, None, ANSWER)
