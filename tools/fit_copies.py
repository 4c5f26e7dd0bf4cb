#!/usr/bin/env python3
"""Fits and measures how src/copies judges a pair: whether it is a copy (verification.cc), and whose (direction.cc).

usage: copy_pairs.py PAIRS …; copy_figures PAIRS/texts PAIRS/pairs.tsv > FIGURES.tsv; fit_copies.py FIGURES.tsv

Three logistic regressions (Newton's method, small ridge): that a text as a whole derives from the other (excerpts left
out), that a part does (whole copies left out; a copy is what either says), and that the second is the copy. Every kind
of pair weighs the same, however many there are of it, and the labelled ones five times as much: made copies are many and
easy. Prints what each half says of the other, then the coefficients of both together, then how the relations that the
program said fit those that were made.
"""
import collections
import csv
import math
import re
import sys

COPIES = ("verbatim", "spun", "light rewrite", "excerpt")
SIGNS = ["substitutions", "rarity", "wordiness", "completeness", "surroundings"]


def whole(r):
    return [1, min(r["first_share"], r["second_share"]), r["strange"], r["renumbered"], math.log1p(min(r["words"], 300))]


def part(r):
    return [1, max(-3, min(3, (r["tight"] - 50) / 10))]


def signs(r):
    """Turned so that 1 is right."""
    return [r[s] * (1 if r["source"] == "first" else -1) for s in SIGNS]


def kind(r):
    return re.sub(r"-(lexicon|wordnet|both|\d+)", "", r["how"]) + "/" + r["relation"]


def read(path):
    rows = []
    for r in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t"):
        for k in r:
            if k not in ("half", "first", "second", "relation", "how", "source", "said", "direction"):
                r[k] = float(r[k])
        r["copy"] = r["relation"] in COPIES
        rows.append(r)
    return rows


def solve(a, b):
    """Gauss's elimination of a x = b."""
    n = len(b)
    m = [row[:] + [v] for row, v in zip(a, b)]
    for i in range(n):
        p = max(range(i, n), key=lambda k: abs(m[k][i]))
        m[i], m[p] = m[p], m[i]
        for k in range(i + 1, n):
            f = m[k][i] / m[i][i]
            m[k] = [x - f * y for x, y in zip(m[k], m[i])]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (m[i][n] - sum(m[i][k] * x[k] for k in range(i + 1, n))) / m[i][i]
    return x


def dot(w, x):
    return sum(a * b for a, b in zip(w, x))


def probability(w, x):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, dot(w, x)))))


def fit(rows, features, label, ridge=0.1):
    count = collections.Counter(kind(r) for r in rows)
    weight = {k: (500 if k.startswith("labelled") else 100) / n for k, n in count.items()}
    data = [(features(r), label(r), weight[kind(r)]) for r in rows]
    n = len(data[0][0])
    w = [0.0] * n
    for _ in range(40):
        gradient, hessian = [-ridge * v for v in w], [[ridge * (i == k) for k in range(n)] for i in range(n)]
        for x, y, c in data:
            p = probability(w, x)
            for i in range(n):
                gradient[i] += c * (y - p) * x[i]
                for k in range(n):
                    hessian[i][k] += c * p * (1 - p) * x[i] * x[k]
        step = solve(hessian, gradient)
        w = [a + b for a, b in zip(w, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return w


class Model:
    def __init__(self, rows):
        met = [r for r in rows if r["words"] > 0]  # where nothing is aligned nothing is asked
        is_copy = lambda r: r["copy"]
        self.whole = fit([r for r in met if r["relation"] != "excerpt"], whole, is_copy)
        self.part = fit([r for r in met if r["relation"] == "excerpt" or not r["copy"]], part, is_copy)
        self.signs = fit([r for r in met if r["source"] != "none"], signs, lambda r: 1, ridge=5)

    def copy(self, r):
        return 1 - (1 - probability(self.whole, whole(r))) * (1 - probability(self.part, part(r))) if r["words"] else 0

    def right(self, r):
        return probability(self.signs, signs(r))


def table(rows, value, wrong):
    lines = collections.defaultdict(lambda: [0, 0, 0.0])
    for r in rows:
        line = lines[kind(r)]
        line[0] += 1
        line[1] += wrong(r)
        line[2] += math.log(max(1e-9, value(r)))
    for k, (n, bad, likelihood) in sorted(lines.items()):
        print(f"    {k:28} {n:5}  wrong {bad:4}  mean log-likelihood {likelihood / n:7.3f}")


def calibration(pairs):
    bins = collections.defaultdict(lambda: [0, 0])
    for p, y in pairs:
        bins[min(9, int(10 * p))][0] += 1
        bins[min(9, int(10 * p))][1] += y
    return ", ".join(f".{b}: {c / n:.2f} of {n}" for b, (n, c) in sorted(bins.items()))


def measure(copy, right, rows):
    print("  whether it is a copy")
    table(rows, lambda r: copy(r) if r["copy"] else 1 - copy(r), lambda r: (copy(r) >= 0.5) != r["copy"])
    found = [r for r in rows if copy(r) >= 0.5]
    hit, made = sum(r["copy"] for r in found), sum(r["copy"] for r in rows)
    print(f"    precision {hit / len(found):.4f} recall {hit / made:.4f}; said and true: {calibration((copy(r), r['copy']) for r in rows)}")
    print("  which is the source")
    known = [r for r in rows if r["source"] != "none" and r["words"] > 0]
    table(known, right, lambda r: right(r) < 0.5)
    sure = [max(right(r), 1 - right(r)) for r in known]
    print(f"    said and true: {calibration((s, right(r) >= 0.5) for s, r in zip(sure, known))}")


def confusion(rows):
    print("relations as the program says them (down: made)")
    said = collections.Counter((r["relation"], r["said"]) for r in rows)
    columns = [*COPIES, "different"]
    print(" " * 15 + "".join(f"{c:>15}" for c in columns))
    for relation in [*columns[:-1], "retelling", "different"]:
        print(f"{relation:15}" + "".join(f"{said[relation, c]:15}" for c in columns))


def main():
    rows = read(sys.argv[1])
    for half in sorted({r["half"] for r in rows}):
        print(f"fitted without {half}, measured on it")
        model = Model([r for r in rows if r["half"] != half])
        measure(model.copy, model.right, [r for r in rows if r["half"] == half])
    model = Model(rows)
    for name, w in (("whole", model.whole), ("part", model.part), ("signs", model.signs)):
        print(f"fitted on all, {name}: " + ", ".join(f"{v:.2f}" for v in w))
    print("the program")
    sure = lambda r: r["confidence"] if r["direction"] == r["source"] else 0.5 if r["direction"] == "none" else 1 - r["confidence"]
    measure(lambda r: r["probability"], sure, rows)
    confusion(rows)


if __name__ == "__main__":
    main()
