"""Words for what people are and do, and for what stands beside their names.

All are folded. None is a name of anybody.
"""

from __future__ import annotations

from typing import Final

from tuireader.analysis.lexicon import word_set
from tuireader.analysis.titles import FEMININE_TITLES, MASCULINE_TITLES, ROLE_HEADS

FORMS_OF_ADDRESS: Final = (MASCULINE_TITLES | FEMININE_TITLES) - word_set(
    """king prince duke baron count emperor sultan emir sheikh father brother uncle pope
    queen princess duchess baroness countess empress mother sister aunt"""
) | word_set(
    "h.e. hh hrh eng engr atty datuk dato saint st highness majesty excellency"
)
"""Words that stand before any name and tell nothing of what the person does."""
PERSON_NOUNS: Final = ROLE_HEADS | word_set(
    """head master mistress counterpart dissenter ally opponent rival critic witness
    clerk counsel defender citizen resident neighbour neighbor driver keeper widow
    widower grandmaster champion creator inventor landlord landlady tenant veteran
    democrat republican independent conservative liberal socialist native survivor
    victim suspect defendant plaintiff student pupil graduate fellow contractor
    developer lobbyist pollster statistician methodologist internist cardiologist gp
    pediatrician paediatrician therapist pharmacist hygienist electrician plumber
    welder mechanic technician operator dispatcher foreman rancher seaman sailor
    soldier ranger guide star co-author author co-chair whip spouse heir patient
    parent grandparent mate friend colleague subordinate boss predecessor successor
    employee worker publisher cleric monk nun vicar curate chaplain theologian
    butcher grocer speleologist climber mountaineer oceanographer cartographer
    fisherwoman postman referee umpire scorer winner loser runner-up sheriff
    constable commodore brigadier treasurer-secretary secretary-treasurer
    hairdresser barber tailor bookseller librarian archivist intern trainee
    apprentice guru icon legend pioneer philanthropist tycoon magnate mogul heiress
    socialite model influencer youtuber podcaster gamer streamer animator
    illustrator"""
)
"""Nouns for what somebody is."""
PERSON_ENDINGS: Final = (
    "man",
    "woman",
    "ologist",
    "ician",
    "keeper",
    "maker",
    "person",
)
ROLE_FIELDS: Final = word_set(
    """government campaign health education company union communications research
    hospital environment science arts music theatre theater film football cricket
    rugby chess school bus public law economics marketing sales operations hedge
    fund real estate city county town council club team store shop harbour harbor
    port railway data policy legal political medical congressional running
    opposition climate housing crime court business sports food travel fashion art
    dance church prison police fire park museum library bank insurance software
    computer mining oil farm wildlife marine aviation airline tax pension welfare
    immigration border drug vaccine cancer heart brain animal human civil structural
    chemical electrical mechanical nuclear space rocket video radio tv television
    youth student faculty"""
)
"""Words before the noun of a role for what it is a role in: "hedge fund manager"."""
TITLED_NOUNS: Final = word_set(
    """film films movie movies novel novels book books album albums song songs single
    play plays musical documentary series show shows magazine sitcom poem poems
    essay essays ad ads advertisement spot commercial article column paper report
    study episode episodes chapter exhibition sculpture painting memoir memoirs
    autobiography biography hymn ballad sketch thriller comedy drama podcast
    programme program broadcast pamphlet monograph opera symphony concerto ballet
    quartet collection anthology titled entitled called author novelist playwright
    director actress actor starred filmed published screenplay script game videogame
    blockbuster sequel bestseller hit tune story"""
)
"""Words that stand beside the title of a work."""
CAMPAIGNED_FOR: Final = word_set(
    "mayor governor congress senate president sheriff council assembly america"
)
"""Offices in the names of campaigns."""
MASCULINE_KIN: Final = word_set(
    """husband son brother father uncle nephew grandson grandfather boyfriend widower"""
)
FEMININE_KIN: Final = word_set(
    """wife daughter sister mother aunt niece granddaughter grandmother widow
    girlfriend"""
)
