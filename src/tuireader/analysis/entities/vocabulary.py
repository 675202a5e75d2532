"""Words that tell names from other words, and one kind of name from another.

All are folded. None is a name of anybody.
"""

from __future__ import annotations

from typing import Final

from tuireader.analysis.lexicon import word_set
from tuireader.analysis.titles import (
    HONORIFICS,
    ROLE_HEADS,
    ROLE_MODIFIERS,
)

FUNCTION_WORDS: Final = word_set(
    """the a an this that these those it its he she they we i you his her their our
    my your who whom whose which what where when while why how if as in on at of for
    to from by with and or but nor so yet than then there here after before since
    until because although though during about into over under between among against
    through throughout without within upon off out up down not no yes all any some
    many most more much few less least each every both either neither other another
    such only also even just still now however meanwhile moreover furthermore
    nevertheless nonetheless therefore thus hence instead otherwise according
    despite unlike like too very is are was were be been being am has have had
    having do does did doing will would can could may might must shall should let
    please one two three four five six seven eight nine ten eleven twelve hundred
    thousand million billion first second third fourth fifth last next previous
    several former latter once twice again ever never always often sometimes perhaps
    maybe indeed additionally similarly finally eventually recently earlier later
    today yesterday tomorrow tonight dear hello hi thanks thank ok okay oh well yeah
    mr mrs ms dr me him them us myself himself herself themselves itself don't can't
    won't didn't isn't wasn't doesn't i'm it's that's there's we're they're you're
    he's she's i've we've they've i'll we'll let's what's who's where's here's upto
    via per re amid amidst alongside besides beyond towards toward onto across along
    around behind below beneath beside above near outside inside past plus minus"""
)
CALENDAR: Final = word_set(
    """monday tuesday wednesday thursday friday saturday sunday january february
    march april may june july august september october november december am pm gmt
    utc est edt pst pdt cet cest bst ist bc ad bce ce mondays tuesdays wednesdays
    thursdays fridays saturdays sundays"""
)
SHORT_DATES: Final = word_set(
    """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur
    thurs fri sat sun"""
)
"""Abbreviations of days and months; beside a number or with a dot only."""
MONTH_NAMES: Final = word_set("april may june august")
"""Months that are given names too."""
BEFORE_DATES: Final = word_set(
    """in of since until till by from during last this next early late mid before
    after through to between and on for every each"""
)

PARTICLES: Final = word_set(
    """de la del da do dos das di du des le von van der den ter bin ibn al el ul ur
    abu bint ben ap e y af zu zur av e' ould ag"""
)
"""Lower-case words inside a person's name."""

OF_HEADS: Final = word_set(
    """university universities bank house houses ministry department board bureau
    office institute college school academy faculty church court council committee
    commission chamber chambers congress parliament assembly senate union league
    federation confederation association organisation organization society club
    company corporation authority agency administration directorate division
    secretariat embassy consulate government republic kingdom state states emirate
    commonwealth community gulf bay isle isles island islands cape strait straits
    sea lake horn city town county province district port museum library palace
    temple mosque cathedral abbey tower bridge hall battle siege treaty declaration
    convention festival order army navy front party movement alliance coalition
    centre center foundation fund trust group network institution conference
    inspectorate registry prefecture archdiocese diocese brotherhood sons daughters
    knights bill statue mount mall theatre theater corp hospital orchestra ballet
    reporters people's voice radio times game duke duchess earl medal democratic
    islamic federal federated royal national friends doctors ambassadors ministers
    commissioners states-general summit forum guild circuit sisters mothers voices
    order circle"""
)
"""Nouns after which "of" goes on with the name."""

ON_HEADS: Final = word_set(
    """commission committee council conference convention institute department group
    panel forum summit subcommittee taskforce"""
)
"""Nouns after which "on" goes on with the name."""

