#!/usr/bin/env python3
"""The Python package beside the program, and beside what others use in Python, on the same documents in one run.

usage: python_speed.py BACKLOT [--documents 5000] [--threads 2] [--rounds 3] [--spacy PYTHON] [--treebank FOLDER]
                       [--pipeline FOLDER]

Runs with the Python that the package is installed for. BACKLOT is the program of the same build. `--spacy` names a Python
with spaCy and datasketch (python3 -m venv V && V/bin/pip install spacy datasketch); a small pipeline (tagger, lemmatiser,
rules for names) is trained on the treebank first, UD English EWT, where `--pipeline` does not hold one. The project depends
on neither.

Each round runs every contestant once, so that other work on the machine hits all of them; figures are medians over the
rounds, of the processor (user and system, of all threads and processes) and of the clock, from start to end of a process.
"Ratio" is the program's processor time by the contestant's, of the same work for the package, of other work for spaCy.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import program_bench

HERE = pathlib.Path(__file__).resolve().parent
READ = "import json, sys; rows = [json.loads(line) for line in open(sys.argv[1], encoding='utf-8')]\n"
ANNOTATOR = READ + "import backlot; annotator = backlot.Annotator(threads=int(sys.argv[2]))\n"

# What is done with the corpus, as a caller would write it.
PACKAGE = {
    "package, annotate_batch, lines": ANNOTATOR + "for said in annotator.annotate_batch(rows): said.to_json()",
    "package, annotate_batch, objects": ANNOTATOR + "for said in annotator.annotate_batch(rows): said.cast, said.schedule",
    "package, annotate_table": ANNOTATOR + "for i in range(0, len(rows), 10000): annotator.annotate_table(rows[i : i + 10000])",
    "package, reading rows only": READ,
}
STORIES = READ + "import backlot; backlot.stories(rows, threads=int(sys.argv[2]))"
DATASKETCH = READ + """
import re
from datasketch import MinHash, MinHashLSH
lsh, seed = MinHashLSH(threshold=0.5, num_perm=128), MinHash(num_perm=128)
for row in rows:
    words = re.findall(r"\\w+", row["text"].lower())
    sketch = seed.copy()
    sketch.update_batch([" ".join(words[i : i + 5]).encode() for i in range(max(1, len(words) - 4))])
    lsh.query(sketch)
    lsh.insert(row["id"], sketch, check_duplication=False)
"""


def measure(command):
    """(seconds of the clock, of the processor, MB) of a process; it must succeed."""
    start = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command} failed")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def contestants(a, corpus, pipeline):
    """name -> command; those of one kind of work after the program."""
    annotate = {"program, annotate": [a.backlot, "annotate", "-j", a.threads, corpus]}
    annotate |= {name: [sys.executable, "-c", code, corpus, a.threads] for name, code in PACKAGE.items()}
    stories = {"program, stories": [a.backlot, "stories", "--json", "-j", a.threads, corpus]}
    stories["package, stories"] = [sys.executable, "-c", STORIES, corpus, a.threads]
    if a.spacy:
        annotate["spaCy, nlp.pipe"] = [a.spacy, HERE / "spacy_pipeline.py", "run", pipeline, corpus, a.threads]
        stories["datasketch, MinHashLSH"] = [a.spacy, "-c", DATASKETCH, corpus]
    return [annotate, stories]


def table(works, rounds, documents):
    print("| what | seconds | of processor | documents a second of processor | ratio | MB |\n| --- | --- | --- | --- | --- | --- |")
    for work in works:
        measured = {name: [] for name in work}
        for _ in range(rounds):
            for name, command in work.items():
                measured[name].append(measure(command))
        first = None
        for name, runs in measured.items():
            clock, used, memory = (statistics.median(run[i] for run in runs) for i in range(3))
            first = first or used
            print(f"| {name} | {clock:.1f} | {used:.1f} | {documents / used:,.0f} | {first / used:.2f} | {memory:.0f} |", flush=True)


def import_time(module):
    """Milliseconds of processor that importing takes, over what starting Python does; the best of 20."""
    def best(code):
        return min(measure([sys.executable, "-c", code])[1] for _ in range(20))

    return (best(f"import {module}") - best("pass")) * 1000


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("backlot"), ap.add_argument("--documents", type=int, default=5000)
    ap.add_argument("--threads", type=int, default=2), ap.add_argument("--rounds", type=int, default=3)
    ap.add_argument("--spacy"), ap.add_argument("--treebank", default=HERE.parents[1] / "../shared/data/ud-english-ewt")
    ap.add_argument("--pipeline", type=pathlib.Path)
    a = ap.parse_args()
    print(f"{program_bench.machine()}; Python {sys.version.split()[0]}; {a.documents} documents, {a.threads} threads, "
          f"medians of {a.rounds} rounds\nimport backlot: {import_time('backlot'):.0f} ms\n")
    with tempfile.TemporaryDirectory() as folder:
        corpus, pipeline = pathlib.Path(folder) / "corpus.jsonl", a.pipeline or pathlib.Path(folder) / "pipeline"
        program_bench.write_corpus(corpus, a.documents, distinct=True)
        if a.spacy and not pipeline.exists():
            subprocess.run([a.spacy, HERE / "spacy_pipeline.py", "train", a.treebank, pipeline], check=True)
        table(contestants(a, corpus, pipeline), a.rounds, a.documents)


main()
