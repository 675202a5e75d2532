from __future__ import annotations

from tuireader.model import Analysis, Entity, EntityKind, Mention, Quotation, Span

PESKOV = Entity("peskov", "Dmitry Peskov", EntityKind.PERSON, (Mention(Span(0, 6)),))


def test_speakers_come_once_each_by_first_appearance() -> None:
    spans = (Span(0, 2), Span(3, 4), Span(5, 6), Span(7, 8))
    names = ("the judge", None, "Dmitry Peskov", "the judge")
    quotations = tuple(map(Quotation, spans, names))
    analysis = Analysis("a", quotations=quotations)
    assert analysis.speakers() == ("the judge", "Dmitry Peskov")


def test_an_entity_under_two_descriptions_is_one_speaker() -> None:
    quotations = (
        Quotation(Span(0, 2), "the spokesman", PESKOV.id),
        Quotation(Span(3, 4), "Peskov", PESKOV.id),
    )
    analysis = Analysis("a", quotations=quotations, entities=(PESKOV,))
    assert analysis.speakers() == ("Dmitry Peskov",)


def test_entity_is_found_by_its_id() -> None:
    analysis = Analysis("a", entities=(PESKOV,))
    assert analysis.entity("peskov") is PESKOV
    assert analysis.entity(None) is None
    assert analysis.entity("nobody") is None
