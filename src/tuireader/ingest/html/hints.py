"""What a tag, its class and its role say of the text inside: article or furniture."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import Tag


class Hint(IntEnum):
    """What the markup says of a part of the page."""

    NONE = 0
    ARTICLE = 1
    """Says that the article's words are in it."""
    FURNITURE = 2
    """Says that it is a menu, a form, comments, an advertisement."""
    CERTAIN = 3
    """Furniture by the meaning of the tag, or comments, or talk of cookies."""
    RELATED = 4
    """Says that it leads to other articles."""
    BYLINE = 5
    DATE = 6
    CAPTION = 7
    BODY = 8
    """Says that just the article's words are in it: "entry-content"."""


INVISIBLE = frozenset(
    (
        *("script", "style", "template", "noscript", "head", "title", "iframe"),
        *("object", "embed", "applet", "svg", "canvas", "audio", "video", "map"),
        *("select", "datalist", "textarea", "input", "frame", "frameset", "noframes"),
    )
)
BLOCK = frozenset(
    (
        *("html", "body", "article", "section", "div", "p", "main", "header", "footer"),
        *("aside", "nav", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl"),
        *("dt", "dd", "blockquote", "pre", "figure", "figcaption", "table", "thead"),
        *("tbody", "tfoot", "tr", "td", "th", "caption", "form", "fieldset", "legend"),
        *("address", "details", "summary", "hr", "center", "dialog", "menu", "dir"),
        *("listing", "xmp", "plaintext", "hgroup", "search", "button", "option"),
    )
)
_CERTAIN_TAGS = frozenset(("nav", "form", "dialog", "menu", "button", "fieldset"))
_FURNITURE_TAGS = frozenset(("footer", "aside"))
_SIGNING_TAGS = frozenset(("footer", "cite", "figcaption"))
"""Where a block quote says whose words it holds."""
_CERTAIN_ROLES = frozenset(
    ("navigation", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar")
)
_FURNITURE_ROLES = frozenset(("banner", "contentinfo", "complementary"))
_BODY_CLASS = re.compile(
    r"(?:^|[\s_-])(?:article|post|entry|story|blog|news)"
    r"[_-]{0,2}(?:body|content|text|copy)\b"
    r"|\barticlebody\b|\bbody-?(?:text|copy|content)\b",
    re.IGNORECASE,
)
_RELATED_CLASS = re.compile(
    r"(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|read-?more|see-?also|more-stories"
    r"|also-?read|you-?may-?(?:also-?)?like|trending|most-?(?:read|popular|viewed)"
    r"|popular(?:-posts?)?|outbrain|taboola|zergnet|teasers?|suggested"
    r"|next-?up|up-?next|further-?reading|other-?(?:news|stories|articles))"
    r"(?![a-z])",
    re.IGNORECASE,
)
_FURNITURE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:shar(?:e|ing)(?:-?(?:bar|tools?|buttons?|links?))?|social"
    r"|social-?(?:share|links?|media|bar)|sharedaddy|addthis|follow-?us"
    r"|newsletters?(?:-?sign-?up)?|sign-?up|subscribe|subscription|paywall|promo(?:tion)?s?"
    r"|side-?bar|rail|right-?rail|footer|site-?footer|page-?footer|colophon|masthead"
    r"|nav|navbar|navigation|menu|sub-?menu|main-?menu|bread-?crumbs?|pagination|pager"
    r"|pagenav|post-?nav(?:igation)?|ads?|advert(?:s|isement|ising)?|ad-?(?:slot|unit|container|wrapper)"
    r"|sponsor(?:ed|s)?|banner|popup|modal|overlay|lightbox|login|log-?in|register"
    r"|tags?|tag-?(?:list|links|cloud)|post-?tags?|categor(?:y|ies)|widget|widget-?area"
    r"|toolbar|skip-?(?:link|nav)|screen-?reader-?text|visually-?hidden|sr-?only"
    r"|print-?only|utility|author-?(?:bio|box|info|card|description)|about-?author"
    r"|bio|copyright|disclaimer|legal|search(?:-?form|-?box)?|print|rating|ratings|poll"
    r"|gallery-?nav|jump-?to|toc|table-?of-?contents|infobox|navbox|metadata|hidden"
    r"|carousel|slider|ticker|donate|donation|alert|notification|notice|error)(?![a-z])",
    re.IGNORECASE,
)
_CERTAIN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:comments?(?!-?(?:open|closed|count|link|enabled|off|on))"
    r"|comment-?(?:list|section|area|form|body)|disqus(?:_thread)?|respond|replies"
    r"|cookies?(?:-?(?:bar|banner|notice|consent|law|policy|settings))?|consent|gdpr"
    r"|cli-modal)(?![a-z])",
    re.IGNORECASE,
)
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:by-?line(?:s|[_-]+name)?|authors?|author-?name|p-author|vcard"
    r"|post-?author|article-?author|contributors?|writer)(?![a-z])",
    re.IGNORECASE,
)
_DATE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:date|date-?line|time-?stamp|pub-?date|publish(?:ed)?(?:-?date)?"
    r"|post-?date|entry-?date|article-?date|posted-?on|date-?time|updated)(?![a-z])",
    re.IGNORECASE,
)
_CAPTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:captions?|wp-caption(?:-text)?|image-?caption|photo-?caption"
    r"|credits?|photo-?credit|image-?credit|media-?caption)(?![a-z])",
    re.IGNORECASE,
)
_NOT_SHOWN = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE
)


