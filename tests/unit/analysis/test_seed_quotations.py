"""The sample article, quotation by quotation: who says what."""

from __future__ import annotations

import pytest

from tuireader import analyse, read, resources

ARTICLE = read(str(resources.seed_article()))
FOUND = analyse(ARTICLE).quotations
EXPECTED = (
    ("‘seriously consider’", "Alyaksandr Lukashenka"),
    ("‘seriously consider’", "Alyaksandr Lukashenka"),
    ("‘would understand the decision’", "Nikol Pashinyan"),
    ("‘hasty decisions’", "Alyaksandr Lukashenka"),
    ("‘The president suggested", "Natalya Eismont"),
    ("‘regret’", "Moscow"),
    ("‘each head of government", "Dmitry Peskov"),
    ("‘But we can only express regret", "Dmitry Peskov"),
    ("‘any violation’", "Mukhtar Tileuberdi"),
    ("‘Simply participating silently", "Nikol Pashinyan"),
    ("‘territorial integrity and sovereignty’", "Nikol Pashinyan"),
    ("‘We also make such decisions", "Nikol Pashinyan"),
    ("‘because our partners", "Nikol Pashinyan"),
    ("‘We tell them very well, please don’t be upset", "Nikol Pashinyan"),
    ("‘many questions’", "Armen Grigoryan"),
    ("’Until now, we do not have the answer", "Armen Grigoryan"),
    ("‘dissatisfaction’", "the government"),
    ("‘And here you are surprised", "Arman Yeghoyan"),
)


def test_every_quotation_is_found_once() -> None:
    assert len(FOUND) == len(EXPECTED)


@pytest.mark.parametrize("place", range(len(EXPECTED)))
def test_a_quotation_begins_where_it_should_and_has_its_speaker(place: int) -> None:
    words, speaker = EXPECTED[place]
    quotation = FOUND[place]
    assert quotation.span.of(ARTICLE.text).startswith(words)
    assert quotation.speaker in {speaker, *_either(words)}
    assert quotation.rule
    assert quotation.evidence


def _either(words: str) -> tuple[str, ...]:
    # The government is not content, as the member of parliament says: either is right.
    return ("Arman Yeghoyan",) if words == "‘dissatisfaction’" else ()
