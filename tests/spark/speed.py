#!/usr/bin/env python3
"""How fast Spark annotates, beside the program: processor time of both on the same documents.

  tests/spark/speed.py build/release/bin/backlot corpus.jsonl [--rounds 3]

Spark runs in local[2], all its processes counted, after a first small job has started the workers and loaded rules and
models; the program runs with two threads, its start counted. Prints documents a second of processor, and the ratio.
"""

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path


def seconds_of_processes():
    """Of this process and all below it, workers that have ended among them (which their parents tell)."""
    parents, spent = {}, {}
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(entry.name)], spent[int(entry.name)] = int(fields[1]), sum(map(int, fields[11:15]))
    found, grown = {os.getpid()}, True
    while grown:
        more = {p for p, parent in parents.items() if parent in found} - found
        found, grown = found | more, bool(more)
    return sum(spent.get(p, 0) for p in found) / os.sysconf("SC_CLK_TCK")


def spent_by(work):
    before = seconds_of_processes()
    work()
    return seconds_of_processes() - before


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("backlot")
    parser.add_argument("corpus")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    from pyspark.sql import SparkSession

    import backlot.spark

    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "1000")
    rows = spark.read.text(os.path.abspath(arguments.corpus)).withColumnRenamed("value", "record").repartition(8).cache()
    count = rows.count()

    def on_spark(df=rows):
        backlot.spark.annotate(df, lines=True).write.format("noop").mode("overwrite").save()

    def program():
        child = subprocess.Popen([arguments.backlot, "annotate", "-j", "2", arguments.corpus], stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        used = os.wait4(child.pid, 0)[2]
        return used.ru_utime + used.ru_stime

    on_spark(rows.limit(2000).repartition(8))
    ratios = []
    for _ in range(arguments.rounds):
        its, theirs = program(), spent_by(on_spark)
        ratios.append(its / theirs)
        print(f"program {count / its:,.0f}, Spark {count / theirs:,.0f} documents a second of processor: {its / theirs:.2f}", flush=True)
    print(f"median {statistics.median(ratios):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
