"""Documents from files."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike, fspath
from typing import Literal, overload

from . import _native
from ._native import Document, Error


@overload
def read(*paths: str | PathLike[str]) -> Iterator[Document]: ...
@overload
def read(*paths: str | PathLike[str], errors: Literal["raise", "skip"]) -> Iterator[Document]: ...
@overload
def read(*paths: str | PathLike[str], errors: Literal["keep"]) -> Iterator[Document | Error]: ...


def read(
    *paths: str | PathLike[str], errors: Literal["raise", "skip", "keep"] = "raise"
) -> Iterator[Document | Error]:
    """The documents of files and folders, one after the other, in bounded memory: texts, JSON Lines, web pages, web
    archives (WARC, WET) and feeds, compressed or not, told by content as `backlot annotate` does (docs/reading.md).

        for document in backlot.read("articles/", "crawl.warc.gz", errors="skip"):
            ...

    errors: "raise" stops at the first record that cannot be read, with an Error that names file and place; "skip"
    passes it over; "keep" gives that Error in its place.
    """
    if errors not in ("raise", "skip", "keep"):
        raise ValueError(f'errors is {errors!r}, expected "raise", "skip" or "keep"')
    return _documents(_native.Reader([fspath(path) for path in paths]), errors)


def _documents(reader: _native.Reader, errors: str) -> Iterator[Document | Error]:
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except Error as error:
            if errors == "raise":
                raise
            if errors == "keep":
                yield error
