"""Which annotations are about an article, without going through all of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tuireader.store.codec import decode_annotation
from tuireader.store.values import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tuireader.store.protocol import Record

# Within the words of a JSON text a quotation mark has a backslash before it, so that
# these match fields only. A row that has one of each needs no parsing.
_ARTICLE = re.compile(rb'"article":"([0-9a-f]{16})"')
_DIGEST = re.compile(rb'"digest":"([0-9a-f]{64})"')


class AboutIndex:
    """Uids of annotations by article and by the digest of its text.

    It may name one too many, that was moved or removed since, and never one too few.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self._uids: dict[str, dict[str, None]] = {}

    def add(self, uid: str, row: Record | bytes) -> None:
        """Take in an annotation; one that can't be read is about nothing."""
        for name in _targets(row):
            self._uids.setdefault(name, {})[uid] = None

    def uids(self, article_id: str, digest: str) -> Sequence[str]:
        """Return the uids of what is about an article or about its text.

        Args:
            article_id: of the article.
            digest: of its text; empty: only by article.
        """
        found = dict(self._uids.get(article_id, {}))
        if digest:
            found |= self._uids.get(digest, {})
        return list(found)


def _targets(row: Record | bytes) -> Sequence[str]:
    if isinstance(row, bytes):
        articles, digests = _ARTICLE.findall(row), _DIGEST.findall(row)
        if len(articles) == len(digests) == 1:
            return articles[0].decode(), digests[0].decode()
        parsed = load(row)
        assert isinstance(parsed, dict)
        row = parsed
    target = row.get("target")
    if isinstance(target, dict):
        article, digest = target.get("article"), target.get("digest")
        if article and digest and isinstance(article, str) and isinstance(digest, str):
            return article, digest
    try:
        found = decode_annotation(row).target
    except ValueError:
        return ()
    return [name for name in (found.article_id, found.digest) if name]
