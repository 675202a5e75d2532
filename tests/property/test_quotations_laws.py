"""Laws of the analysis: it holds on any text, and says only what lies in it."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tuireader import analyse
from tuireader.analysis import analyse as analyse_article
from tuireader.model import Article, Block, BlockKind, Span

MARKS = "\"'“”‘’«»‹›„‚‟‛「」『』＂＇″′`´〝〞〟❛❜❝❞"
WORDS = (
    *("Ann Lee", "Dr Roe", "he", "she", "the minister", "said", "told us", "Moscow"),
    *(
        "according to",
        "claimed that",
        "Mr O’Neill",
        "WALLACE:",
        "Q:",
        "the boys’",
        "’90s",
    ),
    *("5’ 11”", "zero\u200bwidth", "—", ".", ",", ":", "?", "…", "\n\n", "\n", ">"),
)
TEXTS = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(MARKS), st.text(max_size=6)),
    max_size=40,
).map(" ".join) | st.text(alphabet=MARKS + "aA .,\n", max_size=80)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("“" * 40)
@example("".join(MARKS) * 3)
@example("‘I don’t’, he said. ‘No’")
def test_what_is_found_lies_in_the_text_in_order(text: str) -> None:
    article = Article.from_text(text)
    analysis = analyse(article)
    whole = Span(0, len(text))
    after = 0
    for quotation in analysis.quotations:
        assert quotation.span.start >= after
        after = quotation.span.end
        assert len(quotation.span) > 0
        assert quotation.rule
        assert 0 <= quotation.confidence <= 1
        seen = [quotation.span, *quotation.evidence]
        seen += [quotation.cue] if quotation.cue else []
        assert all(whole.covers(span) for span in seen)
        assert (quotation.speaker is None) or quotation.speaker.strip()
        inside = quotation.span.start
        for span in quotation.inner:
            assert inside <= span.start < span.end <= quotation.span.end
            inside = span.end


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_quotations_and_sentences_stay_in_their_block(text: str) -> None:
    article = Article.from_text(text)
    analysis = analyse(article)
    blocks = [block.span for block in article.blocks]
    for span in (*analysis.sentences, *(q.span for q in analysis.quotations)):
        assert any(block.covers(span) for block in blocks)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_result(text: str) -> None:
    assert analyse(text) == analyse(text)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_speaker_that_is_an_entity_is_in_the_list(text: str) -> None:
    analysis = analyse(text)
    known = {entity.id for entity in analysis.entities}
    speaking = {q.speaker_id for q in analysis.quotations if q.speaker_id}
    assert speaking <= known


UNSEEN = "\u00ad\u200b\u200d\u2060\ufeff"


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.lists(st.tuples(st.integers(0, 200), st.sampled_from(UNSEEN))))
@example("“Yes,” said Ann Lee.", [(1, "\u200b"), (6, "\u00ad"), (15, "\ufeff")])
@example("he WALLACE: „ he", [(1, "\u00ad")])
def test_characters_that_nobody_sees_change_nothing(
    text: str, put_in: list[tuple[int, str]]
) -> None:
    plain = "".join(c for c in text if c not in UNSEEN)
    odd = plain
    for at, unseen in put_in:
        odd = odd[:at] + unseen + odd[at:]
    seen, found = analyse(plain), analyse(odd)
    assert [q.speaker for q in found.quotations] == [q.speaker for q in seen.quotations]
    assert [(e.id, e.name, e.aliases) for e in found.entities] == [
        (e.id, e.name, e.aliases) for e in seen.entities
    ]
    for one, other in zip(found.quotations, seen.quotations, strict=True):
        words = one.span.of(odd)
        assert words[0] == plain[other.span.start]
        assert "".join(c for c in words if c not in UNSEEN) == other.span.of(plain)


KINDS = (BlockKind.QUOTE, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.CAPTION)
LINES = ("— Ann Lee, mason", "> — Ann Lee", "> It is so.", "It is “so”", "“Yes.”", "–")


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(st.one_of(st.sampled_from(LINES), TEXTS), st.sampled_from(KINDS))
    )
)
def test_signed_block_quotes_are_in_order_too(
    lines: list[tuple[str, BlockKind]],
) -> None:
    text, blocks = "", []
    for line, kind in lines:
        words = line.strip()
        if words:
            blocks.append(Block(kind, Span(len(text), len(text) + len(words))))
            text += f"{words}\n\n"
    article = Article(id="a", origin="-", text=text, blocks=tuple(blocks))
    after = 0
    for quotation in analyse_article(article).quotations:
        assert after <= quotation.span.start < quotation.span.end
        assert any(block.span.covers(quotation.span) for block in blocks)
        assert all(quotation.span.covers(span) for span in quotation.inner)
        after = quotation.span.end
