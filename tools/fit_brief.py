#!/usr/bin/env python3
"""Fits and measures how src/copies judges short articles on series and films (same_news_in_brief, odds_in_brief).

usage: as fit_stories.py, after it; fit_brief.py SETS

Two logistic regressions again: over pairs, and over junctions, where what the judge of other news says (fitted here first, as
fit_stories.py does) is one figure. A pair counts as much as the judge has to say of it (brevity). Besides the whole of
tests/stories/screen random quarters of it are fitted on, as a guide that grows by batches sees no more than that at a time,
and the whole with articles cut or padded. The script prints precision and recall of the pairs of documents in one story, of
screen in all its forms as judged by what was fitted on other productions (in five parts), of all sets as judged by what was
fitted on all. Then come the coefficients.
"""
import collections
import math
import pathlib
import sys

import fit_stories
from fit_copies import probability
from fit_stories import NEWS, WORKS, Corpus, Fitting, Junction, fit, junctions, listed, of_articles

QUARTERS = [f"screen-quarter-{n}" for n in range(4)]
SCREEN = ["screen", "screen-uneven", "screen-padded", *QUARTERS]
PREMIERES = ["premieres", "premieres-mixed", "premieres-by-two"]  # measured, not fitted on
PAIRS = ["ln told stands out", "ln shared", "events", "ln own", "similar", "numbers", "named", "named told", "lead common",
         "weekdays", "long common", "long ln told stands out"]
JUNCTIONS = ["ln in brief", "cohesion", "of news"]
PAIR_WEIGHTS = {"screen": 1500, "screen-uneven": 300, "screen-padded": 300, **dict.fromkeys(QUARTERS, 750),
                "leads": 600, "agencies": 600, "agencies-mixed": 300, "reports": 50, "newswire": 50, "angles": 50}
JUNCTION_WEIGHTS = {"screen": 500, "screen-uneven": 150, "screen-padded": 150, **dict.fromkeys(QUARTERS, 250),
                    "leads": 400, "agencies": 600, "agencies-mixed": 300, "agencies-by-more": 150, "reports": 100,
                    "newswire": 100, "angles": 100}
PAIR_RIDGE, JUNCTION_RIDGE = 2.0, 0.5
FOLDS = 5


def brevity(f):
    return min(1, max(0, (f["of_works"] - 0.4) / 0.4)) * min(1, max(0, 9.5 - f["lengths"]))


def figures(f):
    ln = lambda value: math.log(abs(value) + 0.02)
    long = max(0.0, f["lengths"] - 8)
    standing = ln(f["told_stands_out"])
    return [1.0, standing, ln(f["shared"]), f["events"], ln(f["root_own"]), f["similar"], f["numbers"], f["named"],
            f["named_told"], f["lead_common"], f["weekdays"], long * f["common"], long * standing]


class Kinship(collections.namedtuple("Kinship", "similar named of_works told lead lengths pairs in_brief brevity rank")):
    def __add__(self, other):
        return Kinship(*(a + b for a, b in zip(self, other)))

    def alike(self):
        return self.rank


class Judge:
    """of_works, of_news: coefficients of fit_stories.py; the others are fitted on what `chosen` lets through."""

    def __init__(self, corpora, of_works, of_news, chosen=lambda corpus, document: True):
        self.of_works, self.of_news = of_works, of_news
        data = []
        for name, total in PAIR_WEIGHTS.items():
            corpus = corpora[name]
            rows = [(figures(f), corpus.same(a, b), brevity(f)) for a, b, f in corpus.pairs
                    if brevity(f) > 0 and chosen(name, a) and chosen(name, b)]
            data += weighted(rows, total)
        self.pairs = fit(data, PAIR_RIDGE)
        data = []
        for name, total in JUNCTION_WEIGHTS.items():
            rows = [(self.row(j), j.share, j.pairs ** 0.5 * self.brief(j)) for j in self.tree(corpora[name])
                    if self.brief(j) > 0 and all(chosen(name, d) for d in j.documents)]
            data += weighted(rows, total)
        self.junctions = fit(data, JUNCTION_RIDGE)

    def kinships(self, corpus):
        for one, other, k in fit_stories.kinships(corpus, self.of_works):
            f = corpus.figures[one, other]
            in_brief, brief = probability(self.pairs, figures(f)), brevity(f)
            rank = k.similar + 2 * ((1 - brief) * k.told + brief * k.of_works * in_brief)
            yield one, other, Kinship(*k, in_brief, brief, rank)

    def tree(self, corpus):
        return junctions(corpus, self.kinships(corpus), Kinship(*[0] * 10))

    @staticmethod
    def brief(j):
        return j.between.brevity / j.between.pairs

    def news(self, j):
        return sum(a * b for a, b in zip(self.of_news, j.row))

    def row(self, j):
        told = j.between.in_brief / j.pairs + 0.01
        inside = [(w.in_brief + told) / (n * (n - 1) / 2 + 1) for w, n in zip(j.within, j.sizes)]
        cohesion = 2 * math.log(told) - math.log(inside[0]) - math.log(inside[1])
        return [1.0, math.log(told), cohesion, min(8, max(-8, self.news(j)))]

    def evidence(self, j):
        brief = self.brief(j)
        return (1 - brief) * self.news(j) + brief * sum(a * b for a, b in zip(self.junctions, self.row(j)))

    def counted(self, corpus, chosen=lambda document: True):
        story = {d: s for d, s in corpus.story.items() if chosen(d)}
        return fit_stories.counted(story, fit_stories.stories(self.tree(corpus), self.evidence))


def weighted(rows, total):
    whole = sum(weight for _, _, weight in rows)
    return [(row, share, weight * total / whole) for row, share, weight in rows]


def shown(counts):
    right, told, gold = counts
    return f"precision {right / max(1, told):.3f} recall {right / max(1, gold):.3f} F1 {2 * right / max(1, told + gold):.3f}"


def fold(document):
    """By production: the first letters of an id."""
    return sum(map(ord, document[:3])) % FOLDS


def main():
    folder = pathlib.Path(sys.argv[1])
    names = [*WORKS, *(n for kind in NEWS.values() for n in kind), *SCREEN, *PREMIERES]
    corpora = {n: Corpus(folder, n) for n in names}
    of_works, fitting = of_articles({n: c for n, c in corpora.items() if n not in [*SCREEN, *PREMIERES]})
    of_news = fitting.coefficients()
    counts = collections.Counter()
    for part in range(FOLDS):
        judge = Judge(corpora, of_works, of_news, lambda corpus, d: corpus not in SCREEN or fold(d) != part)
        for n in SCREEN:
            for what, count in enumerate(judge.counted(corpora[n], lambda d: fold(d) == part)):
                counts[n, what] += count
    for n in SCREEN:
        print(f"{n}: by other productions {shown([counts[n, what] for what in range(3)])}", flush=True)
    judge = Judge(corpora, of_works, of_news)
    for n in names:
        if n != "made":
            print(f"{n}: by all {shown(judge.counted(corpora[n]))}")
    print("pairs: " + listed(PAIRS, judge.pairs))
    print("junctions: " + listed(JUNCTIONS, judge.junctions))


if __name__ == "__main__":
    main()
