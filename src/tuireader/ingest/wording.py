"""What furniture says: words by which a block gives away that it is no prose.

Each pattern is general English (with a little French, German and Spanish) of web
pages. A pattern only ever looks at the first 600 code points of a block, so that no
text can make it slow.
"""

from __future__ import annotations

import re

_HEAD = 600

_ASK_VERBS = r"""
    subscribe | sign\s(?:up|in) | log\s?in | register\s(?:now|for|to|here) | donate
  | become\s(?:a|an|our|one)\b[^.!?\n]{0,40}
      \b(?:member|members|supporter|patron|subscriber|friend|donor)s?
  | consider\s(?:becoming|donating|subscribing|supporting|making\sa)
  | join\s(?:us|today|now|our|the\sconversation)
  | support\s(?:independent|our|us|quality|local|small|the\s\w+\sby|this\s(?:site|work))
  | follow\sus | like\sus | find\sus\son | share\s(?:this|on|via)
  | click\s(?:here|to) | tap\shere
  | download\s(?:the|our)\s | get\s(?:the|our)\s(?:app|newsletter|best\sof)
  | enable\sjavascript | accept\s(?:all\s)?cookies | manage\scookies
  | leave\sa\s(?:reply|comment) | post\sa\scomment | add\sa\scomment
  | (?:enter|your)\se-?mail | skip\sto\s(?:main\s)?(?:content|navigation)
  | abonnez-vous | inscrivez-vous | faites\sun\sdon | abonnieren | jetzt\sspenden
  | suscr[ií]bete | anmelden\sund
"""
_PLEA = re.compile(rf"^\W*(?:please\s+)?(?:{_ASK_VERBS})\b", re.IGNORECASE | re.VERBOSE)

_NOTICE = re.compile(
    r"""
    all\srights\sreserved | \(c\)\s?\d{4} | ©\s?(?:\d{4}|\w) | copyright\s(?:©|\d{4})
  | (?:privacy|cookie)\spolicy | terms\s(?:of|and|&)\s(?:use|service|conditions)
  | we\suse\scookies | (?:site|website)\suses\scookies | unsubscribe\sat\sany
  | ad-?\s?blocker | powered\sby\sword
  | may\searn\s(?:an?\s)?(?:affiliate\s)?commission
  | (?:was\s)?originally\s(?:published|appeared)\s(?:on|in|at)\b
  | republish(?:ed)?\s(?:our|this|with|under) | tous\sdroits\sr[ée]serv[ée]s
  | alle\srechte\svorbehalten
    """,
    re.IGNORECASE | re.VERBOSE,
)

_ASK = re.compile(
    rf"""
    (?:^|[.!?:…]\s+)(?:please\s+)?(?:{_ASK_VERBS})\b
  | \bbecom(?:e|ing)\s(?:a|an|our)\s(?:\w+\s){{0,3}}
      (?:member|supporter|patron|subscriber)
  | \bsubscri(?:be|ption)s?\b
  | \bnewsletters?\b | \bfundrais(?:er|ing)\b
  | \bcrowdfund
  | \bdonat(?:e|ions?)\b | \bfree\strial\b | \b(?:log|sign)\s?-?in\b | ^advert\W*$
  | ^like\sthis\s(?:story|article)
  | \be-?mail\saddress\b | \bcontact\sus\b | \badvertisement\b | \bunsubscribe\b
    """,
    re.IGNORECASE | re.VERBOSE,
)

