"""Russian entities."""

from __future__ import annotations

from tuireader import analyse
from tuireader.model import Article, EntityKind

TEXT = """Суд на месяц остановил вырубку. «Это победа», — сказала Дарья Ветрова.

По словам Ветровой, рубить начали ночью. Дарью Ветрову поддержал Сергей Пахомов. \
Пахомов живёт в Москве. Его слушал посол Китая. МЧС тоже. Нина уехала из Приозёрска.

В Google не ответили."""


def test_cases_of_a_name_are_one_person() -> None:
    people = {
        entity.name: entity
        for entity in analyse(Article.from_text(TEXT)).entities
        if entity.kind is EntityKind.PERSON
    }
    assert set(people) == {"Дарья Ветрова", "Сергей Пахомов", "Нина"}
    assert people["Дарья Ветрова"].aliases == ("Ветровой", "Дарью Ветрову")
    assert len(people["Дарья Ветрова"].mentions) == 3
    assert people["Сергей Пахомов"].aliases == ("Пахомов",)


def test_a_given_name_alone_is_the_one_person_who_has_it() -> None:
    text = "Игорь Лосев молчит. Беседу с Игорем вёл Олег Белов."
    people = {e.name: e.aliases for e in analyse(Article.from_text(text)).entities}
    assert people == {"Игорь Лосев": ("Игорем",), "Олег Белов": ()}


def test_places_and_bodies_are_told_by_their_names_and_what_stands_before() -> None:
    kinds = {e.name: e.kind for e in analyse(Article.from_text(TEXT)).entities}
    assert kinds["Москве"] is EntityKind.PLACE
    assert kinds["Китая"] is EntityKind.PLACE
    assert kinds["Приозёрска"] is EntityKind.PLACE
    assert kinds["МЧС"] is EntityKind.ORGANISATION


def test_a_word_that_only_opens_a_sentence_is_no_name() -> None:
    names = {entity.name for entity in analyse(Article.from_text(TEXT)).entities}
    assert not names & {"Суд", "Это", "По", "Посол"}
    assert "Google" in names


def test_the_speaker_is_the_entity() -> None:
    analysis = analyse(Article.from_text(TEXT))
    speaker = analysis.quotations[0].speaker_id
    assert speaker is not None
    assert analysis.entity(speaker) is not None


def test_ids_are_unique() -> None:
    text = "Иван Белов спорил. Ивана Белова слушали. Анна Белова ушла. Ветер в Белове."
    entities = analyse(Article.from_text(text)).entities
    assert len({entity.id for entity in entities}) == len(entities)
