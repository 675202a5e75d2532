from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tuireader import analyse
from tuireader.model import Article


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Il a dit mardi qu’il viendra.", {"mardi": "2024-05-14"}),
        ("fr", "Le pont ouvrira lundi.", {"lundi": "2024-05-20"}),
        ("fr", "Élu le 5 mars 2019.", {"5 mars 2019": "2019-03-05"}),
        ("fr", "Il y a deux ans.", {"Il y a deux ans": "2022-01-01/2022-12-31"}),
        ("fr", "dans les années 1990", {"années 1990": "1990-01-01/1999-12-31"}),
        ("fr", "l’été dernier", {"été dernier": "2023-06-01/2023-08-31"}),
        ("fr", "Mars est une planète, il a été vu.", {}),
        ("de", "Er sagte es am Dienstag.", {"Dienstag": "2024-05-14"}),
        ("de", "Er sagte, er werde am Freitag reisen.", {"Freitag": "2024-05-17"}),
        ("de", "am 5. Mai 2020", {"5. Mai 2020": "2020-05-05"}),
        ("de", "letzte Woche", {"letzte Woche": "2024-05-06/2024-05-12"}),
        ("de", "in den 1990er Jahren", {"1990er": "1990-01-01/1999-12-31"}),
        ("de", "Der Morgen war kalt.", {}),
        ("es", "Lo dijo el martes.", {"martes": "2024-05-14"}),
        ("es", "Viajará el viernes.", {"viernes": "2024-05-17"}),
        ("es", "el 5 de mayo de 2019", {"5 de mayo de 2019": "2019-05-05"}),
        ("es", "el mes que viene", {"mes que viene": "2024-06-01/2024-06-30"}),
        ("es", "Por la mañana llovió.", {}),
        ("ru", "Он сказал во вторник.", {"вторник": "2024-05-14"}),
        ("ru", "Мост закрыт до апреля.", {"апреля": "2025-04-01/2025-04-30"}),
        ("ru", "5 мая 2019", {"5 мая 2019": "2019-05-05"}),
        ("ru", "на прошлой неделе", {"прошлой неделе": "2024-05-06/2024-05-12"}),
        ("ru", "два года назад", {"два года назад": "2022-01-01/2022-12-31"}),
        ("pt", "Ele disse na terça-feira, 5 de maio de 2019.", {}),
    ],
)
def test_other_languages_have_their_words(
    language: str, text: str, expected: dict[str, str]
) -> None:
    article = Article.from_text(text)
    article = replace(article, published=date(2024, 5, 15), language=language)
    found = {time.text: (time.start, time.end) for time in analyse(article).times}
    days = {words: "/".join(dict.fromkeys(map(str, d))) for words, d in found.items()}
    assert days == expected
