# mypy: disable-error-code="import-not-found,import-untyped"
"""A corpus to its copy groups and stories."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, NamedTuple

from pyspark.sql import functions as F

from ._columns import documents_in
from ._copies import Copies
from ._linkage import AT_ONCE
from ._numbers import numbered
from ._retellings import Retellings
from ._stages import by_groups, mapped
from ._steps import Steps

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

DIFFERENT = 5  # copies::Relation


class Stories(NamedTuple):
    """documents: story, size, weakest, place, id, relation, source, confidence: a row for each document of a story of
    two or more, as `backlot stories --json` has them; `story` is the id of its first document, `place` counts from 0.
    excerpts: id, of, probability. errors: id, error of the rows that were left out."""

    documents: DataFrame
    excerpts: DataFrame
    errors: DataFrame


def stories(df: DataFrame, checkpoint: str, *, hot: int = 100_000, at_once: int = AT_ONCE) -> Stories:
    """Copy groups and stories of a corpus, as the program finds them, to the last bit.

    df: id, text, and url, title, date as far as it has them; or `record`, a line of JSON Lines. Rows that cannot be
    read, and those of an id that is used more than once, are told in `errors` and left out.
    checkpoint: a folder that every executor can reach (HDFS, S3, a shared disk). Each step keeps its table there; asked
    again with the same folder, what is whole is not made again. It belongs to these rows: another corpus needs another
    folder, and the folder can be removed once the results are read. A folder of rows from other files, or with other
    columns, is refused with a ValueError; rows of no file are taken on trust.
    hot: a key of more documents than this is cut into stretches.
    at_once: parts of the tree of stories are joined in rounds until so few pairs of them are alike that one task can do
    the rest; a million take it some 200 MB. Both decide how work is divided, never the result."""
    steps = Steps(df.sparkSession, checkpoint)
    steps.note("rows", _described(df))
    corpus = _Corpus(steps, df, hot, at_once)
    return Stories(corpus.documents(), corpus.excerpts(), corpus.errors())


def _described(df: DataFrame) -> str:
    files = sorted(df.inputFiles())
    digest = hashlib.sha256("\n".join(files).encode()).hexdigest()[:16]
    return json.dumps({"columns": df.columns, "files": len(files), "digest": digest})


class _Corpus:
    def __init__(self, steps: Steps, df: DataFrame, hot: int, at_once: int) -> None:
        self._steps = steps
        self._at_once = at_once
        self._read = steps.table("read", lambda: mapped(documents_in(df), "documents"))
        self._repeated = steps.table("repeated_ids", self._repeated_ids)
        good = self._read.where(F.col("error").isNull()).drop("error")
        unique = good.join(self._repeated, "id", "left_anti")
        self._documents = numbered(steps, "sorted", lambda: unique, ["order"]).drop("order")
        self._groups = Copies(steps, self._documents, hot).groups()

    def documents(self) -> DataFrame:
        return self._steps.table("stories", self._tell)

    def excerpts(self) -> DataFrame:
        def make() -> DataFrame:
            found = self._groups.where(F.col("of").isNotNull()).select("number", "of", "confidence")
            ids = self._documents.select("number", "id")
            of = ids.select(F.col("number").alias("of"), F.col("id").alias("of_id"))
            named = found.join(ids, "number").join(of, "of")
            return named.select("id", F.col("of_id").alias("of"), F.col("confidence").alias("probability"))

        return self._steps.table("excerpts", make)

    def errors(self) -> DataFrame:
        again = F.concat(F.lit("id "), "id", F.lit(" is that of "), "count", F.lit(" rows; stories has none of them"))
        return (
            self._read.where(F.col("error").isNotNull())
            .select("id", "error")
            .union(self._repeated.select("id", again.alias("error")))
        )

    def _repeated_ids(self) -> DataFrame:
        counts = self._read.where(F.col("error").isNull()).groupBy("id").count()
        return counts.where(F.col("count") > 1)

    def _members(self) -> DataFrame:
        return self._groups.where(F.col("of").isNull()).drop("of")

    # Of each copy group, those of one document among them, the one that speaks for it.
    def _roots(self) -> DataFrame:
        def make() -> DataFrame:
            member = self._members().select("number", "group", "root")
            every = self._documents.select("number", "words").join(member, "number", "left")
            roots = every.where(F.col("root").isNull() | (F.col("root") == F.col("number")))
            return roots.select("number", F.coalesce("group", "number").alias("group"), "words")

        return self._steps.table("roots", make)

    def _tell(self) -> DataFrame:
        linked = Retellings(self._steps, self._roots(), self._at_once).stories()
        story = linked.select("group", "story", F.col("weakest").alias("story_weakest"))
        member = self._members().withColumnRenamed("weakest", "group_weakest")
        rows = self._documents.select("number", "id").join(member, "number", "left").select(
            "number",
            "id",
            F.coalesce("group", "number").alias("group"),
            "source",
            F.coalesce("relation", F.lit(DIFFERENT).cast("long")).alias("relation"),
            F.coalesce("confidence", F.lit(0.0)).alias("confidence"),
            F.coalesce("root", "number").alias("root"),
            F.coalesce("group_weakest", F.lit(1.0)).alias("group_weakest"),
        )
        told = rows.join(story, "group", "left").withColumn("story", F.coalesce("story", "group"))
        whole = told.withColumn("story_weakest", F.coalesce("story_weakest", F.lit(1.0)))
        return by_groups(whole, "tell", ["story"])