FOR_HEADS: Final = word_set(
    """centre center institute campaign society committee fund alliance movement
    agency organisation organization party council foundation coalition office
    commission commissioner department ministry association network initiative forum
    school college programme program trust project ministries group citizens
    americans people physicians mothers students authority directorate service board
    bureau academy secretariat court body"""
)
"""Nouns after which "for" goes on with the name."""

COMPANY_SUFFIXES: Final = word_set(
    """inc corp ltd llc plc co gmbh ag sa nv spa srl oy ab asa pty llp pte kg bhd
    sarl incorporated limited"""
)
ORGANISATION_HEADS: Final = word_set(
    """party parties ministry ministries department university college institute
    institution school academy committee subcommittee commission council court bank
    group groups company companies corporation association organisation organization
    organisations organizations union unions federation confederation league agency
    agencies authority bureau office board administration parliament senate congress
    assembly house government police army navy force forces guard guards service
    services foundation trust fund funds society societies centre center club team
    news nation times forum community panel opposition post journal tribune herald
    gazette guardian telegraph magazine press network television tv radio media
    airlines airline airways motors industries industry holdings holding partners
    studios studio records pictures entertainment alliance coalition movement front
    brigade brigades command church clinic laboratory laboratories labs nations
    treasury cabinet secretariat embassy consulate library orchestra choir band
    brothers systems technologies technology software energy oil gas petroleum
    insurance capital financial securities exchange watch campaign project
    initiative programme program electric electronics motor steel mining minerals
    resources pharmaceuticals pharma foods food brewery breweries bakery stores
    store supermarkets retail logistics express couriers telecom communications
    wireless mobile broadcasting corps regiment battalion division squad squadron
    unit taskforce militia patrol inspectorate ombudsman directorate directors
    trustees governors commissioners lords commons chamber bar syndicate cartel gang
    mafia brotherhood militants rebels fighters workers teachers nurses doctors
    lawyers journalists farmers students scouts guides democrats republicans
    conservatives liberals socialists greens labour united fc cf afc cricket rugby
    football hockey basketball athletic athletics rovers wanderers rangers olympic
    observatory consortium collective cooperative confederacy congregation synod
    diocese archdiocese seminary polytechnic conservatory faculty daily weekly
    chronicle mail observer standard mirror star sun review digest bulletin argus
    courier examiner inquirer monitor dispatch online wire digital analytics
    research consulting consultants associates solutions ventures enterprises air
    water appliances rail power ratings brands mills drug haul ledger beacon lantern
    quarterly monthly register sentinel advocate messenger banner freight trucking
    lines outfitters realty apparel cosmetics dairy farms orchards vineyards winery
    foundry works realtors underwriters brokers creamery distillery pharmacy
    cleaners caterers builders homes properties lenders mutual savings utilities
    waterworks shipping shipyard ferries cruises hotels resorts casinos theatres
    cinemas fashions textiles plastics chemicals cement timber lumber paper
    packaging printing publishing enterprise international worldwide global bancorp
    bankers trustee lawmakers legislature judiciary tribunal registry mint customs
    immigration ambulance rescue intelligence security defence defense computer
    computers"""
)
"""Last words of the names of bodies."""

PLACE_HEADS: Final = word_set(
    """river lake sea ocean mountain mountains mount island islands isle isles
    peninsula bay gulf strait desert valley forest park road street avenue boulevard
    square bridge airport station city town village township suburb county province
    district region state territory territories republic kingdom emirate governorate
    oblast krai raion canton prefecture municipality airbase port harbour harbor
    beach coast cape canal dam palace castle tower towers stadium arena hotel resort
    prison jail cemetery temple cathedral heights hills hill plaza camp falls creek
    gardens garden zoo reef ridge plateau basin delta highway motorway freeway lane
    drive junction terminal crossing zone corridor quarter neighbourhood
    neighborhood mall building house hall theatre theater monument memorial reserve
    sanctuary glacier volcano peak pass plains plain steppe lagoon cove pier wharf
    quay barracks shrine monastery courthouse compound estate ghetto slum settlement
    colony museum mosque hospital plant railway railroad mine line complex area
    shopping refuge canyon reservoir supermarket market synagogue chapel basilica
    abbey planetarium aquarium refinery pipeline checkpoint metro subway mansion
    villa pyramid ruins"""
)
"""Last words of the names of places."""