def is_invisible(tag: Tag) -> bool:
    """Say whether a browser shows nothing of it."""
    if tag.name in INVISIBLE or tag.get("hidden") is not None:
        return True
    return _NOT_SHOWN.search(_attribute(tag, "style")) is not None


def hint_of(tag: Tag) -> Hint:
    """Return what tag, role, itemprop, class and id say."""
    role = _attribute(tag, "role").strip().lower()
    if tag.name in _CERTAIN_TAGS or role in _CERTAIN_ROLES:
        return Hint.CERTAIN
    if tag.name in {"html", "body"}:
        return Hint.NONE
    if tag.name == "figcaption":
        return Hint.CAPTION
    if _attribute(tag, "itemprop").lower() == "articlebody":
        return Hint.BODY
    words = f"{_attribute(tag, 'class')} {_attribute(tag, 'id')}"
    named = _hint_of_words(words) if words != " " else Hint.NONE
    if named:
        return named
    if tag.name in _FURNITURE_TAGS or role in _FURNITURE_ROLES:
        return Hint.FURNITURE
    if tag.name in {"article", "main"} or role in {"main", "article"}:
        return Hint.ARTICLE
    if tag.name == "address" or "author" in _attribute(tag, "rel").split():
        return Hint.BYLINE
    return Hint.DATE if tag.name == "time" else Hint.NONE


def hint_in_quote(tag: Tag) -> Hint:
    """Return what they say inside a block quote: its footer and author are its own.

    So is its date: the article's stand elsewhere.
    """
    hint = hint_of(tag)
    if hint in {Hint.BYLINE, Hint.DATE}:
        return Hint.NONE
    is_own = tag.name in _SIGNING_TAGS and hint in {Hint.FURNITURE, Hint.CAPTION}
    return Hint.NONE if is_own else hint


def _hint_of_words(words: str) -> Hint:
    words = words[:400]
    for pattern, hint in (
        (_CERTAIN_CLASS, Hint.CERTAIN),
        (_RELATED_CLASS, Hint.RELATED),
        (_FURNITURE_CLASS, Hint.FURNITURE),
        (_BODY_CLASS, Hint.BODY),
        (_CAPTION_CLASS, Hint.CAPTION),
        (_BYLINE_CLASS, Hint.BYLINE),
        (_DATE_CLASS, Hint.DATE),
    ):
        if pattern.search(words):
            return hint
    return Hint.NONE


def _attribute(tag: Tag, name: str) -> str:
    value = tag.get(name)
    if value is None:
        return ""
    return value if isinstance(value, str) else " ".join(value)
