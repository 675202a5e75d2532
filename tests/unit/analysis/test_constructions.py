"""Sentences and headlines that a careful reader understands at once.

Each stands beside the same few sentences, which name an engineer and a mayor.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tuireader import analyse

CASES = tomllib.loads(
    (Path(__file__).parents[2] / "data/constructions.toml").read_text(encoding="utf-8")
)
TITLE = "Bridge report is out\n\n"
STORY = (
    "The pier at Berwick was closed on Monday. Helena Marsh, the engineer, inspected "
    "it last week. Carl Dunn, the mayor, was told on Friday.\n\n"
)
BEYOND = pytest.mark.xfail(strict=True, reason="the weights prefer another, or nobody")


def _parameters(kind: str) -> list[object]:
    return [
        pytest.param(
            case["text"],
            case["words"],
            case.get("speaker"),
            marks=BEYOND if case.get("is_beyond") else (),
        )
        for case in CASES[kind]
    ]


def _is_right(text: str, words: str, speaker: str | None) -> bool:
    analysis = analyse(text)
    one = next(q for q in analysis.quotations if words in q.span.of(text))
    entity = analysis.entity(one.speaker_id)
    names = {one.speaker, *((entity.name, *entity.aliases) if entity else ())}
    return bool(names & ({None} if speaker is None else set(speaker.split("|"))))


@pytest.mark.parametrize(("text", "words", "speaker"), _parameters("sentence"))
def test_the_sentence_gives_its_speaker(
    text: str, words: str, speaker: str | None
) -> None:
    assert _is_right(f"{TITLE}{STORY}{text}\n", words, speaker)


@pytest.mark.parametrize(("text", "words", "speaker"), _parameters("headline"))
def test_the_headline_gives_its_speaker(
    text: str, words: str, speaker: str | None
) -> None:
    assert _is_right(f"{text}\n\n{STORY}", words, speaker)
