"""The tests of the plug-in: `pytest` in this directory, once it is installed."""

from tuireader_harbour import ListTagger, with_own_kinds

from tuireader import analyse
from tuireader.model import Article, EntityKind
from tuireader.testing import TEXTS, check_analyser, check_tagger

STORY = "The Ellery Line said the Sea Lily leaves Grey Quay on Monday."


def test_the_plug_in_keeps_the_laws() -> None:
    check_analyser(with_own_kinds, (*TEXTS, STORY))
    check_tagger(ListTagger(), (*TEXTS, STORY))


def test_a_name_of_the_list_has_its_kind() -> None:
    article = Article.from_text(STORY)
    found = with_own_kinds(article, analyse(article))
    kinds = {entity.name: entity.kind for entity in found.entities}
    assert kinds["Sea Lily"] is EntityKind.WORK


def test_the_list_alone_finds_its_names() -> None:
    found = analyse(STORY, tagger=ListTagger())
    names = [entity.name for entity in found.entities]
    assert names == ["Ellery Line", "Grey Quay", "Sea Lily"]
