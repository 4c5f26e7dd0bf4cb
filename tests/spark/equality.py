#!/usr/bin/env python3
"""Whether Spark gives what the program gives: annotations, copies and stories of a corpus, byte for byte after sorting.

  tests/spark/equality.py build/release/bin/backlot corpus.jsonl --partitions 2 7 64 --kill

Runs the program once, and Spark (local-cluster[2,1,MEMORY]: executors in processes of their own) once for each number of
partitions, and with --kill once more, where an executor is killed while pairs are verified. Prints a line for each and
what it cost; exits with 1 where anything differs. --no-annotations leaves these out, --hot N sets how common a key is
cut into stretches, --at-once N how many alike pairs are left to one task.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import local_cluster
import processes


def lines_of_stories(told):
    lines = [json.dumps(story, ensure_ascii=False) for story in told["stories"]]
    return sorted(lines + [json.dumps(excerpt, ensure_ascii=False) for excerpt in told["excerpts"]])


def program(backlot, corpus, folder, with_annotations):
    started = os.times()
    told = json.loads(subprocess.run([backlot, "stories", "--json", corpus], check=True, capture_output=True).stdout)
    Path(folder, "stories").write_text("\n".join(lines_of_stories(told)) + "\n")
    between = os.times()
    if with_annotations:
        with open(corpus, "rb") as given, open(Path(folder, "annotations.unsorted"), "wb") as out:
            subprocess.run([backlot, "annotate", "-"], stdin=given, stdout=out, check=True)
        sort(folder, "annotations.unsorted", "annotations")
    ended = os.times()
    return cpu(between) - cpu(started), cpu(ended) - cpu(between)


def cpu(times):
    return times.children_user + times.children_system


def sort(folder, unsorted, name):
    subprocess.run(["sort", "-S", "200M", "-o", Path(folder, name), Path(folder, unsorted)], check=True,
                   env={**os.environ, "LC_ALL": "C"})


def stories_of(told):
    stories = {}
    for row in told.documents.orderBy("story", "place").toLocalIterator():
        story = stories.setdefault(row.story, {"id": row.story, "size": row["size"], "weakest": row.weakest,
                                               "documents": []})
        story["documents"].append({"id": row.id, "relation": row.relation, "source": row.source,
                                   "confidence": row.confidence})
    excerpts = [row.asDict() for row in told.excerpts.toLocalIterator()]
    return {"stories": list(stories.values()), "excerpts": excerpts}


def same_numbers(told):
    """2.0 is 2 in the program's JSON."""
    return json.loads(json.dumps(told), parse_float=lambda t: int(float(t)) if float(t).is_integer() else float(t))


def spark_run(arguments, partitions, folder, kill):
    from backlot import spark as backlot_spark

    checkpoint = Path(folder, "checkpoint")
    session = local_cluster.start(partitions, arguments.memory, folder)
    try:
        killer = processes.kill_one_when(Path(checkpoint, "edges-0").exists) if kill else None
        started = time.time()
        rows = session.read.text(arguments.corpus).withColumnRenamed("value", "record")
        told = backlot_spark.stories(rows.repartition(partitions), f"file://{checkpoint}", hot=arguments.hot,
                                     at_once=arguments.at_once)
        Path(folder, "stories").write_text("\n".join(lines_of_stories(same_numbers(stories_of(told)))) + "\n")
        print(f"  stories: {time.time() - started:.0f} s by the clock", flush=True)
        if arguments.annotations:
            from pyspark.sql import functions as F

            started = time.time()
            said = backlot_spark.annotate(rows.withColumn("source", F.lit("-")).repartition(partitions), lines=True)
            said.select("annotation").write.mode("overwrite").text(f"file://{folder}/lines")
            print(f"  annotations: {time.time() - started:.0f} s by the clock", flush=True)
            with open(Path(folder, "annotations.unsorted"), "wb") as out:
                for part in sorted(Path(folder, "lines").glob("part-*")):
                    out.write(part.read_bytes())
            sort(folder, "annotations.unsorted", "annotations")
        if killer:
            print(f"  killed executor {killer.killed}")
    finally:
        session.stop()


def differs(name, one, other):
    same = Path(one, name).read_bytes() == Path(other, name).read_bytes()
    print(f"  {name}: {'the same' if same else 'DIFFERENT'} ({Path(one, name).stat().st_size} bytes)", flush=True)
    return not same


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("backlot")
    parser.add_argument("corpus")
    parser.add_argument("--partitions", type=int, nargs="*", default=[2, 7, 64])
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--memory", type=int, default=1024, help="MB of an executor")
    parser.add_argument("--hot", type=int, default=100_000)
    parser.add_argument("--at-once", type=int, default=1_000_000)
    parser.add_argument("--no-annotations", dest="annotations", action="store_false")
    parser.add_argument("--keep", help="a folder for all that is made")
    arguments = parser.parse_args()
    arguments.corpus = os.path.abspath(arguments.corpus)
    top = Path(arguments.keep or tempfile.mkdtemp(prefix="backlot-equality-"))
    expected = top / "program"
    expected.mkdir(parents=True, exist_ok=True)
    spent = program(arguments.backlot, arguments.corpus, expected, arguments.annotations)
    print(f"program: stories {spent[0]:.1f} s, annotations {spent[1]:.1f} s of processor", flush=True)
    wrong = False
    runs = [(p, False) for p in arguments.partitions] + ([(7, True)] if arguments.kill else [])
    for partitions, kill in runs:
        folder = top / f"{partitions}{'-killed' if kill else ''}"
        folder.mkdir(exist_ok=True)
        print(f"{partitions} partitions{', an executor killed' if kill else ''}", flush=True)
        spark_run(arguments, partitions, folder, kill)
        wrong |= differs("stories", expected, folder)
        if arguments.annotations:
            wrong |= differs("annotations", expected, folder)
    if not arguments.keep:
        shutil.rmtree(top)
    print(f"peak memory of the driver: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
