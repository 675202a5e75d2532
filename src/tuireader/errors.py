"""Every error that tuireader raises on purpose.

```
TuireaderError
├── ConfigError            a configuration, theme or keymap file says something wrong
│   └── UnknownTheme       no theme has that name
├── IngestError            an origin did not become an article
│   ├── OriginNotFound     no such file
│   ├── OriginUnreadable   a directory, a device, or no permission
│   ├── NotText            bytes that are no text: a picture, a program
│   └── EmptyArticle       nothing to read in it
├── LibraryError           notes can't be read or kept
│   ├── LibraryLocked      another session held the lock for too long
│   ├── LibraryTooNew      written by a later version of tuireader
│   ├── LibraryDamaged     the file is not a library; it is left as it is
│   ├── LibraryReadOnly    it can be read but not written
│   ├── LibraryFull        the disk is full
│   ├── LibraryStopped     the disk failed; this session writes no more
│   ├── LibraryUnsafe      others could write where it lies
│   ├── NoSuchAnnotation   no annotation has that uid
│   └── AnnotationChanged  another session changed it meanwhile
└── PluginError            a plug-in can't be loaded, or failed
```

A message names what happened and which file; `hint` says what to do next.
Both may hold text from outside, so they pass the display gate before they are shown.
"""


class TuireaderError(Exception):
    """Base of all: one clear line for a person."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        """Keep the line and what to do next."""
        super().__init__(message)
        self.message = message
        """What happened, to which file."""
        self.hint = hint
        """What to do next; may be empty."""

    def __str__(self) -> str:
        """Return the message and the hint as one line."""
        return f"{self.message}; {self.hint}" if self.hint else self.message


class ConfigError(TuireaderError):
    """A configuration, theme or keymap file says something wrong."""


class UnknownTheme(ConfigError):
    """No theme has that name."""


class IngestError(TuireaderError):
    """An origin did not become an article."""


class OriginNotFound(IngestError):
    """There is no such file."""


class OriginUnreadable(IngestError):
    """A directory, a device, or a file without permission to read it."""


class NotText(IngestError):
    """Bytes that are no text: a picture, a program, an archive."""


class EmptyArticle(IngestError):
    """There is nothing to read in it."""


class LibraryError(TuireaderError):
    """Notes can't be read or kept."""


class LibraryLocked(LibraryError):
    """Another session held the lock for longer than was worth waiting."""


class LibraryTooNew(LibraryError):
    """The library was written by a later version of tuireader."""


class LibraryDamaged(LibraryError):
    """The file is not a library; it is left as it is."""


class LibraryReadOnly(LibraryError):
    """The library can be read but not written."""


class LibraryFull(LibraryError):
    """There is no room on the disk; it can be tried again when there is."""


class LibraryStopped(LibraryError):
    """The disk could not say that something was kept; this session writes no more."""


class LibraryUnsafe(LibraryError):
    """The library's directory belongs to somebody else, or anybody may write there."""


class NoSuchAnnotation(LibraryError):
    """No annotation has that uid."""


class AnnotationChanged(LibraryError):
    """Another session changed an annotation since it was read here."""

    def __init__(self, body: str, tags: tuple[str, ...]) -> None:
        """Keep what the annotation says now."""
        super().__init__("changed in another session", hint="nothing was overwritten")
        self.body = body
        """Its words now."""
        self.tags = tags
        """Its tags now."""


class PluginError(TuireaderError):
    """A plug-in can't be loaded, raised something, or broke a law of its part."""
