#!/usr/bin/env python3
"""How unevenly keys fall on partitions in corpora that are too large to make.

  tests/spark/skew.py corpus.jsonl [--hot 100000]

Measures how many documents of a corpus have each key, at its whole size and at a tenth of it, fits a Zipf distribution to
the common keys of each kind and a power (Heaps) to how many keys there are, and lays the keys of 10⁷, 10⁹ and 10¹⁰ such
documents on as many partitions as a cluster would have: how many rows the fullest partition gets, beside the mean, with
the keys of more than --hot documents cut into stretches and without. Needs the package and numpy.
"""

import argparse
import json
import math
import sys

import numpy as np

import backlot

KINDS = ("verbatim passages", "spun passages", "stories")  # copies/keys.h: the two lowest bits
SIZES = ((10**7, 2_000), (10**9, 50_000), (10**10, 200_000))  # documents, partitions
STRETCH = 8192
HEAD = 2_000_000  # keys that are laid one by one; the others spread evenly


def keys_of(path):
    with open(path, encoding="utf-8") as lines:
        return [np.array(backlot.keys(json.loads(line)), dtype=np.uint64) for line in lines]


def counts_of(documents, kind):
    keys = np.concatenate(documents)
    return -np.sort(-np.unique(keys[keys % 4 == kind], return_counts=True)[1])


def fitted(whole, tenth, documents):
    """head: shares of documents that the common keys have, as measured; slope: how counts fall by rank behind them; keys:
    how many; growth: the power with which they become more."""
    head = whole[whole >= 8]  # below, counts are steps
    ranks = np.unique(np.logspace(0, math.log10(len(head)), 60).astype(int))
    slope = -np.polyfit(np.log(ranks), np.log(head[ranks - 1]), 1)[0]
    return {"head": head / documents, "slope": slope, "keys": len(whole), "postings": whole.sum() / documents,
            "growth": math.log(len(whole) / len(tenth)) / math.log(10)}


def laid_out(fit, documents, measured, partitions, hot, random):
    """Rows of the fullest partition, whole and cut; the mean; how many keys are hot; rows of the commonest."""
    keys = fit["keys"] * (documents / measured) ** fit["growth"]
    rows = fit["postings"] * documents
    head = fit["head"]
    behind = np.arange(len(head) + 1, min(HEAD, int(keys)) + 1, dtype=np.float64) / len(head)
    counts = np.concatenate([head, head[-1] * behind ** -fit["slope"]]) * documents
    counts *= min(1.0, rows / counts.sum())
    rest = (rows - counts.sum()) / partitions

    def fullest(of):
        return rest + np.bincount(random.integers(0, partitions, len(of)), weights=of, minlength=partitions).max()

    is_hot = counts > hot
    stretches = np.repeat(STRETCH, int((counts[is_hot] / STRETCH).sum() + 1)) if is_hot.any() else np.array([])
    return fullest(counts), fullest(np.concatenate([counts[~is_hot], stretches])), rows / partitions, is_hot.sum(), counts[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--hot", type=int, default=100_000)
    arguments = parser.parse_args()
    documents = keys_of(arguments.corpus)
    random = np.random.default_rng(1)
    for kind, name in enumerate(KINDS):
        whole = counts_of(documents, kind)
        fit = fitted(whole, counts_of(documents[: len(documents) // 10], kind), len(documents))
        print(f"{name}: {fit['postings']:.1f} a document; the commonest in {fit['head'][0]:.2%} of them; behind the common ones count "
              f"falls by rank with {fit['slope']:.2f}; {fit['keys']} keys, growing with the power {fit['growth']:.2f}")
        for size, partitions in SIZES:
            uncut, cut, mean, hot, top = laid_out(fit, size, len(documents), partitions, arguments.hot, random)
            print(f"  {size:.0e} documents, {partitions} partitions: mean {mean:,.0f} rows, fullest {uncut:,.0f} "
                  f"({uncut / mean:.1f}x), cut {cut:,.0f} ({cut / mean:.2f}x); {hot:,} keys are cut, the commonest has {top:,.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
