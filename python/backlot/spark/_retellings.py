# mypy: disable-error-code="import-not-found,import-untyped"
"""Which copy groups tell the same news: src/pipeline/retellings.h and src/copies/stories.h, cut into stages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
from pyspark.sql import functions as F

from .. import _native
from ._copies import with_both, with_components
from ._linkage import linked_parts
from ._stages import by_groups, mapped, weighed
from ._steps import Steps

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

class Retellings:
    """roots: number, group, words of the one document that speaks for each copy group. at_once: as of linked_parts()."""

    def __init__(self, steps: Steps, roots: DataFrame, at_once: int) -> None:
        self._steps = steps
        self._roots = roots
        self._at_once = at_once

    def stories(self) -> DataFrame:
        """group, story, weakest of groups that may be told with others."""
        kin = self._steps.table("kin", self._kin)
        alike = kin.select("first", "second", "alike")
        ends = with_components(kin, linked_parts(self._steps, "parts", alike, self._at_once))
        inside = ends.where(F.col("first_component") == F.col("second_component"))
        rows = inside.withColumnRenamed("first_component", "component").select(
            "component", "first", "second", "kinship"
        )
        return self._steps.table("linked", lambda: by_groups(rows, "link", ["component"], ["first", "second"]))

    def _weighed(self) -> DataFrame:
        def make() -> DataFrame:
            counts = self._steps.table("word_counts", lambda: _whole_counts(mapped(self._roots, "count_words")))
            (whole,) = counts.collect()
            words = self._roots.select("number", "words")
            return weighed(words, self._steps.spark.sparkContext.broadcast(bytes(whole[0])), self._roots.count())

        return self._steps.table("weighed", make)

    # As many as a document has rare words in common with, sixteen at most.
    def _partners(self) -> DataFrame:
        listed = mapped(self._weighed().select("number", "listing"), "listings")
        met = by_groups(listed, "meet", ["sense"], ["number"])
        return by_groups(met, "partners", ["number"], ["sense"]).distinct()

    def _compared(self) -> DataFrame:
        pairs = self._steps.table("partners", self._partners)
        return mapped(with_both(pairs, self._weighed().select("number", "text")), "compare")

    def _around(self, compared: DataFrame) -> DataFrame:
        def towards(number: str, other: str) -> DataFrame:
            return compared.select(
                F.col(number).alias("number"),
                F.lit(None).cast("binary").alias("text"),
                F.col(other).alias("other"),
                "similar",
                "told",
                F.col(f"in_{number}").alias("shared"),
            )

        texts = self._weighed().select(
            "number",
            "text",
            F.lit(None).cast("long").alias("other"),
            F.lit(None).cast("double").alias("similar"),
            F.lit(None).cast("double").alias("told"),
            F.lit(None).cast("binary").alias("shared"),
        )
        told = texts.union(towards("first", "second")).union(towards("second", "first"))
        return by_groups(told, "surroundings", ["number"])

    def _kin(self) -> DataFrame:
        compared = self._steps.table("compared", self._compared)
        around = self._steps.table("around", lambda: self._around(compared))
        figures = compared.drop("in_first", "in_second")
        of_roots = mapped(with_both(figures, around), "kin")
        group = self._roots.select("number", "group")
        ends = with_both(of_roots, group)
        return ends.select(
            F.least("first_group", "second_group").alias("first"),
            F.greatest("first_group", "second_group").alias("second"),
            "kinship",
            "alike",
        )


def _whole_counts(counts: DataFrame) -> DataFrame:
    """All counters as one value of 16 MB."""

    def run(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        whole = np.zeros(_native.WORD_COUNTERS, dtype=np.uint32)
        for batch in batches:
            texts = batch.column("texts").to_numpy()
            whole[batch.column("counter").to_numpy()] = np.minimum(texts, 0xFFFFFFFF).astype(np.uint32)
        yield pa.RecordBatch.from_arrays([pa.array([whole.tobytes()], pa.binary())], names=["counts"])

    added = counts.groupBy("counter").agg(F.sum("texts").alias("texts"))
    return added.repartition(1).mapInArrow(run, "counts binary")
