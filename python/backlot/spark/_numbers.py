# mypy: disable-error-code="import-not-found,import-untyped"
"""Rows numbered in an order, without one machine that has seen them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyspark.sql import functions as F

from ._steps import Steps

if TYPE_CHECKING:
    from collections.abc import Callable

    from pyspark.sql import DataFrame

_ROWS_OF_A_PART = 33  # bits of monotonically_increasing_id() that number the rows of a partition


def numbered(steps: Steps, name: str, make: Callable[[], DataFrame], order: list[str]) -> DataFrame:
    """The rows of make() with their `number` from 0 in `order`, which tells all of them apart. Spark sorts them into
    partitions by range; how many rows those before have is added to the place in the partition."""
    rows = steps.table(
        name, lambda: make().orderBy(*order).withColumn("part_and_place", F.monotonically_increasing_id())
    )
    part = F.shiftright("part_and_place", _ROWS_OF_A_PART)
    sizes = sorted((row[0], row[1]) for row in rows.groupBy(part).count().collect())
    before, starts = 0, []
    for number, size in sizes:
        starts.append((number, before))
        before += size
    starts_of = steps.spark.createDataFrame(starts, "part long, start long")
    place = F.col("part_and_place").bitwiseAND(F.lit((1 << _ROWS_OF_A_PART) - 1))
    return (
        rows.withColumn("part", part.cast("long"))
        .join(F.broadcast(starts_of), "part")
        .withColumn("number", F.col("start") + place)
        .drop("part", "start", "part_and_place")
    )