ORGANISATION_STARTS: Final = word_set(
    """universidad universidade universite universita banco banque ministerio
    ministere partido parti partito asociacion association instituto institut
    consejo conseil federacion federation grupo groupe centro centre empresa
    fundacion fondation corporacion comision comite consultores movimiento mouvement
    frente front union sindicato camara colegio escuela hospital club radio
    operacion associazione fundacao stiftung verein bundes"""
)
"""First words of the names of bodies in languages that put the noun first."""

PLACE_STARTS: Final = word_set(
    """mount mt lake cape port fort gulf strait bay river isle san santa saint st el
    los las upper lower greater downtown camp villa sao rio puerto wadi tell tel
    jabal ras deir bandar nizhny veliky novo plaza cerro volcan bahia cabo isla
    parque calle avenida estadio jalan bukit kampong kampung sungai pulau gunung
    playa santo hacienda estancia monte lago laguna ciudad aldea rue place"""
)
EVENT_HEADS: Final = word_set(
    """war wars revolution uprising rebellion insurgency battle siege summit games
    olympics paralympics cup championship championships open prix tournament trophy
    awards award prize festival convention election elections referendum massacre
    genocide holocaust crisis disaster earthquake hurricane cyclone typhoon tsunami
    storm marathon race tour fair exhibition expo biennale carnival parade protests
    protest day week month year eve holiday christmas easter ramadan eid diwali
    passover spring offensive operation mission coup jubilee coronation bowl derby
    series playoffs final finals semifinal talks depression pandemic plague famine
    age era renaissance reformation enlightenment"""
)
LAW_HEADS: Final = word_set(
    """act acts treaty agreement accord accords convention constitution amendment
    bill law laws code charter protocol declaration resolution pact regulation
    regulations directive decree ordinance statute covenant deal manifesto
    memorandum framework bylaws rule"""
)
WORK_HEADS: Final = word_set(
    """report index show film movie album song book novel play opera symphony bible
    quran koran gospel app windows plan budget model edition trilogy saga anthem
    medal survey poll study paper atlas dictionary encyclopedia encyclopaedia blog
    podcast newsletter series channel award"""
)
GENERIC_NOUNS: Final = word_set(
    """council committee company government ministry court constitution board
    department state kingdom republic nation country province district city town
    village region county university college school hospital church mosque party
    union association agency authority commission federation office bureau centre
    center club team group corporation institute academy foundation act bill law
    treaty agreement charter code resolution report plan programme program project
    budget election elections war games conference summit leadership presidency
    premiership cabinet-level street road river lake mountain island bay park
    airport station hotel building bridge police army navy section article chapter
    grade class level phase part page figure table question answer note picture
    photo chief opposition memorandum mou internet web god heaven lord bible
    independence mandate victory inflation technology science mathematics chemistry
    physics biology history geography english business management economics
    communication education health agriculture tourism commerce finance culture
    sports sport defence defense security justice trade energy transport
    infrastructure environment development secretariat administration staff member
    members delegates foreigners people international national federal regional
    local state-owned inland eastern western northern southern central understanding
    response heads directors ministers presidents governors senators leaders
    officials general vice senior"""
)
"""Nouns that stand with a capital for the one meant: "the Council". No names."""