_RELATED = re.compile(
    r"""^\W*(?:
    read\s(?:more|also|next|on|the\sfull) | see\s(?:also|more) | also\sread
  | more\s(?:on|from)\b
  | related(?:\s\w+)?\s?: | recommended\s?: | don['’]t\smiss | watch\s?: | listen\s?:
  | continue\sreading | you\s(?:may|might)\s(?:also\s)?(?:like|enjoy) | up\snext
  | [àa]\slire | lire\s(?:aussi|[ée]galement) | voir\saussi | lesen\ssie\sauch
  | lee\stambi[ée]n | mehr\szum\sthema
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BRACKETED = re.compile(r"\[[^\[\]]{3,200}\]")

_SECTION_END = re.compile(
    r"""^\W*(?:
    (?:(?:view|show|read|post|leave|add|see)\s)?(?:all\s)?(?:\d+\s)?
      (?:comments?|responses|replies|reviews)(?:\s?\(\d+\))?
  | related(?:\s(?:articles?|stories|posts|content|topics|news|links|reading))?
  | more\s(?:from|on|in|stories|news|like\sthis)\b.{0,60}
  | you\s(?:may|might)\s(?:also\s)?(?:like|enjoy|be\sinterested).{0,40}
  | recommended(?:\s(?:for\syou|reading|stories|articles))? | about\sthe\sauthors?
  | filed\sunder.{0,80} | tags?\s?:.{0,160} | topics?\s?:.{0,160} | tagged\b.{0,80}
  | share\sthis.{0,40} | share\son\b.{0,40}
  | most\s(?:read|popular|viewed|shared).{0,20}
  | read\snext.{0,80} | latest\s(?:news|stories|posts|articles).{0,20} | trending.{0,20}
  | sponsored.{0,30} | leave\sa\s(?:reply|comment).{0,60}
  | similar\s(?:posts|articles|stories) | (?:next|previous)\s(?:post|article)\b.{0,90}
  | join\sthe\s(?:conversation|discussion).{0,20} | editors?['’]?s?\spicks
  | sur\sle\sm[êe]me\ssujet | articles\sli[ée]s | commentaires? | kommentare?
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)

_CAPTION = re.compile(
    r"""
    \bphoto(?:graph)?s?(?:\sby|\scredit|\scourtesy)?\s?[:/] | ^\W*(?:photo|image)\sby\b
  | \b(?:official|file|stock|archive|handout)\s(?:photo(?:graph)?|image|picture)
  | \b(?:image|picture|photo)\s(?:credit|courtesy|source)\b | \bcredits?\s?:
  | ©\s?\w+\s?/
  | \bgetty\simages?\b | \breuters\s?/ | \bap\sphoto | \bpicture\s?: | \bimage\s?:
  | ^\W*courtesy\sof\b | \(courtesy\b | \bvia\s(?:ap|afp|reuters|getty)\b | \(ap\)\W*$
  | /\s?(?:afp|getty|epa)\b
  | ^(?:image|photo|figure|fig\.|picture|photograph)\s?\d*\s?[:.] | \bphoto\s?:
    """,
    re.IGNORECASE | re.VERBOSE,
)

_BYLINE = re.compile(
    r"^(?:by|written by|words by|story by|reported by|text by|author\s?:|from\s?:|"
    r"par|von|por)\s+"
    r"(?P<names>[^\W\d_][^.!?\n]{1,120})$",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(r"\s*[,|•·/–—-]\s+(?=[^\n]*\d)")
_SMALL_WORDS = frozenset(
    (
        "and",
        "de",
        "del",
        "della",
        "di",
        "da",
        "du",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "les",
        "el",
        "al",
        "bin",
        "ibn",
        "ben",
        "y",
        "e",
        "i",
        "und",
        "et",
        "for",
        "in",
        "of",
        "the",
        "at",
    )
)

# French sets a space before the closing guillemet: "là. »"
_CLOSING = r"(?:\s?[\"'”’»›)\]」』])*(?:\[\d+\])*$"
_STOP = re.compile(rf"[.!?…。！？।؟‽]{_CLOSING}|[:;,—–][\"'”’»]*$")
_CLOSE = re.compile(rf"[.!?…。！？।؟‽]{_CLOSING}")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_QUOTE_MARK = re.compile(r"[\"“”«»„‟‹›「」]|(?<!\w)[‘'](?=\w)")
_TURN = re.compile(
    r"[A-ZÀ-Þ][\w.’'-]{0,30}(?: [A-ZÀ-Þ][\w.’'-]{0,30}){0,3}(?: ?\([^()]{1,40}\))?"
    r"(?:, [A-Z][A-Z '’.-]{1,40})?:\s"
    r"|Q\s|[QA]\d{0,3}\s?[.—–]\s"
)
_MENU = re.compile(r"\s[|»›•·/]\s|https?://")


def count_words(text: str) -> int:
    """Count the words; two characters of a script without spaces make one."""
    unspaced = len(_UNSPACED.findall(text))
    return len(_WORD.findall(text)) + (unspaced // 2 if unspaced >= 8 else 0)


def ends_in_stop(text: str) -> bool:
    """Say whether the text ends as a sentence or a clause does."""
    return _STOP.search(text[-40:]) is not None


def ends_sentence(text: str) -> bool:
    """Say whether the text ends as a sentence does: a full stop, not a colon."""
    return _CLOSE.search(text[-40:]) is not None


def holds_quotation(text: str) -> bool:
    """Say whether there are quotation marks in the text: somebody speaks."""
    return _QUOTE_MARK.search(text) is not None


def is_plea(text: str) -> bool:
    """Say whether the block begins by asking its reader to subscribe, join, share."""
    return _PLEA.match(text[:_HEAD]) is not None


def is_notice(text: str) -> bool:
    """Say whether it is a legal notice: rights, cookies, terms."""
    return _NOTICE.search(text[:_HEAD]) is not None


def mentions_ask(text: str) -> bool:
    """Say whether it has the words of an appeal or a notice anywhere.

    Prose has them too ("he refused to donate"): only the place of the block decides.
    """
    head = text[:_HEAD]
    return _ASK.search(head) is not None or _NOTICE.search(head) is not None


def is_related(text: str) -> bool:
    """Say whether it points at another article: "Read more: ...", "[See also ...]"."""
    if _BRACKETED.fullmatch(text[: _HEAD + 1]) and len(text) <= _HEAD:
        return count_words(text) >= 3 and not text.rstrip("] ").endswith((".", "…"))
    return _RELATED.match(text[:_HEAD]) is not None


def ends_article(text: str) -> bool:
    """Say whether it is the heading of what follows an article: "Comments (3)"."""
    return len(text) <= 200 and _SECTION_END.match(text) is not None


def is_caption(text: str) -> bool:
    """Say whether it names where a picture comes from."""
    return _CAPTION.search(text[:_HEAD]) is not None


def byline_of(text: str) -> str:
    """Return the names in a line such as "By Ann Lee and Omar Diallo", else ""."""
    found = _BYLINE.match(text) if len(text) <= 160 else None
    if found is None:
        return ""
    names = _BEFORE_DATE.split(found["names"].strip())[0]
    words = re.findall(r"[^\W\d_][\w'’.-]*", names.split(",")[0].split("|")[0])
    proper = [word for word in words if word[:1].isupper()]
    small = [word for word in words if word.lower() in _SMALL_WORDS]
    lone = len(words) > 10 or not proper
    return "" if lone or len(proper) + len(small) < len(words) else names


def is_turn(text: str) -> bool:
    """Say whether it is a line of a transcript: "WRAY: And then?", "Q. When?"."""
    return _TURN.match(text) is not None


def is_menu(text: str) -> bool:
    """Say whether it is a line of separators or a bare address."""
    return "«" not in text and _MENU.search(text[:_HEAD]) is not None
