#!/usr/bin/env python3
"""Fits and measures how src/copies judges which documents of a corpus tell the same news (same_news.cc).

usage: story_sets.py SETS [CORPUS TRUTH]; for s in SETS/*.jsonl; do story_figures $s > ${s%.jsonl}.figures.tsv; done
       fit_stories.py SETS

Two logistic regressions. The first is over pairs of articles on works (same_news_of_works). The second is over junctions:
documents are put together by average linkage as in story_tree.cc, and of each two parts that become one it is asked which
share of the pairs between them is of one story (log_odds). Each kind of other news has the same weight, however many
documents it has. For each corpus the script prints F1 of the pairs of documents in one story as judged by what was fitted
without its kind (articles: on the other half), and by what was fitted on all. Then come the coefficients.
"""
import collections
import csv
import heapq
import math
import pathlib
import sys

from fit_copies import probability, solve

OF_WORKS = ["similar", "common", "named", "lead", "numbers", "stands_out_more", "shared", "root_own"]
PAIRS = {"articles": 30.0, "leads": 5.0}  # how often each pair counts: few are of one story
JUNCTIONS = ["ln similar", "cohesion", "lengths", "ln named", "ln smaller", "ln greater", "of works", "told", "lead"]
WORKS = {"articles": 1500.0, "leads": 500.0, "made": 300.0}  # of all junctions of a corpus
NEWS = {kind: [kind, f"{kind}-{joined}", f"{kind}-mixed", f"{kind}-padded"] for kind, joined in
        {"agencies": "by-more", "reports": "by-two", "newswire": "by-two", "angles": "by-two"}.items()}
OF_NEWS = 225.0       # of all junctions of a corpus of other news
LEAST_SIMILAR = 0.08  # average at which parts are put together
RIDGE = 0.3


class Corpus:
    def __init__(self, folder, name):
        self.name = name
        rows = [line.rstrip("\n").split("\t") for line in open(folder / f"{name}.tsv", encoding="utf-8")]
        self.story = {i: s for i, s, _ in rows}
        self.half = {i: h for i, _, h in rows}
        self.pairs = []
        for r in csv.DictReader(open(folder / f"{name}.figures.tsv", encoding="utf-8"), delimiter="\t"):
            one, other = r.pop("first"), r.pop("second")
            figures = {k: float(v) for k, v in r.items()}
            if figures["common"] <= 0.3 or figures["named"] >= 0.6 * figures["common"]:  # no template
                self.pairs.append((one, other, figures))
        self.figures = {(one, other): figures for one, other, figures in self.pairs}

    def same(self, one, other):
        return self.story[one] == self.story[other]

    def pair_rows(self, weight, half=None):
        """For fit(): of one half, or of all; what is between the halves belongs to neither."""
        return [([1.0] + [f[name] for name in OF_WORKS], self.same(a, b), weight) for a, b, f in self.pairs
                if half is None or half == self.half[a] == self.half[b]]


class Kinship(collections.namedtuple("Kinship", "similar named of_works told lead lengths pairs")):
    def __add__(self, other):
        return Kinship(*(a + b for a, b in zip(self, other)))

    def alike(self):
        return self.similar + 2 * self.told


NOTHING = Kinship(0, 0, 0, 0, 0, 0, 0)


class Junction:
    """Two parts that become one; `below` are the last junctions of either, None of a document."""

    def __init__(self, below, documents, sizes, between, within, share):
        self.below, self.documents, self.sizes, self.share = below, documents, sizes, share
        self.pairs = sizes[0] * sizes[1]
        self.between, self.within = between, within
        self.row = self.figures(between, within)

    def figures(self, between, within):
        similar = max(between.similar / self.pairs, 0.001)
        inside = [(w.similar + similar) / (n * (n - 1) / 2 + 1) for w, n in zip(within, self.sizes)]
        return [1.0, math.log(similar), 2 * math.log(similar) - math.log(inside[0]) - math.log(inside[1]),
                between.lengths / between.pairs, math.log(between.named / self.pairs + 0.01),
                math.log(min(self.sizes)), math.log(max(self.sizes)),
                between.of_works / between.pairs, between.told / self.pairs, between.lead / self.pairs]


def kinships(corpus, of_works):
    for one, other, f in corpus.pairs:
        share = f["of_works"]
        told = probability(of_works, [1.0] + [f[name] for name in OF_WORKS])
        yield one, other, Kinship(f["similar"], f["named"], share, share * told, share * f["lead"], f["lengths"], 1)


