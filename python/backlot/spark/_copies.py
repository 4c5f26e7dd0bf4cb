# mypy: disable-error-code="import-not-found,import-untyped"
"""Which documents are copies of which: pairs verified in the three rounds of src/copies/rounds.h, and groups."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F

from ._candidates import Candidates
from ._components import components
from ._stages import by_groups, mapped
from ._steps import Steps

NEAREST = 3  # pairs of a document in the first round
CHANCE = 2  # shared passages from which on more need no look at the names (name_runs.cc)
ROUND_OF_SAME_WORDS = 3


class Copies:
    """documents: number, fingerprint, words, published … of all (stage `documents`)."""

    def __init__(self, steps: Steps, documents: DataFrame, hot: int) -> None:
        self._steps = steps
        self._documents = documents
        texts = steps.table("texts", self._texts)
        self._runs = texts.select("number", "runs")
        self._candidates = Candidates(steps, texts, hot)
        self._profiles = texts.select("number", "words", "published", "credits")

    def groups(self) -> DataFrame:
        """number, source, relation, confidence, group, root, weakest of documents that have an edge; with `of`: excerpts."""
        edges = self._edges(2).unionByName(self._same_words())
        component = components(self._steps, "all_joined", edges.select("first", "second"))
        rows = _inside(edges, component)
        return self._steps.table("groups", lambda: by_groups(rows, "derive", ["component"]))

    # Documents of the same words are one to the finder: the first speaks for them.
    def _same(self) -> DataFrame:
        def make() -> DataFrame:
            of_words = self._documents.groupBy("fingerprint").agg(
                F.min("number").alias("first"),
                F.min_by("published", "number").alias("first_published"),
                F.count("*").alias("documents"),
            )
            return of_words.where(F.col("documents") > 1).drop("documents")

        return self._steps.table("same_words", make)

    def _texts(self) -> DataFrame:
        with_first = self._documents.join(self._same(), "fingerprint", "left")
        return with_first.where(F.col("first").isNull() | (F.col("first") == F.col("number"))).drop(
            "first", "first_published", "id", "fingerprint"
        )

    def _same_words(self) -> DataFrame:
        others = self._documents.where(F.length("words") > 0).join(self._same(), "fingerprint")
        pairs = others.where(F.col("number") != F.col("first")).select(
            "first", F.col("number").alias("second"), "first_published", F.col("published").alias("second_published")
        )
        return mapped(pairs, "same_words").withColumn("round", F.lit(ROUND_OF_SAME_WORDS).cast("long"))

    def _looked_at(self) -> DataFrame:
        def make() -> DataFrame:
            pairs = self._candidates.pairs()
            doubtful = with_both(pairs.where(F.col("passages") <= CHANCE), self._runs)
            return pairs.where(F.col("passages") > CHANCE).unionByName(mapped(doubtful, "worth_a_look"))

        return self._steps.table("worth_a_look", make)

    # The pairs of a round, 0 to 2; and the edges found up to it.
    def _round(self, number: int) -> DataFrame:
        def make() -> DataFrame:
            if number == 0:
                return self._nearest()
            done = reduce(DataFrame.union, [self._round(before) for before in range(number)])
            left = self._looked_at().select("first", "second").join(done, ["first", "second"], "left_anti")
            return self._unsettled(left) if number == 1 else self._of_roots(left)

        return self._steps.table(f"round-{number}", make)

    def _edges(self, last: int) -> DataFrame:
        def found(number: int) -> DataFrame:
            return self._steps.table(f"edges-{number}", lambda: self._verified(self._round(number)))

        rounds = [found(n).withColumn("round", F.lit(n).cast("long")) for n in range(last + 1)]
        return reduce(DataFrame.unionByName, rounds)

    def _verified(self, pairs: DataFrame) -> DataFrame:
        furniture = self._steps.table("furniture", self._candidates.furniture)
        profiles = self._profiles.join(furniture, "number", "left")
        both = with_both(pairs, profiles).sortWithinPartitions("first", "second")
        return mapped(both, "verify")

    def _nearest(self) -> DataFrame:
        ends = self._looked_at().withColumn("end", F.explode(F.array("first", "second")))
        best_first = Window.partitionBy("end").orderBy(F.desc("passages"), F.desc("story"), "first", "second")
        nearest = ends.withColumn("place", F.row_number().over(best_first)).where(F.col("place") <= NEAREST)
        return nearest.select("first", "second").distinct()

    def _joined_by_strong(self, last: int) -> DataFrame:
        strong = self._edges(last).where("strong").select("first", "second")
        return components(self._steps, f"strongly_joined-{last}", strong)

    def _unsettled(self, left: DataFrame) -> DataFrame:
        ends = with_components(left, self._joined_by_strong(0))
        return ends.where(F.col("first_component") != F.col("second_component")).select("first", "second")

    def _of_roots(self, left: DataFrame) -> DataFrame:
        inside = _inside(self._edges(1), self._joined_by_strong(1))
        roots = self._steps.table("likely_roots", lambda: by_groups(inside, "likely_roots", ["component"]))
        by_first = left.join(roots, left["first"] == roots["number"], "left_semi")
        by_second = left.join(roots, left["second"] == roots["number"], "left_semi")
        return by_first.union(by_second).distinct()


def with_both(pairs: DataFrame, rows: DataFrame) -> DataFrame:
    """Pairs with the columns of either end, as first_… and second_…, sorted by the first end within a partition."""

    def of(end: str) -> DataFrame:
        return rows.select(
            F.col("number").alias(end), *[F.col(c).alias(f"{end}_{c}") for c in rows.columns if c != "number"]
        )

    return pairs.join(of("second"), "second").join(of("first"), "first")


def with_components(pairs: DataFrame, component: DataFrame) -> DataFrame:
    """Pairs with the component of either end; that of who is in none is its own number."""
    for end in ("first", "second"):
        of_end = component.select(F.col("number").alias(end), F.col("component").alias(f"{end}_component"))
        pairs = pairs.join(of_end, end, "left").withColumn(f"{end}_component", F.coalesce(f"{end}_component", end))
    return pairs


# Those whose ends are in one component, with it.
def _inside(edges: DataFrame, component: DataFrame) -> DataFrame:
    both = with_components(edges, component).where(F.col("first_component") == F.col("second_component"))
    return both.withColumnRenamed("first_component", "component").drop("second_component")
