# mypy: disable-error-code="import-not-found,import-untyped"
"""Connected components by alternating large-star and small-star (Kiveris, Lattanzi, Mirrokni, Rastogi, Vassilvitskii:
"Connected Components in MapReduce and Beyond", 2014)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from pyspark.sql import functions as F

from ._steps import Steps

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def components(steps: Steps, name: str, edges: DataFrame) -> DataFrame:
    """Of edges (first, second): each number that has one with `component`, the smallest number that it is joined to.

    An edge points from the greater number to the smaller. A large star hangs the greater neighbours of each number on
    the smallest one, a small star the smaller ones; when neither changes anything, each component is one star. That
    takes some ten rounds, each of which is kept."""
    if not steps.is_done(name):
        turn = 0
        stars = steps.table(f"{name}-0", lambda: _pointing(edges, "first", "second"))
        before, now = None, _digest(stars)
        while before != now:
            turn += 1
            stars = steps.table(f"{name}-{turn}", partial(_both_stars, stars))
            before, now = now, _digest(stars)
        final = stars
        steps.table(name, lambda: _listed(final))
        for done in range(turn + 1):
            steps.drop(f"{name}-{done}")
    return steps.table(name, lambda: edges)


def _pointing(edges: DataFrame, one: str, other: str) -> DataFrame:
    return (
        edges.select(F.greatest(one, other).alias("from"), F.least(one, other).alias("to"))
        .where(F.col("from") != F.col("to"))
        .distinct()
    )


def _both_stars(edges: DataFrame) -> DataFrame:
    return _small_star(_large_star(edges))


def _large_star(edges: DataFrame) -> DataFrame:
    both = edges.union(edges.select("to", "from"))
    smallest = both.groupBy("from").agg(F.least(F.min("to"), F.col("from")).alias("smallest"))
    larger = both.join(smallest, "from").where(F.col("to") > F.col("from"))
    return _pointing(larger, "to", "smallest")


def _small_star(edges: DataFrame) -> DataFrame:
    smallest = edges.groupBy("from").agg(F.min("to").alias("smallest"))
    others = edges.join(smallest, "from").where(F.col("to") != F.col("smallest")).select("to", "smallest")
    return _pointing(others.union(smallest), "to", "smallest")


def _digest(edges: DataFrame) -> tuple[int, object]:
    found = edges.agg(F.count("*"), F.sum(F.xxhash64("from", "to").cast("decimal(38,0)"))).collect()[0]
    return found[0], found[1]


def _listed(stars: DataFrame) -> DataFrame:
    leaves = stars.select(F.col("from").alias("number"), F.col("to").alias("component"))
    centres = stars.select(F.col("to").alias("number"), F.col("to").alias("component")).distinct()
    return leaves.union(centres)
