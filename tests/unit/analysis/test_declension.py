"""Russian names in their cases."""

from __future__ import annotations

import pytest

from tuireader.analysis.declension import gender_of, is_given, nominative, stem
from tuireader.analysis.lexicon import english

OBLIQUE = [
    ("Анны Орловой", "Анна Орлова", "f"),
    ("Степана Рогова", "Степан Рогов", "m"),
    ("Михаила Тесленко", "Михаил Тесленко", "m"),
    ("Александра Орлова", "Александр Орлов", "m"),
    ("Льва Абрамовича Гинзбурга", "Лев Абрамович Гинзбург", "m"),
    ("Петра Ильича Чайковского", "Пётр Ильич Чайковский", "m"),
    ("Марии Котовой", "Мария Котова", "f"),
    ("Дарьи Ветровой", "Дарья Ветрова", "f"),
    ("Ксении Собчак", "Ксения Собчак", "f"),
    ("Никиты Белова", "Никита Белов", "m"),
    ("Ильи Танича", "Илья Танич", "m"),
    ("Игоря Гоголя", "Игорь Гоголь", "m"),
    ("Зурабы Тарханцевой", "Зураба Тарханцева", "f"),
    ("Гжегожа Виндина", "Гжегож Виндин", "m"),
]
PLAIN = [
    ("Анна Орлова", "Анна Орлова", "f"),
    ("Анну Орлову", "Анна Орлова", "f"),
    ("Анны Орловой", "Анна Орлова", "f"),
    ("Игорю Белову", "Игорь Белов", "m"),
    ("Александра Орлова", "Александра Орлова", "f"),
    ("Ольгой Мельник", "Ольга Мельник", "f"),
    ("Юрий Кравцов", "Юрий Кравцов", "m"),
    ("Бернадетта Коган", "Бернадетта Коган", ""),
    ("Paul Roy", "Paul Roy", "m"),
]


@pytest.mark.parametrize(("written", "name", "gender"), OBLIQUE)
def test_a_name_behind_a_preposition_is_put_in_the_nominative(
    written: str, name: str, gender: str
) -> None:
    found = nominative(written.split(), english(), is_oblique=True)
    assert (" ".join(found.words), found.gender) == (name, gender)


@pytest.mark.parametrize(("written", "name", "gender"), PLAIN)
def test_a_name_is_declined_only_where_it_shows(
    written: str, name: str, gender: str
) -> None:
    found = nominative(written.split(), english())
    assert " ".join(found.words) == name
    assert not gender or found.gender == gender


def test_one_word_is_left_alone() -> None:
    assert nominative(["Орловой"], english()).words == ("Орловой",)
    assert nominative([], english()).words == ()


@pytest.mark.parametrize(
    ("word", "other"),
    [("Орлова", "Орловой"), ("Белов", "Белову"), ("Сикорский", "Сикорского")],
)
def test_cases_of_a_name_share_a_stem(word: str, other: str) -> None:
    assert stem(word) == stem(other)


def test_the_family_name_tells_the_gender() -> None:
    assert gender_of(["Орлова"], english()) == "f"
    assert gender_of(["Белов"], english()) == "m"
    assert not gender_of(["Мельник"], english())


def test_given_names_are_known_in_any_case() -> None:
    assert is_given("Дарьей", english())
    assert is_given("Юрию", english())
    assert not is_given("Мост", english())
