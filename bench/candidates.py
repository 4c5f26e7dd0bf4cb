#!/usr/bin/env python3
"""Judges candidate pairs by the truth of a made corpus.

usage: candidate_pairs CORPUS.jsonl > PAIRS.tsv; candidates.py PAIRS.tsv TRUTH.tsv

For each kind of copy: how many are a candidate with what they were made from (direct), how many are in one connected
part with it by candidates that are right (reached); how many pairs are worth nothing, by kind of the documents.
"""
import collections
import sys

import corpus_truth


def main():
    truth = corpus_truth.Truth(sys.argv[2])
    direct, wasted, story_only = set(), collections.Counter(), 0
    up = {}

    def find(x):
        while up.setdefault(x, x) != x:
            up[x] = x = up[up[x]]
        return x

    right = told = 0
    for line in open(sys.argv[1], encoding="utf-8"):
        a, b, passages, _ = line.split("\t")
        if passages == "0":
            story_only += 1
            if truth.rows[a]["story"] == truth.rows[b]["story"]:
                told += 1
            continue
        if truth.texts[a] & truth.texts[b]:
            right += 1
            direct |= {(a, b), (b, a)}
            up[find(a)] = find(b)
        else:
            wasted[" – ".join(sorted(truth.rows[x]["kind"] for x in (a, b)))] += 1
    count = collections.Counter()
    for i, s in truth.derived():
        kind = truth.kind(i)
        count[kind] += 1
        count[kind, "direct"] += (i, s) in direct
        count[kind, "reached"] += find(i) == find(s)
    print(f"{'kind':16} {'direct':>7} {'reached':>7} {'of':>8}")
    for kind in truth.kinds():
        if count[kind]:
            print(f"{kind:16} {count[kind, 'direct'] / count[kind]:7.4f} {count[kind, 'reached'] / count[kind]:7.4f} {count[kind]:8}")
    print(f"pairs by passages: {right} right, {sum(wasted.values())} wasted ({wasted.most_common(6)})")
    print(f"pairs by stories alone: {story_only}, {told} of one story")


main()
