"""Roles become styles. The one place where the words of the page meet colours.

Every role is a component class, `article-view--speaker-3` for example. A theme says
how it looks with three variables, `$speaker-3`, `$speaker-3-background` and
`$speaker-3-style`; a style sheet can say otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.style import Style

from tuireader.page.roles import HIGHLIGHTS, Role

if TYPE_CHECKING:
    from textual.widget import Widget

_PREFIX: Final = "article-view--"

COMPONENT_CLASSES: Final = frozenset(f"{_PREFIX}{role}" for role in Role)

ROLE_RULES: Final = "".join(
    f"""
    & .{_PREFIX}{role} {{
        color: ${role};
        background: ${role}-background;
        text-style: ${role}-style;
    }}"""
    for role in Role
)
"""Rules for the style sheet of a widget that paints roles, to stand inside its own."""

# Their colour paints the sign in the margin; the words keep the colour that says who
# speaks, and show the mark by what is behind or under them.
_SIGNED: Final = frozenset({Role.CURSOR, Role.NOTED, Role.BOOKMARKED})
_HIGHLIGHTS: Final = frozenset(HIGHLIGHTS.values())
_UNDERLINED: Final = Style(underline=True)


class Painter:
    """Styles of one widget's roles. Made anew when the theme changes."""

    def __init__(self, widget: Widget) -> None:
        """Paint for a widget whose style sheet holds `ROLE_RULES`."""
        self._widget = widget
        self.base: Final = widget.rich_style
        """Of text without any role."""
        self._styles: dict[frozenset[Role], Style] = {}
        self._signs: dict[Role, Style] = {}

    def style(self, roles: frozenset[Role]) -> Style:
        """Return the style of words that have all these roles."""
        found = self._styles.get(roles)
        if found is None:
            found = self.base
            # A role is heard after those that stand before it in `Role`.
            for role in Role:
                if role in roles:
                    found += self._look(role)
            self._styles[roles] = found
        return found

    def sign(self, role: Role) -> Style:
        """Return the style of a role's sign or letters in the margin.

        It has the role's colour, or that of its background where the role is a colour
        behind the words; no background, so that the margin stays quiet. Only the sign
        of a highlight looks as the words do: the letter has to be read on its colour.
        """
        found = self._signs.get(role)
        if found is None and role in _HIGHLIGHTS:
            found = self._signs[role] = self.base + self._component(role)
        elif found is None:
            look = self._component(role)
            colour = look.color
            if look.bgcolor is not None and role not in _SIGNED:
                colour = look.bgcolor
            found = self.base + Style(
                color=colour, bold=look.bold, dim=look.dim, italic=look.italic
            )
            self._signs[role] = found
        return found

    def _look(self, role: Role) -> Style:
        """Return what a role adds to the style of words."""
        look = self._component(role)
        if role in _SIGNED:
            look = look.without_color + Style(bgcolor=look.bgcolor)
        if role is Role.CURSOR and look.bgcolor is None and not _has_attributes(look):
            return _UNDERLINED
        return look

    def _component(self, role: Role) -> Style:
        """Return what the style sheet says, without what is only the usual colour."""
        widget = self._widget
        styles = widget.get_component_styles(f"{_PREFIX}{role}")
        background = widget.background_colors[1]
        usual = widget.styles.color
        colour = None if styles.color == usual else styles.color
        behind = None if styles.background.is_transparent else styles.background
        return styles.text_style + Style(
            color=colour and (background + colour).rich_color,
            bgcolor=behind and (background + behind).rich_color,
        )


def _has_attributes(style: Style) -> bool:
    return any((style.bold, style.dim, style.italic, style.underline, style.reverse))
