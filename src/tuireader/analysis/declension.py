"""Russian names in their cases: "Анны Орловой" is Анна Орлова.

Given names are looked up in the lexicon in Latin letters, as newspapers write them;
family names follow the endings that nearly all of them have.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from tuireader.analysis.lexicon import word_set
from tuireader.analysis.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tuireader.analysis.lexicon import Gender, Lexicon

_LATIN: Final = dict(
    zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziiklmnoprstufye", strict=True)
) | dict(
    zip("жхцчшщюя", ("zh", "kh", "ts", "ch", "sh", "shch", "yu", "ya"), strict=True)
)
_SOFT: Final = re.compile("[ьъ]")
_MORE: Final[dict[str, Gender]] = {
    **dict.fromkeys(
        word_set(
            """marat nikita rustam ildar rinat shamil ramzan akhmet akhmed magomed
            vasya vanya dima misha kolya petya gosha fedya kostya yura serezha lesha
            alesha gleb luka"""
        ),
        "m",
    ),
    **dict.fromkeys(
        word_set(
            """agniya anfisa lukerya stefaniya zarema olya dasha katya sveta vika yulya
            nastya lyuba nadya raya nyura"""
        ),
        "f",
    ),
}
"""Russian given names that the lexicon does not have, in Latin letters."""
_HARD: Final = "бвгджзклмнпрстфхцчшщ"
_VOWELS: Final = "аеёиоуыэюя"

_GIVEN: Final = (
    # The ending of a case, the ending of the nominative, letters before it.
    *(("ии", "ия", ""), ("ию", "ия", ""), ("ией", "ия", ""), ("ьи", "ья", "")),
    *(("ье", "ья", ""), ("ью", "ья", ""), ("ьей", "ья", ""), ("ьёй", "ья", "")),
    *(("ы", "а", _HARD), ("и", "а", "гкхжшчщ"), ("е", "а", _HARD), ("у", "а", _HARD)),
    *(("ой", "а", _HARD), ("ей", "а", "жшчщц"), ("и", "я", ""), ("е", "я", "")),
    *(("ю", "я", ""), ("ей", "я", ""), ("и", "ь", ""), ("ью", "ь", "")),
    *(("а", "", _HARD), ("у", "", _HARD), ("ом", "", _HARD), ("е", "", _HARD)),
    *(("я", "й", _VOWELS), ("ю", "й", _VOWELS), ("ем", "й", _VOWELS)),
    *(("е", "й", _VOWELS), ("и", "й", "и"), ("я", "ь", _HARD), ("ю", "ь", _HARD)),
    *(("ем", "ь", _HARD), ("е", "ь", _HARD)),
)
_IRREGULAR: Final = {
    **dict.fromkeys(("льва", "льву", "львом", "льве"), "лев"),
    **dict.fromkeys(("павла", "павлу", "павлом", "павле"), "павел"),
    **dict.fromkeys(("петра", "петру", "петром", "петре"), "пётр"),
}
_MASCULINE: Final = (
    (re.compile(r"(ск|цк)(?:ого|ому|им|ом)$"), r"\1ий"),
    (re.compile(r"([оеё]в|[иы]н)(?:а|у|ым|е)$"), r"\1"),
    (re.compile(r"([оеё]вич|ьич)(?:а|у|ем|е)$"), r"\1"),
    (re.compile(r"(?:ого|ому|ым)$"), "ый"),
    (re.compile(rf"([{_VOWELS}])(?:я|ю|ем)$"), r"\1й"),
    (re.compile(rf"([{_HARD}])(?:я|ю|ем)$"), r"\1ь"),
    (re.compile(rf"([{_HARD}])(?:а|у|ом|е)$"), r"\1"),
)
_FEMININE: Final = (
    (re.compile(r"(ск|цк)(?:ой|ую)$"), r"\1ая"),
    (re.compile(r"([оеё]в|[иы]н)(?:ой|у|ою)$"), r"\1а"),
    (re.compile(r"([оеё]вн|ичн)(?:ы|е|у|ой)$"), r"\1а"),
    (re.compile(r"(?:ой|ую)$"), "ая"),
)
_WOMAN: Final = re.compile(r"(?:[оеё]в|[иы]н)а$|(?:ск|цк)ая$|[оеё]вна$|ична$")
_MAN: Final = re.compile(r"(?:[оеё]в|[иы]н|(?:ск|цк)ий|[оеё]вич)$")
_OF_WOMAN: Final = re.compile(r"(?:[оеё]в|[иы]н|ск|цк)ой$")
_OF_MAN: Final = re.compile(
    r"(?:[оеё]в|[иы]н)(?:а|у|ым|е)$|(?:ск|цк)(?:ого|ому|им|ом)$"
)
_ENDING: Final = re.compile(
    r"(?<=[оеё]в|[иы]н)(?:ой|ым|[аеу])$"
    r"|(?<=ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую)$"
    r"|(?:ом|ем|ой|ей|ый|ого|ому|ым|ая|ую)$"
)


class Declined(NamedTuple):
    """A name as it stands in a dictionary."""

    words: tuple[str, ...]
    gender: Gender


def is_cyrillic(word: str) -> bool:
    """Say whether a word is written in Cyrillic letters."""
    return "\u0400" <= word[:1] <= "\u04ff"


def latin(word: str) -> str:
    """Return a Cyrillic word folded and in Latin letters: how the lexicon spells it."""
    return "".join(_LATIN.get(letter, letter) for letter in _SOFT.sub("", fold(word)))


def stem(word: str) -> str:
    """Return what all cases of a name share, for a man and a woman alike."""
    small = word.casefold().replace("ё", "е")
    # "Китай" and "Китая" have no more than their consonants in common.
    return _ENDING.sub("", small).rstrip("аеиоуыюяйь") or small


def gender_of(words: Sequence[str], lexicon: Lexicon) -> Gender:
    """Return whose name it is: by the given name, then by the family name."""
    last = words[-1].casefold()
    if len(words) > 1:
        if _WOMAN.search(last):
            return "f"
        if _MAN.search(last):
            return "m"
        return _gender(latin(words[0]), lexicon)
    return "f" if _WOMAN.search(last) else "m" if _MAN.search(last) else ""


def is_nominative(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word is a known given name as it stands in a dictionary."""
    name = latin(word)
    return name in lexicon.given or name in _MORE


