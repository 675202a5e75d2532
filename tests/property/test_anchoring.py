"""Laws of anchoring, over any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tuireader.anchoring import Resolved, describe, resolve
from tuireader.anchoring.levelling import level
from tuireader.model import Anchor, Span, Target

texts = st.text(max_size=400) | st.text("ab .\n’—\u0301\u00ad", max_size=200)


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(texts)
    start = draw(st.integers(0, len(text)))
    return text, Span(start, draw(st.integers(start, len(text))))


@given(passages())
def test_in_the_same_text_every_passage_is_where_it_was(
    passage: tuple[str, Span],
) -> None:
    text, span = passage
    target = Target("id", *describe(text, span))
    assert resolve(target, text) == Resolved(span, Anchor.EXACT, 1.0)


@given(passages(), texts)
def test_in_another_text_the_answer_lies_inside_and_is_called_by_its_name(
    passage: tuple[str, Span], now: str
) -> None:
    target = Target("id", *describe(*passage))
    span, anchor, score, _ = resolve(target, now)
    assert 0 <= score <= 1
    assert (span is None) == (anchor is Anchor.ORPHAN)
    if span is not None:
        assert span.end <= len(now)
    if span is not None and anchor is Anchor.EXACT:
        assert span.of(now) == target.quote.exact


WORDS = ("the", "sea", "is", "cold", "and", "deep", "in", "May")
words = st.lists(st.sampled_from(WORDS), max_size=40)


@st.composite
def editions(draw: st.DrawFn) -> tuple[str, str, Span]:
    """Draw an old text, a new one that has a part of it, and a passage of the old."""
    first, second, third = draw(words), draw(words), draw(words)
    old = " ".join([*first, *second])
    now = draw(st.permutations([second, third, first[:20], second[:9]]))
    start = draw(st.integers(0, len(old)))
    span = Span(start, min(len(old), start + draw(st.integers(1, 60))))
    return old, " ".join(word for part in now for word in part), span


@given(editions())
def test_with_the_old_text_the_answer_lies_inside_too(
    edition: tuple[str, str, Span],
) -> None:
    old, now, passage = edition
    target = Target("id", *describe(old, passage))
    span, anchor, score, rival = resolve(target, now, old)
    assert 0 <= score <= 1
    assert (span is None) == (anchor is Anchor.ORPHAN)
    assert rival is None or anchor is Anchor.FUZZY
    if span is not None:
        assert span.end <= len(now)
    if span is not None and anchor is Anchor.EXACT:
        assert span.of(now) == target.quote.exact
    assert resolve(target, old, old) == Resolved(passage, Anchor.EXACT, 1.0)


TWIN = "The chairman said that nothing was decided."
PARAGRAPHS = (
    "The first paragraph is about bridges and boats in the bay.",
    "Trains and lines in the hills fill a second one, and tunnels.",
    "Planes and their routes in the sky are the matter of a third.",
    "Of something else again another paragraph now tells the readers.",
)
parts = st.permutations([*PARAGRAPHS, TWIN, TWIN])


def neighbours(text: str, span: Span) -> tuple[str, str]:
    """Return the paragraphs before and behind one."""
    before = ["", *text[: span.start].split("\n\n")]
    after = [*text[span.end :].split("\n\n"), ""]
    return before[-2], after[1]


@given(parts, parts, st.booleans(), st.booleans(), st.booleans())
def test_a_twin_without_a_neighbour_of_its_own_is_never_called_exact(
    before: list[str], after: list[str], first: bool, gone: bool, kept: bool
) -> None:
    old, now = "\n\n".join(before), "\n\n".join(after)
    if gone:
        now = now.replace(TWIN + "\n\n", "", 1)
    start = old.index(TWIN) if first else old.rindex(TWIN)
    span = Span(start, start + len(TWIN))
    target = Target("id", *describe(old, span))
    found = resolve(target, now, old if kept else None)
    if found.anchor is Anchor.EXACT:
        assert found.span is not None
        was, here = neighbours(old, span), neighbours(now, found.span)
        assert was[0] == here[0] or was[1] == here[1]


@given(passages(), st.text("xyz ", max_size=50))
def test_words_before_the_text_move_what_stands_in_it_once(
    passage: tuple[str, Span], before: str
) -> None:
    text, span = passage
    now = before + text
    found = resolve(Target("id", *describe(text, span)), now)
    if len(span) >= 24 and now.count(span.of(text)) == 1:
        assert found.anchor is Anchor.EXACT
        assert found.span is not None
        assert found.span.of(now) == span.of(text)


@given(texts)
def test_a_levelled_character_stands_in_order_for_one_of_the_text(text: str) -> None:
    levelled = level(text)
    assert len(levelled.text) == len(levelled.origins)
    assert list(levelled.origins) == sorted(levelled.origins)
    assert all(0 <= origin < len(text) for origin in levelled.origins)


@given(texts)
def test_levelling_twice_changes_nothing(text: str) -> None:
    once = level(text).text
    assert level(once).text == once
