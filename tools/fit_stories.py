#!/usr/bin/env python3
"""Fits and measures how src/copies judges whether two documents of a corpus tell the same news (same_news.cc).

usage: story_figures CORPUS.jsonl > FIGURES.tsv; fit_stories.py FIGURES.tsv:STORIES.tsv[:WEIGHT] …

STORIES.tsv has the columns id, story and half (0 or 1), without a heading, of the documents of one corpus that are no
copies of each other (story_sets.py writes such corpora). A logistic regression (fit_copies.py) of all corpora together, in
which each pair counts WEIGHT times: small corpora with few retellings need it. For each corpus the script prints what either
half says of the other, and what all say of all: F1 of the pairs of documents in one story, by the average at which stories
are still joined. Then come the coefficients.
"""
import csv
import sys

from fit_copies import probability, solve

FIGURES = ["similar", "common", "named", "lead", "numbers", "longer", "company", "similar*company", "shared", "own",
           "own*named", "own*shorter"]
AVERAGES = (0.3, 0.35, 0.4, 0.45, 0.5)


class Corpus:
    def __init__(self, argument):
        path, stories, weight = (argument.split(":") + ["1"])[:3]
        self.name, self.weight = path, float(weight)
        rows = [line.rstrip("\n").split("\t") for line in open(stories, encoding="utf-8")]
        self.story = {i: s for i, s, _ in rows}
        self.half = {i: h for i, _, h in rows}
        self.pairs = []
        for r in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t"):
            one, other = r.pop("first"), r.pop("second")
            figures = {k: float(v) for k, v in r.items()}
            x = [1.0] + [product(figures, name) for name in FIGURES]
            self.pairs.append((one, other, x, self.story[one] == self.story[other]))

    def within(self, half):
        """Pairs of one half; those between the halves belong to neither. None: all."""
        return [p for p in self.pairs if half is None or half == self.half[p[0]] == self.half[p[1]]]


def product(figures, name):
    out = 1.0
    for factor in name.split("*"):
        out *= figures[factor]
    return out


def fit(corpora, half, ridge=3.0):
    """Newton's method; the ridge is of coefficients of figures that vary by 1."""
    data = [(x, y, c.weight) for c in corpora for _, _, x, y in c.within(half)]
    n = len(data[0][0])
    mean = [0.0] + [sum(x[i] for x, _, _ in data) / len(data) for i in range(1, n)]
    spread = [1.0] + [(sum((x[i] - mean[i]) ** 2 for x, _, _ in data) / len(data)) ** 0.5 or 1.0 for i in range(1, n)]
    data = [([(v - m) / s for v, m, s in zip(x, mean, spread)], y, c) for x, y, c in data]
    w = [0.0] * n
    for _ in range(40):
        penalty = [0.0] + [ridge] * (n - 1)
        gradient = [-r * v for r, v in zip(penalty, w)]
        hessian = [[penalty[i] * (i == k) + 1e-9 * (i == k) for k in range(n)] for i in range(n)]
        for x, y, c in data:
            p = probability(w, x)
            slope = c * p * (1 - p)
            for i in range(n):
                gradient[i] += c * (y - p) * x[i]
                xi = slope * x[i]
                for k in range(i + 1):
                    hessian[i][k] += xi * x[k]
        for i in range(n):
            for k in range(i):
                hessian[k][i] = hessian[i][k]
        step = solve(hessian, gradient)
        w = [a + b for a, b in zip(w, step)]
        if max(map(abs, step)) < 1e-6:
            break
    out = [v / s for v, s in zip(w, spread)]
    out[0] -= sum(v * m for v, m in zip(out[1:], mean[1:]))
    return out


def linked(likely, least):
    """Average linkage as in stories.cc; the members of each story of two or more."""
    between, members = {}, {}
    for one, other, p in likely:
        for a, b in ((one, other), (other, one)):
            between.setdefault(a, {})[b] = p
            members[a] = [a]
    while True:
        best = max(((s / len(members[a]) / len(members[b]), a, b) for a in between for b, s in between[a].items() if a < b),
                   default=(0, "", ""))
        if best[0] < least:
            return list(members.values())
        _, a, b = best
        members[a] += members.pop(b)
        for c, s in between.pop(b).items():
            del between[c][b]
            if c != a:
                between[a][c] = between[c][a] = between[a].get(c, 0.0) + s


def f1(corpus, likely, least):
    pairs = lambda n: n * (n - 1) // 2
    counts = {}
    for s in corpus.story.values():
        counts[s] = counts.get(s, 0) + 1
    gold, told, right = sum(map(pairs, counts.values())), 0, 0
    for story in linked(likely, least):
        told += pairs(len(story))
        of = [corpus.story[d] for d in story]
        right += sum(pairs(of.count(s)) for s in set(of))
    return 2 * right / (gold + told)


def report(corpus, name, weights_for):
    likely = [(a, b, probability(weights_for(a), x)) for a, b, x, _ in corpus.pairs]
    print(f"{corpus.name} {name}: " + ", ".join(f"{least}: {f1(corpus, likely, least):.3f}" for least in AVERAGES))


def main():
    corpora = [Corpus(argument) for argument in sys.argv[1:]]
    halves = {h: fit(corpora, h) for h in ("0", "1")}
    both = fit(corpora, None)
    for c in corpora:
        report(c, "by the other half", lambda d: halves["1" if c.half[d] == "0" else "0"])
        report(c, "by all", lambda d: both)
    print(", ".join(f"{name} {value:.2f}" for name, value in zip(["constant"] + FIGURES, both)))


if __name__ == "__main__":
    main()