ORDINALS: Final = word_set(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh last
    one two three all no"""
)
"""Function words that begin a name when they have a capital inside a sentence."""

STATES: Final = word_set(
    """ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss
    mo mont neb nev okla ore pa tenn tex va vt wash wis wyo n.y. n.h. n.j. n.m. n.c.
    n.d. s.c. s.d. r.i. w.va. ont que alta"""
)
"""States and provinces as newspapers shorten them, behind a town."""
PEOPLE_HEADS: Final = word_set(
    """friends sons daughters knights voices guild order circle citizens mothers sisters
    brothers veterans parents residents neighbours neighbors"""
)
"""Heads of the names of bodies that people form: "Friends of the Lake"."""
COMPASS: Final = word_set(
    """east west north south northeast northwest southeast southwest"""
)
PLACE_CENTRES: Final = word_set(
    """space shopping convention civic sports detention leisure exhibition aquatic city
    town garden entertainment"""
)
"""Words that make a centre a place one goes to, not a body."""
DIRECTIONS: Final = word_set("west east north south")
NAMED_PARTS: Final = word_set(
    """north south east west northern southern eastern western central upper lower
    greater new old great inner outer northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern mid"""
)
"""Words that begin a longer name of a place."""

POSSESSIVES: Final = frozenset(("’s", "'s", "’", "'"))
POSSESSIVE_STARTS: Final = word_set(
    """people king queen children women men lord lady prince princess saint mother
    father worker farmer teacher veteran writer player patient bishop hunter"""
)
"""Words whose possessive can stand inside a name: "People’s Republic"."""

SAYING: Final = word_set(
    """said says say saying told tells added adds warned warns argued argues
    announced tweeted wrote writes explained explains noted notes claimed claims
    stated states replied asked asks insisted insists believes thinks thought
    recalled remembers acknowledged admitted vowed pledged urged suggested stressed
    emphasised emphasized declared commented remarked conceded testified quipped
    joked laughed smiled responded pointed continued concluded denied confirmed
    revealed hopes hoped wants wanted knew knows feels felt"""
)
PERSONAL_VERBS: Final = word_set(
    """died married resigned retired graduated born grew studied wept cried walked
    sat stood smiled laughed nodded shrugged recalls remembers wore sang played
    scored pleaded testified"""
)
PLACE_PREPOSITIONS: Final = word_set("in near across throughout outside inside around")
PLACE_NOUNS: Final = word_set(
    """city town village province region district area airport border capital county
    state island river coast suburb neighbourhood neighborhood peninsula valley
    municipality governorate prefecture port country countryside"""
)
ORGANISATION_NOUNS: Final = word_set(
    """party company firm group newspaper agency carrier broadcaster maker giant
    startup bank organisation organization charity union club team militia movement
    corporation daily magazine website network channel insurer retailer lender
    airline automaker manufacturer thinktank ngo band coalition alliance faction
    conglomerate publisher charity regulator watchdog railroad railway landlord fund
    tank nonprofit brokerage think-tank laboratory lab school college university
    hospital museum institute body council committee commission society site
    supermarket chain brewery bakery studio theatre theater orchestra consultancy"""
)
ORGANISATION_FOLLOWERS: Final = word_set(
    """spokesman spokeswoman spokesperson officials official employees staff shares
    stock stockholders shareholders ceo executives executive members member leader
    leaders lawmakers lawmaker candidate candidates activists supporters fighters
    militants forces troops commander commanders chairman board party newspaper
    magazine website group agency news reported reports editors journalists reporter
    correspondent customers engineers offices headquarters store stores lawyers
    subsidiary profits revenue earnings aircraft planes jets insurgents gunmen
    delegation delegates affiliate affiliates faction"""
)
PERSON_FOLLOWERS: Final = word_set(
    """administration campaign supporters family estate himself herself jr sr"""
)
COMMON_ACRONYMS: Final = word_set(
    """ai fdi lng gps tv tvs r&d ngo ngos fm vp mou mous phd ph.d qc sc kc mp mps
    ceo ceos cfo coo cto gdp gnp id ids pdf faq faqs usb dna rna hiv aids std atm
    atms suv suvs cctv dj djs mc vip vips hr pr it ict lgbt lgbtq lgbti gmo http
    https html url www sms asap diy ev evs ipo ipos esg gst vat mba ba ma msc llb md
    sp po p.o q&a a&e pm mep meps msp npl npls nft nfts os pc pcs cd cds dvd dvds rv
    rvs ufo ufos er icu ppe pcr ptsd adhd iq bbq hh hrh km kg cm mm mph kph usd eur
    gbp rs nt ok uk's ii iii iv vi vii viii ix xi xii xiii xiv xv xx xxi no nos vol
    op cit pp"""
)
"""Acronyms of things everybody talks of; they name nothing in particular."""
ENGLISH_ENDINGS: Final = (
    "wards",
    "wise",
    "ly", "ing", "ed", "less", "ness", "ful", "ment", "ments", "tion", "tions",
    "able", "ible", "ously", "ists", "ism", "isms", "ships", "ised", "ized", "ities",
    "ers", "ors", "ors", "ants", "ents", "ics", "logy", "ical",
)  # fmt: skip
"""Endings of English words; at the start of a sentence such a word is no name."""

SHIP_PREFIXES: Final = word_set("uss hms rms ss mv ins hmas hmcs usns shuttle")
"""Words before the name of a ship."""

FAITHS: Final = word_set(
    """islam christianity judaism hinduism buddhism catholicism protestantism
    sikhism communism marxism zionism nazism fascism hajj ramadan easter christmas
    diwali hanukkah passover eid brexit quran koran bible torah"""
)
"""Faiths, convictions, feasts: names, but of nobody and no place."""

PRODUCT_NOUNS: Final = word_set(
    """software browser app smartphone phone phones console operating system users
    version versions car cars jet jets helicopter helicopters tank tanks missile
    missiles rocket rockets drone drones vaccine vaccines engine engines model
    models virus variant bug trophy prize award medal brand cryptocurrency token
    tokens"""
)
"""Nouns beside the name of a thing that is made."""

WORK_NOUNS: Final = word_set(
    """film movie novel book album song single play musical documentary series show
    magazine game app software painting sitcom poem essay ship vessel aircraft
    spacecraft satellite rocket missile operation"""
)
KIN: Final = word_set(
    """wife husband son daughter brother sister father mother uncle aunt cousin
    nephew niece grandson granddaughter grandfather grandmother widow girlfriend
    boyfriend partner friend fiancee colleague"""
)
CALLING_ENDINGS: Final = ("er", "or", "ist", "ian", "man", "woman", "ant", "ent")
"""Endings of nouns for what somebody does."""
CHAMBERS: Final = word_set(
    """congress senate house parliament cabinet assembly commonwealth army navy
    treasury constitution knesset duma"""
)
"""Nouns that name the one body, or law, of their kind when they have a capital."""
GENERATIONS: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What sets a son's name apart from his father's."""
PLACE_ENDINGS: Final = (
    "stan", "burg", "ville", "shire", "grad", "pur", "abad", "land", "polis", "bury",
    "borough", "nagar", "istan", "wick", "stadt", "dorf", "gorod", "ovka",
)  # fmt: skip
SURNAME_ENDINGS: Final = (
    "yan", "ov", "ev", "ova", "eva", "ski", "sky", "skiy", "skyi", "ska", "skaya",
    "enko", "ic", "vich", "vych", "wicz", "sson", "sen", "dze", "shvili", "oglu",
    "escu", "poulos", "akis", "ian", "uk", "chuk", "ashvili", "zadeh", "enka", "elli",
    "etti", "vili", "aite", "iene", "auskas", "son", "dottir", "bayev", "khanov",
)  # fmt: skip
CREDIT_WORDS: Final = word_set("image images photo photos picture file video getty")
"""Words of a photograph's credit, which are no part of a name."""
HEADS: Final = ORGANISATION_HEADS | PLACE_HEADS | EVENT_HEADS | LAW_HEADS | WORK_HEADS
"""Nouns a name can be built on."""
TITLES: Final = HONORIFICS | ROLE_HEADS
DROPPABLE: Final = TITLES | ROLE_MODIFIERS
"""Words of a role."""
