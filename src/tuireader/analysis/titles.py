"""Words that stand before a person's name or say what a person does.

All are lower case and without a dot.
"""

from __future__ import annotations

from typing import Final

from tuireader.analysis.lexicon import word_set

MASCULINE_TITLES: Final = word_set(
    """mr sir lord king prince duke baron count emperor sultan emir sheikh father
    brother uncle messrs don herr monsieur signor pope"""
)
FEMININE_TITLES: Final = word_set(
    """mrs ms miss dame lady queen princess duchess baroness countess empress mother
    sister aunt madame madam frau mme"""
)
HONORIFICS: Final = (
    MASCULINE_TITLES
    | FEMININE_TITLES
    | word_set(
        """dr prof professor rev reverend saint st hon gen general col colonel lt
        lieutenant maj major capt captain sgt sergeant cpl corporal adm admiral cmdr
        commander commodore marshal brigadier sen sens senator rep reps gov insp
        inspector supt superintendent det detective constable pte private h.e. hh
        hrh he eng engr atty brig highness majesty excellency datuk dato mme hajah
        tuan sheikha archbishop bishop cardinal ayatollah imam rabbi mullah maulana
        pastor fr deacon justice judge crown grand hajji"""
    )
)
"""Titles that are followed by a name."""

ROLE_HEADS: Final = word_set(
    """president vice-president premier chancellor minister secretary
    secretary-general undersecretary spokesman spokeswoman spokesperson chairman
    chairwoman chairperson chair ceo cfo coo cto director ambassador envoy senator
    congressman congresswoman congressperson representative governor mayor
    councillor councilman councilwoman chief officer analyst leader commander judge
    justice commissioner administrator coordinator professor treasurer speaker
    economist lawyer attorney prosecutor solicitor barrister editor journalist
    reporter correspondent columnist author writer poet novelist historian activist
    candidate nominee manager executive sheriff superintendent engineer scientist
    researcher doctor nurse teacher principal dean rector lawmaker legislator deputy
    mp mep msp pm captain coach trainer player striker midfielder goalkeeper
    defender actor actress singer rapper musician composer producer filmmaker artist
    painter founder co-founder owner owner-operator chef consultant expert advisor
    adviser aide counsellor counselor diplomat negotiator mediator inspector
    detective investigator physician surgeon psychologist sociologist anthropologist
    biologist physicist chemist astronomer archaeologist philosopher theologian
    priest bishop archbishop cardinal pope rabbi imam ayatollah emperor king queen
    prince princess emir amir sultan councilor elder member custodian ruler convenor
    general admiral colonel major lieutenant sergeant marshal ombudsman auditor
    registrar whip backbencher frontbencher premier-designate president-elect
    billionaire businessman businesswoman entrepreneur investor banker trader
    strategist cofounder photographer designer architect farmer fisherman rower
    cyclist swimmer boxer wrestler golfer footballer cricketer astronaut pilot
    presenter host broadcaster anchor comedian celebrity dictator strongman militant
    warlord rebel dissident whistleblower interpreter librarian curator official
    delegate convener chieftain paramount oba chairman-elect governor-general
    vice-chancellor vice-chair vice-chairman sculptor guitarist drummer violinist
    pianist conductor playwright essayist critic reviewer surveyor haulier baker
    carpenter gardener shopkeeper midwife paramedic firefighter botanist zoologist
    ecologist geologist oceanographer meteorologist climatologist glaciologist
    epidemiologist neuroscientist mathematician statistician linguist geographer
    demographer criminologist pathologist coroner campaigner organiser
    organizer volunteer blogger"""
)
"""Nouns for what a person is: the last word of a description."""

ROLE_MODIFIERS: Final = word_set(
    """prime vice deputy first second foreign defence defense finance interior home
    former acting interim assistant associate senior junior chief executive attorney
    general press state trade health education energy environment justice
    agriculture transport labour labor economy economic security national permanent
    special managing medical financial operating technical technology head ruling
    opposition majority minority shadow incoming outgoing lead principal founding
    honorary emeritus retired late co cabinet party police army military naval air
    veteran royal supreme district federal presidential ministerial parliamentary"""
)
"""Words that stand before the noun of a role: "deputy foreign", "prime"."""
