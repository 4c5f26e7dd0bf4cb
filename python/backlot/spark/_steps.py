# mypy: disable-error-code="import-not-found,import-untyped"
"""Tables that a job has made, in a folder that every executor can reach: what a job that is started again goes on
from, and where the lineage of what follows begins."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_log = logging.getLogger("backlot.spark")


class Steps:
    """A step is done when its table is whole (Spark's _SUCCESS); what a killed driver left half made is made again."""

    def __init__(self, spark: SparkSession, folder: str) -> None:
        self.spark = spark
        self._folder = folder.rstrip("/")

    def folder_of(self, name: str) -> str:
        return f"{self._folder}/{name}"

    def table(self, name: str, make: Callable[[], DataFrame], form: str = "parquet") -> DataFrame:
        """The table of that name, made unless it is there. form: "parquet", or "text" (lines, compressed by gzip)."""
        path = self.folder_of(name)
        if self.is_done(name):
            _log.debug("%s: there already", name)
        else:
            _log.info("%s", name)
            rows = make()  # and the tables that it is made of
            self.spark.sparkContext.setJobDescription(f"backlot: {name}")
            writer = rows.write.mode("overwrite").format(form)
            (writer.option("compression", "gzip") if form == "text" else writer).save(path)
        return self.spark.read.format(form).load(path)

    def is_done(self, name: str) -> bool:
        return bool(self._files(name).exists(self._path(f"{name}/_SUCCESS")))

    def drop(self, name: str) -> None:
        self._files(name).delete(self._path(name), True)

    def note(self, name: str, text: str) -> None:
        """Keeps a line for who comes after; raises ValueError where another one was kept."""
        path = self.folder_of(name)
        if self.is_done(name):
            (kept,) = self.spark.read.text(path).collect()
            if kept[0] != text:
                raise ValueError(f"{path} says {kept[0]}, this is {text}: name another checkpoint, or remove it")
        else:
            self.spark.createDataFrame([(text,)], "value string").coalesce(1).write.mode("overwrite").text(path)

    def _path(self, name: str) -> Any:
        return self._jvm().org.apache.hadoop.fs.Path(self.folder_of(name))

    def _files(self, name: str) -> Any:
        return self._path(name).getFileSystem(self.spark.sparkContext._jsc.hadoopConfiguration())

    def _jvm(self) -> Any:
        jvm = self.spark.sparkContext._jvm
        assert jvm is not None
        return jvm
