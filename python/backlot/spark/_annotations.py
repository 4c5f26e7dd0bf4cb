# mypy: disable-error-code="import-not-found,import-untyped"
"""Annotations, restorations and facts of the documents of a DataFrame."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from ._stages import mapped

if TYPE_CHECKING:
    from pyspark.sql import Column

_KINDS = ("works", "cast", "crew", "schedule", "ratings", "memberships", "quotes", "moments")
_EVIDENCE = ("start", "end", "sentence", "confidence", "rule")


def annotate(df: DataFrame, *, lines: bool = False) -> DataFrame:
    """What each document says: `id`, the columns of an annotation (docs/python.md), and `error`, which says why a row
    has none. lines: instead of columns one, `annotation`, with the line of JSON that `backlot annotate` writes.

    df: id, text, and url, title, date, source as far as it has them; or `record`, a line of JSON Lines. A document
    without an id is known by a hash of its text."""
    return mapped(df, "annotation_lines" if lines else "annotation_columns")


def restore(df: DataFrame) -> DataFrame:
    """id, text (as it was before a program swapped its words), spun, score (the probability that one did), error."""
    return mapped(df, "restored")


def facts(df: DataFrame) -> DataFrame:
    """A row for each fact: id, kind ("cast", "schedule", …), fact (its fields as JSON), sentence (the text that says so),
    start and end (code points of the text), confidence, rule."""
    annotations = annotate(df).where(F.col("error").isNull())
    return reduce(DataFrame.unionByName, [_facts_of(annotations, kind) for kind in _KINDS])


def _facts_of(annotations: DataFrame, kind: str) -> DataFrame:
    rows = annotations.select("id", F.col("doc.text").alias("text"), "sentences", F.explode(kind).alias("fact"))
    fields = [name for name in rows.select("fact.*").columns if name not in _EVIDENCE]
    sentence: Column = F.element_at("sentences", (F.col("fact.sentence") + 1).cast("int"))
    length = (sentence[1] - sentence[0]).cast("int")
    return rows.select(
        "id",
        F.lit(kind).alias("kind"),
        F.to_json(F.struct(*[F.col(f"fact.{name}") for name in fields])).alias("fact"),
        F.col("text").substr((sentence[0] + 1).cast("int"), length).alias("sentence"),
        *[F.col(f"fact.{name}") for name in ("start", "end", "confidence", "rule")],
    )
