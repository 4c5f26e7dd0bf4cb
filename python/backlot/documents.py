"""What is taken for documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Union

from ._native import Document

# A text; a text with what is known of it; or a mapping with "text" and, where they are known, "id", "url", "title" and
# "date", as a line of JSON Lines has them. None and NaN count as absent.
Text = Union[str, Document, Mapping[str, Any]]


def each_of(documents: Iterable[Text]) -> Iterator[Text]:
    """Those of an iterable, or the rows of a table of pyarrow, pandas or polars (with a column "text").

    Raises TypeError for what is one document, and for what is no iterable.
    """
    if isinstance(documents, (str, bytes, bytearray, Document, Mapping)):
        raise TypeError(f"expected several documents, not one {type(documents).__name__}: put it into a list")
    rows = _rows_of_table(documents)
    return iter(documents if rows is None else rows)


def _rows_of_table(table: Any) -> Iterable[Text] | None:
    """None for what is no table."""
    if hasattr(table, "iter_rows"):  # polars
        rows: Iterable[Text] = table.iter_rows(named=True)
        return rows
    if hasattr(table, "to_batches"):  # pyarrow
        return (row for batch in table.to_batches() for row in batch.to_pylist())
    if hasattr(table, "to_pylist"):  # pyarrow's columns and batches
        rows = table.to_pylist()
        return rows
    if hasattr(table, "columns") and hasattr(table, "itertuples"):  # pandas
        names = [str(name) for name in table.columns]
        return (dict(zip(names, row)) for row in table.itertuples(index=False, name=None))
    return None
