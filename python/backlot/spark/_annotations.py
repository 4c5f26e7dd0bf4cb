# mypy: disable-error-code="import-not-found,import-untyped"
"""Annotations, restorations and facts of the documents of a DataFrame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pyspark.sql import functions as F

from ._columns import documents_in
from ._stages import mapped

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

_KINDS = ("works", "cast", "crew", "schedule", "ratings", "memberships", "quotes", "moments")
_EVIDENCE = ("start", "end", "sentence", "confidence", "rule")


def annotate(df: DataFrame, *, lines: bool = False) -> DataFrame:
    """What each document says: `id`, the columns of an annotation (docs/python.md), and `error`, which says why a row
    has none. lines: instead of columns one, `annotation`, with the line of JSON that `backlot annotate` writes.

    df: id, text, and url, title, date, source as far as it has them; or `record`, a line of JSON Lines. Texts are
    strings or UTF-8, an id may be a whole number, a date a date or timestamp; a column of another kind is a ValueError.
    A document without an id is known by a hash of its text."""
    rows = documents_in(df)
    return mapped(rows, "annotation_lines") if lines else mapped(rows, "annotation_columns").drop("line")


def restore(df: DataFrame) -> DataFrame:
    """id, text (as it was before a program swapped its words), spun, score (the probability that one did), error."""
    return mapped(documents_in(df), "restored")


def facts(df: DataFrame) -> DataFrame:
    """A row for each fact: id, kind ("cast", "schedule", …), fact (its fields as JSON), sentence (the text that says so),
    start and end (code points of the text), confidence, rule."""
    return facts_of(annotate(df))


def facts_of(annotations: DataFrame) -> DataFrame:
    """The same, of what annotate() gives. Facts of all kinds are gathered before they become rows, so that a document
    is annotated once."""
    found = annotations.where(F.col("error").isNull())
    every = F.concat(*[_alike(found, kind) for kind in _KINDS])
    rows = found.select("id", F.col("doc.text").alias("text"), "sentences", F.explode(every).alias("fact"))
    sentence: Column = F.element_at("sentences", (F.col("fact.sentence") + 1).cast("int"))
    length = (sentence[1] - sentence[0]).cast("int")
    return rows.select(
        "id",
        "fact.kind",
        "fact.fact",
        F.col("text").substr((sentence[0] + 1).cast("int"), length).alias("sentence"),
        *[F.col(f"fact.{name}") for name in ("start", "end", "confidence", "rule")],
    )


# Facts of one kind in the form that all kinds have.
def _alike(annotations: DataFrame, kind: str) -> Column:
    of_kind: Any = annotations.schema[kind].dataType
    fields = [name for name in of_kind.elementType.names if name not in _EVIDENCE]

    def form(fact: Column) -> Column:
        own = F.to_json(F.struct(*[fact[name].alias(name) for name in fields])).alias("fact")
        return F.struct(F.lit(kind).alias("kind"), own, *[fact[name].alias(name) for name in _EVIDENCE])

    return F.transform(kind, form)