def is_given(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word is a known given name in any case."""
    if is_nominative(word, lexicon):
        return True
    return next(_given_names(word, lexicon), None) is not None


def nominative(
    words: Sequence[str], lexicon: Lexicon, *, is_oblique: bool = False
) -> Declined:
    """Return a person's name in the nominative.

    Args:
        words: Given name, patronymic if any, family name; or one of them alone.
        lexicon: Given names in Latin letters.
        is_oblique: Whether the words before ask for another case than the nominative,
            as "по словам" does: then "Александра Орлова" is a man.

    Returns:
        The same words where nothing shows that they are declined.
    """
    words = tuple(words)
    if len(words) < 2 or not is_cyrillic(words[0]):
        return Declined(words, gender_of(words, lexicon) if words else "")
    given, rest = words[0], words[1:]
    known = is_nominative(given, lexicon)
    # "Анны" is also a given name, but not with "Орловой".
    is_oblique = is_oblique or bool(_OF_WOMAN.search(rest[-1].casefold()))
    if known and not is_oblique:
        return Declined(words, gender_of(words, lexicon))
    for base, told in _given_names(given, lexicon):
        sex = told or ("f" if _OF_WOMAN.search(rest[-1].casefold()) else "m")
        family = tuple(_family(word, sex) for word in rest)
        fits = _WOMAN if sex == "f" else _MAN
        other = _MAN if sex == "f" else _WOMAN
        if fits.search(family[-1].casefold()) or not other.search(
            family[-1].casefold()
        ):
            return Declined((base, *family), sex)
    return _by_family_name(words, is_oblique=is_oblique, lexicon=lexicon)


def _gender(name: str, lexicon: Lexicon) -> Gender:
    return _MORE.get(name) or lexicon.gender(name)


def _given_names(word: str, lexicon: Lexicon) -> Iterator[tuple[str, Gender]]:
    """Yield known given names of which a word may be a case, with their gender."""
    small = word.casefold()
    if small in _IRREGULAR:
        base = _IRREGULAR[small]
        yield base[0].upper() + base[1:], "m"
    for ending, base, before in _GIVEN:
        if not small.endswith(ending) or len(small) < len(ending) + 2:
            continue
        root = word[: len(word) - len(ending)]
        if before and root[-1].casefold() not in before:
            continue
        if is_nominative(root + base, lexicon):
            gender = _gender(latin(root + base), lexicon)
            # "Бернадетта" is no case of a woman's name without an ending.
            if gender != "f" or base[-1:] in ("а", "я", "ь"):
                yield root + base, gender


def _family(word: str, gender: Gender) -> str:
    """Return a family name or patronymic in the nominative."""
    for pattern, base in _FEMININE if gender == "f" else _MASCULINE:
        found = pattern.sub(base, word)
        if found != word:
            return found
    return word


def _by_family_name(
    words: tuple[str, ...], *, is_oblique: bool, lexicon: Lexicon
) -> Declined:
    """Decline by the family name alone, where the given name is not known."""
    given, last = words[0], words[-1].casefold()
    rest = words[1:]
    if _OF_WOMAN.search(last) and given[-1] in "ыиеуюй":
        root = re.sub(r"(?:ой|ей|[ыиеую])$", "", given)
        base = root + ("а" if root[-1] in _HARD and given[-1] != "ю" else "я")
        return Declined((base, *(_family(word, "f") for word in rest)), "f")
    if is_oblique and _OF_MAN.search(last):
        base = _family(given, "m") if given[-1] in "аяуюе" else given
        return Declined((base, *(_family(word, "m") for word in rest)), "m")
    return Declined(words, gender_of(words, lexicon))
