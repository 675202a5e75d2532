"""What stands in which article of a library: its words, and who is named there.

Everything here is derived from the library and from the articles: the file can be
deleted at any time and is filled again as articles are opened, or all at once.
"""

from tuireader.catalogue.catalogue import Catalogue
from tuireader.catalogue.entries import Elsewhere, Found, Named, Sort, Text
from tuireader.catalogue.snippets import snippet

__all__ = ["Catalogue", "Elsewhere", "Found", "Named", "Sort", "Text", "snippet"]
