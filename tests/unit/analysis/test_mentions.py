"""Where names stand."""

from __future__ import annotations

import pytest

from tuireader.analysis import analyse
from tuireader.model import Article


def named(text: str) -> set[str]:
    entities = analyse(Article.from_text(text)).entities
    return {m.span.of(text) for e in entities for m in e.mentions}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On Tuesday Armen Grigoryan spoke.", {"Armen Grigoryan"}),
        ("He met President Ilham Aliyev there.", {"Ilham Aliyev"}),
        ("The Kremlin Spokesperson Dmitry Peskov left.", {"Kremlin", "Dmitry Peskov"}),
        ("He praised Charles de Gaulle.", {"Charles de Gaulle"}),
        ("He praised Osama bin Laden.", {"Osama bin Laden"}),
        ("He praised Martin Luther King Jr. often.", {"Martin Luther King Jr."}),
        ("He met John F. Kennedy.", {"John F. Kennedy"}),
        ("He met Conan O’Brien.", {"Conan O’Brien"}),
        ("She is in Trinidad and Tobago now.", {"Trinidad and Tobago"}),
        ("He joined the Bank of England.", {"Bank of England"}),
        (
            "He runs the Ministry of Culture and Sport.",
            {"Ministry of Culture and Sport"},
        ),
        ("He gave to Doctors Without Borders.", {"Doctors Without Borders"}),
        ("We met Joaquín “El Chapo” Guzmán.", {"Joaquín “El Chapo” Guzmán"}),
        ("He met Syria’s Bashar al-Assad.", {"Syria", "Bashar al-Assad"}),
        ("We asked June Carter.", {"June Carter"}),
        ("It began in June in Paris.", {"Paris"}),
        (
            "The Court of Appeals for the Sixth Circuit ruled.",
            {"Court of Appeals for the Sixth Circuit"},
        ),
        (
            "He led the Department for Environment, Food and Rural Affairs.",
            {"Department for Environment, Food and Rural Affairs"},
        ),
        ("They gave to Oyelaran for Ohio.", {"Oyelaran for Ohio"}),
        ("He left Moscow for Russia.", {"Moscow", "Russia"}),
        ("We met Ohio Republican Mary Brown.", {"Ohio", "Mary Brown"}),
        ("We met Mary Brown (R-Texas) there.", {"Mary Brown"}),
        ("Hairdresser Mary Brown left.", {"Mary Brown"}),
        ("The coastguard’s Commodore Mary Brown left.", {"Mary Brown"}),
        ("It moved to Greenwich, Conn., in May.", {"Greenwich", "Conn."}),
        ("Later Congress met and the Senate did not.", {"Congress", "Senate"}),
        ("He saw the ad “Shift Change” on Monday.", {"Shift Change"}),
        ("“He’d go,” she said. “She’ll Stay.”", set()),
        ("I HAVE been there on Feb. 2, he said.", set()),
        ("Afterwards many weapons were bought.", set()),
        ("the president said nothing", set()),
        ("", set()),
    ],
)
def test_names_are_found_without_titles_and_dates(text: str, names: set[str]) -> None:
    assert named(text) == names


def test_byline_names_those_who_wrote() -> None:
    text = "By Lena Ostrowski and Samir Haddad-Reyes\n\nThe bridge is shut."
    assert named(text) == {"Lena Ostrowski", "Samir Haddad-Reyes"}


def test_country_and_person_that_touch_are_two_names() -> None:
    text = "The ambassador to the United States Hamdullah Mohib spoke."
    assert named(text) == {"United States", "Hamdullah Mohib"}


def test_minister_of_a_field_is_found_without_the_field() -> None:
    assert "Mei-hua" not in named("Minister of Economic Affairs Wang Mei-hua spoke.")
    assert "Wang Mei-hua" in named("Minister of Economic Affairs Wang Mei-hua spoke.")


def test_headline_names_only_what_the_body_names() -> None:
    text = (
        "Angry Gordon Brickley Wins Local Village Contest\n\nJane Doe watched Pim Olo."
    )
    assert "Gordon Brickley Wins" not in named(text)


def test_capitals_throughout_give_known_places_only() -> None:
    text = "PRESIDENT SAYS RUSSIA WILL CERTAINLY NEVER ACCEPT SUCH TERMS"
    assert named(text) == {"RUSSIA"}


@pytest.mark.parametrize("text", ["საქართველოს პრემიერი წავიდა", "قال رئيس الوزراء"])
def test_scripts_without_capitals_name_nothing(text: str) -> None:
    assert named(text) == set()


def test_cyrillic_names_are_found() -> None:
    assert "Никол Пашинян" in named("Вчера приехал Никол Пашинян из Еревана.")


def test_invisible_characters_do_not_part_a_name() -> None:
    text = "We met Nikol Pashin\u200byan today. Then Pashinyan left."
    assert "Nikol Pashin\u200byan" in named(text)
