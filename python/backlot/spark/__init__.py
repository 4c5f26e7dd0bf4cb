"""Backlot on Apache Spark: what it says of documents in a DataFrame, and who copied whom among all of them.

    import backlot.spark

    said = backlot.spark.annotate(df)                               # df: id, text, and url, title, date
    facts = backlot.spark.facts(df)                                 # a row for each
    told = backlot.spark.stories(df, "hdfs:///tmp/backlot/june")    # told.documents, told.excerpts, told.errors

`python -m backlot.spark job` does all of it for files. Everything is Spark's own: rows go to the compiled part by
mapInArrow, and Spark's joins, sorts and aggregations bring together what belongs together. The results are those of
the program on one machine, byte for byte after sorting; docs/scale.md says what that costs.

Needs pyspark 3.5 or newer, pandas and pyarrow on the driver, and this package and pyarrow on every executor. A row that
cannot be read has a message in `error`, and stops nothing.
"""

from ._annotations import annotate, facts, restore
from ._stories import Stories, stories

__all__ = ["Stories", "annotate", "facts", "restore", "stories"]
