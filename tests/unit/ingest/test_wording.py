from __future__ import annotations

import pytest

from tuireader.ingest import wording


@pytest.mark.parametrize(
    "text",
    [
        "Become a member of the Herald",
        "Please subscribe to our newsletter",
        "Support independent journalism: join today",
        "Sign in",
        "Abonnez-vous à la lettre",
    ],
)
def test_plea_is_known(text: str) -> None:
    assert wording.is_plea(text)
    assert wording.mentions_ask(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor asked people to donate.",
        "She became a member of the party in 1990.",
        "They signed up in March.",
    ],
)
def test_prose_about_giving_is_no_plea(text: str) -> None:
    assert not wording.is_plea(text)


@pytest.mark.parametrize(
    "text", ["© 2024 The Orr Herald. All rights reserved.", "This site uses cookies."]
)
def test_notice_is_known(text: str) -> None:
    assert wording.is_notice(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Read more: The harbour closes for the winter]",
        "See also: ten walks by the river",
        "À lire aussi : le jour où la rivière est sortie de son lit",
    ],
)
def test_pointer_to_another_article_is_known(text: str) -> None:
    assert wording.is_related(text)


@pytest.mark.parametrize(
    "text", ["[He laughs for a long time.]", "[1]", "He read more than he wrote."]
)
def test_brackets_and_reading_are_no_pointer(text: str) -> None:
    assert not wording.is_related(text)


@pytest.mark.parametrize("text", ["3 Comments", "Related articles", "Leave a reply"])
def test_heading_of_what_follows_ends_the_article(text: str) -> None:
    assert wording.ends_article(text)


def test_comment_in_a_sentence_ends_nothing() -> None:
    assert not wording.ends_article("Comments from the floor were few and short.")


@pytest.mark.parametrize(
    "text",
    [
        "The bridge on Friday. Official photo.",
        "Photo: Ann Lee",
        "A sign at the door (AP)",
        "Courtesy of the museum",
    ],
)
def test_caption_is_known_by_where_the_picture_is_from(text: str) -> None:
    assert wording.is_caption(text)


@pytest.mark.parametrize(
    "text",
    ["ORR, Maine (AP) — Two people died.", "Heat comes courtesy of a small stove."],
)
def test_agency_and_courtesy_in_prose_are_no_caption(text: str) -> None:
    assert not wording.is_caption(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("Written by Ann Lee and Omar Diallo", "Ann Lee and Omar Diallo"),
        ("Par Apolline de la Tour", "Apolline de la Tour"),
        ("By the river", ""),
        ("By Monday it had rained for a week and the river rose above its banks", ""),
        ("By" + " Ann" * 60, ""),
        ("by then", ""),
    ],
)
def test_byline_gives_the_names(text: str, names: str) -> None:
    assert wording.byline_of(text) == names


@pytest.mark.parametrize(
    "text",
    ["It rained.", "It rained.’", "« Commençons par là. »", "Really?[3]", "He said:"],
)
def test_stop_is_seen_behind_closing_marks(text: str) -> None:
    assert wording.ends_in_stop(text)


def test_colon_ends_a_clause_but_no_sentence() -> None:
    assert not wording.ends_sentence("He said:")
    assert wording.ends_sentence("He said so.")


def test_words_of_a_script_without_spaces_are_counted_in_pairs() -> None:
    assert wording.count_words("橋は金曜日に再び開いた") >= 5
    assert wording.count_words("It's well-known") == 2


@pytest.mark.parametrize("text", ["WRAY: And then?", "Ann Lee: no.", "Q: Why?"])
def test_turn_of_a_transcript_is_known(text: str) -> None:
    assert wording.is_turn(text)


def test_separators_and_addresses_are_a_menu() -> None:
    assert wording.is_menu("Home | News | Sport")
    assert wording.is_menu("https://example.org/")
    assert not wording.is_menu("« Non », dit-elle. « Si », dit-il.")


@pytest.mark.parametrize("text", ['"So," she said.', "‘So’, she said.", "« Oui »"])
def test_somebody_speaks(text: str) -> None:
    assert wording.holds_quotation(text)


def test_apostrophe_is_nobody_speaking() -> None:
    assert not wording.holds_quotation("Armenia’s prime minister doesn't know")