def junctions(corpus, kinships, nothing=NOTHING):
    """Average linkage as in linkage.h, from the most alike on."""
    between = {d: {} for d in corpus.story}
    for one, other, kinship in kinships:
        between[one][other] = between[other][one] = kinship
    members = {d: [d] for d in between}
    within, last, offers, out = dict.fromkeys(between, nothing), dict.fromkeys(between), [], []

    def average(a, b):
        return between[a][b].alike() / (len(members[a]) * len(members[b]))

    def offer(a, b):
        if average(a, b) >= LEAST_SIMILAR:
            heapq.heappush(offers, (-average(a, b), min(a, b), max(a, b)))

    for one in between:
        for other in between[one]:
            if one < other:
                offer(one, other)
    while offers:
        value, a, b = heapq.heappop(offers)
        if a not in between or b not in between[a] or -average(a, b) != value:
            continue
        same = sum(corpus.same(x, y) for x in members[a] for y in members[b])
        sizes = len(members[a]), len(members[b])
        out.append(Junction((last[a], last[b]), members[a] + members[b], sizes, between[a][b],
                            (within[a], within[b]), same / (sizes[0] * sizes[1])))
        within[a] += within[b] + between[a][b]
        members[a], last[a] = out[-1].documents, out[-1]
        for c, kinship in between.pop(b).items():
            del between[c][b]
            if c != a:
                between[a][c] = between[c][a] = between[a].get(c, nothing) + kinship
        for c in between[a]:
            offer(a, c)
    return out


def fit(data, ridge):
    """Newton's method over (figures, share, weight); the ridge is of coefficients of figures that vary by 1."""
    n, total = len(data[0][0]), sum(c for _, _, c in data)
    mean = [0.0] + [sum(c * x[i] for x, _, c in data) / total for i in range(1, n)]
    spread = [1.0] + [(sum(c * (x[i] - mean[i]) ** 2 for x, _, c in data) / total) ** 0.5 or 1.0 for i in range(1, n)]
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


def stories(tree, evidence_of):
    """As StoryTree: the parts of the tree for which the evidence over all pairs is greatest; those of two or more."""
    as_one, at_best = {None: 0.0}, {None: 0.0}
    for j in tree:
        evidence = evidence_of(j) * j.pairs
        as_one[j] = sum(as_one[b] for b in j.below) + evidence
        at_best[j] = max(as_one[j], sum(at_best[b] for b in j.below))
    inside = set()
    for j in reversed(tree):
        if j not in inside and as_one[j] >= at_best[j]:
            yield j.documents
            inside.add(j)
        if j in inside:
            inside.update(j.below)


def counted(story, found):
    """Of the pairs of documents in `story`: how many are told rightly, told, and there to be told."""
    pairs = lambda n: n * (n - 1) // 2
    gold = sum(map(pairs, collections.Counter(story.values()).values()))
    told = right = 0
    for documents in found:
        of = collections.Counter(story[d] for d in documents if d in story)
        told += pairs(sum(of.values()))
        right += sum(map(pairs, of.values()))
    return right, told, gold


class Fitting:
    def __init__(self, corpora, trees):
        self.corpora, self.trees = corpora, trees

    def rows(self, name, weight, half=None):
        halves = self.corpora[name].half
        chosen = [j for j in self.trees[name] if half is None or all(halves[d] == half for d in j.documents)]
        counts = [j.pairs ** 0.5 for j in chosen]
        return [(j.row, j.share, weight * c / sum(counts)) for j, c in zip(chosen, counts)]

    def coefficients(self, kinds=NEWS, half=None):
        data = [r for name, weight in WORKS.items() for r in self.rows(name, weight, half)]
        return fit(data + [r for k in kinds for name in NEWS[k] for r in self.rows(name, OF_NEWS)], RIDGE)

    def measured(self, name, coefficients, half=None):
        corpus = self.corpora[name]
        story = {d: s for d, s in corpus.story.items() if half is None or corpus.half[d] == half}
        evidence = lambda j: sum(a * b for a, b in zip(coefficients, j.row))
        right, told, gold = counted(story, stories(self.trees[name], evidence))
        return 2 * right / max(1, gold + told)


def listed(names, coefficients):
    return ", ".join(f"{name} {value:.2f}" for name, value in zip(["constant"] + names, coefficients))


def of_articles(corpora, half=None):
    """What is fitted on articles, and the trees by it."""
    coefficients = fit([r for name, weight in PAIRS.items() for r in corpora[name].pair_rows(weight, half)], RIDGE)
    return coefficients, Fitting(corpora, {n: junctions(c, kinships(c, coefficients)) for n, c in corpora.items()})


def main():
    folder = pathlib.Path(sys.argv[1])
    names = [*WORKS, *(n for kind in NEWS.values() for n in kind), *sys.argv[2:]]
    corpora = {n: Corpus(folder, n) for n in names}
    of_works, fitting = of_articles(corpora)
    by_all = fitting.coefficients()
    halves = {h: of_articles(corpora, h)[1] for h in "01"}
    by_half = {h: halves[h].coefficients(half=h) for h in "01"}
    for n in WORKS:
        by_other = [halves[o].measured(n, by_half[o], h) for h, o in ("01", "10")]
        print(f"{n}: by the other half {by_other[0]:.3f} and {by_other[1]:.3f}, by all {fitting.measured(n, by_all):.3f}")
    for kind, of_kind in NEWS.items():
        without = fitting.coefficients([k for k in NEWS if k != kind])
        for n in of_kind:
            print(f"{n}: by other kinds {fitting.measured(n, without):.3f}, by all {fitting.measured(n, by_all):.3f}")
    for n in sys.argv[2:]:
        print(f"{n}: by all {fitting.measured(n, by_all):.3f}")
    print("pairs of articles on works: " + listed(OF_WORKS, of_works))
    print("junctions: " + listed(JUNCTIONS, by_all))


if __name__ == "__main__":
    main()
