"""What holds of the times of any text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tuireader.analysis.times import find_times
from tuireader.analysis.times.words import LANGUAGES
from tuireader.model import Article, Time

WORDS = st.sampled_from(
    (
        *(
            "On",
            "on",
            "Tuesday",
            "May",
            "may",
            "March",
            "5",
            "31",
            "2016",
            "1990s",
            "-15",
        ),
        *(",", ".", "“", "”", "‘", "’", "the", "next day", "last year", "two", "weeks"),
        *(
            "ago",
            "early",
            "9 a.m.",
            "at",
            "mid-",
            "spring of",
            "24/11/2023",
            "999",
            "years",
        ),
        *(
            "later",
            "’60s",
            "$",
            "0000-00-00",
            "mardi dernier",
            "il y a deux ans",
            "5. Mai",
        ),
        *("vor zwei Jahren", "5 de mayo", "hace", "que viene", "мая", "года", "назад"),
        *(
            "сегодня",
            "aujourd’hui",
            "٣",
            "²",
            "\n",
            "\ud800",
            "É",
            "—",
            "century",
            "99th",
        ),
    )
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))
PUBLISHED = st.one_of(st.none(), st.dates())


def times(text: str, language: str, published: date | None) -> tuple[Time, ...]:
    blocks = Article.from_text(text).blocks
    return find_times(text, blocks, language, published)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES), PUBLISHED)
def test_times_lie_in_the_text_and_never_overlap(
    text: str, language: str, published: date | None
) -> None:
    found = times(text, language, published)
    assert all(time.text == time.span.of(text) != "" for time in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for time in found:
        assert (time.start is None) == (time.end is None)
        assert time.start is None or time.end is None or time.start <= time.end


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from(LANGUAGES), PUBLISHED)
def test_what_the_words_tell_does_not_hang_on_the_date(
    text: str, language: str, published: date | None
) -> None:
    exact = [t for t in times(text, language, published) if t.is_exact]
    alone = {t.span: t for t in times(text, language, None)}
    assert all(alone.get(t.span, t) == replace(t) for t in exact)


class Counting(str):
    """A text that counts how many code points are cut out of it."""

    __slots__ = ()
    cut = 0

    def __getitem__(self, place: object) -> str:
        part = super().__getitem__(place)  # type: ignore[index]  # slices and numbers
        Counting.cut += len(part)
        return part


def test_twice_the_text_is_twice_the_work() -> None:
    def work(copies: int) -> int:
        text = Counting(
            "On Tuesday 5 May 2019 in March 1990-95 at 9:40 on Monday " * copies
        )
        blocks = Article.from_text(text).blocks
        Counting.cut = 0
        find_times(text, blocks, "en", date(2024, 5, 15))
        return Counting.cut

    assert work(200) < 2.5 * work(100)
