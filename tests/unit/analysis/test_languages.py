"""Who speaks in French, German, Spanish and Russian."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tuireader import analyse, read, resources
from tuireader.analysis.language import language_of
from tuireader.ingest.plain import plain_article
from tuireader.model import Article

FRENCH = [
    ("« Nous partirons demain », a déclaré Anne Morel.", ["Anne Morel"]),
    ("« C’est trop tard », regrette le préfet, Luc Barbier.", ["Luc Barbier"]),
    ("Jean Roux a promis que rien « ne serait vendu ».", ["Jean Roux"]),
    ("D’après Claire Petit, le toit est « pourri ».", ["Claire Petit"]),
    ("Claire Petit attend. « J’ai le temps », dit-elle.", ["Claire Petit"]),
    (
        "Marc Denis est parti. « Bon débarras, a-t-il lancé. Je ne reviendrai pas. »",
        ["Marc Denis"],
    ),
    ("« Venez, leur a lancé Paul Roy, et taisez-vous. »", ["Paul Roy"]),
    (
        "Sophie Blanc s’étonne : « Personne n’a écrit. » Elle insiste : « Personne. »",
        ["Sophie Blanc", "Sophie Blanc"],
    ),
    (
        "« Ça suffit », tonne Luc Barbier. « On ferme. »",
        ["Luc Barbier", "Luc Barbier"],
    ),
    ("Son livre « Les Vagues » paraît en mai.", [None]),
    ("« Rien à dire », répond la mairie.", ["la mairie"]),
    ("Les riverains se disent « épuisés ».", ["Les riverains"]),
    ("Selon la préfecture, la digue est « sûre ».", ["la préfecture"]),
]
GERMAN = [
    ("„Wir fahren morgen“, sagte Anna Keller.", ["Anna Keller"]),
    ("„Das ist zu spät“, bedauerte Landrat Horst Beck.", ["Horst Beck"]),
    ("Horst Beck versprach, nichts werde „verschleudert“.", ["Horst Beck"]),
    ("Laut Petra Lang ist das Dach „morsch“.", ["Petra Lang"]),
    ("Petra Lang wartet. „Ich habe Zeit“, sagt sie.", ["Petra Lang"]),
    (
        "Karl Moor ist gegangen. „Ich komme nicht zurück“, rief er.",
        ["Karl Moor"],
    ),
    ("„Niemand“, so Horst Beck, „hat mir geschrieben.“", ["Horst Beck", "Horst Beck"]),
    ("Eva Stern fragt: „Wer zahlt das?“ Sie ergänzt: „Ich nicht.“", ["Eva Stern"] * 2),
    ("„Es reicht“, schimpfte Horst Beck. „Wir schließen.“", ["Horst Beck"] * 2),
    ("Sein Buch „Die Wellen“ erscheint im Mai.", [None]),
    ("„Kein Kommentar“, erklärte das Rathaus.", ["das Rathaus"]),
    ("Die Anwohner nennen den Plan „verrückt“.", ["Die Anwohner"]),
]
SPANISH = [
    ("«Nos vamos mañana», dijo Ana Molina.", ["Ana Molina"]),
    ("«Es demasiado tarde», lamentó el delegado, Luis Vega.", ["Luis Vega"]),
    ("Luis Vega prometió que nada sería «malvendido».", ["Luis Vega"]),
    ("Según Clara Peña, el tejado está «podrido».", ["Clara Peña"]),
    ("Clara Peña espera. «Tengo tiempo», dice ella.", ["Clara Peña"]),
    ("Marcos Díaz se fue. «No volveré», afirmó.", ["Marcos Díaz"]),
    ("«Nadie», insistió Luis Vega, «me ha escrito.»", ["Luis Vega", "Luis Vega"]),
    ("Eva Soto pregunta: «¿Quién paga?» Y añade: «Yo no.»", ["Eva Soto", "Eva Soto"]),
    ("«Basta», protestó Luis Vega. «Cerramos.»", ["Luis Vega", "Luis Vega"]),
    ("Su novela «Las olas» sale en mayo.", [None]),
    ("«Sin comentarios», respondió el ayuntamiento.", ["el ayuntamiento"]),
    ("Los vecinos califican el plan de «locura».", ["Los vecinos"]),
]
RUSSIAN = [
    ("«Мы уезжаем завтра», — сказала Анна Белова.", ["Анна Белова"]),
    ("«Уже поздно», — посетовал губернатор Игорь Лосев.", ["Игорь Лосев"]),
    ("Игорь Лосев пообещал, что ничего не «уйдёт с молотка».", ["Игорь Лосев"]),
    ("По мнению Веры Зиминой, крыша «сгнила».", ["Вера Зимина"]),
    ("Вера Зимина ждёт. «У меня есть время», — говорит она.", ["Вера Зимина"]),
    ("Марк Дёмин ушёл. «Я не вернусь», — заявил он.", ["Марк Дёмин"]),
    ("«Никто, — повторил Игорь Лосев, — мне не писал».", ["Игорь Лосев"]),
    (
        "Ева Сотникова спросила: «Кто платит?» Она добавила: «Не я».",
        ["Ева Сотникова", "Ева Сотникова"],
    ),
    ("«Хватит», — заявил Игорь Лосев. «Мы закрываемся».", ["Игорь Лосев"] * 2),
    ("Его роман «Волны» выйдет в мае.", [None]),
    ("Жители называют план «безумием».", ["Жители"]),
    ("«Без комментариев», — ответила Ольга Рябова.", ["Ольга Рябова"]),
]
SENTENCES = [
    pytest.param(language, text, speakers, id=f"{language}-{number}")
    for language, rows in (
        ("fr", FRENCH),
        ("de", GERMAN),
        ("es", SPANISH),
        ("ru", RUSSIAN),
    )
    for number, (text, speakers) in enumerate(rows)
]


@pytest.mark.parametrize(("language", "text", "speakers"), SENTENCES)
def test_the_speaker_is_told(
    language: str, text: str, speakers: list[str | None]
) -> None:
    article = replace(Article.from_text(text), language=language)
    assert [q.speaker for q in analyse(article).quotations] == speakers


@pytest.mark.parametrize(
    ("language", "rows"),
    [("fr", FRENCH), ("de", GERMAN), ("es", SPANISH), ("ru", RUSSIAN)],
)
def test_the_language_is_told(language: str, rows: list[tuple[str, object]]) -> None:
    told = [language_of(text) for text, _ in rows]
    assert told.count(language) >= len(rows) * 3 / 4
    assert language_of("\n".join(text for text, _ in rows)) == language


@pytest.mark.parametrize(
    ("text", "said", "language"),
    [
        ("It rained.", "", "en"),
        ("„Nein“, sagte Horst Beck.", "", "de"),
        ("»Nein«, sagt Urs.", "", "de"),
        ("« Non », dit Paul.", "", "fr"),
        ("«No», dijo Juan.", "", "es"),
        ("«Нет», — сказал Иван.", "", "ru"),
        ("“No,” said Paul.", "", "en"),
        ("“Nein” was all he said.", "", "en"),
        ("O presidente disse que não há dinheiro.", "", ""),
        ("Il presidente ha detto che non ci sono soldi.", "", ""),
        ("De minister zegt dat het niet kan.", "", ""),
        ("", "", "en"),
        ("12 34", "", "en"),
        ("Il pleut.", "fr-CA", "fr"),
        ("It rained.", "pt", ""),
        ("Дощ їде, і її немає.", "", ""),
        pytest.param("Дъжд вали вчера. " * 30, "", "", id="Bulgarian"),
    ],
)
def test_what_a_page_says_of_itself_is_believed(
    text: str, said: str, language: str
) -> None:
    assert language_of(text, said) == language


@pytest.mark.parametrize("language", ["fr", "de", "es", "ru"])
@pytest.mark.parametrize("text", [":", "—", "« »", "— :\n\n«", ", « a » :", "«a» —"])
def test_marks_alone_say_nothing(language: str, text: str) -> None:
    article = replace(Article.from_text(text), language=language)
    assert not any(q.speaker for q in analyse(article).quotations)


def test_the_french_sample_is_attributed() -> None:
    article = read(str(resources.seeds_directory() / "pont-neuf.html"))
    analysis = analyse(article)
    assert analysis.language == "fr"
    unknown = [q for q in analysis.quotations if not q.speaker]
    assert len(unknown) <= 1
    assert "Bastien Roumègue" in analysis.speakers()


@pytest.mark.parametrize(
    ("source", "speakers"),
    [
        (
            (
                "Entretien avec Claire Dumas\n\nLe maire reçoit la pêcheuse.\n\n"
                "LE MONDE : Est-ce que vous partez ?\n\nCLAIRE DUMAS : Je reste.\n\n"
                "LE MONDE : Et le port ?\n\nC. D. : Nous le gardons."
            ),
            ["LE MONDE", "Claire Dumas", "LE MONDE", "Claire Dumas"],
        ),
        (
            (
                "Gespräch mit Horst Beck\n\nDer Landrat ist müde.\n\n"
                "Frage: Haben Sie verloren?\n\nAntwort: Ich habe gewonnen.\n\n"
                "Frage: Und nun?\n\nAntwort: Wir bauen."
            ),
            ["Question", "Horst Beck", "Question", "Horst Beck"],
        ),
        (
            (
                "Entrevista con Clara Peña\n\nLa alcaldesa recibe en su casa.\n\n"
                "P. ¿Cree usted en el tejado?\n\nR. Yo no creo en nada.\n\n"
                "P. ¿Y en el puerto?\n\nR. Tengo un barco."
            ),
            ["Question", "Clara Peña", "Question", "Clara Peña"],
        ),
        (
            (
                "Беседа с Игорем\n\nИгорь Лосев держит музей. Он не устал.\n\n"
                "Вопрос: Вы продаёте картины?\n\nОтвет: Я ничего не продаю.\n\n"
                "Вопрос: И никогда?\n\nОтвет: Мы их бережём."
            ),
            ["Question", "Игорь Лосев", "Question", "Игорь Лосев"],
        ),
    ],
    ids=["fr", "de", "es", "ru"],
)
def test_turns_of_interviews(source: str, speakers: list[str]) -> None:
    found = analyse(plain_article(source)).quotations
    assert [quotation.speaker for quotation in found] == speakers
    assert {quotation.rule for quotation in found} == {"turn"}
