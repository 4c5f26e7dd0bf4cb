#!/usr/bin/env python3
"""The same corpus through datasketch's MinHashLSH and through rensa, from reading to groups.

usage: rivals.py {datasketch,rensa} CORPUS.jsonl TRUTH.tsv [--words 5] [--threshold 0.5]

Needs the named package (python3 -m venv V && V/bin/pip install datasketch rensa); the project does not depend on them.
128 permutations over word n-grams; documents that share a band are one group, as text-dedup does it. One core each.
"""
import argparse
import importlib.metadata
import json
import re
import resource
import time

import corpus_truth

WORD = re.compile(r"\w+")


def records(path):
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        yield record["id"], WORD.findall((record.get("title") or "").lower() + " " + record["text"].lower())


def shingles(words, n):
    return {" ".join(words[i:i + n]) for i in range(max(1, len(words) - n + 1))}


class Sets:
    def __init__(self):
        self.up = {}

    def find(self, x):
        self.up.setdefault(x, x)
        while self.up[x] != x:
            self.up[x] = x = self.up[self.up[x]]
        return x

    def join(self, a, b):
        self.up[self.find(a)] = self.find(b)

    def groups(self):
        members = {}
        for x in list(self.up):
            members.setdefault(self.find(x), []).append(x)
        return [g for g in members.values() if len(g) > 1]


def datasketch_groups(path, n, threshold):
    from datasketch import MinHash, MinHashLSH
    lsh, sets = MinHashLSH(threshold=threshold, num_perm=128), Sets()
    seed = MinHash(num_perm=128)
    for i, words in records(path):
        sketch = seed.copy()
        sketch.update_batch([s.encode() for s in shingles(words, n)])
        for other in lsh.query(sketch):
            sets.join(i, other)
        lsh.insert(i, sketch, check_duplication=False)
    return sets.groups(), f"{lsh.b} bands of {lsh.r}"


def rensa_groups(path, n, threshold):
    from rensa import RMinHash, RMinHashLSH
    bands = 32  # of 4: of those that divide 128, the nearest to datasketch's 25 of 5, to rensa's advantage in recall
    lsh, sets, ids = RMinHashLSH(threshold=threshold, num_perm=128, num_bands=bands), Sets(), []
    for i, words in records(path):
        sketch = RMinHash(num_perm=128, seed=42)
        sketch.update(list(shingles(words, n)))
        for other in lsh.query(sketch):
            sets.join(i, ids[other])
        lsh.insert(len(ids), sketch)
        ids.append(i)
    return sets.groups(), f"{bands} bands of {128 // bands}"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("rival", choices=["datasketch", "rensa"]), ap.add_argument("corpus"), ap.add_argument("truth")
    ap.add_argument("--words", type=int, default=5), ap.add_argument("--threshold", type=float, default=0.5)
    a = ap.parse_args()
    began, used = time.time(), time.process_time()
    find = datasketch_groups if a.rival == "datasketch" else rensa_groups
    groups, bands = find(a.corpus, a.words, a.threshold)
    passed, used = time.time() - began, time.process_time() - used
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{a.rival} {importlib.metadata.version(a.rival)}, word {a.words}-grams, {bands}: "
          f"{passed:.1f} s, {used:.1f} s of processor, {peak:.0f} MB")
    print(corpus_truth.table(corpus_truth.judge(corpus_truth.Truth(a.truth), groups)))


main()
