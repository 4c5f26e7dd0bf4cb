# mypy: disable-error-code="import-not-found,import-untyped"
"""python -m backlot.spark job --in PATH… --out PATH; spark-submit takes this file."""

from __future__ import annotations

import argparse
import json
import logging
import sys
from pathlib import Path
from urllib.parse import urlsplit

from pyspark.sql import SparkSession

from backlot.spark._job import Options, run
from backlot.spark._linkage import AT_ONCE

ROWS = "spark.sql.execution.arrow.maxRecordsPerBatch"

ABOUT = """\
Reads files of any form that backlot reads, and Parquet (columns text, and id, url, title, date), and writes Parquet:
documents, facts, copies, stories, errors; and guide, which `backlot import` reads. Started again with the same --out, it
goes on where it was stopped."""


def parsed(words: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m backlot.spark", description=__doc__)
    job = parser.add_subparsers(dest="command", required=True).add_parser(
        "job", description=ABOUT, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    job.add_argument("--in", dest="inputs", nargs="+", required=True, metavar="PATH", help="files and folders")
    job.add_argument("--out", required=True, metavar="PATH", help="a folder that all executors reach")
    job.add_argument("--checkpoint", metavar="DIR", help="what is kept on the way (default: OUT/_checkpoint)")
    job.add_argument("--partitions", type=int, metavar="N", help="of shuffles (default: as Spark is set)")
    job.add_argument(
        "--hot", type=int, default=100_000, metavar="N", help="documents of a key that one task gets (default: 100000)"
    )
    job.add_argument(
        "--at-once",
        type=int,
        default=AT_ONCE,
        metavar="N",
        help=f"alike pairs of which one task makes the tree of stories (default: {AT_ONCE})",
    )
    return parser.parse_args(words)


def main(words: list[str] | None = None) -> int:
    typed = parsed(words)
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.WARNING)
    logging.getLogger("backlot.spark").setLevel(logging.INFO)
    out = address_of(typed.out)
    checkpoint = address_of(typed.checkpoint) if typed.checkpoint else f"{out}/_checkpoint"
    spark = session(typed.partitions)
    try:
        rows = run(spark, Options([*map(absolute, typed.inputs)], out, checkpoint, typed.hot, typed.at_once))
    except (ValueError, FileNotFoundError) as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        spark.stop()
    print(json.dumps({"out": typed.out, **rows}))
    return 0


def session(partitions: int | None) -> SparkSession:
    spark = SparkSession.builder.appName("backlot").getOrCreate()
    if partitions:
        spark.conf.set("spark.sql.shuffle.partitions", str(partitions))
    if spark.sparkContext.getConf().get(ROWS) is None:
        spark.conf.set(ROWS, "1000")  # several copies of a batch are in memory
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    return spark


def absolute(path: str) -> str:
    """An address as it is; a path of this machine as every process finds it."""
    return path if len(urlsplit(path).scheme) > 1 else str(Path(path).absolute())


def address_of(path: str) -> str:
    """As Spark takes it: a path without a scheme is one of this machine."""
    return path if len(urlsplit(path).scheme) > 1 else Path(path).absolute().as_uri()


if __name__ == "__main__":
    sys.exit(main())
