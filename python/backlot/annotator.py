"""From documents to annotations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from os import PathLike
from typing import TYPE_CHECKING, Literal, overload

from . import _native
from ._native import Error, Table
from .annotation import Annotation
from .documents import Text, each_of
from .restoration import Restoration

if TYPE_CHECKING:
    from pathlib import Path

# What goes to the threads together: enough that start and end cost little, and bounded where texts are large.
_ROWS_A_THREAD = 1024
_CHARACTERS = 1 << 25


class Annotator:
    """Reads documents. Immutable: any number of threads may use one, and it can be pickled.

        annotator = Annotator()
        annotator.annotate("Wen Li stars as Ada in “Tin Roof”.").cast[0].actor      # "Wen Li"

    rules: files of rules of your own, or folders of them (docs/rules.md), beside those that are built in.
    lexicon: a file of substitutions that `backlot learn` wrote, beside what is built in. None is read unless given.
    threads: of annotate_batch() and annotate_table(); all processors unless said.

    Making one takes some 20 ms. Raises Error for a mistake in rules or lexicon, with file and line, OSError for a file
    that cannot be read, ValueError for less than one thread.
    """

    def __init__(
        self,
        *,
        rules: Iterable[str | PathLike[str]] | str | PathLike[str] = (),
        lexicon: str | PathLike[str] | None = None,
        threads: int | None = None,
    ) -> None:
        if threads is not None and threads < 1:
            raise ValueError(f"threads is {threads}, expected 1 or more")
        from pathlib import Path  # here: importing the package shall cost little

        paths = [rules] if isinstance(rules, (str, PathLike)) else rules
        self._open(
            [_named(file) for path in paths for file in _rule_files(Path(path))],
            None if lexicon is None else _named(Path(lexicon)),
            threads,
        )

    def _open(self, rules: list[tuple[str, str]], lexicon: tuple[str, str] | None, threads: int | None) -> None:
        self._made_of = (rules, lexicon, threads)
        self._native = _native.Annotator(rules, lexicon, threads)

    def __getstate__(self) -> tuple[list[tuple[str, str]], tuple[str, str] | None, int | None]:
        return self._made_of

    def __setstate__(self, state: tuple[list[tuple[str, str]], tuple[str, str] | None, int | None]) -> None:
        self._open(*state)

    @property
    def threads(self) -> int:
        return self._native.threads

    def __repr__(self) -> str:
        return f"<backlot.Annotator, {self.threads} threads>"

    def annotate(self, document: Text) -> Annotation:
        """Of one document. Raises Error where it cannot be read."""
        (line,) = self._native.annotate([document])
        if isinstance(line, str):
            raise Error(line)
        return Annotation(line)

    @overload
    def annotate_batch(self, documents: Iterable[Text]) -> Iterator[Annotation]: ...
    @overload
    def annotate_batch(self, documents: Iterable[Text], *, errors: Literal["raise"]) -> Iterator[Annotation]: ...
    @overload
    def annotate_batch(
        self, documents: Iterable[Text], *, errors: Literal["keep"]
    ) -> Iterator[Annotation | Error]: ...

    def annotate_batch(
        self, documents: Iterable[Text], *, errors: Literal["raise", "keep"] = "raise"
    ) -> Iterator[Annotation | Error]:
        """Of many, in their order, on all threads; the interpreter's lock is free meanwhile.

        documents: an iterable, or a table of pyarrow, pandas or polars with a column "text". Read as it is needed: some
        thousand documents for each thread are held at a time. What it raises is raised behind the annotations of the
        documents before.

        errors: "raise" stops at the first row that cannot be read, with an Error that names it (rows count from 0);
        "keep" gives that Error in its place and goes on.

        Raises TypeError for what is no iterable, or is one document.
        """
        if errors not in ("raise", "keep"):
            raise ValueError(f'errors is {errors!r}, expected "raise" or "keep"')
        return self._batch(each_of(documents), errors == "keep")

    def _batch(self, documents: Iterator[Text], keep: bool) -> Iterator[Annotation | Error]:
        row = 0
        for chunk in _chunks(documents, _ROWS_A_THREAD * self.threads):
            for line in self._native.annotate(chunk):
                if isinstance(line, bytes):
                    yield Annotation(line)
                elif keep:
                    yield Error(f"row {row}: {line}")
                else:
                    raise Error(f"row {row}: {line}")
                row += 1

    def annotate_table(self, documents: Iterable[Text]) -> Table:
        """Of many, as an Arrow table, a row for each: pyarrow.table(t), pandas, polars, DuckDB (docs/python.md).

        Its columns are the keys of an annotation. Column `error` says why a document has none and is null in all
        other rows; nothing is raised for a row. All are held in memory: give it some ten thousand at a time.

        Raises TypeError for what is no iterable, or is one document.
        """
        return self._native.annotate_table(list(each_of(documents)))

    def restore(self, document: Text) -> Restoration:
        """The document with the words that a program swapped put back. Raises Error where it cannot be read."""
        return Restoration(json.loads(self._native.restore(document)))


def _chunks(documents: Iterator[Text], rows: int) -> Iterator[list[object]]:
    """Lists of up to that many; the last one before an exception of `documents` comes before it."""
    chunk: list[object] = []
    characters = 0
    try:
        for document in documents:
            chunk.append(document)
            characters += len(document) if isinstance(document, str) else 0
            if len(chunk) == rows or characters > _CHARACTERS:
                yield chunk
                chunk, characters = [], 0
    except Exception:
        if chunk:
            yield chunk
        raise
    if chunk:
        yield chunk


def _rule_files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = sorted(path.glob("*.rules"))
    if not files:
        raise Error(f"{path}: holds no rules: their files end in .rules")
    return files


def _named(path: Path) -> tuple[str, str]:
    return str(path), path.read_text(encoding="utf-8")
