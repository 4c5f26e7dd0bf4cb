#!/usr/bin/env python3
"""Fits and measures how src/copies judges whether two documents of a corpus tell the same news (same_news.cc).

usage: story_sets.py SETS; for s in SETS/*.jsonl; do story_figures $s > ${s%.jsonl}.figures.tsv; done; fit_stories.py SETS

Two logistic regressions (fit_copies.py): one for articles on series and films, one for other news; NewsFigures::of_works says
how far a pair is judged by either. Of other news each kind has the same weight, however many pairs it has. SETS/made.* are made
articles of which none is a copy. For each corpus the script prints F1 of the pairs of documents in one story as judged by what was
fitted without its kind (articles: on the other half), and by what was fitted on all. Then come the coefficients.
"""
import csv
import pathlib
import sys

from fit_copies import probability, solve

OTHER_NEWS = ["similar", "common", "named", "lead"]
OF_WORKS = OTHER_NEWS + ["numbers", "stands_out_more", "shared", "root_own"]
WORKS = {"articles": 30.0, "leads": 5.0, "made": 1.0}  # how often each pair counts: few are of one story
NEWS = {
    "agencies": ["agencies", "agencies-by-more"],
    "reports": ["reports", "reports-by-two"],
    "newswire": ["newswire", "newswire-by-two"],
    "stories": ["angles", "angles-by-two"],
}
NEWS_WEIGHT = 600.0  # of all pairs of a kind
LEAST = 0.35         # average at which stories are joined


class Corpus:
    def __init__(self, folder, name):
        self.name = name
        rows = [line.rstrip("\n").split("\t") for line in open(folder / f"{name}.tsv", encoding="utf-8")]
        self.story = {i: s for i, s, _ in rows}
        self.half = {i: h for i, _, h in rows}
        self.pairs = []
        for r in csv.DictReader(open(folder / f"{name}.figures.tsv", encoding="utf-8"), delimiter="\t"):
            one, other = r.pop("first"), r.pop("second")
            self.pairs.append((one, other, {k: float(v) for k, v in r.items()}, self.story[one] == self.story[other]))

    def rows(self, names, weight, half=None):
        """For fit(): of one half, or of all; what is between the halves belongs to neither."""
        return [(row(figures, names), same, weight) for one, other, figures, same in self.pairs
                if half is None or half == self.half[one] == self.half[other]]


def row(figures, names):
    return [1.0] + [figures[name] for name in names]


def fit(data, ridge):
    """Newton's method over (figures, same, weight); the ridge is of coefficients of figures that vary by 1."""
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


def f1(corpus, likely):
    pairs = lambda n: n * (n - 1) // 2
    counts = {}
    for s in corpus.story.values():
        counts[s] = counts.get(s, 0) + 1
    gold, told, right = sum(map(pairs, counts.values())), 0, 0
    for story in linked(likely, LEAST):
        told += pairs(len(story))
        of = [corpus.story[d] for d in story]
        right += sum(pairs(of.count(s)) for s in set(of))
    return 2 * right / max(1, gold + told)


def judged(works, news, figures):
    """As same_news()."""
    if figures["common"] > 0.3 and figures["named"] < 0.6 * figures["common"]:
        return 0.0
    share = figures["of_works"]
    logit = lambda w, names: sum(a * b for a, b in zip(w, row(figures, names)))
    return probability([share * logit(works, OF_WORKS) + (1 - share) * logit(news, OTHER_NEWS)], [1.0])


def measured(corpus, works_for, news):
    likely = [(a, b, judged(works_for(a), news, figures)) for a, b, figures, _ in corpus.pairs]
    return f1(corpus, [(a, b, p) for a, b, p in likely if p >= 0.02])


def fit_works(corpora, half=None):
    return fit([r for c in corpora for r in c.rows(OF_WORKS, WORKS[c.name], half)], 0.3)


def fit_news(kinds):
    data = []
    for corpora in kinds:
        weight = NEWS_WEIGHT / sum(len(c.pairs) for c in corpora)
        data += [r for c in corpora for r in c.rows(OTHER_NEWS, weight)]
    return fit(data, 0.3)


def main():
    folder = pathlib.Path(sys.argv[1])
    articles = [Corpus(folder, name) for name in WORKS if (folder / f"{name}.tsv").exists()]
    news = {kind: [Corpus(folder, name) for name in names] for kind, names in NEWS.items()}
    of_works, of_news = fit_works(articles), fit_news(news.values())
    halves = {h: fit_works(articles, h) for h in "01"}
    for c in articles:
        other = measured(c, lambda d: halves["1" if c.half[d] == "0" else "0"], of_news)
        print(f"{c.name}: by the other half {other:.3f}, by all {measured(c, lambda d: of_works, of_news):.3f}")
    for kind, corpora in news.items():
        without = fit_news([n for k, n in news.items() if k != kind])
        for c in corpora:
            print(f"{c.name}: by other kinds {measured(c, lambda d: of_works, without):.3f}, "
                  f"by all {measured(c, lambda d: of_works, of_news):.3f}")
    for title, names, w in (("on works", OF_WORKS, of_works), ("other news", OTHER_NEWS, of_news)):
        print(f"{title}: " + ", ".join(f"{name} {value:.2f}" for name, value in zip(["constant"] + names, w)))


if __name__ == "__main__":
    main()
