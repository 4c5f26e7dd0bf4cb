# mypy: disable-error-code="import-not-found,import-untyped"
"""The columns in which documents come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyspark.sql import functions as F

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

_TEXTS = ("string", "binary")
_WHOLE = ("tinyint", "smallint", "int", "bigint")
_KINDS = {
    "document": ("binary",),
    "record": _TEXTS,
    "text": _TEXTS,
    "id": (*_TEXTS, *_WHOLE),
    "url": _TEXTS,
    "title": _TEXTS,
    "date": (*_TEXTS, "date", "timestamp", "timestamp_ntz"),
    "source": _TEXTS,
}


def documents_in(df: DataFrame) -> DataFrame:
    """Those of its columns that tell of documents, as texts. Raises ValueError where there is no text among them, or one
    is of a kind that is none."""
    kinds = dict(df.dtypes)
    if not {"text", "record", "document"} & kinds.keys():
        raise ValueError(f'no column "text" or "record" among {", ".join(df.columns)}')
    for name, fitting in _KINDS.items():
        if name in kinds and kinds[name] not in fitting:
            raise ValueError(f'column "{name}" is {kinds[name]}, expected {" or ".join(fitting)}')
    return df.select(*[_as_text(name, kinds[name]) for name in _KINDS if name in kinds])


def _as_text(name: str, kind: str) -> Column:
    return F.col(name) if kind in _TEXTS else F.col(name).cast("string").alias(name)
