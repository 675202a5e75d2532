"""Texts of any length for the measurements, made by rule: the same on every machine."""

from __future__ import annotations

import itertools
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_GIVEN = """
Ada Boris Clara David Elena Farid Greta Henrik Irina Jonas Karim Lucia
Maria Nikolai Olga Pavel Rosa Samuel Teresa Viktor Yasmin Zoltan
"""
_FIRST = "Al Bar Cor Dan El Far Gor Hal Is Jor Kal Lar Mor Nor Or Pet Ros Sal Tor"
_LAST = "berg dal ellis endo ford garian holm idze kova lund mann nic osa stein vik"
_PLACES = "Armenia Belarus Chile Denmark Estonia France Georgia Hungary Italy"
_SENTENCES = (
    "The committee in {place} met for the third time on Tuesday.",
    "Nobody in the room expected the vote to be so close.",
    "Prices rose by 4.2 per cent in the first half of the year.",
    "{name}, the minister of transport, did not take part.",
    "The {surname} report, which runs to 340 pages, blames three agencies.",
    "It is the second such decision since the reform of 2019.",
)
_SAID = (
    "“We will look at every figure again, and then we will decide,” said {name}.",
    "‘The people of {place} have waited long enough’, {surname} told reporters.",
    "According to {name}, the plan “was never meant to be final”.",
    "“It’s a start,” she said. “But nobody should call it a victory.”",
    "{surname} added that the talks had been ‘long, but useful’.",
)


def article(words: int, *, seed: int = 1, said: float = 1 / 3) -> str:
    """Return an article of about this many words, in paragraphs.

    The people grow in number with the square root of the length, as they do in long
    reports.

    Args:
        words: how many, about.
        seed: of the choices that are made.
        said: the part of the sentences that quote somebody.
    """
    random = Random(seed)
    people = _people(random, 6 + int(words**0.5) // 4)
    paragraphs: list[str] = []
    count = 0
    while count < words:
        paragraph = " ".join(itertools.islice(_sentences(random, people, said), 5))
        paragraphs.append(paragraph)
        count += paragraph.count(" ") + 1
    return "\n\n".join(paragraphs) + "\n"


def _people(random: Random, number: int) -> list[str]:
    given, first, last = _GIVEN.split(), _FIRST.split(), _LAST.split()
    return [
        f"{random.choice(given)} {random.choice(first)}{random.choice(last)}"
        for _ in range(number)
    ]


def _sentences(random: Random, people: list[str], said: float) -> Iterator[str]:
    places = _PLACES.split()
    while True:
        pattern = random.choice(_SAID if random.random() < said else _SENTENCES)
        name = random.choice(people)
        yield pattern.format(
            name=name, surname=name.split()[-1], place=random.choice(places)
        )
