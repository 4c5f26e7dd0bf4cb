# mypy: disable-error-code="import-not-found,import-untyped"
"""Average linkage (src/copies/linkage.h) of more parts than one task can hold: those that are each other's nearest are
joined in rounds, all at once."""

from __future__ import annotations

from functools import partial, reduce
from typing import TYPE_CHECKING

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

from ._components import components
from ._stages import by_groups

if TYPE_CHECKING:
    from pyspark.sql import Column

    from ._steps import Steps

AT_ONCE = 1_000_000


def linked_parts(steps: Steps, name: str, alike: DataFrame, at_once: int) -> DataFrame:
    """Of pairs (first, second, alike): each number that is joined with another one with `component`, the smallest number
    in its part. What is left once there are `at_once` pairs or fewer is joined in one task.

    A round takes two tables, both kept: `moves`, which part each part goes into, and `links`, how alike the parts are
    then. Parts that are joined no more leave both."""
    if not steps.is_done(name):
        turn = 0
        links = steps.table(f"{name}-links-0", lambda: _alone(alike))
        moves = []
        while links.count() > at_once:
            moves.append(steps.table(f"{name}-moves-{turn}", partial(_moves, links)))
            turn += 1
            links = steps.table(f"{name}-links-{turn}", partial(_moved, links, moves[-1]))
        left = links.withColumn("all", F.lit(0).cast("long"))
        moves.append(steps.table(f"{name}-rest-{turn}", lambda: by_groups(left, "join_parts", ["all"])))
        joined = [m.where(F.col("part") != F.col("into")) for m in moves]
        edges = [j.select(F.col("part").alias("first"), F.col("into").alias("second")) for j in joined]
        components(steps, name, reduce(DataFrame.union, edges))
        for done in range(turn + 1):
            for kind in ("links", "moves", "rest"):
                steps.drop(f"{name}-{kind}-{done}")
    return components(steps, name, alike)


def _alone(alike: DataFrame) -> DataFrame:
    one = F.lit(1).cast("long")
    return alike.withColumn("first_size", one).withColumn("second_size", one)


# part, into, size of what it is then; a part that is joined with none goes into itself.
def _moves(links: DataFrame) -> DataFrame:
    def from_end(part: str, other: str) -> DataFrame:
        return links.select(
            F.col(part).alias("part"),
            F.col(other).alias("other"),
            "alike",
            F.col(f"{part}_size").alias("part_size"),
            F.col(f"{other}_size").alias("other_size"),
        )

    both = from_end("first", "second").union(from_end("second", "first"))
    nearest = by_groups(both, "nearest_parts", ["part"])
    of_two = Window.partitionBy(F.least("part", "nearest"), F.greatest("part", "nearest"))
    mutual = F.col("naming") == 2
    return nearest.withColumn("naming", F.count("*").over(of_two)).select(
        "part",
        F.when(mutual, F.least("part", "nearest")).otherwise(F.col("part")).alias("into"),
        F.when(mutual, F.col("part_size") + F.col("nearest_size")).otherwise(F.col("part_size")).alias("size"),
    )


# The links between parts that are still to be joined, where their members lead now.
def _moved(links: DataFrame, moves: DataFrame) -> DataFrame:
    for end in ("first", "second"):
        new = {"part": end, "into": f"{end}_into", "size": f"{end}_size"}
        links = links.drop(f"{end}_size").join(moves.withColumnsRenamed(new), end)
    between = links.where(F.col("first_into") != F.col("second_into"))
    rising = F.col("first_into") < F.col("second_into")

    def of(column: str, otherwise: str) -> Column:
        return F.when(rising, F.col(column)).otherwise(F.col(otherwise))

    return (
        between.groupBy(
            of("first_into", "second_into").alias("first"),
            of("second_into", "first_into").alias("second"),
            of("first_size", "second_size").alias("first_size"),
            of("second_size", "first_size").alias("second_size"),
        )
        .agg(F.sum("alike").alias("alike"))
        .select("first", "second", "alike", "first_size", "second_size")
    )
