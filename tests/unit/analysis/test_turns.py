"""Turns of interviews and transcripts; made-up sentences show each rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tuireader import analyse
from tuireader.ingest.html import html_article
from tuireader.ingest.markdown import markdown_article
from tuireader.ingest.plain import plain_article
from tuireader.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.model import Article, Quotation

RULES = ("turn", "question", "answer")


def turns(article: Article) -> list[tuple[str | None, str]]:
    return [
        (quotation.speaker, quotation.span.of(article.text))
        for quotation in analyse(article).quotations
        if quotation.rule in RULES
    ]


def quotations(article: Article) -> Sequence[Quotation]:
    return analyse(article).quotations


HEARING = """Hearing on the harbour fund

Senator John Holt questioned Helena Marsh, the harbour master of Dunmore, on Tuesday.

SEN. JOHN HOLT (R-TX): Do you know where the money went?

MS. MARSH: I do not.

(Laughter.)

We had no money to begin with.

HOLT: Then why are you here?

MS. MARSH: [Pause.] You sent for me.
"""


def test_labels_in_capitals_mean_the_persons_that_the_article_names() -> None:
    assert turns(plain_article(HEARING)) == [
        ("John Holt", "Do you know where the money went?"),
        ("Helena Marsh", "I do not."),
        ("Helena Marsh", "We had no money to begin with."),
        ("John Holt", "Then why are you here?"),
        ("Helena Marsh", "You sent for me."),
    ]


def test_turn_has_its_label_as_cue_and_evidence() -> None:
    article = plain_article(HEARING)
    first, *_, last = quotations(article)
    assert first.cue is not None
    assert first.cue.of(article.text) == "SEN. JOHN HOLT (R-TX):"
    assert [span.of(article.text) for span in first.evidence] == [
        "SEN. JOHN HOLT (R-TX):",
        "John Holt",
    ]
    assert (first.rule, first.speaker_id) == ("turn", "john-holt")
    assert last.cue is not None
    assert last.cue.of(article.text) == "MS. MARSH:"


def test_label_is_a_name_of_the_person_and_no_body() -> None:
    found = analyse(plain_article(HEARING))
    people = [e for e in found.entities if e.kind is EntityKind.PERSON]
    assert [(e.name, "MARSH" in e.aliases) for e in people] == [
        ("John Holt", False),
        ("Helena Marsh", True),
    ]
    assert not any(e.name in {"MARSH", "HOLT"} for e in found.entities)


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        (
            (
                "MODERATOR: Shall we begin?\n\nROE: I would like to.\n\n"
                "MODERATOR: Then go on.\n\nROE: We counted every bolt.\n"
            ),
            [
                ("MODERATOR", "Shall we begin?"),
                ("ROE", "I would like to."),
                ("MODERATOR", "Then go on."),
                ("ROE", "We counted every bolt."),
            ],
        ),
        (
            (
                "Helena Marsh runs the port.\n\nDana Roe: Are you tired?\n\n"
                "HM: I am never tired.\n\nDR: Never?\n\nHM: You heard me.\n"
            ),
            [
                ("Dana Roe", "Are you tired?"),
                ("Helena Marsh", "I am never tired."),
                ("Dana Roe", "Never?"),
                ("Helena Marsh", "You heard me."),
            ],
        ),
        (
            (
                "The talk was led by Jane Beck, with Tom Ames of the union.\n\n"
                "Jane: Tom, are you there?\n\nTom: I can hear you.\n\nJane: Good.\n"
            ),
            [
                ("Jane Beck", "Tom, are you there?"),
                ("Tom Ames", "I can hear you."),
                ("Jane Beck", "Good."),
            ],
        ),
        (
            (
                "Mr. Marsh and Ms. Marsh were heard.\n\nMR. MARSH: I built it.\n\n"
                "MS. MARSH: You did not.\n\nMR. MARSH: I paid for it.\n"
            ),
            [
                ("MR. MARSH", "I built it."),
                ("MS. MARSH", "You did not."),
                ("MR. MARSH", "I paid for it."),
            ],
        ),
    ],
    ids=["unknown", "initials", "given-names", "two-of-a-name"],
)
def test_whom_labels_mean(source: str, wanted: list[tuple[str, str]]) -> None:
    assert turns(plain_article(source)) == wanted


QUESTIONS = "A talk with Helena Marsh\n\nBy Dana Roe\n\nHelena Marsh runs the port.\n\n"


@pytest.mark.parametrize(
    "labels",
    [
        ("Q: ", "A: "),
        ("Q. ", "A. "),
        ("Q — ", "A — "),
        ("Q1: ", "A1: "),
        ("Question: ", "Answer: "),
    ],
)
def test_the_author_asks_and_the_one_in_the_headline_answers(
    labels: tuple[str, str],
) -> None:
    asks, answers = labels
    article = plain_article(
        f"{QUESTIONS}{asks}Is the port full?\n\n{answers}It is.\n\n"
        f"The ice is late.\n\n{asks}And the ships?\n\n{answers}They wait.\n"
    )
    assert turns(article) == [
        ("Dana Roe", "Is the port full?"),
        ("Helena Marsh", "It is."),
        ("Helena Marsh", "The ice is late."),
        ("Dana Roe", "And the ships?"),
        ("Helena Marsh", "They wait."),
    ]


def test_where_nobody_is_presented_question_and_answer_speak() -> None:
    article = plain_article(
        "Help for gardeners\n\nQ: Can I still plant roses?\n\nA: You can.\n\n"
        "Q: Do you use sand?\n\nA: Never.\n"
    )
    assert turns(article) == [
        ("Question", "Can I still plant roses?"),
        ("Answer", "You can."),
        ("Question", "Do you use sand?"),
        ("Answer", "Never."),
    ]


def test_lone_q_of_a_briefing_needs_no_mark() -> None:
    article = plain_article(
        "Briefing by Press Secretary Jay Ames\n\nMR. AMES: Good day to all of you.\n\n"
        "Q Jay, is the bill dead?\n\nMR. AMES: I would not say so.\n\n"
        "Q Why not?\n\nMR. AMES: Ask them.\n"
    )
    assert [speaker for speaker, _ in turns(article)] == [
        "Jay Ames",
        "Question",
        "Jay Ames",
        "Question",
        "Jay Ames",
    ]


BOLD = [
    ("Dana Roe", "Are you tired?"),
    ("Helena Marsh", "I am never tired."),
    ("Dana Roe", "Never?"),
    ("Helena Marsh", "You heard me."),
]


@pytest.mark.parametrize(
    ("roe", "marsh"),
    [
        ("**Dana Roe:** ", "**Helena Marsh:** "),
        ("**Dana Roe**: ", "**Marsh**: "),
        ("**Roe** ", "**Marsh** "),
        ("**DR** ", "**HM** "),
        ("**Roe** — ", "**Marsh** — "),
        ("## Dana Roe\n\n", "## Helena Marsh\n\n"),
        ("**Dana Roe**\n\n", "**Helena Marsh**\n\n"),
    ],
)
def test_names_in_bold_need_no_colon(roe: str, marsh: str) -> None:
    article = markdown_article(
        "# Ice\n\nDana Roe met Helena Marsh.\n\n"
        f"{roe}Are you tired?\n\n{marsh}I am never tired.\n\n"
        f"{roe}Never?\n\n{marsh}You heard me.\n"
    )
    assert turns(article) == BOLD


@pytest.mark.parametrize(
    "page",
    [
        (
            "<p><b>Roe</b> {}</p><p><b>Marsh</b> {}</p>"
            "<p><b>Roe</b> {}</p><p><b>Marsh</b> {}</p>"
        ),
        "<p><strong>Roe:</strong> {}</p><p><strong>Marsh</strong>: {}</p>" * 2,
        (
            "<dl><dt>Roe</dt><dd>{}</dd><dt>Marsh</dt><dd>{}</dd>"
            "<dt>Roe</dt><dd>{}</dd><dt>Marsh</dt><dd>{}</dd></dl>"
        ),
        (
            "<blockquote><p>ROE: {}</p><p>MARSH: {}</p><p>ROE: {}</p><p>MARSH: {}</p>"
            "</blockquote>"
        ),
    ],
    ids=["bold", "strong", "terms", "quote"],
)
def test_names_in_a_page(page: str) -> None:
    words = page.format(*(words for _, words in BOLD))
    article = html_article(
        "<h1>Ice</h1><div class=article-body>"
        f"<p>Dana Roe met Helena Marsh in the port of Dunmore.</p>{words}</div>"
    )
    assert turns(article) == BOLD


def test_question_in_bold_is_asked_and_what_stands_below_is_the_answer() -> None:
    article = html_article(
        "<h1>Helena Marsh on ice</h1><p>By Dana Roe</p><div class=article-body>"
        "<p>Helena Marsh runs the port of Dunmore. We met on the quay.</p>"
        "<p><b>Do you like the ice?</b></p><p>I live by it.</p>"
        "<p><em>She laughs.</em></p><p>My father did, too.</p>"
        "<p><b>People call you stubborn.</b></p><p>They know me.</p>"
        "<p><b>Will you stay?</b><br>I will.</p>"
        "<p><b>Would you leave for a warmer port?</b></p><p>I would not.</p>"
        "<p>We sold our car.</p><p>Helena Marsh retires in June.</p></div>"
    )
    assert turns(article) == [
        ("Dana Roe", "Do you like the ice?"),
        ("Helena Marsh", "I live by it."),
        ("Helena Marsh", "My father did, too."),
        ("Dana Roe", "People call you stubborn."),
        ("Helena Marsh", "They know me."),
        ("Dana Roe", "Will you stay?"),
        ("Helena Marsh", "I will."),
        ("Dana Roe", "Would you leave for a warmer port?"),
        ("Helena Marsh", "I would not."),
        ("Helena Marsh", "We sold our car."),
    ]


@pytest.mark.parametrize("mark", ["**{}**", "## {}", "*{}*", "{}"])
def test_questions_stand_out_in_bold_as_headings_or_in_italics(mark: str) -> None:
    asked = [
        "Do you like the ice?",
        "Are you ever tired of your port?",
        "Will you stay?",
        "Who will follow you there?",
    ]
    answers = ["I live by it.", "I am not.", "I will.", "My son."]
    below = "\n\n".join(
        f"{mark.format(question)}\n\n{answer}"
        for question, answer in zip(asked, answers, strict=True)
    )
    article = markdown_article(f"# Helena Marsh on ice\n\nShe is busy.\n\n{below}\n")
    assert turns(article) == [
        pair
        for question, answer in zip(asked, answers, strict=True)
        for pair in (("Question", question), ("Helena Marsh", answer))
    ]


def test_answers_need_no_label_below_labelled_questions() -> None:
    article = markdown_article(
        "# Helena Marsh on ice\n\nShe is busy.\n\n**Q: Do you like the ice?**\n\n"
        "I live by it.\n\n**Q: Are you ever tired?**\n\nI am not.\n"
    )
    assert turns(article) == [
        ("Question", "Do you like the ice?"),
        ("Helena Marsh", "I live by it."),
        ("Question", "Are you ever tired?"),
        ("Helena Marsh", "I am not."),
    ]


def test_bold_heading_between_labels_is_no_question() -> None:
    article = markdown_article(
        "# Ice\n\nDana Roe met Helena Marsh.\n\nROE: Are you tired?\n\n"
        "MARSH: I am not.\n\n**On the weather**\n\nROE: Is it late?\n\nMARSH: Yes."
    )
    assert len(turns(article)) == 4


def test_last_name_over_its_words_needs_no_i_below() -> None:
    article = html_article(
        "<h1>Ice</h1><div class=article-body><p>Dana Roe met Helena Marsh there.</p>"
        "<dl><dt>Roe</dt><dd>Are you tired of it?</dd><dt>Marsh</dt><dd>I am not.</dd>"
        "<dt>Roe</dt><dd>Who is, then?</dd><dt>Marsh</dt><dd>The ice.</dd></dl></div>"
    )
    assert turns(article)[-1] == ("Helena Marsh", "The ice.")


def test_several_persons_answer_below_their_names() -> None:
    questions = "What do you cook?\n\nI cook {}.\n\nDo you bake?\n\nI bake {}.\n\n"
    article = markdown_article(
        "# Cooks\n\nThey told us.\n\n## Anna Roe\n\n"
        + questions.format("soup", "bread")
        + "## Paul Beck\n\n"
        + questions.format("fish", "pies")
    )
    assert turns(article) == [
        ("Question", "What do you cook?"),
        ("Anna Roe", "I cook soup."),
        ("Question", "Do you bake?"),
        ("Anna Roe", "I bake bread."),
        ("Question", "What do you cook?"),
        ("Paul Beck", "I cook fish."),
        ("Question", "Do you bake?"),
        ("Paul Beck", "I bake pies."),
    ]


def test_headings_are_names_of_a_panel_that_says_i() -> None:
    article = markdown_article(
        "# What they read\n\nWe asked three writers.\n\n"
        "## Anna Roe\n\nI read old maps. They are full of lies.\n\n"
        "## Paul Beck\n\nMy wife reads to me.\n\n## Mary Ames\n\nI never read.\n"
    )
    assert turns(article) == [
        ("Anna Roe", "I read old maps. They are full of lies."),
        ("Paul Beck", "My wife reads to me."),
        ("Mary Ames", "I never read."),
    ]


def test_words_of_another_stay_a_quotation_of_their_own() -> None:
    article = plain_article(
        "Dana Roe met Helena Marsh.\n\nROE: Are you alone?\n\n"
        "MARSH: My deputy told me, “You are not alone, Helena.” I believed him. "
        "He is “kind”, you know.\n\nROE: Is he?\n"
    )
    found = [(q.speaker, q.span.of(article.text)) for q in quotations(article)]
    assert found[1:4] == [
        ("Helena Marsh", "My deputy told me,"),
        ("My deputy", "“You are not alone, Helena.”"),
        ("Helena Marsh", "I believed him. He is “kind”, you know."),
    ]


def test_what_a_turn_quotes_is_kept_inside_it() -> None:
    article = plain_article(
        "Dana Roe met Helena Marsh.\n\nROE: Are you alone?\n\n"
        "MARSH: My deputy told me, “You are ‘never’ alone, Helena.” I believed him. "
        "He is “kind”, you know.\n\n“ROE: Is he ‘kind’?”\n"
    )
    inner = [
        [span.of(article.text) for span in quotation.inner]
        for quotation in quotations(article)
    ]
    assert inner[1:] == [[], ["‘never’"], ["“kind”"], ["‘kind’"]]


def test_senator_who_is_spoken_to_is_the_other_one() -> None:
    article = plain_article(
        "Dana Roe met Senator John Holt.\n\nROE: Senator, you wrote that it was "
        "“dead in the water.” Why?\n\nHOLT: I was tired.\n\nROE: Are you still?\n"
    )
    found = [(q.speaker, q.span.of(article.text)) for q in quotations(article)]
    assert found[1] == ("John Holt", "“dead in the water.”")


def test_he_of_a_turn_is_whom_it_named_and_never_its_speaker() -> None:
    article = plain_article(
        "Dana Roe met Helena Marsh.\n\nROE: Are you alone?\n\nMARSH: I have Tom Ames. "
        "He told me, “You are not alone.” I know a nurse, too. They say, “Go home "
        "now.”\n\nROE: Do you?\n"
    )
    found = [(q.speaker, q.span.of(article.text)) for q in quotations(article)]
    assert found[1:5] == [
        ("Helena Marsh", "I have Tom Ames. He told me,"),
        ("Tom Ames", "“You are not alone.”"),
        ("Helena Marsh", "I know a nurse, too. They say,"),
        (None, "“Go home now.”"),
    ]


def test_headline_in_marks_is_said_by_who_is_interviewed() -> None:
    article = plain_article(
        "“I have never liked ice”\n\nDana Roe met Helena Marsh in the port.\n\n"
        "ROE: Are you tired?\n\nMARSH: I am.\n\nROE: Is it late?\n\nMARSH: You say so."
    )
    first = quotations(article)[0]
    assert (first.speaker, first.rule) == ("Helena Marsh", "interviewed")


def test_rush_transcript_has_roles_notes_and_voices() -> None:
    article = plain_article(
        "WALTER BRISK, ANCHOR: With us is Senator Joan Harker. Are you well?\n\n"
        "SEN. JOAN HARKER (D-OR), CHAIR OF THE PANEL: I am.\n\n(BEGIN VIDEO CLIP)\n\n"
        "UNIDENTIFIED MALE: I never got a call.\n\n(END VIDEO CLIP)\n\n"
        "BRISK: What do you say?\n\nHARKER (voice-over): Nothing.\n"
    )
    assert turns(article) == [
        ("WALTER BRISK", "With us is Senator Joan Harker. Are you well?"),
        ("Joan Harker", "I am."),
        ("UNIDENTIFIED MALE", "I never got a call."),
        ("WALTER BRISK", "What do you say?"),
        ("Joan Harker", "Nothing."),
    ]


def test_minute_of_the_recording_stands_before_the_label() -> None:
    article = plain_article(
        "[00:03] Dana Roe: Are you there?\n\n[00:05] Paul Beck: I am.\n\n"
        "[01:00:09] Dana Roe: Good.\n"
    )
    assert [words for _, words in turns(article)] == [
        "Are you there?",
        "I am.",
        "Good.",
    ]


def test_turn_in_marks_keeps_its_marks() -> None:
    article = plain_article(
        "Dana Roe met Helena Marsh.\n\n“ROE: Are you alone?\n\n“MARSH: I am not.\n\n"
        "“I have a deputy.\n\n“(Crosstalk.)\n\n“ROE: Do you like him?”\n"
    )
    found = [(q.speaker, q.span.of(article.text)) for q in quotations(article)]
    assert [one for one in found if "Crosstalk" not in one[1]] == [
        ("Dana Roe", "“ROE: Are you alone?"),
        ("Helena Marsh", "“MARSH: I am not."),
        ("Helena Marsh", "“I have a deputy."),
        ("Dana Roe", "“ROE: Do you like him?”"),
    ]


def test_narration_between_and_behind_the_turns_is_no_speech() -> None:
    article = plain_article(
        "Dana Roe met Helena Marsh.\n\nROE: Are you alone?\n\nMARSH: I am not.\n\n"
        "Roe then turned to the map on the wall.\n\nIt was an old one.\n\n"
        "ROE: Is it yours?\n\nMARSH: My father drew it.\n\nThe map is from 1911.\n"
    )
    assert [words for _, words in turns(article)] == [
        "Are you alone?",
        "I am not.",
        "Is it yours?",
        "My father drew it.",
    ]


@pytest.mark.parametrize(
    "source",
    [
        "The result: they lost.\n\nThe reason: they were tired.\n\nThe result: tears.",
        (
            "Verdict: I like it.\n\nPros: It is light, you know.\n\nVerdict: I do.\n\n"
            "Pros: You can fold it."
        ),
        "Monday: I swim.\n\nTuesday: I run.\n\nMonday: I swim again.",
        (
            "Jane Roe: 34, of Dunmore, was charged.\n\n"
            "Tom Ames: 35, of Stell, was not.\n\nPaul Beck: 36, was fined."
        ),
        (
            "Jane Roe: She would raise it.\n\nTom Ames: He would not.\n\n"
            "Jane Roe: She would close it.\n\nTom Ames: He would keep it."
        ),
        (
            "TRUMP: “I never said it.”\n\nTHE FACTS: He said it to us twice.\n\n"
            "CLINTON: “I was there.”\n\nTHE FACTS: You can see that she was not.\n\n"
            "TRUMP: “I won.”\n\nTHE FACTS: He did not."
        ),
        "Jane Roe said one thing: I was late.\n\nTom Ames answered: You were.",
        (
            "A. Lopes was first.\n\nQ. Ames was second.\n\nA. Roe was third.\n\n"
            "Q. Beck was last."
        ),
        "Photo: I took it.\n\nJane Roe: I like it.\n\nPhoto: I took it, too.",
    ],
)
def test_colons_alone_are_no_turns(source: str) -> None:
    for article in (plain_article(source), markdown_article(source)):
        assert turns(article) == []


@pytest.mark.parametrize(
    "source",
    [
        (
            "# What to know of Helena Marsh\n\nHelena Marsh runs the port.\n\n"
            "## Who is she?\n\nMarsh is a captain.\n\n## What does she want?\n\n"
            "She wants ice.\n\n## Will she win?\n\nMarsh may."
        ),
        (
            "# Ask Helena Marsh\n\n**Can I plant roses?**\n\nYou can.\n\n"
            "**Do I need sand?**\n\nYou do.\n\n**May I cut them?**\n\nYou must."
        ),
        (
            "# Helena Marsh\n\n**Marsh** is a captain. She says I am late.\n\n"
            "**Roe** is a pilot. I know you.\n\n**Marsh** has a ship."
        ),
    ],
    ids=["about", "guide", "lead-ins"],
)
def test_questions_and_bold_names_of_other_articles_are_no_turns(source: str) -> None:
    assert turns(markdown_article(source)) == []


def test_time_grows_with_the_length_alone() -> None:
    lines = (f"Name{number}: I say it to you.\n\n" for number in range(20_000))
    assert turns(plain_article("".join(lines))) == []
