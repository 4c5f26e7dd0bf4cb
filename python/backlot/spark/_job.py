# mypy: disable-error-code="import-not-found,import-untyped"
"""Files to tables: all that Backlot says of a corpus, as one Spark job that goes on where it was stopped."""

from __future__ import annotations

import hashlib
import json
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any, NamedTuple

from pyspark.sql import functions as F

from ._annotations import facts_of
from ._linkage import AT_ONCE
from ._reading import documents_of, with_own_ids
from ._splits import File, files_below
from ._stages import mapped
from ._steps import Steps
from ._stories import Stories, stories

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

PLACE = ("split", "place")


class Options(NamedTuple):
    """As on the command line."""

    inputs: list[str]
    out: str
    checkpoint: str
    hot: int = 100_000
    at_once: int = AT_ONCE


def run(spark: SparkSession, options: Options) -> dict[str, int]:
    """Writes the tables of docs/scale.md below options.out; returns how many rows each has. What is there already is
    not made again. Raises ValueError where the checkpoint is that of other files or of another version, and
    FileNotFoundError where there is no file."""
    files = files_below(options.inputs)
    if not files:
        raise FileNotFoundError(f"no files below {', '.join(options.inputs)}")
    kept = Steps(spark, options.checkpoint)
    kept.note("corpus", _described(files, options.out))
    return _Job(kept, Steps(spark, options.out), files, options).tables()


# What a checkpoint belongs to, on a line.
def _described(files: list[File], out: str) -> str:
    digest = hashlib.sha256(json.dumps(files).encode()).hexdigest()[:16]
    told: dict[str, Any] = {"files": len(files), "bytes": sum(f.size for f in files), "digest": digest, "out": out}
    try:
        told["backlot"] = version("backlot")
    except PackageNotFoundError:  # not installed, but on the path
        told["backlot"] = None
    return json.dumps(told)


class _Job:
    def __init__(self, kept: Steps, out: Steps, files: list[File], options: Options) -> None:
        self._kept = kept
        self._out = out
        self._files = files
        self._options = options

    def tables(self) -> dict[str, int]:
        rows = {
            "documents": self._out.table("documents", self._documents),
            "facts": self._out.table("facts", lambda: facts_of(self._annotated())),
            "guide": self._out.table("guide", self._lines, form="text"),
            "stories": self._out.table("stories", lambda: self._stories.documents),
            "copies": self._out.table("copies", self._copies),
            "errors": self._out.table("errors", self._errors),
        }
        return {name: table.count() for name, table in rows.items()}

    def _read(self) -> DataFrame:
        return self._kept.table("input", lambda: documents_of(self._kept.spark, self._files))

    def _good(self) -> DataFrame:
        def make() -> DataFrame:
            return with_own_ids(self._read().where(F.col("error").isNull()).drop("error", "source"))

        return self._kept.table("good", make)

    def _annotated(self) -> DataFrame:
        return self._kept.table("annotated", lambda: mapped(self._good(), "annotation_columns_and_lines", PLACE))

    def _documents(self) -> DataFrame:
        return self._annotated().drop("line", "error", *PLACE)

    # In the order of the input, as `backlot ingest` would read it.
    def _lines(self) -> DataFrame:
        return self._annotated().orderBy(*PLACE).select(F.col("line").alias("value"))

    @cached_property
    def _stories(self) -> Stories:
        folder = self._kept.folder_of("told")
        rows = self._good().select("id", "document")
        return stories(rows, folder, hot=self._options.hot, at_once=self._options.at_once)

    def _copies(self) -> DataFrame:
        told = self._stories
        is_copy = F.col("relation").isNotNull() & (F.col("relation") != "retelling")
        whole = told.documents.where(is_copy).select("id", "relation", F.col("source").alias("of"), "confidence")
        parts = told.excerpts.select(
            "id", F.lit("excerpt").alias("relation"), "of", F.col("probability").alias("confidence")
        )
        return whole.unionByName(parts)

    def _errors(self) -> DataFrame:
        unread = self._read().where(F.col("error").isNotNull()).select("source", "id", "error")
        nowhere = F.lit(None).cast("string").alias("source")
        return unread.unionByName(self._stories.errors.select(nowhere, "id", "error"))
