#!/usr/bin/env python3
"""Measures `backlot stories` on a made corpus: what docs/copies.md tells.

usage: stories.py BACKLOT CORPUS.jsonl TRUTH.tsv [--minhash] [-j N] [--memory MB] [--keep OUTPUT.json] [--from OUTPUT.json]

Prints recall by kind of copy, precision, B3 of copy groups and of stories, right roots, time and peak memory; with
--minhash what MinHash over word 3- and 5-grams is to be expected to find (128 permutations in 25 bands of 5, which
datasketch chooses for a threshold of 0.5: a pair of Jaccard similarity J is found with probability 1-(1-J^5)^25). The corpus comes
from make_corpus. --from judges an output that was kept.
"""
import argparse
import collections
import json
import os
import re
import subprocess
import sys
import tempfile
import time

import corpus_truth

BANDS, ROWS = 25, 5


def run(command, output):
    """Seconds that passed, seconds of processor, and the most memory in MB."""
    began = time.time()
    with open(output, "wb") as out:
        child = subprocess.Popen(command, stdout=out)
        _, status, used = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{command[0]} ended with status {status}")
    return time.time() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def copy_groups(stories):
    """Documents that hang on one another, and the root of each."""
    groups, root = [], {}
    for story in stories:
        up = {d["id"]: d["source"] for d in story["documents"] if d["source"]}
        members = collections.defaultdict(list)
        for d in story["documents"]:
            at = d["id"]
            while at in up:
                at = up[at]
            root[d["id"]] = at
            members[at].append(d["id"])
        groups += [g for g in members.values() if len(g) > 1]
    return groups, root


def shingles(text, n):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i:i + n]) for i in range(max(1, len(words) - n + 1))}


def expected_minhash(truth, corpus, most=400):
    """Of each kind: the share of pairs that MinHash is expected to find, over 3-grams and over 5-grams."""
    chosen = collections.defaultdict(list)
    for i, s in truth.derived():
        if len(chosen[truth.kind(i)]) < most:
            chosen[truth.kind(i)].append((i, s))
    needed = {d for pairs in chosen.values() for pair in pairs for d in pair}
    texts = {}
    for line in open(corpus, encoding="utf-8"):
        record = json.loads(line)
        if record["id"] in needed:
            texts[record["id"]] = record["text"]
    out = {}
    for kind, pairs in chosen.items():
        for n in (3, 5):
            found = 0.0
            for a, b in pairs:
                x, y = shingles(texts[a], n), shingles(texts[b], n)
                found += 1 - (1 - (len(x & y) / len(x | y)) ** ROWS) ** BANDS
            out[kind, n] = found / len(pairs)
    return out


def report(truth, output):
    found = json.load(open(output, encoding="utf-8"))
    stories = found["stories"]
    groups, root = copy_groups(stories)
    linked = {(e["id"], e["of"]) for e in found.get("excerpts", [])}
    print(corpus_truth.table(corpus_truth.judge(truth, groups, linked)))
    story = corpus_truth.group_numbers([d["id"] for d in s["documents"]] for s in stories)
    want = {i: r["story"] for i, r in truth.rows.items()}
    print("B3 of stories: precision %.4f, recall %.4f, F1 %.4f" % corpus_truth.b_cubed(truth.rows, story, want))
    copies = [i for i in truth.rows if truth.is_copy(i)]
    right = sum(truth.same_words(root.get(i, i)) == truth.root[i] for i in copies)
    print(f"right root (or a verbatim copy of it, which nothing but a date tells apart): "
          f"{right / len(copies):.4f} of {len(copies)} copies, {roots_of_groups(truth, root, copies):.4f} of the groups")


def roots_of_groups(truth, root, copies):
    """Of the groups that hold one text only: the share of right roots."""
    texts = collections.defaultdict(set)
    for i in copies:
        if i in root:
            texts[root[i]].add(truth.root[i])
    alone = [(r, t) for r, t in texts.items() if t == {truth.root[r]}]
    return sum(truth.same_words(r) in t for r, t in alone) / len(alone)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("backlot"), ap.add_argument("corpus"), ap.add_argument("truth")
    ap.add_argument("--minhash", action="store_true")
    ap.add_argument("-j", default="2")
    ap.add_argument("--memory")
    ap.add_argument("--keep"), ap.add_argument("--from", dest="kept")
    a = ap.parse_args()
    truth = corpus_truth.Truth(a.truth)
    with tempfile.TemporaryDirectory() as folder:
        output = a.kept or a.keep or os.path.join(folder, "stories.json")
        if not a.kept:
            more = ["--memory", a.memory] if a.memory else []
            passed, used, peak = run([a.backlot, "stories", "--json", "-j", a.j, *more, a.corpus], output)
            print(f"{len(truth.rows)} documents: {passed:.1f} s, {used:.1f} s of processor, {peak:.0f} MB")
        report(truth, output)
    if a.minhash:
        expected = expected_minhash(truth, a.corpus)
        print("MinHash, expected recall over word 3-grams and 5-grams")
        for kind in truth.kinds():
            if (kind, 3) in expected:
                print(f"{kind:16} {expected[kind, 3]:7.4f} {expected[kind, 5]:7.4f}")


main()
