"""The words of what was kept, changed while other sessions may change them too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tuireader.errors import AnnotationChanged
from tuireader.library import history, records, selection
from tuireader.store import codec
from tuireader.store.protocol import TableName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tuireader.library.moments import Moments
    from tuireader.model import Annotation
    from tuireader.store.protocol import Store


class Editing:
    """Part of a library: no words take the place of others that nobody has seen."""

    _store: Store
    _moment: Moments

    def _new_uid(self) -> str:
        raise NotImplementedError

    def edit(
        self,
        uid: str,
        *,
        body: str | None = None,
        tags: Iterable[str] | None = None,
        colour: str | None = None,
        since: Annotation | None = None,
    ) -> Annotation:
        """Change the words, the tags or the colour; None leaves them as they are.

        Args:
            uid: of the annotation.
            body: the note, or the name of the bookmark.
            tags: of the annotation.
            colour: of a highlight.
            since: the annotation as it was when the change began. Where it has other
                words or tags by now, nothing is changed. None: whatever is there is
                changed.

        Raises:
            AnnotationChanged: another session changed it meanwhile.
            NoSuchAnnotation: another session removed it.
            LibraryError: it could not be kept.
        """
        with self._store.transaction() as transaction:
            kept, annotation = records.find(transaction, uid)
            edited = replace(
                annotation,
                body=annotation.body if body is None else body,
                tags=annotation.tags if tags is None else selection.clean(tags),
                colour=annotation.colour if colour is None else colour,
            )
            if edited == annotation:
                return annotation
            if since is not None and _said(since) != _said(annotation):
                raise AnnotationChanged(annotation.body, annotation.tags)
            moment = self._moment(after=annotation.modified)
            edited = replace(edited, modified=moment)
            record = codec.encode_annotation(edited, kept)
            record = history.grown(kept, record, history.EDITED, moment)
            transaction.put(TableName.ANNOTATIONS, record)
            return edited

    def keep_anew(
        self, gone: Annotation, *, body: str, tags: Iterable[str] = ()
    ) -> Annotation:
        """Keep words on the passage of an annotation that was removed meanwhile.

        It gets a uid of its own: the removed one can still be restored.

        Args:
            gone: the annotation as it was.
            body: the words in place of its own.
            tags: in place of its own.

        Raises:
            LibraryError: it could not be kept.
        """
        moment = self._moment()
        anew = replace(
            gone,
            uid=self._new_uid(),
            body=body,
            tags=selection.clean(tags),
            created=moment,
            modified=moment,
        )
        with self._store.transaction() as transaction:
            records.put(transaction, anew)
        return anew


def _said(annotation: Annotation) -> tuple[str, tuple[str, ...]]:
    return annotation.body, annotation.tags
